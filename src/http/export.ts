import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExportService, Fetch, RunningExport } from '../activity/export.service.ts';
import { type ExportFormat, exportFormats, exportPath } from '../activity/export.ts';
import type { SignIn } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';
import { DomainError } from '../errors.ts';
import type { Guard } from '../guard/guard.ts';
import type { Logger } from '../ops/log.ts';
import { callerOf } from './caller.ts';
import { orderOf } from './export-query.ts';
import type { Admission } from './guard/admission.ts';
import { refuse, retryAfterOf, toldOf } from './refusal.ts';
import { logOf, reportTo } from './request-log.ts';
import { ReaderGone, writeAll } from './write.ts';
import { bearerOf } from './yoga.ts';

/** What it needs of the application. */
interface House {
  signIn: SignIn;
  guard: Pick<Guard, 'operation'>;
  services: { exports: Pick<ExportService, 'begin' | 'check'> };
}

interface ExportParts {
  admission: Admission;
  proxies: number;
  logger: Logger;
  readerIdleMs: number;
}

const TYPES: Record<ExportFormat, string> = {
  NDJSON: 'application/x-ndjson; charset=utf-8',
  CSV: 'text/csv; charset=utf-8; header=present',
};

/** Whoever takes nothing for so long is gone. */
export const READER_IDLE_MS = 30_000;

/**
 * Feeds as files: `GET /export/activity.ndjson` and `.csv`, with a token and what is wanted in the query, or with the ticket of
 * `exportActivity`. A fault before the first byte is an answer with its status and JSON. After it the connection is broken off, so
 * that no client takes what it has for the whole.
 */
export function createExports(
  { signIn, guard, services }: House,
  { admission, proxies, logger, readerIdleMs }: ExportParts,
) {
  const { exports } = services;

  const reportOf = (response: ServerResponse) => reportTo(logOf(logger, response), 'an export failed');

  async function fetchOf({ url = '', headers }: IncomingMessage, format: ExportFormat): Promise<Fetch> {
    const query = new URL(url, 'http://localhost').searchParams;
    const ticket = query.get('ticket');
    if (ticket !== null) return { ticket, format };
    const token = bearerOf(headers.authorization);
    if (token === undefined) throw new AuthenticationError('Send a token as "Authorization: Bearer …".');
    const viewer = await signIn(token);
    guard.operation({ userId: viewer.user.id });
    return { viewer, order: orderOf(query, format) };
  }

  async function send(running: RunningExport, response: ServerResponse): Promise<void> {
    let isBegun = false;
    try {
      for (let part = await running.parts.next(); !part.done; part = await running.parts.next()) {
        if (!isBegun) response.writeHead(200, headersOf(running));
        isBegun = true;
        await writeAll(response, part.value, readerIdleMs);
      }
      response.end();
      await running.end();
    } catch (error) {
      const isGone = error instanceof ReaderGone;
      const report = reportOf(response);
      if (!isBegun) refuse(response, toldOf(error, report));
      else if (!isGone && !(error instanceof DomainError)) report(error);
      if (isBegun) response.destroy();
      await running.end(isGone || error instanceof DomainError ? 'CUT' : 'FAILED');
    }
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    format: ExportFormat,
  ): Promise<void> {
    admission.admit(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const fetch = await fetchOf(request, format);
    if (request.method === 'GET') {
      await send(await exports.begin(fetch, callerOf(request, proxies)), response);
      return;
    }
    await exports.check(fetch);
    response.writeHead(200, { 'content-type': TYPES[format], 'cache-control': 'no-store' }).end();
  }

  /** Answers a request for an export, and says whether it is one. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const format = exportFormats.find((one) => path === exportPath(one));
    if (!format) return false;
    void answer(request, response, format).catch((error: unknown) => {
      const report = reportOf(response);
      if (response.headersSent) report(error);
      else refuse(response, toldOf(error, report), { retryAfter: retryAfterOf(error) });
    });
    return true;
  };
}

function headersOf({ id, order: { format, tableId, baseId } }: RunningExport): Record<string, string> {
  const name = `activity-${tableId ?? baseId}.${format.toLowerCase()}`;
  return {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name}"`,
    'x-export-id': id,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // A proxy that gathers the whole before it sends it on would hide that the reader is slow.
    'x-accel-buffering': 'no',
  };
}
