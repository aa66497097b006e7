import type { Announce } from './change.ts';
import { type Gather, gather } from './gather.ts';
import { type Draft, keyOf, type Lock } from './lock.ts';

/** What is typed on this node, on its way to the others. */
export interface Drafts {
  /** Remembers a lock that the database has just confirmed: for a while its holder types without asking it again. */
  confirm(tableId: string, lock: Lock): void;
  forget(cell: { recordId: string; fieldId: string }): void;
  /**
   * The cell's lock, if the session was seen to hold it less than the renewal time ago and nothing else is known here. What
   * happened since on another node does no harm: a draft names its lock, and one of an ended lock is nothing to anybody.
   */
  confirmed(
    cell: { recordId: string; fieldId: string },
    sessionId: string,
    userId: string,
  ): Confirmed | undefined;
  send(confirmed: Confirmed, draft: unknown): void;
  close(): void;
}

export interface Confirmed {
  tableId: string;
  lock: Lock;
  at: number;
}

export function createDrafts(parts: {
  announce: Announce;
  isCurrent: (tableId: string, lock: Lock) => boolean;
  tickMs: number;
  renewMs: number;
}): Drafts {
  const { announce, isCurrent, tickMs, renewMs } = parts;
  const known = new Map<string, Confirmed>();
  const tables = new Map<string, Gather<Draft>>();
  let turn = 0;

  /** Insertion order is order of age: what is too old to be used stands in front. */
  function prune() {
    const limit = performance.now() - renewMs;
    for (const [key, { at }] of known) {
      if (at > limit) return;
      known.delete(key);
    }
  }

  function tableOf(tableId: string): Gather<Draft> {
    const open = tables.get(tableId);
    if (open) return open;
    const made = gather<Draft>(
      tickMs,
      (drafts) => announce(tableId, { type: 'drafts', drafts }),
      () => tables.delete(tableId),
    );
    tables.set(tableId, made);
    return made;
  }

  return {
    confirm(tableId, lock) {
      prune();
      known.delete(keyOf(lock));
      known.set(keyOf(lock), { tableId, lock, at: performance.now() });
    },
    forget: (cell) => void known.delete(keyOf(cell)),
    confirmed(cell, sessionId, userId) {
      prune();
      const found = known.get(keyOf(cell));
      if (found?.lock.sessionId !== sessionId || found.lock.user.id !== userId) return undefined;
      return isCurrent(found.tableId, found.lock) ? found : undefined;
    },
    send({ tableId, lock }, draft) {
      // Of the clock, so that a session that goes on at another node goes on with higher ones.
      turn = Math.max(turn + 1, Date.now());
      const { recordId, fieldId, sessionId, user, fence } = lock;
      tableOf(tableId).put(keyOf(lock), { recordId, fieldId, sessionId, user, fence, turn, draft });
    },
    close() {
      for (const open of tables.values()) open.close();
      tables.clear();
    },
  };
}
