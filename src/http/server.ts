import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { App } from '../app.ts';
import { createExports, READER_IDLE_MS } from './export.ts';
import { createMailPages } from './mail.tsx';
import { createOutboxPages } from './outbox.tsx';
import { serveWebSockets } from './websocket.ts';
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

export async function listen(
  app: App,
  {
    host,
    port,
    drainMs,
    trustedProxies: proxies = 0,
    readerIdleMs = READER_IDLE_MS,
    logger,
  }: {
    host: string;
    port: number;
    drainMs: number;
    trustedProxies?: number;
    readerIdleMs?: number;
    logger: Logger;
  },
): Promise<Listening> {
  await app.services.sessions.start((message) => logger.info(message));
  const graphql = createGraphql(app, { proxies, logger });
  const serveExport = createExports(app, { proxies, logger, readerIdleMs });
  const serveMail = app.mail ? createMailPages(app.mail.unsubscriber, { logger }) : () => false;
  const serveOutbox = app.outbox ? createOutboxPages(app.outbox, { logger }) : () => false;
  const running = new Set<ServerResponse>();
  let stopping = false;
  const server = createServer((request, response) => {
    // Or a busy client would come back over the same connection, and there would always be something running.
    if (stopping) response.shouldKeepAlive = false;
    running.add(response);
    response.once('close', () => running.delete(response));
    const [path = ''] = (request.url ?? '').split('?', 1);
    // A body that was refused halfway stands before the next request on its connection, which would wait forever.
    const { socket } = request;
    response.once('finish', () => {
      if (request.destroyed && !request.complete) socket.destroySoon();
    });
    if (path === GRAPHQL_PATH && isForm(request)) {
      response.writeHead(415, { 'content-type': 'text/plain' }).end('Send application/json\n');
    } else if (path === GRAPHQL_PATH) {
      void graphql.handle(request, response);
    } else if (path === '/') {
      response.writeHead(302, { location: GRAPHQL_PATH }).end();
    } else if (
      serveExport(request, response, path) ||
      serveMail(request, response, path) ||
      serveOutbox(request, response, path)
    ) {
      // It is answered.
    } else if (path === '/healthz') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
  const webSockets = serveWebSockets(server, { app, graphql, proxies, logger });
  await bind(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  app.mail?.start(url);
  return {
    url,
    async close() {
      stopping = true;
      for (const response of running) response.shouldKeepAlive = false;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await webSockets.drain(drainMs);
      await finished(running);
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
