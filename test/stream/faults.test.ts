import { afterEach, beforeEach, expect, it } from 'vitest';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import type { Follower } from '../support/follower.ts';
import { addRecord, expectSameHistory, type Load, startFollowers, startLoad } from '../support/load.ts';
import { describeServer } from '../support/modes.ts';
import { type NodePair, startNodePair } from '../support/node-pair.ts';
import { seeded } from '../support/random.ts';
import { type OwnRedis, ownRedis } from '../support/redis.ts';

const FOLLOWERS = 6;
const WRITERS = 4;

describeServer('two server processes while something breaks', () => {
  let pair: NodePair;
  let redis: OwnRedis;
  let proxy: TcpProxy;
  let followers: Follower[];
  let load: Load | undefined;
  const random = seeded();
  const said = `seed ${random.seed}`;

  beforeEach(async () => {
    followers = [];
    load = undefined;
    redis = await ownRedis();
    proxy = await startProxy({ target: { port: redis.port } });
    // The first node reaches Redis through the proxy, the second directly.
    const addresses = [`redis://127.0.0.1:${proxy.port}`, redis.url];
    pair = await startNodePair((index) => ({ REDIS_URL: addresses[index] }));
  });

  afterEach(async () => {
    await load?.stop();
    await Promise.all(followers.map((follower) => follower.stop()));
    await pair.close();
    await proxy.close();
    await redis.kill();
  });

  /** Load from everywhere and followers on both nodes, until so many revisions have come to all. */
  async function begin(count = 40) {
    load = startLoad(pair.target, { url: () => pair.url(random.below(2)), writers: WRITERS, random });
    followers = startFollowers(pair.target, FOLLOWERS, { url: pair.url, random });
    await progress(count);
  }

  /** Resolves when everybody has got so much further, which shows that the stream runs. */
  async function progress(count: number, who = followers, limitMs?: number) {
    const from = Math.max(...who.map(({ revision }) => revision));
    await Promise.all(who.map((follower) => follower.reach(from + count, limitMs)));
  }

  async function finish() {
    if (!load) throw new Error('nothing to finish');
    await expectSameHistory(pair.target, load, followers, { lastAt: pair.url(1), said });
  }

  it('a node that is killed under load and started again: nothing is lost, nothing comes twice (I2, I5)', async () => {
    await begin();
    for (let kill = 0; kill < 2; kill++) {
      await pair.node(0).end('SIGKILL');
      const others = followers.filter((_, index) => index % 2 === 1);
      await progress(20, others);
      await pair.start(0);
      await progress(20);
    }
    await finish();
    expect(load?.unanswered.size).toBeGreaterThan(0);
  });

  it('a Redis that is restarted under load', async () => {
    await begin();
    for (let restart = 0; restart < 2; restart++) {
      await redis.kill();
      await progress(40);
      await redis.start();
      await progress(40);
    }
    await finish();
    expect(load?.unanswered.size, 'no mutation needs Redis').toBe(0);
  });

  it('a Redis that is frozen under load, longer than it may be silent', async () => {
    await begin();
    redis.signal('SIGSTOP');
    const frozen = Date.now();
    await progress(40);
    // A client that comes now does not have to wait for Redis either.
    const late = startFollowers(pair.target, 2, { url: pair.url, random });
    followers.push(...late);
    await progress(40, followers, 15_000);
    while (Date.now() - frozen < 7_000) await progress(20);
    redis.signal('SIGCONT');
    await progress(40);
    await finish();
    expect(load?.unanswered.size, 'no mutation needs Redis').toBe(0);
  });

  it('a node that dies after its commits and before anybody heard of them', async () => {
    followers = startFollowers(pair.target, FOLLOWERS, { url: () => pair.url(1), random });
    const ada = await pair.node(0).as('ada');
    const acknowledged = new Map([['heard', await addRecord(ada, pair.target, 'heard')]]);
    await Promise.all(followers.map((follower) => follower.reach(2)));
    proxy.hold();
    for (let unheard = 0; unheard < 20; unheard++) {
      const name = `unheard ${unheard}`;
      acknowledged.set(name, await addRecord(ada, pair.target, name));
    }
    const answered = performance.now();
    await pair.node(0).end('SIGKILL');
    await Promise.all(followers.map((follower) => follower.reach(22)));
    const found = performance.now() - answered;
    console.info(`found ${found.toFixed(0)} ms after the last answer`);
    expect(found, 'heads are compared every 2 s').toBeLessThan(4_000);
    proxy.resume();
    load = { acknowledged, unanswered: new Set(), stop: async () => {} };
    await finish();
  });
});
