import { type Fault, openSession, type SocketClient } from 'cobase/client';
import { createClient } from 'graphql-ws';
import { Client, subscriptionExchange } from 'urql';
import { makeState, type State } from '../state.ts';
import { makeCache } from './cache.ts';

/** How it stands with the line to the server. */
export type Line =
  | { state: 'connecting' | 'online' | 'refused' }
  /** Since when, in milliseconds. */
  | { state: 'offline'; since: number };

/** What goes over the one socket of the page: urql for what is asked, the client of Cobase for what flows. */
export interface Connection {
  readonly urql: Client;
  readonly client: SocketClient;
  readonly line: State<Line>;
  /** Which session holds the locks of this page; null until it is connected. */
  readonly sessionId: State<string | null>;
  close(): Promise<void>;
}

const STORED = 'cobase.session';

/** As often in a row as the session brings a token: each time it asks for another one. */
const ATTEMPTS = 3;

/** Signs in, and connects again for as long as it takes. */
export function connect(token: () => Promise<string>): Connection {
  const line = makeState<Line>({ state: 'connecting' });
  const sessionId = makeState<string | null>(null);
  let refusals = 0;
  const offline = () => {
    if (line.value.state === 'online') line.set({ state: 'offline', since: Date.now() });
  };
  const session = openSession(
    ({ on, ...socket }) =>
      createClient({
        ...socket,
        // The browser says that there is a network again: nobody has to wait for the rest of the pause.
        retryWait: (retries) => Promise.race([socket.retryWait(retries), networkIsBack()]),
        on: {
          ...on,
          closed(event) {
            on.closed(event);
            refusals = Object(event).code === 4403 ? refusals + 1 : 0;
            if (refusals >= ATTEMPTS) line.set({ state: 'refused' });
            else offline();
          },
        },
      }),
    {
      // Beside the page: a proxy may show both under a path.
      url: new URL('graphql', location.href).href.replace(/^http/, 'ws'),
      token,
      onSession(id) {
        refusals = 0;
        sessionId.set(id);
        line.set({ state: 'online' });
      },
      store: {
        get: () => sessionStorage.getItem(STORED),
        set: (value) => (value ? sessionStorage.setItem(STORED, value) : sessionStorage.removeItem(STORED)),
      },
    },
  );
  // A browser knows at once that its network is gone; the socket would be silent until a ping is missed.
  const lost = () => session.client.terminate();
  addEventListener('offline', lost);
  const urql = new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      makeCache(),
      subscriptionExchange({
        enableAllOperations: true,
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: session.client.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });
  return {
    urql,
    client: session.client,
    line,
    sessionId,
    async close() {
      removeEventListener('offline', lost);
      await session.close();
    },
  };
}

function networkIsBack(): Promise<void> {
  return new Promise((resolve) => addEventListener('online', () => resolve(), { once: true }));
}

/** In words for people. */
export function told(fault: Fault): string {
  return fault.code === 'NETWORK' ? 'The server cannot be reached.' : fault.message;
}
