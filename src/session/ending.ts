import type { Database } from '../db/client.ts';
import type { NodeLease } from './node-lease.ts';
import { claimEnded, deleteEnded, readAbandoned, type Turn } from './session.queries.ts';

/** Sessions that one sweep ends at most: the next one comes soon. */
const SWEPT = 1_000;

export type EndedListener = (sessions: { id: string; userId: string }[]) => Promise<void>;

/**
 * How sessions end: marked first, so that nobody takes them up any more; then whoever listens lets go what they held; only then
 * are they deleted. What breaks off in between is found by the next sweep, of this node or of another, and done again.
 *
 * Rejected: to tell the listeners before the mark. A session taken up at that moment would live on without its locks.
 */
export interface Ending {
  /** Ends those of the sessions whose turn is still the one named. */
  end(turns: readonly Turn[]): Promise<void>;
  /** Ends those that dead nodes and broken-off ends have left. Answers whether there were any. */
  sweep(): Promise<boolean>;
  /** Waits for what is under way. */
  settled(): Promise<void>;
}

export function createEnding(parts: {
  database: Database;
  lease: NodeLease;
  graceMs: number;
  listeners: ReadonlySet<EndedListener>;
}): Ending {
  const { database, lease, graceMs, listeners } = parts;
  const inHand = new Set<string>();
  const running = new Set<Promise<void>>();

  async function finish(turns: readonly Turn[]) {
    for (const { id } of turns) inHand.add(id);
    try {
      const nodeId = lease.id;
      const ended = await claimEnded(database.db, nodeId, turns);
      if (ended.length === 0) return;
      await Promise.all([...listeners].map((listener) => listener(ended)));
      const ids = ended.map(({ id }) => id);
      await deleteEnded(database.db, nodeId, ids);
    } finally {
      for (const { id } of turns) inHand.delete(id);
    }
  }

  function end(turns: readonly Turn[]): Promise<void> {
    const ending = finish(turns);
    const settled = ending.then(
      () => {},
      () => {},
    );
    running.add(settled);
    void settled.then(() => running.delete(settled));
    return ending;
  }

  return {
    end,
    async sweep() {
      // Whoever has just come, and so everybody after an outage of the database, leaves people the time to come back.
      if (!lease.isAlive || lease.ageMs < graceMs) return false;
      const found = await readAbandoned(database.db, { nodeId: lease.id, graceMs, limit: SWEPT });
      const left = found.filter(({ id }) => !inHand.has(id));
      if (left.length > 0) await end(left);
      return left.length > 0;
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
