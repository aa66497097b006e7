import { type CellLock, type CellPlace, cellKey } from 'cobase/client';
import type { OpenTable } from '../workspace/open-table.ts';

/** The lock of a cell that another session holds: somebody else, or the same person in another window. */
export function heldByOther({ locks, connection }: OpenTable, place: CellPlace): CellLock | undefined {
  const lock = locks.locks.get(cellKey(place));
  return lock && lock.sessionId !== connection.sessionId.value ? lock : undefined;
}

export function holderName({ me }: OpenTable, { user }: Pick<CellLock, 'user'>): string {
  return user.id === me.id ? 'You, in another window,' : user.name;
}
