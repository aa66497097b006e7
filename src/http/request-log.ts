import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../ops/log.ts';
import { withFields } from '../ops/log-fields.ts';

const HEADER = 'x-request-id';

/** What may stand in a log as it is: no blanks or quotes, no address, and too short for a token. */
const ID = /^[\w.:-]{1,64}$/;

/** The id that the caller has given a request, or a new one. */
export function requestIdFrom({ headers }: IncomingMessage): string {
  const given = headers[HEADER];
  return typeof given === 'string' && ID.test(given) ? given : randomUUID();
}

/** By what the operation of a client is known to it: undefined where that could be anything. */
export function operationIdFrom(id: string): string | undefined {
  return ID.test(id) ? id : undefined;
}

/** Gives a request its id, which the answer says: the caller's, that of the server that this stands in, or a new one. */
export function identify(request: IncomingMessage, response: ServerResponse): { undo(): void } {
  if (requestIdOf(response) !== undefined || response.headersSent) return { undo() {} };
  response.setHeader(HEADER, requestIdFrom(request));
  return { undo: () => response.removeHeader(HEADER) };
}

export function idHeader(requestId: string): string {
  return `${HEADER}: ${requestId}`;
}

function requestIdOf(response: ServerResponse): string | undefined {
  const id = response.getHeader(HEADER);
  return typeof id === 'string' && ID.test(id) ? id : undefined;
}

/** The logger of one request. */
export function logOf(logger: Logger, response: ServerResponse | undefined): Logger {
  const requestId = response && requestIdOf(response);
  return requestId === undefined ? logger : withFields(logger, { requestId });
}

/** Writes a fault to a log, and answers by which id it is found there. */
export function reportTo(logger: Logger, message: string): (error: unknown) => string {
  return (error) => {
    const errorId = randomUUID();
    logger.error({ err: error, errorId }, message);
    return errorId;
  };
}

/** What an operation asks for: its kind, and its fields by their names in the schema. */
export interface Asked {
  operation: string;
  fields: string[];
}

const asked = new WeakMap<ServerResponse, Asked>();

/** Says what a request over HTTP asks for, for the line that tells of it. */
export function describe(response: ServerResponse, what: Asked): void {
  asked.set(response, what);
}

/** The words that paths are made of. Whatever else stands in one is an id, or anything that somebody has sent. */
const WORDS = new Set(
  [
    '',
    'graphql ws api v1 records comments tables activity notifications read openapi.json',
    'export activity.ndjson activity.csv mail outbox demo people token assets',
  ].flatMap((words) => words.split(' ')),
);

function shown(path: string): string {
  const parts = path.split('/').map((part) => (WORDS.has(part) ? part : '*'));
  return parts.slice(0, 6).join('/');
}

/** Logs a request when it is over, however it ends. */
export function logRequest(logger: Logger, request: IncomingMessage, response: ServerResponse): void {
  const started = performance.now();
  const [path = ''] = (request.url ?? '').split('?', 1);
  response.once('close', () => {
    const { statusCode: status, writableFinished } = response;
    logOf(logger, response).info(
      {
        method: request.method,
        path: shown(path),
        ...(writableFinished ? { status } : { aborted: true }),
        ms: Math.round(performance.now() - started),
        ...asked.get(response),
      },
      'a request',
    );
  });
}
