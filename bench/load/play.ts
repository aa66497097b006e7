import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { type Child, start } from '../call.ts';
import { tokenOf } from '../person.ts';
import { createWorld, type World } from '../world.ts';
import { now, type Told } from './book.ts';
import type { Crowd, DriverMethods } from './driver.ts';
import { type Memory, type Node, startNode } from './node.ts';
import { documents } from './operations.ts';
import { createPicture, type Loaded } from './picture.ts';
import { askTable, makeTables } from './place.ts';
import { joined } from './samples.ts';
import type { LoadedTable } from './table.ts';
import { loadAverage, type Meter, openMeter, type Usage } from './usage.ts';

export interface Play {
  users: number;
  minutes: number;
  tables: number;
  activePercent: number;
  /** Who is not active follows the changes alone. */
  areWatchersBare: boolean;
  /** How many times as fast as in the model people do something anew. */
  pace: number;
  seed: number;
  /** Processes of people. */
  drivers: number;
  /** How often the nodes' memory is read, without the garbage; 0: only before and after. */
  memoryEveryMs: number;
  /** Called now and then with a line for who waits. */
  tell(line: string): void;
  /** Where the CPU profile of each node goes, by its number. */
  saveProfile?: ((node: number, profile: string) => Promise<void>) | undefined;
}

/** All that a run has found. */
export interface Result {
  play: Play;
  told: Told;
  /** When people began and ended to do something, by the clock of the samples. */
  from: number;
  to: number;
  openMs: number;
  usage: Usage[];
  memory: MemoryAt[];
  /** Of the nodes: before anybody came, when all were there, and at the end. */
  alone: Memory[];
  full: Memory[];
  loadAverage: { before: number; after: number };
  lost: number;
  doubled: number;
  /** Acknowledged mutations that the streams do not have where they should be. */
  missing: string[];
  /** People whose table is not the server's. */
  differing: number[];
  verified: { faults: boolean; said: string };
  complaints: string[];
}

export interface MemoryAt {
  at: number;
  nodes: Memory[];
}

const NODES = 2;
/** Who come and go before anything is measured: what every process allocates once. */
const WARM = 20;
const USAGE_EVERY_MS = 2_000;

/** Starts the product twice on a database of its own, lets people at it, and looks whether all is as it should be. */
export async function perform(play: Play): Promise<Result> {
  const world = await createWorld({ people: play.users + warmers(play), tables: 0, role: 'EDITOR' });
  const closers = [() => world.close()];
  try {
    const tables = await makeTables(world, play.tables);
    const nodes = await Promise.all(Array.from({ length: NODES }, () => startNode(world.settings)));
    closers.unshift(...nodes.map((node) => () => node.end()));
    const children = Array.from({ length: play.drivers }, () => start<DriverMethods>('load/driver.ts'));
    closers.unshift(...children.map((child) => () => child.end()));
    const processes = Object.fromEntries([
      ...nodes.map(({ pid }, n) => [`node ${n + 1}`, pid]),
      ...children.map(({ pid }, n) => [`people ${n + 1}`, pid]),
    ]);
    const meter = await openMeter(processes, {
      databaseUrl: world.settings.DATABASE_URL ?? '',
      redisUrl: world.redisUrl,
    });
    closers.unshift(() => meter.close());
    return await run({ play, world, tables, nodes, children, meter });
  } finally {
    for (const close of closers) await close();
  }
}

interface Stage {
  play: Play;
  world: World;
  tables: LoadedTable[];
  nodes: Node[];
  children: Child<DriverMethods>[];
  meter: Meter;
}

async function run({ play, world, tables, nodes, children, meter }: Stage): Promise<Result> {
  const { tell } = play;
  const memories = () => Promise.all(nodes.map((node) => node.memory()));
  const crowd = {
    ports: nodes.map(({ port }) => port),
    secret: world.secret,
    tables,
    users: play.users,
    activePercent: play.activePercent,
    areWatchersBare: play.areWatchersBare,
    pace: play.pace,
    seed: play.seed,
  };
  await warm(crowd, { first: play.users, count: warmers(play) });
  const alone = await memories();
  const before = await loadAverage();

  tell(`${play.users} people come`);
  const begun = now();
  const share = Math.ceil(play.users / children.length);
  await all(children, (child, n) =>
    child.call('open', { ...crowd, first: n * share, count: Math.min(share, play.users - n * share) }),
  );
  const openMs = now() - begun;
  tell(`all are there after ${(openMs / 1_000).toFixed(1)} s`);
  const full = await memories();

  const from = now();
  const watch = startWatch({ play, meter, children, memories, from });
  if (play.saveProfile) await Promise.all(nodes.map(({ inspector }) => inspector.startProfile()));
  await all(children, (child) => child.call('begin', undefined));
  await wait(play.minutes * 60_000);
  const to = now();
  if (play.saveProfile) {
    for (const [n, { inspector }] of nodes.entries())
      await play.saveProfile(n, await inspector.stopProfile());
  }
  const busy = await all(children, (child) => child.call('rest', undefined));
  const { usage, memory } = await watch.end();
  const after = await loadAverage();

  const { heads, sums } = await readTables(world, nodes, tables);
  const never = await all(children, (child) => child.call('settle', heads));
  const differing = (await all(children, (child) => child.call('compare', sums))).flat();
  const missing = (await all(children, (child) => child.call('missing', undefined))).flat();
  const told = together(await all(children, (child) => child.call('told', undefined)));
  const waiting = busy.reduce((sum, count) => sum + count, 0);
  if (waiting > 0) told.faults['people who were not done'] = { count: waiting, said: [] };
  memory.push({ at: now(), nodes: await memories() });
  await all(children, (child) => child.call('close', undefined));
  return {
    play,
    told,
    from,
    to,
    openMs,
    usage,
    memory,
    alone,
    full,
    loadAverage: { before, after },
    lost: (told.counts.lost ?? 0) + never.reduce((sum, count) => sum + count, 0) + missing.length,
    doubled: told.counts.doubled ?? 0,
    missing,
    differing,
    verified: await verifyLog(world.settings),
    complaints: nodes.flatMap((node) => node.complaints),
  };
}

const warmers = ({ users }: Play) => Math.min(WARM, users);

/** Some people, in a process of their own, who do everything once. */
async function warm(
  crowd: Omit<Crowd, 'first' | 'count'>,
  { first, count }: Pick<Crowd, 'first' | 'count'>,
): Promise<void> {
  const child = start<DriverMethods>('load/driver.ts');
  try {
    await child.call('open', { ...crowd, users: first + count, activePercent: 100, first, count });
    await child.call('warm', undefined);
    await child.call('close', undefined);
  } finally {
    await child.end();
  }
}

function startWatch(parts: {
  play: Play;
  meter: Meter;
  children: Child<DriverMethods>[];
  memories: () => Promise<Memory[]>;
  from: number;
}) {
  const { play, meter, children, memories, from } = parts;
  const usage: Usage[] = [];
  const memory: MemoryAt[] = [];
  let isOver = false;
  async function watch() {
    let memoryDue = now() + play.memoryEveryMs;
    let tellDue = now();
    while (!isOver) {
      const at = now();
      usage.push(await meter.read(at));
      if (play.memoryEveryMs > 0 && at >= memoryDue) {
        memory.push({ at, nodes: await memories() });
        memoryDue = at + play.memoryEveryMs;
      }
      if (at >= tellDue) {
        tellDue = at + 15_000;
        const states = await all(children, (child) => child.call('state', undefined));
        const sum = (what: 'live' | 'faults') => states.reduce((total, state) => total + state[what], 0);
        play.tell(`${Math.round((at - from) / 1_000)} s: ${sum('live')} live, ${sum('faults')} faults`);
      }
      await wait(Math.max(0, at + USAGE_EVERY_MS - now()));
    }
  }
  const watching = watch();
  return {
    async end() {
      isOver = true;
      await watching;
      return { usage, memory };
    },
  };
}

/** Where each table stands, and what it holds, as the nodes answer in turn. */
async function readTables(world: World, nodes: Node[], tables: LoadedTable[]) {
  const token = tokenOf(0, world.secret);
  const heads: Record<string, number> = {};
  const sums: Record<string, number> = {};
  for (const [n, { id }] of tables.entries()) {
    const port = nodes[n % nodes.length]?.port ?? 0;
    const answer = (await askTable(
      { port, token },
      { query: documents.load, variables: { id, first: 500 } },
    )) as {
      data: { table: { revision: number; records: { edges: { node: Loaded[number] }[] } } };
    };
    const { revision, records } = answer.data.table;
    heads[id] = revision;
    sums[id] = createPicture(records.edges.map(({ node }) => node)).sum;
  }
  return { heads, sums };
}

function together(parts: Told[]): Told {
  const names = (what: 'samples' | 'counts' | 'faults') => [
    ...new Set(parts.flatMap((part) => Object.keys(part[what]))),
  ];
  return {
    samples: Object.fromEntries(
      names('samples').map((name) => [name, joined(parts.flatMap(({ samples }) => samples[name] ?? []))]),
    ),
    counts: Object.fromEntries(
      names('counts').map((name) => [name, parts.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)]),
    ),
    faults: Object.fromEntries(
      names('faults').map((name) => [
        name,
        {
          count: parts.reduce((sum, { faults }) => sum + (faults[name]?.count ?? 0), 0),
          said: parts.flatMap(({ faults }) => faults[name]?.said ?? []).slice(0, 5),
        },
      ]),
    ),
  };
}

/** The chain of every log, and whether the tables are what it comes to. */
function verifyLog(settings: Record<string, string>): Promise<Result['verified']> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['dist/cli.js', 'verify-log', '--state'],
      { env: { PATH: process.env.PATH, ...settings }, maxBuffer: 2 ** 26 },
      (error, out, complaints) =>
        resolve({
          faults: error !== null,
          said: error ? complaints.slice(0, 2_000) : (out.trim().split('\n').at(-1) ?? ''),
        }),
    );
  });
}

function all<Result>(
  children: Child<DriverMethods>[],
  act: (child: Child<DriverMethods>, n: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(children.map(act));
}
