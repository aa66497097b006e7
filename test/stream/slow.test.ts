import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { print } from 'graphql';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { TableChangesDocument, ViewerDocument } from '../../schema/operations/generated/graphql.ts';
import { type App, createApp } from '../../src/app.ts';
import { createAccessWatch } from '../../src/base/watch.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import type { Database } from '../../src/db/client.ts';
import { FULL_BYTES } from '../../src/http/outlet.ts';
import { type Listening, listen } from '../../src/http/server.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { createChangesService } from '../../src/stream/changes.service.ts';
import { createFanout, type Fanout } from '../../src/stream/fanout.ts';
import { openOwn } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { describeServer } from '../support/modes.ts';
import { startNode } from '../support/node.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';
import { type Person, personAt, TEST_SECRET, testSettings, tokenOf } from '../support/server.ts';
import { watchServerSockets } from '../support/server-sockets.ts';
import { unshared } from '../support/ways.ts';
import { addRecords, type MadeTable, makeTable } from './table.ts';

const STUCK_MS = 3_000;
const VALUE = 'x'.repeat(90_000);
/** One event, with what is around the value. */
const EVENT_BYTES = VALUE.length + 2_000;

describe('a client that stops reading', () => {
  let database: Database;
  let remove: () => Promise<void>;
  let app: App;
  let fanout: Fanout;
  let server: Listening;
  let ada: Person;
  let table: MadeTable;
  let closeWatch: () => Promise<void>;
  /** Items that followers by themselves have asked for. */
  let pulled = 0;
  const sockets: RawSocket[] = [];
  const errors: unknown[] = [];
  const taken = watchServerSockets();

  beforeAll(async () => {
    ({ database, remove } = await openOwn('embedded'));
    const bus = memoryBus();
    const onError = (error: unknown) => errors.push(error);
    const usual = createApp({
      database,
      bus,
      store: memoryPresenceStore(),
      auth: { secret: TEST_SECRET },
      onError,
    });
    // The same parts, with less patience, and counting.
    fanout = createFanout({ hubs: usual.hubs, onError, stuckMs: STUCK_MS });
    const watch = createAccessWatch({ bus, database, onError });
    closeWatch = watch.close;
    const changes = createChangesService({ hubs: usual.hubs, watch, fanout });
    const follow: typeof changes.follow = async (...order) => {
      const items = await changes.follow(...order);
      const { next } = items;
      return Object.assign(items, {
        async next() {
          pulled += 1;
          return next.call(items);
        },
      });
    };
    const services = { ...usual.services, changes: { ...changes, follow } };
    app = {
      ...usual,
      fanout,
      services,
      context: (viewer, connected) => ({ ...usual.context(viewer, connected), services }),
    };
    const logger = pino({ level: 'silent' });
    server = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 0, logger });
    ada = personAt(server.url, await tokenOf('ada'));
  });

  beforeEach(async () => {
    pulled = 0;
    table = await makeTable(ada, [{ name: 'A', type: 'LONG_TEXT' }]);
  });

  afterEach(async () => {
    await Promise.all(sockets.splice(0).map((socket) => socket.close()));
    await eventually(() => {
      expect(fanout.members).toBe(0);
      expect(app.hubs.watched).toBe(0);
    });
    expect(errors).toEqual([]);
  });

  afterAll(async () => {
    taken.stop();
    await server.close();
    fanout.close();
    await closeWatch();
    await app.close();
    await remove();
  });

  async function connect(): Promise<RawSocket> {
    const socket = await openRaw(server.url, ada.token);
    sockets.push(socket);
    return socket;
  }

  /** Each with an id like those of clients, of one length. */
  async function subscribed(operations = 1, document = TableChangesDocument) {
    const socket = await connect();
    const ids: string[] = Array.from({ length: operations }, () => randomUUID());
    for (const id of ids) socket.operate(id, document, { tableId: table.id, after: table.cursor });
    return { socket, ids, buffered: () => taken.of(socket.port).writableLength };
  }

  const write = () => addRecords(ada, table, [VALUE]).then(({ revision }) => revision);

  function revisionsOf(socket: RawSocket, id: string): unknown[] {
    return socket
      .results(id)
      .map(({ data }) => (data as { tableChanges: { revision: number } }).tableChanges.revision);
  }

  const range = (last: number) => Array.from({ length: last - 1 }, (_, index) => index + 2);

  it('is buffered for up to the limit and one message, delays nobody, and gets everything once and in order', async () => {
    const slow = [await subscribed(), await subscribed(3)];
    await write();
    const begun = async ({ socket, ids }: (typeof slow)[number]) => {
      for (const id of ids) await eventually(() => expect(revisionsOf(socket, id)).toEqual([2]));
    };
    await Promise.all(slow.map(begun));
    // It comes later and is written to later: what the slow ones have not taken yet must not become its own.
    const healthy = await subscribed();
    await begun(healthy);
    for (const { socket } of slow) socket.pause();

    const most = slow.map(() => 0);
    const sampling = setInterval(() => {
      for (const [index, { buffered }] of slow.entries())
        most[index] = Math.max(most[index] ?? 0, buffered());
    }, 1);
    const delays: number[] = [];
    let last = 2;
    let full = 0;
    // Until the kernel takes no more of either, and then as much again as would show.
    for (; full < 40; full += slow.every(({ buffered }) => buffered() > FULL_BYTES) ? 1 : 0) {
      last = await write();
      const answered = performance.now();
      await eventually(() => expect(revisionsOf(healthy.socket, healthy.ids[0] ?? '').at(-1)).toBe(last));
      delays.push(performance.now() - answered);
    }
    clearInterval(sampling);
    const longest = Math.max(...delays);
    console.info(
      `buffered at most ${most.join(' and ')} bytes; the healthy one waited ${longest.toFixed(0)} ms`,
    );
    for (const bytes of most) {
      expect(bytes).toBeGreaterThan(FULL_BYTES);
      expect(bytes).toBeLessThan(FULL_BYTES + EVENT_BYTES);
    }
    expect(longest).toBeLessThan(1_000);

    for (const { socket } of slow) socket.resume();
    for (const { socket, ids } of [healthy, ...slow]) {
      for (const id of ids) {
        await eventually(() => expect(revisionsOf(socket, id).at(-1)).toBe(last), 15_000);
        expect(revisionsOf(socket, id)).toEqual(range(last));
      }
      const foreign = socket.messages.filter(({ type, id }) => type === 'next' && !ids.includes(id ?? ''));
      expect(foreign, 'each socket gets its own ids').toEqual([]);
    }
    // And it is live again.
    last = await write();
    for (const { socket, ids } of slow) {
      for (const id of ids) await eventually(() => expect(revisionsOf(socket, id)).toEqual(range(last)));
    }
  });

  it('can still complete, ping and ask', async () => {
    const { socket, ids, buffered } = await subscribed(2);
    const [kept = '', completed = ''] = ids;
    await write();
    await eventually(() => expect(revisionsOf(socket, completed)).toEqual([2]));
    socket.pause();
    let last = 2;
    while (buffered() <= FULL_BYTES) last = await write();
    socket.send({ type: 'complete', id: completed });
    await eventually(() => expect(fanout.members).toBe(1));
    socket.send({ type: 'ping', payload: { n: 1 } });
    socket.operate('query', ViewerDocument, {});
    last = await write();
    socket.resume();
    await socket.first(({ type }) => type === 'pong');
    await socket.first(({ type, id }) => type === 'next' && id === 'query');
    await eventually(() => expect(revisionsOf(socket, kept)).toEqual(range(last)), 15_000);
    const got = revisionsOf(socket, completed);
    expect(got).toEqual(range(last).slice(0, got.length));
    expect(got.length).toBeLessThan(last - 1);
  });

  it('is closed when it is stuck for too long, and finds everything when it comes back', async () => {
    const { socket, ids, buffered } = await subscribed();
    await write();
    await eventually(() => expect(revisionsOf(socket, ids[0] ?? '')).toEqual([2]));
    socket.pause();
    let last = 2;
    while (buffered() <= FULL_BYTES) last = await write();
    const stuck = performance.now();
    last = await write();
    await eventually(() => expect(fanout.members).toBe(0));
    const waited = performance.now() - stuck;
    expect(waited).toBeGreaterThan(STUCK_MS - 500);
    expect(waited).toBeLessThan(STUCK_MS + 2_500);
    socket.resume();
    await eventually(() => expect(socket.closed).toMatchObject({ code: 1006 }));
    const got = socket.results(ids[0] ?? '');
    const { data } = got.at(-1) ?? {};
    const { cursor } = (data as { tableChanges: { cursor: string } }).tableChanges;
    const again = await connect();
    again.operate('again', TableChangesDocument, { tableId: table.id, after: cursor });
    const rest = last - 1 - got.length;
    expect(rest).toBeGreaterThan(0);
    await eventually(() => expect(revisionsOf(again, 'again')).toHaveLength(rest), 15_000);
    expect([...revisionsOf(socket, ids[0] ?? ''), ...revisionsOf(again, 'again')]).toEqual(range(last));
  });

  it('is not pulled for without a bound where each is executed by itself (WebSocket, server-sent events)', async () => {
    const own = await subscribed(1, unshared(TableChangesDocument) as typeof TableChangesDocument);
    const variables = { tableId: table.id, after: table.cursor };
    const body = JSON.stringify({ query: print(TableChangesDocument), variables });
    let received = '';
    const events = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${ada.token}`,
      };
      const asked = request(`${server.url}/graphql`, { method: 'POST', headers, agent: false }, resolve);
      asked.once('error', reject);
      asked.end(body);
    });
    events.setEncoding('utf8');
    events.on('data', (text: string) => {
      received += text;
    });
    events.on('error', () => {});
    const seen = () => [...received.matchAll(/"revision":(\d+)/g)].map(([, revision]) => Number(revision));
    await write();
    await eventually(() => expect(seen()).toEqual([2]));
    await eventually(() => expect(revisionsOf(own.socket, own.ids[0] ?? '')).toEqual([2]));
    expect(pulled).toBe(4);
    own.socket.pause();
    events.pause();
    // They stop asking: then 60 more revisions make no difference.
    let last = 2;
    let quiet = 0;
    let before = pulled;
    for (let written = 0; quiet < 60 && written < 600; written++) {
      last = await write();
      quiet = pulled === before ? quiet + 1 : 0;
      before = pulled;
    }
    expect(quiet, 'the one or the other is pulled for though its client does not read').toBe(60);
    expect(taken.of(own.socket.port).writableLength).toBeLessThan(FULL_BYTES + EVENT_BYTES);
    expect(taken.of(events.socket.localPort ?? 0).writableLength).toBeLessThan(FULL_BYTES + EVENT_BYTES);
    own.socket.resume();
    events.resume();
    await eventually(() => expect(seen()).toEqual(range(last)), 15_000);
    await eventually(() => expect(revisionsOf(own.socket, own.ids[0] ?? '')).toEqual(range(last)), 15_000);
    events.destroy();
  });

  it('cannot fill the memory with answers that it asks for and does not read', async () => {
    const socket = await connect();
    socket.pause();
    const server = taken.of(socket.port);
    let most = 0;
    const payload = { text: 'p'.repeat(10_000) };
    for (let asked = 0; asked < 4_000; asked++) {
      socket.send({ type: 'ping', payload });
      if (asked % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      most = Math.max(most, server.writableLength);
    }
    console.info(`40 MB of pings: buffered at most ${most} bytes`);
    expect(most).toBeLessThan(8 * FULL_BYTES);
    socket.resume();
    await eventually(() => expect(socket.messages.filter(({ type }) => type === 'pong')).toHaveLength(4_000));
  });
});

describeServer('a server process with many clients that stop reading', () => {
  it('does not grow with what they do not take', async () => {
    const own = await testSettings('server');
    const node = await startNode(own.settings);
    const sockets: Counting[] = [];
    try {
      const ada = await node.as('ada');
      const table = await makeTable(ada, [{ name: 'A', type: 'LONG_TEXT' }]);
      for (let opened = 0; opened < 30; opened++) {
        sockets.push(await count(node.url, ada.token, { tableId: table.id, after: table.cursor }));
      }
      const write = () => addRecords(ada, table, [VALUE]);
      // Until all that a node keeps of a table is full, and its heap as large as writing at this pace makes it.
      for (let round = 0; round < 5; round++) {
        for (let warm = 0; warm < 60; warm++) await write();
        for (const socket of sockets) {
          await eventually(() => expect(socket.events).toBe(60));
          socket.events = 0;
        }
      }
      for (const socket of sockets) socket.pause();
      const before = await residentBytes(node.process.pid);
      let most = 0;
      for (let written = 0; written < 200; written++) {
        await write();
        if (written % 10 === 0) most = Math.max(most, await residentBytes(node.process.pid));
      }
      const grown = (most - before) / 2 ** 20;
      console.info(`30 sockets that did not take 18 MB each: the process grew by ${grown.toFixed(0)} MB`);
      // 30 × (256 KiB and one message) is 10 MB; 540 MB were not taken.
      expect(grown).toBeLessThan(120);
      for (const socket of sockets) socket.resume();
      for (const socket of sockets) {
        await eventually(() => expect(socket.events).toBe(200));
      }
    } finally {
      for (const socket of sockets) await socket.close();
      await node.end();
      await own.remove();
    }
  });
});

/** A client that only counts: it takes a gigabyte here. */
interface Counting {
  events: number;
  pause(): void;
  resume(): void;
  close(): Promise<void>;
}

async function count(url: string, token: string, variables: object): Promise<Counting> {
  const webSocket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  const counting: Counting = {
    events: 0,
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
    async close() {
      webSocket.terminate();
      await once(webSocket, 'close');
    },
  };
  await once(webSocket, 'open');
  webSocket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
  await once(webSocket, 'message');
  webSocket.on('message', (data: Buffer) => {
    if (data.subarray(0, 30).includes('"type":"next"')) counting.events += 1;
  });
  const payload = { query: print(TableChangesDocument), variables };
  webSocket.send(JSON.stringify({ type: 'subscribe', id: randomUUID(), payload }));
  return counting;
}

async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}
