import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import type { Field } from '../field/field.ts';
import type { Cells } from '../record/cell.ts';
import type { RecordFilter } from '../record/filter.ts';
import { filterSql } from '../record/record.sql.ts';
import { log } from '../stream/log.table.ts';
import { view } from '../view/view.table.ts';
import { notificationWatch } from './watch.table.ts';

/** Who watches which of these records. */
export async function readRecordWatchers(
  db: Db,
  tableId: string,
  recordIds: readonly string[],
): Promise<{ recordId: string; userId: string }[]> {
  return await db
    .select({ recordId: notificationWatch.targetId, userId: notificationWatch.userId })
    .from(notificationWatch)
    .where(
      and(eq(notificationWatch.tableId, tableId), sql`${notificationWatch.targetId} = ${anyOf(recordIds)}`),
    );
}

/** All who watch a view in the same way. */
export interface ViewWatch {
  viewId: string;
  /** The view's own, and what narrows it further. */
  filters: RecordFilter[];
  userIds: string[];
}

export async function readViewWatches(db: Db, tableId: string): Promise<ViewWatch[]> {
  const rows = await db
    .select({
      viewId: view.id,
      ofView: view.filter,
      own: notificationWatch.filter,
      userIds: sql<string[]>`array_agg(${notificationWatch.userId}::text)`,
    })
    .from(notificationWatch)
    .innerJoin(view, eq(view.id, notificationWatch.targetId))
    .where(eq(notificationWatch.tableId, tableId))
    .groupBy(view.id, view.filter, notificationWatch.filter)
    .orderBy(view.id);
  return rows.map(({ viewId, ofView, own, userIds }) => ({
    viewId,
    filters: [ofView, own].flatMap((filter) => filter ?? []),
    userIds,
  }));
}

/** Filters that one statement tries. */
const FILTERS = 20;

/** Which of these states of records each of the filters finds: by the same SQL that lists are made with. */
export async function readMatches(
  db: Db,
  fields: ReadonlyMap<string, Field>,
  filters: readonly (readonly RecordFilter[])[],
  states: readonly { id: string; cells: Cells }[],
): Promise<Set<string>[]> {
  const found = filters.map(() => new Set<string>());
  const byId = new Map(fields);
  for (let from = 0; from < filters.length && states.length > 0; from += FILTERS) {
    const tests = filters.slice(from, from + FILTERS).map((all): SQL => {
      const parts = all.map((filter) => sql`(${filterSql(byId, filter)})`);
      return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)}) is true`;
    });
    const rows = await db
      .select({ id: sql<string>`record.id`, fits: sql<boolean[]>`array[${sql.join(tests, sql`, `)}]` })
      // By the name of the table that filters speak of.
      .from(sql`jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as record (id text, cells jsonb)`);
    for (const { id, fits } of rows) {
      for (const [index, fit] of fits.entries()) if (fit) found[from + index]?.add(id);
    }
  }
  return found;
}

/** What a person watches of these: records and views. */
export async function readOwnWatches(
  db: Db,
  userId: string,
  targetIds: readonly string[],
): Promise<{ id: string; tableId: string; filter: RecordFilter | null }[]> {
  return await db
    .select({
      id: notificationWatch.targetId,
      tableId: notificationWatch.tableId,
      filter: notificationWatch.filter,
    })
    .from(notificationWatch)
    .where(
      and(eq(notificationWatch.userId, userId), sql`${notificationWatch.targetId} = ${anyOf(targetIds)}`),
    );
}

export async function countWatches(db: Db, userId: string): Promise<number> {
  return await db.$count(notificationWatch, eq(notificationWatch.userId, userId));
}

/** Under the counter row of the table, which remembers that it is watched. */
export function insertWatch(
  db: Db,
  watch: { userId: string; targetId: string; tableId: string; filter: RecordFilter | null },
): Statement[] {
  return [
    db
      .insert(notificationWatch)
      .values(watch)
      .onConflictDoUpdate({
        target: [notificationWatch.userId, notificationWatch.targetId],
        set: { filter: sql`excluded.filter` },
      }),
    db.update(log).set({ isWatched: true }).where(eq(log.id, watch.tableId)),
  ];
}

/** Under the counter row of the table. */
export function deleteWatch(
  db: Db,
  { userId, targetId, tableId }: { userId: string; targetId: string; tableId: string },
): Statement[] {
  return [
    db
      .delete(notificationWatch)
      .where(and(eq(notificationWatch.userId, userId), eq(notificationWatch.targetId, targetId))),
    db
      .update(log)
      .set({ isWatched: sql`exists (select 1 from ${notificationWatch} where table_id = ${tableId})` })
      .where(eq(log.id, tableId)),
  ];
}
