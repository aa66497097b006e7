import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { prepared } from '../db/prepared.ts';
import { field } from './field.table.ts';
import type { Field } from './field.ts';

const columns = {
  id: field.id,
  tableId: field.tableId,
  name: field.name,
  type: field.type,
  options: field.options,
  position: field.position,
  version: field.version,
  typeRevision: field.typeRevision,
};

/** A field of which older cells are still being rewritten, deleted ones included. */
export interface Rewriting extends Field {
  rewriteBefore: number;
  deleted: boolean;
  batchId: string | null;
}

/** The fields of these tables, in the order of their positions. */
export async function readFieldsOfTables(db: Db, tableIds: readonly string[]): Promise<Field[]> {
  return await selectFields(db, { ids: named(tableIds) });
}

const selectFields = prepared<{ ids: string[] }, Field>((db) =>
  db
    .select(columns)
    .from(field)
    .where(and(sql`${field.tableId} = ${anyOf(sql.placeholder('ids'))}`, isNull(field.deletedRevision)))
    .orderBy(asc(field.position), asc(field.id)),
);

export async function readFields(db: Db, ids: readonly string[]): Promise<Field[]> {
  return await db
    .select(columns)
    .from(field)
    .where(and(inArray(field.id, [...ids]), isNull(field.deletedRevision)));
}

export async function readRewriting(db: Db, id: string): Promise<Rewriting | undefined> {
  const [row] = await db
    .select({
      ...columns,
      rewriteBefore: field.rewriteBefore,
      deletedRevision: field.deletedRevision,
      batchId: field.rewriteBatchId,
    })
    .from(field)
    .where(and(eq(field.id, id), isNotNull(field.rewriteBefore)));
  if (!row || row.rewriteBefore === null) return undefined;
  const { rewriteBefore, deletedRevision, ...rest } = row;
  return { ...rest, rewriteBefore, deleted: deletedRevision !== null };
}

/** The fields whose rewriting has not come to its end, for instance because its node died. */
export async function listRewriting(db: Db): Promise<string[]> {
  const rows = await db.select({ id: field.id }).from(field).where(isNotNull(field.rewriteBefore)).limit(100);
  return rows.map(({ id }) => id);
}

/** The fields of a table whose cells are still being rewritten. */
export async function readRewritingIds(db: Db, tableId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: field.id })
    .from(field)
    .where(and(eq(field.tableId, tableId), isNotNull(field.rewriteBefore)));
  return new Set(rows.map(({ id }) => id));
}

export function insertField(db: Db, row: typeof field.$inferInsert): Statement {
  return db.insert(field).values(row);
}

export function updateField(db: Db, id: string, set: Partial<typeof field.$inferInsert>): Statement {
  return db.update(field).set(set).where(eq(field.id, id));
}

export function deleteField(db: Db, id: string): Statement {
  return db.delete(field).where(eq(field.id, id));
}
