import { requireTable } from '../base/access.ts';
import type { Db } from '../db/client.ts';
import { CursorError, HistoryDroppedError, invalid, NotFoundError } from '../errors.ts';
import { pastTable } from '../past/past-table.ts';
import { readPlace } from '../past/place.queries.ts';
import type { Actor, RecordChange } from '../stream/change.ts';
import type { Decision, Turn } from '../stream/group-work.ts';
import type { CellDelta, Cells } from './cell.ts';
import { lastByOthers, type OnConflict } from './conflict.ts';
import type { RecordFacts } from './facts.ts';
import { readLogOf } from './history.queries.ts';
import { type Plan, planRevert } from './plan.ts';
import type { Restored } from './restore.ts';
import { decideRevert } from './revert.ts';

/** A record as it was. */
export interface Former {
  revision: number;
  cells: Cells;
}

/**
 * @throws NotFoundError without the table and for a record that it never had, ValidationError where there is no state at that place
 */
export async function readRecordThen(
  db: Db,
  actor: Actor,
  { tableId, recordId, at }: { tableId: string; recordId: string; at: string },
): Promise<Former> {
  await requireTable(db, actor.id, tableId, 'EDITOR');
  if ((await readLogOf(db, recordId)) !== tableId) throw new NotFoundError(recordId);
  const place = await readPlace(db, tableId, at).catch((error: unknown) => {
    throw error instanceof CursorError ? invalid(['at'], error.message) : error;
  });
  const record = await pastTable(db, place).record(recordId);
  if (!record) throw invalid(['at'], 'The record was not there then.');
  return { revision: place.revision, cells: record.cells };
}

/** What is to come back, and over what. */
export interface RestoreWish {
  actor: Actor;
  tableId: string;
  recordId: string;
  /** null for all. */
  fieldIds: string[] | null;
  former: Former;
  baseRevision: number | null;
  onConflict: OnConflict;
  sessionId: string | null;
}

/** From where on what others have written is in the way. */
function seenBy({ former, baseRevision }: RestoreWish): number {
  return baseRevision ?? former.revision;
}

export function needRestoreThen(facts: RecordFacts, wish: RestoreWish): void {
  const { actor, tableId, recordId, fieldIds, former } = wish;
  facts.needTable(tableId, [actor.id]);
  facts.needRecords([recordId]);
  const things = [recordId, ...(fieldIds ?? Object.keys(former.cells))];
  facts.needHistory(tableId, things, Math.min(seenBy(wish), former.revision));
}

/**
 * @throws NotFoundError when cells of a record are wanted that is deleted, ConflictError, CellLockedError, HistoryDroppedError when
 *   the log no longer tells what others have written since
 */
export function decideRestoreThen(facts: RecordFacts, wish: RestoreWish, turn: Turn): Decision<Restored> {
  const { actor, tableId, recordId, fieldIds, former, onConflict, sessionId } = wish;
  const overwrites = onConflict === 'OVERWRITE';
  if (seenBy(wish) >= turn.revision) {
    throw invalid(['baseRevision'], 'The table has not come to this revision.');
  }
  if (!overwrites && seenBy(wish) < turn.beginsAfter) throw new HistoryDroppedError(turn.beginsAfter);
  const row = facts.record(tableId, recordId);
  if (!row && fieldIds) throw new NotFoundError(recordId);
  const fields = fieldIds ?? [
    ...new Set([
      ...facts.fields(tableId).keys(),
      ...Object.keys(row?.cells ?? {}),
      ...Object.keys(former.cells),
    ]),
  ];
  const wanted: CellDelta = Object.fromEntries(fields.map((id) => [id, former.cells[id] ?? null]));
  const change: RecordChange = row
    ? { kind: 'RecordUpdated', entityId: recordId, before: wanted, after: {} }
    : { kind: 'RecordDeleted', entityId: recordId, before: former.cells, after: null };
  // A record that is gone can only come back: nobody's writing is in its way.
  const revision = overwrites || !row ? turn.revision : seenBy(wish);
  const plan = planRevert(facts, { actor, tableId, revision, changes: [change] });
  const order = { actor, tableId, sessionId, step: null };
  const carriedOut = decideRevert(
    facts,
    plan,
    { ...order, onConflict: overwrites ? 'MERGE' : onConflict },
    turn,
  );
  const { records, leftOut, conflicts } = carriedOut.result;
  return {
    changes: carriedOut.changes,
    overwrote: overwrites && writesOver(facts, wish, plan),
    result: { record: records[0] ?? row, leftOut: leftOut.map(({ fieldId }) => fieldId), conflicts },
  };
}

/** Whether it takes away what others have written since then. */
function writesOver(
  facts: RecordFacts,
  { actor, recordId, former }: RestoreWish,
  { written }: Plan,
): boolean {
  const past = facts.history(recordId, former.revision);
  return written.some(({ after }) => Object.keys(after).some((id) => lastByOthers(past, id, actor.id)));
}
