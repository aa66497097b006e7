import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { App } from '../app.ts';
import type { Logger } from '../log.ts';
import { createExports, READER_IDLE_MS } from './export.ts';
import { serveGraphiqlScript } from './graphiql.ts';
import { createMailPages } from './mail.tsx';
import { createOutboxPages } from './outbox.tsx';
import { createRest, refuseNowhere } from './rest/rest.ts';
import { refuseUpgrade, serveWebSockets } from './websocket.ts';
import { createGraphql, GRAPHQL_PATH } from './yoga.ts';

export interface Listening {
  /** Where it listens, such as http://127.0.0.1:4000. */
  url: string;
  /**
   * Takes nothing new, lets running requests end, and closes the sockets with a code that clients retry, spread over the
   * drain time.
   */
  close(): Promise<void>;
}

/** The handlers of Cobase, for a server that may have paths of its own. */
export interface Mounted {
  /** @returns false, and leaves both alone, where the path is not one of Cobase's */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** @returns false, and leaves the socket alone, where the path is not one of Cobase's */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes the sockets, spread over a time, lets running requests end, and breaks streams off. What comes later is refused. */
  drain(overMs: number): Promise<void>;
}

interface MountOptions {
  trustedProxies?: number;
  readerIdleMs?: number;
  logger: Logger;
}

export async function mount(
  app: App,
  { trustedProxies: proxies = 0, readerIdleMs = READER_IDLE_MS, logger }: MountOptions,
): Promise<Mounted> {
  await app.services.sessions.start((message) => logger.info(message));
  const graphql = createGraphql(app, { proxies, logger });
  const serveExport = createExports(app, { proxies, logger, readerIdleMs });
  const serveRest = createRest(app, { proxies, logger });
  const serveMail = app.mail ? createMailPages(app.mail.unsubscriber, { logger }) : () => false;
  const serveOutbox = app.outbox ? createOutboxPages(app.outbox, { logger }) : () => false;
  const webSockets = serveWebSockets({ app, graphql, proxies, logger });
  const running = new Set<ServerResponse>();
  let stopping = false;
  let drained = false;

  function answer(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    if (path === GRAPHQL_PATH && drained) {
      response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('Stopped\n');
    } else if (path === GRAPHQL_PATH && isForm(request)) {
      response.writeHead(415, { 'content-type': 'text/plain' }).end('Send application/json\n');
    } else if (path === GRAPHQL_PATH) {
      void graphql.handle(request, response);
    } else if (drained) {
      return false;
    } else if (
      serveRest(request, response, path) ||
      serveGraphiqlScript(request, response, path, { logger }) ||
      serveExport(request, response, path) ||
      serveMail(request, response, path) ||
      serveOutbox(request, response, path)
    ) {
      // It is answered.
    } else {
      return false;
    }
    return true;
  }

  return {
    handle(request, response) {
      const [path = ''] = (request.url ?? '').split('?', 1);
      const { shouldKeepAlive } = response;
      // Or a busy client would come back over the same connection, and there would always be something running.
      if (stopping) response.shouldKeepAlive = false;
      if (!answer(request, response, path)) {
        response.shouldKeepAlive = shouldKeepAlive;
        return false;
      }
      running.add(response);
      response.once('close', () => running.delete(response));
      // A body that was refused halfway stands before the next request on its connection, which would wait forever.
      const { socket } = request;
      response.once('finish', () => {
        if (request.destroyed && !request.complete) socket.destroySoon();
      });
      return true;
    },
    upgrade: webSockets.upgrade,
    async drain(overMs) {
      stopping = true;
      for (const response of running) response.shouldKeepAlive = false;
      await webSockets.drain(overMs);
      await finished(running);
      drained = true;
      for (const response of running) response.destroy();
    },
  };
}

/** A server of its own, which answers besides at `/` and `/healthz`. */
export async function listen(
  app: App,
  { host, port, drainMs, ...options }: { host: string; port: number; drainMs: number } & MountOptions,
): Promise<Listening> {
  const mounted = await mount(app, options);
  let stopping = false;
  const server = createServer((request, response) => {
    if (mounted.handle(request, response)) return;
    if (stopping) response.shouldKeepAlive = false;
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (path === '/') {
      response.writeHead(302, { location: GRAPHQL_PATH }).end();
    } else if (path === '/healthz') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
    } else if (!refuseNowhere(request, response, path)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
  server.on('upgrade', (request, socket, head) => {
    if (mounted.upgrade(request, socket, head)) return;
    socket.on('error', (error) => options.logger.debug({ err: error }, 'a socket broke'));
    refuseUpgrade(socket, '404 Not Found');
  });
  await bind(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  app.mail?.start(url);
  return {
    url,
    async close() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await mounted.drain(drainMs);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** How long a stopping server waits for requests that are running. */
const RUNNING_MS = 5_000;

/** Resolves when only streams are left of what is running: they never end by themselves, and their clients come back. */
async function finished(running: Set<ServerResponse>): Promise<void> {
  const isStream = (response: ServerResponse) =>
    String(response.getHeader('content-type')).startsWith('text/event-stream');
  for (const end = performance.now() + RUNNING_MS; performance.now() < end; ) {
    if ([...running].every(isStream)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Nothing is uploaded; the form encodings would only be a way around the preflight of a cross-site request. */
function isForm({ headers }: IncomingMessage): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/)/i.test(headers['content-type']?.trim() ?? '');
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
