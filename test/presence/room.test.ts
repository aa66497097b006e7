import { expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { createPace, GREETINGS } from '../../src/presence/pace.ts';
import { openRoom, type RoomParts } from '../../src/presence/room.ts';
import { createSeats } from '../../src/presence/seats.ts';
import { eventually } from '../support/eventually.ts';
import { memberOf } from './members.ts';

const TABLE = 'tbl';

/** What a room needs, where nothing fails and nobody else is. */
function partsOf(own: Partial<RoomParts>): RoomParts {
  let sequence = 0;
  return {
    bus: memoryBus(),
    store: memoryPresenceStore(),
    pace: createPace(() => {}),
    greetings: createPace(() => {}, GREETINGS),
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

it('shows nobody as they were at this node when they have gone on to another one and left there', async () => {
  const parts = partsOf({});
  const room = await openRoom(TABLE, parts);
  // Its session was taken up elsewhere.
  const seats = createSeats({ turnOf: () => turn, livingTurnOf: async () => turn, graceMs: 60_000 });
  let turn: number | undefined = 0;
  const user = { id: 'u', name: 'ada', avatarUrl: null };
  let released = 0;
  const admission = { onRevoked: () => {}, release: async () => {} };
  const release = async () => {
    released += 1;
  };
  const leave = seats.enter(
    { room, admission, release },
    { user, sessionId: 's', input: { viewId: 'here' } },
  );
  await leave({ isSocketGone: true });
  turn = undefined;
  const there = memberOf('s', { turn: 1, viewId: 'there' });
  const stored = { type: 'stored', nodeId: 'other' } as const;
  room.peers.take({ ...stored, previous: 0, sequence: 1, put: [there], remove: [] });
  seats.sweep();
  expect(room.picture.members()).toEqual([there]);
  expect(released).toBe(1);
  room.peers.take({ ...stored, previous: 1, sequence: 2, put: [], remove: ['s'] });
  expect(room.picture.members()).toEqual([]);
  await seats.close();
  await room.close();
  await parts.pace.close();
});

it('takes nothing for lost that was written after the store was asked', async () => {
  const store = memoryPresenceStore();
  let sequence = 0;
  let replaced = 0;
  let read = 0;
  const parts = partsOf({
    nextSequence: () => ++sequence,
    store: {
      ...store,
      replace(...shard) {
        replaced += 1;
        return store.replace(...shard);
      },
    },
    readLiving: async () => {
      read += 1;
      return new Map();
    },
  });
  const room = await openRoom(TABLE, parts);
  const isWritten = () => eventually(() => expect([sequence > 0, room.isStored]).toEqual([true, true]));
  const ask = async () => ({
    asked: sequence,
    answer: (await store.sequences([TABLE])).get(TABLE) ?? new Map<string, number>(),
  });
  room.put(memberOf('a'));
  await isWritten();
  room.peers.take({
    type: 'stored',
    nodeId: 'other',
    previous: 0,
    sequence: 2,
    put: [memberOf('b')],
    remove: [],
  });
  const { asked, answer } = await ask();
  const before = sequence;
  room.put(memberOf('c'));
  await eventually(() => expect(sequence).toBeGreaterThan(before));
  await isWritten();
  const reads = read;
  // Nor is the store read again where a message was ahead of it.
  room.compare(new Map([...answer, ['other', 1]]), asked);
  await isWritten();
  expect([replaced, read]).toEqual([0, reads]);
  // What is lost is put back.
  await store.drop(TABLE, ['own']);
  const lost = await ask();
  room.compare(lost.answer, lost.asked);
  await eventually(() => expect(replaced).toBe(1));
  await room.close();
  await parts.pace.close();
});
