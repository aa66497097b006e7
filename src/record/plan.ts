import type { Conflict } from '../errors.ts';
import type { RecordChange } from '../stream/change.ts';
import { type CellDelta, type Cells, checkCell, sameCell } from './cell.ts';
import { inTheWayOf } from './conflict.ts';
import type { RecordFacts } from './facts.ts';
import { conflictOf, deletedByOthers, fieldChangedByOthers, type Since } from './in-the-way.ts';
import { cellVersion, type RecordRow } from './record.queries.ts';
import { restorable } from './restore.ts';

/** What is to be taken back: changes of one revision, all of them or some. */
export interface Revert extends Since {
  tableId: string;
  changes: readonly RecordChange[];
}

/** A cell that cannot come back: its field is gone, or no longer takes the value. */
export interface LeftOut {
  recordId: string;
  fieldId: string;
}

/** What taking it back would do, and what is in the way of the rest. */
export interface Plan {
  written: { row: RecordRow; before: CellDelta; after: CellDelta }[];
  removed: RecordRow[];
  restored: { id: string; cells: Cells }[];
  conflicts: Conflict[];
  leftOut: LeftOut[];
}

export function isIdle({ written, removed, restored, conflicts }: Plan): boolean {
  return written.length + removed.length + restored.length + conflicts.length === 0;
}

/**
 * Plans to take changes back. What somebody else than the actor has written or deleted since is a conflict; what the actor
 * has deleted since is no conflict with anybody, and has nothing left to take back. A record is deleted or brought back whole,
 * or not at all.
 */
export function planRevert(facts: RecordFacts, revert: Revert): Plan {
  const plan: Plan = { written: [], removed: [], restored: [], conflicts: [], leftOut: [] };
  for (const change of revert.changes) {
    const row = facts.record(revert.tableId, change.entityId);
    if (change.kind === 'RecordCreated') {
      if (row) planRemoval(facts, revert, { row, left: change.after }, plan);
    } else if (change.kind === 'RecordDeleted') {
      if (!row) planReturn(facts, revert, { id: change.entityId, former: change.before }, plan);
    } else if (row) {
      planCells(facts, revert, { row, before: change.before, left: change.after }, plan);
    } else {
      const id = change.entityId;
      plan.conflicts.push(
        ...deletedByOthers(facts, revert, { id, wanted: change.before, left: change.after }),
      );
    }
  }
  return plan;
}

function planRemoval(
  facts: RecordFacts,
  { actor, tableId, revision }: Revert,
  { row, left }: { row: RecordRow; left: Cells },
  plan: Plan,
): void {
  const past = facts.history(row.id, revision);
  const conflicts = [...facts.fields(tableId).keys()].flatMap((fieldId) => {
    const states = { fieldId, left: left[fieldId], now: row.cells[fieldId] };
    const other = inTheWayOf(past, states, actor.id);
    if (!other) return [];
    const cell = { row, fieldId, left: left[fieldId], mine: null };
    return conflictOf('CELL_CHANGED', cell, other);
  });
  if (conflicts.length > 0) plan.conflicts.push(...conflicts);
  else plan.removed.push(row);
}

function planReturn(
  facts: RecordFacts,
  revert: Revert,
  { id, former }: { id: string; former: Cells },
  plan: Plan,
): void {
  const conflicts = deletedByOthers(facts, revert, { id, wanted: former, left: {} });
  if (conflicts.length > 0) {
    plan.conflicts.push(...conflicts);
    return;
  }
  const { cells, leftOut } = restorable(facts.fields(revert.tableId), former);
  plan.restored.push({ id, cells });
  plan.leftOut.push(...leftOut.map((fieldId) => ({ recordId: id, fieldId })));
}

function planCells(
  facts: RecordFacts,
  revert: Revert,
  { row, before: wanted, left }: { row: RecordRow; before: CellDelta; left: CellDelta },
  plan: Plan,
): void {
  const before: CellDelta = {};
  const after: CellDelta = {};
  for (const [fieldId, mine] of Object.entries(wanted)) {
    const now = row.cells[fieldId] ?? null;
    const cell = { row, fieldId, left: left[fieldId], mine };
    const field = facts.fields(revert.tableId).get(fieldId);
    const changed = fieldChangedByOthers(facts, revert, fieldId, field);
    const checked = field && checkCell(field, mine);
    if (field && sameCell(now, mine)) continue;
    if (changed) {
      plan.conflicts.push(conflictOf(field ? 'FIELD_TYPE_CHANGED' : 'FIELD_DELETED', cell, changed));
      continue;
    }
    if (!checked || 'fault' in checked) {
      plan.leftOut.push({ recordId: row.id, fieldId });
      continue;
    }
    const other =
      cellVersion(row, fieldId) > revert.revision
        ? inTheWayOf(
            facts.history(row.id, revert.revision),
            { fieldId, left: left[fieldId], now },
            revert.actor.id,
          )
        : undefined;
    if (other) {
      plan.conflicts.push(conflictOf('CELL_CHANGED', cell, other));
    } else if (!sameCell(now, checked.value)) {
      before[fieldId] = now;
      after[fieldId] = checked.value;
    }
  }
  if (Object.keys(after).length > 0) plan.written.push({ row, before, after });
}
