/**
 * The cases of the GraphQL over WebSocket protocol (PROTOCOL.md of graphql-ws), and the test that shows each. What an application
 * promises beside the protocol (its own codes, limits, masking, sessions) stands in the files that are named.
 *
 * | case | test |
 * | --- | --- |
 * | a sub-protocol is chosen, or the socket closed with 4406 | `chooses graphql-transport-ws …`, `is closed with 4406 …` |
 * | no connection_init in time: 4408 | test/http/transport.test.ts: `is closed when it does not say who it is in time` |
 * | connection_ack with its payload, and without one | `is acknowledged …` |
 * | a refused connection_init: 4403 | `is closed with 4403 …`; a token that runs out: test/stream/revocation.test.ts |
 * | a second connection_init: 4429 | `is closed with 4429 …` |
 * | subscribe before the ack: 4401 | `is closed with 4401 …` |
 * | a message that is none: 4400 | `is closed with 4400 for …` |
 * | ping and pong, either way, with payloads, before and after the ack | `answers a ping …`, `takes a pong …` |
 * | text, binary and fragmented frames; one that is no UTF-8: 1007 | `reads a message …`, `is closed with 1007 …` |
 * | a message that is too large: 1009 | test/http/transport.test.ts: `is closed for a message over 256 KB …` |
 * | query and mutation: next, then complete | `runs a query …`, `runs a mutation …` |
 * | subscription: next, next, …; complete by the client | `sends nothing more …`; test/http/transport.test.ts: `ends a subscription …` |
 * | complete by the server when the stream ends; error instead of it | test/stream/revocation.test.ts |
 * | error before the execution: no complete | `tells an error once …` |
 * | faults of the execution are a next with errors | `puts faults of the execution into the result` |
 * | complete before the result: no result | `sends no result of what was completed before` |
 * | complete for what is unknown or over: ignored | `ignores a complete …` |
 * | an id that is in use: 4409, while it starts too | `is closed with 4409 …` |
 * | an id that is used again while what was completed still runs | `gives an id that was completed …` |
 * | an id that is free again, and any text as an id | `takes any text for an id …` |
 * | several operations at once | `runs many operations at once …` |
 * | operationName, variables, extensions; null for each | `takes operationName …` |
 * | the client closes: its subscriptions end | `ends everything of a socket that closes` |
 * | the server stops: 1012, after what is running | `closes with 1012 …` |
 */
import { once } from 'node:events';
import { request } from 'node:http';
import { print } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PresenceDocument, TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { makeRecords, makeTable } from '../support/make.ts';
import type { RawMessage } from '../support/raw-socket.ts';
import { placeOfFile } from './place.ts';

const place = placeOfFile({ SESSION_GRACE_MS: '200' });
const NAME = '{ viewer { name } }';
const SHORT = '{ bases(first: 1) { edges { node { id } } } }';
const LONG = '{ bases(first: 100) { edges { node { name tables { name fields { name } } } } } }';
const ADA = { data: { viewer: { name: 'ada' } } };

interface Wire {
  readonly webSocket: WebSocket;
  readonly messages: RawMessage[];
  readonly of: (id: string) => RawMessage[];
  send(message: unknown): void;
  subscribe(id: string, query: string, more?: object): void;
  /** Resolves when so many messages have come. */
  reach(count: number): Promise<RawMessage[]>;
  /** Resolves with how the server closed it. */
  closed(): Promise<{ code: number; reason: string }>;
}

const open = new Set<WebSocket>();

afterEach(async () => {
  for (const webSocket of open) webSocket.terminate();
  open.clear();
});

const address = () => `${place().url.replace('http', 'ws')}/graphql`;
const init = () => ({ type: 'connection_init', payload: { Authorization: `Bearer ${place().ada.token}` } });

/** A socket on which nothing has been said yet. */
async function connect(protocols: string | string[] = 'graphql-transport-ws'): Promise<Wire> {
  const webSocket = new WebSocket(address(), protocols);
  open.add(webSocket);
  const messages: RawMessage[] = [];
  let end: { code: number; reason: string } | undefined;
  webSocket.on('message', (data) => messages.push(JSON.parse(String(data))));
  webSocket.on('close', (code, reason) => {
    end = { code, reason: String(reason) };
  });
  await once(webSocket, 'open');
  webSocket.on('error', () => {});
  const send = (message: unknown) => webSocket.send(JSON.stringify(message));
  return {
    webSocket,
    messages,
    of: (id) => messages.filter((message) => message.id === id),
    send,
    subscribe: (id, query, more) => send({ id, type: 'subscribe', payload: { query, ...more } }),
    reach: (count) =>
      eventually(() => {
        if (messages.length < count) {
          throw new Error(`${JSON.stringify(messages)} have come, closed: ${JSON.stringify(end)}`);
        }
        return messages;
      }),
    closed: () =>
      eventually(() => {
        if (!end) throw new Error(`it is open: ${JSON.stringify(messages)}`);
        return end;
      }),
  };
}

/** One that is acknowledged. The ack is not among its messages. */
async function signIn(): Promise<Wire> {
  const wire = await connect();
  wire.send(init());
  await wire.reach(1);
  expect(wire.messages.shift()?.type).toBe('connection_ack');
  return wire;
}

/** What a server sends is in order: what has not come before the pong has not been sent before it. */
async function roundTrip(wire: Wire): Promise<void> {
  const payload = { round: crypto.randomUUID() };
  wire.send({ type: 'ping', payload });
  await eventually(() => expect(wire.messages).toContainEqual({ type: 'pong', payload }));
  wire.messages.splice(
    wire.messages.findIndex(({ type }) => type === 'pong'),
    1,
  );
}

async function newTable() {
  const { ada, baseId } = place();
  const table = await makeTable(ada, baseId, [{ name: 'A', type: 'TEXT' }]);
  const variables = { tableId: table.id, after: table.cursor };
  const watch = `subscription Watch($tableId: ID!, $after: StreamCursor) {
    tableChanges(tableId: $tableId, after: $after) { ... on TableRevision { revision } }
  }`;
  return { table, variables, watch, add: () => makeRecords(ada, table.id, [[]]) };
}

describe('a handshake', () => {
  it.each([
    [['graphql-transport-ws']],
    [['graphql-ws', 'graphql-transport-ws']],
    [['graphql-transport-ws', 'graphql-ws', 'x']],
  ])('chooses graphql-transport-ws of %j', async (offered) => {
    expect((await connect(offered)).webSocket.protocol).toBe('graphql-transport-ws');
  });

  it.each([[undefined], ['graphql-ws'], ['graphql-transport-ws-2'], ['GraphQL-Transport-WS']])(
    'is closed with 4406 when it offers %s',
    async (offered) => {
      const [hostname, port] = new URL(place().url).host.split(':');
      const upgrading = request({
        hostname,
        port,
        path: '/graphql',
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          ...(offered ? { 'sec-websocket-protocol': offered } : {}),
        },
      }).end();
      const [response, socket, head] = await once(upgrading, 'upgrade');
      expect(response.statusCode).toBe(101);
      expect(response.headers['sec-websocket-protocol']).toBeUndefined();
      const frame: Buffer = head.length > 0 ? head : (await once(socket, 'data'))[0];
      socket.destroy();
      expect(frame[0]).toBe(0x88);
      expect(frame.readUInt16BE(2)).toBe(4406);
      expect(frame.toString('utf8', 4)).toBe('Subprotocol not acceptable');
    },
  );
});

describe('connection_init', () => {
  it('is acknowledged with the session', async () => {
    const wire = await connect();
    wire.send(init());
    expect(await wire.reach(1)).toEqual([
      {
        type: 'connection_ack',
        payload: { sessionId: expect.stringMatching(/^ses_/), resumeToken: expect.any(String) },
      },
    ]);
  });

  it.each([
    ['no payload', {}],
    ['null', { payload: null }],
    ['an empty payload', { payload: {} }],
  ])('is acknowledged without a payload for %s: of nobody', async (_name, more) => {
    const wire = await connect();
    wire.send({ type: 'connection_init', ...more });
    expect(await wire.reach(1)).toEqual([{ type: 'connection_ack' }]);
    wire.subscribe('1', NAME);
    await wire.reach(3);
    expect(JSON.stringify(wire.of('1')[0])).toContain('"UNAUTHENTICATED"');
  });

  it('is closed with 4403 for a token that is not good', async () => {
    const wire = await connect();
    wire.send({ type: 'connection_init', payload: { Authorization: 'Bearer no.good.token' } });
    expect(await wire.closed()).toEqual({ code: 4403, reason: 'Forbidden' });
    expect(wire.messages).toEqual([]);
  });

  it('is closed with 4429 when it comes again, before the ack or after', async () => {
    const before = await connect();
    before.send(init());
    before.send(init());
    const after = await signIn();
    after.send(init());
    const end = { code: 4429, reason: 'Too many initialisation requests' };
    expect(await before.closed()).toEqual(end);
    expect(await after.closed()).toEqual(end);
  });

  it('is closed with 4401 for a subscribe before the ack', async () => {
    const silent = await connect();
    silent.subscribe('1', NAME);
    const pending = await connect();
    pending.send(init());
    pending.subscribe('1', NAME);
    for (const wire of [silent, pending]) {
      expect(await wire.closed()).toEqual({ code: 4401, reason: 'Unauthorized' });
      expect(wire.of('1')).toEqual([]);
    }
  });
});

describe('a message', () => {
  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"ping"'],
    ['a list', '[{"type":"ping"}]'],
    ['no type', '{}'],
    ['an unknown type', '{"type":"start","id":"1","payload":{"query":"{ viewer { name } }"}}'],
    ['a type of the server', '{"type":"next"}'],
    ['a subscribe without an id', '{"type":"subscribe","payload":{"query":"{ viewer { name } }"}}'],
    ['an empty id', '{"type":"subscribe","id":"","payload":{"query":"{ viewer { name } }"}}'],
    ['an id that is no text', '{"type":"subscribe","id":1,"payload":{"query":"{ viewer { name } }"}}'],
    ['a subscribe without a payload', '{"type":"subscribe","id":"1"}'],
    ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":1}}'],
    ['variables that are a list', '{"type":"subscribe","id":"1","payload":{"query":"{ x }","variables":[]}}'],
    ['a complete without an id', '{"type":"complete"}'],
    ['a ping whose payload is a text', '{"type":"ping","payload":"x"}'],
    ['a long text', `"${'é'.repeat(10_000)}"`],
  ])('is closed with 4400 for %s', async (_name, text) => {
    const wire = await signIn();
    wire.webSocket.send(text);
    expect(await wire.closed()).toEqual({ code: 4400, reason: 'Invalid message received' });
  });

  it('reads a message as text, as bytes, and in fragments with a ping between', async () => {
    const wire = await signIn();
    const text = JSON.stringify({ id: 'ü', type: 'subscribe', payload: { query: NAME } });
    for (const data of [text, Buffer.from(text)]) {
      wire.webSocket.send(data);
      expect(await wire.reach(2)).toEqual([
        { id: 'ü', type: 'next', payload: ADA },
        { id: 'ü', type: 'complete' },
      ]);
      wire.messages.length = 0;
    }
    // A cut in the middle of a letter.
    const bytes = Buffer.from(text);
    const cut = bytes.indexOf('ü') + 1;
    const ponged = once(wire.webSocket, 'pong');
    wire.webSocket.send(bytes.subarray(0, cut), { fin: false, binary: false });
    wire.webSocket.ping('still here');
    expect(String((await ponged)[0])).toBe('still here');
    expect(wire.messages).toEqual([]);
    wire.webSocket.send(bytes.subarray(cut), { fin: true, binary: false });
    expect(await wire.reach(2)).toMatchObject([
      { id: 'ü', payload: ADA },
      { id: 'ü', type: 'complete' },
    ]);
  });

  it('is closed with 1007 for a text that is no UTF-8', async () => {
    const wire = await signIn();
    wire.webSocket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect((await wire.closed()).code).toBe(1007);
  });

  it('answers a ping with its payload, before the ack and after', async () => {
    const wire = await connect();
    wire.send({ type: 'ping' });
    wire.send({ type: 'ping', payload: { at: 1, ü: [null] } });
    wire.send({ type: 'ping', payload: null });
    expect(await wire.reach(3)).toEqual([
      { type: 'pong' },
      { type: 'pong', payload: { at: 1, ü: [null] } },
      { type: 'pong' },
    ]);
    wire.send(init());
    await wire.reach(4);
    wire.send({ type: 'ping', payload: { at: 2 } });
    expect((await wire.reach(5)).at(-1)).toEqual({ type: 'pong', payload: { at: 2 } });
  });

  it('takes a pong that nobody asked for, with a payload or without', async () => {
    const wire = await connect();
    wire.send({ type: 'pong' });
    wire.send({ type: 'pong', payload: { at: 1 } });
    wire.send(init());
    expect((await wire.reach(1)).map(({ type }) => type)).toEqual(['connection_ack']);
    wire.send({ type: 'pong', payload: null });
    await roundTrip(wire);
  });
});

describe('an operation', () => {
  it('runs a query: one result, then the end', async () => {
    const wire = await signIn();
    wire.subscribe('q', NAME);
    expect(await wire.reach(2)).toEqual([
      { id: 'q', type: 'next', payload: ADA },
      { id: 'q', type: 'complete' },
    ]);
  });

  it('runs a mutation: one result, then the end, and carries it out once', async () => {
    const wire = await signIn();
    wire.subscribe('m', 'mutation { createBase(input: { name: "By hand" }) { __typename } }');
    expect(await wire.reach(2)).toEqual([
      { id: 'm', type: 'next', payload: { data: { createBase: { __typename: 'CreateBasePayload' } } } },
      { id: 'm', type: 'complete' },
    ]);
    wire.subscribe('q', '{ bases(first: 100) { edges { node { name } } } }');
    await wire.reach(4);
    expect(JSON.stringify(wire.of('q')).split('By hand')).toHaveLength(2);
  });

  it('takes operationName, variables and extensions, and null for each', async () => {
    const wire = await signIn();
    const query =
      'query A($yes: Boolean = true) { viewer { name @include(if: $yes) } } query B { viewer { email } }';
    wire.subscribe('a', query, { operationName: 'A', variables: { yes: true }, extensions: { x: 1 } });
    wire.subscribe('b', query, { operationName: 'B', variables: null, extensions: null });
    wire.subscribe('c', NAME, { operationName: null });
    await wire.reach(6);
    expect(wire.of('a')[0]?.payload).toEqual(ADA);
    expect(wire.of('b')[0]?.payload).toEqual({ data: { viewer: { email: 'ada@example.org' } } });
    expect(wire.of('c')[0]?.payload).toEqual(ADA);
  });

  it('tells an error once, as a list, without a complete; the id is free again', async () => {
    const wire = await signIn();
    const { table } = await newTable();
    const broken = ['{ viewer {', '{ nothing }', 'query A { viewer { id } } query B { viewer { id } }'];
    for (const [index, query] of [...broken, print(TableChangesDocument)].entries()) {
      wire.subscribe('e', query, { variables: index === 3 ? { tableId: [table.id] } : {} });
      const [message] = await wire.reach(1);
      expect(message).toEqual({
        id: 'e',
        type: 'error',
        payload: [expect.objectContaining({ message: expect.any(String) })],
      });
      await roundTrip(wire);
      expect(wire.messages).toHaveLength(1);
      wire.messages.length = 0;
    }
    wire.subscribe('e', NAME);
    expect((await wire.reach(2))[0]?.payload).toEqual(ADA);
  });

  it('puts faults of the execution into the result', async () => {
    const wire = await signIn();
    wire.subscribe('f', '{ viewer { name } bases(first: 0) { totalCount } }');
    const [next, complete] = await wire.reach(2);
    expect(next).toMatchObject({ id: 'f', type: 'next' });
    expect(JSON.stringify(next?.payload)).toMatch(/"errors":\[\{/);
    expect(complete).toEqual({ id: 'f', type: 'complete' });
  });

  it('sends no result of what was completed before, and no complete back', async () => {
    const wire = await signIn();
    // Each of these asks the database.
    for (let n = 0; n < 20; n++) {
      wire.subscribe(`${n}`, '{ bases(first: 100) { totalCount edges { node { tables { name } } } } }');
      wire.send({ id: `${n}`, type: 'complete' });
    }
    wire.subscribe('last', '{ bases(first: 100) { totalCount edges { node { tables { name } } } } }');
    await eventually(() => expect(wire.of('last')).toHaveLength(2));
    await roundTrip(wire);
    expect(wire.messages.filter(({ id }) => id !== 'last')).toEqual([]);
  });

  it.each([
    ['a longer query', LONG, SHORT],
    ['a shorter query', SHORT, LONG],
    ['a broken query', '{ nothing }', LONG],
  ])(
    'gives an id that was completed and is used again only the last answer, after %s',
    async (_name, first, last) => {
      const wire = await signIn();
      for (let n = 0; n < 10; n++) {
        const ids = { reused: `reused ${n}`, alone: `alone ${n}` };
        wire.subscribe(ids.reused, first);
        wire.send({ id: ids.reused, type: 'complete' });
        wire.subscribe(ids.reused, last);
        wire.subscribe(ids.alone, last);
        await eventually(() => expect(wire.of(ids.alone)).toHaveLength(2));
        const payloads = (id: string) => wire.of(id).map(({ type, payload }) => ({ type, payload }));
        // Before it may stand the answer of the first, where that was on its way already.
        await eventually(() => expect(payloads(ids.reused).slice(-2)).toEqual(payloads(ids.alone)), 5_000);
        await roundTrip(wire);
        expect(payloads(ids.reused).slice(-2)).toEqual(payloads(ids.alone));
      }
    },
  );

  it.each(['shared', 'by itself'])(
    'gives an id that was completed and is used again only the last stream: %s',
    async (way) => {
      const wire = await signIn();
      const [first, last] = [await newTable(), await newTable()];
      const watch =
        way === 'shared' ? first.watch : first.watch.replace('after: $after)', '$& @include(if: true)');
      await last.add();
      for (let n = 0; n < 10; n++) {
        const id = `s${n}`;
        wire.subscribe(id, watch, { variables: first.variables });
        // It starts, at even turns; it runs, at odd ones.
        if (n % 2 === 1) await roundTrip(wire);
        await first.add();
        wire.send({ id, type: 'complete' });
        const had = wire.of(id).length;
        wire.subscribe(id, watch, { variables: last.variables });
        await eventually(() => expect(wire.of(id).length).toBeGreaterThan(had));
        await first.add();
        await last.add();
        await eventually(() => expect(JSON.stringify(wire.of(id).at(-1))).toContain(`"revision":${n + 3}`));
        wire.send({ id, type: 'complete' });
        await roundTrip(wire);
        const told = wire.of(id);
        expect(told.every(({ type }) => type === 'next')).toBe(true);
        const revisions = told.map(({ payload }) => /"revision":(\d+)/.exec(JSON.stringify(payload))?.[1]);
        expect(revisions.slice(-(n + 2)), `turn ${n}`).toEqual(
          Array.from({ length: n + 2 }, (_, at) => `${at + 2}`),
        );
      }
    },
  );

  it('sends nothing more of a subscription that the client completes, and no complete back', async () => {
    const wire = await signIn();
    const { variables, watch, add } = await newTable();
    wire.subscribe('s', watch, { variables });
    await add();
    await add();
    await wire.reach(2);
    wire.send({ id: 's', type: 'complete' });
    await roundTrip(wire);
    await add();
    wire.subscribe('again', watch, { variables });
    await eventually(() => expect(wire.of('again')).toHaveLength(3));
    expect(wire.of('s').map(({ type }) => type)).toEqual(['next', 'next']);
  });

  it('ignores a complete for what is unknown, over, or has failed', async () => {
    const wire = await signIn();
    wire.send({ id: 'unknown', type: 'complete' });
    wire.subscribe('over', NAME);
    wire.subscribe('failed', '{ nothing }');
    await wire.reach(3);
    for (const id of ['over', 'failed', 'over']) wire.send({ id, type: 'complete' });
    await roundTrip(wire);
    expect(wire.messages).toHaveLength(3);
  });

  it.each([
    ['runs', true],
    ['starts', false],
  ])('is closed with 4409 for an id whose subscription %s', async (_name, isAwaited) => {
    const wire = await signIn();
    const { variables, watch, add } = await newTable();
    await add();
    wire.subscribe('twice', watch, { variables });
    if (isAwaited) await wire.reach(1);
    wire.subscribe('twice', NAME);
    expect(await wire.closed()).toEqual({ code: 4409, reason: 'Subscriber for twice already exists' });
  });

  it('is closed with 4409 for an id whose query runs', async () => {
    const wire = await signIn();
    wire.subscribe('twice', '{ bases(first: 100) { totalCount } }');
    wire.subscribe('twice', NAME);
    expect((await wire.closed()).code).toBe(4409);
  });

  it('takes any text for an id, and again once it is free', async () => {
    const wire = await signIn();
    const ids = ['__proto__', 'constructor', '☃ "\\\u2028', ' ', 'x'.repeat(2_000), crypto.randomUUID()];
    for (const round of [1, 2]) {
      for (const id of ids) wire.subscribe(id, NAME);
      await wire.reach(ids.length * 2 * round);
    }
    for (const id of ids) {
      expect(
        wire.of(id).map(({ type }) => type),
        id,
      ).toEqual(['next', 'complete', 'next', 'complete']);
    }
    const { variables, watch, add } = await newTable();
    wire.messages.length = 0;
    for (const id of ids) wire.subscribe(id, watch, { variables });
    await add();
    await wire.reach(ids.length);
    expect(wire.messages.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('runs many operations at once, each answered by its id, while a subscription goes on', async () => {
    const wire = await signIn();
    const { variables, watch, add } = await newTable();
    wire.subscribe('watch', watch, { variables });
    const ids = Array.from({ length: 30 }, (_, index) => `${index}`);
    for (const id of ids) wire.subscribe(id, `{ x${id}: viewer { name } bases(first: 5) { totalCount } }`);
    await add();
    await add();
    await wire.reach(62);
    for (const id of ids) {
      expect(wire.of(id)).toMatchObject([
        { type: 'next', payload: { data: { [`x${id}`]: { name: 'ada' } } } },
        { type: 'complete' },
      ]);
    }
    expect(wire.of('watch').map(({ type }) => type)).toEqual(['next', 'next']);
  });
});

describe('the end', () => {
  it('ends everything of a socket that closes', async () => {
    const { table } = await newTable();
    const [gone, watcher] = [await signIn(), await signIn()];
    watcher.subscribe('p', print(PresenceDocument), { variables: { tableId: table.id } });
    await watcher.reach(1);
    gone.subscribe('p', print(PresenceDocument), { variables: { tableId: table.id } });
    await eventually(() => expect(JSON.stringify(watcher.messages)).toMatch(/"joined":\[\{/));
    gone.webSocket.close(1000);
    expect((await gone.closed()).code).toBe(1000);
    await eventually(() => expect(JSON.stringify(watcher.messages)).toMatch(/"left":\["ses_/));
  });

  it('closes with 1012 when the server stops, after what is running', async () => {
    const wire = await signIn();
    const stopped = place().stop();
    wire.subscribe('last', 'mutation { createBase(input: { name: "Last" }) { __typename } }');
    expect((await wire.closed()).code).toBe(1012);
    expect([0, 2]).toContain(wire.messages.length);
    expect(await stopped).toBe(0);
  });
});
