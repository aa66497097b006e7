import {
  PresenceDocument,
  type PresenceInput,
  type PresenceMemberFieldsFragment,
  type PresenceSubscription,
  UpdatePresenceDocument,
  type UpdatePresenceMutation,
} from '../../schema/operations/generated/graphql.ts';
import { enter, type SocketOfSession } from '../session/person.ts';
import { eventually } from '../support/eventually.ts';
import type { Person } from '../support/server.ts';
import type { Place, Way, WayStream } from '../support/ways.ts';

export type PresenceEvent = PresenceSubscription['presence'];
export type SeenMember = PresenceMemberFieldsFragment;
export type Updated = UpdatePresenceMutation['updatePresence'];

/** A subscription to the presence of a table, and what its client knows. */
export interface Seen {
  events(): PresenceEvent[];
  /** As its first snapshot told. Throws before it has come. */
  sessionId(): string;
  /** Everybody, by session, for a client that has applied every event. */
  members(): Map<string, SeenMember>;
  /** Resolves when a snapshot has come. */
  begun(): Promise<void>;
}

export function seenOf(events: () => PresenceEvent[]): Seen {
  const snapshot = () => {
    const [first] = events();
    if (first?.__typename !== 'PresenceSnapshot') throw new Error(`no snapshot: ${JSON.stringify(first)}`);
    return first;
  };
  return {
    events,
    sessionId: () => snapshot().sessionId,
    members() {
      const members = new Map<string, SeenMember>();
      for (const event of events()) {
        const isWhole = event.__typename === 'PresenceSnapshot';
        if (isWhole) members.clear();
        const told = isWhole ? event.members : [...event.joined, ...event.updated];
        for (const member of told) members.set(member.sessionId, member);
        if (!isWhole) for (const sessionId of event.left) members.delete(sessionId);
      }
      return members;
    },
    begun: async () => void (await eventually(snapshot)),
  };
}

/** The sessions that a client was told have left, as often as it was. */
export function leftOf(seen: Seen): string[] {
  return seen.events().flatMap((event) => (event.__typename === 'PresenceDelta' ? event.left : []));
}

export interface WaySeen extends Seen {
  stream: WayStream;
}

export async function seeBy(
  way: Way,
  place: Place,
  person: Person,
  tableId: string,
  input?: PresenceInput,
): Promise<WaySeen> {
  const stream = await way.subscribe(place, person, PresenceDocument, { tableId, ...(input && { input }) });
  const events = () =>
    stream.events.map((text): PresenceEvent => (JSON.parse(text) as PresenceSubscription).presence);
  return { ...seenOf(events), stream };
}

/** A client with a socket of its own. */
export interface Tab extends SocketOfSession {
  follow(tableId: string, options?: { input?: PresenceInput; id?: string }): Seen;
  /** Ends a subscription as its client does. */
  unfollow(id?: string): void;
  /** Without naming the session. */
  update(tableId: string, input: PresenceInput): Promise<Updated>;
}

let asked = 0;

export async function openTab(place: Place, person: Person, resumeToken?: string): Promise<Tab> {
  const entered = await enter(place.url, person.token, resumeToken);
  const { socket } = entered;
  return {
    ...entered,
    follow(tableId, { input, id = 'presence' } = {}) {
      socket.operate(id, PresenceDocument, { tableId, ...(input && { input }) });
      return seenOf(() => socket.results(id).map(({ data }) => (data as PresenceSubscription).presence));
    },
    unfollow: (id = 'presence') => socket.send({ type: 'complete', id }),
    async update(tableId, input) {
      const id = `update ${++asked}`;
      socket.operate(id, UpdatePresenceDocument, { input: { tableId, ...input } });
      const { payload } = await socket.first((message) => message.id === id);
      return (payload as { data: UpdatePresenceMutation }).data.updatePresence;
    },
  };
}

/** Over HTTP, so that the session is named. */
export async function updateOf(
  person: Person,
  tableId: string,
  sessionId: string,
  input: PresenceInput,
): Promise<Updated> {
  return (await person.run(UpdatePresenceDocument, { input: { tableId, sessionId, ...input } }))
    .updatePresence;
}
