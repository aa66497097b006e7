import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import {
  deleteLocks,
  deleteRequests,
  insertRequest,
  moveLockSequence,
  type OpenRequest,
  readLockSequence,
  upsertLocks,
} from './lock.queries.ts';
import type {
  CellId,
  Lock,
  LockEvent,
  LockMessage,
  LockRequest,
  RequestOutcome,
  UnlockedCell,
  UnlockReason,
} from './lock.ts';
import { keyOf } from './lock.ts';

/** Whoever may hold a cell. */
export interface Holder {
  sessionId: string;
  user: Actor;
}

/** What a decision does to the locks of one table. Everything is written with the COMMIT, and told after it. */
export interface LockChange {
  readonly tx: LogTx;
  /** Gives free cells to a holder; all of them in one event. */
  lock(cells: readonly CellId[], holder: Holder, idleMs: number): Lock[];
  /** Prolongs locks of one holder. */
  renew(locks: readonly Held[], user: Actor, idleMs: number): Lock[];
  /** Frees cells. To {@link close} the requests for them is the caller's. */
  unlock(cells: readonly UnlockedCell[], reason: UnlockReason): void;
  ask(request: LockRequest): void;
  close(requests: readonly OpenRequest[], outcome: RequestOutcome): void;
}

/** A lock as the database has it. */
export type Held = Omit<Lock, 'user' | 'lockedAt' | 'expiresAt'> & { userId: string; lockedAt: Date };

export type Announce = (tableId: string, message: LockMessage) => void;

/**
 * Decides about locks under the counter row of their table, as every write of its cells is decided: neither can come between
 * the other's look and what it does. Without an appended change the mutation takes no revision.
 *
 * A message is published only after the commit. A node that dies in between leaves the moved sequence, by which the others
 * find out.
 */
export async function changeLocks<T>(
  { log, announce }: { log: Log; announce: Announce },
  order: { actor: Actor; tableId: string; clientMutationId?: string | null | undefined },
  decide: (change: LockChange) => Promise<T>,
): Promise<Written<T>> {
  const { actor, tableId, clientMutationId = null } = order;
  const { result, revisions } = await log.write(
    { actor, logIds: [tableId], clientMutationId },
    async (tx) => {
      const previous = readLockSequence(tx.db, tableId);
      // Awaited after the decision, to share its round trip: a refusal in between must not leave it unheard.
      previous.catch(() => {});
      const started: Start = { previous: 0, events: [], tableId };
      const pending = collect(tx, started, previous);
      const decided = await decide(pending.change);
      await pending.write();
      return { decided, ...started };
    },
  );
  const { decided, previous, events } = result;
  if (events.length > 0) {
    announce(tableId, { type: 'events', previous, sequence: previous + events.length, events });
  }
  return { result: decided, revisions };
}

interface Start {
  previous: number;
  events: LockEvent[];
  tableId: string;
}

function collect(tx: LogTx, start: Start, previous: Promise<number>) {
  const { events, tableId } = start;
  const put = new Map<string, Lock>();
  const freed: CellId[] = [];
  const asked: LockRequest[] = [];
  const closed: string[] = [];
  /** Locks that begin here: their fence is known once the sequence is. */
  const begun: { lock: Lock; event: number }[] = [];
  const until = (idleMs: number) => new Date(tx.at.getTime() + idleMs).toISOString();
  const hold = (locks: Lock[]) => {
    for (const lock of locks) put.set(keyOf(lock), lock);
    if (locks.length > 0) events.push({ type: 'locked', locks });
    return locks;
  };
  const change: LockChange = {
    tx,
    lock(cells, { sessionId, user }, idleMs) {
      const locks = cells.map(({ recordId, fieldId }) => ({
        recordId,
        fieldId,
        sessionId,
        user,
        fence: 0,
        lockedAt: tx.at.toISOString(),
        expiresAt: until(idleMs),
      }));
      for (const lock of locks) begun.push({ lock, event: events.length + 1 });
      return hold(locks);
    },
    renew(locks, user, idleMs) {
      return hold(
        locks.map(({ recordId, fieldId, sessionId, fence, lockedAt }) => ({
          recordId,
          fieldId,
          sessionId,
          user,
          fence,
          lockedAt: lockedAt.toISOString(),
          expiresAt: until(idleMs),
        })),
      );
    },
    unlock(cells, reason) {
      if (cells.length === 0) return;
      freed.push(...cells);
      for (const cell of cells) put.delete(keyOf(cell));
      const told = cells.map(({ recordId, fieldId, sessionId, userId }) => ({
        recordId,
        fieldId,
        sessionId,
        userId,
      }));
      events.push({ type: 'unlocked', reason, cells: told });
    },
    ask(request) {
      asked.push(request);
      events.push({ type: 'requested', request });
    },
    close(requests, outcome) {
      for (const open of requests) {
        closed.push(open.id);
        events.push({ type: 'answered', request: toldOf(open), outcome });
      }
    },
  };
  return {
    change,
    async write() {
      start.previous = await previous;
      if (events.length === 0) return;
      for (const { lock, event } of begun) lock.fence = start.previous + event;
      if (freed.length > 0) tx.write(deleteLocks(tx.db, freed));
      if (put.size > 0) tx.write(upsertLocks(tx.db, tableId, [...put.values()]));
      if (closed.length > 0) tx.write(deleteRequests(tx.db, closed));
      for (const { id, recordId, fieldId, sessionId, asker, requestedAt, expiresAt } of asked) {
        const times = { requestedAt: new Date(requestedAt), expiresAt: new Date(expiresAt) };
        tx.write(
          insertRequest(tx.db, { id, recordId, fieldId, tableId, sessionId, userId: asker.id, ...times }),
        );
      }
      tx.write(moveLockSequence(tx.db, tableId, start.previous + events.length));
    },
  };
}

export function toldOf({ tableId: _, requestedAt, expiresAt, ...request }: OpenRequest): LockRequest {
  return { ...request, requestedAt: requestedAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
