import { DatabaseUnavailable } from '../db/client.ts';
import { createStreamTally } from './tally.ts';

/** As long as one waits for a connection. */
const WAIT_MS = 5_000;

/**
 * One transaction of this process at a time waits for the counter row of a log, or holds it. Those behind it wait here, without a
 * connection: if they waited in the database and this process stopped, they would get the row one after the other, each until
 * PostgreSQL ends it for being idle, and the table would stand still for all of that time.
 */
export interface Turns {
  /**
   * Runs the work when all of these logs are free, first come first served.
   * @throws DatabaseUnavailable when that takes too long
   */
  run<T>(logIds: readonly string[], work: () => Promise<T>): Promise<T>;
  isTaken(logId: string): boolean;
}

export function createTurns(waitMs = WAIT_MS, tally = createStreamTally()): Turns {
  /** Who waits for each log that is taken. */
  const queues = new Map<string, Set<() => void>>();

  async function take(logId: string, deadline: number): Promise<void> {
    const queue = queues.get(logId);
    if (!queue) {
      queues.set(logId, new Set());
      return;
    }
    const asked = performance.now();
    tally.turnWaits += 1;
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.delete(go);
        reject(new DatabaseUnavailable('too many changes of one table are waiting'));
      }, deadline - performance.now());
      queue.add(go);
    }).finally(() => {
      tally.turnWaitMs += performance.now() - asked;
    });
  }

  function leave(logId: string): void {
    const queue = queues.get(logId);
    const [next] = queue ?? [];
    if (next) {
      queue?.delete(next);
      next();
    } else queues.delete(logId);
  }

  return {
    async run(logIds, work) {
      const deadline = performance.now() + waitMs;
      const taken: string[] = [];
      try {
        // In one order, so that two who need several cannot wait for each other.
        for (const logId of [...new Set(logIds)].sort()) {
          await take(logId, deadline);
          taken.push(logId);
        }
        return await work();
      } finally {
        for (const logId of taken) leave(logId);
      }
    },
    isTaken: (logId) => queues.has(logId),
  };
}
