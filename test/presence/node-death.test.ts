import { parse } from 'graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { addMember, makeBase, makeTable } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { tokenOf } from '../support/server.ts';
import { type Line, openLine } from './line.ts';
import type { PresenceEvent } from './seen.ts';
import { newWorld, Walker, type World } from './walker.ts';

const PEOPLE = 125;
const SESSIONS_OF_EACH = 16;
const SESSIONS = PEOPLE * SESSIONS_OF_EACH;
/** Sockets that are opened at the same time. */
const AT_ONCE = 100;
/** From the death of a node until the others show its people no more. */
const PROMISED_MS = 15_000;
/** Longer than the lease of a node, and shorter than that and the grace of its sessions. */
const NAP_MS = 7_000;
const CALM_MS = 3_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** The least that one can ask for, or two thousand would be sent two thousand each. */
const Here = parse('subscription ($tableId: ID!) { presence(tableId: $tableId) { __typename } }');

describeServer('presence on two server processes, one of which goes', () => {
  let fleet: Fleet;
  let world: World;
  let tableId: string;
  let lines: Line[];
  let walkers: Walker[];
  let watcher: Walker;
  let events: PresenceEvent[];

  beforeEach(async () => {
    lines = [];
    walkers = [];
    events = [];
    fleet = await startFleet(2);
    const ada = await fleet.node(0).as('ada');
    const baseId = await makeBase(ada);
    tableId = (await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }])).id;
    for (let index = 0; index < PEOPLE; index++) {
      await addMember(ada, baseId, `${nameOf(index)}@example.org`, 'VIEWER');
    }
    world = { ...newWorld(() => fleet.url(1)), isWalking: false };
    watcher = await walker('ada', {
      ...world,
      pick: () => fleet.url(0),
      tell: (event) => events.push(event),
    });
    watcher.begin();
    await eventually(() => expect(watcher.stands).toBe('in'));
  });

  afterEach(async () => {
    fleet?.goOn(1);
    for (const line of lines) line.drop();
    await Promise.all(walkers.map((one) => one.end()));
    await fleet?.close();
  });

  const nameOf = (index: number) => `person${index}`;

  /** Somebody who stays where they are, however long their server says nothing. */
  async function walker(name: string, own: World = world): Promise<Walker> {
    const who = { name, token: await tokenOf(name), tableId, random: seeded(), patienceMs: 60_000 };
    const made = new Walker(own, who);
    walkers.push(made);
    return made;
  }

  async function comeToSecond(token: string): Promise<string> {
    const opened = await openLine(fleet.url(1), { token }, { limitMs: 30_000, onClose: () => {} });
    if (!opened) throw new Error('not let in');
    const { line, sessionId } = opened;
    world.tables.set(sessionId, tableId);
    lines.push(line);
    await new Promise<void>((resolve, reject) => {
      line.begin(Here, { tableId }, ({ type, payload }) => {
        if (type === 'next') resolve();
        else reject(new Error(`${type} ${JSON.stringify(payload)}`));
      });
    });
    return sessionId;
  }

  async function crowd(): Promise<string[]> {
    const tokens = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => tokenOf(nameOf(index))));
    const all = Array<string[]>(SESSIONS_OF_EACH).fill(tokens).flat();
    const ids: string[] = [];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      ids.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(comeToSecond))));
    }
    return ids;
  }

  it('with 2,000 people: the others hear it in one delta', { timeout: 120_000 }, async () => {
    const ids = await crowd();
    expect(new Set(ids).size).toBe(SESSIONS);
    await eventually(() => expect(watcher.picture.size).toBe(SESSIONS + 1));
    await pause(CALM_MS);
    events.length = 0;
    await fleet.kill(1);
    const killedAt = performance.now();
    await eventually(() => expect(events.length).toBeGreaterThan(0));
    const told = performance.now() - killedAt;
    console.info(`told ${told.toFixed(0)} ms after the kill`);
    await pause(CALM_MS);
    expect(
      events.map((event) =>
        event.__typename === 'PresenceDelta'
          ? { joined: event.joined.length, updated: event.updated.length, left: [...event.left].sort() }
          : event.__typename,
      ),
    ).toEqual([{ joined: 0, updated: 0, left: ids.sort() }]);
    expect(told).toBeLessThan(PROMISED_MS);
    expect([...watcher.picture.keys()]).toEqual([watcher.sessionId]);
    expect(world.faults).toEqual([]);
  });

  /** Five people on the second node, which the first one sees. */
  async function five(): Promise<Walker[]> {
    const some: Walker[] = [];
    for (let index = 0; index < 5; index++) some.push(await walker(nameOf(index)));
    for (const one of some) one.begin();
    await eventually(() => expect(watcher.picture.size).toBe(6));
    return some;
  }

  /** Everybody sees all of them, each once, and it stays so. */
  async function expectAll(some: Walker[]) {
    const everybody = [watcher, ...some];
    await eventually(() => {
      const ids = everybody.map(({ sessionId }) => sessionId).sort();
      for (const { stands, picture } of everybody) {
        expect(stands).toBe('in');
        expect([...picture.keys()].sort()).toEqual(ids);
      }
    }, PROMISED_MS);
  }

  it('and comes back after its sessions have ended: its people vanish, and are there again once each', async () => {
    const some = await five();
    const before = some.map(({ sessionId }) => sessionId);
    fleet.stop(1);
    const stoppedAt = performance.now();
    await eventually(() => expect([...watcher.picture.keys()]).toEqual([watcher.sessionId]));
    const told = performance.now() - stoppedAt;
    console.info(`told ${told.toFixed(0)} ms after the stop`);
    expect(told).toBeLessThan(PROMISED_MS);
    // The sessions end a little later than the node is forgotten.
    await pause(CALM_MS);
    fleet.goOn(1);
    await expectAll(some);
    expect(before).not.toEqual(expect.arrayContaining([some[0]?.sessionId]));
    const now = [...watcher.picture];
    await pause(CALM_MS);
    expect([...watcher.picture]).toEqual(now);
    expect([...world.closes.keys()]).toEqual(['1012']);
    expect(world.faults).toEqual([]);
  });

  it('and comes back after its lease, before they have ended: nobody vanishes, nobody is there twice', async () => {
    const some = await five();
    const before = some.map(({ sessionId }) => sessionId).sort();
    events.length = 0;
    fleet.stop(1);
    await pause(NAP_MS);
    fleet.goOn(1);
    await eventually(() => expect(world.closes.get('1012')).toBe(5));
    await expectAll(some);
    // Until the node that they were on first is forgotten everywhere.
    await pause(PROMISED_MS - NAP_MS);
    await expectAll(some);
    expect(some.map(({ sessionId }) => sessionId).sort()).toEqual(before);
    expect(
      events.flatMap((event) => (event.__typename === 'PresenceDelta' ? event.left : 'snapshot')),
    ).toEqual([]);
    expect(world.faults).toEqual([]);
  });
});
