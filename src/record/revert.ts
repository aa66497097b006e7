import { CellLockedError, type Conflict, ConflictError, invalid } from '../errors.ts';
import { type Actor, isRecordChange, type RecordChange, type Revision } from '../stream/change.ts';
import type { Decision, Turn } from '../stream/group-work.ts';
import type { RecordFacts } from './facts.ts';
import { heldByOthers } from './held.ts';
import type { LeftOut, Plan } from './plan.ts';
import type { RecordRow } from './record.queries.ts';
import { putBack } from './restore.ts';
import { writtenOver } from './update.ts';

/** More records than this are not taken back at once. */
export const MAX_REVERTED = 1_000;

/** What taking something back came to. */
export interface Reverted {
  /** Records that were changed or have come back, as they are now. */
  records: RecordRow[];
  /** Records that are gone. */
  deletedIds: string[];
  leftOut: LeftOut[];
  /** What was left as it is. */
  conflicts: Conflict[];
  /** The step of undo or redo that this was. */
  step: number | null;
}

/** On whose behalf a plan is carried out, and what may stand in its way. */
export interface RevertOrder {
  actor: Actor;
  tableId: string;
  sessionId: string | null;
  onConflict: 'REJECT' | 'MERGE';
  step: number | null;
}

/** Carries out what a plan found that it can. @throws ConflictError, CellLockedError */
export function decideRevert(
  facts: RecordFacts,
  { written, removed, restored, conflicts, leftOut }: Plan,
  { actor, tableId, sessionId, onConflict, step }: RevertOrder,
  turn: Turn,
): Decision<Reverted> {
  if (conflicts.length > 0 && onConflict === 'REJECT') throw new ConflictError(conflicts, step);
  const { at, revision } = turn;
  const writer = { sessionId, userId: actor.id, at };
  const held = [
    ...written.flatMap(({ row, after }) =>
      heldByOthers(facts.locks(row.id), writer, (fieldId) => Object.hasOwn(after, fieldId)),
    ),
    ...removed.flatMap(({ id }) => heldByOthers(facts.locks(id), writer, () => true)),
  ];
  if (held.length > 0) throw new CellLockedError(held);
  const records: RecordRow[] = [];
  const changes: Decision<Reverted>['changes'] = [];
  for (const { row, before, after } of written) {
    const next = writtenOver(row, after, { actor, ...turn });
    const change = { kind: 'RecordUpdated', entityId: row.id, before, after } as const;
    facts.update(next);
    facts.remember({ revision, at, actor, change });
    records.push(next);
    changes.push(change);
  }
  for (const { id, cells } of removed) {
    const change = { kind: 'RecordDeleted', entityId: id, before: cells, after: null } as const;
    facts.remove(id);
    facts.remember({ revision, at, actor, change });
    changes.push(change);
  }
  for (const { id, cells } of restored) {
    const { row, change } = putBack(facts, { actor, tableId, id, cells }, turn);
    records.push(row);
    changes.push(change);
  }
  const deletedIds = removed.map(({ id }) => id);
  return { changes, undoOf: step, result: { records, deletedIds, leftOut, conflicts, step } };
}

/** What of a revision is to be taken back. */
export interface Narrowed {
  recordIds: readonly string[] | null;
  /** Cells of these fields only; records that were made or deleted then stay as they are. */
  fieldIds: readonly string[] | null;
}

/** @throws ValidationError when nothing of the revision is of records, or nothing of what was named */
export function revertible(revision: Revision, { recordIds, fieldIds }: Narrowed): RecordChange[] {
  const all = revision.changes.filter(isRecordChange);
  if (all.length === 0) {
    throw invalid([], 'The revision changed no records, and only what it did to records can be taken back.');
  }
  const found = new Set(all.map(({ entityId }) => entityId));
  for (const [index, id] of (recordIds ?? []).entries()) {
    if (!found.has(id)) throw invalid(['recordIds', index], 'The revision did not change this record.');
  }
  const named = recordIds === null ? all : all.filter(({ entityId }) => recordIds.includes(entityId));
  const changes = fieldIds === null ? named : named.flatMap((change) => cellsOf(change, fieldIds));
  if (changes.length === 0) throw invalid(['fieldIds'], 'The revision changed no cell of these fields.');
  if (changes.length > MAX_REVERTED) {
    throw invalid(['recordIds'], `A mutation takes back at most ${MAX_REVERTED} records: name them.`);
  }
  return changes;
}

function cellsOf(change: RecordChange, fieldIds: readonly string[]): RecordChange[] {
  if (change.kind !== 'RecordUpdated') return [];
  const before = Object.fromEntries(
    Object.entries(change.before).filter(([fieldId]) => fieldIds.includes(fieldId)),
  );
  return Object.keys(before).length > 0 ? [{ ...change, before }] : [];
}
