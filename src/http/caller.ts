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
export function callerOf(request: IncomingMessage, proxies: number): Caller {
  const address = calledFrom(request, proxies);
  const { headers } = request;
  const userAgent = headers['user-agent']?.replaceAll('\u0000', '').slice(0, USER_AGENT_LIMIT).toWellFormed();
  return { ipPrefix: address ? prefixOf(address) : null, userAgent: userAgent || null };
}

function calledFrom({ headers, socket }: IncomingMessage, proxies: number): string | undefined {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return proxies > 0 ? forwarded.at(-proxies)?.trim() : socket.remoteAddress;
}

/** What counts as one address for limits: one of IPv4, and a /64 of IPv6, which a single line has. */
export function addressOf(request: IncomingMessage, proxies: number): string | undefined {
  const address = calledFrom(request, proxies);
  const plain = address && plainOf(address);
  if (!plain || isIPv4(plain)) return plain || undefined;
  return isIPv6(plain) ? `${groupsOf(plain, 4).join(':')}::/64` : undefined;
}

/** The network of an address: /24 of IPv4, /48 of IPv6. Undefined texts are no address. */
export function prefixOf(address: string): string | null {
  const plain = plainOf(address);
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(plain) ? `${groupsOf(plain, 3).join(':')}::/48` : null;
}

function plainOf(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** The first groups of an address of IPv6. */
function groupsOf(address: string, count: number): string[] {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  // "::" stands for as many empty groups as are missing.
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const all = [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...(tail ?? '').split(':')];
  return all.slice(0, count).map((group) => Number.parseInt(group || '0', 16).toString(16));
}
