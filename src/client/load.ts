import { Fault } from './fault.ts';
import type { Field, View } from './field.ts';
import type { Cell, TableRecord, TableSnapshot } from './snapshot.ts';
import { type Client, type Document, execute } from './transport.ts';

interface RecordPage {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { id: string; version: number; cells: ({ fieldId: string } & Cell)[] } }[];
}

interface LoadedPage {
  table: {
    cursor: string;
    revision: number;
    fields?: Field[];
    views?: View[];
    records: RecordPage;
  } | null;
}

export const LOAD_TABLE: Document<
  LoadedPage,
  { id: string; first: number; after?: string | null; more?: boolean }
> =
  /* GraphQL */ `query LoadTable($id: ID!, $first: Int!, $after: String, $more: Boolean = false) { table(id: $id) { cursor revision
fields @skip(if: $more) { id name type position version options { choices { id name color } precision max } }
views @skip(if: $more) { id name hiddenFieldIds filter sort { fieldId direction } version }
records(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id version cells { fieldId value version } } } } } }`;

/**
 * Loads a whole table, page by page. The pages are of different moments when others write meanwhile; the snapshot says it is
 * at the revision before the first of them, and comes right with the revisions after that one.
 * @throws Fault NOT_FOUND where there is no such table for this person
 */
export async function loadTable(
  client: Client,
  tableId: string,
  {
    pageSize = 500,
    signal,
  }: {
    /** 1 to 500 records. */
    pageSize?: number;
    /** Ends it after the page that is on its way. */
    signal?: AbortSignal;
  } = {},
): Promise<TableSnapshot> {
  const records = new Map<string, TableRecord>();
  let snapshot: TableSnapshot | undefined;
  let after: string | null | undefined;
  for (;;) {
    const more = snapshot !== undefined;
    const { table }: LoadedPage = await execute(client, LOAD_TABLE, {
      id: tableId,
      first: pageSize,
      after,
      more,
    });
    if (!table) throw new Fault('NOT_FOUND', 'No such table.', 0);
    const { cursor, revision, fields = [], views = [], records: page } = table;
    snapshot ??= { tableId, cursor, revision, fields: byId(fields), views: byId(views), records };
    for (const { node } of page.edges) {
      const cells: Record<string, Cell> = {};
      for (const { fieldId, value, version } of node.cells) cells[fieldId] = { value, version };
      records.set(node.id, { id: node.id, version: node.version, cells });
    }
    if (!page.pageInfo.hasNextPage) return snapshot;
    signal?.throwIfAborted();
    after = page.pageInfo.endCursor;
  }
}

function byId<T extends { id: string }>(list: T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}
