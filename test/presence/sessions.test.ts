import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  PresenceDocument,
  RemoveMemberDocument,
  TablePresenceDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { Environment } from '../../src/config.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, makeTable, there } from '../support/make.ts';
import { describeServer, type Mode, modes } from '../support/modes.ts';
import { startServer, type TestServer, testSettings } from '../support/server.ts';
import { leftOf, openTab, type Seen, type Tab, updateOf } from './people.ts';

/** Long enough that nothing ends by it while a test looks on. */
const LONG = { SESSION_GRACE_MS: '30000' };
const SHORT_MS = 1_500;
const SHORT = { SESSION_GRACE_MS: `${SHORT_MS}` };
/** Long enough to come back within it, whatever else the machine does. */
const AMPLE_MS = 4_000;
const AMPLE = { SESSION_GRACE_MS: `${AMPLE_MS}` };

let servers: TestServer[];
let tabs: Tab[];
let remove: () => Promise<void>;
let settings: Environment;

async function prepare(mode: Mode): Promise<void> {
  const own = await testSettings(mode);
  ({ settings, remove } = own);
  servers = [];
  tabs = [];
}

async function finish(): Promise<void> {
  for (const { socket } of tabs) await socket.close();
  for (const server of servers) await server.close();
  await remove();
  expect(servers.flatMap(({ errors }) => errors)).toEqual([]);
}

async function start(extra: Environment, count = 1): Promise<TestServer[]> {
  for (let started = 0; started < count; started++) {
    servers.push(await startServer({ ...settings, ...extra }));
  }
  return servers;
}

async function tabAt(server: TestServer | undefined, name: string, resumeToken?: string): Promise<Tab> {
  const place = there(server);
  const tab = await openTab(place, await place.as(name), resumeToken);
  tabs.push(tab);
  return tab;
}

/** A table of ada's that grace may see. */
async function table(): Promise<{ tableId: string; memberId: string }> {
  const ada = await there(servers[0]).as('ada');
  const baseId = await makeBase(ada);
  const memberId = await addMember(ada, baseId, 'grace@example.org', 'VIEWER');
  return { tableId: (await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }])).id, memberId };
}

async function follow(tab: Tab, tableId: string, options: Parameters<Tab['follow']>[1] = {}): Promise<Seen> {
  const seen = tab.follow(tableId, options);
  await seen.begun();
  return seen;
}

const sees = (seen: Seen, sessionId: string, expected: object = {}) =>
  eventually(() => expect(seen.members().get(sessionId)).toMatchObject({ sessionId, ...expected }));

/** Something that the watcher is told after everything before. */
async function probe(watcher: Tab, seen: Seen, tableId: string): Promise<void> {
  const viewId = `probe ${Math.random()}`;
  await watcher.update(tableId, { viewId });
  await sees(seen, watcher.sessionId, { viewId });
}

describe.each(modes)('presence by sessions (%s)', (mode) => {
  beforeEach(() => prepare(mode));
  afterEach(finish);

  it('goes with its session, also where one operation id was given twice while it came', async () => {
    const [server] = await start(SHORT);
    const { tableId } = await table();
    const ada = await there(server).as('ada');
    const tab = await tabAt(server, 'grace');
    for (let n = 0; n < 5; n++) {
      tab.socket.operate('again', PresenceDocument, { tableId });
      tab.socket.send({ type: 'complete', id: 'again' });
    }
    tab.socket.operate('again', PresenceDocument, { tableId });
    const count = async () => (await ada.run(TablePresenceDocument, { tableId })).table?.presence.count;
    await eventually(async () => expect(await count()).toBe(1));
    await tab.socket.close();
    await eventually(async () => expect(await count()).toBe(0));
  });

  it('outlives a broken socket and is taken up again without a flicker', async () => {
    const [server] = await start(LONG);
    const { tableId } = await table();
    const watcher = await tabAt(server, 'ada');
    const seen = await follow(watcher, tableId);
    const broken = await tabAt(server, 'grace');
    const { sessionId, resumeToken } = broken;
    await follow(broken, tableId, { input: { state: 'EDITING', pointer: { x: 1, y: 2 } } });
    await sees(seen, sessionId);
    const { since } = there(seen.members().get(sessionId));
    await broken.socket.close();
    await probe(watcher, seen, tableId);
    await sees(seen, sessionId, { state: 'EDITING' });
    const again = await tabAt(server, 'grace', resumeToken);
    expect(again.sessionId).toBe(sessionId);
    const hers = await follow(again, tableId);
    const kept = { state: 'EDITING', pointer: { x: 1, y: 2 }, since };
    expect(hers.members().get(sessionId)).toMatchObject(kept);
    await again.update(tableId, { viewId: 'back' });
    await sees(seen, sessionId, { ...kept, viewId: 'back' });
    expect(leftOf(seen)).toEqual([]);
    expect(seen.members().size).toBe(2);
  });

  it('ends once, after the grace', async () => {
    const [server] = await start(SHORT);
    const { tableId } = await table();
    const watcher = await tabAt(server, 'ada');
    const seen = await follow(watcher, tableId);
    const broken = await tabAt(server, 'grace');
    await follow(broken, tableId);
    await follow(broken, tableId, { id: 'second' });
    await sees(seen, broken.sessionId);
    const brokenAt = performance.now();
    await broken.socket.close();
    await probe(watcher, seen, tableId);
    await eventually(() => expect(leftOf(seen)).toEqual([broken.sessionId]));
    expect(performance.now() - brokenAt).toBeGreaterThan(SHORT_MS - 100);
    await probe(watcher, seen, tableId);
    expect(leftOf(seen)).toEqual([broken.sessionId]);
    const asked = await (await there(server).as('ada')).run(TablePresenceDocument, { tableId });
    expect(asked.table?.presence.count).toBe(1);
  });

  it('ends for a removed member whose socket is gone (I6)', async () => {
    const [server] = await start(LONG);
    const { tableId, memberId } = await table();
    const watcher = await tabAt(server, 'ada');
    const seen = await follow(watcher, tableId);
    const broken = await tabAt(server, 'grace');
    await follow(broken, tableId);
    await sees(seen, broken.sessionId);
    await broken.socket.close();
    await probe(watcher, seen, tableId);
    const ada = await there(server).as('ada');
    as(
      (await ada.run(RemoveMemberDocument, { input: { id: memberId } })).removeMember,
      'RemoveMemberPayload',
    );
    const removed = performance.now();
    await eventually(() => expect(leftOf(seen)).toEqual([broken.sessionId]));
    expect(performance.now() - removed, 'the promise is a second').toBeLessThan(1_500);
  });

  it('shows those as idle who do nothing, and what they said before when they come back', async () => {
    const [server] = await start({ ...LONG, PRESENCE_IDLE_MS: '1000' });
    const { tableId } = await table();
    const watcher = await tabAt(server, 'ada');
    const seen = await follow(watcher, tableId, { input: { state: 'AWAY' } });
    const editor = await tabAt(server, 'grace');
    const commenting = { recordId: 'rec_1' };
    await follow(editor, tableId, { input: { state: 'EDITING', commenting } });
    await sees(seen, editor.sessionId, { state: 'EDITING', commenting });
    const { lastActiveAt } = there(seen.members().get(editor.sessionId));
    await sees(seen, editor.sessionId, { state: 'IDLE', commenting: null, lastActiveAt });
    // What changes nothing else is something done, too.
    await editor.update(tableId, {});
    await sees(seen, editor.sessionId, { state: 'EDITING', commenting: null });
    expect(there(seen.members().get(editor.sessionId)).lastActiveAt > lastActiveAt).toBe(true);
    await sees(seen, watcher.sessionId, { state: 'AWAY' });
  });
});

describeServer('presence on two nodes', () => {
  beforeEach(() => prepare('server'));
  afterEach(finish);

  it('shows the people of each node on the other, their updates and that they leave', async () => {
    const [a, b] = await start(LONG, 2);
    const { tableId } = await table();
    const ada = await tabAt(a, 'ada');
    const adaSees = await follow(ada, tableId, { input: { viewId: 'first' } });
    const grace = await tabAt(b, 'grace');
    const graceSees = await follow(grace, tableId, { input: { pointer: { x: 0, y: 0 } } });
    expect(graceSees.members().get(ada.sessionId)).toMatchObject({ viewId: 'first' });
    await sees(adaSees, grace.sessionId);
    await grace.update(tableId, { pointer: { x: 7, y: 8 } });
    await sees(adaSees, grace.sessionId, { pointer: { x: 7, y: 8 } });
    await ada.update(tableId, { state: 'EDITING' });
    await sees(graceSees, ada.sessionId, { state: 'EDITING' });
    grace.unfollow();
    await eventually(() => expect(leftOf(adaSees)).toEqual([grace.sessionId]));
  });

  it('takes an update over HTTP at any node, and asks any node who is there', async () => {
    const [a, b, c] = await start(LONG, 3);
    const { tableId } = await table();
    const ada = await tabAt(a, 'ada');
    const adaSees = await follow(ada, tableId);
    const grace = await tabAt(b, 'grace');
    await follow(grace, tableId);
    await sees(adaSees, grace.sessionId);
    for (const [place, server] of [a, b, c].entries()) {
      const viewId = `by node ${place}`;
      const person = await there(server).as('grace');
      as(await updateOf(person, tableId, grace.sessionId, { viewId }), 'UpdatePresencePayload');
      await sees(adaSees, grace.sessionId, { viewId });
      const asked = there((await person.run(TablePresenceDocument, { tableId })).table).presence;
      expect(asked.members.map(({ sessionId }) => sessionId).sort()).toEqual(
        [ada.sessionId, grace.sessionId].sort(),
      );
    }
    const stranger = await there(c).as('ada');
    expect(await updateOf(stranger, tableId, grace.sessionId, { viewId: 'v' })).toMatchObject({
      __typename: 'ValidationError',
    });
  });

  it('goes on at another node without a flicker, as it was', async () => {
    const [a, b] = await start(AMPLE, 2);
    const { tableId } = await table();
    const watchers = [await tabAt(a, 'ada'), await tabAt(b, 'ada')];
    const seen = await Promise.all(watchers.map((watcher) => follow(watcher, tableId)));
    const first = await tabAt(a, 'grace');
    const { sessionId, resumeToken } = first;
    await follow(first, tableId, { input: { state: 'EDITING', pointer: { x: 1, y: 2 } } });
    for (const each of seen) await sees(each, sessionId);
    const { since } = there(seen[0]?.members().get(sessionId));
    await first.socket.close();
    const second = await tabAt(b, 'grace', resumeToken);
    expect(second.sessionId).toBe(sessionId);
    const hers = await follow(second, tableId);
    const kept = { state: 'EDITING', pointer: { x: 1, y: 2 }, since };
    expect(hers.members().get(sessionId)).toMatchObject(kept);
    // The first node's grace ends: it is not its session any more.
    const { presence } = there(a).opened.app.services;
    const brokenFor = performance.now();
    await eventually(async () => {
      expect(performance.now() - brokenFor).toBeGreaterThan(AMPLE_MS + 500);
      expect((await presence.membersOf(tableId)).map((member) => member.sessionId)).toContain(sessionId);
    });
    await second.update(tableId, { viewId: 'elsewhere' });
    for (const each of seen) {
      await sees(each, sessionId, { ...kept, viewId: 'elsewhere' });
      expect(leftOf(each)).toEqual([]);
      expect(each.members().size).toBe(3);
    }
  });

  it('goes on at another node also where it comes to the table only when the first one had given it up', async () => {
    const [a, b] = await start(AMPLE, 2);
    const { tableId } = await table();
    const watchers = [await tabAt(a, 'ada'), await tabAt(b, 'ada')];
    const seen = await Promise.all(watchers.map((watcher) => follow(watcher, tableId)));
    const first = await tabAt(a, 'grace');
    const { sessionId, resumeToken } = first;
    await follow(first, tableId, { input: { state: 'EDITING' } });
    for (const each of seen) await sees(each, sessionId);
    await first.socket.close();
    const brokenAt = performance.now();
    const second = await tabAt(b, 'grace', resumeToken);
    await eventually(() => expect(performance.now() - brokenAt).toBeGreaterThan(AMPLE_MS + 300));
    await follow(second, tableId);
    await second.update(tableId, { viewId: 'elsewhere' });
    for (const each of seen) {
      await sees(each, sessionId, { state: 'EDITING', viewId: 'elsewhere' });
      expect(leftOf(each)).toEqual([]);
    }
    // Who does not come to the table again has left it.
    await second.socket.close();
    const third = await tabAt(a, 'grace', resumeToken);
    expect(third.sessionId).toBe(sessionId);
    for (const each of seen) await eventually(() => expect(leftOf(each)).toEqual([sessionId]));
  });

  it('keeps the people of a node that stops for the grace, and then lets them leave', async () => {
    const [a, b] = await start({ SESSION_GRACE_MS: '3000' }, 2);
    const { tableId } = await table();
    const ada = await tabAt(a, 'ada');
    const seen = await follow(ada, tableId);
    const leaving = await tabAt(b, 'grace');
    const staying = await tabAt(b, 'grace');
    for (const tab of [leaving, staying]) {
      await follow(tab, tableId);
      await sees(seen, tab.sessionId);
    }
    await there(b).close();
    servers.pop();
    const stopped = performance.now();
    await probe(ada, seen, tableId);
    expect(leftOf(seen)).toEqual([]);
    const resumed = await tabAt(a, 'grace', staying.resumeToken);
    expect(resumed.sessionId).toBe(staying.sessionId);
    await follow(resumed, tableId);
    await eventually(() => expect(leftOf(seen)).toEqual([leaving.sessionId]));
    expect(performance.now() - stopped).toBeGreaterThan(2_000);
    await probe(ada, seen, tableId);
    expect([...seen.members().keys()].sort()).toEqual([ada.sessionId, staying.sessionId].sort());
  });
});
