import type { Bus } from '../../src/bus/bus.ts';
import { createPace, GREETINGS } from '../../src/presence/pace.ts';
import { openRoom, type Room } from '../../src/presence/room.ts';
import type { PresenceStore, Shard } from '../../src/presence/store.ts';

/** One table on several nodes of this process, over one store. */
export interface Rooms {
  rooms: Room[];
  /** What each node does once a second. */
  compare(): Promise<void>;
  errors: unknown[];
  close(): Promise<void>;
}

export async function openRooms(
  tableId: string,
  nodes: { store: PresenceStore; bus: Bus }[],
): Promise<Rooms> {
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const paces = nodes.map(() => createPace(onError));
  const rooms: Room[] = [];
  const counts = nodes.map(() => 0);
  for (const [place, { store, bus }] of nodes.entries()) {
    const pace = paces[place];
    if (!pace) throw new Error('a pace for each node');
    const greetings = createPace(onError, GREETINGS);
    paces.push(greetings);
    const room = await openRoom(tableId, {
      bus,
      store,
      pace,
      greetings,
      nodeId: () => `node ${place}`,
      nextSequence() {
        counts[place] = (counts[place] ?? 0) + 1;
        return counts[place];
      },
      readLiving: async (id) => (await store.read([id])).get(id) ?? new Map<string, Shard>(),
      access: { isFresh: () => true, confirm: async () => {} },
      onUpdate: () => {},
      onError,
    });
    rooms.push(room);
  }
  return {
    rooms,
    errors,
    async compare() {
      for (const [place, { store }] of nodes.entries()) {
        const asked = counts[place] ?? 0;
        const sequences = (await store.sequences([tableId])).get(tableId);
        rooms[place]?.compare(sequences ?? new Map(), asked);
      }
    },
    async close() {
      for (const pace of paces) await pace.close();
      for (const room of rooms) await room.close();
    },
  };
}
