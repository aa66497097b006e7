import { ALWAYS, backOff } from './fault.ts';
import { type Client, type Document, execute } from './transport.ts';

export const REFRESH_SESSION: Document<
  { refreshSession: { __typename: string } },
  { input: { token: string } }
> =
  /* GraphQL */ `mutation RefreshSession($input: RefreshSessionInput!) { refreshSession(input: $input) { __typename } }`;

/** What `createClient` of graphql-ws is given. */
export interface SocketOptions {
  url: string;
  webSocketImpl: unknown;
  connectionParams(): Promise<Record<string, unknown>>;
  keepAlive: number;
  lazyCloseTimeout: number;
  retryAttempts: number;
  retryWait(retries: number): Promise<void>;
  shouldRetry(): boolean;
  on: {
    connecting(): void;
    connected(socket: unknown, ack: Record<string, unknown> | undefined): void;
    closed(event: unknown): void;
    error(): void;
    ping(received: boolean): void;
    pong(received: boolean): void;
  };
}

/** The client of graphql-ws, as far as it is needed here. */
export interface SocketClient extends Client {
  terminate(): void;
  dispose(): void | Promise<void>;
}

export interface SessionOptions {
  /** `wss://…/graphql` */
  url: string;
  /** Answers a token: asked before each connection, and shortly before the one in use runs out. */
  token(): string | Promise<string>;
  /** A connection has come about. With another session than before, locks and presence of that one are gone. */
  onSession?(sessionId: string): void;
  /**
   * Where the right to take up the session is kept while a page is loaded anew, such as an item of `sessionStorage`. It is
   * there from `pagehide` to the next start only: a tab that is duplicated must not find it, and take the session from the first.
   */
  store?: { get(): string | null; set(resumeToken: string | null): void };
  /** The one of the platform if left out; `ws` in Node 20. */
  webSocketImpl?: unknown;
  /** How long a connection may take to come about, and a ping to be answered. 10,000 if left out. */
  patienceMs?: number;
}

export interface Session<C extends SocketClient> {
  readonly client: C;
  /** The session of the socket; null until it has signed in. */
  readonly sessionId: string | null;
  /** Ends the connection. To be called when all that goes over it has been stopped. */
  close(): Promise<void>;
}

type Socket = new (
  url: string,
  protocols?: string | string[],
) => { addEventListener(type: 'error', listener: () => void): void };

/**
 * Makes a client of graphql-ws, by its own `createClient`, that takes up its session again after each break, notices a line that
 * is dead without a word, connects again for as long as it takes, and brings a fresh token before the old one runs out.
 */
export function openSession<C extends SocketClient>(
  createClient: (options: SocketOptions) => C,
  options: SessionOptions,
): Session<C> {
  const { url, onSession, store, patienceMs = 10_000 } = options;
  let sessionId: string | null = null;
  let resumeToken = store?.get() ?? null;
  store?.set(null);
  let token = '';
  let refusals = 0;
  let isOver = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wake = () => {};

  const hide = () => store?.set(resumeToken);
  const watch = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => client.terminate(), patienceMs);
  };
  const settle = () => {
    clearTimeout(watchdog);
    clearTimeout(refreshing);
  };

  function refreshLater() {
    clearTimeout(refreshing);
    const left = millisecondsLeft(token);
    // Not too often, whatever a clock says; and not later than a timer can be.
    if (left) refreshing = setTimeout(refresh, Math.min(Math.max(left * 0.8, 5_000), 1e9));
  }

  /** Where it fails the server closes the socket when the token has run out, and the next connection brings a new one. */
  async function refresh() {
    const before = token;
    try {
      token = await options.token();
      if (token !== before) await execute(client, REFRESH_SESSION, { input: { token } });
    } catch {
      token = before;
    }
    if (!isOver) refreshLater();
  }

  const client = createClient({
    url,
    webSocketImpl: patient(options.webSocketImpl ?? Object(globalThis).WebSocket),
    async connectionParams() {
      token = await options.token();
      return { Authorization: `Bearer ${token}`, ...(resumeToken ? { resumeToken } : {}) };
    },
    keepAlive: patienceMs,
    // Between two operations it would close the socket at once, and open another.
    lazyCloseTimeout: 1_000,
    retryAttempts: ALWAYS,
    retryWait: (retries) =>
      new Promise((resolve) => {
        wake = resolve;
        waiting = setTimeout(resolve, backOff(refusals ? 0 : retries));
      }),
    // The default gives up on a server that is not there. Asked once for each operation, so it does not count by itself.
    shouldRetry: () => !isOver && refusals < 3,
    on: {
      connecting: watch,
      connected(_socket, ack) {
        settle();
        refusals = 0;
        refreshLater();
        const { sessionId: id, resumeToken: given } = Object(ack);
        resumeToken = given;
        sessionId = id;
        onSession?.(id);
      },
      closed(event) {
        settle();
        const { code } = Object(event);
        // The token was refused, or has run out.
        if (code === 4403) refusals += 1;
        // Somebody else has taken up the session.
        if (code === 4409) resumeToken = null;
      },
      error: settle,
      ping: (received) => received || watch(),
      pong: (received) => received && clearTimeout(watchdog),
    },
  });

  globalThis.addEventListener?.('pagehide', hide);
  return {
    client,
    get sessionId() {
      return sessionId;
    },
    async close() {
      isOver = true;
      globalThis.removeEventListener?.('pagehide', hide);
      settle();
      clearTimeout(waiting);
      wake();
      try {
        await client.dispose();
      } catch {
        // It was just connecting, which has failed: there is nothing to close.
      }
    },
  };
}

/** `ws` throws in the room when a socket is given up that is still connecting and nobody listens any more. */
function patient(Impl: unknown): unknown {
  return class extends (Impl as Socket) {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('error', () => {});
    }
  };
}

/** Of a JWT; nothing where the token does not say. */
function millisecondsLeft(token: string): number {
  try {
    const claims = `${token.split('.')[1]}`.replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(atob(claims)).exp * 1_000 - Date.now();
  } catch {
    return 0;
  }
}
