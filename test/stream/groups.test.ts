import {
  GraphQLID,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../schema/context.ts';
import { sharedStream, viewerDependent } from '../../schema/shared.ts';
import type { Viewer } from '../../src/auth/sign-in.ts';
import { LimitError } from '../../src/errors.ts';
import { planShared, type SharedPlan } from '../../src/http/shared.ts';
import { createFanout, type Order } from '../../src/stream/fanout.ts';
import type { StreamItem } from '../../src/stream/follow.ts';
import type { Render } from '../../src/stream/group.ts';
import { MAX_GROUPS, MAX_GROUPS_PER_USER } from '../../src/stream/group-limit.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeOutlet, fakeOutlet } from '../support/fake-outlet.ts';
import { serverOfSuite } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { openRaw } from '../support/raw-socket.ts';
import { fakeHubs } from './fake-hub.ts';
import { addRecords, makeTable } from './table.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);

function plain(item: StreamItem): string {
  return item.type === 'revision' ? `${item.revision.revision}` : `${item.reason} ${item.position.revision}`;
}

/** Renders the number of a revision, and counts how often it is asked to. */
function counting(make: (item: StreamItem) => string | Promise<string> = plain) {
  const rendered: string[] = [];
  const render: Render = (item) => {
    rendered.push(plain(item));
    const text = make(item);
    return typeof text === 'string' ? Buffer.from(text) : text.then((made) => Buffer.from(made));
  };
  return { render, rendered };
}

function scene() {
  const hubs = fakeHubs();
  const errors: unknown[] = [];
  const fanout = createFanout({ hubs, onError: (error) => errors.push(error) });
  const released: string[] = [];
  async function join(order: Partial<Order> & Pick<Order, 'render'>, outlet: FakeOutlet = fakeOutlet()) {
    const { userId = 'usr_a' } = order;
    let revoke: ((reason: Error) => void) | undefined;
    const subscription = await fanout.join({
      logId: 'tbl_a',
      key: 'key',
      userId,
      cursor: null,
      outlet,
      admission: {
        onRevoked: (listener) => {
          revoke = listener;
        },
        release: async () => {
          released.push(userId);
        },
      },
      ...order,
    });
    subscription.start();
    return { outlet, subscription, revoke: (reason: Error) => revoke?.(reason) };
  }
  return { hubs, errors, fanout, released, join };
}

describe('a group', () => {
  it.each([
    ['at once', (item: StreamItem) => plain(item)],
    ['later', async (item: StreamItem) => plain(item)],
  ])('renders a revision once, however many sockets there are (%s)', async (_name, make) => {
    const { hubs, join, fanout } = scene();
    const { render, rendered } = counting(make);
    const members = await Promise.all(Array.from({ length: 200 }, () => join({ render })));
    expect(fanout.groups).toBe(1);
    expect(fanout.members).toBe(200);
    for (let write = 0; write < 50; write++) {
      hubs.log('tbl_a').push();
      if (write % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    for (const { outlet } of members) await eventually(() => expect(outlet.sent).toEqual(range(1, 50)));
    expect(rendered).toEqual(range(1, 50));
    fanout.close();
  });

  it('renders nothing for a table that nobody watches any more, and has no group and no hub for it', async () => {
    const { hubs, join, fanout, released } = scene();
    const { render, rendered } = counting();
    hubs.log('tbl_a').push();
    expect(fanout.groups).toBe(0);
    const members = [await join({ render, userId: 'usr_a' }), await join({ render, userId: 'usr_b' })];
    hubs.log('tbl_a').push();
    expect(rendered).toEqual(['2']);
    await members[0]?.subscription.leave();
    hubs.log('tbl_a').push();
    expect(rendered).toEqual(['2', '3']);
    expect(members[0]?.outlet.sent).toEqual(['2']);
    await members[1]?.subscription.leave();
    await members[1]?.subscription.leave();
    hubs.log('tbl_a').push();
    expect(rendered).toEqual(['2', '3']);
    expect([fanout.groups, fanout.members, hubs.watched]).toEqual([0, 0, 0]);
    expect(released).toEqual(['usr_a', 'usr_b']);
    fanout.close();
  });

  it('gives everybody all of it once and in order while sockets fill and drain at random', async () => {
    const random = seeded();
    const { hubs, join, fanout, errors } = scene();
    const { render, rendered } = counting(async (item) => {
      if (random.next() < 0.3) await new Promise((resolve) => setTimeout(resolve, random.below(3)));
      return plain(item);
    });
    const log = hubs.log('tbl_a');
    const members = await Promise.all(Array.from({ length: 30 }, () => join({ render })));
    for (let write = 0; write < 600; write++) {
      log.push();
      const { outlet } = random.pick(members);
      if (random.next() < 0.5) outlet.fill();
      else outlet.drain();
      if (random.next() < 0.3) await new Promise((resolve) => setTimeout(resolve, random.below(3)));
    }
    for (const { outlet } of members) outlet.drain();
    for (const { outlet } of members) {
      await eventually(() => expect(outlet.sent.length, `seed ${random.seed}`).toBeGreaterThanOrEqual(600));
      expect(outlet.sent, `seed ${random.seed}`).toEqual(range(1, 600));
    }
    expect(errors).toEqual([]);
    console.info(`${rendered.length} executions for 600 revisions and 30 members`);
    // One that is far behind is rendered for anew; without sharing it would be 18,000.
    expect(rendered.length).toBeLessThan(12_000);
    fanout.close();
  });

  it('sends nothing to a full socket, whatever else fills it', async () => {
    const { hubs, join, fanout } = scene();
    const { render } = counting();
    const { outlet } = await join({ render });
    hubs.log('tbl_a').push();
    outlet.fill();
    for (let write = 0; write < 20; write++) hubs.log('tbl_a').push();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(outlet.sent).toEqual(['1']);
    outlet.drain();
    await eventually(() => expect(outlet.sent).toEqual(range(1, 21)));
    hubs.log('tbl_a').push();
    await eventually(() => expect(outlet.sent).toEqual(range(1, 22)));
    fanout.close();
  });

  it('closes a socket that has been full for too long, and no other', async () => {
    const hubs = fakeHubs();
    const fanout = createFanout({ hubs, onError: () => {}, stuckMs: 100 });
    const outlets = [fakeOutlet(), fakeOutlet()];
    for (const outlet of outlets) {
      const admission = { onRevoked() {}, release: async () => {} };
      const { render } = counting();
      const order = { logId: 'a', key: '', userId: 'u', cursor: null, render, outlet, admission };
      (await fanout.join(order)).start();
    }
    hubs.log('a').push();
    outlets[0]?.fill();
    hubs.log('a').push();
    await eventually(() => expect(outlets[0]?.stuck).toBeGreaterThan(0), 2_000);
    expect(outlets[1]?.stuck).toBe(0);
    fanout.close();
  });

  it('tells everybody once to start anew when the log turns out to be another one', async () => {
    const { hubs, join, fanout } = scene();
    const { render } = counting();
    const live = await join({ render });
    const behind = await join({ render });
    hubs.log('tbl_a').push();
    behind.outlet.fill();
    hubs.log('tbl_a').push();
    hubs.log('tbl_a').restore(1);
    behind.outlet.drain();
    hubs.log('tbl_a').push();
    await eventually(() => expect(live.outlet.sent).toEqual(['1', '2', 'HISTORY_CHANGED 1', '2']));
    await eventually(() =>
      expect(behind.outlet.sent.slice(-2)).toEqual([expect.stringMatching('HISTORY_CHANGED'), '2']),
    );
    fanout.close();
  });

  it('ends the one whose right has ended with the reason, and nobody else', async () => {
    const { hubs, join, fanout, released } = scene();
    const { render } = counting();
    const one = await join({ render });
    const other = await join({ render });
    hubs.log('tbl_a').push();
    const reason = new Error('removed');
    one.revoke(reason);
    hubs.log('tbl_a').push();
    expect(one.outlet.ended).toEqual([reason]);
    expect(one.outlet.sent).toEqual(['1']);
    expect(other.outlet.sent).toEqual(['1', '2']);
    expect(other.outlet.ended).toEqual([]);
    await one.subscription.leave();
    expect(released).toHaveLength(1);
    fanout.close();
  });

  it('passes over a revision that cannot be rendered: told to its group, logged once, the rest goes on', async () => {
    const { hubs, join, fanout, errors } = scene();
    const log = hubs.log('tbl_a');
    const failing = counting((item) => {
      if (plain(item) === '2') throw new Error('cannot be rendered');
      return plain(item);
    });
    const failingLater = counting(async (item) => {
      if (plain(item) === '2') throw new Error('cannot be rendered later');
      return plain(item);
    });
    const good = counting();
    const members = [
      ...(await Promise.all(Array.from({ length: 5 }, () => join({ render: failing.render, key: 'bad' })))),
      ...(await Promise.all(
        Array.from({ length: 5 }, () => join({ render: failingLater.render, key: 'later' })),
      )),
    ];
    const others = await Promise.all(
      Array.from({ length: 5 }, () => join({ render: good.render, key: 'good' })),
    );
    members[0]?.outlet.fill();
    members[5]?.outlet.fill();
    for (let write = 0; write < 3; write++) log.push();
    members[0]?.outlet.drain();
    members[5]?.outlet.drain();
    for (const { outlet } of members) {
      await eventually(() => expect(outlet.sent).toEqual(['1', 'DELIVERY_FAILED 2', '3']));
    }
    for (const { outlet } of others) expect(outlet.sent).toEqual(['1', '2', '3']);
    expect(errors.map(String).sort()).toEqual([
      'Error: cannot be rendered',
      'Error: cannot be rendered later',
    ]);
    fanout.close();
  });

  it('limits the different subscriptions of one person and of one log', async () => {
    const { join, fanout, released } = scene();
    const { render } = counting();
    const own = [];
    for (let key = 0; key < MAX_GROUPS_PER_USER; key++) own.push(await join({ render, key: `${key}` }));
    await expect(join({ render, key: 'one too many' })).rejects.toThrow(LimitError);
    // More of the same, and those of somebody else, are free.
    for (let more = 0; more < 50; more++) await join({ render, key: '0' });
    await join({ render, key: 'one too many', userId: 'usr_b' });
    await own[7]?.subscription.leave();
    await join({ render, key: 'fits again' });
    for (let key = fanout.groups; key < MAX_GROUPS; key++) {
      await join({ render, key: `of many ${key}`, userId: `usr_${key}` });
    }
    await expect(join({ render, key: 'full', userId: 'usr_z' })).rejects.toThrow(LimitError);
    await join({ render, key: 'full', userId: 'usr_z', logId: 'tbl_b' });
    expect(fanout.groups).toBe(MAX_GROUPS + 1);
    expect(released, 'one left; a refused one is released by whoever admitted it').toHaveLength(1);
    fanout.close();
  });
});

/** A schema of its own: what can be shared is found by its extensions alone. */
const Event: GraphQLObjectType<StreamItem, Context> = new GraphQLObjectType<StreamItem, Context>({
  name: 'Event',
  fields: () => ({
    what: { type: new GraphQLNonNull(GraphQLString), resolve: plain },
    mine: {
      type: GraphQLString,
      extensions: viewerDependent,
      resolve: (_item, _args, { viewer }) => viewer?.user.id,
    },
    sneaky: {
      type: GraphQLString,
      resolve: (item, _args, context) => (plain(item) === '2' ? context.viewer?.user.id : plain(item)),
    },
    sneakyLater: {
      type: GraphQLString,
      resolve: async (item, _args, context) =>
        (plain(item) === '2' ? context.loaders : undefined) ?? plain(item),
    },
    nested: { type: Event, resolve: (item) => item },
  }),
});

const follow = {
  type: new GraphQLNonNull(Event),
  args: {
    tableId: { type: new GraphQLNonNull(GraphQLID) },
    after: { type: GraphQLString },
    limit: { type: GraphQLInt, defaultValue: 5 },
  },
  resolve: (item: unknown) => item,
};

/** Who has joined, with which arguments. */
const joined: { userId: string | undefined; args: Record<string, unknown> }[] = [];

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { ok: { type: GraphQLString } } }),
  subscription: new GraphQLObjectType<unknown, Context>({
    name: 'Subscription',
    fields: {
      events: {
        ...follow,
        extensions: sharedStream({
          own: 'after',
          async join(person, args) {
            joined.push({ userId: person.viewer?.user.id, args });
            return { start() {}, async leave() {} };
          },
        }),
      },
      unshared: follow,
    },
  }),
});

const viewerOf = (id: string): Viewer => ({ user: { id }, expiresAt: new Date(8e15) }) as Viewer;
const contextOf = (viewer: Viewer) => ({ viewer }) as Context;

function plan(
  text: string,
  variableValues: Record<string, unknown> = {},
  user = 'usr_a',
  operationName?: string,
) {
  return planShared(
    { schema, document: parse(text), variableValues, operationName },
    viewerOf(user),
    contextOf,
  );
}

function shared(...args: Parameters<typeof plan>): SharedPlan {
  const made = plan(...args);
  if (!made || !('key' in made)) throw new Error(`not shared: ${JSON.stringify(made)}`);
  return made;
}

const keyOf = (...args: Parameters<typeof plan>) => shared(...args).key;

describe('what makes two subscriptions one group', () => {
  const text =
    'subscription ($t: ID!, $a: String, $l: Int) { events(tableId: $t, after: $a, limit: $l) { what } }';

  it('is not the cursor, given as a variable, a default or a literal', async () => {
    const key = keyOf(text, { t: 'a' });
    expect(keyOf(text, { t: 'a', a: 'cursor' })).toBe(key);
    expect(keyOf(text, { t: 'a', a: null })).toBe(key);
    const literal = (after: string) => `subscription { events(tableId: "a"${after}) { what } }`;
    expect(keyOf(literal(', after: "x"'))).toBe(keyOf(literal(', after: "y"')));
    expect(keyOf(literal(', after: null'))).toBe(keyOf(literal('')));
    const asked = [
      shared(text, { t: 'a', a: 'cursor' }),
      shared(literal(', after: "x"')),
      shared(literal('')),
    ];
    for (const { join } of asked) await join(fakeOutlet());
    const own = { tableId: 'a', limit: 5 };
    expect(joined.splice(0)).toEqual(
      [{ ...own, after: 'cursor' }, { ...own, after: 'x' }, own].map((args) => ({ userId: 'usr_a', args })),
    );
  });

  it('is the document, its other variables with their defaults, and its operation', () => {
    const key = keyOf(text, { t: 'a' });
    expect(keyOf(text, { t: 'b' })).not.toBe(key);
    expect(keyOf(text, { t: 'a', l: 6 })).not.toBe(key);
    expect(keyOf(text, { l: 6, t: 'a' })).toBe(keyOf(text, { t: 'a', l: 6 }));
    expect(keyOf(text.replace('what', 'what nested { what }'), { t: 'a' })).not.toBe(key);
    expect(keyOf(text.replace('events(', 'other: events('), { t: 'a' })).not.toBe(key);
    expect(keyOf(text.replaceAll(' ', '  '), { t: 'a' })).toBe(key);
    const two =
      'subscription A { events(tableId: "a") { what } } subscription B { events(tableId: "a") { x: what } }';
    expect(keyOf(two, {}, 'usr_a', 'A')).not.toBe(keyOf(two, {}, 'usr_a', 'B'));
  });

  it('is the viewer only where a field depends on them, however deep', () => {
    expect(keyOf(text, { t: 'a' }, 'usr_b')).toBe(keyOf(text, { t: 'a' }, 'usr_a'));
    for (const selection of [
      'mine',
      'nested { nested { me: mine } }',
      '... on Event { mine }',
      '...F',
      'mine @include(if: true)',
    ]) {
      const dependent = `subscription { events(tableId: "a") { what ${selection} } } fragment F on Event { mine }`;
      const fits = selection === '...F' ? dependent : dependent.replace(/ fragment.*/, '');
      expect(keyOf(fits, {}, 'usr_a'), selection).not.toBe(keyOf(fits, {}, 'usr_b'));
      expect(keyOf(fits, {}, 'usr_a'), selection).toBe(keyOf(fits, {}, 'usr_a'));
    }
  });

  it('is nothing where a document is not one plain root field', () => {
    for (const unshareable of [
      'subscription { unshared(tableId: "a") { what } }',
      'subscription { events(tableId: "a") @include(if: true) { what } }',
      'subscription { ...F } fragment F on Subscription { events(tableId: "a") { what } }',
      'subscription { ... on Subscription { events(tableId: "a") { what } } }',
      'query { ok }',
    ]) {
      expect(plan(unshareable), unshareable).toBeUndefined();
    }
    expect(plan(text, { t: null }), 'a fault of the variables').toHaveLength(1);
    expect(() => shared(text, {})).toThrow('not shared');
  });
});

describe('an execution that is shared', () => {
  type Result = { events: Record<string, unknown> };
  const read = ({ sent }: FakeOutlet): Result['events'][] =>
    sent.map((bytes) => (JSON.parse(`${bytes}"id"}`) as { payload: { data: Result } }).payload.data.events);

  it('never shows one viewer what is of another', async () => {
    const { hubs, join, fanout } = scene();
    const text = 'subscription { events(tableId: "tbl_a") { what mine nested { mine } } }';
    const users = ['usr_a', 'usr_b', 'usr_a', 'usr_c', 'usr_b'];
    const members = await Promise.all(users.map((userId) => join({ ...shared(text, {}, userId), userId })));
    expect(fanout.groups).toBe(3);
    for (let write = 0; write < 3; write++) hubs.log('tbl_a').push();
    for (const [index, { outlet }] of members.entries()) {
      const mine = users[index];
      expect(read(outlet)).toEqual(['1', '2', '3'].map((what) => ({ what, mine, nested: { mine } })));
    }
    fanout.close();
  });

  it.each(['sneaky', 'sneakyLater'])(
    'that touches its viewer without having said so shows nothing of them (%s)',
    async (field) => {
      const { hubs, join, fanout, errors } = scene();
      const text = `subscription { events(tableId: "tbl_a") { what ${field} } }`;
      const users = ['usr_a', 'usr_b', 'usr_c'];
      const members = await Promise.all(users.map((userId) => join({ ...shared(text, {}, userId), userId })));
      const innocent = await join(shared('subscription { events(tableId: "tbl_a") { what } }'));
      expect(fanout.groups).toBe(2);
      for (let write = 0; write < 3; write++) hubs.log('tbl_a').push();
      for (const { outlet } of members) {
        await eventually(() =>
          expect(read(outlet)).toEqual([
            { what: '1', [field]: '1' },
            { what: 'DELIVERY_FAILED 2', [field]: 'DELIVERY_FAILED 2' },
            { what: '3', [field]: '3' },
          ]),
        );
      }
      expect(read(innocent.outlet)).toEqual([{ what: '1' }, { what: '2' }, { what: '3' }]);
      expect(errors).toHaveLength(1);
      expect((errors[0] as AggregateError).errors.map(String).join()).toContain('touched its viewer');
      fanout.close();
    },
  );
});

describe.each(modes)('the groups of a server (%s)', (mode) => {
  const server = serverOfSuite(mode);

  const documentOf = (tableId: string, alias: string, after = '') =>
    parse(
      `subscription { ${alias}: tableChanges(tableId: "${tableId}"${after}) { ... on TableRevision { revision } } }`,
    );

  it('are one for all who ask the same, and go with the last of them', async () => {
    const { fanout, hubs } = server().opened.app;
    const people = [await server().as('ada'), await server().as('ada')];
    const [ada] = people;
    if (!ada) throw new Error('nobody');
    const table = await makeTable(ada);
    const sockets = await Promise.all(people.map((person) => openRaw(server().url, person.token)));
    for (const [index, socket] of sockets.entries()) {
      socket.operate('a', documentOf(table.id, 'same'), {});
      socket.operate('b', documentOf(table.id, 'same', `, after: "${table.cursor}"`), {});
      if (index === 1) socket.operate('c', documentOf(table.id, 'another'), {});
    }
    await eventually(() => expect([fanout.members, fanout.groups, hubs.watched]).toEqual([5, 2, 1]));
    await addRecords(ada, table, ['x']);
    for (const socket of sockets) {
      for (const id of ['a', 'b']) {
        await eventually(() => expect(socket.results(id)).toEqual([{ data: { same: { revision: 2 } } }]));
      }
    }
    await sockets[0]?.close();
    await eventually(() => expect([fanout.members, fanout.groups, hubs.watched]).toEqual([3, 2, 1]));
    sockets[1]?.send({ type: 'complete', id: 'c' });
    await eventually(() => expect([fanout.members, fanout.groups, hubs.watched]).toEqual([2, 1, 1]));
    await sockets[1]?.close();
    await eventually(() => expect([fanout.members, fanout.groups, hubs.watched]).toEqual([0, 0, 0]));
  });

  it('are limited for each person, with an error that says so and leaves the rest as it is', async () => {
    const ada = await server().as('ada');
    const table = await makeTable(ada);
    const socket = await openRaw(server().url, ada.token);
    for (let alias = 0; alias < MAX_GROUPS_PER_USER; alias++) {
      socket.operate(`${alias}`, documentOf(table.id, `alias${alias}`), {});
    }
    await eventually(() => expect(server().opened.app.fanout.groups).toBe(MAX_GROUPS_PER_USER));
    socket.operate('too many', documentOf(table.id, 'tooMany'), {});
    const refused = await socket.first(({ id }) => id === 'too many');
    expect(refused.payload).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    socket.operate('same again', documentOf(table.id, 'alias0'), {});
    await eventually(() => expect(server().opened.app.fanout.members).toBe(MAX_GROUPS_PER_USER + 1));
    await addRecords(ada, table, ['x']);
    for (const id of ['0', '19', 'same again']) {
      await eventually(() => expect(socket.results(id)).toHaveLength(1));
    }
    await socket.close();
    await eventually(() => expect(server().opened.app.hubs.watched).toBe(0));
    expect(server().errors).toEqual([]);
  });
});
