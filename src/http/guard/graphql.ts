import type { IncomingMessage, ServerResponse } from 'node:http';
import { maskError } from '../../../schema/errors.ts';
import { CrossSiteError } from '../../errors.ts';
import { refused } from '../../guard/refusals.ts';
import type { Logger } from '../../ops/log.ts';
import { GRAPHIQL_POLICY } from '../graphiql.ts';
import { retryAfterOf, statusOf } from '../refusal.ts';
import { logOf, reportTo } from '../request-log.ts';
import type { Admission } from './admission.ts';
import { isMeant } from './origins.ts';

/** Whether a request goes on to GraphQL; one that does not is answered here. */
export function isAdmitted(
  request: IncomingMessage,
  response: ServerResponse,
  { admission, logger }: { admission: Admission; logger: Logger },
): boolean {
  try {
    admission.admit(request, response);
    if (hasOperation(request) && !isMeant(request)) {
      refused('simple_request');
      throw new CrossSiteError(
        'A page elsewhere could send this: accept application/json by name, or send a token.',
      );
    }
  } catch (error) {
    const { message, extensions } = maskError(
      error,
      reportTo(logOf(logger, response), 'an operation failed'),
    );
    const { http: _, ...told } = extensions;
    const retryAfter = retryAfterOf(error);
    response
      .writeHead(statusOf(String(told.code)), {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      })
      .end(`${JSON.stringify({ errors: [{ message, extensions: told }] })}\n`);
    return false;
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end();
    return false;
  }
  if (isForPage(request)) response.setHeader('content-security-policy', GRAPHIQL_POLICY);
  if (!isForm(request)) return true;
  refused('simple_request');
  response.writeHead(415, { 'content-type': 'text/plain' }).end('Send application/json\n');
  return false;
}

/** GraphiQL is shown to whoever would see a page, as Yoga decides it. */
function isForPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

function hasOperation(request: IncomingMessage): boolean {
  return request.method === 'GET' && request.url?.includes('?') === true && !isForPage(request);
}

/** Nothing is uploaded; what a form can send would only be a way around the preflight of a cross-site request. */
function isForm({ method, headers }: IncomingMessage): boolean {
  if (method !== 'POST') return false;
  return /^(application\/x-www-form-urlencoded|multipart\/|text\/plain)/i.test(
    headers['content-type']?.trim() ?? 'text/plain',
  );
}
