import { requireTable } from '../base/access.ts';
import { readMemberUserIds } from '../base/base.queries.ts';
import type { Mutation } from '../base/base.service.ts';
import { invalid, NotFoundError, ValidationError, type ValidationIssue } from '../errors.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import type { Field } from '../field/field.ts';
import { newId } from '../id.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import { applyCells, type CellDelta, checkCell, sameCell } from './cell.ts';
import {
  deleteRecordRows,
  insertRecordRows,
  type RecordRow,
  readRecordsOfTable,
  updateRecordRows,
} from './record.queries.ts';

/** Records that one mutation creates, updates or deletes, all in one revision or none. */
export const MAX_RECORDS = 1_000;

export interface CellInput {
  fieldId: string;
  /** In the form that the field's type takes; null empties the cell. */
  value?: unknown;
}

export interface NewRecord {
  cells: CellInput[];
}

export interface RecordUpdate {
  id: string;
  cells: CellInput[];
}

/** Records, their cells and their versions. EDITOR. */
export interface RecordService {
  create(
    actor: Actor,
    input: Mutation & { tableId: string; records: NewRecord[]; batchId?: string },
  ): Promise<Written<RecordRow[]>>;
  /** Cells that are not named stay. A cell that gets the value it has is not written. */
  update(
    actor: Actor,
    input: Mutation & { tableId: string; records: RecordUpdate[] },
  ): Promise<Written<RecordRow[]>>;
  /** @throws NotFoundError when one of them does not exist; then none is deleted */
  remove(actor: Actor, input: Mutation & { tableId: string; ids: string[] }): Promise<Written<string[]>>;
}

export function createRecordService({ log }: { log: Log }): RecordService {
  return {
    async create(actor, { tableId, records, batchId, clientMutationId }) {
      checkCount(records.length, ['records']);
      return log.write({ actor, logIds: [tableId], clientMutationId, batchId }, async (tx) => {
        const [{ baseId }, fields] = await Promise.all([
          requireTable(tx.db, actor.id, tableId, 'EDITOR'),
          readFieldsOfTables(tx.db, [tableId]),
        ]);
        const deltas = await checkCells(tx, baseId, fields, records);
        const version = tx.next(tableId);
        const rows = deltas.map((delta) => ({
          id: newId('rec'),
          tableId,
          cells: applyCells({}, delta),
          version,
        }));
        tx.write(insertRecordRows(tx.db, rows, { at: tx.at, actorId: actor.id }));
        for (const { id, cells } of rows) {
          tx.append(tableId, { kind: 'RecordCreated', entityId: id, before: null, after: cells });
        }
        return rows.map((row) => ({
          ...row,
          createdRevision: version,
          cellVersions: {},
          createdAt: tx.at,
          createdBy: actor.id,
          updatedAt: tx.at,
          updatedBy: actor.id,
        }));
      });
    },

    async update(actor, { tableId, records, clientMutationId }) {
      checkCount(records.length, ['records']);
      const ids = records.map(({ id }) => id);
      checkOnce(ids, ['records']);
      return log.write({ actor, logIds: [tableId], clientMutationId }, async (tx) => {
        const [{ baseId }, fields, rows] = await Promise.all([
          requireTable(tx.db, actor.id, tableId, 'EDITOR'),
          readFieldsOfTables(tx.db, [tableId]),
          readRecordsOfTable(tx.db, tableId, ids),
        ]);
        const current = inOrder(ids, rows);
        const deltas = await checkCells(tx, baseId, fields, records);
        const version = tx.next(tableId);
        const changed: RecordRow[] = [];
        const result = current.map((row, index) => {
          const { before, after } = cellDifference(row, deltas[index] ?? {});
          if (Object.keys(after).length === 0) return row;
          const versions = Object.fromEntries(Object.keys(after).map((fieldId) => [fieldId, version]));
          const next: RecordRow = {
            ...row,
            version,
            cells: applyCells(row.cells, after),
            cellVersions: { ...row.cellVersions, ...versions },
            updatedAt: tx.at,
            updatedBy: actor.id,
          };
          tx.append(tableId, { kind: 'RecordUpdated', entityId: row.id, before, after });
          changed.push(next);
          return next;
        });
        if (changed.length > 0) tx.write(updateRecordRows(tx.db, changed, { at: tx.at, actorId: actor.id }));
        return result;
      });
    },

    async remove(actor, { tableId, ids, clientMutationId }) {
      checkCount(ids.length, ['ids']);
      checkOnce(ids, ['ids']);
      return log.write({ actor, logIds: [tableId], clientMutationId }, async (tx) => {
        const [, rows] = await Promise.all([
          requireTable(tx.db, actor.id, tableId, 'EDITOR'),
          readRecordsOfTable(tx.db, tableId, ids),
        ]);
        for (const { id, cells } of inOrder(ids, rows)) {
          tx.append(tableId, { kind: 'RecordDeleted', entityId: id, before: cells, after: null });
        }
        tx.write(deleteRecordRows(tx.db, ids));
        return ids;
      });
    },
  };
}

function checkCount(count: number, path: string[]): void {
  if (count < 1 || count > MAX_RECORDS) {
    throw invalid(path, `A mutation takes 1 to ${MAX_RECORDS} records.`);
  }
}

function checkOnce(ids: string[], path: string[]): void {
  if (new Set(ids).size < ids.length) throw invalid(path, 'Each record is named once.');
}

/** @throws NotFoundError for the first record that the table does not have */
function inOrder(ids: string[], rows: RecordRow[]): RecordRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw new NotFoundError(id);
    return row;
  });
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

/**
 * The cells of each record in their stored form.
 * @throws ValidationError naming every cell that does not fit
 */
async function checkCells(
  tx: LogTx,
  baseId: string,
  fields: Field[],
  records: { cells: CellInput[] }[],
): Promise<CellDelta[]> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const issues: ValidationIssue[] = [];
  const people: { userId: string; path: (string | number)[] }[] = [];
  const deltas = records.map(({ cells }, index) => {
    const delta: CellDelta = {};
    for (const [place, { fieldId, value }] of cells.entries()) {
      const path = ['records', index, 'cells', place];
      const field = byId.get(fieldId);
      const checked = field && checkCell(field, value);
      if (!field || !checked) {
        issues.push({ path: [...path, 'fieldId'], message: 'The table has no such field.' });
      } else if (Object.hasOwn(delta, fieldId)) {
        issues.push({ path: [...path, 'fieldId'], message: 'Each cell is named once.' });
      } else if ('fault' in checked) {
        issues.push({ path: [...path, 'value'], message: `“${field.name}” ${checked.fault}.` });
      } else {
        delta[fieldId] = checked.value;
        if (field.type === 'USER' && typeof checked.value === 'string') {
          people.push({ userId: checked.value, path: [...path, 'value'] });
        }
      }
    }
    return delta;
  });
  const members = await readMemberUserIds(tx.db, baseId, [...new Set(people.map(({ userId }) => userId))]);
  for (const { userId, path } of people) {
    if (!members.has(userId))
      issues.push({ path, message: 'The value must be the id of a member of the base.' });
  }
  if (issues.length > 0) throw new ValidationError(issues.slice(0, 100));
  return deltas;
}
