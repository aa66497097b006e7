import { ApolloClient } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { openSession, type SessionOptions } from 'cobase/client';
import { createClient } from 'graphql-ws';
import { makeCache } from './cache.ts';

/**
 * Apollo Client over one socket, queries and mutations too, so that a mutation acts in the session that holds the locks. The
 * session is taken up again after each break of the line.
 */
export function connect(options: SessionOptions) {
  const session = openSession((socket) => createClient(socket), options);
  const apollo = new ApolloClient({
    link: new GraphQLWsLink(session.client),
    cache: makeCache(),
    // The stream keeps the cache right: what it holds need not be asked for again.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-first', nextFetchPolicy: 'cache-first' } },
  });
  return {
    apollo,
    session,
    /** Stop what follows tables first. */
    async close() {
      apollo.stop();
      await session.close();
    },
  };
}
