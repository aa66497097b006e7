import { type Conflict, HistoryDroppedError, invalid, NotFoundError } from '../errors.ts';
import type { Field } from '../field/field.ts';
import type { Actor, TableChange } from '../stream/change.ts';
import type { Decision, Turn } from '../stream/group-work.ts';
import { type Cells, checkCell } from './cell.ts';
import type { RecordFacts } from './facts.ts';
import type { RecordRow } from './record.queries.ts';

/** A record that has come back, and the fields whose cells could not. */
export interface Restored {
  record: RecordRow | undefined;
  leftOut: string[];
  /** What was left as it is. */
  conflicts: Conflict[];
}

/**
 * Those of a record's former cells that its table still takes: their fields are there, and the values fit. A USER value stays
 * though its person is no member any more, as it does in the records that were not deleted.
 */
export function restorable(
  fields: ReadonlyMap<string, Field>,
  former: Cells,
): { cells: Cells; leftOut: string[] } {
  const cells: Cells = {};
  const leftOut: string[] = [];
  for (const [fieldId, value] of Object.entries(former)) {
    const field = fields.get(fieldId);
    const checked = field && checkCell(field, value);
    if (checked && 'value' in checked && checked.value !== null) cells[fieldId] = checked.value;
    else leftOut.push(fieldId);
  }
  return { cells, leftOut };
}

/**
 * Brings a record back under its id. It is made anew as far as versions, times and its maker go: the row is the fold of the
 * log, and there it is a RecordCreated like any other.
 */
export function putBack(
  facts: RecordFacts,
  { actor, tableId, id, cells }: { actor: Actor; tableId: string; id: string; cells: Cells },
  { at, revision }: Turn,
): { row: RecordRow; change: TableChange } {
  const row: RecordRow = {
    id,
    tableId,
    cells,
    cellVersions: {},
    version: revision,
    createdRevision: revision,
    createdAt: at,
    createdBy: actor.id,
    updatedAt: at,
    updatedBy: actor.id,
  };
  const change = { kind: 'RecordCreated', entityId: id, before: null, after: cells } as const;
  facts.insert(row);
  facts.remember({ revision, at, actor, change });
  return { row, change };
}

/**
 * @throws ValidationError when the record is there, NotFoundError when the table never had it, HistoryDroppedError when the log no
 * longer tells whether it had
 */
export function decideRestore(
  facts: RecordFacts,
  { actor, tableId, recordId }: { actor: Actor; tableId: string; recordId: string },
  turn: Turn,
): Decision<Restored> {
  if (facts.record(tableId, recordId)) throw invalid(['recordId'], 'The record is there: it is not deleted.');
  const former = facts.deletion(recordId);
  if (!former) {
    if (turn.beginsAfter === 0) throw new NotFoundError(recordId);
    const message = 'The log tells of no deletion of this record, and no longer of all that there were.';
    throw new HistoryDroppedError(turn.beginsAfter, message);
  }
  const { cells, leftOut } = restorable(facts.fields(tableId), former);
  const { row, change } = putBack(facts, { actor, tableId, id: recordId, cells }, turn);
  return { changes: [change], result: { record: row, leftOut, conflicts: [] } };
}
