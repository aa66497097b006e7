import { setTimeout as wait } from 'node:timers/promises';
import { type Child, start } from './call.ts';
import { tableChanges } from './documents.ts';
import { type Load, startLoad } from './load.ts';
import { clock } from './measured.ts';
import type { OursMethods } from './server-ours.ts';
import { median, printTable } from './table.ts';
import { createWorld, type World } from './world.ts';

const TABLES = 4;
const REVISIONS = 50;
const SOCKETS = 5_000;
/** Without --full no further round begins after this. */
const ENOUGH_MS = 25_000;

interface Round {
  bareMs: number;
  resumeMs: number;
  cpuMs: number;
  bareQueries: number;
  queries: number;
}

/**
 * Everybody comes back at once, each a person of their own with a cursor 50 revisions behind, to a server that has just been
 * started and remembers nobody; before that, as many others who only sign in. Both times go from the first connect to the last
 * acknowledgement, or the last event. Each round has a server of its own. Queries are counted where drizzle hands them to the
 * driver, in that server; what it sends when nobody is there is taken off.
 */
export async function measure(arguments_: string[]): Promise<Record<string, number>> {
  const full = arguments_.includes('--full');
  const rounds = full ? 5 : 3;
  const enough = performance.now() + ENOUGH_MS;
  const world = await createWorld({ people: 2 * SOCKETS, tables: TABLES });
  const load = startLoad();
  const servers = Array.from({ length: rounds }, () => start<OursMethods>('server-ours.ts'));
  try {
    const cursors = world.tableIds.map((tableId) => world.cursor(tableId));
    for (let n = 0; n < REVISIONS; n++)
      await Promise.all(world.tableIds.map((tableId) => world.write(tableId)));
    const results: Round[] = [];
    for (const server of servers) {
      results.push(await round({ server, world, load, cursors }));
      await server.end();
      if (!full && performance.now() > enough) break;
    }
    const middle = (what: keyof Round) => median(results.map((result) => result[what]));
    const figures = {
      sockets: SOCKETS,
      tables: TABLES,
      reconnectMs: middle('bareMs'),
      resumeMs: middle('resumeMs'),
      resumeCpuMs: middle('cpuMs'),
      timeVsReconnect: median(results.map(({ resumeMs, bareMs }) => resumeMs / bareMs)),
      reconnectQueries: middle('bareQueries'),
      queries: middle('queries'),
      queriesPerTable: middle('queries') / TABLES,
      streamQueriesPerTable:
        median(results.map(({ queries, bareQueries }) => queries - bareQueries)) / TABLES,
      queriesPerSocket: middle('queries') / SOCKETS,
    };
    printTable(
      [
        `${SOCKETS.toLocaleString('en')} sockets come back to ${TABLES} tables, ${REVISIONS} revisions behind`,
        '',
        'wanted',
      ],
      [
        ['a bare reconnect, ms', figures.reconnectMs, ''],
        ['until all are caught up, ms', figures.resumeMs, ''],
        ['the server’s CPU for it, ms', figures.resumeCpuMs, ''],
        ['caught up / bare reconnect', figures.timeVsReconnect, '≤ 3'],
        ['queries of the bare reconnect', figures.reconnectQueries, ''],
        ['queries until all are caught up', figures.queries, ''],
        ['a table', figures.queriesPerTable, ''],
        ['a table, beyond those of the bare reconnect', figures.streamQueriesPerTable, ''],
        ['a socket', figures.queriesPerSocket, 'grows with tables'],
      ],
    );
    return figures;
  } finally {
    await Promise.all([load.end(), ...servers.map((server) => server.end())]);
    await world.close();
  }
}

async function round(parts: {
  server: Child<OursMethods>;
  world: World;
  load: Load;
  cursors: string[];
}): Promise<Round> {
  const { server, world, load, cursors } = parts;
  const port = await server.call('listen', world.settings);
  const crowd = { port, path: '/graphql', count: SOCKETS, secret: world.secret };
  const idleFrom = await server.call('statements', undefined);
  await wait(500);
  const idlePerMs = ((await server.call('statements', undefined)) - idleFrom) / 500;

  async function timed(act: () => Promise<void>) {
    const [cpu, statements, begun] = [
      await server.call('cpu', undefined),
      await server.call('statements', undefined),
      clock(),
    ];
    await act();
    const ms = (clock() - begun) / 1_000;
    return {
      ms,
      cpuMs: ((await server.call('cpu', undefined)) - cpu) / 1_000,
      queries: (await server.call('statements', undefined)) - statements - idlePerMs * ms,
    };
  }

  let bareCrowd: Awaited<ReturnType<Load['open']>> | undefined;
  const bare = await timed(async () => {
    bareCrowd = await load.open({ ...crowd, operations: [] });
  });
  await bareCrowd?.close();
  await wait(500);
  const operations = world.tableIds.map((tableId, n) => tableChanges(tableId, { after: cursors[n] ?? '' }));
  let resumed: Awaited<ReturnType<Load['open']>> | undefined;
  const resume = await timed(async () => {
    resumed = await load.open({ ...crowd, firstPerson: SOCKETS, operations });
    await resumed.reach(REVISIONS);
  });
  await resumed?.close();
  return {
    bareMs: bare.ms,
    resumeMs: resume.ms,
    cpuMs: resume.cpuMs,
    bareQueries: bare.queries,
    queries: resume.queries,
  };
}
