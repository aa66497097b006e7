import type { IncomingMessage, Server } from 'node:http';
import { type DocumentNode, type ExecutionArgs, GraphQLError, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { maskError } from '../../schema/errors.ts';
import type { App } from '../app.ts';
import type { Viewer } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';
import { bearerOf, type createGraphql, GRAPHQL_PATH } from './yoga.ts';

const PATHS = new Set([GRAPHQL_PATH, '/ws']);

/** The largest message of a client, in bytes. */
const MESSAGE_LIMIT = 256 * 1024;
/** How long a client may take to answer the close of its socket. */
const CLOSE_MS = 2_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Connection extends Record<PropertyKey, unknown> {
  viewer?: Viewer | null;
}

/** GraphQL over WebSocket, by the graphql-ws protocol, at `/graphql` and at `/ws`. */
export function serveWebSockets(
  server: Server,
  { app, graphql, logger }: { app: App; graphql: ReturnType<typeof createGraphql>; logger: Logger },
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT });

  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    // From here on nobody else listens for it, and an error that nobody listens for ends the process.
    socket.on('error', (error) => logger.debug({ err: error }, 'a socket broke'));
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!PATHS.has(path)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      // graphql-ws would print a stack for what a client did wrong, and listen for the first error only.
      opened.removeAllListeners('error');
      opened.on('error', (error) => logger.debug({ err: error }, 'a client sent what is no message'));
    });
  });

  const protocol = useServer<Record<string, unknown>, Connection>(
    {
      async onConnect({ connectionParams, extra }) {
        const token = tokenOf(connectionParams);
        if (token === undefined) {
          extra.viewer = null;
          return true;
        }
        try {
          const viewer = await app.signIn(token);
          extra.viewer = viewer;
          closeAt(extra.socket, viewer.expiresAt);
          return true;
        } catch (error) {
          // 4403: clients try again, and may bring a fresh token.
          if (error instanceof AuthenticationError) return false;
          logger.error({ err: error }, 'signing in failed');
          extra.socket.close(1013, 'Try again later');
          return true;
        }
      },
      // Whatever is thrown here would close the socket with all its other operations.
      async onSubscribe({ extra }, _id, params) {
        try {
          return await prepare(graphql, extra, params);
        } catch (error) {
          const shown =
            error instanceof GraphQLError ? error : maskError(error, (fault) => report(logger, fault));
          return [shown];
        }
      },
      execute: (args) => (args.rootValue as Root).execute(args),
      subscribe: (args) => (args.rootValue as Root).subscribe(args),
    },
    sockets,
  );

  return {
    async close() {
      const disposed = protocol.dispose();
      const force = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, CLOSE_MS);
      await disposed;
      clearTimeout(force);
    },
  };
}

type Enveloped = ReturnType<ReturnType<typeof createGraphql>['getEnveloped']>;
type Root = Pick<Enveloped, 'execute' | 'subscribe'>;

async function prepare(
  graphql: ReturnType<typeof createGraphql>,
  extra: Extra & Partial<Connection>,
  params: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  // Without the request of the upgrade: Yoga would take its method, GET, for a reason to refuse mutations.
  const enveloped = graphql.getEnveloped({ viewer: extra.viewer ?? null, params });
  const parsed: DocumentNode = enveloped.parse(params.query);
  const schema: GraphQLSchema = enveloped.schema;
  const faults: readonly GraphQLError[] = enveloped.validate(schema, parsed);
  if (faults.length > 0) return faults;
  const { execute, subscribe } = enveloped;
  return {
    schema,
    document: parsed,
    operationName: params.operationName ?? null,
    variableValues: params.variables ?? {},
    contextValue: await enveloped.contextFactory(),
    rootValue: { execute, subscribe },
  };
}

function report(logger: Logger, error: unknown): string {
  const errorId = crypto.randomUUID();
  logger.error({ err: error, errorId }, 'an operation failed');
  return errorId;
}

/** `Authorization: "Bearer …"` as over HTTP, or the bare token as `token`. */
function tokenOf(params: Record<string, unknown> | undefined): string | undefined {
  const { Authorization = params?.authorization, token } = params ?? {};
  if (typeof Authorization === 'string') return bearerOf(Authorization);
  return typeof token === 'string' ? token : undefined;
}

function closeAt(socket: Extra['socket'], time: Date): void {
  if (socket.readyState !== socket.OPEN) return;
  const wait = Math.min(Math.max(time.getTime() - Date.now(), 0), LONGEST_TIMER_MS);
  const timer = setTimeout(() => {
    socket.off('close', forget);
    if (time <= new Date()) socket.close(CloseCode.Forbidden, 'The token has expired');
    else closeAt(socket, time);
  }, wait).unref();
  const forget = () => clearTimeout(timer);
  socket.once('close', forget);
}
