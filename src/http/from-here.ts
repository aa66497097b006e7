import type { IncomingMessage } from 'node:http';

/** What those who hand a request on add to it. */
const FORWARDED = /^(x-forwarded-.+|x-real-ip|forwarded|via)$/;

/**
 * Whoever is at this machine could read the files of an embedded server too. Not somebody behind a proxy, and not a page of somebody
 * else's that a browser here shows: such a page can have its own name point here, but not make the browser say another one.
 */
export function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const isLocal = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  const isNamed = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.host ?? '');
  return isLocal && isNamed && !Object.keys(headers).some((name) => FORWARDED.test(name));
}
