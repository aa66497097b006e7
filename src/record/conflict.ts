import type { Conflict } from '../errors.ts';
import { type Cell, sameCell } from './cell.ts';
import type { PastChange } from './history.queries.ts';

/** What to do with a cell that somebody else has changed since its client saw it. */
export const onConflicts = ['REJECT', 'MERGE', 'OVERWRITE'] as const;
export type OnConflict = (typeof onConflicts)[number];

/** The value that a change took from a cell; undefined for a change that did not touch it. */
export function beforeOf({ change }: PastChange, fieldId: string): Cell | null | undefined {
  if (change.kind === 'RecordUpdated') return change.before[fieldId];
  if (change.kind === 'RecordDeleted') return change.before[fieldId] ?? null;
  return undefined;
}

/** The value of a cell before the first of these changes of its record; undefined when none of them touched it. */
export function baseOf(past: readonly PastChange[], fieldId: string): Cell | null | undefined {
  for (const one of past) {
    const before = beforeOf(one, fieldId);
    if (before !== undefined) return before;
  }
  return undefined;
}

/** The last of these changes by somebody else that matters. */
export function lastOfOthers(
  past: readonly PastChange[],
  actorId: string,
  matters: (one: PastChange) => boolean,
): PastChange | undefined {
  return past.findLast((one) => one.actor.id !== actorId && matters(one));
}

/** The last of these changes that matters, if it is somebody else's: what oneself has done after them stands on its own. */
export function lastIfOthers(
  past: readonly PastChange[],
  actorId: string,
  matters: (one: PastChange) => boolean,
): PastChange | undefined {
  const last = past.findLast(matters);
  return last?.actor.id === actorId ? undefined : last;
}

/**
 * What somebody else has done to a cell that taking back a revision would undo: nothing where it stands as that revision left it,
 * whoever put it back. What one's own change of the field has made of it then is looked through.
 */
export function inTheWayOf(
  past: readonly PastChange[],
  { fieldId, left, now }: { fieldId: string; left: Cell | null | undefined; now: Cell | null | undefined },
  actorId: string,
): PastChange | undefined {
  if (sameCell(now, left)) return undefined;
  const touches = (one: PastChange) => beforeOf(one, fieldId) !== undefined;
  const written = past.filter((one) => one.change.kind === 'RecordCreated' || touches(one));
  for (let last = written.pop(); last?.actor.id === actorId; last = written.pop()) {
    if (!last.batchId || last.change.kind !== 'RecordUpdated') break;
    if (sameCell(last.change.before[fieldId], left)) return undefined;
  }
  return lastOfOthers(past, actorId, touches);
}

/** The last of these changes by somebody else that touched the cell. */
export function lastByOthers(
  past: readonly PastChange[],
  fieldId: string,
  actorId: string,
): PastChange | undefined {
  return lastOfOthers(past, actorId, (one) => beforeOf(one, fieldId) !== undefined);
}

/**
 * Whose change a conflict is with where the log no longer tells of all that happened since the client saw the thing: nobody can say
 * that it was not somebody else, so it counts as if it had been. A client that names the revision has seen all that is gone.
 */
export function unknownOthers(version: number, seen: number, beginsAfter: number): Theirs | undefined {
  if (seen >= beginsAfter || version <= seen) return undefined;
  return { theirActor: null, theirRevision: Math.min(version, beginsAfter), theirAt: null };
}

/** What the client saw of a cell, as far as the log reaches back to it. */
export function baseSince(
  past: readonly PastChange[],
  fieldId: string,
  { seen, beginsAfter, now }: { seen: number; beginsAfter: number; now: Cell | null },
): Pick<Conflict, 'base' | 'baseAvailable'> {
  // The first change that is still there may not have been the first.
  if (seen < beginsAfter) return { base: null, baseAvailable: false };
  const base = baseOf(past, fieldId);
  return { base: base === undefined ? now : base, baseAvailable: true };
}

export type Theirs = Pick<Conflict, 'theirActor' | 'theirRevision' | 'theirAt'>;

/** Whose change a conflict is with. */
export function theirs({ actor, revision, at }: PastChange): Theirs {
  return { theirActor: actor, theirRevision: revision, theirAt: at.toISOString() };
}
