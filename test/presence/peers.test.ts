import { afterEach, describe, expect, it } from 'vitest';
import type { Bus } from '../../src/bus/bus.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import type { Member } from '../../src/presence/presence.ts';
import type { PresenceStore } from '../../src/presence/store.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { type Random, seeded } from '../support/random.ts';
import { unreliableBus } from '../support/unreliable-bus.ts';
import { memberOf } from './members.ts';
import { openRooms, type Rooms } from './rooms.ts';

const TABLE = 'tbl';
const NODES = 3;

/** Unreliable until it is told to be good. */
function ears(inner: Bus, random: Random) {
  let isGood = false;
  const ear = (): Bus => ({
    ...inner,
    async subscribe(topic, listener) {
      const bad = unreliableBus(inner, random);
      const ends = [
        await inner.subscribe(topic, (message) => isGood && listener(message)),
        await bad.subscribe(topic, (message) => !isGood && listener(message)),
      ];
      return async () => void (await Promise.all(ends.map((end) => end())));
    },
  });
  return {
    ear,
    heal: () => {
      isGood = true;
    },
  };
}

/** A store whose link breaks now and then, before or after a write was carried out. */
function flaky(inner: PresenceStore, random: Random) {
  let isGood = false;
  const broken = () => !isGood && random.below(12) === 0;
  async function through<T>(call: () => Promise<T>): Promise<T> {
    if (broken()) throw new Error('away');
    const answer = await call();
    if (broken()) throw new Error('away');
    return answer;
  }
  const store: PresenceStore = {
    ...inner,
    write: (write) => through(() => inner.write(write)),
    replace: (...shard) => through(() => inner.replace(...shard)),
    read: (tableIds) => through(() => inner.read(tableIds)),
  };
  return {
    store,
    heal: () => {
      isGood = true;
    },
  };
}

const shown = (members: Iterable<Member>) =>
  new Map(
    [...members].map(({ sessionId, turn, version, viewId, pointer }) => [
      sessionId,
      { turn, version, viewId, pointer },
    ]),
  );

describe('the nodes of a table', () => {
  let open: Rooms | undefined;
  afterEach(() => open?.close());

  it('agree when the bus and the store are well again, whatever was lost, doubled and late', async () => {
    const random = seeded();
    const said = `seed ${random.seed}`;
    const bus = ears(memoryBus(), random);
    const store = flaky(memoryPresenceStore(), random);
    const nodes = Array.from({ length: NODES }, () => ({ store: store.store, bus: bus.ear() }));
    open = await openRooms(TABLE, nodes);
    const { rooms, compare } = open;
    /** What each node has, as it said last. */
    const truth = rooms.map(() => new Map<string, Member>());
    /** Where each session was last: it has another turn at each other node. */
    const taken = new Map<string, { place: number; turn: number }>();
    let version = 0;
    for (let step = 0; step < 1_500; step++) {
      const place = random.below(NODES);
      const room = there(rooms[place]);
      const own = there(truth[place]);
      const sessionId = `s${random.below(12)}`;
      const known = own.get(sessionId);
      const pointer = { x: random.below(100), y: 0 };
      const put = (member: Member) => {
        own.set(sessionId, member);
        room.put(member);
      };
      switch (random.below(5)) {
        case 0:
          own.delete(sessionId);
          room.remove(sessionId);
          break;
        case 1:
        case 2:
          // A session comes, perhaps from another node.
          if (known) put({ ...known, version: ++version, viewId: `v${step}` });
          else {
            const before = taken.get(sessionId);
            const turn = before?.place === place ? before.turn : (before?.turn ?? 0) + 1;
            taken.set(sessionId, { place, turn });
            put(memberOf(sessionId, { turn, version: ++version, pointer }));
          }
          break;
        case 3:
          if (known) put({ ...known, version: ++version, pointer });
          break;
        default:
          if (random.below(20) === 0) await compare();
      }
      if (random.below(4) === 0) await new Promise((resolve) => setTimeout(resolve, random.pick([0, 1, 10])));
    }
    bus.heal();
    store.heal();
    await compare();
    await eventually(
      () =>
        expect(
          rooms.every(({ isStored }) => isStored),
          said,
        ).toBe(true),
      5_000,
    );
    await compare();
    const expected = new Map<string, Member>();
    for (const member of truth.flatMap((part) => [...part.values()])) {
      if (member.turn >= (expected.get(member.sessionId)?.turn ?? 0)) expected.set(member.sessionId, member);
    }
    await eventually(() => {
      for (const { picture } of rooms)
        expect(shown(picture.members()), said).toEqual(shown(expected.values()));
    }, 5_000);
    expect(expected.size).toBeGreaterThan(0);
  });

  it('put back what the store has lost, without anybody seeming to leave', async () => {
    const bus = memoryBus();
    const store = memoryPresenceStore();
    open = await openRooms(
      TABLE,
      Array.from({ length: NODES }, () => ({ store, bus })),
    );
    const { rooms, compare, errors } = open;
    for (const [place, room] of rooms.entries()) room.put(memberOf(`s${place}`));
    const allSee = (count: number) =>
      eventually(() => {
        for (const { picture, isStored } of rooms) expect([picture.size, isStored]).toEqual([count, true]);
      });
    await allSee(NODES);
    const seen = rooms.map(({ picture }) => picture.mark());
    const stored = async () => shardsOf(store);
    const before = await stored();
    await store.drop(TABLE, [...before.keys()]);
    await compare();
    await compare();
    await eventually(async () => expect(await stored()).toEqual(before));
    // From here on all goes on as before.
    rooms[0]?.put(memberOf('new'));
    await allSee(NODES + 1);
    for (const [place, { picture }] of rooms.entries())
      expect(picture.since(there(seen[place]))?.left).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('tell of moves at once, and store them soon', async () => {
    const bus = memoryBus();
    const store = memoryPresenceStore();
    open = await openRooms(
      TABLE,
      Array.from({ length: 2 }, () => ({ store, bus })),
    );
    const [here, other] = open.rooms;
    here?.put(memberOf('a'));
    await eventually(() => expect(other?.picture.size).toBe(1));
    const before = await shardsOf(store);
    here?.put(memberOf('a', { version: 2, pointer: { x: 1, y: 1 } }));
    await eventually(() => expect(other?.picture.get('a')?.pointer).toEqual({ x: 1, y: 1 }));
    expect(await shardsOf(store), 'only told').toEqual(before);
    await open.compare();
    await eventually(async () =>
      expect([...((await shardsOf(store)).get('node 0') ?? [])].join()).toContain('"pointer":{"x":1,"y":1}'),
    );
  });
});

/** The members of each node, without the numbers. */
async function shardsOf(store: PresenceStore): Promise<Map<string, string[]>> {
  const shards = (await store.read([TABLE])).get(TABLE) ?? new Map();
  return new Map([...shards].map(([nodeId, { members }]) => [nodeId, [...members.values()]]));
}
