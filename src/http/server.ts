import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { Registry } from 'prom-client';
import { schema } from '../../schema/schema.ts';
import type { App } from '../app.ts';
import { refused } from '../guard/refusals.ts';
import type { Log, Logger } from '../ops/log.ts';
import { mapped } from '../ops/log-fields.ts';
import { createDemo } from './demo.ts';
import { createExports, READER_IDLE_MS } from './export.ts';
import { isFromHere } from './from-here.ts';
import { serveGraphiqlScript } from './graphiql.ts';
import { createAdmission } from './guard/admission.ts';
import { countSlowClients, timesOf } from './guard/client.ts';
import { createDocuments } from './guard/documents.ts';
import { isAdmitted } from './guard/graphql.ts';
import { protect, unprotect } from './guard/headers.ts';
import { noOperations, readOperations } from './guard/operations.ts';
import { createOrigins } from './guard/origins.ts';
import { createMailPages } from './mail.tsx';
import { createMetrics, processMetrics } from './metrics.ts';
import { createOutboxPages } from './outbox.tsx';
import { createProbeServer, createProbes } from './probes.ts';
import { identify, logRequest } from './request-log.ts';
import { createRest, refuseNowhere } from './rest/rest.ts';
import { createWeb, PAGE_LINK } from './web.ts';
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
  /** All metrics of Cobase, in the text format of Prometheus: none of the process. */
  metrics(): Promise<string>;
  /** Closes the sockets, spread over a time, lets running requests end, and breaks streams off. What comes later is refused. */
  drain(overMs: number): Promise<void>;
}

interface MountOptions {
  trustedProxies?: number;
  allowedOrigins?: readonly string[];
  areLocalOriginsAllowed?: boolean;
  publicUrl?: string | undefined;
  introspection?: boolean;
  operations?: { file: string; isOnly: boolean } | undefined;
  readerIdleMs?: number;
  logger: Logger;
  /** Whether each request is a line of the log. */
  logRequests?: boolean;
}

export async function mount(
  app: App,
  {
    trustedProxies: proxies = 0,
    allowedOrigins: allowed = [],
    areLocalOriginsAllowed: areLocalAllowed = false,
    publicUrl,
    introspection = false,
    operations: stored,
    readerIdleMs = READER_IDLE_MS,
    logger: given,
    logRequests = false,
  }: MountOptions,
): Promise<Mounted> {
  const { guard, vitals } = app;
  const logger = counting(given, () => {
    vitals.faults.request += 1;
  });
  const operations = stored ? readOperations(schema, stored) : noOperations;
  const documents = createDocuments(schema, { limits: guard.limits, introspection });
  const origins = createOrigins({ allowed, areLocalAllowed, publicUrl });
  const admission = createAdmission({ guard, origins, proxies });
  await app.services.sessions.start((message) => logger.info(message));
  const graphql = createGraphql(app, { proxies, logger, documents, operations });
  const serveExport = createExports(app, { admission, proxies, logger, readerIdleMs });
  const serveRest = createRest(app, { admission, proxies, logger });
  const serveMail = app.mail ? createMailPages(app.mail.unsubscriber, { logger }) : () => false;
  const serveOutbox = app.outbox ? createOutboxPages(app.outbox, { logger }) : () => false;
  const webSockets = serveWebSockets({
    app,
    documents,
    operations,
    origins,
    proxies,
    logger,
    logRequests,
  });
  const { text: metrics } = createMetrics(app, {
    get connections() {
      return webSockets.connections;
    },
    *subscriptions() {
      yield* webSockets.subscriptions();
      yield* graphql.subscriptions();
    },
  });
  const running = new Set<ServerResponse>();
  let stopping = false;
  let drained = false;

  function answer(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    if (path === GRAPHQL_PATH && drained) {
      response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('Stopped\n');
    } else if (path === GRAPHQL_PATH) {
      if (isAdmitted(request, response, { admission, logger })) void graphql.handle(request, response);
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
      const identified = identify(request, response);
      // Or a busy client would come back over the same connection, and there would always be something running.
      if (stopping) response.shouldKeepAlive = false;
      protect(request, response, proxies);
      if (!answer(request, response, path)) {
        response.shouldKeepAlive = shouldKeepAlive;
        identified.undo();
        unprotect(response);
        return false;
      }
      running.add(response);
      if (logRequests) logRequest(logger, request, response);
      response.once('close', () => running.delete(response));
      // A body that was refused halfway stands before the next request on its connection, which would wait forever.
      const { socket } = request;
      response.once('finish', () => {
        if (response.statusCode === 413) refused('body_bytes');
        if (request.destroyed && !request.complete) socket.destroySoon();
      });
      return true;
    },
    upgrade: webSockets.upgrade,
    metrics,
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

interface ListenOptions extends MountOptions {
  host: string;
  port: number;
  drainMs: number;
  drainDelayMs?: number;
  /** Where metrics have a port of their own. */
  metricsPort?: number | undefined;
  /** Of an embedded server: what its demo tokens are signed with. */
  demoSecret?: string | undefined;
}

/** A server of its own, which besides shows the page at `/` and answers whoever runs it. */
export async function listen(
  app: App,
  { host, port, drainMs, drainDelayMs = 0, metricsPort, demoSecret, ...options }: ListenOptions,
): Promise<Listening> {
  const serveWeb = await createWeb(options);
  const mounted = await mount(app, options);
  const proxies = options.trustedProxies ?? 0;
  const serveDemo = demoSecret === undefined ? () => false : createDemo(demoSecret, options);
  const { health } = app;
  const probing = {
    health,
    async metrics() {
      const texts = await Promise.all([mounted.metrics(), processMetrics()]);
      return { type: Registry.PROMETHEUS_CONTENT_TYPE, text: texts.join('') };
    },
    onError: (error: unknown) => options.logger.error({ err: error }, 'the metrics cannot be told'),
  };
  const serveProbes = createProbes(probing, metricsPort === undefined ? isFromHere : () => false);
  const probes = metricsPort === undefined ? undefined : createProbeServer(probing);
  let stopping = false;
  const server = createServer(timesOf(app.guard.limits), (request, response) => {
    if (mounted.handle(request, response)) return;
    protect(request, response, proxies);
    if (stopping) response.shouldKeepAlive = false;
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (serveProbes(request, response, path)) return;
    identify(request, response);
    if (options.logRequests) logRequest(options.logger, request, response);
    if (
      !serveWeb(request, response, path) &&
      !serveDemo(request, response, path) &&
      !refuseNowhere(response, path)
    ) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
  countSlowClients(server);
  server.on('upgrade', (request, socket, head) => {
    if (mounted.upgrade(request, socket, head)) return;
    socket.on('error', (error) => options.logger.debug({ err: error }, 'a socket broke'));
    refuseUpgrade(socket, '404 Not Found');
  });
  await bind(server, host, port);
  if (probes && metricsPort !== undefined) {
    await bind(probes, host, metricsPort).catch((error) => {
      server.close();
      throw error;
    });
  }
  const { port: bound } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  app.start(url, PAGE_LINK);
  return {
    url,
    async close() {
      health.drain();
      if (drainDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, drainDelayMs));
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await mounted.drain(drainMs);
      server.closeAllConnections();
      await closed;
      // Last: whoever asks how the stop goes is answered until it is over.
      probes?.close();
      probes?.closeAllConnections();
    },
  };
}

/** A logger whose errors are counted. */
function counting(logger: Logger, count: () => void): Logger {
  const counted: Log = (fields: object | string, message?: string) => {
    count();
    if (typeof fields === 'string') logger.error(fields);
    else logger.error(fields, message);
  };
  return { ...mapped(logger, (fields) => fields), error: counted };
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

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
