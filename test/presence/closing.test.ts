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
      livingTurnOf: async () => 0,
      open: () => Promise.reject(new Error('each has one')),
      livingNodes: async () => new Set([NODE]),
      onDead: () => {},
    },
    times: { graceMs: 0, pulseMs: 20 },
    onError: () => {},
  });
}

function viewerOf(name: string) {
  const user = { id: 'usr', name, avatarUrl: null, email: null, emailVerified: false };
  return { user, expiresAt: new Date(Date.now() + 60_000) };
}

it('forgets in the store those who left last while it was away, and nobody who has come back', async () => {
  const { store, setAway } = storeWithSwitch();
  const service = serviceOver(store);
  const viewer = viewerOf('ada');
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

it('leaves nobody behind whose shard was put back late, after all had gone', async () => {
  const inner = memoryPresenceStore();
  let late: (() => Promise<void>) | undefined;
  let isAway = false;
  let told = 0;
  const away = () => Promise.reject(new Error('away'));
  const tell = async (call: () => Promise<void>) => {
    await call();
    told += 1;
  };
  const service = serviceOver({
    ...inner,
    write: (write) => (isAway ? away() : inner.write(write)),
    sequences: (ids) => inner.sequences(ids),
    // The link hangs with it: it is refused here, and carried out when the network gives it up.
    replace(...shard) {
      if (!isAway) return tell(() => inner.replace(...shard));
      late ??= () => inner.replace(...shard);
      return away();
    },
    drop: (...nodes) => (isAway ? away() : tell(() => inner.drop(...nodes))),
  });
  const membersIn = async () => {
    const shards = there((await inner.read([TABLE])).get(TABLE));
    return [...shards.values()].flatMap(({ members }) => [...members.keys()]);
  };
  const items = await service.follow(viewerOf('ada'), { tableId: TABLE, sessionId: 's', input: {} });
  await items.next();
  await eventually(async () => expect(await membersIn()).toEqual(['s']));
  isAway = true;
  // Redis has lost it, so all of it is put back.
  await inner.drop(TABLE, [NODE]);
  await eventually(() => expect(late).toBeDefined());
  await items.return?.();
  const before = told;
  isAway = false;
  await eventually(() => expect(told, 'the store has heard that nobody is there').toBeGreaterThan(before));
  await late?.();
  expect(await membersIn()).toEqual([]);
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
