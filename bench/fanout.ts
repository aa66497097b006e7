import { Redis } from 'ioredis';
import { bareWs, type Contestant, ours, usual } from './contestants.ts';
import { type Load, type Subscribers, startLoad, together, warm } from './load.ts';
import { type Phase, phase } from './phase.ts';
import { median, printTable } from './table.ts';
import { createWorld, type World } from './world.ts';

/** Messages in one measurement, about, and how many a second: two cores carry the servers and the clients. */
const MESSAGES = 24_000;
const MESSAGES_FULL = 60_000;
const PER_SECOND = 30_000;
/** The usual set-up cannot do more. */
const USUAL_PER_SECOND = 8_000;
/** Revisions a second where the time from commit to client is measured. */
const LATENCY_PER_SECOND = 20;
const DOCUMENTS = 16;
/** Sockets that come and go before anything is measured, and events that a few of them get. */
const WARM_UP = { sockets: 500, few: 32, events: 500, perSecond: 250 };

/**
 * What an event costs on its way to many sockets, against others that send the same bytes to as many: a bare `ws`
 * that does nothing else, the same with clients that have spoken and answer pings, and the usual set-up of Yoga, graphql-ws and graphql-redis-subscriptions. All take their events from
 * Redis, in processes of their own. One contestant is measured after the other, round by round, and their ratio is taken
 * in each round: the noise of the machine falls on both.
 */
export async function measure(arguments_: string[]): Promise<Record<string, number>> {
  const full = arguments_.includes('--full');
  const world = await createWorld({ people: full ? 20_000 : 10_000, tables: 2 });
  const load = startLoad();
  const redis = new Redis(world.redisUrl);
  const servers: Contestant[] = [];
  try {
    return await compare({ world, load, redis, servers, full });
  } finally {
    redis.disconnect();
    await Promise.all([load.end(), ...servers.map(({ server }) => server.end())]);
    await world.close();
  }
}

async function compare(parts: {
  world: World;
  load: Load;
  redis: Redis;
  servers: Contestant[];
  full: boolean;
}): Promise<Record<string, number>> {
  const { world, redis, servers, full } = parts;
  const [tableId = '', otherId = ''] = world.tableIds;
  const add = async (contestant: Promise<Contestant>) => {
    const added = await contestant;
    servers.push(added);
    return added;
  };
  const [cobase, many] = await Promise.all([
    add(ours(parts, { tableId })),
    add(ours(parts, { tableId: otherId, documents: DOCUMENTS })),
  ]);
  // Come and gone, so that what is compiled and cached once is not counted as belonging to the connections.
  const first = await cobase.open(WARM_UP.sockets);
  await warm(first, cobase.publish);
  const message = await first.first();
  await first.close();
  const [ws, pinging, yoga] = await Promise.all([
    add(bareWs(parts, { redis, message })),
    add(bareWs(parts, { redis, message, pings: true })),
    add(usual(parts, { redis, message, tableId })),
  ]);
  // What is measured is a server that has been running for a while, its code compiled.
  await Promise.all([cobase, many, ws, pinging, yoga].map(runIn));
  const empty = await cobase.server.call('memory', undefined);

  const crowds = new Map<Contestant, Subscribers[]>();
  /** Opens as many more as it takes. */
  async function grow(contestant: Contestant, size: number): Promise<Subscribers> {
    const known = crowds.get(contestant) ?? [];
    const missing = size - together(known).count;
    const grown = missing > 0 ? [...known, await contestant.open(missing)] : known;
    crowds.set(contestant, grown);
    const crowd = together(grown);
    await warm(crowd, contestant.publish);
    return crowd;
  }

  const costs: (string | number)[][] = [];
  const worst = { cpuVsWs: 0, cpuUsualVsOurs: Number.POSITIVE_INFINITY };
  const figures: Record<string, number> = {};
  const idle = full ? 10_000 : 5_000;
  for (const size of [500, 1_000, 3_000, 5_000]) {
    const isLatency = size === 1_000;
    const withUsual = size === 500 || (full && !isLatency);
    const withMany = size === 3_000;
    const crowd = await grow(cobase, size);
    const bare = await grow(ws, size);
    const alive = await grow(pinging, size);
    const ordinary = withUsual ? await grow(yoga, size) : undefined;
    const various = withMany ? await grow(many, size) : undefined;
    const deliveries = full ? MESSAGES_FULL : MESSAGES;
    const paced = (perSecond: number) => ({
      events: Math.max(5, Math.round((deliveries * perSecond) / PER_SECOND / size)),
      perSecond: perSecond / size,
    });
    const pace = paced(isLatency ? LATENCY_PER_SECOND * size : PER_SECOND);
    const results: Record<'ours' | 'ws' | 'pinging' | 'usual' | 'many', Phase[]> = {
      ours: [],
      ws: [],
      pinging: [],
      usual: [],
      many: [],
    };
    const rounds = full ? 5 : 3;
    for (let round = 0; round < rounds; round++) {
      results.ours.push(await phase(cobase, crowd, pace));
      results.ws.push(await phase(ws, bare, pace));
      results.pinging.push(await phase(pinging, alive, pace));
      if (various) results.many.push(await phase(many, various, pace));
      if (ordinary) results.usual.push(await phase(yoga, ordinary, paced(USUAL_PER_SECOND)));
    }
    const middle = (name: keyof typeof results, what: keyof Phase) =>
      median(results[name].map((result) => result[what]));
    const ratio = (a: Phase[], b: Phase[], what: keyof Phase) =>
      median(a.map((result, n) => result[what] / (b[n]?.[what] ?? Number.NaN)));
    const cpuVsWs = ratio(results.ours, results.ws, 'cpu');
    if (isLatency) figures.p99VsWs = ratio(results.ours, results.ws, 'p99');
    else worst.cpuVsWs = Math.max(worst.cpuVsWs, cpuVsWs);
    if (ordinary) {
      worst.cpuUsualVsOurs = Math.min(worst.cpuUsualVsOurs, ratio(results.usual, results.ours, 'cpu'));
    }
    if (various) figures.documents16VsOne = ratio(results.many, results.ours, 'cpu');
    costs.push([
      size,
      pace.perSecond,
      middle('ours', 'cpu'),
      middle('ws', 'cpu'),
      ordinary ? middle('usual', 'cpu') : '',
      various ? middle('many', 'cpu') : '',
      cpuVsWs,
      ratio(results.ours, results.pinging, 'cpu'),
      middle('ours', 'p50'),
      middle('ws', 'p50'),
      middle('ours', 'p99'),
      middle('ws', 'p99'),
      ordinary ? middle('usual', 'p99') : '',
    ]);
  }
  await grow(cobase, idle);
  const filled = await cobase.server.call('memory', undefined);
  // A process keeps pages that it once needed, so that what is resident may hardly grow: never less than what is in use.
  const used = ({ heapUsed, external }: NodeJS.MemoryUsage) => heapUsed + external;
  figures.bytesPerConnection = Math.max(filled.rss - empty.rss, used(filled) - used(empty)) / idle;
  figures.heapPerConnection = (filled.heapUsed - empty.heapUsed) / idle;
  console.log(
    `Events of ${Buffer.byteLength(message)} bytes. µs: the server's CPU for each delivery. ms: from commit to client.`,
  );
  printTable(
    [
      'sockets',
      'events/s',
      'ours, µs',
      'ws, µs',
      'usual, µs',
      `${DOCUMENTS} documents, µs`,
      'ours / ws',
      'ours / ws that pings',
      'ours p50, ms',
      'ws p50',
      'ours p99',
      'ws p99',
      'usual p99',
    ],
    costs,
  );
  const all = { ...worst, ...figures };
  printTable(
    ['', '', 'wanted'],
    [
      ['CPU, ours / bare ws, worst size', all.cpuVsWs, '≤ 1.1'],
      ['CPU, usual / ours, worst size', all.cpuUsualVsOurs, '≥ 8'],
      ['p99 at 1,000 sockets, ours / bare ws', figures.p99VsWs ?? Number.NaN, '≤ 1.5'],
      [`CPU, ${DOCUMENTS} documents / one`, figures.documents16VsOne ?? Number.NaN, '≤ 1.3'],
      [
        `resident bytes an idle connection, of ${idle.toLocaleString('en')}`,
        figures.bytesPerConnection ?? Number.NaN,
        '≤ 20,480',
      ],
      ['of them on the heap', figures.heapPerConnection ?? Number.NaN, ''],
    ],
  );
  return all;
}

async function runIn(contestant: Contestant): Promise<void> {
  const few = await contestant.open(WARM_UP.few);
  await warm(few, contestant.publish);
  await phase(contestant, few, WARM_UP);
  await few.close();
}
