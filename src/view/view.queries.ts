import { asc, eq, inArray } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { view } from './view.table.ts';
import type { View } from './view.ts';

const columns = {
  id: view.id,
  tableId: view.tableId,
  name: view.name,
  hiddenFieldIds: view.hiddenFieldIds,
  filter: view.filter,
  sort: view.sort,
  version: view.version,
};

export async function readViews(db: Db, ids: readonly string[]): Promise<View[]> {
  return await db
    .select(columns)
    .from(view)
    .where(inArray(view.id, [...ids]));
}

/** The views of these tables, in the order they were made. */
export async function readViewsOfTables(db: Db, tableIds: readonly string[]): Promise<View[]> {
  return await db
    .select(columns)
    .from(view)
    .where(inArray(view.tableId, [...tableIds]))
    .orderBy(asc(view.id));
}

export function insertView(db: Db, row: typeof view.$inferInsert): Statement {
  return db.insert(view).values(row);
}

export function updateView(db: Db, id: string, set: Partial<typeof view.$inferInsert>): Statement {
  return db.update(view).set(set).where(eq(view.id, id));
}

export function deleteView(db: Db, id: string): Statement {
  return db.delete(view).where(eq(view.id, id));
}
