import type { HeldCell } from '../errors.ts';
import type { CellLock } from '../lock/lock.queries.ts';

/**
 * The locks of other sessions on those cells of a record that are about to change. The id of a session is public: it opens its
 * locks to its own person only. A lock that has run out by the time of the mutation holds nothing, though nobody has cleared
 * it away yet.
 */
export function heldByOthers(
  locks: readonly CellLock[],
  { sessionId, userId, at }: { sessionId: string | null; userId: string; at: Date },
  changes: (fieldId: string) => boolean,
): HeldCell[] {
  return locks
    .filter((lock) => !(lock.sessionId === sessionId && lock.userId === userId))
    .filter((lock) => lock.expiresAt > at && changes(lock.fieldId))
    .map((lock) => ({
      recordId: lock.recordId,
      fieldId: lock.fieldId,
      sessionId: lock.sessionId,
      userId: lock.userId,
      expiresAt: lock.expiresAt,
    }));
}
