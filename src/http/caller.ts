import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import type { Origin } from '../stream/change.ts';

/** Whom a request comes from, as far as it shows. */
export type Caller = Pick<Origin, 'ipPrefix' | 'userAgent'>;

export const NOBODY: Caller = { ipPrefix: null, userAgent: null };

const USER_AGENT_LIMIT = 200;

/**
 * `proxies` is how many proxies of one's own stand before the server: each adds to X-Forwarded-For the address that it was called
 * from, so the last so many are true, and what is before them says whoever sent it.
 */
export function callerOf({ headers, socket }: IncomingMessage, proxies: number): Caller {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const address = proxies > 0 ? forwarded.at(-proxies)?.trim() : socket.remoteAddress;
  const userAgent = headers['user-agent']?.replaceAll('\u0000', '').slice(0, USER_AGENT_LIMIT).toWellFormed();
  return { ipPrefix: address ? prefixOf(address) : null, userAgent: userAgent || null };
}

/** The network of an address: /24 of IPv4, /48 of IPv6. Undefined texts are no address. */
export function prefixOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return null;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  // "::" stands for as many empty groups as are missing.
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const all = [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...(tail ?? '').split(':')];
  const first = all.slice(0, 3).map((group) => Number.parseInt(group || '0', 16).toString(16));
  return `${first.join(':')}::/48`;
}
