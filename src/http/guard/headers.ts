import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  // What is no page: a page brings a policy of its own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** For how long a browser comes by https alone, in seconds. */
const HSTS = 'max-age=31536000';

/** Gives an answer the headers that it has unless it brings its own. */
export function protect(request: IncomingMessage, response: ServerResponse, proxies: number): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (isSecure(request, proxies)) response.setHeader('strict-transport-security', HSTS);
}

/** Takes them away again, from an answer that is somebody else's. */
export function unprotect(response: ServerResponse): void {
  for (const name of Object.keys(ALWAYS)) response.removeHeader(name);
  response.removeHeader('strict-transport-security');
}

function isSecure({ socket, headers }: IncomingMessage, proxies: number): boolean {
  if (proxies === 0) return 'encrypted' in socket && (socket as TLSSocket).encrypted;
  const forwarded = [headers['x-forwarded-proto'] ?? []].flat().join(',').split(',');
  return forwarded.at(-1)?.trim().toLowerCase() === 'https';
}
