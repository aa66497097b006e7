import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Environment } from '../../src/config.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import type { Follower } from '../support/follower.ts';
import { expectSameHistory, type Load, startFollowers, startLoad, type Target } from '../support/load.ts';
import { describeServer } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { freePort } from '../support/port.ts';
import { seeded } from '../support/random.ts';
import { type OwnRedis, ownRedis } from '../support/redis.ts';
import { testSettings, tokenOf } from '../support/server.ts';
import { addRecords, type MadeTable, makeTable } from './table.ts';

const FOLLOWERS = 6;
const WRITERS = 4;

describeServer('two server processes while something breaks', () => {
  let settings: Environment;
  let ports: number[];
  let nodes: Node[];
  let redis: OwnRedis;
  let proxy: TcpProxy;
  let remove: () => Promise<void>;
  let followers: Follower[];
  let load: Load | undefined;
  let target: Target;
  let table: MadeTable;
  const random = seeded();
  const said = `seed ${random.seed}`;

  /** The first node reaches Redis through a proxy, the second directly. */
  const start = (index: number) =>
    startNode({
      ...settings,
      PORT: String(ports[index]),
      REDIS_URL: index === 0 ? `redis://127.0.0.1:${proxy.port}` : redis.url,
    });
  const url = (index: number) => `http://127.0.0.1:${ports[index % ports.length]}`;

  beforeEach(async () => {
    followers = [];
    load = undefined;
    redis = await ownRedis();
    proxy = await startProxy({ target: { port: redis.port } });
    const own = await testSettings('server');
    settings = own.settings;
    remove = own.remove;
    ports = [await freePort(), await freePort()];
    nodes = await Promise.all([start(0), start(1)]);
    const [here] = nodes;
    if (!here) throw new Error('no node');
    table = await makeTable(await here.as('ada'));
    target = {
      tableId: table.id,
      fieldId: table.fieldIds[0] ?? '',
      cursor: table.cursor,
      revision: 1,
      token: await tokenOf('ada'),
    };
  });

  afterEach(async () => {
    await load?.stop();
    await Promise.all(followers.map((follower) => follower.stop()));
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
    await proxy.close();
    await redis.kill();
    await remove();
  });

  /** Load from everywhere and followers on both nodes, until so many revisions have come to all. */
  async function begin(count = 40) {
    load = startLoad(target, { url: () => url(random.below(2)), writers: WRITERS, random });
    followers = startFollowers(target, FOLLOWERS, { url: (index) => url(index), random });
    await progress(count);
    return load;
  }

  /** Resolves when everybody has got so much further, which shows that the stream runs. */
  async function progress(count: number, who = followers, limitMs?: number) {
    const from = Math.max(...who.map(({ revision }) => revision));
    await Promise.all(who.map((follower) => follower.reach(from + count, limitMs)));
  }

  async function finish(node: Node | undefined = nodes[1]) {
    await load?.stop();
    if (!node || !load) throw new Error('nothing to finish');
    const { revision } = await addRecords(await node.as('ada'), table, ['last'], 'last');
    await expectSameHistory(target, load, followers, revision, said);
    const { acknowledged, unanswered } = load;
    console.info(`${said}: ${revision} revisions, ${acknowledged.size} answered, ${unanswered.size} not`);
  }

  it('a node that is killed under load and started again: nothing is lost, nothing comes twice (I2, I5)', async () => {
    await begin();
    for (let kill = 0; kill < 2; kill++) {
      await nodes[0]?.end('SIGKILL');
      await progress(
        20,
        [followers[1], followers[3], followers[5]].filter((one) => one !== undefined),
      );
      nodes[0] = await start(0);
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
    const late = startFollowers(target, 2, { url: (index) => url(index), random });
    followers.push(...late);
    await progress(40, followers, 15_000);
    while (Date.now() - frozen < 7_000) await progress(20);
    redis.signal('SIGCONT');
    await progress(40);
    await finish();
    expect(load?.unanswered.size, 'no mutation needs Redis').toBe(0);
  });

  it('a node that dies after its commits and before anybody heard of them', async () => {
    followers = startFollowers(target, FOLLOWERS, { url: () => url(1), random });
    const [here, there] = nodes;
    if (!here || !there) throw new Error('no nodes');
    const ada = await here.as('ada');
    await addRecords(ada, table, ['heard'], 'heard');
    await Promise.all(followers.map((follower) => follower.reach(2)));
    proxy.hold();
    const acknowledged = new Map([['heard', 2]]);
    for (let write = 0; write < 20; write++) {
      const name = `unheard ${write}`;
      acknowledged.set(name, (await addRecords(ada, table, [name], name)).revision);
    }
    const answered = performance.now();
    await here.end('SIGKILL');
    await Promise.all(followers.map((follower) => follower.reach(22)));
    const found = performance.now() - answered;
    console.info(`found ${found.toFixed(0)} ms after the last answer`);
    expect(found, 'heads are compared every 2 s').toBeLessThan(4_000);
    proxy.resume();
    load = { acknowledged, unanswered: new Set(), stop: async () => {} };
    await finish(there);
  });
});
