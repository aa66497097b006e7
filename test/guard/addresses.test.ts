import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/http/caller.ts';
import { post, serverOfSuite } from '../support/make.ts';

const server = serverOfSuite('embedded', {
  TRUSTED_PROXIES: '1',
  SUBSCRIPTIONS_PER_ADDRESS: '2',
  OPERATIONS_PER_ADDRESS: '20',
});

/** The limit that refused it; undefined where none did. */
async function refusedBy(from: string, query: string, name = 'ada'): Promise<string | undefined> {
  const { token } = await server().as(name);
  const accept = query.startsWith('subscription') ? 'text/event-stream' : 'application/json';
  const { text } = await post(
    server().url,
    { query },
    { token, headers: { 'x-forwarded-for': from, accept } },
  );
  return /"limit":"(\w+)"/.exec(text)?.[1];
}

/** Subscribes, by events, and stays. */
async function follow(from: string, name: string): Promise<() => Promise<void>> {
  const { token } = await server().as(name);
  const { body } = await fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
      'x-forwarded-for': from,
    },
    body: JSON.stringify({ query: 'subscription { notifications { __typename } }' }),
  });
  const reader = body?.getReader();
  await reader?.read();
  return async () => reader?.cancel();
}

describe('people at one address', () => {
  it('have so many subscriptions between them, a line of IPv6 as one address', async () => {
    const leave = [await follow('2001:db8:0:1::1', 'ada'), await follow('2001:db8:0:1:ffff::9', 'grace')];
    const query = 'subscription { notifications { __typename } }';
    expect(await refusedBy('2001:db8:0:1:a:b:c:d', query, 'linus')).toBe('subscriptions_per_address');
    for (const end of leave) await end();
  });

  it('have so many operations a second between them, whoever they are, and others as many', async () => {
    const asked = Array.from({ length: 400 }, (_, n) =>
      refusedBy(`10.0.0.1, 198.51.100.7`, '{ __typename }', n % 2 ? 'ada' : 'grace'),
    );
    const limits = await Promise.all(asked);
    expect(limits.filter((limit) => limit === 'operations_per_address').length).toBeGreaterThan(50);
    expect(limits.filter((limit) => limit === undefined).length).toBeGreaterThan(10);
    expect(await refusedBy('198.51.100.8', '{ __typename }')).toBeUndefined();
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:DB8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['no address', undefined],
  ['', undefined],
])('%s counts as %s', (address, counts) => {
  const request = { headers: { 'x-forwarded-for': `rubbish, ${address}` }, socket: {} };
  expect(addressOf(request as unknown as IncomingMessage, 1)).toBe(counts);
});
