import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CreateRecordsDocument, TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import type { Environment } from '../../src/config.ts';
import { eventually } from '../support/eventually.ts';
import type { Follower } from '../support/follower.ts';
import { expectSameHistory, type Load, startLoad, type Target } from '../support/load.ts';
import { describeServer } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { freePort } from '../support/port.ts';
import { seeded } from '../support/random.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';
import { testSettings, tokenOf } from '../support/server.ts';
import { addRecords, type MadeTable, makeTable } from './table.ts';

const DRAIN_MS = 1_500;

/** The usual client: it connects again by itself and subscribes with the cursor of the last event it has. */
interface UsualClient extends Follower {
  readonly closes: { code: number; at: number }[];
}

function startUsualClient(target: Target, urlOf: () => string): UsualClient {
  const history: string[] = [];
  const faults: string[] = [];
  const closes: { code: number; at: number }[] = [];
  let { revision } = target;
  let connections = 0;
  const client: Client = createClient({
    url: () => `${urlOf().replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: `Bearer ${target.token}` },
    retryAttempts: 100,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 30)),
    shouldRetry: () => true,
    on: {
      connected: () => {
        connections += 1;
      },
      closed: (event) => closes.push({ code: (event as CloseEvent).code, at: performance.now() }),
    },
  });
  // Sent again, as it is then, with each new connection.
  const variables = { tableId: target.tableId, after: target.cursor };
  client.subscribe<{ tableChanges: Record<string, unknown> }>(
    { query: print(TableChangesDocument), variables },
    {
      next({ data, errors }) {
        const event = data?.tableChanges;
        if (errors || event?.revision !== revision + 1)
          faults.push(JSON.stringify({ revision, errors, event }));
        if (!event) return;
        history.push(JSON.stringify(event));
        revision = Number(event.revision);
        variables.after = String(event.cursor);
      },
      error: (error) => faults.push(JSON.stringify(error)),
      complete() {},
    },
  );
  return {
    history,
    faults,
    closes,
    get revision() {
      return revision;
    },
    get connections() {
      return connections;
    },
    reach: (wanted, limitMs = 20_000) =>
      eventually(() => {
        if (faults.length > 0) throw new Error(faults[0]);
        if (revision < wanted) throw new Error(`${revision} of ${wanted}`);
      }, limitMs),
    stop: async () => client.dispose(),
  };
}

describeServer('a server process that is told to stop', () => {
  let settings: Environment;
  let ports: number[];
  let nodes: Node[];
  let remove: () => Promise<void>;
  let clients: UsualClient[];
  let sockets: RawSocket[];
  let load: Load | undefined;
  let table: MadeTable;
  let target: Target;
  const random = seeded();
  const said = `seed ${random.seed}`;
  const url = (index: number) => `http://127.0.0.1:${ports[index]}`;
  const start = (index: number) => startNode({ ...settings, PORT: String(ports[index]) });

  beforeEach(async () => {
    clients = [];
    sockets = [];
    load = undefined;
    const own = await testSettings('server');
    settings = { ...own.settings, DRAIN_MS: String(DRAIN_MS) };
    remove = own.remove;
    ports = [await freePort(), await freePort()];
    nodes = await Promise.all([start(0), start(1)]);
    const [here] = nodes;
    if (!here) throw new Error('no node');
    table = await makeTable(await here.as('ada'));
    target = {
      tableId: table.id,
      fieldId: table.fieldIds[0] ?? '',
      cursor: table.cursor,
      revision: 1,
      token: await tokenOf('ada'),
    };
  });

  afterEach(async () => {
    await load?.stop();
    for (const client of clients) await client.stop();
    for (const socket of sockets) await socket.close();
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
    await remove();
  });

  it('closes its sockets one after the other with 1012, exits with 0, and nobody misses anything (I2, I5)', async () => {
    const CLIENTS = 20;
    load = startLoad(target, { url: () => url(random.below(2)), writers: 4, random });
    // Whoever is sent away tries the other node; the first half is at the one that stops.
    let stopped = false;
    clients = Array.from({ length: CLIENTS }, (_, index) =>
      startUsualClient(target, () => url(stopped || index % 2 === 1 ? 1 : 0)),
    );
    await Promise.all(clients.map((client) => client.reach(30)));
    const begun = performance.now();
    stopped = true;
    const code = await nodes[0]?.end('SIGTERM');
    const took = performance.now() - begun;
    expect(code).toBe(0);
    const moved = clients.filter((_, index) => index % 2 === 0);
    for (const { closes } of moved) expect(closes.map((close) => close.code)).toEqual([1012]);
    for (const client of clients.filter((one) => !moved.includes(one))) expect(client.closes).toEqual([]);
    const times = moved.map(({ closes }) => (closes[0]?.at ?? Number.NaN) - begun).sort((a, b) => a - b);
    const spread = (times.at(-1) ?? 0) - (times[0] ?? 0);
    console.info(`${said}: exited after ${took.toFixed(0)} ms, sockets closed over ${spread.toFixed(0)} ms`);
    expect(spread, 'spread over the drain').toBeGreaterThan(DRAIN_MS * 0.6);
    expect(spread).toBeLessThan(DRAIN_MS * 1.5 + 500);
    expect(took, 'nothing waits for its time-out').toBeLessThan(DRAIN_MS + 2_500);
    // The node comes back, and takes its share.
    nodes[0] = await start(0);
    await Promise.all(clients.map((client) => client.reach(client.revision + 20)));
    await load.stop();
    const { revision } = await addRecords(
      await (nodes[0] ?? (nodes[1] as Node)).as('ada'),
      table,
      ['last'],
      'last',
    );
    await expectSameHistory(target, load, clients, revision, said);
    for (const { connections } of moved) expect(connections).toBe(2);
    console.info(`${said}: ${load.acknowledged.size} answered, ${load.unanswered.size} not`);
  });

  it('answers every mutation that it has taken, over HTTP and over WebSocket', async () => {
    const WRITERS = 8;
    const inserted = new Map<string, number>();
    let stopped = false;
    // Each keeps one mutation running over a socket and one over HTTP when the signal comes.
    const [here] = nodes;
    if (!here) throw new Error('no node');
    const ada = await here.as('ada');
    sockets = await Promise.all(Array.from({ length: WRITERS }, () => openRaw(here.url, ada.token)));
    const inputOf = (name: string) => ({
      input: {
        tableId: target.tableId,
        records: Array.from({ length: 500 }, () => ({ cells: [{ fieldId: target.fieldId, value: name }] })),
        clientMutationId: name,
      },
    });
    const overSocket = sockets.map(async (socket, writer) => {
      for (let write = 0; !stopped; write++) {
        const name = `ws ${writer}.${write}`;
        socket.operate(name, CreateRecordsDocument, inputOf(name));
        const { payload } = await socket.first(({ id, type }) => id === name && type === 'next');
        inserted.set(
          name,
          (payload as { data: { createRecords: { revision: number } } }).data.createRecords.revision,
        );
      }
    });
    // These go on, over connections that are kept, until the server takes nothing more.
    const overHttp = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let write = 0; ; write++) {
        const name = `http ${writer}.${write}`;
        const answer = await ada.run(CreateRecordsDocument, inputOf(name)).catch(() => undefined);
        if (answer?.createRecords.__typename !== 'CreateRecordsPayload') return;
        inserted.set(name, answer.createRecords.revision ?? 0);
      }
    });
    await eventually(() => expect(inserted.size).toBeGreaterThan(WRITERS * 2));
    stopped = true;
    const begun = performance.now();
    expect(await here.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun, 'a busy client does not hold it').toBeLessThan(DRAIN_MS + 2_500);
    await Promise.all([...overSocket, ...overHttp]);
    const other = nodes[1];
    if (!other) throw new Error('no node');
    const last = (await addRecords(await other.as('ada'), table, ['last'], 'last')).revision;
    // Every revision there is was answered.
    expect([...inserted.values(), last].sort((a, b) => a - b)).toEqual(
      Array.from({ length: last - 1 }, (_, index) => index + 2),
    );
  });
});
