import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import { base } from '../base/base.table.ts';
import type { Db, Statement } from '../db/client.ts';
import { field } from '../field/field.table.ts';
import { baseTable } from '../table/table.table.ts';
import type { Checkpoint } from './checkpoint.ts';
import { bulkChange, change, changeField, log, logCheckpoint, revision, revisionAudit } from './log.table.ts';

/** A log of which something is to go. */
export interface DueLog {
  logId: string;
  /** What is older may go; null where nothing more is to be cut, and only what was cut is still there. */
  cutBefore: Date | null;
}

const leftover = sql`exists (select from ${revision} as old
  where old.log_id = ${log.id} and old.revision <= ${log.beginsAfter})`;

/** Logs that are named at once. */
const PAGE = 100;

/**
 * Logs whose oldest revision is older than their base keeps, and those that were cut and still hold what was cut: their node died
 * in between. In the order of their ids, after one. `daySeconds` is how long a day is, `slackSeconds` what is kept longer: a retry
 * is known for a day and finds its revision to the last.
 */
export async function listDueLogs(
  db: Db,
  { daySeconds, slackSeconds, after }: { daySeconds: number; slackSeconds: number; after: string },
): Promise<DueLog[]> {
  const cutBefore = sql`clock_timestamp() - make_interval(secs => ${base.retentionDays} * ${daySeconds}::float8 + ${slackSeconds}::float8)`;
  return await db
    .select({ logId: log.id, cutBefore: sql<Date | null>`${cutBefore}`.mapWith(log.at) })
    .from(
      sql`(select id as log_id, id as base_id from ${base}
        union all select id, base_id from ${baseTable}) as place`,
    )
    .innerJoin(log, eq(log.id, sql`place.log_id`))
    .innerJoin(base, eq(base.id, sql`place.base_id`))
    .where(
      sql`${log.id} > ${after} and (${log.beginsAfter} > 0 and ${leftover}
        or ${base.retentionDays} is not null and (
          select oldest.at from ${revision} as oldest
          where oldest.log_id = ${log.id} and oldest.revision > ${log.beginsAfter}
          order by oldest.revision limit 1) < ${cutBefore})`,
    )
    .orderBy(asc(log.id))
    .limit(PAGE);
}

/** The oldest revisions that a log holds, oldest first, with what tells how far to cut. */
export async function readOldest(
  db: Db,
  logId: string,
  { after, before, limit }: { after: number; before: Date; limit: number },
): Promise<{ revision: number; changeCount: number }[]> {
  const rows = await db
    .select({ revision: revision.revision, changeCount: revision.changeCount, at: revision.at })
    .from(revision)
    .where(and(eq(revision.logId, logId), gt(revision.revision, after)))
    .orderBy(asc(revision.revision))
    .limit(limit);
  // Not in the statement: a time of a later revision, wrong or right, must not make a hole.
  const kept = rows.findIndex(({ at }) => at >= before);
  return kept < 0 ? rows : rows.slice(0, kept);
}

/** The oldest revision that a field of the table still has to read: what is left of its cells is converted by it. */
export async function readNeeded(db: Db, tableId: string): Promise<number | undefined> {
  const [row] = await db
    .select({ revision: sql<number | null>`min(${field.rewriteBefore})`.mapWith(Number) })
    .from(field)
    .where(eq(field.tableId, tableId));
  return row?.revision ?? undefined;
}

/** Makes a log begin later, and vouches for what came before: who holds its counter row. */
export function moveBeginning(db: Db, checkpoint: Checkpoint): Statement[] {
  const { logId, ...content } = checkpoint;
  return [
    db
      .insert(logCheckpoint)
      .values(checkpoint)
      .onConflictDoUpdate({ target: logCheckpoint.logId, set: content }),
    db.update(log).set({ beginsAfter: checkpoint.revision }).where(eq(log.id, logId)),
  ];
}

/** The oldest revisions that are still there though the log begins after them. */
export async function readLeftover(db: Db, logId: string, limit: number): Promise<number[]> {
  const rows = await db
    .select({ revision: revision.revision })
    .from(revision)
    .innerJoin(log, eq(log.id, revision.logId))
    .where(and(eq(revision.logId, logId), lte(revision.revision, log.beginsAfter)))
    .orderBy(asc(revision.revision))
    .limit(limit);
  return rows.map(({ revision: number }) => number);
}

/** What is gone with its revision. A table that hangs on the log by its `log_id` and `revision` is to be named here. */
const goesAlong = [change, changeField, revisionAudit, revision];

/** All that goes with the revisions of a log up to one. To be run in one transaction, so that a revision is whole or gone. */
export function deleteThrough(db: Db, logId: string, upTo: number): Statement[] {
  return [
    ...goesAlong.map((table) =>
      db.delete(table).where(and(eq(table.logId, logId), lte(table.revision, upTo))),
    ),
    // A large piece of work is told for as long as any of it is there.
    db.delete(bulkChange).where(and(eq(bulkChange.logId, logId), lte(bulkChange.lastRevision, upTo))),
  ];
}
