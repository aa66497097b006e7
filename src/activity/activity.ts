import { invalid } from '../errors.ts';
import type { Actor, Change } from '../stream/change.ts';
import { nameable, textFault } from '../text.ts';

/** The place of an entry in every feed that holds it: feeds go from the newest to the oldest, by all four. */
export interface EntryKey {
  at: Date;
  /** The id of the table or base. */
  logId: string;
  revision: number;
  ordinal: number;
}

export type ChangeKind = Change['kind'];

/** What a feed is narrowed to: all that is set must fit. */
export interface ActivityFilter {
  actorIds?: string[] | null;
  kinds?: ChangeKind[] | null;
  /** What happened to this field and to its cells; whole records that were made or deleted only beside `recordId`. */
  fieldId?: string | null;
  /** What happened to this record and at it. */
  recordId?: string | null;
  from?: Date | null;
  /** Exclusive. */
  until?: Date | null;
  /** In names and in the values of cells, without case. */
  text?: string | null;
}

/** What neighbours in a feed become one entry. */
export type GroupBy = 'RECORD' | 'MUTATION';

/** Neighbouring changes of one person to one record are one entry when the oldest is no older than the newest by more. */
export const GROUP_MS = 10 * 60_000;
/** A page looks at so many changes at most; where few of them fit, it ends early and can be gone on from. */
export const MAX_LOOKS = 10_000;
/** With a text in the filter, which is dear to look for. */
export const MAX_TEXT_LOOKS = 4_096;
/** A summary of several cells names so many. */
export const TOLD_CELLS = 3;
export const MAX_ACTORS = 20;
export const TEXT_LIMIT = 200;
/** Grouping reads so many changes for a page at most. */
export const MAX_GROUPED = 2_000;

/** What an entry tells of its revision. */
export interface EntryRevision {
  logId: string;
  revision: number;
  at: Date;
  actor: Actor;
  clientMutationId: string | null;
  batchId: string | null;
  undoOf: number | null;
  /** Whether what it takes back was itself an undo. */
  isRedo: boolean;
  overwrote: boolean;
}

/** One change, with what is told of it besides. */
export interface SingleEntry extends EntryRevision {
  type: 'single';
  ordinal: number;
  change: Change;
  /** Whether the record had been deleted before. */
  isRestored: boolean;
}

/** A piece of work of many changes. */
export interface BulkEntry extends EntryRevision {
  type: 'bulk';
  ordinal: 0;
  lastRevision: number;
  kinds: Map<string, number>;
  changes: number;
  /** What it began with. */
  first: Change | null;
}

/** Neighbours that are one entry: the newest, and all of them. */
export interface GroupEntry extends Omit<SingleEntry, 'type'> {
  type: 'group';
  groupBy: GroupBy;
  keys: EntryKey[];
}

export type ActivityEntry = SingleEntry | BulkEntry | GroupEntry;

/** What PostgreSQL takes. */
const MAX_ORDINAL = 2 ** 31 - 1;

/** The opaque form of a place. */
export function encodeKey({ at, logId, revision, ordinal }: EntryKey): string {
  return Buffer.from(JSON.stringify([at.getTime(), logId, revision, ordinal])).toString('base64url');
}

/** @throws ValidationError for a text that is no place */
export function decodeKey(cursor: string): EntryKey {
  const key = readKey(cursor);
  if (!key) throw invalid(['after'], 'This cursor is not one of this list.');
  return key;
}

function readKey(cursor: string): EntryKey | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [at, logId, revision, ordinal]: unknown[] = parts;
  const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (!isWhole(at) || at > 8.64e15 || !isWhole(revision) || !isWhole(ordinal) || ordinal > MAX_ORDINAL) {
    return undefined;
  }
  if (typeof logId !== 'string' || !/^[a-z0-9_]{1,40}$/.test(logId)) return undefined;
  return { at: new Date(at), logId, revision, ordinal };
}

/** @throws ValidationError for what is too much or can never fit */
export function checkActivityFilter(filter: ActivityFilter): ActivityFilter {
  const { actorIds, text } = filter;
  const ids = {
    actorIds: actorIds?.map(nameable),
    fieldId: filter.fieldId && nameable(filter.fieldId),
    recordId: filter.recordId && nameable(filter.recordId),
  };
  if (actorIds && actorIds.length > MAX_ACTORS) {
    throw invalid(['filter', 'actorIds'], `A filter names at most ${MAX_ACTORS} people.`);
  }
  if (text === null || text === undefined) return { ...filter, ...ids };
  const fault = text.trim() === '' ? 'must not be empty' : textFault(text, TEXT_LIMIT);
  if (fault) throw invalid(['filter', 'text'], `The text ${fault}.`);
  return { ...filter, ...ids, text: text.trim() };
}

/** What an entry's id names. A group is found again by its two ends, whatever its feed was narrowed to. */
export type EntryName = { logId: string; revision: number; ordinal: number } & (
  | { type: 'single' | 'bulk' }
  | { type: 'group'; groupBy: GroupBy; oldest: { revision: number; ordinal: number } }
);

export function entryId(entry: ActivityEntry): string {
  const { logId, revision, ordinal } = entry;
  if (entry.type === 'bulk') return `act_${logId}_${revision}_b`;
  if (entry.type === 'single') return `act_${logId}_${revision}_${ordinal}`;
  const oldest = entry.keys.at(-1) ?? entry;
  const kind = entry.groupBy === 'RECORD' ? 'r' : 'm';
  return `act_${logId}_${revision}_${ordinal}_${oldest.revision}_${oldest.ordinal}_${kind}`;
}

export function readEntryId(id: string): EntryName | undefined {
  const match = /^act_([a-z]{3}_[0-9a-z]{26})((?:_\d{1,16})+)(?:_([brm]))?$/.exec(id);
  if (!match) return undefined;
  const [, logId = '', digits = '', kind] = match;
  const numbers = digits.slice(1).split('_').map(Number);
  const [revision = 0, ordinal = 0, lastRevision = 0, lastOrdinal = 0] = numbers;
  if (!numbers.every(Number.isSafeInteger) || Math.max(ordinal, lastOrdinal) > MAX_ORDINAL) return undefined;
  if (kind === 'b') return numbers.length === 1 ? { type: 'bulk', logId, revision, ordinal: 0 } : undefined;
  if (kind === undefined)
    return numbers.length === 2 ? { type: 'single', logId, revision, ordinal } : undefined;
  if (numbers.length !== 4) return undefined;
  const oldest = { revision: lastRevision, ordinal: lastOrdinal };
  return { type: 'group', groupBy: kind === 'r' ? 'RECORD' : 'MUTATION', logId, revision, ordinal, oldest };
}

/** Whether the one is newer than the other, and so before it in a feed. */
export function isNewer(one: EntryKey, other: EntryKey): boolean {
  const times = one.at.getTime() - other.at.getTime();
  if (times !== 0) return times > 0;
  if (one.logId !== other.logId) return one.logId > other.logId;
  return one.revision === other.revision ? one.ordinal > other.ordinal : one.revision > other.revision;
}
