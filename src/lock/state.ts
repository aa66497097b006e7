import {
  type CellId,
  keyOf,
  type Lock,
  type LockEvent,
  type LockRequest,
  type RequestOutcome,
  type UnlockReason,
} from './lock.ts';

/** What is held and asked for in a table after an event. */
export interface LockState {
  sequence: number;
  /** By the key of the cell. */
  locks: Map<string, Lock>;
  /** By id. */
  requests: Map<string, LockRequest>;
}

export function stateOf(read: { sequence: number; locks: Lock[]; requests: LockRequest[] }): LockState {
  return {
    sequence: read.sequence,
    locks: new Map(read.locks.map((lock) => [keyOf(lock), lock])),
    requests: new Map(read.requests.map((request) => [request.id, request])),
  };
}

/** Changes a state by an event; its sequence is the caller's. */
export function applyEvent({ locks, requests }: LockState, event: LockEvent): void {
  if (event.type === 'locked') for (const lock of event.locks) locks.set(keyOf(lock), lock);
  else if (event.type === 'unlocked') for (const cell of event.cells) locks.delete(keyOf(cell));
  else if (event.type === 'requested') requests.set(event.request.id, event.request);
  else requests.delete(event.request.id);
}

/**
 * The events that lead from one state to a later one, for a node that missed the real ones. Why a cell was freed stands
 * nowhere: it is told as DELETED where that was announced, as EXPIRED where the time had run out, else as RELEASED.
 */
export function difference(before: LockState, after: LockState, deleted: ReadonlySet<string>): LockEvent[] {
  const now = new Date().toISOString();
  const events: LockEvent[] = [];
  const freed = new Map<UnlockReason, Lock[]>();
  for (const [key, lock] of before.locks) {
    if (after.locks.get(key)?.fence === lock.fence) continue;
    const reason = deleted.has(key) ? 'DELETED' : lock.expiresAt <= now ? 'EXPIRED' : 'RELEASED';
    freed.set(reason, [...(freed.get(reason) ?? []), lock]);
  }
  for (const [reason, locks] of freed) events.push({ type: 'unlocked', reason, cells: locks.map(unlocked) });
  const locks = [...after.locks].filter(([key, lock]) => {
    const known = before.locks.get(key);
    return known?.fence !== lock.fence || known.expiresAt !== lock.expiresAt;
  });
  if (locks.length > 0) events.push({ type: 'locked', locks: locks.map(([, lock]) => lock) });
  for (const [id, request] of before.requests) {
    if (after.requests.has(id)) continue;
    events.push({ type: 'answered', request, outcome: outcomeOf(request, before, after, now) });
  }
  for (const [id, request] of after.requests) {
    if (!before.requests.has(id)) events.push({ type: 'requested', request });
  }
  return events;
}

function outcomeOf(request: LockRequest, before: LockState, after: LockState, now: string): RequestOutcome {
  const key = keyOf(request);
  const holder = after.locks.get(key);
  if (holder?.sessionId === request.sessionId) return 'GRANTED';
  if (!holder || holder.fence !== before.locks.get(key)?.fence) return 'LAPSED';
  return request.expiresAt <= now ? 'TIMED_OUT' : 'DENIED';
}

export function unlocked({
  recordId,
  fieldId,
  sessionId,
  user,
}: CellId & { sessionId: string; user: { id: string } }) {
  return { recordId, fieldId, sessionId, userId: user.id };
}
