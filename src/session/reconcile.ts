import type { Database } from '../db/client.ts';
import type { Attached, LossReason } from './attached.ts';
import { countSessionsOfNode, readLiving, readSessionsOfNode } from './session.queries.ts';

/** A count finds nearly every difference; what it misses, because two differences cancel out, waits this many comparisons. */
const THOROUGH_EVERY = 30;

/**
 * Compares the sessions that this node has with those that the database says it has. Those taken up at another node are lost; rows
 * that nobody here has are those whose answer was lost on the way, and get their grace like any session without a socket.
 */
export function createReconciler(parts: {
  database: Database;
  live: ReadonlyMap<string, Attached>;
  /** Those that are on their way to `live`. */
  opening(): number;
  lose(attached: Attached, reason: LossReason): void;
  adopt(row: { id: string; userId: string; turn: number }, nodeId: string): void;
}): (nodeId: string) => Promise<void> {
  const { database, live, opening, lose, adopt } = parts;
  let comparisons = 0;

  async function find(nodeId: string, before: Attached[]) {
    const wasOpening = opening() > 0;
    const rows = await readSessionsOfNode(database.db, nodeId);
    const ids = new Set(rows.map(({ id }) => id));
    const missing = before.filter((attached) => !ids.has(attached.id) && live.get(attached.id) === attached);
    if (missing.length > 0) {
      const living = await readLiving(
        database.db,
        missing.map(({ id }) => id),
      );
      for (const attached of missing) {
        // Taken up here again meanwhile, it is another's.
        if (live.get(attached.id) === attached) lose(attached, living.has(attached.id) ? 'taken' : 'dead');
      }
    }
    // In a rush it cannot be told which are on their way.
    if (wasOpening || opening() > 0) return;
    for (const row of rows) if (!live.has(row.id)) adopt(row, nodeId);
  }

  return async (nodeId) => {
    const isThorough = comparisons++ % THOROUGH_EVERY === 0;
    // Those that come later may be younger than what the database answers.
    const before = [...live.values()];
    const count = await countSessionsOfNode(database.db, nodeId);
    if (isThorough || count !== live.size) await find(nodeId, before);
  };
}
