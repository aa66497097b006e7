import { and, asc, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { prepared } from '../db/prepared.ts';
import { type Position, positionOf } from '../stream/cursor.ts';
import { log } from '../stream/log.table.ts';
import type { Cells } from './cell.ts';
import { record } from './record.table.ts';

export interface RecordRow {
  id: string;
  tableId: string;
  version: number;
  createdRevision: number;
  cells: Cells;
  cellVersions: Record<string, number>;
  createdAt: Date;
  createdBy: string;
  updatedAt: Date;
  updatedBy: string;
}

const columns = {
  id: record.id,
  tableId: record.tableId,
  version: record.version,
  createdRevision: record.createdRevision,
  cells: record.cells,
  cellVersions: record.cellVersions,
  createdAt: record.createdAt,
  createdBy: record.createdBy,
  updatedAt: record.updatedAt,
  updatedBy: record.updatedBy,
};

/** The revision that last wrote a cell. */
export function cellVersion(
  row: Pick<RecordRow, 'createdRevision' | 'cellVersions'>,
  fieldId: string,
): number {
  return row.cellVersions[fieldId] ?? row.createdRevision;
}

/** Records by their ids, wherever they are. */
export async function readRecordRows(db: Db, ids: readonly string[]): Promise<RecordRow[]> {
  return ids.length === 0 ? [] : await selectRecords(db, { ids: named(ids) });
}

const selectRecords = prepared<{ ids: string[] }, RecordRow>((db) =>
  db
    .select(columns)
    .from(record)
    .where(sql`${record.id} = ${anyOf(sql.placeholder('ids'))}`),
);

/** Records, each with where its table's log stood in the same snapshot. */
export async function readRecords(
  db: Db,
  ids: readonly string[],
): Promise<(RecordRow & { head: Position })[]> {
  const rows = await db
    .select({ ...columns, revision: log.revision, hash: log.hash })
    .from(record)
    .innerJoin(log, eq(log.id, record.tableId))
    .where(inArray(record.id, [...ids]));
  return rows.map(({ revision, hash, ...row }) => ({ ...row, head: positionOf(revision, hash) }));
}

/** One page of one table's records. */
export interface PageQuery {
  tableId: string;
  /** What the list is narrowed to. */
  filter: SQL | undefined;
  /** The filter, and where the page starts. */
  where: SQL | undefined;
  /** From the first to the last key; the record's id breaks ties and is not among them. */
  orderBy: SQL[];
  /** What to show of the sort keys in a cursor, as text. */
  keys: SQL[];
  limit: number;
}

export interface PageRow extends RecordRow {
  /** The sort keys of the record, as text. */
  keys: (string | null)[];
}

function readKeys(value: unknown): (string | null)[] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? list.map((key) => (typeof key === 'string' ? key : null)) : [];
}

function selectPage(db: Db, { tableId, where, orderBy, keys, limit }: PageQuery) {
  const list = sql`jsonb_build_array(${sql.join(keys, sql`, `)})`;
  return db
    .select({ ...columns, keys: list.mapWith(readKeys).as('keys') })
    .from(record)
    .where(and(eq(record.tableId, tableId), where))
    .orderBy(...orderBy, asc(record.id))
    .limit(limit);
}

/** A page among others: which one, and the place of each row in it, since a union keeps no order. */
function selectNumbered(db: Db, query: PageQuery, number: number) {
  const page = selectPage(db, query).as('page');
  return db
    .select({
      id: page.id,
      tableId: page.tableId,
      version: page.version,
      createdRevision: page.createdRevision,
      cells: page.cells,
      cellVersions: page.cellVersions,
      createdAt: page.createdAt,
      createdBy: page.createdBy,
      updatedAt: page.updatedAt,
      updatedBy: page.updatedBy,
      keys: page.keys,
      number: sql<number>`${number}::int`.as('number'),
      place: sql<number>`(row_number() over ())::int`.as('place'),
    })
    .from(page);
}

/** Several pages, of one or of many tables, in one statement. */
export async function readPages(db: Db, pages: readonly PageQuery[]): Promise<PageRow[][]> {
  const [first, second, ...rest] = pages;
  if (!first) return [];
  if (!second) return [await selectPage(db, first)];
  const rows = await unionAll(
    selectNumbered(db, first, 0),
    selectNumbered(db, second, 1),
    ...rest.map((page, index) => selectNumbered(db, page, index + 2)),
  );
  const found: (PageRow & { place: number })[][] = pages.map(() => []);
  for (const { number, ...row } of rows) found[number]?.push(row);
  return found.map((list) => list.sort((a, b) => a.place - b.place));
}

function selectCount(db: Db, { tableId, filter }: Pick<PageQuery, 'tableId' | 'filter'>, number: number) {
  return db
    .select({ number: sql<number>`${number}::int`.as('number'), count: count().as('count') })
    .from(record)
    .where(and(eq(record.tableId, tableId), filter));
}

/** How many records each of several lists has on all its pages, in one statement. */
export async function countRecords(
  db: Db,
  lists: readonly Pick<PageQuery, 'tableId' | 'filter'>[],
): Promise<number[]> {
  const [first, second, ...rest] = lists.map((list, number) => selectCount(db, list, number));
  if (!first) return [];
  const rows = await (second ? unionAll(first, second, ...rest) : first);
  const counts = new Map(rows.map(({ number, count }) => [number, count]));
  return lists.map((_, number) => counts.get(number) ?? 0);
}

/** Records after one whose cell of the field was last written before the field changed. */
export async function readRecordsToRewrite(
  db: Db,
  { id, tableId, rewriteBefore }: { id: string; tableId: string; rewriteBefore: number },
  after: string,
  limit: number,
): Promise<RecordRow[]> {
  return await db
    .select(columns)
    .from(record)
    .where(
      and(
        eq(record.tableId, tableId),
        gt(record.id, after),
        sql`jsonb_exists(${record.cells}, ${id}::text)`,
        sql`coalesce((${record.cellVersions} ->> ${id}::text)::bigint, ${record.createdRevision}) < ${rewriteBefore}`,
      ),
    )
    .orderBy(asc(record.id))
    .limit(limit);
}

/** One parameter however many rows: the text of the statement stays the same, and so does its plan. */
export function insertRecordRows(db: Db, rows: readonly RecordRow[]): Statement {
  return db.execute(sql`
    insert into ${record} (id, table_id, version, created_revision, cells, cell_versions,
      created_at, created_by, updated_at, updated_by)
    select row.id, row."tableId", row.version, row."createdRevision", row.cells, row."cellVersions",
      row."createdAt", row."createdBy", row."updatedAt", row."updatedBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, "tableId" text, version bigint,
      "createdRevision" bigint, cells jsonb, "cellVersions" jsonb, "createdAt" timestamptz, "createdBy" text,
      "updatedAt" timestamptz, "updatedBy" text)`);
}

export function updateRecordRows(db: Db, rows: readonly RecordRow[]): Statement {
  const data = rows.map(({ id, cells, cellVersions, version, updatedAt, updatedBy }) => ({
    id,
    cells,
    cellVersions,
    version,
    updatedAt,
    updatedBy,
  }));
  return db.execute(sql`
    update ${record} set cells = row.cells, cell_versions = row."cellVersions", version = row.version,
      updated_at = row."updatedAt", updated_by = row."updatedBy"
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as row (id text, cells jsonb, "cellVersions" jsonb,
      version bigint, "updatedAt" timestamptz, "updatedBy" text)
    where ${record.id} = row.id`);
}

export function deleteRecordRows(db: Db, ids: readonly string[]): Statement {
  return db.delete(record).where(sql`${record.id} = ${anyOf(ids)}`);
}
