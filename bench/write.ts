import { start } from './call.ts';
import type { SqlMethods } from './clients-sql.ts';
import type { WritingMethods } from './clients-writing.ts';
import type { ServerMethods } from './measured.ts';
import type { Run } from './tally.ts';
import { prepareTargets, type Target } from './targets.ts';
import { createWorld, type World } from './world.ts';
import { startEmbedded, writeEmbedded } from './write-embedded.ts';
import { type Report, report } from './write-report.ts';
import type { Transport } from './writer.ts';
import { type Written, writing } from './writing.ts';

const CLIENTS = 50;

/** How often, and for how many milliseconds each. */
interface Pace {
  rounds: number;
  ms: number;
  /** What is fast needs less time for as many answers: bare SQL, and the empty mutation. */
  fastMs: number;
  /** At half of the rate: a p99 needs its hundreds of answers. */
  pacedMs: number;
  /** Before anything is measured: code that was compiled only a moment ago costs three times as much. */
  warmMs: number;
}

const SHORT: Pace = { rounds: 3, ms: 500, fastMs: 300, pacedMs: 1_200, warmMs: 2_500 };
const FULL: Pace = { rounds: 5, ms: 3_000, fastMs: 2_000, pacedMs: 5_000, warmMs: 6_000 };

/** What each round measures, one after the other, so that the noise of the machine falls on all. */
export interface Round {
  hot: Written;
  bareHot: Run;
  spread: Written;
  bareSpread: Run;
  httpHot: Written;
  httpSpread: Written;
  /** Over WebSocket, hot, at half of this round's rate. */
  paced: Written;
  empty: Written;
  httpEmpty: Written;
}

/**
 * What a mutation costs from end to end, in the server's CPU and against bare SQL of the same effect: 50 clients write a cell each, and
 * wait for the answer before they write again. Every answer is checked.
 */
export async function measure(arguments_: string[]): Promise<Report> {
  const pace = arguments_.includes('--full') ? FULL : SHORT;
  const world = await createWorld({ people: 0, tables: 0 });
  const writers = start<WritingMethods>('clients-writing.ts');
  const closers = [() => writers.end(), () => world.close()];
  try {
    const embedded = await startEmbedded({ secret: world.secret, clients: CLIENTS });
    closers.unshift(() => embedded.close());
    // Both are opened at once, which takes seconds; an embedded server that nobody writes to costs nothing after that.
    const opening = embedded.open();
    opening.catch(() => {});
    const rounds = await writePostgres(world, writers, { pace, closers, opening });
    return report(rounds, await writeEmbedded(embedded, { ...(await opening), writers }, pace));
  } finally {
    for (const close of closers) await close();
  }
}

async function writePostgres(
  world: World,
  writers: ReturnType<typeof start<WritingMethods>>,
  parts: { pace: Pace; closers: (() => Promise<void>)[]; opening: Promise<unknown> },
): Promise<Round[]> {
  const { pace, closers, opening } = parts;
  const { settings, secret } = world;
  const [server, empty, sql] = [
    start<ServerMethods>('server-ours.ts'),
    start<ServerMethods>('server-empty.ts'),
    start<SqlMethods>('clients-sql.ts'),
  ];
  closers.unshift(...[server, empty, sql].map((child) => () => child.end()));
  const targets = await prepareTargets(world.app, { secret, clients: CLIENTS });
  const [port, emptyPort] = await Promise.all([
    server.call('listen', settings),
    empty.call('listen', settings),
    sql.call('open', { url: settings.DATABASE_URL ?? '', clients: CLIENTS }),
    opening,
  ]);
  const ours = (
    transport: Transport,
    targets: Target[],
    { ms = pace.ms, perSecond }: { ms?: number; perSecond?: number } = {},
  ) => writing({ server, port, writers, secret }, { transport, targets, ms, perSecond });
  const bare = (targets: Target[]) => sql.call('closed', { targets, ms: pace.fastMs });
  const nothing = (transport: Transport) =>
    writing(
      { server: empty, port: emptyPort, writers, secret },
      { transport, targets: targets.hot, ms: pace.fastMs },
    );

  async function round(): Promise<Round> {
    const hot = await ours('WebSocket', targets.hot);
    return {
      hot,
      bareHot: await bare(targets.hot),
      spread: await ours('WebSocket', targets.spread),
      bareSpread: await bare(targets.spread),
      httpHot: await ours('HTTP', targets.hot),
      httpSpread: await ours('HTTP', targets.spread),
      paced: await ours('WebSocket', targets.hot, { ms: pace.pacedMs, perSecond: hot.perSecond / 2 }),
      empty: await nothing('WebSocket'),
      httpEmpty: await nothing('HTTP'),
    };
  }
  // What is measured are processes that have been running for a while.
  await ours('WebSocket', targets.spread, { ms: pace.warmMs });
  await ours('HTTP', targets.spread);
  await bare(targets.spread);
  for (const transport of ['WebSocket', 'HTTP', 'WebSocket', 'HTTP'] as const) await nothing(transport);
  const rounds: Round[] = [];
  for (let n = 0; n < pace.rounds; n++) rounds.push(await round());
  await sql.call('verify', undefined);
  return rounds;
}
