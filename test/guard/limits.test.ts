import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PresenceDocument, TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import { type Limit, refusals } from '../../src/guard/refusals.ts';
import { makeTable, type TestTable } from '../http/table.ts';
import { eventually } from '../support/eventually.ts';
import { post, serverOfSuite } from '../support/make.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';
import type { Person } from '../support/server.ts';

const server = serverOfSuite('embedded', {
  CONNECTIONS_PER_USER: '2',
  CONNECTIONS_PER_ADDRESS: '4',
  SUBSCRIPTIONS_PER_USER: '3',
  OPERATIONS_PER_USER: '20',
  HEADERS_TIMEOUT_MS: '1500',
  INIT_TIMEOUT_MS: '200',
  BODY_BYTES: '10000',
  MESSAGE_BYTES: '10000',
});
let ada: Person;
let grace: Person;
let table: TestTable;

beforeAll(async () => {
  ada = await server().as('ada');
  grace = await server().as('grace');
  table = await makeTable(ada);
});

const sockets: RawSocket[] = [];
async function open(person: Person): Promise<RawSocket> {
  const socket = await openRaw(server().url, person.token);
  sockets.push(socket);
  return socket;
}
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.close();
});

const counted = (limit: Limit) => refusals().get(limit) ?? 0;

/** Each refusal that is expected is counted. */
async function countsOne(limit: Limit, act: () => Promise<unknown>): Promise<void> {
  const before = counted(limit);
  await act();
  await eventually(() => expect(counted(limit)).toBe(before + 1));
}

const acknowledged = (socket: RawSocket) => socket.messages[0]?.type === 'connection_ack';

describe('connections', () => {
  it('of one person are closed beyond their limit with a code that clients try again at, and let in again later', async () => {
    const [first] = [await open(ada), await open(ada)];
    await countsOne('connections_per_user', async () => {
      const third = await open(ada);
      await eventually(() => expect(third.closed?.code).toBe(1013));
      expect(acknowledged(third)).toBe(false);
    });
    await first?.close();
    await eventually(async () => expect(acknowledged(await open(ada))).toBe(true));
  });

  it('from one address are refused beyond their limit', async () => {
    await Promise.all([open(ada), open(ada), open(grace), open(grace)]);
    await countsOne('connections_per_address', async () => {
      await expect(openRaw(server().url, grace.token)).rejects.toThrow('429');
    });
  });

  it('that stay silent are closed', async () => {
    await countsOne('init_timeout_ms', async () => {
      const silent = new WebSocket(`${server().url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      expect((await once(silent, 'close'))[0]).toBe(4408);
    });
  });

  it('that send a message that is too long are closed', async () => {
    const socket = await open(ada);
    await countsOne('message_bytes', async () => {
      socket.send({ type: 'ping', payload: { x: 'x'.repeat(10_000) } });
      await eventually(() => expect(socket.closed?.code).toBe(1009));
    });
  });

  it('that are slow with their headers are cut off', async () => {
    const { hostname, port } = new URL(server().url);
    await countsOne('headers_timeout_ms', async () => {
      const slow = connect(Number(port), hostname);
      slow.on('error', () => {});
      slow.write('GET /graphql HTTP/1.1\r\nHost: x\r\n');
      const [answer] = await once(slow, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1.1 408/);
      await once(slow, 'close');
    });
  });
});

describe('subscriptions of one person', () => {
  const started = (socket: RawSocket, id: string) =>
    socket.first((message) => message.id === id && message.type !== 'complete');

  it('are refused beyond their limit, shared or not, over WebSocket and as events, and given back', async () => {
    const socket = await open(ada);
    socket.operate('presence', PresenceDocument, { tableId: table.id });
    await started(socket, 'presence');
    socket.operate('changes', TableChangesDocument, { tableId: table.id, after: table.start });
    const events = await fetch(`${server().url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${ada.token}`,
      },
      body: JSON.stringify({
        query: `subscription { notifications { __typename } }`,
      }),
    });
    const reader = events.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBeDefined();

    const refusal = { code: 'LIMIT_EXCEEDED', limit: 'subscriptions_per_user' };
    for (const [id, document] of [
      ['more changes', TableChangesDocument],
      ['more presence', PresenceDocument],
    ] as const) {
      await countsOne('subscriptions_per_user', async () => {
        socket.operate(id, document, { tableId: table.id });
        expect(JSON.stringify(await started(socket, id))).toContain(JSON.stringify(refusal).slice(1, -1));
      });
    }
    await countsOne('subscriptions_per_user', async () => {
      const { text } = await post(
        server().url,
        { query: 'subscription { notifications { __typename } }' },
        { token: ada.token, headers: { accept: 'text/event-stream' } },
      );
      expect(text).toContain('"subscriptions_per_user"');
    });

    // Whoever goes gives back: the events, what was completed, and the socket with all that it has.
    const isFree = async (id: string) => {
      socket.operate(id, TableChangesDocument, { tableId: table.id, after: table.start });
      await table.add(id);
      expect(JSON.stringify(await started(socket, id))).not.toContain('LIMIT_EXCEEDED');
    };
    await reader?.cancel();
    await eventually(() => isFree(`after events ${Math.random()}`));
    socket.send({ type: 'complete', id: 'presence' });
    await eventually(() => isFree(`after presence ${Math.random()}`));
    await socket.close();
    const next = await open(ada);
    for (const id of ['1', '2', '3']) {
      next.operate(id, PresenceDocument, { tableId: table.id });
      await eventually(async () =>
        expect(JSON.stringify(await started(next, id))).toContain('PresenceSnapshot'),
      );
    }
  });
});

describe('what is too large', () => {
  it.each(['/graphql', '/api/v1/notifications/read'])('is refused and counted at %s', async (path) => {
    await countsOne('body_bytes', async () => {
      const response = await fetch(server().url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.token}` },
        body: JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(10_000) } }),
      });
      expect(response.status).toBe(413);
      await response.text();
    });
  });
});

// The last one: it has asked too often afterwards.
describe('operations of one person', () => {
  it('are refused beyond their rate over every way in, with when to come back', async () => {
    const person = await server().as('mallory');
    const socket = await open(person);
    const ask = () => post(server().url, { query: '{ __typename }' }, { token: person.token });
    const many = await Promise.all(Array.from({ length: 400 }, ask));
    const refused = many.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(50);
    expect(JSON.parse(refused[0]?.text ?? '').errors[0].extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'operations_per_user',
    });
    const before = counted('operations_per_user');
    const headers = { authorization: `Bearer ${person.token}` };
    const rest = await Promise.all(
      Array.from({ length: 60 }, () => fetch(`${server().url}/api/v1/notifications`, { headers })),
    );
    const late = rest.find(({ status }) => status === 429);
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late?.json()).toMatchObject({ error: { code: 'LIMIT_EXCEEDED' } });
    for (let n = 0; n < 60; n++) {
      socket.send({ type: 'subscribe', id: `${n}`, payload: { query: '{ __typename }' } });
    }
    const error = await socket.first(({ type }) => type === 'error');
    expect(JSON.stringify(error)).toContain('"limit":"operations_per_user"');
    expect(counted('operations_per_user')).toBeGreaterThan(before);
    expect((await post(server().url, { query: '{ __typename }' }, { token: grace.token })).status).toBe(200);
  });
});
