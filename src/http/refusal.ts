import type { ServerResponse } from 'node:http';
import { toClientError } from '../../schema/errors.ts';
import { KeysUnavailable } from '../auth/token.ts';
import { OverLimitError, ValidationError, type ValidationIssue } from '../errors.ts';

/** An error as whoever asks over plain HTTP is told of it: the codes are those of GraphQL. */
export interface Told {
  code: string;
  message: string;
  issues?: readonly ValidationIssue[];
  /** By which the log knows it. */
  errorId?: string;
  /** What its type in the schema has besides, such as the conflicts of a ConflictError. */
  [detail: string]: unknown;
}

/** The one table of codes and statuses, for files and for REST. What is not in it is a fault of the server. */
const statuses = new Map(
  Object.entries({
    BAD_REQUEST: 400,
    BAD_USER_INPUT: 400,
    VALIDATION: 400,
    CURSOR_UNKNOWN: 400,
    UNAUTHENTICATED: 401,
    FORBIDDEN: 403,
    CROSS_SITE_REFUSED: 403,
    NOT_FOUND: 404,
    METHOD_NOT_ALLOWED: 405,
    CONFLICT: 409,
    LAST_OWNER: 409,
    CURSOR_TOO_OLD: 410,
    HISTORY_CHANGED: 410,
    HISTORY_DROPPED: 410,
    PAYLOAD_TOO_LARGE: 413,
    UNSUPPORTED_MEDIA_TYPE: 415,
    // As the draft of Idempotency-Key has it.
    CLIENT_MUTATION_ID_REUSED: 422,
    CELL_LOCKED: 423,
    LIMIT_EXCEEDED: 429,
    INTERNAL_SERVER_ERROR: 500,
    // No 503, at which programs repeat by themselves what may have happened.
    OUTCOME_UNKNOWN: 500,
    SERVICE_UNAVAILABLE: 503,
  }),
);

export function statusOf(code: string): number {
  return statuses.get(code) ?? 500;
}

/** What may be told of a fault; `report` is told of what an operator has to know, and names it. */
export function toldOf(error: unknown, report: (error: unknown) => string): Told {
  const unavailable = {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The identity provider cannot be reached. Try again.',
  };
  const { code, message, internal } =
    error instanceof KeysUnavailable ? { ...unavailable, internal: true } : toClientError(error);
  return {
    code,
    message,
    ...(error instanceof ValidationError ? { issues: error.issues } : {}),
    ...(internal ? { errorId: report(error) } : {}),
  };
}

/** In how many seconds it makes sense to ask again, where the error says so. */
export function retryAfterOf(error: unknown): number | undefined {
  return error instanceof OverLimitError ? Math.ceil(error.retryMs / 1_000) : undefined;
}

/** After how many seconds it makes sense to ask again. */
const RETRY_AFTER = 5;

export function refuse(
  response: ServerResponse,
  told: Told,
  {
    retryAfter = RETRY_AFTER,
    headers = {},
  }: { retryAfter?: number | undefined; headers?: Record<string, string> } = {},
): void {
  const status = statusOf(told.code);
  const bytes = Buffer.from(`${JSON.stringify({ error: told })}\n`);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(status === 429 || status === 503 ? { 'retry-after': String(retryAfter) } : {}),
      ...headers,
    })
    .end(bytes);
}
