import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Answers with what is always the same. Rejects before anything is sent. */
export type ServeFile = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A file in memory. It is compressed once, when the first who can take it so asks for it: brotli would save an eighth more, and cost
 * that first one a second.
 */
export function createFile(bytes: Buffer, headers: Record<string, string>): ServeFile {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  // Weak: compressed and not, it is the same.
  const etag = `W/"${digest}"`;
  const always = { ...headers, etag, vary: 'accept-encoding', 'x-content-type-options': 'nosniff' };
  // A font is compressed as it is.
  const canShrink = !headers['content-type']?.startsWith('font/');
  let zipped: Promise<Buffer> | undefined;
  return async ({ method, headers: asked }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (asked['if-none-match']?.includes(`"${digest}"`)) {
      response.writeHead(304, always).end();
      return;
    }
    const isZipped = canShrink && /\bgzip\b/.test(String(asked['accept-encoding']));
    if (isZipped) zipped ??= zip(bytes);
    const sent = (isZipped ? await zipped : undefined) ?? bytes;
    response.writeHead(200, {
      ...always,
      'content-length': sent.length,
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(method === 'HEAD' ? undefined : sent);
  };
}
