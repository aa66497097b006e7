import { type Random, seeded } from '../support/random.ts';

/**
 * Every kind of fault, with the lane that it is in and for how long it lasts, from and to, in milliseconds. Of one lane but the last there
 * is one fault at a time: one node is away at a time, so that clients find another one.
 */
export const FAULTS = {
  'kill-node': { lane: 'nodes', ms: [0, 1_500], says: 'a node killed with SIGKILL, and started again' },
  'freeze-redis': { lane: 'redis', ms: [500, 6_000], says: 'Redis stopped (SIGSTOP), for up to 6 s' },
  'cut-postgres': {
    lane: 'postgres',
    ms: [500, 1_500],
    says: 'connections of PostgreSQL ended, every 50 ms',
  },
  'restart-node': { lane: 'nodes', ms: [0, 500], says: 'a node stopped with SIGTERM, and started again' },
  'kill-redis': { lane: 'redis', ms: [100, 2_000], says: 'Redis killed, and started empty' },
  'full-pool': { lane: 'postgres', ms: [2_000, 6_500], says: 'a node’s pool full of what waits for locks' },
  'stop-node': {
    lane: 'nodes',
    ms: [6_000, 7_500],
    says: 'a node with its locks stopped past its lease (SIGSTOP)',
  },
  'silent-redis': { lane: 'redis', ms: [1_000, 7_000], says: 'a node and Redis: the line swallows all' },
  'slow-disk': { lane: 'postgres', ms: [1_500, 4_000], says: 'every commit takes 50 to 400 ms more' },
  'node-clock': { lane: 'start', ms: [0, 0], says: 'a node whose clock is an hour off' },
  'lose-messages': { lane: 'client', ms: [3_000, 6_000], says: '1 % of the messages of the bus lost' },
  'held-transaction': { lane: 'postgres', ms: [4_000, 6_000], says: 'a transaction that holds a table open' },
  'half-open': { lane: 'client', ms: [1_000, 5_000], says: 'clients whose line is half open' },
  'restart-postgres': {
    lane: 'postgres',
    ms: [0, 500],
    says: 'PostgreSQL restarted, half of it as after a crash',
  },
  'slow-readers': { lane: 'client', ms: [2_000, 5_000], says: 'clients that read nothing for seconds' },
  reconnects: { lane: 'client', ms: [0, 0], says: 'a thousand connections that come and break' },
  doubled: { lane: 'client', ms: [2_000, 5_000], says: 'every mutation sent three times at once' },
  poison: { lane: 'client', ms: [0, 0], says: 'rubbish on the bus and in the queues' },
  'bad-cursors': { lane: 'client', ms: [0, 0], says: 'cursors too old, of another history, of the future' },
  'mail-after-data': { lane: 'client', ms: [0, 0], says: 'a mail server that breaks when it has the text' },
  'five-nodes': { lane: 'start', ms: [0, 0], says: 'five nodes that migrate an empty database at once' },
} as const satisfies Record<string, { lane: string; ms: readonly [number, number]; says: string }>;

export type Kind = keyof typeof FAULTS;
export const KINDS = Object.keys(FAULTS) as Kind[];

/** Of each run, so many kinds go round with the seed: of as many seeds in a row as there are threes of kinds, each kind is met by one. */
const ROUND = 3;
/** And so many are drawn. */
const DRAWN = 3;
/** Of the runs that hold a transaction open, one in so many holds it for a minute, beyond what a statement may take. */
const LONG_HOLDS = 6;
const MINUTE_MS = 60_000;

export interface Step {
  kind: Kind;
  /** When, from the beginning of the faults. */
  atMs: number;
  forMs: number;
  /** A number that decides what else there is to decide. */
  choice: number;
}

export interface Plan {
  seed: number;
  nodes: 2 | 5;
  steps: Step[];
}

/** What a run does and when, by its seed alone. `only` names the kinds that may be met, or with `isAll` those that are. */
export function planOf(
  seed: number,
  {
    only = KINDS,
    isAll = false,
    spanMs,
    isBrief = false,
  }: { only?: readonly Kind[] | undefined; isAll?: boolean; spanMs: number; isBrief?: boolean },
): Plan {
  const random = seeded(seed);
  const kinds = new Set<Kind>(isAll ? only : []);
  for (let place = 0; place < ROUND; place++) {
    const kind = only[(seed * ROUND + place) % only.length];
    if (kind) kinds.add(kind);
  }
  for (let drawn = 0; drawn < DRAWN; drawn++) kinds.add(random.pick(only));
  const isLong = Math.floor(seed / Math.ceil(KINDS.length / ROUND)) % LONG_HOLDS === 0;
  const steps = [...kinds].map((kind) => stepOf(kind, random, spanMs));
  for (const step of steps) {
    if (step.kind === 'held-transaction' && isLong && !isBrief) step.forMs = MINUTE_MS;
  }
  steps.sort((a, b) => a.atMs - b.atMs);
  return { seed, nodes: kinds.has('five-nodes') ? 5 : 2, steps };
}

function stepOf(kind: Kind, random: Random, spanMs: number): Step {
  const [least, most] = FAULTS[kind].ms;
  return {
    kind,
    atMs: FAULTS[kind].lane === 'start' ? 0 : random.below(spanMs),
    forMs: least + random.below(1 + most - least),
    choice: random.below(2 ** 30),
  };
}

export function textOfStep({ kind, atMs, forMs, choice }: Step): string {
  const length = forMs > 0 ? ` for ${(forMs / 1_000).toFixed(1)} s` : '';
  return `${(atMs / 1_000).toFixed(1).padStart(5)} s  ${kind}${length} (${choice})`;
}
