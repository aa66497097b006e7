import type { Draft, Lock, LockEvent, LockRequest } from './lock.ts';

/** What happens in a table: an event of the locks, or what has been typed since the last tick. */
export type RoomEvent = LockEvent | { type: 'edited'; drafts: Draft[] };

/** What a subscriber gets: first, and whenever it has fallen behind, how things stand; then what happens. */
export type LockItem =
  | { type: 'snapshot'; locks: Lock[]; drafts: Draft[]; requests: LockRequest[] }
  | RoomEvent;

/** Requests are told to the one who asks and the one who holds. */
export function doesConcern({ asker, holderId }: LockRequest, userId: string): boolean {
  return asker.id === userId || holderId === userId;
}
