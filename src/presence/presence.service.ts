import type { Viewer } from '../auth/sign-in.ts';
import type { AccessWatch } from '../base/watch.ts';
import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import { inBatches } from '../db/batch.ts';
import { DatabaseUnavailable } from '../db/client.ts';
import { invalid, LimitError } from '../errors.ts';
import { createHolds } from '../hold.ts';
import type { SessionService } from '../session/session.service.ts';
import type { Actor } from '../stream/change.ts';
import type { SharedOrder, Subscription } from '../stream/outlet.ts';
import { followPresence } from './follow.ts';
import { createLiving, membersOf } from './living.ts';
import { createPace, GREETINGS } from './pace.ts';
import {
  COMMENTING_MS,
  checkInput,
  MAX_ID_LENGTH,
  type Member,
  type PresenceInput,
  type PresenceItem,
} from './presence.ts';
import { createRate, UPDATES_PER_SECOND } from './rate.ts';
import { openRoom, type Room, type RoomParts } from './room.ts';
import { createSeats, type Ticket } from './seats.ts';
import type { PresenceStore, Shard } from './store.ts';

/** How a person stands in a table. */
export interface Entry {
  tableId: string;
  sessionId: string;
  input: PresenceInput;
}

export interface PresenceUpdate extends Entry {
  /** Does not listen to the connection that it came over for a while; without one, the answer waits. */
  pause?: ((ms: number) => void) | undefined;
}

/** Who is in which table and what they look at. To follow a table is to be in it. VIEWER. */
export interface PresenceService {
  /** One item after the other, at the pace of the one who asks. Without a session it gets one of its own. @throws NotFoundError, LimitError */
  follow(
    viewer: Viewer,
    entry: Omit<Entry, 'sessionId'> & { sessionId: string | null; isSocketGone?: () => boolean },
  ): Promise<AsyncIterableIterator<PresenceItem>>;
  /** Together with all who get the same bytes. @throws NotFoundError, LimitError */
  join(viewer: Viewer, entry: Entry, order: SharedOrder<PresenceItem>): Promise<Subscription>;
  /** @throws ValidationError for a session that is not in the table, LimitError for too many updates */
  update(viewer: Viewer, update: PresenceUpdate): Promise<void>;
  /** Everybody in a table, for those who may see it. Nobody while neither this node nor the store can tell. */
  membersOf(tableId: string): Promise<Member[]>;
  readonly load: PresenceLoad;
  close(): Promise<void>;
}

/** For metrics: of this node, now. */
export interface PresenceLoad {
  tables: number;
  watchers: number;
  /** Between two frames. */
  tickMs: number;
  /** Tables in which far pointers are held back. */
  thinned: number;
  /** Since the start, of the tables that are open. */
  frames: number;
  bytes: number;
}

/** How often what is known here is compared with the store and with the nodes that live. */
const PULSE_MS = 1_000;
const IDLE_MS = 120_000;
/** Whoever has taken nothing for so long is cut off. */
const STUCK_MS = 60_000;

export interface PresenceTimes {
  graceMs: number;
  idleMs?: number;
  pulseMs?: number;
}

export function createPresenceService(parts: {
  store: PresenceStore;
  bus: Bus;
  access: AccessWatch;
  sessions: Pick<SessionService, 'nodeId' | 'turnOf' | 'livingTurnOf' | 'open' | 'livingNodes' | 'onDead'>;
  times: PresenceTimes;
  onError: (error: unknown) => void;
}): PresenceService {
  const { store, bus, access, sessions, onError } = parts;
  const { graceMs, idleMs = IDLE_MS, pulseMs = PULSE_MS } = parts.times;
  const pace = createPace(onError);
  const greetings = createPace(onError, GREETINGS);
  const rate = createRate();
  const nodeId = () => sessions.nodeId;
  const living = createLiving({ store, nodeId, livingNodes: () => sessions.livingNodes() });
  const seats = createSeats({
    turnOf: (id) => sessions.turnOf(id),
    livingTurnOf: (id) => sessions.livingTurnOf(id),
    graceMs,
  });
  let sequence = 0;
  const read = inBatches<string, ReadonlyMap<string, Shard>>(async (tableIds) => {
    const tables = await living.read(tableIds);
    return tableIds.map((tableId) => tables.get(tableId) ?? new Map());
  });
  const roomParts: RoomParts = {
    bus,
    store,
    pace,
    greetings,
    nodeId,
    nextSequence: () => ++sequence,
    readLiving: read,
    access,
    onUpdate: (tableId, update) => void seats.update(tableId, update),
    onError,
  };
  /** Tables that were closed while the store was away: it still shows those who have left. */
  const leftBehind = new Set<string>();
  const rooms = createHolds<Room>(
    (tableId) => openRoom(tableId, roomParts),
    async (room) => {
      await room.close();
      if (!room.isStored) leftBehind.add(room.tableId);
    },
  );
  sessions.onDead(() => seats.disown());

  let beating: Promise<void> | undefined;
  const pulse = () => {
    seats.quiet({ idleMs, commentingMs: COMMENTING_MS });
    seats.sweep();
    beating ??= compare()
      .catch(onError)
      .finally(() => {
        beating = undefined;
      });
  };
  const timer = setInterval(pulse, pulseMs).unref();
  store.onReturn(pulse);
  bus.onGap(pulse);

  async function forgetLeft() {
    for (const tableId of leftBehind) {
      // Who has come back is told anew. An empty shard and not none: what was refused may be carried out late, and must find a later one.
      const empty = { sequence: ++sequence, members: new Map<string, string>() };
      if (!rooms.get(tableId)) await store.replace(tableId, nodeId(), empty);
      leftBehind.delete(tableId);
    }
  }

  async function compare() {
    await forgetLeft();
    const open = rooms.entries();
    if (open.length === 0) return;
    const stuckBefore = performance.now() - STUCK_MS;
    for (const [, { audience }] of open) audience.sweep(stuckBefore);
    const asked = sequence;
    const sequences = await store.sequences(open.map(([tableId]) => tableId));
    const nodes = open.flatMap(([tableId, { picture }]) => [
      ...picture.nodes(),
      ...(sequences.get(tableId)?.keys() ?? []),
    ]);
    const dead = await living.deadOf(nodes);
    for (const [tableId, room] of open) {
      const known = new Map(sequences.get(tableId));
      const left = dead.filter((id) => known.delete(id));
      for (const id of dead) room.peers.forget(id);
      room.compare(known, asked);
      if (left.length > 0) await store.drop(tableId, left);
    }
  }

  /** @throws NotFoundError */
  async function ticketOf(viewer: Viewer, tableId: string): Promise<Ticket> {
    const admission = await access.admit(viewer, { tableId });
    try {
      const { value: room, release } = await rooms.hold(tableId);
      return {
        room,
        admission,
        release: async () => {
          await release();
          await admission.release();
        },
      };
    } catch (error) {
      await admission.release();
      throw error;
    }
  }

  async function enter(viewer: Viewer, { tableId, sessionId, input }: Entry) {
    const ticket = await ticketOf(viewer, tableId);
    try {
      return { ticket, leave: seats.enter(ticket, { user: actorOf(viewer), sessionId, input }) };
    } catch (error) {
      await ticket.release();
      throw error;
    }
  }

  return {
    async follow(viewer, { tableId, sessionId: given, input, isSocketGone = () => false }) {
      const checked = checkInput(input);
      const session = given === null ? await sessions.open(viewer.user.id) : undefined;
      const sessionId = given ?? session?.id ?? '';
      try {
        const { ticket, leave } = await enter(viewer, { tableId, sessionId, input: checked });
        return followPresence({
          picture: ticket.room.picture,
          sessionId,
          onTick: ticket.room.onTick,
          onRevoked(listener) {
            ticket.admission.onRevoked(listener);
            session?.onLost(() => listener(new DatabaseUnavailable('the session was lost')));
          },
          access,
          async leave() {
            await leave({ isSocketGone: isSocketGone() });
            session?.detach();
          },
        });
      } catch (error) {
        session?.detach();
        throw error;
      }
    },
    async join(viewer, entry, order) {
      const input = checkInput(entry.input);
      const { ticket, leave } = await enter(viewer, { ...entry, input });
      const { outlet } = order;
      try {
        const place = ticket.room.audience.add({
          ...order,
          sessionId: entry.sessionId,
          userId: viewer.user.id,
        });
        ticket.admission.onRevoked((reason) => {
          place.leave();
          void leave({ isSocketGone: false });
          outlet.end(reason);
        });
        return {
          start: () => place.start(),
          async leave() {
            place.leave();
            await leave({ isSocketGone: !outlet.isOpen() });
          },
        };
      } catch (error) {
        await leave({ isSocketGone: false });
        throw error;
      }
    },
    async update(viewer, { tableId, sessionId, input, pause }) {
      // Whoever sends is remembered for some seconds: not by what is no id at all, which may be long.
      if (sessionId.length > MAX_ID_LENGTH) throw notHere();
      // Everybody sees everybody's sessions: what others send in the name of one is not its own.
      const { isAllowed, pauseMs } = rate.take(`${viewer.user.id} ${sessionId}`);
      if (!isAllowed) {
        if (pauseMs > 0 && pause) pause(pauseMs);
        else if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
        throw new LimitError(`At most ${UPDATES_PER_SECOND} updates a second for each session.`);
      }
      const update = { sessionId, userId: viewer.user.id, input: checkInput(input) };
      if (seats.update(tableId, update)) return;
      const member = await findMember(tableId, sessionId);
      if (member?.user.id !== viewer.user.id) throw notHere();
      bus.publish(topics.presence(tableId), { type: 'update', ...update });
    },
    membersOf: membersAtBest,
    get load() {
      const open = rooms.entries().map(([, { audience }]) => audience);
      const sum = (of: (audience: (typeof open)[number]) => number) =>
        open.reduce((total, audience) => total + of(audience), 0);
      return {
        tables: open.length,
        watchers: sum(({ size }) => size),
        tickMs: pace.tickMs,
        thinned: sum(({ isThinned }) => Number(isThinned)),
        frames: sum(({ sent }) => sent.frames),
        bytes: sum(({ sent }) => sent.bytes),
      };
    },
    async close() {
      clearInterval(timer);
      await beating;
      await seats.close();
      await pace.close();
      await greetings.close();
      await rooms.close();
    },
  };

  async function members(tableId: string): Promise<Member[]> {
    return rooms.get(tableId)?.picture.members() ?? membersOf(await read(tableId));
  }

  /** A list of tables is worth more than its badges: without the store they are empty. */
  async function membersAtBest(tableId: string): Promise<Member[]> {
    try {
      return await members(tableId);
    } catch (error) {
      onError(error);
      return [];
    }
  }

  async function findMember(tableId: string, sessionId: string): Promise<Member | undefined> {
    const room = rooms.get(tableId);
    if (room) return room.picture.get(sessionId);
    try {
      return (await members(tableId)).find((member) => member.sessionId === sessionId);
    } catch (error) {
      throw new DatabaseUnavailable('the store of presence does not answer', { cause: error });
    }
  }
}

function notHere(): Error {
  return invalid(['tableId'], 'The session is not in this table: subscribe to its presence first.');
}

function actorOf({ user: { id, name, avatarUrl } }: Viewer): Actor {
  return { id, name, avatarUrl };
}
