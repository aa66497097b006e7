import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from '../ops/log.ts';
import { createFile, type ServeFile } from './file.ts';
import { LOGO } from './logo.ts';
import { logOf } from './request-log.ts';

/** Where in the page a thing is, under the address of the server: for the links of mails. */
export const PAGE_LINK =
  '/?base={base}&table={table}&record={record}&field={field}&thread={thread}&notification={notification}';

/** Where `build.ts` puts it: beside the built server, and for the sources where that lies. */
const FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/web' : '../../web', import.meta.url),
);

/** The page runs its own files and asks its own server, and nothing else: no script or style stands in it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

const ICON_HEADERS = { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' };

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The page of a server of its own. All of it is in memory from the start: what is built anew meanwhile is shown after a restart, whole,
 * and no path reaches a disk.
 */
export async function createWeb({ logger }: { logger: Logger }) {
  const icon = createFile(Buffer.from(LOGO), ICON_HEADERS);
  const files = new Map<string, ServeFile>([
    ['/', createFile(await readFile(join(FOLDER, 'index.html')), PAGE_HEADERS)],
    ['/favicon.svg', icon],
    // Which browsers ask for where a page names none.
    ['/favicon.ico', icon],
  ]);
  for (const entry of await readdir(join(FOLDER, 'assets'), { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const place = join(entry.parentPath, entry.name);
    const path = `/${relative(FOLDER, place).replaceAll('\\', '/')}`;
    // Its name tells its content.
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
    files.set(path, createFile(await readFile(place), headers));
  }

  /** Answers with a part of the page; false for any other path. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const file = files.get(path);
    if (!file) return false;
    file(request, response).catch((error: unknown) => {
      logOf(logger, response).error({ err: error }, 'a part of the page cannot be sent');
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Failed\n');
    });
    return true;
  };
}
