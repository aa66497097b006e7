import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  PresenceDocument,
  type PresenceInput,
  UpdatePresenceDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { FULL_BYTES } from '../../src/http/outlet.ts';
import { PAUSE_MS } from '../../src/presence/rate.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, makeBase, makeTable, post, serverOfSuite } from '../support/make.ts';
import type { Person } from '../support/server.ts';
import { watchServerSockets } from '../support/server-sockets.ts';
import { openTab, type Tab, updateOf } from './people.ts';

const BURST = 120;
const PATIENCE = 60;

/** How a subscription is refused, and how it begins. */
const refusal = (code: string) => ({ type: 'next', payload: { errors: [{ extensions: { code } }] } });
const taking = { type: 'next', payload: { data: {} } };

describe('the limits of presence', () => {
  const server = serverOfSuite('embedded', { SESSION_GRACE_MS: '100' });
  const taken = watchServerSockets();
  const tabs: Tab[] = [];
  let ada: Person;
  let grace: Person;
  let tableId: string;

  beforeAll(async () => {
    [ada, grace] = await Promise.all([server().as('ada'), server().as('grace')]);
    const baseId = await makeBase(ada);
    await addMember(ada, baseId, 'grace@example.org', 'VIEWER');
    tableId = (await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }])).id;
  });

  afterEach(async () => {
    for (const { socket } of tabs.splice(0)) await socket.close();
    await eventually(() =>
      expect(server().opened.app.services.presence.load).toMatchObject({ tables: 0, watchers: 0 }),
    );
    expect(server().errors).toEqual([]);
  });

  afterAll(() => taken.stop());

  async function tab(person: Person): Promise<Tab> {
    const opened = await openTab(server(), person);
    tabs.push(opened);
    return opened;
  }

  async function tabIn(person: Person) {
    const opened = await tab(person);
    const seen = opened.follow(tableId);
    await seen.begun();
    return { ...opened, seen };
  }

  it('refuses more than 120 updates at once, does not listen for a second to one who goes on, and then does', async () => {
    const { socket, update, sessionId, seen } = await tabIn(ada);
    const watcher = await tabIn(grace);
    const outcomes: string[] = [];
    const send = (count: number) =>
      Promise.all(
        Array.from({ length: count }, async (_, x) => {
          const answer = await update(tableId, { pointer: { x, y: 1 } });
          if (answer.__typename === 'LimitError') expect(answer.code).toBe('LIMIT_EXCEEDED');
          outcomes.push(answer.__typename);
        }),
      );
    const begun = performance.now();
    await send(BURST + PATIENCE / 2);
    // Where that takes half a second, as many have come back meanwhile.
    while (!outcomes.includes('LimitError')) await send(PATIENCE / 2);
    // As many as have come back while they were being sent.
    const refilled = Math.ceil(((performance.now() - begun) / 1_000) * PATIENCE) + 1;
    const allowed = outcomes.filter((name) => name === 'UpdatePresencePayload').length;
    expect(allowed).toBeGreaterThanOrEqual(BURST);
    expect(allowed).toBeLessThanOrEqual(BURST + refilled);
    // The last ones of it may be overtaken by refusals, and some come back between those.
    expect(outcomes.slice(0, BURST - 20), 'the burst first, then refusals').not.toContain('LimitError');
    // Whoever stops is heard.
    socket.operate('heard', ViewerDocument, {});
    await socket.first(({ id, type }) => id === 'heard' && type === 'next');

    const before = performance.now();
    await send(PATIENCE + 10 + refilled);
    socket.operate('later', ViewerDocument, {});
    await socket.first(({ id, type }) => id === 'later' && type === 'next');
    expect(performance.now() - before, 'it was not read for a second').toBeGreaterThan(PAUSE_MS * 0.7);
    await eventually(async () => {
      const answer = await update(tableId, { viewId: 'allowed again' });
      expect(answer.__typename).toBe('UpdatePresencePayload');
    });
    for (const each of [seen, watcher.seen]) {
      await eventually(() => expect(each.members().get(sessionId)?.viewId).toBe('allowed again'));
    }
  });

  it('lets one who goes on over HTTP wait for the answer', async () => {
    const { sessionId } = await tabIn(ada);
    const send = () => updateOf(ada, tableId, sessionId, { viewId: 'v' });
    // As many in one request as there may be, which no machine is too slow to send at once.
    const update = `updatePresence(input: {tableId: "${tableId}", sessionId: "${sessionId}", viewId: "v"}) { __typename }`;
    const updates = Array.from({ length: 50 }, (_, place) => `u${place}: ${update}`);
    const body = { query: `mutation { ${updates.join(' ')} }` };
    const { token } = ada;
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(server().url, body, { token })));
    expect(answers.map(({ text }) => text).join()).toContain('LimitError');
    await eventually(async () => expect((await send()).__typename).toBe('UpdatePresencePayload'));
  });

  it('counts for each what they send themselves, not what others send in their name', async () => {
    const { sessionId, update } = await tabIn(ada);
    // Over a socket: over HTTP a busy machine may send no more than the rate allows.
    const { socket } = await tab(grace);
    const input = { tableId, sessionId, viewId: 'v' };
    for (let n = 0; n < BURST + PATIENCE; n++) {
      socket.operate(`forged ${n}`, UpdatePresenceDocument, { input });
    }
    await socket.first(({ payload }) => JSON.stringify(payload ?? null).includes('"LimitError"'));
    expect((await update(tableId, { viewId: 'mine' })).__typename).toBe('UpdatePresencePayload');
  });

  const long = 'x'.repeat(65);
  it('does not count what names a session that nobody can have', async () => {
    const { socket } = await tab(ada);
    const input = { tableId, sessionId: `ses_${long}`, viewId: 'v' };
    for (let n = 0; n < BURST + 1; n++) socket.operate(`long ${n}`, UpdatePresenceDocument, { input });
    const { payload } = await socket.first(({ id, type }) => id === `long ${BURST}` && type === 'next');
    expect(payload).toMatchObject({ data: { updatePresence: { __typename: 'ValidationError' } } });
  });

  const cell = { recordId: 'r', fieldId: 'f' };
  it.each<[string, PresenceInput]>([
    ['view', { viewId: long }],
    ['record', { cell: { ...cell, recordId: long } }],
    ['field', { cell: { ...cell, fieldId: long } }],
    ['start of a range', { range: { start: { ...cell, fieldId: long }, end: cell } }],
    ['end of a range', { range: { start: cell, end: { ...cell, recordId: long } } }],
    ['record of a comment', { commenting: { recordId: long } }],
    ['field of a comment', { commenting: { ...cell, fieldId: long } }],
    ['thread of a comment', { commenting: { ...cell, threadId: long } }],
    ['x', { pointer: { x: 1e9 + 1, y: 0 } }],
    ['y', { pointer: { x: 0, y: -1e9 - 1 } }],
  ])('refuses what is out of bounds: %s', async (_what, input) => {
    const { update, seen, sessionId } = await tabIn(ada);
    expect(await update(tableId, { ...input, state: 'EDITING' })).toMatchObject({
      __typename: 'ValidationError',
    });
    const { socket } = await tab(grace);
    socket.operate('refused', PresenceDocument, { tableId, input });
    const told = await socket.first(({ id }) => id === 'refused');
    expect(told).toMatchObject(refusal('VALIDATION'));
    await update(tableId, { viewId: 'x'.repeat(64) });
    await eventually(() =>
      expect(seen.members().get(sessionId)).toMatchObject({ state: 'VIEWING', viewId: 'x'.repeat(64) }),
    );
    expect(seen.members().size).toBe(1);
  });

  it('takes 20 sessions of one person in a table', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => tabIn(ada)));
    const { socket } = await tab(ada);
    socket.operate('refused', PresenceDocument, { tableId });
    expect(await socket.first(({ id }) => id === 'refused')).toMatchObject(refusal('LIMIT_EXCEEDED'));
    // Others come all the same, and the next one when one has left.
    const other = await tabIn(grace);
    expect(other.seen.members().size).toBe(21);
    many[0]?.unfollow();
    await eventually(() => expect(other.seen.members().size).toBe(20));
    socket.operate('taken', PresenceDocument, { tableId });
    expect(await socket.first(({ id }) => id === 'taken')).toMatchObject(taking);
  });

  it('takes a session in 20 tables', async () => {
    const { socket } = await tab(ada);
    const baseId = await makeBase(ada);
    const tables: string[] = [];
    for (let made = 0; made < 21; made++) {
      tables.push((await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }])).id);
    }
    for (const [place, id] of tables.entries()) {
      socket.operate(`in ${place}`, PresenceDocument, { tableId: id });
      const told = await socket.first((message) => message.id === `in ${place}`);
      expect(told).toMatchObject(place < 20 ? taking : refusal('LIMIT_EXCEEDED'));
    }
  });

  it('takes 20 different documents of one person on one table', async () => {
    const { socket } = await tab(ada);
    const ask = (place: number, id = `${place}`) => {
      const query = `subscription ($t: ID!) { presence(tableId: $t) { ... on PresenceSnapshot { f${place}: sessionId } } }`;
      socket.send({ type: 'subscribe', id, payload: { query, variables: { t: tableId } } });
      return socket.first((message) => message.id === id);
    };
    for (let place = 0; place < 20; place++) expect(await ask(place)).toMatchObject(taking);
    expect(await ask(20)).toMatchObject(refusal('LIMIT_EXCEEDED'));
    // Of the same document there may be more.
    expect(await ask(3, 'again')).toMatchObject(taking);
    socket.send({ type: 'complete', id: '7' });
    await eventually(() => expect(server().opened.app.services.presence.load.watchers).toBe(20));
    expect(await ask(21)).toMatchObject(taking);
  });

  it.each([
    'presence(tableId: $t)',
    // A directive: nobody shares it.
    'presence(tableId: $t) @include(if: true)',
  ])(
    'keeps nothing of a socket that gave one operation id many times, once it is closed: %s',
    async (field) => {
      const { socket } = await tab(ada);
      const query = `subscription ($t: ID!) { ${field} { __typename } }`;
      for (let times = 0; times < 10; times++) {
        if (times > 0) socket.send({ type: 'complete', id: 'again' });
        socket.send({ type: 'subscribe', id: 'again', payload: { query, variables: { t: tableId } } });
      }
      await socket.first(({ id }) => id === 'again');
      await socket.close();
      // And nobody watches.
    },
  );

  it('buffers little for one who does not read, who gets the newest state in the end, and slows nobody', async () => {
    const slow = await tabIn(grace);
    const healthy = await tabIn(ada);
    const movers = await Promise.all(Array.from({ length: 6 }, () => tab(ada)));
    // Many subscriptions of one socket fill it sooner.
    for (let more = 0; more < 20; more++) slow.follow(tableId, { id: `more ${more}` });
    const text = 'x'.repeat(64);
    const cellOf = (round: number) => ({ recordId: text.slice(0, 50) + round, fieldId: text });
    for (const mover of movers) await mover.follow(tableId).begun();
    slow.socket.pause();
    const buffer = taken.of(slow.socket.port);
    let most = 0;
    let longest = 0;
    let round = 0;
    for (let full = 0; full < 20 && round < 2_000; round++) {
      const begun = performance.now();
      const cell = cellOf(round);
      await Promise.all(
        movers.map(({ update }) => update(tableId, { cell, range: { start: cell, end: cell } })),
      );
      await eventually(() => {
        for (const { sessionId } of movers) expect(healthy.seen.members().get(sessionId)?.cell).toEqual(cell);
      });
      longest = Math.max(longest, performance.now() - begun);
      most = Math.max(most, buffer.writableLength);
      if (buffer.writableLength > FULL_BYTES) full += 1;
    }
    expect(most, 'it was full').toBeGreaterThan(FULL_BYTES);
    const frame = Buffer.byteLength(JSON.stringify(healthy.seen.events().at(-1)));
    expect(most).toBeLessThan(FULL_BYTES + 22 * (frame + 1_000));
    expect(longest).toBeLessThan(1_500);
    slow.socket.resume();
    await eventually(() => {
      for (const { sessionId } of movers) {
        expect(slow.seen.members().get(sessionId)?.cell).toEqual(cellOf(round - 1));
      }
    });
    expect(slow.seen.events().length).toBeLessThan(healthy.seen.events().length);
  });
});
