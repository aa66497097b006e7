import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { maskError } from '../../schema/errors.ts';
import type { App, Connected } from '../app.ts';
import { AuthenticationError } from '../auth/token.ts';
import type { Logger } from '../log.ts';
import { callerOf } from './caller.ts';
import { type Connection, RESTARTING, SocketConnection } from './connection.ts';
import { keptBy, startShared } from './delivery.ts';
import { serveProtocol, shareDocuments } from './protocol.ts';
import { planShared } from './shared.ts';
import { Turn } from './turn.ts';
import { bearerOf, type createGraphql, GRAPHQL_PATH } from './yoga.ts';

const PATHS = new Set([GRAPHQL_PATH, '/ws']);

/** The largest message of a client, in bytes. */
const MESSAGE_LIMIT = 256 * 1024;

export interface WebSockets {
  /** @returns false, and leaves the socket alone, where the path is not one of these */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Takes no new sockets and closes those there are, spread over a time, so that their clients do not all come back at once. */
  drain(overMs: number): Promise<void>;
}

interface Extra extends Record<PropertyKey, unknown> {
  connection: Connection;
}

type Graphql = ReturnType<typeof createGraphql>;

/** GraphQL over WebSocket, by the graphql-ws protocol, at `/graphql` and at `/ws`. */
export function serveWebSockets({
  app,
  graphql,
  proxies,
  logger,
}: {
  app: App;
  graphql: Graphql;
  proxies: number;
  logger: Logger;
}): WebSockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });
  const connections = new Set<Connection>();
  let draining = false;
  const onSocketError = (error: Error) => logger.debug({ err: error }, 'a socket broke');

  const report = (error: unknown) => {
    const errorId = crypto.randomUUID();
    logger.error({ err: error, errorId }, 'an operation failed');
    return errorId;
  };
  const shown = (error: unknown) => (error instanceof GraphQLError ? error : maskError(error, report));

  const shownResult = (result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map((error) => maskError(error, report)) } : result;

  /** Reads documents for all, through Yoga's caches. Its own way of running them would cost as much as a short operation itself. */
  const reader = graphql.getEnveloped({ viewer: null });

  const protocol = makeServer<Record<string, unknown>, Extra>({
    async onConnect(context) {
      const { connection } = context.extra;
      const token = tokenOf(context.connectionParams);
      const given = context.connectionParams?.resumeToken;
      // It would be kept for as long as the socket is open.
      Object.assign(context, { connectionParams: undefined });
      if (token === undefined) return true;
      try {
        const { id, resumeToken } = await connection.signIn(token, isResumeToken(given) ? given : undefined);
        return { sessionId: id, resumeToken };
      } catch (error) {
        // Answered with 4403: clients try again, and may bring a fresh token.
        if (error instanceof AuthenticationError) return false;
        report(error);
        connection.webSocket.close(1013, 'Try again later');
        return true;
      }
    },
    // Whatever is thrown here would close the socket with all its other operations.
    async onSubscribe(context, id, params) {
      const turn = new Turn(context, id);
      try {
        return await prepare(context.extra, id, params, turn);
      } catch (error) {
        return [shown(error)];
      } finally {
        await turn.last();
      }
    },
    execute: (args) => (args.rootValue as Root).execute(args),
    subscribe: (args) => (args.rootValue as Root).subscribe(args),
    jsonMessageReviver: shareDocuments,
  });

  async function prepare(
    { connection }: Extra,
    operationId: string,
    params: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
    turn: Turn,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { viewer, sessionId, caller } = connection;
    const connected: Connected = {
      sessionId,
      caller,
      refresh: (token) => connection.refresh(token),
      pause: (ms) => connection.pause(ms),
      isOpen: () => connection.isOpen,
    };
    const document: DocumentNode = reader.parse(params.query);
    const schema: GraphQLSchema = reader.schema;
    const faults: readonly GraphQLError[] = reader.validate(schema, document);
    if (faults.length > 0) return faults;
    const args = {
      schema,
      document,
      operationName: params.operationName ?? null,
      variableValues: params.variables ?? {},
    };
    const plan = viewer ? planShared(args, viewer, (person) => app.context(person, connected)) : undefined;
    if (plan && !('key' in plan)) return plan;
    if (plan) {
      const rootValue = new SharedRoot({ connection, operationId, plan, shown, turn });
      return { ...args, contextValue: null, rootValue };
    }
    if (getOperationAST(document, args.operationName)?.operation !== 'subscription') {
      return {
        ...args,
        contextValue: app.context(viewer, connected),
        rootValue: { execute: run, subscribe: run },
      };
    }
    // Without the request of the upgrade: Yoga would take its method, GET, for a reason to refuse mutations.
    const { contextFactory, subscribe } = graphql.getEnveloped({ viewer, connected, params });
    return { ...args, contextValue: await contextFactory(), rootValue: { execute: run, subscribe: begin } };

    async function begin(given: ExecutionArgs) {
      const begun: ExecutionResult | AsyncGenerator<ExecutionResult, undefined> = await subscribe(given);
      if (Symbol.asyncIterator in begun) return keptBy(connection, begun, turn);
      await turn.last();
      return begun;
    }

    async function run(given: ExecutionArgs): Promise<ExecutionResult> {
      const result = await connection.run(async () => shownResult(await execute(given)));
      await turn.last();
      return result;
    }
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (!PATHS.has((request.url ?? '').split('?', 1)[0] ?? '')) return false;
    // From here on nobody else listens for it, and an error that nobody listens for ends the process.
    socket.on('error', onSocketError);
    if (draining || !(socket instanceof Socket)) {
      refuseUpgrade(socket, draining ? '503 Service Unavailable' : '400 Bad Request');
      return true;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new SocketConnection(webSocket, socket, app, callerOf(request, proxies));
      connections.add(connection);
      webSocket.once('close', () => connections.delete(connection));
      serveProtocol(protocol, { webSocket, socket }, { connection });
    });
    return true;
  }

  return {
    upgrade,
    async drain(overMs) {
      draining = true;
      const open = [...connections];
      const started = performance.now();
      const goodbyes = open.map(async (connection, index) => {
        const due = started + (overMs * index) / open.length;
        if (due > performance.now() + 1) await wait(due - performance.now());
        await Promise.race([connection.idle(), unheldWait(RUNNING_MS)]);
        connection.webSocket.close(RESTARTING, 'The server restarts');
      });
      await Promise.all(goodbyes);
      await closed(sockets.clients);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

/** Answers an upgrade with a status. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

type Enveloped = ReturnType<Graphql['getEnveloped']>;
type Root = Pick<Enveloped, 'execute' | 'subscribe'>;

/** graphql-ws keeps it for as long as the subscription lasts, so it forgets what it is no longer needed for. */
class SharedRoot implements Root {
  #start: Parameters<typeof startShared>[0] | undefined;

  constructor(start: Parameters<typeof startShared>[0]) {
    this.#start = start;
  }

  execute(): never {
    throw new Error('a subscription is not executed at once');
  }

  async subscribe() {
    const start = this.#start;
    this.#start = undefined;
    if (!start) throw new Error('a subscription starts once');
    const { shown, turn } = start;
    try {
      return await startShared(start);
    } catch (error) {
      await turn.last();
      return { errors: [shown(error)] };
    }
  }
}

/** `Authorization: "Bearer …"` as over HTTP, or the bare token as `token`. */
function tokenOf(params: Record<string, unknown> | undefined): string | undefined {
  const { Authorization = params?.authorization, token } = params ?? {};
  if (typeof Authorization === 'string') return bearerOf(Authorization);
  return typeof token === 'string' ? token : undefined;
}

/** 32 bytes in base64url. What is no token at all is as one that nobody has: the answer is a new session. */
function isResumeToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}

/** How long a stopping server waits for what is running on a socket. */
const RUNNING_MS = 5_000;
/** How long a client may take to answer a close. */
const GOODBYE_MS = 1_000;

async function closed(clients: Set<WebSocket>): Promise<void> {
  const end = performance.now() + GOODBYE_MS;
  while (clients.size > 0 && performance.now() < end) await wait(10);
  for (const webSocket of clients) webSocket.terminate();
}

/** One that does not keep the process when nothing else does. */
function unheldWait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
