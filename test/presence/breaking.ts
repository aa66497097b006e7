import type { TcpProxy } from '../faults/tcp-proxy.ts';
import type { Fleet } from '../support/fleet.ts';
import type { Random } from '../support/random.ts';
import type { OwnRedis } from '../support/redis.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What can be broken: nodes, their Redis, and the links in between. */
export interface Breakable {
  fleet: Fleet;
  redis: OwnRedis;
  /** The way of each node to Redis. */
  proxies: TcpProxy[];
}

/** What was done, and when; and how often, by kind. */
export interface Broken {
  notes: string[];
  kinds: Map<Kind, number>;
}

const OF_NODES = ['node killed', 'node stopped'] as const;
const OF_REDIS = ['restart', 'freeze', 'hold', 'cut', 'refuse'] as const;
export const KINDS = [...OF_NODES, ...OF_REDIS];
export type Kind = (typeof KINDS)[number];

/**
 * Breaks nodes in one lane and Redis in another, at the same time, until the time is over; resolves when all works again, with what
 * was done. One node is down at a time, so that clients find another one.
 */
export async function breakThings(what: Breakable, random: Random, forMs: number): Promise<Broken> {
  const { fleet, redis, proxies } = what;
  const notes: string[] = [];
  const kinds = new Map<Kind, number>();
  const begun = performance.now();
  const isOver = () => performance.now() - begun > forMs;
  const note = (text: string, kind?: Kind) => {
    notes.push(`${((performance.now() - begun) / 1_000).toFixed(1)} ${text}`);
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  /** A node cannot start without Redis: whoever needs it whole waits for the one who breaks it. */
  let whole: Promise<unknown> = Promise.resolve();
  const alone = <T>(act: () => Promise<T>): Promise<T> => {
    const acted = whole.then(act);
    whole = acted.catch(() => {});
    return acted;
  };

  async function breakNode() {
    const index = random.below(fleet.count);
    if (random.below(2) === 0) {
      note(`kill node ${index}`, 'node killed');
      await fleet.kill(index);
      await pause(random.below(2_000));
      await alone(() => fleet.start(index));
      note(`node ${index} is back`);
    } else {
      const ms = 2_000 + random.below(6_000);
      note(`stop node ${index} for ${ms}`, 'node stopped');
      fleet.stop(index);
      await pause(ms);
      fleet.goOn(index);
    }
  }

  async function breakRedis() {
    const proxy = random.pick(proxies);
    const ms = 500 + random.below(4_500);
    const kind = random.pick(OF_REDIS);
    note(`${kind} for ${ms} (link ${proxies.indexOf(proxy)})`, kind);
    if (kind === 'restart') {
      await redis.kill();
      await pause(ms / 2);
      await redis.start();
    } else if (kind === 'freeze') {
      redis.signal('SIGSTOP');
      await pause(ms);
      redis.signal('SIGCONT');
    } else if (kind === 'hold') {
      proxy.hold();
      await pause(ms);
      proxy.resume();
    } else {
      if (kind === 'refuse') proxy.refuse();
      proxy.cut();
      await pause(kind === 'refuse' ? ms : 0);
      proxy.accept();
    }
  }

  async function lane(act: () => Promise<void>) {
    while (!isOver()) {
      await pause(random.below(1_500));
      if (!isOver()) await act();
    }
  }

  await Promise.all([lane(breakNode), lane(() => alone(breakRedis))]);
  note('all works');
  return { notes, kinds };
}
