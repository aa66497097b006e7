import {
  CellLockedError,
  type Conflict,
  ConflictError,
  NotFoundError,
  ValidationError,
  type ValidationIssue,
} from '../errors.ts';
import type { Field } from '../field/field.ts';
import type { Actor, TableChange } from '../stream/change.ts';
import type { Decision, Turn } from '../stream/group-work.ts';
import { applyCells, type CellDelta, sameCell } from './cell.ts';
import { type CellInput, checkCells, valueFault } from './check.ts';
import {
  baseSince,
  lastByOthers,
  lastOfOthers,
  type OnConflict,
  type Theirs,
  theirs,
  unknownOthers,
} from './conflict.ts';
import type { RecordFacts } from './facts.ts';
import { heldByOthers } from './held.ts';
import { cellVersion, type RecordRow } from './record.queries.ts';

export interface CellUpdate extends CellInput {
  /** The version of the cell that the client saw, if not that of `baseRevision`. */
  version?: number | null;
}

export interface RecordUpdate {
  id: string;
  cells: CellUpdate[];
}

/** An update, as it is decided on. */
export interface Update {
  actor: Actor;
  tableId: string;
  records: RecordUpdate[];
  baseRevision: number | null;
  onConflict: OnConflict;
  sessionId: string | null;
}

/** The records as they are now, and what was left as it was. */
export interface Updated {
  records: RecordRow[];
  conflicts: Conflict[];
  /** The fields of the table, where they were read for the decision: who shows the records need not read them again. */
  fields?: Field[];
}

/** The revision of which the client saw a cell; undefined where it did not say. */
function seenOf({ baseRevision }: Pick<Update, 'baseRevision'>, { version }: CellUpdate): number | undefined {
  return version ?? baseRevision ?? undefined;
}

/** Asks for what is known of records, fields and cells that have changed since the client saw them. */
export function needHistories(facts: RecordFacts, update: Update): void {
  const { actor, tableId, records } = update;
  const fields = facts.fields(tableId);
  for (const { id, cells } of records) {
    const row = facts.record(tableId, id);
    if (!row) facts.needHistory(tableId, [id], 0);
    for (const cell of cells) {
      const seen = seenOf(update, cell);
      const field = fields.get(cell.fieldId);
      if (!field) facts.needHistory(tableId, [cell.fieldId, id], 0);
      else if (seen !== undefined && field.typeRevision > seen) facts.needHistory(tableId, [field.id], seen);
      if (row && seen !== undefined && cellVersion(row, cell.fieldId) > seen) {
        facts.needCellHistory({ recordId: id, fieldId: cell.fieldId, after: seen, actorId: actor.id });
      }
    }
  }
}

/**
 * Decides what of an update is written. A cell that nobody else has changed since the client saw it is: edits of different
 * cells merge. For one that somebody has changed to something else, `onConflict` says what becomes of it. What is gone cannot
 * be overwritten.
 *
 * @throws ValidationError, NotFoundError, ConflictError, CellLockedError
 */
export function decideUpdate(facts: RecordFacts, update: Update, turn: Turn): Decision<Updated> {
  const { actor, tableId, records, onConflict, sessionId } = update;
  const issues: ValidationIssue[] = [];
  const conflicts: Conflict[] = [];
  const written: { row: RecordRow; before: CellDelta; after: CellDelta }[] = [];
  let overwrote = false;
  for (const [recordIndex, { id, cells }] of records.entries()) {
    for (const [place, cell] of cells.entries()) {
      if ((seenOf(update, cell) ?? 0) < turn.revision) continue;
      const message = 'The table has not come to this revision.';
      issues.push({ path: ['records', recordIndex, 'cells', place, 'version'], message });
    }
    const row = facts.record(tableId, id);
    const { beginsAfter } = turn;
    const gone = row ? cells.map((cell) => conflictWithField(facts, update, { row, cell, beginsAfter })) : [];
    for (const [place, { value }] of cells.entries()) {
      // No field checks it, and yet it is told in a conflict, which is kept for retries.
      const fault = row && !gone[place] ? undefined : valueFault(value);
      if (!fault) continue;
      issues.push({
        path: ['records', recordIndex, 'cells', place, 'value'],
        message: `The value ${fault}.`,
      });
    }
    if (!row) {
      conflicts.push(...conflictsWithDeletion(facts, update, { id, cells }, beginsAfter));
      continue;
    }
    conflicts.push(...gone.filter((conflict) => conflict !== undefined));
    const left = [...cells.entries()].filter(([place]) => !gone[place]);
    const against = {
      fields: facts.fields(tableId),
      isMember: (user: string) => facts.isMember(tableId, user),
    };
    const checked = checkCells({ recordIndex, cells: left }, against);
    issues.push(...checked.issues);
    const { before, after } = cellDifference(row, checked.delta);
    for (const [, cell] of left) {
      const mine = after[cell.fieldId];
      if (mine === undefined) continue;
      const seen = seenOf(update, cell);
      const other =
        seen === undefined ? undefined : changedByOthers(facts, row, { ...cell, seen, beginsAfter }, actor);
      if (!other) {
        overwrote ||= seen === undefined && before[cell.fieldId] !== null;
      } else if (onConflict === 'OVERWRITE') {
        overwrote = true;
      } else {
        conflicts.push({
          ...conflictOf(facts, 'CELL_CHANGED', { row, cell, seen: seen ?? 0, beginsAfter }),
          mine,
          ...other,
        });
        delete after[cell.fieldId];
        delete before[cell.fieldId];
      }
    }
    written.push({ row, before, after });
  }
  if (issues.length > 0) throw new ValidationError(issues.slice(0, 100));
  if (conflicts.length > 0 && onConflict !== 'MERGE') throw new ConflictError(conflicts);
  const held = written.flatMap(({ row, after }) =>
    heldByOthers(facts.locks(row.id), { sessionId, userId: actor.id, at: turn.at }, (fieldId) =>
      Object.hasOwn(after, fieldId),
    ),
  );
  if (held.length > 0) throw new CellLockedError(held);
  const changes: TableChange[] = [];
  const result = written.map(({ row, before, after }) => {
    if (Object.keys(after).length === 0) return row;
    const next = writtenOver(row, after, { actor, ...turn });
    const change = { kind: 'RecordUpdated', entityId: row.id, before, after } as const;
    facts.update(next);
    facts.remember({ revision: turn.revision, at: turn.at, actor, change });
    changes.push(change);
    return next;
  });
  const fields = [...facts.fields(tableId).values()];
  return {
    changes,
    overwrote: overwrote && changes.length > 0,
    result: { records: result, conflicts, fields },
  };
}

/** A record with these cells written by a revision. */
export function writtenOver(
  row: RecordRow,
  delta: CellDelta,
  { actor, at, revision }: Turn & { actor: Actor },
): RecordRow {
  const versions = Object.fromEntries(Object.keys(delta).map((fieldId) => [fieldId, revision]));
  return {
    ...row,
    version: revision,
    cells: applyCells(row.cells, delta),
    cellVersions: { ...row.cellVersions, ...versions },
    updatedAt: at,
    updatedBy: actor.id,
  };
}

/** What a delta changes in a record: cells that get the value they have are not changed. */
export function cellDifference({ cells }: Pick<RecordRow, 'cells'>, delta: CellDelta) {
  const before: CellDelta = {};
  const after: CellDelta = {};
  for (const [fieldId, value] of Object.entries(delta)) {
    if (sameCell(cells[fieldId], value)) continue;
    before[fieldId] = cells[fieldId] ?? null;
    after[fieldId] = value;
  }
  return { before, after };
}

function changedByOthers(
  facts: RecordFacts,
  row: RecordRow,
  { fieldId, seen, beginsAfter }: { fieldId: string; seen: number; beginsAfter: number },
  actor: Actor,
): Theirs | undefined {
  const version = cellVersion(row, fieldId);
  if (version <= seen) return undefined;
  const other = lastByOthers(facts.history(row.id, seen), fieldId, actor.id);
  return other ? theirs(other) : unknownOthers(version, seen, beginsAfter);
}

/** A cell of a record, and from when on the log tells what became of it. */
interface Since {
  row: RecordRow;
  cell: CellUpdate;
  seen: number;
  beginsAfter: number;
}

function conflictOf(facts: RecordFacts, kind: Conflict['kind'], { row, cell, seen, beginsAfter }: Since) {
  const { fieldId } = cell;
  const now = row.cells[fieldId] ?? null;
  return {
    kind,
    recordId: row.id,
    fieldId,
    ...baseSince(facts.history(row.id, seen), fieldId, { seen, beginsAfter, now }),
    mine: cell.value ?? null,
    theirs: now,
  };
}

/** @throws NotFoundError when the table never had the record */
function conflictsWithDeletion(
  facts: RecordFacts,
  update: Update,
  { id, cells }: RecordUpdate,
  beginsAfter: number,
): Conflict[] {
  const deletion = facts.history(id, 0).findLast(({ change }) => change.kind === 'RecordDeleted');
  if (!deletion) throw new NotFoundError(id);
  return cells.map((cell) => {
    const { fieldId, value: mine = null } = cell;
    const seen = seenOf(update, cell) ?? deletion.revision - 1;
    const base = baseSince(facts.history(id, seen), fieldId, { seen, beginsAfter, now: null });
    return {
      kind: 'RECORD_DELETED',
      recordId: id,
      fieldId,
      ...base,
      mine,
      theirs: null,
      ...theirs(deletion),
    };
  });
}

/** A field that is gone, or has been given another type by somebody else since the client saw it. */
function conflictWithField(
  facts: RecordFacts,
  update: Update,
  { row, cell, beginsAfter }: Omit<Since, 'seen'>,
): Conflict | undefined {
  const { actor, tableId, onConflict } = update;
  const field = facts.fields(tableId).get(cell.fieldId);
  const seen = seenOf(update, cell);
  if (!field) {
    const deletion = facts.history(cell.fieldId, 0).findLast(({ change }) => change.kind === 'FieldDeleted');
    if (!deletion) return undefined;
    const since = { row, cell, seen: seen ?? deletion.revision - 1, beginsAfter };
    return { ...conflictOf(facts, 'FIELD_DELETED', since), theirs: null, ...theirs(deletion) };
  }
  if (seen === undefined || field.typeRevision <= seen || onConflict === 'OVERWRITE') return undefined;
  const retyping = lastOfOthers(
    facts.history(field.id, seen),
    actor.id,
    ({ change }) => change.kind === 'FieldUpdated' && change.after.type !== undefined,
  );
  const other = retyping ? theirs(retyping) : unknownOthers(field.typeRevision, seen, beginsAfter);
  return other && { ...conflictOf(facts, 'FIELD_TYPE_CHANGED', { row, cell, seen, beginsAfter }), ...other };
}
