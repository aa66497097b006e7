import { type Cache, type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import {
  type GridChangesSubscription,
  type NewRowFragment,
  NewRowFragmentDoc,
  type RowFragment,
  RowFragmentDoc,
} from './generated/graphql.ts';
import { embedded, introspection } from './generated/introspection.ts';

type Event = GridChangesSubscription['tableChanges'];

/** A normalised cache for everything that has an id, kept right by the stream of a table. */
export function makeCache() {
  const options: CacheExchangeOpts = {
    schema: introspection,
    keys: Object.fromEntries(embedded.map((type) => [type, () => null])),
    resolvers: {
      Table: { records: relayPagination(), activity: relayPagination(), comments: relayPagination() },
      Record: { comments: relayPagination(), history: relayPagination() },
      Comment: { replies: relayPagination() },
      Base: { members: relayPagination(), activity: relayPagination() },
    },
    updates: {
      Subscription: {
        tableChanges(result, args, cache) {
          apply(cache, String(args.tableId), (result as GridChangesSubscription).tableChanges);
        },
      },
    },
  };
  return cacheExchange(options);
}

/** Nothing older takes the place of what is newer: a load may have read more than the revisions before it. */
function apply(cache: Cache, tableId: string, event: Event): void {
  if (event.__typename === 'ResyncRequired') {
    forget(cache, tableId);
    return;
  }
  for (const change of event.changes) {
    if (!('recordId' in change)) continue;
    const { recordId: id, version } = change;
    const held = cache.readFragment<RowFragment>(RowFragmentDoc, { __typename: 'Record', id });
    if (held && held.version >= version) continue;
    if (change.__typename === 'RecordDeleted') {
      unlist(cache, tableId, id);
      continue;
    }
    // An update of what is not held: it was deleted after that, before it was loaded.
    if (!held && change.__typename === 'RecordUpdated') continue;
    const cells = new Map((held?.cells ?? []).map((cell) => [cell.fieldId, cell]));
    for (const { fieldId, after } of change.cells) {
      cells.set(fieldId, { __typename: 'Cell', fieldId, value: after, version });
    }
    const row = { __typename: 'Record' as const, id, version, cells: [...cells.values()] };
    if (held) cache.writeFragment(RowFragmentDoc, row);
    else list(cache, tableId, row);
  }
}

/** What is new comes last, as on the server. */
function list(cache: Cache, tableId: string, node: RowFragment): void {
  const cursor = `new ${node.id}`;
  const page: NewRowFragment = {
    __typename: 'Table',
    id: tableId,
    records: {
      __typename: 'RecordConnection',
      edges: [{ __typename: 'RecordEdge', cursor, node }],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: cursor },
    },
  };
  cache.writeFragment(NewRowFragmentDoc, page, { after: cursor });
}

function pagesOf(cache: Cache, tableId: string) {
  const table = { __typename: 'Table', id: tableId };
  return cache
    .inspectFields(table)
    .filter(({ fieldName }) => fieldName === 'records')
    .map((field) => ({ ...field, table, page: cache.resolve(table, field.fieldKey) }));
}

function unlist(cache: Cache, tableId: string, recordId: string): void {
  const key = cache.keyOfEntity({ __typename: 'Record', id: recordId });
  for (const { page } of pagesOf(cache, tableId)) {
    if (typeof page !== 'string') continue;
    const edges = [cache.resolve(page, 'edges')].flat().filter((edge) => typeof edge === 'string');
    const left = edges.filter((edge) => cache.resolve(edge, 'node') !== key);
    if (left.length < edges.length) cache.link(page, 'edges', left);
  }
}

/**
 * More has changed than was told, and a load follows. It brings the first page anew; the others may begin elsewhere now, and the
 * old ones would be taken for some of the new. Without the first one, what is shown would be a miss, and asked for once more.
 */
function forget(cache: Cache, tableId: string): void {
  for (const { table, fieldKey, arguments: args } of pagesOf(cache, tableId)) {
    if (args?.after) cache.invalidate(table, fieldKey);
  }
}
