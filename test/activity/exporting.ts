import { get, type IncomingMessage } from 'node:http';
import { parse } from 'csv-parse/sync';
import type { Person } from '../support/server.ts';

/** What a query of an export names. */
export type Query = Record<string, string | string[] | boolean | null | undefined>;

export function exportUrl(server: string, format: 'ndjson' | 'csv', query: Query): string {
  const url = new URL(`/export/activity.${format}`, server);
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue;
    for (const one of [value].flat()) url.searchParams.append(name, String(one));
  }
  return url.toString();
}

/** Asks for an export with a token, and answers whatever came. */
export async function ask(
  server: string,
  format: 'ndjson' | 'csv',
  query: Query,
  person?: Pick<Person, 'token'>,
  method = 'GET',
): Promise<{ status: number; text: string; headers: Headers }> {
  const headers: HeadersInit = person ? { authorization: `Bearer ${person.token}` } : {};
  const response = await fetch(exportUrl(server, format, query), { headers, method });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

export interface Line {
  id: string;
  revision: number;
  at: string;
  kind: string;
  actor: { id: string; name: string };
  cells?: { fieldId: string; field: string | null; before: unknown; after: unknown }[];
  [key: string]: unknown;
}

/** The lines of a whole NDJSON export. Fails for one that is not whole. */
export function linesOf(text: string): Line[] {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const lines = text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
  const end = lines.pop();
  if (end?.end !== true || end.rows !== lines.length)
    throw new Error(`it has no end: ${JSON.stringify(end)}`);
  return lines;
}

export function csvOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, record_delimiter: '\r\n', relax_quotes: false });
}

/** An export whose reader takes what it wants. */
export interface SlowReader {
  response: IncomingMessage;
  /** Bytes that were taken. */
  taken(): number;
  /** Resolves when there is nothing more: whether the whole came. */
  over: Promise<boolean>;
}

export async function openSlow(url: string, person: Pick<Person, 'token'>): Promise<SlowReader> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false, headers: { authorization: `Bearer ${person.token}` } }, resolve).once(
      'error',
      reject,
    );
  });
  let taken = 0;
  response.on('data', (bytes: Buffer) => {
    taken += bytes.length;
  });
  response.pause();
  const over = new Promise<boolean>((resolve) => {
    response.once('end', () => resolve(response.complete));
    response.once('error', () => resolve(false));
    response.once('close', () => resolve(response.complete));
  });
  return { response, taken: () => taken, over };
}
