import type { ApolloClient } from '@apollo/client';
import type { ApolloCache } from '@apollo/client/cache';
import { type Client, type Fault, type TableStream, tableStream, textOf } from 'cobase/client';
import { print } from 'graphql';
import {
  GridChangesDocument,
  type GridChangesSubscription,
  GridDocument,
  type GridQuery,
  RowFragmentDoc,
} from './generated/graphql.ts';

type Revision = Extract<GridChangesSubscription['tableChanges'], { __typename: 'TableRevision' }>;
type RecordChange = Extract<Revision['changes'][number], { recordId: string }>;

/**
 * Fills the cache with a table and keeps it right, whatever happens to the line: components only read `GridDocument` from the
 * cache, with the same `first`. Not through `apollo.subscribe`: Apollo copies the variables, so after a reconnection the
 * subscription would begin where it first began, and it knows of no gap and no load.
 */
export function followTable(
  { apollo, socket }: { apollo: ApolloClient; socket: Client },
  { tableId, first = 200 }: { tableId: string; first?: number },
  onFault?: (fault: Fault, isFinal: boolean) => void,
): TableStream {
  return tableStream(socket, {
    tableId,
    document: textOf(GridChangesDocument, print),
    load: () => load(apollo, tableId, first),
    onResync({ reason }) {
      // Another history counts its versions anew: what is held would look newer than what is true.
      if (reason === 'HISTORY_CHANGED') void apollo.cache.reset();
    },
    onRevision: (revision) => apollo.cache.batch({ update: (cache) => apply(cache, tableId, revision) }),
    onFault,
  });
}

/** All pages, into the cache. It is as of before the first of them. */
async function load(apollo: ApolloClient, tableId: string, first: number) {
  let place: { cursor: string; revision: number } | undefined;
  let after: string | null = null;
  for (;;) {
    const variables: { tableId: string; first: number; after: string | null } = { tableId, first, after };
    const result = await apollo.query<GridQuery>({
      query: GridDocument,
      variables,
      fetchPolicy: 'network-only',
    });
    const table = result.data?.table;
    if (!table) throw [{ message: 'There is no such table.', extensions: { code: 'NOT_FOUND' } }];
    place ??= { cursor: table.cursor, revision: table.revision };
    if (!table.records.pageInfo.hasNextPage) return place;
    after = table.records.pageInfo.endCursor ?? null;
  }
}

function apply(cache: ApolloCache, tableId: string, { changes }: Revision): void {
  for (const change of changes) {
    if (!('recordId' in change)) continue;
    const id = cache.identify({ __typename: 'Record', id: change.recordId });
    const row = { id, fragment: RowFragmentDoc, fragmentName: 'Row' };
    const held = cache.readFragment(row);
    if (change.__typename === 'RecordDeleted') {
      if (held && held.version < change.version) cache.evict({ id });
      continue;
    }
    // An update of what is not held: it was deleted after that, or is of a page that is not shown.
    if (!held && change.__typename === 'RecordUpdated') continue;
    const cells = change.cells.map(({ fieldId, after }) => ({
      __typename: 'Cell' as const,
      fieldId,
      value: after,
      version: change.version,
    }));
    cache.writeFragment({
      ...row,
      data: { __typename: 'Record', id: change.recordId, version: change.version, cells },
    });
    if (!held) append(cache, tableId, change);
  }
}

/** At the end of the list in the order of making, which is where the server has it. */
function append(cache: ApolloCache, tableId: string, { recordId }: RecordChange): void {
  cache.modify({
    id: cache.identify({ __typename: 'Table', id: tableId }),
    fields: {
      records(list, { storeFieldName, toReference }) {
        // A list with a filter, sort or view of its own has to be asked for anew.
        if (storeFieldName !== 'records:{}') return list;
        const node = toReference({ __typename: 'Record', id: recordId });
        return { ...list, edges: [...list.edges, { __typename: 'RecordEdge', cursor: '', node }] };
      },
    },
  });
}
