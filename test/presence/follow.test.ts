import { expect, it } from 'vitest';
import { NotFoundError } from '../../src/errors.ts';
import { followPresence } from '../../src/presence/follow.ts';
import { createPicture } from '../../src/presence/picture.ts';
import { memberOf } from './members.ts';

function scene() {
  const picture = createPicture();
  const listeners = new Set<() => void>();
  let revoke: (reason: Error) => void = () => {};
  let left = 0;
  const items = followPresence({
    picture,
    sessionId: 'a',
    onTick: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRevoked: (listener) => {
      revoke = listener;
    },
    access: { isFresh: () => true, confirm: async () => {} },
    leave: async () => {
      left += 1;
    },
  });
  return {
    picture,
    items,
    tick() {
      picture.tick();
      for (const listener of listeners) listener();
    },
    revoke: (reason: Error) => revoke(reason),
    left: () => left,
    listening: () => listeners.size,
  };
}

it('gives one who takes an item now and then the newest state of all that was missed', async () => {
  const { picture, items, tick } = scene();
  picture.change('n', [memberOf('a'), memberOf('b')]);
  const first = items.next();
  tick();
  expect((await first).value).toMatchObject({ type: 'snapshot', sessionId: 'a', members: [{}, {}] });
  for (let version = 2; version < 100; version++) {
    picture.change('n', [memberOf('a', { version, pointer: { x: version, y: 0 } })]);
    tick();
  }
  picture.change('n', [], ['b']);
  tick();
  expect((await items.next()).value).toMatchObject({
    type: 'delta',
    joined: [],
    updated: [{ pointer: { x: 99 } }],
    left: ['b'],
  });
  // What changes nothing is no item: the next one is that of the change.
  const next = items.next();
  tick();
  picture.change('n', [memberOf('c')]);
  tick();
  expect((await next).value).toMatchObject({ joined: [{ sessionId: 'c' }], left: [] });
  await items.return?.();
});

it('begins without waiting for a tick, and then tells exactly what came after that', async () => {
  const { picture, items, tick } = scene();
  picture.change('n', [memberOf('a'), memberOf('b')]);
  expect((await items.next()).value).toMatchObject({ type: 'snapshot', members: [{}, {}] });
  const next = items.next();
  // Of the same tick, as those above.
  picture.change('n', [memberOf('c')], ['b']);
  tick();
  expect((await next).value).toEqual({ type: 'delta', joined: [memberOf('c')], updated: [], left: ['b'] });
  await items.return?.();
});

it('leaves once when it ends, and takes nobody waiting along', async () => {
  const { items, left, listening } = scene();
  await items.next();
  const waiting = items.next();
  await items.return?.();
  await items.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await items.next()).toEqual({ done: true, value: undefined });
  expect([left(), listening()]).toEqual([1, 0]);
});

it('leaves at once when the right to it ends, also where nobody takes anything', async () => {
  const { items, tick, revoke, left } = scene();
  const first = items.next();
  tick();
  await first;
  const reason = new NotFoundError('t');
  revoke(reason);
  expect(left()).toBe(1);
  await expect(items.next()).rejects.toBe(reason);
});

it('ends one who waits when the right to it ends', async () => {
  const { items, revoke, left } = scene();
  await items.next();
  const reason = new NotFoundError('t');
  const waiting = items.next();
  revoke(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(left()).toBe(1);
});
