import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Bus, Topic } from '../../src/bus/bus.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { redisBus } from '../../src/bus/redis.ts';
import { startProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { describeRedis } from '../support/modes.ts';

const topic = (name: string): Topic<{ n: number }> => ({ name: `test:${name}:${Math.random()}` });

const adapters: [string, () => Promise<Bus>][] = [['memory', async () => memoryBus()]];
if (inject('redisUrl')) {
  adapters.push(['redis', () => redisBus({ url: inject('redisUrl'), onError: () => {} })]);
}

describe.each(adapters)('the bus (%s)', (_name, open) => {
  let bus: Bus;

  beforeEach(async () => {
    bus = await open();
  });

  afterEach(() => bus.close());

  it('carries what is published after it confirmed that it listens, in order, to every listener', async () => {
    const one = topic('one');
    const heard: number[][] = [[], []];
    await bus.subscribe(one, ({ n }) => heard[0]?.push(n));
    await bus.subscribe(one, ({ n }) => heard[1]?.push(n));
    for (let n = 0; n < 100; n++) bus.publish(one, { n });
    const all = Array.from({ length: 100 }, (_, n) => n);
    await eventually(() => expect(heard).toEqual([all, all]));
  });

  it('carries nothing to other topics, nor after the listening has ended', async () => {
    const one = topic('one');
    const other = topic('other');
    const heard: string[] = [];
    const end = await bus.subscribe(one, ({ n }) => heard.push(`one ${n}`));
    await bus.subscribe(other, ({ n }) => heard.push(`other ${n}`));
    bus.publish(one, { n: 1 });
    await eventually(() => expect(heard).toEqual(['one 1']));
    await end();
    bus.publish(one, { n: 2 });
    bus.publish(other, { n: 3 });
    await eventually(() => expect(heard).toEqual(['one 1', 'other 3']));
  });

  it('listens again to a topic that was left', async () => {
    const one = topic('one');
    const heard: number[] = [];
    for (let n = 0; n < 20; n++) {
      const end = await bus.subscribe(one, (message) => heard.push(message.n));
      bus.publish(one, { n });
      await eventually(() => expect(heard.at(-1)).toBe(n));
      await end();
    }
    expect(heard).toHaveLength(20);
  });
});

describeRedis('the Redis bus when rubbish comes over it', () => {
  it('tells of it, and goes on', async () => {
    const url = inject('redisUrl');
    const errors: unknown[] = [];
    const bus = await redisBus({ url, onError: (error) => errors.push(error) });
    const link = new Redis(url);
    try {
      const one = topic('rubbish');
      const heard: number[] = [];
      await bus.subscribe(one, ({ n }) => heard.push(n.valueOf()));
      const rubbish = ['no JSON {', '', 'null', '17', '"text"', '{}'];
      for (const text of rubbish) await link.publish(one.name, text);
      bus.publish(one, { n: 1 });
      await eventually(() => expect(heard).toEqual([1]));
      expect(errors.map(String)).toEqual(
        rubbish.map(() => `Error: what came over ${one.name} cannot be taken`),
      );
    } finally {
      link.disconnect();
      await bus.close();
    }
  });
});

describeRedis('the Redis bus when its link breaks', () => {
  it.each(['cut', 'silent'])('tells a gap and goes on by itself (%s)', async (kind) => {
    const target = new URL(inject('redisUrl'));
    const proxy = await startProxy({ target: { host: target.hostname, port: Number(target.port || 6379) } });
    const errors: unknown[] = [];
    const bus = await redisBus({
      url: `redis://127.0.0.1:${proxy.port}`,
      onError: (error) => errors.push(error),
      heartbeatMs: 50,
      silenceMs: 400,
    });
    try {
      const one = topic('one');
      const heard: number[] = [];
      let gaps = 0;
      bus.onGap(() => {
        gaps += 1;
      });
      await bus.subscribe(one, ({ n }) => heard.push(n));
      bus.publish(one, { n: 1 });
      await eventually(() => expect(heard).toEqual([1]));
      if (kind === 'cut') {
        proxy.cut();
      } else {
        proxy.hold();
        bus.publish(one, { n: 2 });
        await eventually(() => expect(errors.length).toBeGreaterThan(0));
        proxy.cut();
        proxy.resume();
      }
      await eventually(() => expect(gaps).toBeGreaterThan(0));
      await eventually(() => {
        bus.publish(one, { n: 3 });
        expect(heard.at(-1)).toBe(3);
      });
    } finally {
      await bus.close();
      await proxy.close();
    }
  });

  it('does not make a subscriber wait for a Redis that is away, and listens once it is back', async () => {
    const target = new URL(inject('redisUrl'));
    const proxy = await startProxy({ target: { host: target.hostname, port: Number(target.port || 6379) } });
    const url = `redis://127.0.0.1:${proxy.port}`;
    const bus = await redisBus({ url, onError: () => {}, heartbeatMs: 50, silenceMs: 400 });
    try {
      proxy.refuse();
      proxy.cut();
      const one = topic('one');
      const heard: number[] = [];
      let gaps = 0;
      bus.onGap(() => {
        gaps += 1;
      });
      // Until the link is known to be down, a confirmation is waited for; from then on it is not.
      await eventually(async () => {
        await Promise.race([
          bus.subscribe(one, ({ n }) => heard.push(n)),
          new Promise((_, reject) => setTimeout(() => reject(new Error('still waiting')), 200)),
        ]);
      });
      proxy.accept();
      await eventually(() => expect(gaps).toBeGreaterThan(0));
      await eventually(() => {
        bus.publish(one, { n: 1 });
        expect(heard.at(-1)).toBe(1);
      });
    } finally {
      await bus.close();
      await proxy.close();
    }
  });

  it('closes while Redis is silent and has not said that nobody listens any more', async () => {
    const target = new URL(inject('redisUrl'));
    const proxy = await startProxy({ target: { host: target.hostname, port: Number(target.port || 6379) } });
    const bus = await redisBus({ url: `redis://127.0.0.1:${proxy.port}`, onError: () => {} });
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const end = await bus.subscribe(topic('one'), () => {});
      proxy.hold();
      await end();
      await bus.close();
      await proxy.close();
      await eventually(() => expect(proxy.links).toBe(0));
      // Rejections are told of in a turn of their own.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it.each(['away', 'silent'])(
    'holds nobody up who comes or goes while Redis is %s',
    async (kind) => {
      const target = new URL(inject('redisUrl'));
      const proxy = await startProxy({
        target: { host: target.hostname, port: Number(target.port || 6379) },
      });
      const url = `redis://127.0.0.1:${proxy.port}`;
      const bus = await redisBus({ url, onError: () => {}, heartbeatMs: 50, silenceMs: 400 });
      try {
        if (kind === 'away') {
          proxy.refuse();
          proxy.cut();
        } else proxy.hold();
        const one = topic('one');
        const heard: string[] = [];
        const end = await bus.subscribe(one, ({ n }) => heard.push(`gone ${n}`));
        await end();
        await bus.subscribe(one, ({ n }) => heard.push(`back ${n}`));
        expect(heard).toEqual([]);
        proxy.accept();
        proxy.resume();
        await eventually(() => {
          bus.publish(one, { n: 1 });
          expect(heard.at(-1)).toBe('back 1');
        });
        expect(new Set(heard)).toEqual(new Set(['back 1']));
      } finally {
        await bus.close();
        await proxy.close();
      }
    },
    20_000,
  );
});
