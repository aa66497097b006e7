import type { Actor } from './change.ts';
import { type Fault, faultOf } from './fault.ts';
import { keepSubscribed } from './keep.ts';
import { pace } from './pace.ts';
import { type Client, type Document, execute } from './transport.ts';

/** One session in the table. Somebody with three tabs is three of these. */
export interface PresenceMember {
  sessionId: string;
  user: Actor;
  /** #rrggbb, always the same for one user. */
  color: string;
  state: PresenceState;
  viewId: string | null;
  cell: CellPlace | null;
  range: { start: CellPlace; end: CellPlace } | null;
  pointer: { x: number; y: number } | null;
  commenting: { recordId: string; fieldId: string | null; threadId: string | null } | null;
  since: string;
  lastActiveAt: string;
}

export type PresenceState = 'AWAY' | 'EDITING' | 'IDLE' | 'VIEWING';

export interface CellPlace {
  recordId: string;
  fieldId: string;
}

/** What others see of you. What is left out stays as it is; null takes it back. */
export interface PresenceInput {
  state?: PresenceState | null;
  viewId?: string | null;
  cell?: CellPlace | null;
  range?: { start: CellPlace; end: CellPlace } | null;
  pointer?: { x: number; y: number } | null;
  /** Said again every few seconds while it goes on. */
  commenting?: { recordId: string; fieldId?: string | null; threadId?: string | null } | null;
}

export type PresenceEvent =
  | { __typename: 'PresenceSnapshot'; sessionId: string; members: PresenceMember[] }
  | { __typename: 'PresenceDelta'; joined: PresenceMember[]; updated: PresenceMember[]; left: string[] };

export const PRESENCE: Document<
  { presence: PresenceEvent },
  { tableId: string; input?: PresenceInput | null }
> =
  /* GraphQL */ `subscription Presence($tableId: ID!, $input: PresenceInput) { presence(tableId: $tableId, input: $input) { __typename
... on PresenceSnapshot { sessionId members { ...MemberOf } }
... on PresenceDelta { joined { ...MemberOf } updated { ...MemberOf } left } } }
fragment MemberOf on PresenceMember { sessionId user { id name avatarUrl } color state viewId cell { recordId fieldId } range { start { recordId fieldId } end { recordId fieldId } } pointer { x y } commenting { recordId fieldId threadId } since lastActiveAt }`;

export const UPDATE_PRESENCE: Document<
  { updatePresence: { __typename: string; code?: string; message?: string } },
  { input: PresenceInput & { tableId: string } }
> =
  /* GraphQL */ `mutation UpdatePresence($input: UpdatePresenceInput!) { updatePresence(input: $input) { __typename ... on Error { code message } } }`;

export interface PresenceOptions {
  tableId: string;
  /** How you come. */
  input?: PresenceInput;
  /** Who came, of whom something changed, who went; or, with a snapshot, everybody. You are among them. */
  onChange?(event: PresenceEvent): void;
  onFault?(fault: Fault, isFinal: boolean): void;
}

export interface Person {
  user: Actor;
  color: string;
  sessions: PresenceMember[];
}

export interface Presence {
  /** Which of the members you are; null until the first snapshot. */
  readonly sessionId: string | null;
  /** Everybody, by session, changed in place; each member is replaced when it changes. */
  readonly members: ReadonlyMap<string, PresenceMember>;
  /** The same by person. */
  people(): Person[];
  /** Says what you do now: sent at most every 33 ms, the newest of each property, the last one always. */
  move(input: PresenceInput): void;
  leave(): void;
}

/** Comes to a table and stays until `leave`: to subscribe is to be there. After a reconnection you are what you last said. */
export function joinPresence(client: Client, options: PresenceOptions): Presence {
  const { tableId, onChange, onFault } = options;
  const members = new Map<string, PresenceMember>();
  let sessionId: string | null = null;
  /** All that was said, for when it is joined anew. */
  let said: PresenceInput = { ...options.input };
  let unsent: PresenceInput = {};
  const sending = pace(() => {
    const input = unsent;
    unsent = {};
    execute(client, UPDATE_PRESENCE, { input: { ...input, tableId } }).then(
      ({ updatePresence: { code } }) => code === 'LIMIT_EXCEEDED' && sendLater(input),
      (error) => faultOf(error).tries && sendLater(input),
    );
  });

  /** Under what has been said since: a second later, when the server had too much of it. */
  function sendLater(input: PresenceInput) {
    unsent = { ...input, ...unsent };
    setTimeout(sending.poke, 1_000);
  }

  function take(event: PresenceEvent) {
    if (event.__typename === 'PresenceSnapshot') {
      members.clear();
      for (const member of event.members) members.set(member.sessionId, member);
      sessionId = event.sessionId;
      // It may have been said between the subscription and its beginning.
      if (Object.keys(unsent)[0]) sending.poke();
    } else {
      for (const member of [...event.joined, ...event.updated]) members.set(member.sessionId, member);
      for (const id of event.left) members.delete(id);
    }
    onChange?.(event);
    return true;
  }

  const unsubscribe = keepSubscribed(
    client,
    PRESENCE,
    {
      tableId,
      get input() {
        return said;
      },
    },
    ({ presence }) => take(presence),
    onFault,
  );
  return {
    get sessionId() {
      return sessionId;
    },
    members,
    people() {
      const people = new Map<string, Person>();
      for (const member of members.values()) {
        const { user, color } = member;
        const person = people.get(user.id) ?? { user, color, sessions: [] };
        people.set(user.id, person);
        person.sessions.push(member);
      }
      return [...people.values()];
    },
    move(input) {
      unsent = { ...unsent, ...input };
      const { commenting: _passing, ...lasting } = input;
      said = { ...said, ...lasting };
      if (sessionId !== null) sending.poke();
    },
    leave() {
      sending.stop();
      unsubscribe();
    },
  };
}
