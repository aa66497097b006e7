import { randomUUID } from 'node:crypto';
import type { Database } from '../db/client.ts';
import { leaveLease, takeLease } from '../db/lease.queries.ts';
import { transaction } from '../db/transaction.ts';
import { walkChain } from './chain.ts';
import { type Beginning, beginningOf, type SigningKeys, signed } from './checkpoint.ts';
import { lockHeads } from './log.queries.ts';
import {
  type DueLog,
  deleteThrough,
  listDueLogs,
  moveBeginning,
  readLeftover,
  readNeeded,
  readOldest,
} from './retention.queries.ts';
import { movedBy } from './state-digest.ts';
import type { Turns } from './turns.ts';
import { readLogState } from './verify.queries.ts';

const DAY_SECONDS = 86_400;
/** A batch: so many revisions, or fewer that have so many changes, and always one. */
const REVISIONS = 1_000;
const CHANGES = 10_000;
/** For how long a node does this for all. It says again with each batch that it does. */
const LEASE_SECONDS = 60;

/**
 * Drops what bases no longer want to keep of their logs, batch by batch, oldest first. For each batch
 *
 * 1. its revisions are read and checked, so that a checkpoint never vouches for what was not written;
 * 2. the log's beginning moves behind them and the checkpoint is written, under the counter row, in one short transaction: from
 *    here on nobody reads them any more, though they are there;
 * 3. they are deleted, whole revisions, without the counter row.
 *
 * Rejected: deleting under the counter row too, which would hold up the writers of the table for as long as that takes. A node that
 * dies in between leaves rows that nobody reads, and any node goes on from there.
 */
export interface Retention {
  /** One round over all logs, unless another node is at it. Answers how many revisions it has dropped. */
  run(): Promise<number>;
  /** Makes a round that runs end after its batch. */
  stop(): void;
}

export function createRetention(parts: {
  database: Database;
  turns: Turns;
  keys: SigningKeys;
  onError: (error: unknown) => void;
  /** How long a day is: shorter in tests. */
  daySeconds?: number;
  /** Smaller in tests. */
  leaseSeconds?: number;
  batch?: { revisions: number; changes: number };
}): Retention {
  const { database, turns, keys, onError, daySeconds = DAY_SECONDS, leaseSeconds = LEASE_SECONDS } = parts;
  const { batch = { revisions: REVISIONS, changes: CHANGES } } = parts;
  const { db } = database;
  const lease = { name: 'retention', seconds: leaseSeconds, holder: randomUUID() };
  let stopped = false;

  async function runLog({ logId, cutBefore }: DueLog): Promise<number> {
    let dropped = await sweep(logId);
    while (cutBefore && !stopped && (await takeLease(db, lease))) {
      const cut = await cutBatch(logId, cutBefore);
      dropped += await sweep(logId);
      if (!cut) break;
    }
    return dropped;
  }

  /** Answers whether there was anything to cut, and nobody else did. @throws ChainFault when the log is not what was written */
  async function cutBatch(logId: string, before: Date): Promise<boolean> {
    const state = await readLogState(db, logId);
    if (!state) return false;
    const { from } = beginningOf(logId, state.head, state.checkpoint, keys);
    const upTo = await endOf(logId, from.revision, before);
    if (upTo === undefined) return false;
    let next: Beginning = from;
    for await (const { changes, ...link } of walkChain(db, logId, from, upTo)) {
      next = { ...link, state: movedBy(next.state, changes) };
    }
    return turns.run([logId], () =>
      transaction(
        database,
        async (tx) => {
          const [head] = await lockHeads(tx.db, [logId]);
          if (head?.beginsAfter !== from.revision) return false;
          tx.write(...moveBeginning(tx.db, signed(logId, next, keys)));
          return true;
        },
        async (tx) => {
          const [head] = await lockHeads(tx.db, [logId]);
          return (head?.beginsAfter ?? 0) >= next.revision;
        },
      ),
    );
  }

  /** The last revision of the next batch; undefined when nothing is old enough. */
  async function endOf(logId: string, after: number, before: Date): Promise<number | undefined> {
    const needed = await readNeeded(db, logId);
    const oldest = await readOldest(db, logId, { after, before, limit: batch.revisions });
    let end: number | undefined;
    let size = 0;
    for (const { revision, changeCount } of oldest) {
      size += changeCount;
      if ((needed !== undefined && revision >= needed) || (end !== undefined && size > batch.changes)) break;
      end = revision;
    }
    return end;
  }

  /** Deletes what a log no longer begins with; answers how many revisions that were. */
  async function sweep(logId: string): Promise<number> {
    for (let swept = 0; ; ) {
      const old = await readLeftover(db, logId, batch.revisions);
      const last = old.at(-1);
      if (last === undefined) return swept;
      await transaction(
        database,
        async (tx) => tx.write(...deleteThrough(tx.db, logId, last)),
        async (tx) => (await readLeftover(tx.db, logId, 1))[0] !== old[0],
      );
      swept += old.length;
    }
  }

  /** One log that is not what was written must not keep the others. */
  function told(error: unknown): number {
    onError(error);
    return 0;
  }

  return {
    async run() {
      const age = { daySeconds, slackSeconds: daySeconds / 24 };
      let page = await listDueLogs(db, { ...age, after: '' });
      if (stopped || page.length === 0 || !(await takeLease(db, lease))) return 0;
      try {
        let dropped = 0;
        while (page.length > 0) {
          for (const due of page) {
            if (stopped) return dropped;
            dropped += await runLog(due).catch(told);
          }
          page = await listDueLogs(db, { ...age, after: page.at(-1)?.logId ?? '' });
        }
        return dropped;
      } finally {
        await leaveLease(db, lease);
      }
    },
    stop() {
      stopped = true;
    },
  };
}
