import { afterEach, beforeEach, expect, it } from 'vitest';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { addMember, makeBase, makeTable } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { type OwnRedis, ownRedis } from '../support/redis.ts';
import { tokenOf } from '../support/server.ts';
import { reportOf } from './report.ts';
import { type Walked, walk } from './walk.ts';
import { newWorld, Walker, type World } from './walker.ts';

/** A longer walk, and several of them one after the other, each with a seed of its own: PRESENCE_MS=60000 TEST_RUNS=40. */
const PRESENCE_MS = Number(process.env.PRESENCE_MS) || 25_000;
const RUNS = Number(process.env.TEST_RUNS) || 1;
const NODES = 3;
const PEOPLE = ['ada', 'barbara', 'grace', 'hedy', 'joan', 'mary', 'radia', 'sophie', 'karen', 'lynn'];
/** From when Redis is back until a ghost has gone: 15 s, and what this machine may lose. */
const PROMISED_MS = 25_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeServer('presence on three server processes while nodes and Redis break', () => {
  const random = seeded();
  let redis: OwnRedis;
  let proxies: TcpProxy[];
  let fleet: Fleet;
  let world: World;
  let settlers: Walker[];
  let makeOne: () => Promise<string>;

  beforeEach(async () => {
    settlers = [];
    proxies = [];
    redis = await ownRedis();
    for (let index = 0; index < NODES; index++) {
      proxies.push(await startProxy({ target: { port: redis.port } }));
    }
    fleet = await startFleet(NODES, (index) => ({ REDIS_URL: `redis://127.0.0.1:${proxies[index]?.port}` }));
    world = newWorld((own) => fleet.pick(own));
    const ada = await fleet.node(0).as('ada');
    const baseId = await makeBase(ada);
    for (const name of PEOPLE.slice(1)) await addMember(ada, baseId, `${name}@example.org`, 'VIEWER');
    makeOne = async () => {
      const here = await fleet.node(0).as('ada');
      return (await makeTable(here, baseId, [{ name: 'Name', type: 'TEXT' as const }])).id;
    };
  });

  afterEach(async () => {
    await Promise.all(settlers.map((settler) => settler.end()));
    for (let index = 0; index < NODES; index++) fleet?.goOn(index);
    await fleet?.close();
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await redis?.kill();
  });

  /** Somebody who stays at a node until told to go. */
  async function settler(index: number | (() => number), tableId: string): Promise<Walker> {
    const pick = () => fleet.url(typeof index === 'number' ? index : index());
    const own: World = { ...world, isWalking: false, pick };
    const who = { name: 'ada', token: await tokenOf('ada'), tableId, random, patienceMs: 15_000 };
    const made = new Walker(own, who);
    settlers.push(made);
    made.begin();
    await eventually(() => expect(made.stands).toBe('in'));
    return made;
  }

  it('everybody sees who is there, and nobody else, within 15 s of the last fault', {
    timeout: RUNS * (PRESENCE_MS + 120_000),
  }, async () => {
    const seeds = seeded(random.seed);
    const walked: Walked[] = [];
    const failures: unknown[] = [];
    for (let run = 0; run < RUNS; run++) {
      const own = run === 0 ? random : seeded(1 + seeds.below(2 ** 31 - 1));
      try {
        const done = await walk({ fleet, redis, proxies }, own, {
          forMs: PRESENCE_MS,
          people: PEOPLE,
          makeTable: makeOne,
        });
        walked.push(done);
        console.info(`seed ${own.seed}: everybody saw the truth after ${done.tookMs.toFixed(0)} ms`);
      } catch (error) {
        failures.push(error);
      }
    }
    console.info(reportOf(walked, failures.length));
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, `${failures.length} of ${RUNS} walks failed`);

    // Enough has happened for all this to mean something.
    const all = (of: keyof World['counts']) => walked.reduce((sum, { counts }) => sum + counts[of], 0);
    expect(all('updates'), `seed ${random.seed}`).toBeGreaterThan(500 * RUNS);
    expect(all('resumed'), `seed ${random.seed}`).toBeGreaterThan(20 * RUNS);
    expect(all('anew'), `seed ${random.seed}`).toBeGreaterThan(25 * RUNS);
  });

  it('the last of a table to leave a node that Redis does not hear is no ghost afterwards', async () => {
    const tableId = await makeOne();
    const watcher = await settler(0, tableId);
    const last = await settler(1, tableId);
    await eventually(() => expect(watcher.picture.size).toBe(2));
    proxies[1]?.hold();
    await last.leave({ isPolite: true });
    // Longer than a command may take.
    await pause(3_000);
    expect(watcher.picture.size, 'nobody can know yet').toBe(2);
    proxies[1]?.cut();
    proxies[1]?.resume();
    const back = performance.now();
    await eventually(() => expect([...watcher.picture.keys()]).toEqual([watcher.sessionId]), PROMISED_MS);
    console.info(`told ${(performance.now() - back).toFixed(0)} ms after Redis was back`);
  });

  it('a session that comes from another node, leaves and comes again at once is seen as it is', async () => {
    const tableId = await makeOne();
    const watcher = await settler(0, tableId);
    // Keeps the table open at the node that the other one leaves for a moment.
    await settler(2, tableId);
    let at = 1;
    const mover = await settler(() => at, tableId);
    at = 2;
    mover.drop();
    await eventually(() => expect(world.counts.resumed).toBe(1));
    await eventually(() => expect(mover.stands).toBe('in'));
    for (let moves = 0; moves < 10; moves++) await mover.move();
    await mover.comeAgain();
    await eventually(() => expect(watcher.picture.get(mover.sessionId)).toBe(mover.text), 3_000);
  });
});
