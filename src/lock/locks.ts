import type { Viewer } from '../auth/sign-in.ts';
import type { AccessWatch } from '../base/watch.ts';
import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import type { Database } from '../db/client.ts';
import type { Log } from '../stream/log.ts';
import type { Outbox } from '../stream/outbox.ts';
import type { SharedOrder, Subscription } from '../stream/outlet.ts';
import type { Announce } from './change.ts';
import { createDrafts } from './drafts.ts';
import { readHolders } from './due.queries.ts';
import { followRoom } from './follow.ts';
import { createLockFreeing, type LockFreeing } from './free.ts';
import type { LockItem } from './item.ts';
import { createLockService, type LockService } from './lock.service.ts';
import { type AskedLock, type CellId, type LockTimes, lockTimes } from './lock.ts';
import { createLockRequestService, type LockRequestService } from './request.service.ts';
import { createLockRooms } from './rooms.ts';
import type { Sessions } from './sessions.ts';

/** Cell locks, whole: what people do with them, who follows them, and how they end by themselves. */
export interface Locks extends LockService, LockRequestService, LockFreeing {
  /** How things stand, then what happens. VIEWER. @throws NotFoundError */
  follow(viewer: Viewer, tableId: string): Promise<AsyncIterableIterator<LockItem>>;
  /** The same for one socket, with bytes that all share who ask the same. @throws NotFoundError, LimitError */
  join(viewer: Viewer, tableId: string, order: SharedOrder<LockItem>): Promise<Subscription>;
  /** Tells, after the commit, that the records or the field of these cells are gone, and their locks with them. */
  announceDeleted(tableId: string, cells: readonly CellId[]): void;
  /** The tables that are followed on this node. */
  readonly watched: number;
  close(): Promise<void>;
}

export function createLocks(parts: {
  database: Database;
  bus: Bus;
  log: Log;
  watch: AccessWatch;
  sessions: Sessions;
  asked: Outbox<AskedLock>;
  onError: (error: unknown) => void;
  times?: Partial<LockTimes>;
}): Locks {
  const { database, bus, log, watch, sessions, asked, onError } = parts;
  const times = { ...lockTimes, ...parts.times };
  const rooms = createLockRooms({ bus, database, access: watch, onError, times });
  const announce: Announce = (tableId, message) => {
    rooms.take(tableId, message);
    bus.publish(topics.locks(tableId), message);
  };
  const drafts = createDrafts({ announce, isCurrent: rooms.isCurrent, ...times });
  const freeing = createLockFreeing({ database, log, announce });
  const own = { database, log, announce, sessions, asked, drafts, times };
  sessions.onEnded(freeing.sessionsEnded);

  let closed = false;
  let sweeping: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  async function sweep() {
    // Before what takes long: it decides how soon the line of a holder is found dead.
    sessions.holding(await readHolders(database.db, sessions.nodeId));
    await freeing.sweep();
  }

  /** With jitter: nodes that started together would otherwise always find the same, and wait for each other. */
  function sweepLater() {
    timer = setTimeout(
      () => {
        sweeping = sweep()
          .catch(onError)
          .finally(() => {
            if (!closed) sweepLater();
          });
      },
      times.sweepMs * (0.75 + Math.random() / 2),
    );
    timer.unref();
  }
  sweepLater();

  return {
    ...createLockService(own),
    ...createLockRequestService(own),
    ...freeing,
    async follow(viewer, tableId) {
      const admission = await watch.admit(viewer, { tableId });
      try {
        const { value: room, release } = await rooms.hold(tableId);
        return followRoom({ room, release, admission, access: watch, userId: viewer.user.id });
      } catch (error) {
        await admission.release();
        throw error;
      }
    },
    async join(viewer, tableId, order) {
      const { outlet } = order;
      const admission = await watch.admit(viewer, { tableId });
      const held = await rooms.hold(tableId).catch(async (error) => {
        await admission.release();
        throw error;
      });
      const release = () => held.release().then(() => admission.release());
      try {
        const place = held.value.audience.add({ ...order, userId: viewer.user.id });
        admission.onRevoked((reason) => {
          place.leave();
          outlet.end(reason);
        });
        let left: Promise<void> | undefined;
        return {
          start: () => place.start(),
          leave() {
            place.leave();
            left ??= release();
            return left;
          },
        };
      } catch (error) {
        await release();
        throw error;
      }
    },
    announceDeleted(tableId, cells) {
      if (cells.length > 0) announce(tableId, { type: 'deleted', cells: [...cells] });
    },
    get watched() {
      return rooms.size;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await sweeping;
      drafts.close();
      await rooms.close();
    },
  };
}
