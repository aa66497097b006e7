import { expect, it } from 'vitest';
import type { Admission } from '../../src/base/watch.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { followRoom } from '../../src/lock/follow.ts';
import type { Lock } from '../../src/lock/lock.ts';
import { openRoom } from '../../src/lock/room.ts';
import { stateOf } from '../../src/lock/state.ts';
import { eventually } from '../support/eventually.ts';

const user = { id: 'usr_1', name: 'Ada', avatarUrl: null };

function lockOf(recordId: string, fence: number): Lock {
  const lockedAt = new Date(0).toISOString();
  return { recordId, fieldId: 'fld', sessionId: 'ses', user, fence, lockedAt, expiresAt: lockedAt };
}

function admissionOf() {
  let released = 0;
  const listeners: ((reason: Error) => void)[] = [];
  const admission: Admission = {
    onRevoked: (listener) => void listeners.push(listener),
    async release() {
      released += 1;
    },
  };
  return {
    admission,
    revoke: (reason: Error) => listeners.forEach((tell) => void tell(reason)),
    released: () => released,
  };
}

const access = { isFresh: () => true, confirm: async () => {} };

async function roomWith(sequence = 0) {
  const stored = stateOf({ sequence, locks: [], requests: [] });
  const bus = memoryBus();
  const room = await openRoom('tbl', {
    bus,
    read: async () => stored,
    access,
    onError: (error) => expect(error).toBeUndefined(),
    tickMs: 10,
  });
  const lock = (number: number) =>
    room.take({
      type: 'events',
      previous: number - 1,
      sequence: number,
      events: [{ type: 'locked', locks: [lockOf(`rec_${number}`, number)] }],
    });
  return { room, lock, close: async () => void (await Promise.all([room.close(), bus.close()])) };
}

it('one who does not read keeps a bounded queue, and then gets a new snapshot with all of it (I7)', async () => {
  const { room, lock, close } = await roomWith();
  const { admission, released } = admissionOf();
  const follower = followRoom({ room, admission, access, userId: 'usr_1', release: async () => {} });
  expect((await follower.next()).value).toMatchObject({ type: 'snapshot', locks: [] });
  for (let number = 1; number <= 100; number++) lock(number);
  expect((await follower.next()).value).toMatchObject({ type: 'locked', locks: [{ fence: 1 }] });
  for (let number = 101; number <= 1_000; number++) lock(number);
  const { value } = await follower.next();
  expect(value.type).toBe('snapshot');
  expect(value.locks).toHaveLength(1_000);
  const next = follower.next();
  lock(1_001);
  expect((await next).value).toMatchObject({ type: 'locked', locks: [{ fence: 1_001 }] });
  await follower.return?.();
  expect(released()).toBe(1);
  await close();
});

it('a revocation ends one that waits, with its reason', async () => {
  const { room, close } = await roomWith();
  const { admission, revoke, released } = admissionOf();
  const follower = followRoom({ room, admission, access, userId: 'usr_1', release: async () => {} });
  await follower.next();
  const waiting = follower.next();
  revoke(new Error('no more'));
  await expect(waiting).rejects.toThrow('no more');
  expect(await follower.next()).toEqual({ done: true, value: undefined });
  expect(released()).toBe(1);
  await close();
});

it('delivers nothing while nobody can tell who may follow', async () => {
  const { room, lock, close } = await roomWith();
  const { admission } = admissionOf();
  let fresh = true;
  let asked = 0;
  const unsure = {
    isFresh: () => fresh,
    async confirm() {
      asked += 1;
      if (!fresh) throw new Error('the database does not answer');
    },
  };
  const follower = followRoom({ room, admission, access: unsure, userId: 'usr_1', release: async () => {} });
  await follower.next();
  fresh = false;
  lock(1);
  let come = false;
  const next = follower.next().then((item) => {
    come = true;
    return item;
  });
  await eventually(() => expect(asked).toBeGreaterThan(1));
  expect(come).toBe(false);
  fresh = true;
  expect((await next).value).toMatchObject({ type: 'locked' });
  await follower.return?.();
  await close();
});

it('gathers drafts by tick, and keeps one back until its lock is told', async () => {
  const { room, lock, close } = await roomWith();
  const heard: unknown[] = [];
  room.listen((event) => heard.push(event));
  const draft = (turn: number, text: string) => ({
    recordId: 'rec_1',
    fieldId: 'fld',
    sessionId: 'ses',
    user,
    fence: 1,
    turn,
    draft: text,
  });
  room.take({ type: 'drafts', drafts: [draft(1, 'early')] });
  expect(heard).toEqual([]);
  lock(1);
  expect(heard).toMatchObject([{ type: 'locked' }, { type: 'edited', drafts: [{ draft: 'early' }] }]);
  for (const [turn, text] of [
    [3, 'newest'],
    [3, 'newest'],
    [2, 'overtaken'],
  ] as const) {
    room.take({ type: 'drafts', drafts: [draft(turn, text)] });
  }
  await eventually(() =>
    expect(heard.slice(2)).toMatchObject([{ type: 'edited', drafts: [{ draft: 'newest' }] }]),
  );
  await close();
});
