import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { embedded, introspection } from '../generated/introspection.ts';

/**
 * Comments, threads, notifications, activity: what has an id is held once, so what a mutation answers shows everywhere. Cells are
 * not in here; the live table has them.
 *
 * Pages of comments are not joined: threads come to the front, are resolved and deleted while they are shown, and a page that was
 * fetched anew would be joined with older ones that still hold them.
 */
export function makeCache() {
  return cacheExchange({
    schema: introspection,
    keys: Object.fromEntries(embedded.map((type) => [type, () => null])),
    resolvers: {
      Table: { activity: relayPagination() },
      Record: { history: relayPagination() },
      Viewer: { notifications: relayPagination() },
    },
  });
}
