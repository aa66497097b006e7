import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { print } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  TableChangesDocument,
  type TableChangesSubscription,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';
import { makeTable, type TestTable } from './table.ts';

let server: TestServer;
let remove: () => Promise<void>;
let ada: Person;
let table: TestTable;

beforeAll(async () => {
  const own = await testSettings('embedded');
  remove = own.remove;
  server = await startServer(own.settings);
  ada = await server.as('ada');
  table = await makeTable(ada);
});

afterAll(async () => {
  await server?.close();
  await remove?.();
});

const watched = (count: number) => eventually(() => expect(server.opened.app.hubs.watched).toBe(count));

/** A socket without a client library around it. */
interface Raw {
  socket: WebSocket;
  messages: Message[];
  send(message: object): void;
  /** The first message of an operation that fits. */
  has(id: string, type: string, count?: number): Promise<Message>;
  closed: Promise<{ code: number; reason: string }>;
}

interface Message {
  id?: string;
  type: string;
  payload?: { data?: unknown; errors?: unknown } | { message: string; extensions?: { code?: string } }[];
}

/** A stream that breaks when it is read. */
const broken: AsyncIterableIterator<never> = {
  next: () => Promise.reject(new Error('select secret from table')),
  [Symbol.asyncIterator]: () => broken,
};

const raws = new Set<WebSocket>();
afterEach(() => {
  for (const socket of raws) socket.terminate();
  raws.clear();
});

async function raw(path = '/graphql', payload?: object): Promise<Raw> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws');
  raws.add(socket);
  const messages: Message[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Message));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  await once(socket, 'open');
  const send = (message: object) => socket.send(JSON.stringify(message));
  send({ type: 'connection_init', payload: payload ?? { Authorization: `Bearer ${ada.token}` } });
  await eventually(() => expect(messages[0]?.type).toBe('connection_ack'));
  return {
    socket,
    messages,
    send,
    closed,
    has: (id, type, count = 1) =>
      eventually(() => {
        const found = messages.filter((message) => message.id === id && message.type === type)[count - 1];
        if (!found) throw new Error(`no ${type} of ${id} in ${JSON.stringify(messages)}`);
        return found;
      }),
  };
}

const operation = (id: string, query: string, variables = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
});

const watch = (id: string, on: TestTable = table) =>
  operation(id, print(TableChangesDocument), { tableId: on.id });

function post(body: string | FormData | URLSearchParams, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ada.token}`,
      accept: 'application/json',
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    body,
  });
}

describe('a WebSocket', () => {
  it.each(['/graphql', '/ws', '/ws?x=1'])('is served at %s', async (path) => {
    const { send, has } = await raw(path);
    send(operation('1', '{ viewer { name } }'));
    expect((await has('1', 'next')).payload).toEqual({ data: { viewer: { name: 'ada' } } });
    await has('1', 'complete');
  });

  it.each(['/', '/wss', '/ws/', '/graphql/ws', '/healthz', '/GraphQL'])('is 404 at %s', async (path) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws');
    const [, response] = await new Promise<[unknown, { statusCode?: number; resume(): void }]>((resolve) =>
      socket.once('unexpected-response', (request, answer) => resolve([request, answer])),
    );
    expect(response.statusCode).toBe(404);
    response.resume();
    socket.on('error', () => {});
    socket.terminate();
  });

  it.each(['/ws', '/elsewhere'])('that is reset while it opens at %s harms nobody', async (path) => {
    const { hostname, port } = new URL(server.url);
    for (let n = 0; n < 50; n++) {
      const socket = connectTcp(Number(port), hostname);
      socket.on('error', () => {});
      await once(socket, 'connect');
      const head = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`;
      const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
      socket.write(head + key, () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it.each([
    ['Authorization', (token: string) => ({ Authorization: `Bearer ${token}` })],
    ['authorization', (token: string) => ({ authorization: `bearer ${token}` })],
    ['token', (token: string) => ({ token })],
  ])('signs in with the %s of connectionParams', async (_name, payload) => {
    const { send, has } = await raw('/graphql', payload(ada.token));
    send(operation('1', '{ viewer { name } }'));
    expect((await has('1', 'next')).payload).toEqual({ data: { viewer: { name: 'ada' } } });
  });

  it('outlives what is wrong with one of its operations, and so do the others', async () => {
    const { send, has, socket } = await raw();
    send(watch('watch'));
    await watched(1);
    const { services } = server.opened.app;
    const { list } = services.bases;
    const { join } = services.changes;
    services.bases.list = () => {
      throw new Error('select secret from table');
    };
    services.changes.join = async (_viewer, _target, { cursor, outlet }) => {
      const fault = new Error('select secret from table');
      if (cursor === null) throw fault;
      return { start: () => outlet.end(fault), leave: async () => {} };
    };
    try {
      send(operation('syntax', '{ viewer {'));
      send(operation('validation', '{ nothing }'));
      send(operation('variables', 'query($id: ID!) { base(id: $id) { id } }'));
      send(operation('unknown', 'query A { viewer { id } } query B { viewer { id } }'));
      send(operation('exception', '{ bases(first: 1) { totalCount edges { node { id } } } }'));
      send(watch('start'));
      send(operation('midway', print(TableChangesDocument), { tableId: table.id, after: table.start }));
      const faults: Record<string, string> = {};
      for (const [id, type] of [
        ['syntax', 'error'],
        ['validation', 'error'],
        ['variables', 'next'],
        ['unknown', 'error'],
        ['exception', 'next'],
        ['start', 'next'],
        ['midway', 'error'],
      ] as const) {
        faults[id] = JSON.stringify((await has(id, type)).payload);
      }
      expect(faults.syntax).toContain('Syntax Error');
      expect(faults.validation).toContain('Cannot query field');
      expect(faults.variables).toContain('$id');
      expect(faults.unknown).toContain('OPERATION_RESOLUTION_FAILURE');
      for (const id of ['exception', 'start', 'midway']) {
        expect(faults[id]).toContain('"code":"INTERNAL_SERVER_ERROR"');
        expect(faults[id]).toContain('"errorId"');
        expect(faults[id]).not.toContain('secret');
      }
    } finally {
      services.bases.list = list;
      services.changes.join = join;
    }
    await table.add('still here');
    expect(JSON.stringify((await has('watch', 'next')).payload)).toContain('still here');
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  it('is closed for a message over 256 KB, and not for one below', async () => {
    const query = '{ viewer { name } }';
    const fits = await raw();
    fits.send(operation('1', query, { unused: 'x'.repeat(250_000) }));
    await fits.has('1', 'next');
    const large = await raw();
    large.send(operation('1', query, { unused: 'x'.repeat(256 * 1024) }));
    expect((await large.closed).code).toBe(1009);
  });

  it('ends a subscription on the server when the client completes it', async () => {
    const { send, has, messages } = await raw();
    const other = await makeTable(ada);
    send(watch('one'));
    send(watch('two'));
    send(watch('three', other));
    await watched(2);
    send({ id: 'one', type: 'complete' });
    send({ id: 'three', type: 'complete' });
    await watched(1);
    await table.add('for two');
    await has('two', 'next');
    expect(messages.filter(({ id }) => id === 'one' || id === 'three')).toEqual([]);
    send({ id: 'two', type: 'complete' });
    await watched(0);
    // The id is free again.
    send(watch('one'));
    await watched(1);
    await table.add('again');
    await has('one', 'next');
  });

  it('frees its subscriptions when it is gone without a word', async () => {
    const sockets = await Promise.all([raw(), raw(), raw()]);
    for (const { send } of sockets) for (const id of ['1', '2', '3']) send(watch(id));
    await watched(1);
    for (const { socket } of sockets) socket.terminate();
    await watched(0);
  });

  it('frees a subscription that is completed before it has begun', async () => {
    const { send, has } = await raw();
    for (let n = 0; n < 50; n++) {
      send(watch(`${n}`));
      send({ id: `${n}`, type: 'complete' });
    }
    send(operation('last', '{ viewer { name } }'));
    await has('last', 'next');
    await watched(0);
  });

  it('is closed when it does not say who it is in time', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws`, 'graphql-transport-ws');
    const [code] = await once(socket, 'close');
    expect(code).toBe(CloseCode.ConnectionInitialisationTimeout);
  });

  it('shows what its own mutations have changed, in one operation too', async () => {
    const { send, has } = await raw();
    const rename = (alias: string, name: string) =>
      `${alias}: updateBase(input: { id: "${table.baseId}", name: "${name}" }) { ... on UpdateBasePayload { base { name } } }`;
    send(operation('1', `mutation { ${rename('a', 'One')} ${rename('b', 'Two')} }`));
    expect((await has('1', 'next')).payload).toEqual({
      data: { a: { base: { name: 'One' } }, b: { base: { name: 'Two' } } },
    });
  });
});

describe('a request', () => {
  const query = '{ viewer { name } }';

  it('is refused with a body over 1 MB, and not with one below', async () => {
    const body = (size: number) => JSON.stringify({ query, variables: { unused: 'x'.repeat(size) } });
    expect((await post(body(990_000))).status).toBe(200);
    expect((await post(body(1_000_001))).status).toBe(413);
  });

  it('is refused with a body over 1 MB that does not say how long it is', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(100_000));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 30) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.token}` },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    // What is left of the body must not stand before the next request.
    for (let n = 0; n < 10; n++) expect((await post(JSON.stringify({ query }))).status).toBe(200);
  });

  it('is refused as a form, for a page of somebody else can send those', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query }));
    form.set('map', '{}');
    expect((await post(form)).status).toBe(415);
    expect((await post(new URLSearchParams({ query }))).status).toBe(415);
    expect((await post(JSON.stringify({ query }), { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('changes nothing with GET', async () => {
    const mutation = 'mutation { createBase(input: { name: "x" }) { __typename } }';
    const url = `${server.url}/graphql?query=${encodeURIComponent(mutation)}`;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${ada.token}`, accept: 'application/json' },
    });
    expect(response.status).toBe(405);
  });

  it('gets no details of what went wrong inside', async () => {
    const { services } = server.opened.app;
    const { list } = services.bases;
    services.bases.list = () => Promise.reject(new Error('select secret from table'));
    try {
      const answer = await post(
        JSON.stringify({ query: '{ bases(first: 1) { totalCount edges { node { id } } } }' }),
      );
      const text = await answer.text();
      expect(text).toContain('"INTERNAL_SERVER_ERROR"');
      expect(text).not.toContain('secret');
      expect(text).not.toContain('stack');
    } finally {
      services.bases.list = list;
    }
  });

  it('finds nothing elsewhere', async () => {
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('server-sent events', () => {
  interface Sse {
    events: { event: string; data: string }[];
    response: Response;
    stop(): void;
    reach(count: number): Promise<unknown[]>;
  }

  async function listen(
    how: 'GET' | 'POST',
    variables: object,
    query = print(TableChangesDocument),
  ): Promise<Sse> {
    const stop = new AbortController();
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${ada.token}` };
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const response =
      how === 'GET'
        ? await fetch(`${server.url}/graphql?${search}`, { headers, signal: stop.signal })
        : await fetch(`${server.url}/graphql`, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify({ query, variables }),
            signal: stop.signal,
          });
    const events: Sse['events'] = [];
    void (async () => {
      let text = '';
      for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        text += new TextDecoder().decode(chunk);
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const lines = text.slice(0, end).split('\n');
          text = text.slice(end + 2);
          const part = (name: string) =>
            lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
          if (part('event')) events.push({ event: part('event') ?? '', data: part('data') ?? '' });
        }
      }
    })().catch(() => {});
    return {
      events,
      response,
      stop: () => stop.abort(),
      reach: (count) =>
        eventually(() => {
          const next = events.filter(({ event }) => event === 'next').map(({ data }) => JSON.parse(data));
          if (next.length < count)
            throw new Error(`${next.length} of ${count} events: ${JSON.stringify(events)}`);
          return next;
        }),
    };
  }

  it('bring the same events as graphql-ws', async () => {
    const own = await makeTable(ada);
    await own.add('before');
    const variables = { tableId: own.id, after: own.start };
    const client = ada.socket();
    const socket = subscribe(client, TableChangesDocument, variables);
    const streams = [await listen('POST', variables), await listen('GET', variables)];
    for (const value of ['one', 'two ☃\u2028', 'three']) await own.add(value);
    const wanted: TableChangesSubscription[] = await socket.reach(4);
    expect(wanted.map(({ tableChanges: event }) => 'revision' in event && event.revision)).toEqual([
      2, 3, 4, 5,
    ]);
    for (const stream of streams) {
      expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
      expect(JSON.stringify(await stream.reach(4))).toBe(JSON.stringify(wanted.map((data) => ({ data }))));
      stream.stop();
    }
    socket.stop();
    await watched(0);
  });

  it('end on the server when the client goes', async () => {
    const stream = await listen('POST', { tableId: table.id });
    await watched(1);
    stream.stop();
    await watched(0);
  });

  it('bring a fault of the start, and of the way, without its details', async () => {
    const missing = await listen('POST', { tableId: 'tbl_nothing' });
    const [answer] = await missing.reach(1);
    expect(JSON.stringify(answer)).toContain('"NOT_FOUND"');
    const { changes } = server.opened.app.services;
    const { follow } = changes;
    try {
      changes.follow = () => Promise.reject(new Error('select secret from table'));
      const atStart = JSON.stringify(await (await listen('POST', { tableId: table.id })).reach(1));
      expect(atStart).toContain('"INTERNAL_SERVER_ERROR"');
      expect(atStart).not.toContain('secret');
      changes.follow = async () => broken;
      const midway = await listen('POST', { tableId: table.id });
      await eventually(() => expect(JSON.stringify(midway.events)).toContain('INTERNAL_SERVER_ERROR'));
      expect(JSON.stringify(midway.events)).not.toContain('secret');
    } finally {
      changes.follow = follow;
    }
  });
});

describe('a server that stops', () => {
  it('closes sockets so that clients come back, and does not wait for those who do not answer', async () => {
    const own = await testSettings('embedded');
    const stopping = await startServer(own.settings);
    const person = await stopping.as('ada');
    const { hostname, port } = new URL(stopping.url);
    const silent = connectTcp(Number(port), hostname);
    silent.on('error', () => {});
    silent.write(
      'GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    );
    await once(silent, 'data');
    const socket = new WebSocket(`${stopping.url.replace('http', 'ws')}/ws`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { token: person.token } }));
    await once(socket, 'message');
    const closed = once(socket, 'close');
    const silentClosed = once(silent, 'close');
    const start = Date.now();
    await stopping.close();
    const [code] = await closed;
    expect([1001, 1012]).toContain(code);
    await silentClosed;
    expect(Date.now() - start).toBeLessThan(10_000);
    await own.remove();
  });
});
