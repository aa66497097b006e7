import { ANEW, type Move, type PresenceMessage } from './peers.ts';
import { type Member, sameMarks } from './presence.ts';
import type { PresenceStore, Shard } from './store.ts';

/** What only moved is stored this much later at most. */
const SAVE_MOVES_MS = 1_000;

/**
 * What this node tells of a table: its own sessions. Who has come, gone or changed is stored with the next tick and told when it
 * is, so that whoever reads the store has all that was told; what only moved is told at once, and stored within a second.
 */
export interface OwnShard {
  readonly nodeId: string;
  readonly size: number;
  /** Whether the store has all of it. */
  readonly isStored: boolean;
  put(member: Member): void;
  remove(sessionId: string): void;
  /** Once a tick: tells what has moved, and stores what is due. */
  flush(): void;
  /**
   * Compares with the number that the store has; puts all of it back where that is another one. `asked` is the last number of this
   * process when the store was asked: what was written since then it could not tell.
   */
  compare(stored: number | undefined, asked: number): void;
  /** Waits for what is under way. */
  settled(): Promise<void>;
}

export function createOwnShard(parts: {
  tableId: string;
  nodeId: string;
  store: PresenceStore;
  /** Never the same number twice in this process: a table that is left and entered again goes on with higher ones. */
  nextSequence: () => number;
  publish: (message: PresenceMessage) => void;
}): OwnShard {
  const { tableId, nodeId, store, nextSequence, publish } = parts;
  const members = new Map<string, Member>();
  const moves = new Map<string, Move>();
  let unsaved = new Set<string>();
  let isUrgent = false;
  let savedAt = performance.now();
  let sequence = 0;
  /** Nobody knows whether the store has what was written last. */
  let isLost = false;
  let saving: Promise<void> | undefined;

  function save() {
    if (saving) return;
    saving = (isLost ? replace() : write())
      .catch(() => {
        // The link tells of its own outage. The next comparison tries again.
        isLost = true;
      })
      .finally(() => {
        saving = undefined;
        if (isUrgent && !isLost) save();
      });
  }

  function takeUnsaved() {
    const taken = unsaved;
    unsaved = new Set();
    isUrgent = false;
    savedAt = performance.now();
    const put = [...taken].flatMap((sessionId) => members.get(sessionId) ?? []);
    return { put, remove: [...taken].filter((sessionId) => !members.has(sessionId)) };
  }

  async function write() {
    const { put, remove } = takeUnsaved();
    const previous = sequence;
    sequence = nextSequence();
    const written = { nodeId, previous, sequence };
    if (await store.write({ tableId, ...written, put: asJson(put), remove })) {
      publish({ type: 'stored', ...written, put, remove });
    } else await replace();
  }

  async function replace() {
    takeUnsaved();
    sequence = nextSequence();
    const shard: Shard = { sequence, members: asJson(members.values()) };
    await store.replace(tableId, nodeId, shard);
    isLost = false;
    publish({ type: 'stored', nodeId, previous: ANEW, sequence: shard.sequence, put: [], remove: [] });
  }

  return {
    nodeId,
    get size() {
      return members.size;
    },
    get isStored() {
      return !isLost && unsaved.size === 0;
    },
    put(member) {
      const { sessionId, turn, version, lastActiveAt, pointer } = member;
      const before = members.get(sessionId);
      members.set(sessionId, member);
      unsaved.add(sessionId);
      if (before && sameMarks(before, member)) {
        moves.set(sessionId, { sessionId, turn, version, lastActiveAt, pointer });
      } else isUrgent = true;
    },
    remove(sessionId) {
      if (!members.delete(sessionId)) return;
      moves.delete(sessionId);
      unsaved.add(sessionId);
      isUrgent = true;
    },
    flush() {
      if (moves.size > 0) {
        publish({ type: 'moves', nodeId, moves: [...moves.values()] });
        moves.clear();
      }
      if (isLost || unsaved.size === 0) return;
      if (isUrgent || performance.now() - savedAt >= SAVE_MOVES_MS) save();
    },
    compare(stored, asked) {
      if (saving) return;
      if (sequence > 0 && sequence <= asked && stored !== sequence) isLost = true;
      if (isLost || unsaved.size > 0) save();
    },
    async settled() {
      while (saving) await saving;
    },
  };
}

function asJson(members: Iterable<Member>): Map<string, string> {
  return new Map(Array.from(members, (member) => [member.sessionId, JSON.stringify(member)]));
}
