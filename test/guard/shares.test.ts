import { afterEach, describe, expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { redisBus } from '../../src/bus/redis.ts';
import type { OverLimitError } from '../../src/errors.ts';
import { createGuard, type Guard } from '../../src/guard/guard.ts';
import { createRate } from '../../src/guard/rate.ts';
import { refusals } from '../../src/guard/refusals.ts';
import { usualLimits } from '../../src/guard/settings.ts';
import { eventually } from '../support/eventually.ts';
import { describeRedis } from '../support/modes.ts';
import { ownRedis } from '../support/redis.ts';

const limits = {
  ...usualLimits,
  CONNECTIONS_PER_USER: 4,
  CONNECTIONS_PER_ADDRESS: 6,
  OPERATIONS_PER_USER: 2,
};
/** Fast enough for a test; a lease long enough for a busy machine. */
const times = { tellMs: 20, leaseMs: 2_000 };

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function guardOver(bus: ReturnType<typeof memoryBus>, more: Partial<typeof limits> = {}): Guard {
  const guard = createGuard({ bus, limits: { ...limits, ...more }, onError: () => {}, times });
  closers.push(() => guard.close());
  return guard;
}

function refusalOf(ask: () => unknown): OverLimitError | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    return error as OverLimitError;
  }
}

/** How many more connections Ada may open there. */
function placesAt(guard: Guard): number {
  const taken: (() => void)[] = [];
  while (!refusalOf(() => taken.push(guard.connection(ada)))) expect(taken.length).toBeLessThan(100);
  for (const give of taken) give();
  return taken.length;
}

const ada = { userId: 'usr_ada' };

describe('a rate', () => {
  it('lets ten seconds of it through at once, then so many a second, and says when to come back', () => {
    let now = 0;
    const rate = createRate(10, () => now);
    for (let n = 0; n < 100; n++) expect(rate.take('a')).toBe(0);
    expect(rate.take('a')).toBe(100);
    expect(rate.take('b')).toBe(0);
    now = 1_000;
    for (let n = 0; n < 9; n++) expect(rate.take('a')).toBe(0);
    expect(rate.take('a')).toBeGreaterThan(0);
  });

  it('lets whoever asked far too often be heard again soon, and forgets who is gone', () => {
    let now = 0;
    const rate = createRate(10, () => now);
    for (let n = 0; n < 10_000; n++) rate.take('a');
    now = 2_000;
    expect(rate.take('a')).toBe(0);
    for (let n = 0; n < 1_000; n++) rate.take(`other ${n}`);
    expect(rate.size).toBe(1_001);
    now = 20_000;
    rate.take('a');
    expect(rate.size).toBe(1);
  });

  it('of 0 keeps nothing', () => {
    const rate = createRate(0);
    for (let n = 0; n < 1_000; n++) expect(rate.take(`${n}`)).toBe(0);
    expect([rate.size, rate.taken().size]).toEqual([0, 0]);
  });
});

describe('one node', () => {
  it('gives places by person and by address, takes them back, and counts whom it refuses', () => {
    const guard = guardOver(memoryBus());
    const leave = Array.from({ length: 4 }, () => guard.connection({ ...ada, address: '192.0.2.1' }));
    const before = refusals().get('connections_per_user') ?? 0;
    const refusal = refusalOf(() => guard.connection({ ...ada, address: '192.0.2.2' }));
    expect(refusal).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'connections_per_user' });
    expect(refusals().get('connections_per_user')).toBe(before + 1);
    // What was refused has taken no place of its address either.
    for (let n = 0; n < 6; n++) guard.connection({ address: '192.0.2.2' });
    expect(refusalOf(() => guard.connection({ address: '192.0.2.2' }))?.limit).toBe(
      'connections_per_address',
    );
    leave[0]?.();
    leave[0]?.();
    guard.connection(ada);
    expect(refusalOf(() => guard.connection(ada))?.limit).toBe('connections_per_user');
  });

  it('counts a rate by person, whatever address it comes from', () => {
    const guard = guardOver(memoryBus());
    for (let n = 0; n < 20; n++) guard.operation({ ...ada, address: `192.0.2.${n}` });
    const refusal = refusalOf(() => guard.operation(ada));
    expect(refusal?.limit).toBe('operations_per_user');
    expect(refusal?.retryMs).toBeGreaterThan(0);
    guard.operation({ userId: 'usr_grace' });
  });

  it('refuses nobody where a limit is 0', () => {
    const guard = guardOver(memoryBus(), { CONNECTIONS_PER_USER: 0, OPERATIONS_PER_USER: 0 });
    for (let n = 0; n < 1_000; n++) {
      guard.connection(ada);
      guard.operation(ada);
    }
  });
});

describe('several nodes', () => {
  it('have their places together, and what a node has given back the others can give', async () => {
    const bus = memoryBus();
    const [one, other] = [guardOver(bus), guardOver(bus)];
    const leave = [one.connection(ada), one.connection(ada), one.connection(ada)];
    await eventually(() => expect(placesAt(other)).toBe(1));
    for (const give of leave) give();
    await eventually(() => expect(placesAt(other)).toBe(4));
  });

  it('have their rates together', async () => {
    const bus = memoryBus();
    const [one, other] = [guardOver(bus), guardOver(bus)];
    for (let n = 0; n < 20; n++) one.operation(ada);
    await eventually(() => expect(refusalOf(() => other.operation(ada))?.limit).toBe('operations_per_user'));
  });

  it('give the places of one that has ended back at once, and of one that is dead after its lease', async () => {
    const bus = memoryBus();
    let isDead = false;
    const one = guardOver(bus);
    const dying = guardOver({
      ...bus,
      publish(topic, message) {
        if (!isDead) bus.publish(topic, message);
      },
    });
    for (let n = 0; n < 4; n++) dying.connection(ada);
    await eventually(() => expect(placesAt(one)).toBe(0));
    isDead = true;
    await eventually(() => expect(placesAt(one)).toBe(4));
    const ending = createGuard({ bus, limits, onError: () => {}, times: { tellMs: 20, leaseMs: 600_000 } });
    for (let n = 0; n < 4; n++) ending.connection(ada);
    await eventually(() => expect(placesAt(one)).toBe(0));
    await ending.close();
    await eventually(() => expect(placesAt(one)).toBe(4));
  });
});

describeRedis('several nodes over Redis', () => {
  it('count together, and each for itself while Redis is away', async () => {
    const redis = await ownRedis();
    closers.push(() => redis.kill());
    const open = async () => {
      const bus = await redisBus({ url: redis.url, onError: () => {} });
      closers.push(() => bus.close());
      return guardOver(bus);
    };
    const [one, other] = [await open(), await open()];
    for (let n = 0; n < 4; n++) one.connection(ada);
    await eventually(() => expect(placesAt(other)).toBe(0));
    await redis.kill();
    await eventually(() => expect(placesAt(other)).toBe(4));
    expect(refusalOf(() => one.connection(ada))).toBeDefined();
    one.operation({ userId: 'usr_grace' });
  });
});
