import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { callerOf, prefixOf } from '../../src/http/caller.ts';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2::3', '2001:db8:1::/48'],
  ['2001:0DB8:0001:2:3:4:5:6', '2001:db8:1::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['2001::', '2001:0:0::/48'],
  ['not an address', null],
  ['203.0.113', null],
])('of %s the network is %s', (address, network) => {
  expect(prefixOf(address)).toBe(network);
});

function request(forwarded: string | undefined, userAgent = 'a browser'): IncomingMessage {
  // Only these two are looked at.
  return {
    headers: { 'x-forwarded-for': forwarded, 'user-agent': userAgent },
    socket: { remoteAddress: '10.0.0.1' },
  } as unknown as IncomingMessage;
}

it('believes X-Forwarded-For as far as proxies of its own have written it', () => {
  const forwarded = '6.6.6.6, 198.51.100.9, 192.0.2.1';
  expect(callerOf(request(forwarded), 0).ipPrefix).toBe('10.0.0.0/24');
  expect(callerOf(request(forwarded), 1).ipPrefix).toBe('192.0.2.0/24');
  expect(callerOf(request(forwarded), 2).ipPrefix).toBe('198.51.100.0/24');
  expect(callerOf(request(undefined), 1).ipPrefix).toBeNull();
});

it('cuts the user agent', () => {
  expect(callerOf(request(undefined, 'x'.repeat(500)), 0).userAgent).toHaveLength(200);
});
