import type { AccessWatch } from '../base/watch.ts';
import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import { type Audience, createAudience } from './audience.ts';
import { createOwnShard, type OwnShard } from './own.ts';
import type { Pace, Ticking } from './pace.ts';
import { createPeers, type Peers, type PresenceMessage } from './peers.ts';
import { createPicture, type Picture } from './picture.ts';
import type { Member, PresenceInput } from './presence.ts';
import type { PresenceStore, Shard } from './store.ts';

/** The presence of one table on this node: open as long as one of its own sessions is in the table. */
export interface Room {
  readonly tableId: string;
  readonly picture: Picture;
  readonly audience: Audience;
  readonly peers: Peers;
  /** Whether the store has all that this node tells of the table. */
  readonly isStored: boolean;
  /** Calls back after each tick. The answer ends the listening. */
  onTick(listener: () => void): () => void;
  put(member: Member): void;
  remove(sessionId: string): void;
  /** What the store has of this table, as the numbers of its shards; and the last one of this process when it was asked. */
  compare(sequences: ReadonlyMap<string, number>, asked: number): void;
  /** This node has died: its sessions are gone, and it goes on as another one. */
  disown(): void;
  close(): Promise<void>;
}

export interface RoomParts {
  bus: Bus;
  store: PresenceStore;
  pace: Pace;
  /** For newcomers. */
  greetings: Pace;
  /** Of this process, as it lives now. */
  nodeId: () => string;
  nextSequence: () => number;
  /** The shards of a table whose nodes live. */
  readLiving: (tableId: string) => Promise<ReadonlyMap<string, Shard>>;
  access: Pick<AccessWatch, 'isFresh' | 'confirm'>;
  /** May be called before the room is open. */
  onUpdate: (tableId: string, update: { sessionId: string; userId: string; input: PresenceInput }) => void;
  onError: (error: unknown) => void;
}

/** How soon to try again, while nobody can tell who may know. */
const UNSURE_MS = 250;

export async function openRoom(tableId: string, parts: RoomParts): Promise<Room> {
  const { bus, store, pace, greetings, nodeId, nextSequence, readLiving, access, onUpdate, onError } = parts;
  const picture = createPicture();
  let isClosed = false;
  const ask = (afterMs?: number) => {
    if (!isClosed) pace.ask(ticking, afterMs);
  };
  const askToGreet = (afterMs?: number) => {
    if (!isClosed) greetings.ask(greeting, afterMs);
  };
  const audience = createAudience(picture, { onError, ask, askToGreet });
  const listeners = new Set<() => void>();
  const publish = (message: PresenceMessage) => bus.publish(topics.presence(tableId), message);
  let own = ownShard();
  const peers = createPeers({
    picture,
    read: () => readLiving(tableId),
    isOwn: (id) => id === own.nodeId,
    onChange: ask,
    onError,
  });

  function ownShard(): OwnShard {
    return createOwnShard({ tableId, nodeId: nodeId(), store, nextSequence, publish });
  }

  /** The shard of the node that lives now. */
  function current(): OwnShard {
    if (own.nodeId !== nodeId() && own.size === 0) own = ownShard();
    return own;
  }

  /** Whoever compares tells of a failure; here it only means: not yet. */
  async function isSure(): Promise<boolean> {
    if (access.isFresh()) return true;
    return access.confirm().then(
      () => true,
      () => false,
    );
  }

  const greeting: Ticking = {
    async tick() {
      if (await isSure()) await audience.greet();
      else askToGreet(UNSURE_MS);
      return 0;
    },
  };

  const ticking: Ticking = {
    async tick() {
      own.flush();
      if (!(await isSure())) {
        ask(UNSURE_MS);
        return 0;
      }
      const { bytes, againMs } = await audience.send();
      for (const listener of listeners) listener();
      if (againMs !== undefined) ask(againMs);
      return bytes;
    },
  };

  const unsubscribe = await bus.subscribe(topics.presence(tableId), (message) => {
    if (message.type === 'update') onUpdate(tableId, message);
    else peers.take(message);
  });

  // Nothing above may name it: a message can come before the bus has said that it listens.
  const room: Room = {
    tableId,
    picture,
    audience,
    peers,
    get isStored() {
      return own.isStored;
    },
    onTick(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(member) {
      const shard = current();
      shard.put(member);
      picture.change(shard.nodeId, [member]);
      ask();
    },
    remove(sessionId) {
      own.remove(sessionId);
      picture.change(own.nodeId, [], [sessionId]);
      ask();
    },
    compare(sequences, asked) {
      own.compare(sequences.get(own.nodeId), asked);
      const others = [...sequences].filter(([id]) => id !== own.nodeId);
      // Messages may be ahead of what the store answered.
      const isBehind = others.some(([id, sequence]) => (peers.known.get(id) ?? 0) < sequence);
      const isMissing = [...peers.known.keys()].some((id) => !sequences.has(id));
      if (isBehind || isMissing) void peers.refresh();
    },
    disown() {
      picture.replace(own.nodeId, []);
      own = ownShard();
      ask();
    },
    async close() {
      // A tick or a reading that is under way would have it tick on.
      isClosed = true;
      pace.forget(ticking);
      greetings.forget(greeting);
      audience.close();
      // Whoever left last is told to the others.
      own.flush();
      await own.settled();
      await unsubscribe();
    },
  };
  // Without the store, for now: what is missing comes with a later comparison.
  await peers.refresh();
  return room;
}
