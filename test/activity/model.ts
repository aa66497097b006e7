import { asc, inArray } from 'drizzle-orm';
import { type ActivityFilter, type EntryKey, isNewer } from '../../src/activity/activity.ts';
import type { Db } from '../../src/db/client.ts';
import { BULK_CHANGES, type Change } from '../../src/stream/change.ts';
import { change, revision } from '../../src/stream/log.table.ts';

/** A change of the log as it stands there, read without anything that feeds are found by. */
export interface Row extends EntryKey {
  actorId: string;
  batchId: string | null;
  isBulk: boolean;
  change: Change;
}

/** An entry of the feed that the model expects. */
export interface Expected extends EntryKey {
  isBulk: boolean;
  /** All that it tells of, oldest first. */
  rows: Row[];
}

export async function readRows(db: Db, logIds: readonly string[]): Promise<Row[]> {
  const revisions = await db
    .select()
    .from(revision)
    .where(inArray(revision.logId, [...logIds]));
  const byKey = new Map(revisions.map((one) => [`${one.logId} ${one.revision}`, one]));
  const changes = await db
    .select()
    .from(change)
    .where(inArray(change.logId, [...logIds]))
    .orderBy(asc(change.logId), asc(change.revision), asc(change.ordinal));
  return changes.map(({ logId, revision: number, ordinal, kind, entityId, before, after }) => {
    const of = byKey.get(`${logId} ${number}`);
    if (!of) throw new Error('a change without its revision');
    const { at, actorId, batchId, changeCount } = of;
    const isBulk = batchId !== null || changeCount > BULK_CHANGES;
    return {
      logId,
      revision: number,
      ordinal,
      at,
      actorId,
      batchId,
      isBulk,
      change: { kind, entityId, before, after } as Change,
    };
  });
}

/** The whole feed, by plain filters over the log. */
export function expectedFeed(rows: readonly Row[], filter: ActivityFilter): Expected[] {
  const entries: Expected[] = [];
  const bulks = new Map<string, Expected>();
  for (const row of rows) {
    if (!row.isBulk || filter.recordId) {
      entries.push({ ...row, isBulk: false, rows: [row] });
      continue;
    }
    const key = `${row.logId} ${row.batchId ?? row.revision}`;
    const bulk = bulks.get(key);
    if (bulk) bulk.rows.push(row);
    else {
      const entry = { ...row, rows: [row] };
      bulks.set(key, entry);
      entries.push(entry);
    }
  }
  return entries.filter((entry) => fits(entry, filter)).sort((a, b) => (isNewer(a, b) ? -1 : 1));
}

function fits({ at, rows }: Expected, filter: ActivityFilter): boolean {
  const { actorIds, kinds, fieldId, recordId, from, until, text } = filter;
  const [first] = rows;
  if (!first) return false;
  const is = (test: boolean | null | undefined) => test ?? true;
  return (
    is(actorIds?.includes(first.actorId)) &&
    is(kinds && rows.some(({ change }) => kinds.includes(change.kind))) &&
    is(recordId ? recordOf(first.change) === recordId : null) &&
    is(fieldId ? rows.some(({ change }) => isOfField(change, fieldId, Boolean(recordId))) : null) &&
    is(from && at >= from) &&
    is(until && at < until) &&
    is(text ? holdsText(first.change, text.toLowerCase()) : null)
  );
}

function contentOf({ before, after }: Change): Record<string, unknown> {
  return { ...before, ...after };
}

function recordOf(change: Change): unknown {
  return change.kind.startsWith('Record') || change.kind === 'CellLockTakenOver'
    ? change.entityId
    : contentOf(change).recordId;
}

function isOfField(change: Change, fieldId: string, isOfRecord: boolean): boolean {
  if (change.kind === 'RecordCreated' || change.kind === 'RecordDeleted') {
    return isOfRecord && fieldId in contentOf(change);
  }
  if (change.kind === 'RecordUpdated') return fieldId in contentOf(change);
  return contentOf(change).fieldId === fieldId || change.entityId === fieldId;
}

function holdsText({ kind, before, after }: Change, text: string): boolean {
  const told = [before ?? {}, after ?? {}].flatMap((side) =>
    kind.startsWith('Record') ? Object.values(side) : ['name', 'email'].map((key) => Reflect.get(side, key)),
  );
  const isComment = /^(Comment|Thread|Reaction)/.test(kind);
  return (
    !isComment &&
    told.some((value) => value !== null && value !== undefined && String(value).toLowerCase().includes(text))
  );
}
