import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { redisPresenceStore } from '../../src/presence/redis-store.ts';
import type { PresenceStore, Shard, ShardWrite } from '../../src/presence/store.ts';
import { eventually } from '../support/eventually.ts';
import { describeRedis } from '../support/modes.ts';
import { freePort } from '../support/port.ts';
import { type OwnRedis, ownRedis } from '../support/redis.ts';

const HOUR_MS = 3_600_000;

/** What is written by the first store is read by the second: with Redis, two links to one server. */
const adapters: [string, () => Promise<[PresenceStore, PresenceStore]>][] = [
  [
    'memory',
    async () => {
      const store = memoryPresenceStore();
      return [store, store];
    },
  ],
];
if (inject('redisUrl')) {
  const open = () => redisPresenceStore({ url: inject('redisUrl'), onError: () => {} });
  adapters.push(['redis', async () => [await open(), await open()]]);
}

const shard = (sequence: number, members: Record<string, string> = {}): Shard => ({
  sequence,
  members: new Map(Object.entries(members)),
});

/** A write of node `n` that follows on the sequence before its own. */
function write(tableId: string, sequence: number, change: Partial<ShardWrite> = {}): ShardWrite {
  return { tableId, nodeId: 'n', previous: sequence - 1, sequence, put: new Map(), remove: [], ...change };
}

const put = (members: Record<string, string>) => ({ put: new Map(Object.entries(members)) });

function many(count: number, value: string): Map<string, string> {
  return new Map(Array.from({ length: count }, (_, i) => [`session-${i}`, `{"i":${i},"v":"${value}"}`]));
}

describe.each(adapters)('the store of presence (%s)', (_name, open) => {
  let store: PresenceStore;
  let reader: PresenceStore;
  let tables: string[];

  beforeEach(async () => {
    tables = [];
    [store, reader] = await open();
  });

  afterEach(async () => {
    for (const [tableId, shards] of await store.sequences(tables)) {
      if (shards.size > 0) await store.drop(tableId, [...shards.keys()]);
    }
    await store.close();
    await reader.close();
  });

  function table(): string {
    const id = `test-${Math.random()}`;
    tables.push(id);
    return id;
  }

  const shardsOf = async (tableId: string) => (await reader.read([tableId])).get(tableId);

  it('carries writes out that follow on each other', async () => {
    const t = table();
    expect(await store.write(write(t, 1, put({ a: '1', b: '1' })))).toBe(true);
    expect(await store.write(write(t, 2, { ...put({ b: '2', c: '2' }), remove: ['a', 'never there'] }))).toBe(
      true,
    );
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(2, { b: '2', c: '2' })]]));
  });

  it('takes any later sequence, so that a node may count as it likes', async () => {
    const t = table();
    expect(await store.write(write(t, 7, { previous: 0, ...put({ a: '1' }) }))).toBe(true);
    expect(await store.write(write(t, 2 ** 52, { previous: 7, remove: ['a'] }))).toBe(true);
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(2 ** 52)]]));
  });

  it('puts a member that is both put and removed', async () => {
    const t = table();
    await store.write(write(t, 1, put({ a: '1' })));
    await store.write(write(t, 2, { ...put({ a: '2' }), remove: ['a'] }));
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(2, { a: '2' })]]));
  });

  it.each([
    ['there is no shard', 0, 3],
    ['the shard is behind', 2, 3],
    ['the shard is ahead', 4, 3],
    ['the shard should be new', 1, 0],
  ])('refuses a write whole when %s', async (_case, standing, previous) => {
    const t = table();
    if (standing > 0) await store.replace(t, 'n', shard(standing, { a: '1', b: '1' }));
    // The neighbour stands where the write would follow: only a node's own shard counts.
    await store.replace(t, 'neighbour', shard(previous, { a: '1' }));
    const before = await shardsOf(t);
    const refused = write(t, 5, { previous, ...put({ a: '2', c: '2' }), remove: ['b'] });
    expect(await store.write(refused)).toBe(false);
    expect(await shardsOf(t)).toEqual(before);
  });

  it('keeps a shard whose last member has gone, so that the next write follows', async () => {
    const t = table();
    await store.write(write(t, 1, put({ a: '1' })));
    await store.write(write(t, 2, { remove: ['a'] }));
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(2)]]));
    expect(await store.write(write(t, 3, put({ b: '3' })))).toBe(true);
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(3, { b: '3' })]]));
  });

  it('replaces a whole shard and no other', async () => {
    const t = table();
    await store.write(write(t, 1, put({ a: '1', b: '1' })));
    await store.write(write(t, 1, { nodeId: 'nn', ...put({ a: 'of nn' }) }));
    await store.replace(t, 'n', shard(9, { b: '9', c: '9' }));
    const others: [string, Shard] = ['nn', shard(1, { a: 'of nn' })];
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(9, { b: '9', c: '9' })], others]));
    await store.replace(t, 'n', shard(13));
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(13)], others]));
    expect(await store.write(write(t, 14, put({ d: '14' })))).toBe(true);
  });

  it('does not put a shard in place of a later one, also where that is empty', async () => {
    const t = table();
    await store.replace(t, 'n', shard(10));
    await store.replace(t, 'n', shard(9, { a: 'late' }));
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(10)]]));
    await store.replace(t, 'n', shard(10, { a: 'the same' }));
    expect(await shardsOf(t)).toEqual(new Map([['n', shard(10, { a: 'the same' })]]));
  });

  it('reads several tables, with an empty map for one that nobody has told of', async () => {
    const [one, two, none] = [table(), table(), table()];
    await store.write(write(one, 1, put({ a: '1' })));
    await store.write(write(one, 1, { nodeId: 'm', ...put({ a: 'of m' }) }));
    await store.write(write(two, 1, put({ b: '1' })));
    expect(await reader.read([one, two, none])).toEqual(
      new Map([
        [
          one,
          new Map([
            ['n', shard(1, { a: '1' })],
            ['m', shard(1, { a: 'of m' })],
          ]),
        ],
        [two, new Map([['n', shard(1, { b: '1' })]])],
        [none, new Map()],
      ]),
    );
    expect(await reader.sequences([one, two, none])).toEqual(
      new Map([
        [
          one,
          new Map([
            ['n', 1],
            ['m', 1],
          ]),
        ],
        [two, new Map([['n', 1]])],
        [none, new Map()],
      ]),
    );
    expect(await reader.read([])).toEqual(new Map());
    expect(await reader.sequences([])).toEqual(new Map());
  });

  it('gives what was read as it was then, whatever is written after', async () => {
    const t = table();
    const given = new Map([['a', '1']]);
    await store.replace(t, 'n', { sequence: 1, members: given });
    given.set('a', 'changed by the caller');
    const before = await shardsOf(t);
    await store.write(write(t, 2, put({ a: '2' })));
    expect(before).toEqual(new Map([['n', shard(1, { a: '1' })]]));
  });

  it('never shows half of a write', async () => {
    const t = table();
    const seen = new Set<number>();
    let done = false;
    const isGone = (sequence: number) => sequence % 7 === 0 && sequence % 5 > 0;
    const both = (sequence: number) => ({ a: String(sequence), b: String(sequence) });

    async function writeOn() {
      for (let sequence = 1; !done; sequence++) {
        const change = isGone(sequence) ? { remove: ['a', 'b'] } : put(both(sequence));
        if (sequence % 5 === 0) await store.replace(t, 'n', shard(sequence, both(sequence)));
        else expect(await store.write(write(t, sequence, change))).toBe(true);
      }
    }

    async function readOn() {
      while (!done && seen.size < 300) {
        const now = (await shardsOf(t))?.get('n');
        if (!now) continue;
        seen.add(now.sequence);
        expect(now).toEqual(shard(now.sequence, isGone(now.sequence) ? {} : both(now.sequence)));
      }
    }

    const end = () => {
      done = true;
    };
    await Promise.all([writeOn().finally(end), readOn().finally(end)]);
  });

  it('lets one of two writes that follow on the same one through', async () => {
    const t = table();
    for (let sequence = 1; sequence <= 100; sequence++) {
      const outcomes = await Promise.all([
        store.write(write(t, sequence, put({ a: 'store' }))),
        reader.write(write(t, sequence, put({ a: 'reader' }))),
      ]);
      expect(outcomes.sort()).toEqual([false, true]);
    }
  });

  it('drops several nodes and leaves the others, also those whose names begin alike', async () => {
    const [t, other] = [table(), table()];
    for (const nodeId of ['n', 'n1', 'n2', 'm']) {
      await store.write(write(t, 1, { nodeId, ...put({ a: '1', b: '1' }) }));
    }
    await store.write(write(other, 1, put({ a: '1' })));
    await store.drop(t, ['n', 'm', 'never there']);
    await store.drop(t, []);
    expect(await shardsOf(t)).toEqual(
      new Map([
        ['n1', shard(1, { a: '1', b: '1' })],
        ['n2', shard(1, { a: '1', b: '1' })],
      ]),
    );
    expect(await shardsOf(other)).toEqual(new Map([['n', shard(1, { a: '1' })]]));
    expect(await store.write(write(t, 2, put({ a: '2' })))).toBe(false);
    expect(await store.write(write(t, 1, put({ a: '3' })))).toBe(true);
    expect((await shardsOf(t))?.get('n')).toEqual(shard(1, { a: '3' }));
  });

  it('keeps odd characters', async () => {
    const t = table();
    const odd = {
      a: JSON.stringify({ name: 'Zoë "Ω" \\ \n\r\t 🧑‍🚀 漢字 \u2028 </b>' }),
      'session/with:{odd}*%s': '{"percent":"%s","lua":"]]..\'"}',
      empty: '',
    };
    await store.write(write(t, 1, put(odd)));
    await store.replace(t, 'other', shard(1, odd));
    expect(await shardsOf(t)).toEqual(
      new Map([
        ['n', shard(1, odd)],
        ['other', shard(1, odd)],
      ]),
    );
    await store.write(write(t, 2, { remove: Object.keys(odd) }));
    expect((await shardsOf(t))?.get('n')).toEqual(shard(2));
  });

  it('bears 5,000 members in one shard', async () => {
    const t = table();
    const [first, second] = [many(5_000, 'first'), many(5_000, 'second')];
    expect(await store.write(write(t, 1, { put: first }))).toBe(true);
    expect((await shardsOf(t))?.get('n')).toEqual({ sequence: 1, members: first });
    await store.replace(t, 'n', { sequence: 2, members: second });
    expect((await shardsOf(t))?.get('n')).toEqual({ sequence: 2, members: second });
    expect(await store.write(write(t, 3, { remove: [...second.keys()] }))).toBe(true);
    expect((await shardsOf(t))?.get('n')).toEqual(shard(3));
    await store.replace(t, 'n', { sequence: 4, members: first });
    await store.drop(t, ['n']);
    expect(await shardsOf(t)).toEqual(new Map());
  });
});

describeRedis('the store of presence when Redis fails', () => {
  let redis: OwnRedis;
  let admin: Redis | undefined;
  let stores: PresenceStore[];
  let errors: unknown[];
  let returns: number;

  beforeEach(async () => {
    stores = [];
    errors = [];
    returns = 0;
    redis = await ownRedis();
  });

  afterEach(async () => {
    for (const store of stores) await store.close();
    admin?.disconnect();
    admin = undefined;
    redis.signal('SIGCONT');
    await redis.kill();
  });

  async function open(silenceMs?: number): Promise<PresenceStore> {
    const store = await redisPresenceStore({
      url: redis.url,
      onError: (error) => errors.push(error),
      silenceMs,
    });
    store.onReturn(() => {
      returns += 1;
    });
    stores.push(store);
    return store;
  }

  function operate(): Redis {
    admin = new Redis(redis.url);
    return admin;
  }

  const calls = (store: PresenceStore): Promise<unknown>[] => [
    store.write(write('t', 2, put({ a: 'while away' }))),
    store.replace('t', 'n', shard(8, { a: 'while away' })),
    store.read(['t', 'u']),
    store.sequences(['t', 'u']),
    store.drop('t', ['n']),
  ];

  async function expectRefusals(store: PresenceStore) {
    const outcomes = await Promise.allSettled(calls(store));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  }

  it('keeps a table under two keys of one slot, which expire after an hour without a write', async () => {
    const store = await open();
    const operator = operate();
    const names = ['cobase:presence:{t}:members', 'cobase:presence:{t}:sequences'];
    const expectExpiry = async () => {
      expect((await operator.keys('*')).sort()).toEqual(names);
      for (const name of names) {
        const left = await operator.pttl(name);
        expect(left).toBeGreaterThan(HOUR_MS - 60_000);
        expect(left).toBeLessThanOrEqual(HOUR_MS);
      }
    };
    await store.write(write('t', 1, put({ a: '1' })));
    await expectExpiry();
    for (const name of names) await operator.pexpire(name, 10_000);
    await store.write(write('t', 2, put({ b: '2' })));
    await expectExpiry();
    for (const name of names) await operator.pexpire(name, 10_000);
    await store.replace('t', 'n', shard(3, { a: '3' }));
    await expectExpiry();
    await store.drop('t', ['n']);
    expect(await operator.keys('*')).toEqual([]);
  });

  it('tells a node that its shard is lost, and takes it again', async () => {
    const store = await open();
    const operator = operate();
    await store.write(write('t', 1, put({ a: '1' })));
    await operator.flushall();
    expect(await store.write(write('t', 2, put({ b: '2' })))).toBe(false);
    expect(await store.read(['t'])).toEqual(new Map([['t', new Map()]]));
    await store.replace('t', 'n', shard(2, { a: '1', b: '2' }));
    expect(await store.write(write('t', 3, { remove: ['a'] }))).toBe(true);
    expect(await store.read(['t'])).toEqual(new Map([['t', new Map([['n', shard(3, { b: '2' })]])]]));
    // The link has stood all the time: nothing tells of the loss but the write.
    expect(returns).toBe(0);
  });

  it('goes on when Redis has forgotten the scripts', async () => {
    const store = await open();
    const operator = operate();
    await store.write(write('t', 1, put({ a: '1' })));
    await store.read(['t']);
    await operator.script('FLUSH');
    expect(await store.write(write('t', 2, put({ a: '2' })))).toBe(true);
    expect(await store.read(['t'])).toEqual(new Map([['t', new Map([['n', shard(2, { a: '2' })]])]]));
  });

  it('refuses while Redis is down, complains once, and works and tells when it is up again', async () => {
    const store = await open();
    expect(await store.write(write('t', 1, put({ a: '1' })))).toBe(true);
    for (const outage of [1, 2]) {
      await redis.kill();
      await eventually(() => expectRefusals(store));
      await eventually(() => expect(errors).toHaveLength(outage));
      await expectRefusals(store);
      expect(returns).toBe(outage - 1);
      await redis.start();
      await eventually(() => expect(returns).toBe(outage));
      // Nothing of what was refused has been queued.
      expect(await store.read(['t'])).toEqual(new Map([['t', new Map()]]));
      expect(await store.write(write('t', 2, put({ a: '2' })))).toBe(false);
      await store.replace('t', 'n', shard(2, { a: '2' }));
      expect(await store.write(write('t', 3, put({ a: '3' })))).toBe(true);
      expect(errors).toHaveLength(outage);
    }
  });

  it('refuses soon while Redis hangs, and works and tells when it goes on', async () => {
    const store = await open();
    await store.write(write('t', 1, put({ a: '1' })));
    redis.signal('SIGSTOP');
    const began = Date.now();
    await expectRefusals(store);
    expect(Date.now() - began).toBeLessThan(5_000);
    await eventually(() => expect(errors).toHaveLength(1));
    // The link is known to be dead now: nothing waits for it any more.
    const known = Date.now();
    await expectRefusals(store);
    expect(Date.now() - known).toBeLessThan(1_000);
    expect(returns).toBe(0);
    redis.signal('SIGCONT');
    await eventually(() => expect(returns).toBe(1));
    await store.replace('t', 'n', shard(9, { a: '9' }));
    expect(await store.write(write('t', 10, put({ a: '10' })))).toBe(true);
    expect(errors).toHaveLength(1);
  });

  it('makes a link anew that has hung, also where Redis hangs more than once', async () => {
    const store = await open(300);
    for (const hang of [1, 2, 3]) {
      redis.signal('SIGSTOP');
      await expectRefusals(store);
      await eventually(() => expect(errors).toHaveLength(hang));
      redis.signal('SIGCONT');
      await eventually(() => expect(returns).toBe(hang));
      await eventually(() => store.read(['t']));
    }
  });

  it('is closed while Redis hangs, and refuses from then on', async () => {
    const store = await open(300);
    redis.signal('SIGSTOP');
    const waiting = expectRefusals(store);
    await store.close();
    await waiting;
    await expectRefusals(store);
    redis.signal('SIGCONT');
    expect(errors).toEqual([]);
    expect(returns).toBe(0);
  });

  it('is not opened where there is no Redis, and leaves nothing behind', async () => {
    const url = `redis://127.0.0.1:${await freePort()}`;
    await expect(redisPresenceStore({ url, onError: () => {} })).rejects.toThrow();
  });
});
