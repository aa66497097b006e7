import { expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { createPace } from '../../src/presence/pace.ts';
import { openRoom, type RoomParts } from '../../src/presence/room.ts';

const TABLE = 'tbl';

/** What a room needs, where nothing fails and nobody else is. */
function partsOf(own: Partial<RoomParts>): RoomParts {
  let sequence = 0;
  return {
    bus: memoryBus(),
    store: memoryPresenceStore(),
    pace: createPace(() => {}),
    nodeId: () => 'own',
    nextSequence: () => ++sequence,
    readLiving: async () => new Map(),
    access: { isFresh: () => true, confirm: async () => {} },
    onUpdate: () => {},
    onError: () => {},
    ...own,
  };
}

it('hears an update that comes in one piece with the word that the bus listens', async () => {
  const update = { sessionId: 's', userId: 'u', input: { viewId: 'v' } };
  const heard: unknown[] = [];
  const bus = memoryBus();
  const parts = partsOf({
    bus: {
      ...bus,
      async subscribe(topic, listener) {
        const end = await bus.subscribe(topic, listener);
        // As ioredis reads it: both replies in one turn, before anybody who waits for the first goes on.
        listener({ type: 'update', ...update } as Parameters<typeof listener>[0]);
        return end;
      },
    },
    onUpdate: (tableId, given) => heard.push([tableId, given]),
  });
  const room = await openRoom(TABLE, parts);
  expect(heard).toEqual([[TABLE, { type: 'update', ...update }]]);
  await room.close();
  await parts.pace.close();
});
