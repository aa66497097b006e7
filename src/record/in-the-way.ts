import type { Conflict } from '../errors.ts';
import type { Field } from '../field/field.ts';
import type { Actor } from '../stream/change.ts';
import type { Cell, CellDelta } from './cell.ts';
import { lastIfOthers, theirs } from './conflict.ts';
import type { RecordFacts } from './facts.ts';
import type { PastChange } from './history.queries.ts';
import type { RecordRow } from './record.queries.ts';

/** Who takes back which revision: what others have done after it is in the way. */
export interface Since {
  actor: Actor;
  revision: number;
}

/** The deletion of a field by somebody else since then, or that they gave it another type. */
export function fieldChangedByOthers(
  facts: RecordFacts,
  { actor, revision }: Since,
  fieldId: string,
  field: Field | undefined,
): PastChange | undefined {
  if (field && field.typeRevision <= revision) return undefined;
  return lastIfOthers(facts.history(fieldId, revision), actor.id, ({ change }) =>
    field
      ? change.kind === 'FieldUpdated' && change.after.type !== undefined
      : change.kind === 'FieldDeleted',
  );
}

/** A conflict for each of these cells when somebody else has deleted their record since then. */
export function deletedByOthers(
  facts: RecordFacts,
  { actor, revision }: Since,
  { id, wanted, left }: { id: string; wanted: CellDelta; left: CellDelta },
): Conflict[] {
  const deletion = lastIfOthers(
    facts.history(id, revision),
    actor.id,
    ({ change }) => change.kind === 'RecordDeleted',
  );
  if (!deletion) return [];
  return Object.entries(wanted).map(([fieldId, mine]) =>
    conflictOf('RECORD_DELETED', { row: { id, cells: {} }, fieldId, left: left[fieldId], mine }, deletion),
  );
}

interface ConflictingCell {
  row: Pick<RecordRow, 'id' | 'cells'>;
  fieldId: string;
  /** What the revision left in the cell. */
  left: Cell | null | undefined;
  mine: Cell | null;
}

export function conflictOf(
  kind: Conflict['kind'],
  { row, fieldId, left = null, mine }: ConflictingCell,
  other: PastChange,
): Conflict {
  const now = kind === 'FIELD_DELETED' ? null : (row.cells[fieldId] ?? null);
  return { kind, recordId: row.id, fieldId, base: left, mine, theirs: now, ...theirs(other) };
}
