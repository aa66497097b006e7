import type { IncomingMessage, ServerResponse } from 'node:http';
import { schema } from '../../../schema/schema.ts';
import type { App } from '../../app.ts';
import type { Logger } from '../../ops/log.ts';
import { callerOf } from '../caller.ts';
import type { Admission } from '../guard/admission.ts';
import { refuse, retryAfterOf, toldOf } from '../refusal.ts';
import { logOf, reportTo } from '../request-log.ts';
import { bearerOf } from '../yoga.ts';
import { readBody } from './body.ts';
import { endpoints } from './endpoints.ts';
import { documentOf } from './openapi.ts';
import { sendReference } from './reference.tsx';
import { Refused } from './refused.ts';
import { createRoutes } from './route.ts';
import { createStored, type Stored } from './stored.ts';

const REST_PATH = '/api';

const NOWHERE = { code: 'NOT_FOUND', message: 'There is nothing at this address.' };

/** Answers what is nowhere under the path of REST, and says whether that is so. */
export function refuseNowhere(response: ServerResponse, path: string): boolean {
  if (!path.startsWith(`${REST_PATH}/`)) return false;
  refuse(response, NOWHERE);
  return true;
}

/** GraphQL for whoever has no client for it: seven endpoints and one to read a comment, each a stored operation of the same schema. */
export function createRest(
  app: Pick<App, 'signIn' | 'context' | 'guard'>,
  { admission, proxies, logger }: { admission: Admission; proxies: number; logger: Logger },
) {
  const routes = createRoutes(endpoints.map((endpoint) => createStored(schema, endpoint)));
  let openapi: ReturnType<typeof documentOf> | undefined;
  const described = () => {
    openapi ??= documentOf(schema, endpoints);
    return openapi;
  };

  const reportOf = (response: ServerResponse) => reportTo(logOf(logger, response), 'a REST request failed');

  function send(
    response: ServerResponse,
    {
      status = 200,
      headers = {},
      body,
    }: { status?: number; headers?: Record<string, string>; body: unknown },
  ): void {
    const bytes = Buffer.from(`${JSON.stringify(body)}\n`);
    response
      .writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': bytes.length,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...headers,
      })
      .end(bytes);
  }

  /** Answers what is the same for all methods, and says whether it did. */
  function isAnswered(
    { method }: IncomingMessage,
    response: ServerResponse,
    allowed: readonly string[],
  ): boolean {
    const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
    if (method !== undefined && method !== 'OPTIONS' && allow.includes(method)) return false;
    const headers = { allow: allow.join(', ') };
    if (method === 'OPTIONS') response.writeHead(204, headers).end();
    else
      refuse(response, { code: 'METHOD_NOT_ALLOWED', message: `Use ${allowed.join(' or ')}.` }, { headers });
    return true;
  }

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    admission.admit(request, response);
    if (path === REST_PATH) {
      if (!isAnswered(request, response, ['GET'])) sendReference(response, described());
      return;
    }
    if (path === `${REST_PATH}/openapi.json`) {
      if (!isAnswered(request, response, ['GET'])) send(response, { body: described() });
      return;
    }
    const route = routes(path);
    if (!route) throw new Refused(NOWHERE);
    const { stored: all, parameters } = route;
    if (isAnswered(request, response, [...all.keys()])) return;
    const stored = all.get(request.method === 'HEAD' ? 'GET' : (request.method ?? ''));
    if (stored) await run(request, response, stored, parameters());
  }

  async function run(
    request: IncomingMessage,
    response: ServerResponse,
    stored: Stored,
    path: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { url = '', headers } = request;
    const token = bearerOf(headers.authorization);
    if (token === undefined) {
      throw new Refused({ code: 'UNAUTHENTICATED', message: 'Send a token as "Authorization: Bearer …".' });
    }
    const viewer = await app.signIn(token);
    app.guard.operation({ userId: viewer.user.id });
    const query = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1) : '');
    const body = stored.endpoint.takesBody ? await readBody(request, app.guard.limits.BODY_BYTES) : undefined;
    const context = app.context(viewer, {
      caller: callerOf(request, proxies),
      traceparent: [headers.traceparent ?? []].flat()[0],
    });
    const answered = await stored.run({ path, query, headers, body }, context, reportOf(response));
    send(response, answered);
  }

  const isPlace = (path: string) =>
    path === REST_PATH || path === `${REST_PATH}/openapi.json` || routes(path) !== undefined;

  /** Answers a request to REST, and says whether it is one: what else is under /api may be of the server that this stands in. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (!isPlace(path)) return false;
    void answer(request, response, path).catch((error: unknown) => {
      const report = reportOf(response);
      const told = error instanceof Refused ? error.told : toldOf(error, report);
      const retryAfter = error instanceof Refused ? error.retryAfter : retryAfterOf(error);
      if (response.headersSent) report(error);
      else refuse(response, told, { retryAfter });
    });
    return true;
  };
}
