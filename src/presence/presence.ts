import { invalid } from '../errors.ts';
import type { CellId } from '../lock/lock.ts';
import type { Actor } from '../stream/change.ts';

export type PresenceState = 'VIEWING' | 'EDITING' | 'IDLE' | 'AWAY';

export interface CellRange {
  start: CellId;
  end: CellId;
}

/** A place in the grid, in whatever units the clients of a product agree on. */
export interface Pointer {
  x: number;
  y: number;
}

/** Where somebody is writing a comment. What they write is nobody's before they send it. */
export interface Commenting {
  recordId: string;
  /** Null for the record as a whole. */
  fieldId: string | null;
  /** The thread that they answer in, or whose comment they edit; null for a new one. */
  threadId: string | null;
}

/** What a client says of itself. What it leaves out stays as it was; null takes it back. */
export interface PresenceInput {
  state?: PresenceState | null;
  viewId?: string | null;
  cell?: CellId | null;
  range?: CellRange | null;
  pointer?: Pointer | null;
  commenting?: (Pick<Commenting, 'recordId'> & Partial<Commenting>) | null;
}

/** One session in one table, as others see it. Never changed in place: frames and messages hold on to it. JSON as it stands. */
export interface Member {
  sessionId: string;
  user: Actor;
  color: string;
  /** How often the session has been taken up: of two nodes that have it, the higher one is right. */
  turn: number;
  /** Counts what its node has told of it. */
  version: number;
  state: PresenceState;
  viewId: string | null;
  cell: CellId | null;
  range: CellRange | null;
  pointer: Pointer | null;
  commenting: Commenting | null;
  /** Milliseconds since 1970, by the clock of its node. */
  since: number;
  lastActiveAt: number;
}

export interface Delta {
  joined: Member[];
  updated: Member[];
  left: string[];
}

/** What a follower gets: how things stand, first and whenever it has missed too much, then what changes. */
export type PresenceItem =
  | { type: 'snapshot'; sessionId: string; members: Member[] }
  | ({ type: 'delta' } & Delta);

/** Sessions of one person in one table, and of all people. */
export const MAX_SESSIONS_OF_USER = 20;
export const MAX_SESSIONS_OF_TABLE = 5_000;
/** Tables that one session is in. */
export const MAX_TABLES_OF_SESSION = 20;

/** For how long somebody is shown as writing who has not said so again, in milliseconds. */
export const COMMENTING_MS = 10_000;

export const MAX_ID_LENGTH = 64;
const MAX_COORDINATE = 1e9;

/** @throws ValidationError */
export function checkInput(input: PresenceInput): PresenceInput {
  const { viewId, cell, range, pointer, commenting } = input;
  const cells = [cell, range?.start, range?.end, commenting];
  const ids = [viewId, commenting?.threadId, ...cells.flatMap((one) => [one?.recordId, one?.fieldId])];
  if (ids.some((id) => id != null && id.length > MAX_ID_LENGTH)) {
    throw invalid(['input'], `An id has at most ${MAX_ID_LENGTH} characters.`);
  }
  if (!pointer) return input;
  if (Math.abs(pointer.x) > MAX_COORDINATE || Math.abs(pointer.y) > MAX_COORDINATE) {
    throw invalid(['pointer'], `A coordinate lies between -${MAX_COORDINATE} and ${MAX_COORDINATE}.`);
  }
  // Everybody gets the digits: more than these are nothing to the eye.
  return { ...input, pointer: { x: rounded(pointer.x), y: rounded(pointer.y) } };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Whether two say the same but for their pointers and the time. */
export function sameMarks(a: Member, b: Member): boolean {
  return (
    a.state === b.state &&
    a.viewId === b.viewId &&
    a.turn === b.turn &&
    a.user.name === b.user.name &&
    a.user.avatarUrl === b.user.avatarUrl &&
    sameCell(a.cell, b.cell) &&
    sameRange(a.range, b.range) &&
    sameCommenting(a.commenting, b.commenting)
  );
}

export function samePointer(a: Pointer | null, b: Pointer | null): boolean {
  return a === b || (a?.x === b?.x && a?.y === b?.y);
}

function sameCell(a: CellId | null, b: CellId | null): boolean {
  return a === b || (a?.recordId === b?.recordId && a?.fieldId === b?.fieldId);
}

function sameCommenting(a: Commenting | null, b: Commenting | null): boolean {
  return a === b || (a?.recordId === b?.recordId && a?.fieldId === b?.fieldId && a?.threadId === b?.threadId);
}

function sameRange(a: CellRange | null, b: CellRange | null): boolean {
  return (
    a === b || (sameCell(a?.start ?? null, b?.start ?? null) && sameCell(a?.end ?? null, b?.end ?? null))
  );
}

/** Of two states of one session, whether the first is the newer one. */
export function isNewer(a: Member, b: Member): boolean {
  return a.turn === b.turn ? a.version > b.version : a.turn > b.turn;
}

/** The sessions by person, in the order in which the people came. */
export function peopleOf(members: Iterable<Member>): Member[][] {
  const people = new Map<string, Member[]>();
  for (const member of members) {
    const sessions = people.get(member.user.id);
    if (sessions) sessions.push(member);
    else people.set(member.user.id, [member]);
  }
  return [...people.values()];
}
