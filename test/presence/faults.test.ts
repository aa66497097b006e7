import { afterEach, beforeEach, expect, it } from 'vitest';
import { TablePresenceDocument } from '../../schema/operations/generated/graphql.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { addMember, makeBase, makeTable, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { type OwnRedis, ownRedis } from '../support/redis.ts';
import { tokenOf } from '../support/server.ts';
import { breakThings } from './breaking.ts';
import { differences, textOfMember } from './seen.ts';
import { newWorld, Walker, type World } from './walker.ts';

/** A longer run: PRESENCE_MS=60000. */
const PRESENCE_MS = Number(process.env.PRESENCE_MS) || 25_000;
const NODES = 3;
/** Clients of each table: in the small one, nodes often have nobody. */
const CLIENTS = [20, 5];
const PEOPLE = ['ada', 'barbara', 'grace', 'hedy', 'joan', 'mary', 'radia', 'sophie', 'karen', 'lynn'];
/** From the end of the faults until everybody sees the truth: 15 s, and what this machine may lose. */
const PROMISED_MS = 25_000;
/** For so long it must stay the truth. */
const CALM_MS = 2_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeServer('presence on three server processes while nodes and Redis break', () => {
  const random = seeded();
  const said = `seed ${random.seed}`;
  let redis: OwnRedis;
  let proxies: TcpProxy[];
  let fleet: Fleet;
  let world: World;
  let walkers: Walker[];

  beforeEach(async () => {
    walkers = [];
    proxies = [];
    redis = await ownRedis();
    for (let index = 0; index < NODES; index++) {
      proxies.push(await startProxy({ target: { port: redis.port } }));
    }
    fleet = await startFleet(NODES, (index) => ({ REDIS_URL: `redis://127.0.0.1:${proxies[index]?.port}` }));
    world = newWorld((own) => fleet.pick(own));
  });

  afterEach(async () => {
    await Promise.all(walkers.map((walker) => walker.end()));
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
    walkers.push(made);
    made.begin();
    await eventually(() => expect(made.stands).toBe('in'));
    return made;
  }

  async function makeTables(): Promise<string[]> {
    const ada = await fleet.node(0).as('ada');
    const baseId = await makeBase(ada);
    for (const name of PEOPLE.slice(1)) await addMember(ada, baseId, `${name}@example.org`, 'VIEWER');
    const fields = [{ name: 'Name', type: 'TEXT' as const }];
    return [(await makeTable(ada, baseId, fields)).id, (await makeTable(ada, baseId, fields)).id];
  }

  /** Who is in a table, by what the clients know of themselves. */
  function truthOf(tableId: string): Map<string, string> {
    const there = walkers.filter(({ who, stands }) => who.tableId === tableId && stands === 'in');
    return new Map(there.map(({ sessionId, text }) => [sessionId, text]));
  }

  function faultsNow(): string[] {
    const between = walkers.filter(({ stands }) => stands === 'between');
    const wrong = walkers
      .filter(({ stands }) => stands === 'in')
      .flatMap(({ sessionId, picture, who: { tableId } }) =>
        differences(picture, truthOf(tableId)).map((difference) => `${sessionId} ${difference}`),
      );
    return [...between.map(({ sessionId }) => `${sessionId} is not in`), ...wrong];
  }

  /** Until all pictures have been the truth for a while; answers when they became it. */
  async function becomesTrue(limitMs: number): Promise<number> {
    const begun = performance.now();
    let trueSince: number | undefined;
    for (;;) {
      const faults = faultsNow();
      const now = performance.now();
      if (faults.length > 0) trueSince = undefined;
      else trueSince ??= now;
      if (trueSince !== undefined && now - trueSince >= CALM_MS) return trueSince - begun;
      if (trueSince === undefined && now - begun > limitMs) {
        throw new Error(`${said}: still after ${limitMs} ms:\n${faults.slice(0, 20).join('\n')}`);
      }
      await pause(20);
    }
  }

  it('everybody sees who is there, and nobody else, within 15 s of the last fault', {
    timeout: PRESENCE_MS + 120_000,
  }, async () => {
    console.info(said);
    const tableIds = await makeTables();
    const homes = tableIds.flatMap((tableId, index) => Array<string>(CLIENTS[index] ?? 0).fill(tableId));
    for (const [index, tableId] of homes.entries()) {
      const name = there(PEOPLE[index % PEOPLE.length]);
      // Numbers of their own, so that what one of them meets does not change what another one does.
      const own = seeded(random.seed + 1 + index);
      const patienceMs = own.pick([2_000, 4_000, 15_000]);
      walkers.push(new Walker(world, { name, token: await tokenOf(name), tableId, random: own, patienceMs }));
    }
    for (const walker of walkers) walker.begin();
    const done = await breakThings({ fleet, redis, proxies }, random, PRESENCE_MS);

    // The end: some go, with goodbye or without, and nobody comes any more.
    world.isWalking = false;
    const leaving = walkers
      .filter((_, index) => index % 4 === 0)
      .map((walker) => walker.leave({ isPolite: random.below(2) === 0 }));
    const [tookMs] = await Promise.all([becomesTrue(PROMISED_MS), ...leaving]).catch((error: unknown) => {
      console.info(done.join('\n'), world.faults, world.closes);
      throw error;
    });
    const { counts, closes, faults } = world;
    console.info(`${said}: everybody saw the truth after ${tookMs.toFixed(0)} ms`, counts, closes);
    expect(faults, `${said}\n${done.join('\n')}`).toEqual([]);

    // Whoever asks sees the same.
    for (let index = 0; index < NODES; index++) {
      const ada = await fleet.node(index).as('ada');
      for (const id of tableIds) {
        const { table } = await ada.run(TablePresenceDocument, { tableId: id });
        const members = there(table).presence.members;
        const shown = new Map(members.map((member) => [member.sessionId, textOfMember(member)]));
        expect(differences(shown, truthOf(id)), `${said}, node ${index}`).toEqual([]);
      }
    }
    for (const { openLines, stands } of walkers) {
      expect(openLines, `${said}: sockets whose session was taken up elsewhere`).toBeLessThanOrEqual(1);
      if (stands === 'in') expect(openLines).toBe(1);
    }

    // Enough has happened for all this to mean something.
    expect(counts.updates, said).toBeGreaterThan(500);
    expect(counts.resumed, said).toBeGreaterThan(20);
    expect(counts.anew, said).toBeGreaterThan(walkers.length);
  });

  it('the last of a table to leave a node that Redis does not hear is no ghost afterwards', async () => {
    const [tableId = ''] = await makeTables();
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
    const [tableId = ''] = await makeTables();
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
