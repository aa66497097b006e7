import type { Picture } from './picture.ts';
import type { Member, Pointer, PresenceInput } from './presence.ts';
import type { Shard } from './store.ts';

/** A move, ahead of what the store will have within a second. It may be lost. */
export type Move = Pick<Member, 'sessionId' | 'turn' | 'version' | 'lastActiveAt'> & {
  pointer: Pointer | null;
};

/** What one node tells the others of one table. */
export type PresenceMessage =
  | { type: 'moves'; nodeId: string; moves: Move[] }
  /** The store has this now: what its shard has got between the two sequences. */
  | { type: 'stored'; nodeId: string; previous: number; sequence: number; put: Member[]; remove: string[] }
  /** An update of a session whose node is another one. */
  | { type: 'update'; sessionId: string; userId: string; input: PresenceInput };

/** Follows on no sequence: whoever hears it reads the store. */
export const ANEW = -1;

/** For so long a living node may have nothing in the store that it has had before: it puts back what a restart took. */
const MISSING_MS = 5_000;

/**
 * What the other nodes say of a table. A message that follows on what is known is applied; one that does not is only a hint, and the
 * store is read again. So a lost, doubled or late message is a read, never a wrong picture; only a lost move stays a second too
 * old.
 */
export interface Peers {
  /** The number of each node's shard, as far as it is known here. */
  readonly known: ReadonlyMap<string, number>;
  take(message: Exclude<PresenceMessage, { type: 'update' }>): void;
  /** Reads the store again, now or, while it is being read, once more afterwards. Resolves when nothing is left to be read. */
  refresh(): Promise<void>;
  /** A node has died: its people are gone. */
  forget(nodeId: string): void;
}

export function createPeers(parts: {
  picture: Picture;
  /** The shards of all other nodes that live. */
  read: () => Promise<ReadonlyMap<string, Shard>>;
  isOwn: (nodeId: string) => boolean;
  onChange: () => void;
  onError: (error: unknown) => void;
}): Peers {
  const { picture, read, isOwn, onChange, onError } = parts;
  const known = new Map<string, number>();
  const missing = new Map<string, number>();
  let reading: Promise<void> | undefined;
  let again = false;

  async function readUntilDone() {
    try {
      do {
        again = false;
        take(await read());
      } while (again);
    } catch (error) {
      // The next comparison finds what is missing here.
      onError(error);
    }
  }

  function refresh(): Promise<void> {
    if (reading) again = true;
    reading ??= readUntilDone().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  function take(shards: ReadonlyMap<string, Shard>) {
    for (const [nodeId, { sequence, members }] of shards) {
      missing.delete(nodeId);
      // Messages may be ahead of what was read.
      if (isOwn(nodeId) || sequence < (known.get(nodeId) ?? 0)) continue;
      known.set(nodeId, sequence);
      picture.replace(nodeId, Array.from(members.values(), parseMember));
    }
    for (const nodeId of known.keys()) if (!shards.has(nodeId)) miss(nodeId);
    onChange();
  }

  function miss(nodeId: string) {
    const since = missing.get(nodeId) ?? performance.now();
    missing.set(nodeId, since);
    if (performance.now() - since >= MISSING_MS) forget(nodeId);
  }

  function forget(nodeId: string) {
    if (!known.delete(nodeId) && !picture.nodes().includes(nodeId)) return;
    missing.delete(nodeId);
    picture.replace(nodeId, []);
    onChange();
  }

  return {
    known,
    take(message) {
      const { nodeId } = message;
      if (isOwn(nodeId)) return;
      missing.delete(nodeId);
      if (message.type === 'moves') {
        const moved = message.moves.flatMap(({ sessionId, ...move }) => {
          const member = picture.get(sessionId);
          return member?.turn === move.turn ? { ...member, ...move } : [];
        });
        picture.change(nodeId, moved);
      } else if (message.previous === (known.get(nodeId) ?? 0)) {
        known.set(nodeId, message.sequence);
        picture.change(nodeId, message.put, message.remove);
      } else if (message.sequence > (known.get(nodeId) ?? 0)) return void refresh();
      onChange();
    },
    refresh,
    forget,
  };
}

/** What stands in the store was written from a Member, by a node of this release or of one that knows the same fields. */
export function parseMember(text: string): Member {
  return JSON.parse(text) as Member;
}
