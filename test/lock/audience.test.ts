import { beforeEach, expect, it } from 'vitest';
import { createLockAudience } from '../../src/lock/audience.ts';
import type { LockItem, RoomEvent } from '../../src/lock/item.ts';
import type { Draft, Lock, LockRequest } from '../../src/lock/lock.ts';
import { applyEvent, stateOf } from '../../src/lock/state.ts';
import type { Outlet } from '../../src/stream/outlet.ts';
import { eventually } from '../support/eventually.ts';
import { fakeOutlet } from '../support/fake-outlet.ts';

const user = { id: 'usr_1', name: 'Ada', avatarUrl: null };
const at = new Date(0).toISOString();

const lockOf = (fence: number): Lock => ({
  recordId: `rec_${fence}`,
  fieldId: 'fld',
  sessionId: 'ses',
  user,
  fence,
  lockedAt: at,
  expiresAt: at,
});

let isFresh: boolean;
let asked: number;
let rendered: string[];
let faults: unknown[];
let typed: Draft[];
let state = stateOf({ sequence: 0, locks: [], requests: [] });
let isAsync: boolean;

beforeEach(() => {
  isFresh = true;
  asked = 0;
  rendered = [];
  faults = [];
  typed = [];
  state = stateOf({ sequence: 0, locks: [], requests: [] });
  isAsync = false;
});

function audience() {
  const opened = createLockAudience({
    state: () => state,
    drafts: () => typed,
    access: {
      isFresh: () => isFresh,
      async confirm() {
        asked += 1;
        if (!isFresh) throw new Error('the database does not answer');
      },
    },
    onError: (error) => faults.push(error),
  });
  return {
    ...opened,
    hear(event: RoomEvent) {
      if (event.type !== 'edited') applyEvent(state, event);
      state.sequence += 1;
      opened.hear(event);
    },
  };
}

/** What one says of an item. */
const bytesOf = (item: LockItem) => Buffer.from(JSON.stringify(item));

function render(item: LockItem): Buffer | Promise<Buffer> {
  rendered.push(item.type);
  if (item.type === 'unlocked') throw new Error('cannot be told');
  const bytes = bytesOf(item);
  return isAsync ? new Promise((resolve) => setImmediate(() => resolve(bytes))) : bytes;
}

/** The socket of one who follows. */
function socket() {
  const outlet = fakeOutlet();
  const items = () => outlet.sent.map((text) => JSON.parse(text) as LockItem);
  return { outlet, items, types: () => items().map(({ type }) => type) };
}

const order = (outlet: Outlet, userId = 'usr_1', key = 'a') => ({ key, render, outlet, userId });

it('executes an event once for all who ask the same, and the snapshot of all who come at one time', async () => {
  const { add, hear } = audience();
  const sockets = [socket(), socket(), socket()];
  for (const { outlet } of sockets) add(order(outlet)).start();
  await eventually(() => expect(sockets.map(({ types }) => types())).toEqual(Array(3).fill(['snapshot'])));
  hear({ type: 'locked', locks: [lockOf(1)] });
  await eventually(() =>
    expect(sockets.map(({ types }) => types())).toEqual(Array(3).fill(['snapshot', 'locked'])),
  );
  expect(rendered).toEqual(['snapshot', 'locked']);
  expect(sockets[0]?.outlet.bytes[1]).toBe(sockets[1]?.outlet.bytes[1]);
});

it('tells nobody an event that their snapshot has, nor one twice, also while an answer is made', async () => {
  const { add, hear } = audience();
  isAsync = true;
  const [one, other] = [socket(), socket()];
  add(order(one.outlet)).start();
  await eventually(() => expect(one.types()).toEqual(['snapshot']));
  hear({ type: 'locked', locks: [lockOf(1)] });
  hear({ type: 'locked', locks: [lockOf(2)] });
  add(order(other.outlet)).start();
  await eventually(() => expect(other.items()).toMatchObject([{ locks: [{ fence: 1 }, { fence: 2 }] }]));
  hear({ type: 'locked', locks: [lockOf(3)] });
  await eventually(() => expect(other.items()).toMatchObject([{}, { locks: [{ fence: 3 }] }]));
  expect(one.types()).toEqual(['snapshot', 'locked', 'locked', 'locked']);
});

it('tells requests only to the one who asks and the one who holds', async () => {
  const { add, hear } = audience();
  const asker = { id: 'usr_2', name: 'Grace', avatarUrl: null };
  const request: LockRequest = {
    id: 'lrq_1',
    recordId: 'rec_1',
    fieldId: 'fld',
    sessionId: 'ses_2',
    asker,
    holderId: 'usr_1',
    requestedAt: at,
    expiresAt: at,
  } as LockRequest;
  const [holder, asks, third] = [socket(), socket(), socket()];
  add(order(holder.outlet, 'usr_1')).start();
  add(order(asks.outlet, 'usr_2')).start();
  add(order(third.outlet, 'usr_3')).start();
  await eventually(() => expect(third.types()).toEqual(['snapshot']));
  hear({ type: 'requested', request });
  hear({ type: 'locked', locks: [lockOf(1)] });
  await eventually(() => expect(third.types()).toEqual(['snapshot', 'locked']));
  expect([holder.types(), asks.types()]).toEqual(Array(2).fill(['snapshot', 'requested', 'locked']));
  const late = [socket(), socket()];
  add(order(late[0]?.outlet as Outlet, 'usr_2')).start();
  add(order(late[1]?.outlet as Outlet, 'usr_3')).start();
  await eventually(() =>
    expect(late.map(({ items }) => items())).toMatchObject([
      [{ requests: [{ id: 'lrq_1' }] }],
      [{ requests: [] }],
    ]),
  );
});

it('sends nothing to a full socket, cuts it off when it stays so, and shows it anew what there is when it has drained (I7)', async () => {
  const { add, hear, sweep } = audience();
  const slow = socket();
  add(order(slow.outlet)).start();
  await eventually(() => expect(slow.types()).toEqual(['snapshot']));
  slow.outlet.fill();
  for (let fence = 1; fence <= 50; fence++) hear({ type: 'locked', locks: [lockOf(fence)] });
  await eventually(() => expect(rendered.filter((type) => type === 'locked')).toHaveLength(1));
  expect(slow.outlet.sent).toHaveLength(1);
  sweep(performance.now() - 60_000);
  expect(slow.outlet.stuck).toBe(0);
  sweep(performance.now() + 1);
  expect(slow.outlet.stuck).toBe(1);
  slow.outlet.drain();
  await eventually(() => expect(slow.items()[1]).toMatchObject({ type: 'snapshot' }));
  expect((slow.items()[1] as Extract<LockItem, { type: 'snapshot' }>).locks).toHaveLength(50);
});

it('tells nothing while nobody can say who may follow, and a snapshot when much has happened meanwhile', async () => {
  const { add, hear } = audience();
  const one = socket();
  add(order(one.outlet)).start();
  await eventually(() => expect(one.types()).toEqual(['snapshot']));
  isFresh = false;
  hear({ type: 'locked', locks: [lockOf(1)] });
  await eventually(() => expect(asked).toBeGreaterThan(1));
  expect(one.types()).toEqual(['snapshot']);
  isFresh = true;
  await eventually(() => expect(one.types()).toEqual(['snapshot', 'locked']));
  isFresh = false;
  for (let fence = 2; fence <= 200; fence++) hear({ type: 'locked', locks: [lockOf(fence)] });
  isFresh = true;
  await eventually(() => expect(one.types().slice(2)).toEqual(['snapshot']));
  expect((one.items()[2] as Extract<LockItem, { type: 'snapshot' }>).locks).toHaveLength(200);
});

it('ends those to whom an event cannot be told, and goes on for the others; who has left gets nothing', async () => {
  const { add, hear, size } = audience();
  expect(size).toBe(0);
  const [one, gone] = [socket(), socket()];
  add(order(one.outlet)).start();
  const place = add(order(gone.outlet, 'usr_2', 'b'));
  place.start();
  await eventually(() => expect(gone.types()).toEqual(['snapshot']));
  place.leave();
  hear({ type: 'unlocked', reason: 'RELEASED', cells: [] });
  await eventually(() =>
    expect(one.outlet.ended.map((reason) => reason?.message)).toEqual(['cannot be told']),
  );
  expect([gone.types(), gone.outlet.ended, faults.length]).toEqual([['snapshot'], [], 1]);
});

it('lets a person ask in twenty ways', () => {
  const { add } = audience();
  for (let count = 0; count < 20; count++) add(order(socket().outlet, 'usr_1', `${count}`));
  expect(() => add(order(socket().outlet, 'usr_1', 'more'))).toThrow('At most 20');
  add(order(socket().outlet, 'usr_1', '3'));
});
