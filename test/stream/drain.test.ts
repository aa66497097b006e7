import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CreateRecordsDocument, TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import type { Follower } from '../support/follower.ts';
import { addRecord, expectSameHistory, type Load, startLoad, type Target } from '../support/load.ts';
import { describeServer } from '../support/modes.ts';
import { type NodePair, startNodePair } from '../support/node-pair.ts';
import { seeded } from '../support/random.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';

const DRAIN_MS = 1_500;

/** The usual client: it connects again by itself and subscribes with the cursor of the last event it has. */
interface UsualClient extends Omit<Follower, 'resyncs'> {
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
  let pair: NodePair;
  let clients: UsualClient[];
  let sockets: RawSocket[];
  let load: Load | undefined;
  const random = seeded();
  const said = `seed ${random.seed}`;

  beforeEach(async () => {
    clients = [];
    sockets = [];
    load = undefined;
    pair = await startNodePair(() => ({ DRAIN_MS: String(DRAIN_MS) }));
  });

  afterEach(async () => {
    await load?.stop();
    for (const client of clients) await client.stop();
    for (const socket of sockets) await socket.close();
    await pair.close();
  });

  it('closes its sockets one after the other with 1012, exits with 0, and nobody misses anything (I2, I5)', async () => {
    const CLIENTS = 20;
    load = startLoad(pair.target, { url: () => pair.url(random.below(2)), writers: 4, random });
    // Whoever is sent away tries the other node; the first half is at the one that stops.
    let stopped = false;
    clients = Array.from({ length: CLIENTS }, (_, index) =>
      startUsualClient(pair.target, () => pair.url(stopped ? 1 : index)),
    );
    await Promise.all(clients.map((client) => client.reach(30)));
    const begun = performance.now();
    stopped = true;
    const code = await pair.node(0).end('SIGTERM');
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
    await pair.start(0);
    await Promise.all(clients.map((client) => client.reach(client.revision + 20)));
    await expectSameHistory(pair.target, load, clients, { lastAt: pair.url(0), said });
    for (const { connections } of moved) expect(connections).toBe(2);
  });

  it('answers every mutation that it has taken, over HTTP and over WebSocket', async () => {
    const WRITERS = 8;
    const inserted = new Map<string, number>();
    let stopped = false;
    // Each keeps one mutation running over a socket and one over HTTP when the signal comes.
    const here = pair.node(0);
    const { tableId, fieldId } = pair.target;
    const ada = await here.as('ada');
    sockets = await Promise.all(Array.from({ length: WRITERS }, () => openRaw(here.url, ada.token)));
    const inputOf = (name: string) => ({
      input: {
        tableId,
        records: Array.from({ length: 500 }, () => ({ cells: [{ fieldId, value: name }] })),
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
    const last = await addRecord(await pair.node(1).as('ada'), pair.target, 'last');
    // Every revision there is was answered.
    expect([...inserted.values(), last].sort((a, b) => a - b)).toEqual(
      Array.from({ length: last - 1 }, (_, index) => index + 2),
    );
  });
});
