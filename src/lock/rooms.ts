import type { Bus } from '../bus/bus.ts';
import { inBatches } from '../db/batch.ts';
import type { Database } from '../db/client.ts';
import { keyOf, type Lock, type LockMessage, type LockTimes } from './lock.ts';
import { openRoom, type Room } from './room.ts';
import { readLockSequences, readLockStates } from './state.queries.ts';
import type { LockState } from './state.ts';

/** The tables whose locks somebody on this node follows: each has one room, opened by the first and closed after the last. */
export interface LockRooms {
  hold(tableId: string): Promise<{ room: Room; release(): Promise<void> }>;
  /** Hands a message of this node to its own room, which so needs no bus for it. */
  take(tableId: string, message: LockMessage): void;
  /** Whether nothing is known here that speaks against the lock; where nobody follows the table, nothing is known. */
  isCurrent(tableId: string, lock: Lock): boolean;
  readonly watched: number;
  close(): Promise<void>;
}

interface Entry {
  opening: Promise<Room>;
  room: Room | undefined;
  holders: number;
}

export function createLockRooms(parts: {
  bus: Bus;
  database: Database;
  onError: (error: unknown) => void;
  times: LockTimes;
}): LockRooms {
  const { bus, database, onError, times } = parts;
  const entries = new Map<string, Entry>();
  let beating: Promise<void> | undefined;
  const timer = setInterval(pulse, times.pulseMs);
  timer.unref();
  bus.onGap(pulse);

  /** However many tables ask at about the same time, one statement answers them. */
  const read = inBatches<string, LockState | undefined>(async (tableIds) => {
    const states = await readLockStates(database.db, tableIds);
    return tableIds.map((tableId) => states.get(tableId));
  });

  /** Finds what the bus has lost without a later message: one query for all watched tables together. */
  function pulse() {
    if (entries.size === 0) return;
    beating ??= compare()
      .catch(onError)
      .finally(() => {
        beating = undefined;
      });
  }

  async function compare() {
    const stood = new Map<string, number>();
    for (const [tableId, { room }] of entries) if (room) stood.set(tableId, room.state.sequence);
    for (const [tableId, sequence] of await readLockSequences(database.db, [...stood.keys()])) {
      const room = entries.get(tableId)?.room;
      // Lower is wrong too: the database was restored, or a commit that was told of did not come about.
      if (room && sequence !== stood.get(tableId) && sequence !== room.state.sequence) room.refresh();
    }
  }

  function open(tableId: string): Entry {
    const known = entries.get(tableId);
    if (known) return known;
    const opening = openRoom(tableId, { bus, read, onError, tickMs: times.tickMs });
    const entry: Entry = { opening, room: undefined, holders: 0 };
    opening.then(
      (room) => {
        entry.room = room;
      },
      () => {},
    );
    entries.set(tableId, entry);
    return entry;
  }

  async function leave(tableId: string, entry: Entry): Promise<void> {
    entry.holders -= 1;
    if (entry.holders > 0) return;
    if (entries.get(tableId) === entry) entries.delete(tableId);
    const room = await entry.opening.catch(() => undefined);
    await room?.close();
  }

  return {
    async hold(tableId) {
      const entry = open(tableId);
      entry.holders += 1;
      let left: Promise<void> | undefined;
      const release = () => {
        left ??= leave(tableId, entry);
        return left;
      };
      try {
        return { room: await entry.opening, release };
      } catch (error) {
        await release();
        throw error;
      }
    },
    take: (tableId, message) => entries.get(tableId)?.room?.take(message),
    isCurrent(tableId, lock) {
      const state = entries.get(tableId)?.room?.state;
      return !state || state.sequence < lock.fence || state.locks.get(keyOf(lock))?.fence === lock.fence;
    },
    get watched() {
      return entries.size;
    },
    async close() {
      clearInterval(timer);
      await beating;
      const open = [...entries.values()];
      entries.clear();
      await Promise.all(open.map(async ({ opening }) => (await opening.catch(() => undefined))?.close()));
    },
  };
}
