import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SetRetentionDocument } from '../../schema/operations/generated/graphql.ts';
import { type Client, type LiveTable, liveTable } from '../../src/client/index.ts';
import type { Database } from '../../src/db/client.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { hastyRetention } from '../log/cut.ts';
import { addRecords, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { as, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { personAt, tokenOf } from '../support/server.ts';
import { plain, sessionAt, tokenFor, truth } from './clients.ts';
import { weather } from './weather.ts';

/** Longer: STORM_MS=600000 npx vitest run test/client/storm.test.ts */
const STORM_MS = Number(process.env.STORM_MS) || 8_000;

/** One who follows the table, and what they were told that must not be. */
interface Follower {
  name: string;
  live: LiveTable;
  wrong: string[];
  loads: number;
  resyncs: string[];
  close(): unknown;
}

function follow(name: string, client: Client, tableId: string, close: () => unknown): Follower {
  const wrong: string[] = [];
  let last: number | undefined;
  const follower: Follower = {
    name,
    wrong,
    loads: 0,
    resyncs: [],
    close,
    live: liveTable(client, {
      tableId,
      pageSize: 100,
      onResync: ({ reason }) => follower.resyncs.push(reason),
      onFault: (fault, isFinal) => isFinal && wrong.push(`given up: ${fault.code} ${fault.message}`),
    }),
  };
  follower.live.listen((revision) => {
    const now = there(follower.live.snapshot).revision;
    if (!revision) follower.loads += 1;
    else if (revision.revision !== Number(last) + 1) wrong.push(`${revision.revision} came after ${last}`);
    last = now;
  });
  return follower;
}

/** As the links of client libraries do: after a reconnection it asks for what came after its first cursor. */
function copying(client: Client): Client {
  return {
    subscribe: ({ query, variables }, sink) => client.subscribe({ query, variables: { ...variables } }, sink),
  };
}

describeServer('following a table through a storm', () => {
  const random = seeded();
  let fleet: Fleet;
  let database: Database;
  let proxies: TcpProxy[];
  let token: string;

  beforeAll(async () => {
    fleet = await startFleet(2);
    database = openPostgres({ url: fleet.databaseUrl, max: 2 });
    token = await tokenOf('ada');
    const ports = [0, 1, 0, 1].map((index) => Number(new URL(fleet.url(index)).port));
    proxies = await Promise.all(ports.map((port) => startProxy({ target: { port } })));
  });
  afterAll(async () => {
    for (const proxy of proxies) await proxy.close();
    await database.close();
    await fleet.close();
  });

  it(
    `of ${STORM_MS / 1_000} s ends with the table as it is, and nothing doubled or missed between loads (I2)`,
    async () => {
      console.info(`seed ${random.seed}`);
      const ada = personAt(fleet.url(0), token);
      const table = await makeTable(ada, [
        { name: 'A', type: 'TEXT' },
        { name: 'B', type: 'TEXT' },
      ]);
      const retention = { baseId: table.baseId, days: 1 };
      as((await ada.run(SetRetentionDocument, { input: retention })).setRetention, 'SetRetentionPayload');
      let isOver = false;
      const sky = weather({
        fleet,
        table,
        proxies,
        token,
        random,
        cutLog: async () => void (await hastyRetention({ database }).run()),
      });
      await sky.begin();
      const brief = () => tokenFor('ada', `${3 + random.below(4)} seconds`);
      const [first, second, third, fourth] = proxies.map(({ port }) => `http://127.0.0.1:${port}`);
      const session = sessionAt(there(first), brief, { patienceMs: 800 });
      const other = sessionAt(there(second), brief, { patienceMs: 800 });
      // Clients that give up at once, and are begun again by what is under test.
      const bare = createClient({
        url: `${there(third).replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: async () => ({ Authorization: `Bearer ${await brief()}` }),
        retryAttempts: 0,
        keepAlive: 500,
        connectionAckWaitTimeout: 800,
      });
      const sse = createSseClient({
        url: `${there(fourth)}/graphql`,
        headers: async () => ({ Authorization: `Bearer ${await brief()}` }),
        retryAttempts: 0,
      });
      const followers = [
        follow('session', session.client, table.id, session.close),
        follow('copying', copying(other.client), table.id, other.close),
        follow('bare', bare, table.id, () => Promise.resolve(bare.dispose()).catch(() => {})),
        follow('sse', sse, table.id, () => sse.dispose()),
      ];

      const writing = Promise.all([sky.write(() => isOver), sky.write(() => isOver)]);
      await eventually(() => {
        for (const { live } of followers) expect(live.snapshot).toBeDefined();
      });
      await sky.storm(STORM_MS);
      isOver = true;
      await writing;
      // After the storm, whoever hangs on a line that is dead without a word is woken.
      for (const proxy of proxies) proxy.cut();
      const marker = await addRecords(ada, table, ['after the storm']);

      const quiet = sessionAt(fleet.url(0), () => token);
      const wanted = await truth(quiet.client, table.id);
      const said = `seed ${random.seed}, ${JSON.stringify(sky.count)}`;
      expect(wanted.revision, said).toBe(marker.revision);
      for (const follower of followers) {
        const { name, live, wrong } = follower;
        await eventually(() => {
          expect(wrong, `${name}, ${said}`).toEqual([]);
          expect(live.snapshot?.revision, `${name}, ${said}`).toBe(wanted.revision);
        });
        expect(plain(there(live.snapshot)), `${name}, ${said}`).toEqual(wanted);
        console.info(`${name}: ${follower.loads} loads, ${follower.resyncs.length} resyncs`);
      }
      expect(
        followers.some(({ resyncs }) => resyncs.length > 0),
        `somebody was away for too long, ${said}`,
      ).toBe(true);
      console.info(said);
      for (const { live, close } of followers) {
        live.stream.stop();
        await close();
      }
      await quiet.close();
    },
    STORM_MS + 120_000,
  );
});
