import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  subscribe,
} from 'graphql';
import { CloseCode, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../../schema/context.ts';
import { maskError } from '../../schema/errors.ts';
import { schema } from '../../schema/schema.ts';
import type { App } from '../app.ts';
import type { Viewer } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';
import { failureCode } from '../db/failure.ts';
import { OverLimitError } from '../errors.ts';
import { refused } from '../guard/refusals.ts';
import type { Logger } from '../ops/log.ts';
import { withFields } from '../ops/log-fields.ts';
import { addressOf, callerOf } from './caller.ts';
import { type Connection, RESTARTING, SocketConnection } from './connection.ts';
import { keptBy, shownIn } from './delivery.ts';
import { type Documents, VARIABLE_ERRORS } from './guard/documents.ts';
import type { Operations } from './guard/operations.ts';
import type { Origins } from './guard/origins.ts';
import { serveProtocol } from './protocol.ts';
import { idHeader, operationIdFrom, reportTo, requestIdFrom } from './request-log.ts';
import { askedFor } from './root-fields.ts';
import { planShared } from './shared.ts';
import { type Root, SharedRoot, type Tell } from './shared-root.ts';
import { Turn } from './turn.ts';
import { bearerOf, GRAPHQL_PATH } from './yoga.ts';

const PATHS = new Set([GRAPHQL_PATH, '/ws']);

export interface WebSockets {
  /** @returns false, and leaves the socket alone, where the path is not one of these */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Takes no new sockets and closes those there are, spread over a time, so that their clients do not all come back at once. */
  drain(overMs: number): Promise<void>;
  readonly connections: number;
  /** The fields of all subscriptions, one for each. */
  subscriptions(): Iterable<string>;
}

interface Extra extends Record<PropertyKey, unknown> {
  connection: Connection;
}

/** GraphQL over WebSocket, by the graphql-ws protocol, at `/graphql` and at `/ws`. */
export function serveWebSockets({
  app,
  documents,
  operations,
  origins,
  proxies,
  logger,
  logRequests,
}: {
  app: App;
  documents: Documents;
  operations: Operations;
  origins: Origins;
  proxies: number;
  logger: Logger;
  logRequests: boolean;
}): WebSockets {
  const { guard } = app;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: guard.limits.MESSAGE_BYTES,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });
  const connections = new Set<Connection>();
  /** Between the answer to an upgrade, which says it, and the socket. */
  const requestIds = new WeakMap<IncomingMessage, string>();
  sockets.on('headers', (headers, request) => headers.push(idHeader(requestIds.get(request) ?? '')));
  let draining = false;
  const onSocketError = (error: Error) => logger.debug({ err: error }, 'a socket broke');

  /** The log of one operation, or of the whole socket. */
  const logOf = ({ requestId }: Connection, id?: string) => {
    const operationId = id === undefined ? undefined : operationIdFrom(id);
    return withFields(logger, { requestId, ...(operationId === undefined ? {} : { operationId }) });
  };
  /** Made where there is a fault: an operation without one costs nothing. */
  const reportOf = (connection: Connection, id?: string) => (error: unknown) =>
    reportTo(logOf(connection, id), 'an operation failed')(error);
  const shownOf = (connection: Connection, id: string) => (error: unknown) =>
    documents.hidden(withoutHttp(maskError(error, reportOf(connection, id))));

  const protocol = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: guard.limits.INIT_TIMEOUT_MS,
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
        if (!(error instanceof OverLimitError)) reportOf(connection)(error);
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
        const { connection } = context.extra;
        // What it sends meanwhile stays with it.
        if (error instanceof OverLimitError) connection.pause(Math.min(error.retryMs, 1_000));
        return [shownOf(connection, id)(error)];
      } finally {
        await turn.last();
      }
    },
    execute: (args) => (args.rootValue as Root).execute(args),
    subscribe: (args) => (args.rootValue as Root).subscribe(args),
  });

  /** Apart from the operation, which whoever keeps this would keep. */
  function contextsOf(connection: Connection, traceparent: string | undefined) {
    return (viewer: Viewer | null): Context =>
      app.context(viewer, {
        sessionId: connection.sessionId,
        caller: connection.caller,
        refresh: (token) => connection.refresh(token),
        pause: (ms) => connection.pause(ms),
        isOpen: () => connection.isOpen,
        traceparent,
      });
  }

  async function prepare(
    { connection }: Extra,
    operationId: string,
    params: SubscribePayload,
    turn: Turn,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { viewer } = connection;
    const contextOf = contextsOf(connection, traceparentOf(params.extensions));
    const shown = shownOf(connection, operationId);
    const started = performance.now();
    guard.operation(connection.asker);
    const document = documents.parse(operations.textOf(params) ?? '');
    const operation = getOperationAST(document, params.operationName);
    // As Yoga says it over HTTP, and before it looks at anything else.
    if (!operation) {
      throw new GraphQLError('Could not determine what operation to execute.', {
        extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
      });
    }
    const faults = documents.validate(document);
    if (faults.length > 0) return faults.map(shown);
    const tooMuch = documents.weigh(document, params.variables ?? {});
    if (tooMuch) return [shown(tooMuch)];
    const args = {
      schema,
      document,
      operationName: params.operationName ?? null,
      variableValues: params.variables ?? {},
      options: { maxCoercionErrors: VARIABLE_ERRORS },
    };
    const plan = viewer ? planShared(args, viewer, contextOf) : undefined;
    if (plan && !('key' in plan)) return plan.map(shown);
    if (plan) {
      const rootValue = new SharedRoot({ connection, operationId, shownOf, turn }, { plan, guard, tell });
      return { ...args, contextValue: null, rootValue };
    }
    if (operation.operation !== 'subscription') {
      return {
        ...args,
        contextValue: contextOf(viewer),
        rootValue: { execute: run, subscribe: run },
      };
    }
    return {
      ...args,
      contextValue: contextOf(viewer),
      rootValue: { execute: run, subscribe: begin },
    };

    async function begin(given: ExecutionArgs) {
      let leave = () => {};
      try {
        leave = guard.subscription(connection.asker);
        // Not Yoga's, of which each subscription keeps several layers for as long as it lasts.
        const begun = await subscribe(given);
        if (Symbol.asyncIterator in begun) {
          tell('begun');
          const [field = 'other'] = askedFor(schema, document, args.operationName).fields;
          return keptBy(connection, begun, { field, shown, turn, leave });
        }
        return await refusedWith(shownIn(begun, shown));
      } catch (error) {
        return await refusedWith({ errors: [shown(error)] });
      }

      async function refusedWith(result: ExecutionResult) {
        leave();
        tell('done', result);
        await turn.last();
        return result;
      }
    }

    async function run(given: ExecutionArgs): Promise<ExecutionResult> {
      const result = await connection.run(async () => shownIn(await execute(given), shown));
      tell('done', result);
      await turn.last();
      return result;
    }

    function tell(...[state, { errors = [] } = {}]: Parameters<Tell>) {
      if (!logRequests) return;
      const codes = errors.map(({ extensions }) => extensions.code);
      const ms = state === 'done' ? { ms: Math.round(performance.now() - started) } : {};
      logOf(connection, operationId).info(
        { ...askedFor(schema, document, args.operationName), ...ms, ...(codes.length > 0 ? { codes } : {}) },
        `an operation is ${state}`,
      );
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
    if (!origins.allows(request.headers)) {
      refused('origin');
      refuseUpgrade(socket, '403 Forbidden');
      return true;
    }
    const address = addressOf(request, proxies);
    try {
      guard.operation({ address });
      socket.on('close', guard.connection({ address }));
    } catch {
      refuseUpgrade(socket, '429 Too Many Requests');
      return true;
    }
    requestIds.set(request, requestIdFrom(request));
    const who = { caller: callerOf(request, proxies), address, requestId: requestIds.get(request) ?? '' };
    sockets.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, socket, who));
    return true;
  }

  /** Apart from the upgrade, whose request the listeners would keep. */
  function serve(
    webSocket: WebSocket,
    socket: Socket,
    who: ConstructorParameters<typeof SocketConnection>[3],
  ) {
    // Each subscription that waits for it to drain listens.
    socket.setMaxListeners(0);
    const connection = new SocketConnection(webSocket, socket, app, who);
    connections.add(connection);
    if (logRequests) logOf(connection).info('a socket is open');
    webSocket.on('error', (error) => {
      if (failureCode(error) === TOO_LONG) refused('message_bytes');
    });
    webSocket.on('close', (code) => {
      connections.delete(connection);
      if (code === CloseCode.ConnectionInitialisationTimeout) refused('init_timeout_ms');
      if (logRequests) logOf(connection).info({ code }, 'a socket is closed');
    });
    serveProtocol(protocol, { webSocket, socket }, { connection });
  }

  return {
    upgrade,
    get connections() {
      return connections.size;
    },
    *subscriptions() {
      for (const connection of connections) yield* connection.fields();
    },
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

/** Of a message that is longer than it may be, in the words of ws. */
const TOO_LONG = 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

/** What is for HTTP alone says nothing here. */
function withoutHttp(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  if (extensions.http === undefined) return error;
  const { http: _, ...rest } = extensions;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions: rest });
}

/** Answers an upgrade with a status. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

/** Where a client has put the trace that its operation belongs to. */
function traceparentOf(extensions: SubscribePayload['extensions']): string | undefined {
  const traceparent = extensions?.traceparent;
  return typeof traceparent === 'string' ? traceparent : undefined;
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
