import { expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { createPace, GREETINGS, type Pace } from '../../src/presence/pace.ts';
import type { PresenceItem } from '../../src/presence/presence.ts';
import { openRoom } from '../../src/presence/room.ts';
import { eventually } from '../support/eventually.ts';
import { fakeOutlet } from '../support/fake-outlet.ts';
import { memberOf } from './members.ts';

/** A table whose tick is so long that it never comes. */
async function roomWithoutTicks() {
  const errors: unknown[] = [];
  const greetings = createPace((error) => errors.push(error), GREETINGS);
  const never: Pace = {
    ask: () => {},
    forget: () => {},
    tickMs: Number.POSITIVE_INFINITY,
    close: async () => {},
  };
  const access = { isSure: true, asked: 0 };
  const room = await openRoom('tbl', {
    bus: memoryBus(),
    store: memoryPresenceStore(),
    pace: never,
    greetings,
    nodeId: () => 'node',
    nextSequence: () => 1,
    readLiving: async () => new Map(),
    access: {
      isFresh: () => access.isSure,
      async confirm() {
        access.asked += 1;
        if (!access.isSure) throw new Error('nobody knows');
      },
    },
    onUpdate: () => {},
    onError: (error) => errors.push(error),
  });
  const renders: PresenceItem[] = [];
  return {
    room,
    access,
    renders,
    join(sessionId: string) {
      const outlet = fakeOutlet();
      const render = (item: PresenceItem) => {
        renders.push(item);
        return Buffer.from(JSON.stringify(item));
      };
      room.put(memberOf(sessionId));
      room.audience.add({ key: 'all', userId: 'u', sessionId, outlet, render }).start();
      return outlet;
    },
    async close() {
      await greetings.close();
      await room.close();
      expect(errors).toEqual([]);
    },
  };
}

it('gives a newcomer the snapshot without waiting for the tick of the others, and those of one turn the same one', async () => {
  const { join, renders, close } = await roomWithoutTicks();
  const first = join('first');
  await eventually(() => expect(first.sent).toHaveLength(1));
  const crowd = Array.from({ length: 50 }, (_, i) => join(`s${i}`));
  await eventually(() => {
    for (const { sent } of crowd) expect(sent).toHaveLength(1);
  });
  const own = crowd.map(
    ({ sent: [text = ''] }) => JSON.parse(text) as { sessionId: string; members: object[] },
  );
  expect(own.map(({ sessionId }) => sessionId)).toEqual(crowd.map((_, i) => `s${i}`));
  for (const { members } of own) expect(members).toHaveLength(51);
  expect(renders).toHaveLength(2);
  expect(first.sent, 'the others are told with their tick').toHaveLength(1);
  await close();
});

it('shows a newcomer nothing while nobody can know who may see it (I6)', async () => {
  const { join, access, close } = await roomWithoutTicks();
  access.isSure = false;
  const outlet = join('a');
  await eventually(() => expect(access.asked).toBeGreaterThan(1));
  expect(outlet.sent).toEqual([]);
  access.isSure = true;
  await eventually(() => expect(outlet.sent).toHaveLength(1));
  await close();
});
