import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Head } from './log.queries.ts';
import { change, log, logCheckpoint, revision } from './log.table.ts';

/** Where a log stands, where it begins, and what there is beyond its end: all of one moment. */
export interface LogState {
  head: Head;
  checkpoint: Checkpoint | undefined;
  /** The first revision, or change of one, beyond the head. */
  beyond: number | null;
}

export async function readLogState(db: Db, logId: string): Promise<LogState | undefined> {
  const [row] = await db
    .select({
      head: {
        logId: log.id,
        revision: log.revision,
        hash: log.hash,
        at: log.at,
        beginsAfter: log.beginsAfter,
      },
      checkpoint: {
        logId: logCheckpoint.logId,
        revision: logCheckpoint.revision,
        hash: logCheckpoint.hash,
        at: logCheckpoint.at,
        state: logCheckpoint.state,
        signature: logCheckpoint.signature,
      },
      beyond: sql<number | null>`least(
        (select min(beyond.revision) from ${revision} as beyond
          where beyond.log_id = ${log.id} and beyond.revision > ${log.revision}),
        (select min(beyond.revision) from ${change} as beyond
          where beyond.log_id = ${log.id} and beyond.revision > ${log.revision}))`.mapWith(Number),
    })
    .from(log)
    .leftJoin(logCheckpoint, eq(logCheckpoint.logId, log.id))
    .where(eq(log.id, logId));
  if (!row) return undefined;
  return { head: row.head, checkpoint: row.checkpoint ?? undefined, beyond: row.beyond };
}

/** The ids of logs after one, in their order. */
export async function listLogIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: log.id })
    .from(log)
    .where(gt(log.id, after))
    .orderBy(asc(log.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * What names a log that is not there: the bases and tables whose log it was, and what it left behind. Looks only at the first row of
 * each log.
 */
export async function listLostLogs(db: Db, limit: number): Promise<string[]> {
  const first = (table: typeof revision | typeof change | typeof logCheckpoint) => sql`
    select id from (
      with recursive found (id) as (
        (select log_id from ${table} order by log_id limit 1)
        union all
        select (select log_id from ${table} where log_id > found.id order by log_id limit 1)
        from found where found.id is not null
      ) select id from found where id is not null) as those`;
  const rows = await db
    .selectDistinct({ id: sql<string>`named.id` })
    .from(
      sql`(select id from base union all select id from base_table
        union all ${first(revision)} union all ${first(change)} union all ${first(logCheckpoint)}) as named`,
    )
    .where(sql`not exists (select from ${log} where ${log.id} = named.id)`)
    .orderBy(sql`named.id`)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Signs what was not, unless it has been moved meanwhile. */
export async function writeSignature(
  db: Db,
  { logId, revision: number, signature }: Checkpoint,
): Promise<void> {
  await db
    .update(logCheckpoint)
    .set({ signature })
    .where(and(eq(logCheckpoint.logId, logId), eq(logCheckpoint.revision, number)));
}
