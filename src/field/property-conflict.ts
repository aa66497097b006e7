import { type Conflict, ConflictError, HistoryDroppedError, invalid, NotFoundError } from '../errors.ts';
import { lastOfOthers, type OnConflict, theirs } from '../record/conflict.ts';
import { type PastChange, readChangesOf } from '../record/history.queries.ts';
import { canonical } from '../stream/hash.ts';
import type { LogTx } from '../stream/log.ts';
import { optionsKind } from './field.ts';

/** What an edit of a field or view says of the state that its client saw. */
export interface Seen {
  /** A revision of the table; left out, the edit is of the thing as it is. */
  baseRevision?: number | null;
  onConflict?: OnConflict | null;
}

/** What an edit came to. JSON: it is kept for retries. */
export interface Edited {
  id: string;
  /** The properties that were left as they are. */
  conflicts: Conflict[];
}

/** Which thing a conflict is about, and what happened to it. */
export type About = Pick<Conflict, 'kind' | 'recordId' | 'fieldId' | 'viewId'>;

/**
 * What happened to a thing since its client saw it, oldest first; nothing when the client does not say what it saw.
 * @throws ValidationError when the table has not come to that revision, HistoryDroppedError when the log no longer tells all that
 * happened since, save for who writes over it anyway
 */
export async function readPast(
  tx: LogTx,
  { id, tableId, version = Number.POSITIVE_INFINITY }: { id: string; tableId: string; version?: number },
  { baseRevision = null, onConflict }: Seen,
): Promise<PastChange[]> {
  if (baseRevision === null) return [];
  if (baseRevision >= tx.next(tableId)) {
    throw invalid(['baseRevision'], 'The table has not come to this revision.');
  }
  const beginsAfter = tx.beginsAfter(tableId);
  if (version > baseRevision && baseRevision < beginsAfter && onConflict !== 'OVERWRITE') {
    const message = 'What has become of it since you saw it is no longer in the log: look at it again.';
    throw new HistoryDroppedError(beginsAfter, message);
  }
  return version <= baseRevision ? [] : readChangesOf(tx.db, tableId, new Map([[id, baseRevision]]));
}

/** What a change took away: of an update the changed properties, of a deletion all. */
function takenBy({ change }: PastChange): Readonly<Record<string, unknown>> {
  switch (change.kind) {
    case 'FieldUpdated':
    case 'FieldDeleted':
    case 'ViewUpdated':
    case 'ViewDeleted':
      return { ...change.before };
    default:
      return {};
  }
}

/** A type with options of another kind took the old ones' meaning, also where both were empty. */
function touches(one: PastChange, property: string): boolean {
  if (Object.hasOwn(takenBy(one), property)) return true;
  if (property !== 'options' || one.change.kind !== 'FieldUpdated') return false;
  const { before, after } = one.change;
  return (
    before.type !== undefined &&
    after.type !== undefined &&
    optionsKind(before.type) !== optionsKind(after.type)
  );
}

/** A property before the first of these changes. */
export function valueBefore<T>(past: readonly PastChange[], property: string, now: T): T {
  const first = past.find((one) => Object.hasOwn(takenBy(one), property));
  // The log tells of a property what the property was.
  return first ? (takenBy(first)[property] as T) : now;
}

/** The last of these changes by somebody else that touched one of the properties. */
export function lastByOthers(
  past: readonly PastChange[],
  properties: readonly string[],
  actorId: string,
): PastChange | undefined {
  return lastOfOthers(past, actorId, (one) => properties.some((property) => touches(one, property)));
}

/** Whether an edit that writes these properties writes, as it was told to, over what others have changed since. */
export function overwrites(
  { onConflict }: Seen,
  properties: readonly string[],
  past: readonly PastChange[],
  actorId: string,
): boolean {
  return onConflict === 'OVERWRITE' && lastByOthers(past, properties, actorId) !== undefined;
}

/** Whether two people want the same: of what others have changed to just that, nothing is to be said. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** A conflict about a property with somebody's change. */
export function conflictWith(
  other: PastChange,
  about: About,
  { property, mine, now }: { property: string; mine: unknown; now: unknown },
  past: readonly PastChange[],
): Conflict {
  return {
    ...about,
    property,
    base: valueBefore(past, property, now) ?? null,
    mine: mine ?? null,
    theirs: now ?? null,
    ...theirs(other),
  };
}

/** What others have changed of a thing since its client saw it, which a deletion would take along. */
export function unseenChanges(
  about: About,
  content: object,
  past: readonly PastChange[],
  actorId: string,
): Conflict[] {
  return Object.entries(content).flatMap(([property, now]) => {
    const other = lastByOthers(past, [property], actorId);
    return other ? conflictWith(other, about, { property, mine: null, now }, past) : [];
  });
}

/**
 * What an edit of a thing that is gone comes to: with MERGE, its conflicts with the deletion, one for each property that it wanted
 * to change. What is gone cannot be overwritten either.
 *
 * @throws ConflictError, and NotFoundError when the client does not say that it still saw the thing
 */
export function conflictsWhenGone(
  { id, onConflict }: Seen & { id: string },
  about: About,
  wanted: object,
  past: readonly PastChange[],
): Conflict[] {
  const deletion = past.findLast(({ change: { kind } }) => kind === 'FieldDeleted' || kind === 'ViewDeleted');
  if (!deletion) throw new NotFoundError(id);
  const properties = Object.entries(wanted).filter(([, mine]) => mine !== undefined);
  const bare = { ...about, property: null, base: null, mine: null, theirs: null, ...theirs(deletion) };
  const conflicts: Conflict[] = properties.map(([property, mine]) => {
    return { ...bare, property, base: valueBefore(past, property, null), mine };
  });
  if (conflicts.length === 0) conflicts.push(bare);
  if (onConflict !== 'MERGE') throw new ConflictError(conflicts);
  return conflicts;
}
