import { Client, type Operation, subscriptionExchange } from '@urql/core';
import { type Fault, openSession, type SessionOptions, tableStream } from 'cobase/client';
import { createClient } from 'graphql-ws';
import { makeCache } from './cache.ts';
import { LoadGridDocument, type LoadGridQueryVariables } from './generated/graphql.ts';

export interface ConnectOptions extends SessionOptions {
  /** A stream did not work. Unless it is final, it is tried again by itself. */
  onFault?(fault: Fault, isFinal: boolean): void;
  /** Records a page. Components read with the same. */
  first: number;
}

const FORGET = { __typename: 'ResyncRequired', reason: 'DELIVERY_FAILED', cursor: '', revision: 0 };

/**
 * urql over one socket, queries and mutations too, so that a mutation acts in the session that holds the locks. The session is
 * taken up again after each break of the line.
 *
 * A subscription to `GridChanges` goes through `tableStream`: urql copies variables, so by itself it would begin where it first
 * began after each reconnection, and it knows of no gap and no load. Components read `Grid` with the policy `cache-only`: the load
 * fills the cache, and one more request of theirs at the same time would show the first page alone until something changes.
 */
export function connect({ onFault, first, ...options }: ConnectOptions) {
  const session = openSession((socket) => createClient(socket), options);
  const urql: Client = new Client({
    url: options.url,
    preferGetMethod: false,
    exchanges: [
      makeCache(),
      subscriptionExchange({
        enableAllOperations: true,
        forwardSubscription: ({ query = '', variables, operationName }, { kind }: Operation) => ({
          subscribe(sink) {
            if (kind !== 'subscription' || operationName !== 'GridChanges') {
              return { unsubscribe: session.client.subscribe({ query, variables }, sink) };
            }
            const tableId = String(variables?.tableId);
            const stream = tableStream(session.client, {
              tableId,
              document: query,
              load() {
                // Pages that were read before are forgotten: they would be taken for those of this load, and are older.
                sink.next({ data: { tableChanges: FORGET } });
                return load(urql, tableId, first);
              },
              // The cache hears of them as of any result.
              onRevision: (revision) => sink.next({ data: { tableChanges: revision } }),
              onFault(fault, isFinal) {
                onFault?.(fault, isFinal);
                if (isFinal) sink.error(fault);
              },
            });
            return { unsubscribe: stream.stop };
          },
        }),
      }),
    ],
  });
  return { urql, session, close: () => session.close() };
}

/** All pages, into the cache. It is as of before the first of them. */
async function load(urql: Client, tableId: string, first: number) {
  let place: { cursor: string; revision: number } | undefined;
  let after: string | null = null;
  for (;;) {
    const variables: LoadGridQueryVariables = { tableId, first, after };
    const { data, error } = await urql
      .query(LoadGridDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) throw error.networkError ?? error.graphQLErrors;
    if (!data?.table) throw [{ message: 'There is no such table.', extensions: { code: 'NOT_FOUND' } }];
    const { cursor, revision, records } = data.table;
    place ??= { cursor, revision };
    if (!records.pageInfo.hasNextPage) return place;
    after = records.pageInfo.endCursor ?? null;
  }
}
