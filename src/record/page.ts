import { and, type SQL } from 'drizzle-orm';
import { invalid } from '../errors.ts';
import type { Field } from '../field/field.ts';
import type { View } from '../view/view.ts';
import { checkFilter, checkSort, type FilterInput, type RecordSort } from './filter.ts';
import type { PageQuery, PageRow } from './record.queries.ts';
import { filterSql, sortSql } from './record.sql.ts';

export const MAX_PAGE = 500;
export const DEFAULT_PAGE = 50;

/** Which records of a table to list. A filter narrows the view's further, a sort replaces the view's. */
export interface PageRequest {
  tableId: string;
  first?: number | null;
  after?: string | null;
  viewId?: string | null;
  filter?: FilterInput | null;
  sort?: RecordSort[] | null;
}

export interface Page {
  tableId: string;
  rows: PageRow[];
  hasNextPage: boolean;
  /** What the list is narrowed to, to count all that is in it. */
  filter: SQL | undefined;
}

/** @throws ValidationError for what does not fit the table: the view, the filter, the sort, the size or the cursor */
export function pageQuery(request: PageRequest, fields: Field[], views: View[]): PageQuery {
  const { tableId } = request;
  const byId = new Map(fields.map((field) => [field.id, field]));
  const view = request.viewId ? views.find(({ id }) => id === request.viewId) : undefined;
  if (request.viewId && !view) throw invalid(['viewId'], 'The table has no such view.');
  const filters = [view?.filter, request.filter && checkFilter(fields, request.filter, ['filter'])];
  const sort = sortSql(byId, request.sort ? checkSort(fields, request.sort, ['sort']) : (view?.sort ?? []));
  const where = and(...filters.flatMap((filter) => (filter ? [filterSql(byId, filter)] : [])));
  return {
    tableId,
    filter: where,
    where: request.after == null ? where : and(where, startAfter(request.after, sort)),
    orderBy: sort.orderBy,
    keys: sort.keys,
    limit: pageSize(request.first) + 1,
  };
}

/** @throws ValidationError for a size below 1 or above {@link MAX_PAGE} */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) throw invalid(['first'], `A page has 1 to ${MAX_PAGE} entries.`);
  return size;
}

/** A place in a list of records: the sort keys of a record and its id. Opaque to clients. */
export function pageCursor({ keys, id }: Pick<PageRow, 'keys' | 'id'>): string {
  return Buffer.from(JSON.stringify([...keys, id])).toString('base64url');
}

function startAfter(cursor: string, sort: ReturnType<typeof sortSql>): SQL {
  const parts = readCursor(cursor);
  const id = parts?.pop();
  const after = parts && typeof id === 'string' ? sort.after(parts, id) : undefined;
  if (!after) throw invalid(['after'], 'This cursor is not one of this list.');
  return after;
}

function readCursor(cursor: string): (string | null)[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const texts = (part: unknown) => part === null || (typeof part === 'string' && !/\0/.test(part));
    return Array.isArray(parts) && parts.every(texts) ? parts : undefined;
  } catch {
    return undefined;
  }
}
