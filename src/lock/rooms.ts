import type { AccessWatch } from '../base/watch.ts';
import type { Bus } from '../bus/bus.ts';
import { inBatches } from '../db/batch.ts';
import type { Database } from '../db/client.ts';
import { createHolds, type Holds } from '../hold.ts';
import { keyOf, type Lock, type LockMessage, type LockTimes } from './lock.ts';
import { openRoom, type Room } from './room.ts';
import { readLockSequences, readLockStates } from './state.queries.ts';
import type { LockState } from './state.ts';

/** A socket that has been full for so long is closed. */
const STUCK_MS = 60_000;

/** The tables whose locks somebody on this node follows: each has one room, opened by the first and closed after the last. */
export interface LockRooms extends Pick<Holds<Room>, 'hold' | 'size'> {
  /** Hands a message of this node to its own room, which so needs no bus for it. */
  take(tableId: string, message: LockMessage): void;
  /** Whether nothing is known here that speaks against the lock; where nobody follows the table, nothing is known. */
  isCurrent(tableId: string, lock: Lock): boolean;
  close(): Promise<void>;
}

export function createLockRooms(parts: {
  bus: Bus;
  database: Database;
  access: Pick<AccessWatch, 'isFresh' | 'confirm'>;
  onError: (error: unknown) => void;
  times: LockTimes;
}): LockRooms {
  const { bus, database, access, onError, times } = parts;
  let beating: Promise<void> | undefined;
  const timer = setInterval(pulse, times.pulseMs);
  timer.unref();
  bus.onGap(pulse);

  /** However many tables ask at about the same time, one statement answers them. */
  const read = inBatches<string, LockState | undefined>(async (tableIds) => {
    const states = await readLockStates(database.db, tableIds);
    return tableIds.map((tableId) => states.get(tableId));
  });
  const rooms = createHolds<Room>(
    (tableId) => openRoom(tableId, { bus, read, access, onError, tickMs: times.tickMs }),
    (room) => room.close(),
  );

  /** Finds what the bus has lost without a later message: one query for all watched tables together. */
  function pulse() {
    if (rooms.size === 0) return;
    const stuckBefore = performance.now() - STUCK_MS;
    for (const [, { audience }] of rooms.entries()) audience.sweep(stuckBefore);
    beating ??= compare()
      .catch(onError)
      .finally(() => {
        beating = undefined;
      });
  }

  async function compare() {
    const stood = new Map(rooms.entries().map(([tableId, { state }]) => [tableId, state.sequence]));
    for (const [tableId, sequence] of await readLockSequences(database.db, [...stood.keys()])) {
      const room = rooms.get(tableId);
      // Lower is wrong too: the database was restored, or a commit that was told of did not come about.
      if (room && sequence !== stood.get(tableId) && sequence !== room.state.sequence) room.refresh();
    }
  }

  return {
    hold: rooms.hold,
    get size() {
      return rooms.size;
    },
    take: (tableId, message) => rooms.get(tableId)?.take(message),
    isCurrent(tableId, lock) {
      const state = rooms.get(tableId)?.state;
      return !state || state.sequence < lock.fence || state.locks.get(keyOf(lock))?.fence === lock.fence;
    },
    async close() {
      clearInterval(timer);
      await beating;
      await rooms.close();
    },
  };
}
