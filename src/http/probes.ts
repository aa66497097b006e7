import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Health } from '../ops/health.ts';
import { protect } from './guard/headers.ts';

/** Answers where a path is one of an operator's, and says whether it is. */
export type Probes = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

interface ProbeParts {
  health: Health;
  /** In the text format of Prometheus. */
  metrics: () => Promise<{ type: string; text: string }>;
  onError: (error: unknown) => void;
}

/**
 * What those ask who run the server: `/healthz`, whether the process is there; `/readyz`, whether it should be sent requests; and
 * `/metrics`. Nobody signs in for them, and none tells more than words and numbers.
 */
export function createProbes(
  { health, metrics, onError }: ProbeParts,
  /** Who may have the metrics. */
  mayMeasure: (request: IncomingMessage) => boolean,
): Probes {
  return (request, response, path) => {
    if (path === '/healthz') {
      send(response, { status: 200, type: 'text/plain', text: 'ok\n' });
    } else if (path === '/readyz') {
      const { isReady, ...told } = health.readiness();
      const text = `${JSON.stringify(told)}\n`;
      send(response, { status: isReady ? 200 : 503, type: 'application/json', text });
    } else if (path === '/metrics' && mayMeasure(request)) {
      metrics().then(
        ({ type, text }) => send(response, { status: 200, type, text }),
        (error: unknown) => {
          onError(error);
          send(response, { status: 500, type: 'text/plain', text: 'the metrics cannot be told\n' });
        },
      );
    } else return false;
    return true;
  };
}

function send(
  response: ServerResponse,
  { status, type, text }: { status: number; type: string; text: string },
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

/** A server that answers nothing else: whoever reaches its port may have the metrics. */
export function createProbeServer(parts: ProbeParts): Server {
  const probes = createProbes(parts, () => true);
  return createServer((request, response) => {
    protect(request, response, 0);
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (probes(request, response, path)) return;
    send(response, { status: 404, type: 'text/plain', text: 'Not found\n' });
  });
}
