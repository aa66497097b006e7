import { expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import type { Pace, Ticking } from '../../src/presence/pace.ts';
import { createPresenceService } from '../../src/presence/presence.service.ts';
import { openRoom } from '../../src/presence/room.ts';
import type { PresenceStore, Shard } from '../../src/presence/store.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { memberOf } from './members.ts';

const TABLE = 'tbl';
const NODE = 'node';
const anybody = { isFresh: () => true, confirm: async () => {} };

/** A store that can be away. */
function storeWithSwitch(): { store: PresenceStore; setAway(away: boolean): void } {
  const inner = memoryPresenceStore();
  let isAway = false;
  async function through<T>(call: () => Promise<T>): Promise<T> {
    if (isAway) throw new Error('away');
    return call();
  }
  return {
    store: {
      ...inner,
      write: (write) => through(() => inner.write(write)),
      replace: (...shard) => through(() => inner.replace(...shard)),
      read: (ids) => through(() => inner.read(ids)),
      sequences: (ids) => through(() => inner.sequences(ids)),
      drop: (...nodes) => through(() => inner.drop(...nodes)),
    },
    setAway(away) {
      isAway = away;
    },
  };
}

function serviceOver(store: PresenceStore) {
  return createPresenceService({
    store,
    bus: memoryBus(),
    access: {
      ...anybody,
      admit: async () => ({ onRevoked: () => {}, release: async () => {} }),
      close: async () => {},
    },
    sessions: {
      nodeId: NODE,
      turnOf: () => 0,
      open: () => Promise.reject(new Error('each has one')),
      livingNodes: async () => new Set([NODE]),
      onDead: () => {},
    },
    times: { graceMs: 0, pulseMs: 20 },
    onError: () => {},
  });
}

it('forgets in the store those who left last while it was away, and nobody who has come back', async () => {
  const { store, setAway } = storeWithSwitch();
  const service = serviceOver(store);
  const user = { id: 'usr', name: 'ada', avatarUrl: null, email: null, emailVerified: false };
  const viewer = { user, expiresAt: new Date(Date.now() + 60_000) };
  const come = async (tableId: string) => {
    const items = await service.follow(viewer, { tableId, sessionId: 's', input: {} });
    await items.next();
    return items;
  };
  const stored = async (tableId: string) =>
    [...there((await store.read([tableId])).get(tableId)).values()].flatMap(({ members }) => [
      ...members.keys(),
    ]);
  const [gone, back] = [await come('gone'), await come('back')];
  for (const id of ['gone', 'back']) await eventually(async () => expect(await stored(id)).toEqual(['s']));
  setAway(true);
  await gone.return?.();
  await back.return?.();
  const again = await come('back');
  setAway(false);
  await eventually(async () => expect(await stored('gone')).toEqual([]));
  await eventually(async () => expect(await stored('back')).toEqual(['s']));
  await again.return?.();
  await eventually(async () => expect(await stored('back')).toEqual([]));
  await service.close();
});

it('ticks no more once it is closed, also where a crowd is on other nodes and a tick is under way', async () => {
  const store = memoryPresenceStore();
  const bus = memoryBus();
  const crowd = Array.from({ length: 150 }, (_, i) => memberOf(`s${i}`));
  const members = new Map(crowd.map((member) => [member.sessionId, JSON.stringify(member)]));
  await store.replace(TABLE, 'other', { sequence: 1, members });
  let asked = 0;
  let ticking: Ticking | undefined;
  const never: Pace = { ask: () => {}, forget: () => {}, tickMs: 34, close: async () => {} };
  const room = await openRoom(TABLE, {
    bus,
    store,
    pace: {
      ...never,
      ask(given) {
        asked += 1;
        ticking = given;
      },
    },
    greetings: never,
    nodeId: () => NODE,
    nextSequence: () => 1,
    readLiving: async (id) => (await store.read([id])).get(id) ?? new Map<string, Shard>(),
    access: anybody,
    onUpdate: () => {},
    onError: () => {},
  });
  const { tick } = there(ticking);
  await tick();
  expect(room.audience.isThinned).toBe(true);
  expect(asked, 'far pointers will be due').toBe(2);
  const underWay = tick();
  const reading = room.peers.refresh();
  await room.close();
  await underWay;
  await reading;
  expect(asked).toBe(2);
});
