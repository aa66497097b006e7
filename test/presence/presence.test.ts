import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  BasePresenceDocument,
  DeleteTableDocument,
  type PresenceInput,
  RemoveMemberDocument,
  TablePresenceDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, makeTable, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { ways } from '../support/ways.ts';
import { leftOf, openTab, seeBy, type Tab, updateOf, type WaySeen } from './people.ts';

const GRACE_MS = 300;
const nowhere = 'tbl_00000000000000000000000000';

describe.each(modes)('who is in a table (%s)', (mode) => {
  const server = serverOfSuite(mode, { SESSION_GRACE_MS: `${GRACE_MS}` });
  let ada: Person;
  let grace: Person;
  let alan: Person;
  let baseId: string;
  const tabs: Tab[] = [];
  const streams: WaySeen[] = [];

  beforeAll(async () => {
    [ada, grace, alan] = await Promise.all([server().as('ada'), server().as('grace'), server().as('alan')]);
    baseId = await makeBase(ada);
    await addMember(ada, baseId, 'grace@example.org', 'VIEWER');
  });

  afterEach(async () => {
    for (const { stream } of streams.splice(0)) await stream.stop();
    for (const { socket } of tabs.splice(0)) await socket.close();
    await eventually(() => {
      expect(server().opened.app.services.presence.load).toMatchObject({ tables: 0, watchers: 0 });
    });
    expect(server().errors).toEqual([]);
  });

  const newTable = async () => (await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }])).id;

  async function tab(person: Person): Promise<Tab> {
    const opened = await openTab(server(), person);
    tabs.push(opened);
    return opened;
  }

  async function tabIn(person: Person, tableId: string, input?: PresenceInput) {
    const opened = await tab(person);
    const seen = opened.follow(tableId, input && { input });
    await seen.begun();
    return { ...opened, seen };
  }

  describe.each(ways)('over $name', (way) => {
    async function see(person: Person, tableId: string, input?: PresenceInput): Promise<WaySeen> {
      const seen = await seeBy(way, server(), person, tableId, input);
      streams.push(seen);
      return seen;
    }

    it('begins with everybody and the own session, then tells who comes, changes and leaves', async () => {
      const tableId = await newTable();
      const cell = { recordId: 'rec_1', fieldId: 'fld_1' };
      const first = await tabIn(ada, tableId, { pointer: { x: 1.005, y: -2 }, cell, viewId: 'viw_1' });
      const seen = await see(grace, tableId, { state: 'EDITING' });
      await seen.begun();
      const own = seen.sessionId();
      const adas = { sessionId: first.sessionId, user: { name: 'ada' }, state: 'VIEWING', cell, range: null };
      expect(seen.events()[0]).toMatchObject({
        members: [
          { ...adas, pointer: { x: 1, y: -2 }, viewId: 'viw_1' },
          { sessionId: own, user: { name: 'grace' }, state: 'EDITING', pointer: null },
        ],
        people: [
          { user: { id: await userIdOf(ada) }, sessions: [{ sessionId: first.sessionId }] },
          { user: { id: await userIdOf(grace) }, sessions: [{ sessionId: own }] },
        ],
      });
      await eventually(() => expect(first.seen.members().get(own)?.state).toBe('EDITING'));
      const second = await tabIn(ada, tableId);
      await eventually(() => expect([...seen.members().keys()]).toContain(second.sessionId));
      const range = { start: cell, end: { ...cell, recordId: 'rec_2' } };
      await second.update(tableId, { range, pointer: { x: 2.34567, y: 1e9 } });
      await eventually(() =>
        expect(seen.members().get(second.sessionId)).toMatchObject({ range, pointer: { x: 2.35, y: 1e9 } }),
      );
      second.unfollow();
      await eventually(() => expect(leftOf(seen)).toEqual([second.sessionId]));
      const kinds = seen.events().map(({ __typename }) => __typename);
      expect(kinds.filter((kind) => kind === 'PresenceSnapshot')).toHaveLength(1);
      expect(kinds[0]).toBe('PresenceSnapshot');
    });

    it('leaves at once when the subscription ends', async () => {
      const tableId = await newTable();
      const watcher = await tabIn(ada, tableId);
      const seen = await see(grace, tableId);
      await seen.begun();
      const own = seen.sessionId();
      await eventually(() => expect(watcher.seen.members().size).toBe(2));
      await seen.stream.stop();
      await eventually(() => expect(leftOf(watcher.seen)).toEqual([own]));
    });

    it('is moved by updates over HTTP that name its session', async () => {
      const tableId = await newTable();
      const watcher = await tabIn(ada, tableId);
      const seen = await see(grace, tableId);
      await seen.begun();
      const sessionId = seen.sessionId();
      expect(await updateOf(grace, tableId, sessionId, { viewId: 'viw_2' })).toEqual({
        __typename: 'UpdatePresencePayload',
        sessionId,
        clientMutationId: null,
      });
      for (const each of [watcher.seen, seen]) {
        await eventually(() => expect(each.members().get(sessionId)?.viewId).toBe('viw_2'));
      }
    });

    it('tells a stranger that there is nothing', async () => {
      const tableId = await newTable();
      const watcher = await tabIn(ada, tableId);
      for (const id of [tableId, nowhere]) {
        const seen = await see(alan, id);
        expect(await seen.stream.end()).toMatchObject([
          {
            message: 'There is nothing with this id that you may see.',
            extensions: { code: 'NOT_FOUND' },
          },
        ]);
        expect(seen.stream.events).toEqual([]);
      }
      expect(watcher.seen.members().size).toBe(1);
      expect(watcher.seen.events()).toHaveLength(1);
    });

    it('ends for a removed member, whom nobody sees any more and who sees nothing more (I6)', async () => {
      const tableId = await newTable();
      const member = await addMember(ada, baseId, 'linus@example.org', 'EDITOR');
      const watcher = await tabIn(ada, tableId);
      const seen = await see(await server().as('linus'), tableId);
      await seen.begun();
      const own = seen.sessionId();
      await eventually(() => expect(watcher.seen.members().has(own)).toBe(true));
      as(
        (await ada.run(RemoveMemberDocument, { input: { id: member } })).removeMember,
        'RemoveMemberPayload',
      );
      const removed = performance.now();
      await eventually(() => expect(leftOf(watcher.seen)).toEqual([own]));
      expect(performance.now() - removed, 'the promise is a second').toBeLessThan(1_500);
      expect(await seen.stream.end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      const had = seen.stream.events.length;
      await watcher.update(tableId, { viewId: 'secret' });
      await eventually(() =>
        expect(watcher.seen.members().get(watcher.sessionId)).toMatchObject({ viewId: 'secret' }),
      );
      expect(seen.stream.events.slice(had)).toEqual([]);
      expect(seen.stream.events.join()).not.toContain('secret');
    });

    it('ends with its table', async () => {
      const tableId = await newTable();
      const seen = await see(grace, tableId);
      await seen.begun();
      await ada.run(DeleteTableDocument, { input: { id: tableId } });
      expect(await seen.stream.end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    });
  });

  it('merges what comes between two frames, the newest winning', async () => {
    const tableId = await newTable();
    const watcher = await tabIn(ada, tableId);
    const mover = await tabIn(grace, tableId);
    await eventually(() => expect(watcher.seen.members().size).toBe(2));
    const before = watcher.seen.events().length;
    const UPDATES = 60;
    const moves = Array.from({ length: UPDATES }, (_, x) =>
      mover.update(tableId, { pointer: { x: x + 1, y: 0 } }),
    );
    await Promise.all(moves);
    await eventually(() =>
      expect(watcher.seen.members().get(mover.sessionId)?.pointer).toEqual({ x: UPDATES, y: 0 }),
    );
    const places = watcher.seen
      .events()
      .slice(before)
      .flatMap((event) => (event.__typename === 'PresenceDelta' ? event.updated : []))
      .map(({ pointer }) => there(pointer).x);
    expect(places.length).toBeLessThan(UPDATES / 3);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it('sends no frame for what changes nothing', async () => {
    const tableId = await newTable();
    const input = {
      state: 'EDITING',
      pointer: { x: 1, y: 1 },
      cell: { recordId: 'r', fieldId: 'f' },
    } as const;
    const watcher = await tabIn(ada, tableId);
    const still = await tabIn(grace, tableId, input);
    await eventually(() => expect(watcher.seen.members().size).toBe(2));
    const before = watcher.seen.events().length;
    for (const same of [{}, input, { pointer: { x: 1.001, y: 1 } }]) {
      expect(await still.update(tableId, same)).toMatchObject({ __typename: 'UpdatePresencePayload' });
    }
    await still.update(tableId, { viewId: 'now something changes' });
    await eventually(() => expect(watcher.seen.events()).toHaveLength(before + 1));
    expect(watcher.seen.events().at(-1)).toMatchObject({ updated: [{ viewId: 'now something changes' }] });
  });

  it('takes back what is null, and leaves what is left out', async () => {
    const tableId = await newTable();
    const cell = { recordId: 'r', fieldId: 'f' };
    const whole = {
      state: 'AWAY',
      viewId: 'v',
      cell,
      range: { start: cell, end: cell },
      pointer: { x: 1, y: 2 },
      commenting: { ...cell, threadId: 'cmt_1' },
    };
    const watcher = await tabIn(ada, tableId);
    const { update, sessionId } = await tabIn(grace, tableId, { ...whole, state: 'AWAY' });
    const isSeen = (expected: object) =>
      eventually(() =>
        expect(watcher.seen.members().get(sessionId)).toMatchObject({ sessionId, ...expected }),
      );
    await isSeen(whole);
    await update(tableId, { pointer: null });
    await isSeen({ ...whole, pointer: null });
    await update(tableId, { range: null, cell: null });
    const rest = { ...whole, pointer: null, range: null, cell: null };
    await isSeen(rest);
    await update(tableId, { commenting: { recordId: 'r2' } });
    await isSeen({ ...rest, commenting: { recordId: 'r2', fieldId: null, threadId: null } });
    await update(tableId, { commenting: null });
    await isSeen({ ...rest, commenting: null });
    await update(tableId, { viewId: null, state: null });
    await isSeen({ ...rest, state: 'VIEWING', viewId: null, commenting: null });
  });

  it('shows somebody with three tabs as three sessions of one person, of one colour in all tables', async () => {
    const tables = [await newTable(), await newTable()];
    const [tableId = '', other = ''] = tables;
    const three = [await tabIn(ada, tableId), await tabIn(ada, tableId), await tabIn(ada, tableId)];
    const late = await tabIn(grace, tableId);
    const elsewhere = await tabIn(ada, other);
    const sessions = three.map(({ sessionId }) => ({ sessionId }));
    const [snapshot] = late.seen.events();
    if (snapshot?.__typename !== 'PresenceSnapshot') throw new Error('no snapshot');
    expect(snapshot.people).toMatchObject([{ sessions }, { sessions: [{ sessionId: late.sessionId }] }]);
    const members = [...late.seen.members().values(), ...elsewhere.seen.members().values()];
    const colors = new Set(members.filter(({ user }) => user.name === 'ada').map(({ color }) => color));
    expect([...colors]).toEqual([expect.stringMatching(/^#[0-9a-f]{6}$/)]);
    const { viewer } = await ada.run(ViewerDocument, {});
    expect([viewer.user.color]).toEqual([...colors]);

    const asked = there((await grace.run(TablePresenceDocument, { tableId })).table).presence;
    expect(asked).toMatchObject({ tableId, count: 2, people: [{ color: [...colors][0], sessions }, {}] });
    expect(asked.members.map(({ sessionId }) => sessionId)).toEqual([...late.seen.members().keys()]);
    const base = there((await grace.run(BasePresenceDocument, { baseId })).base).presence;
    expect(base.count).toBe(2);
    expect(base.people.map(({ sessions: of }) => of.length)).toEqual([4, 1]);
    expect(new Map(base.tables.map(({ tableId: id, count }) => [id, count]))).toEqual(
      new Map([
        [tableId, 2],
        [other, 1],
      ]),
    );
  });

  it('tells a stranger nothing, whatever is asked', async () => {
    const tableId = await newTable();
    await tabIn(ada, tableId);
    expect((await alan.run(TablePresenceDocument, { tableId })).table).toBeNull();
    expect((await alan.run(BasePresenceDocument, { baseId })).base).toBeNull();
  });

  it("refuses somebody else's session and a table that it is not in, whether there is one or not", async () => {
    const tableId = await newTable();
    const other = await newTable();
    const { sessionId, seen } = await tabIn(ada, tableId);
    const graces = await tabIn(grace, tableId);
    await eventually(() => expect(seen.members().size).toBe(2));
    const before = seen.events().length;
    const answers = [
      await updateOf(grace, tableId, sessionId, { viewId: 'v' }),
      await updateOf(alan, tableId, sessionId, { viewId: 'v' }),
      await updateOf(alan, nowhere, sessionId, { viewId: 'v' }),
      await updateOf(ada, other, sessionId, { viewId: 'v' }),
      await updateOf(ada, nowhere, sessionId, { viewId: 'v' }),
      await updateOf(ada, tableId, 'ses_00000000000000000000000000', { viewId: 'v' }),
    ];
    const [refusal] = answers;
    expect(refusal).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION' });
    for (const answer of answers) expect(answer).toEqual(refusal);
    await graces.update(tableId, { viewId: 'last' });
    await eventually(() => expect(seen.members().get(graces.sessionId)?.viewId).toBe('last'));
    expect(seen.events()).toHaveLength(before + 1);
    expect(seen.members().get(sessionId)?.viewId).toBeNull();
  });

  it('asks over HTTP which session is meant', async () => {
    const answer = await updateOf(ada, await newTable(), '', {});
    expect(answer).toMatchObject({ __typename: 'ValidationError', issues: [{ path: ['sessionId'] }] });
  });

  it('stays until the last of several subscriptions of a session ends', async () => {
    const tableId = await newTable();
    const watcher = await tabIn(ada, tableId);
    const twice = await tabIn(grace, tableId);
    const second = twice.follow(tableId, { id: 'second', input: { viewId: 'v' } });
    await second.begun();
    twice.unfollow();
    await twice.update(tableId, { pointer: { x: 1, y: 1 } });
    await eventually(() =>
      expect(watcher.seen.members().get(twice.sessionId)).toMatchObject({ viewId: 'v', pointer: { x: 1 } }),
    );
    expect(leftOf(watcher.seen)).toEqual([]);
    expect(watcher.seen.members().size).toBe(2);
    twice.unfollow('second');
    await eventually(() => expect(leftOf(watcher.seen)).toEqual([twice.sessionId]));
  });

  it('gives each document the shape that it asks for', async () => {
    const tableId = await newTable();
    const watcher = await tabIn(ada, tableId);
    const query = `subscription ($t: ID!) { presence(tableId: $t) {
      ... on PresenceSnapshot { mine: sessionId members { state } }
      ... on PresenceDelta { updated { sessionId pointer { y } } } } }`;
    const { socket } = await tab(grace);
    socket.send({ type: 'subscribe', id: 'own', payload: { query, variables: { t: tableId } } });
    const shapes = () => socket.results('own').map(({ data }) => data);
    await eventually(() => expect(shapes()).toHaveLength(1));
    const { sessionId } = watcher;
    await watcher.update(tableId, { pointer: { x: 1, y: 2 } });
    await eventually(() => expect(watcher.seen.members().get(sessionId)?.pointer).toEqual({ x: 1, y: 2 }));
    await eventually(() => expect(shapes()).toHaveLength(2));
    expect(shapes()).toEqual([
      {
        presence: {
          mine: expect.stringMatching(/^ses_/),
          members: [{ state: 'VIEWING' }, { state: 'VIEWING' }],
        },
      },
      { presence: { updated: [{ sessionId, pointer: { y: 2 } }] } },
    ]);
  });
});
