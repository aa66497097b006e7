import type { ValidationIssue } from '../errors.ts';
import type { Field } from '../field/field.ts';
import { textFault } from '../text.ts';
import { type CellDelta, checkCell, LONG_TEXT_LIMIT } from './cell.ts';

export interface CellInput {
  fieldId: string;
  /** In the form that the field's type takes; null empties the cell. */
  value?: unknown;
}

/** What is left to know of a table to check the cells of its records. */
export interface CheckedAgainst {
  fields: ReadonlyMap<string, Field>;
  isMember(userId: string): boolean;
}

/** Cells of a record of the input, each with its place there. */
export interface PlacedCells {
  recordIndex: number;
  cells: Iterable<readonly [number, CellInput]>;
}

/** The cells of a record in their stored form, and what does not fit. */
export function checkCells(
  { recordIndex, cells }: PlacedCells,
  { fields, isMember }: CheckedAgainst,
): { delta: CellDelta; issues: ValidationIssue[] } {
  const issues: ValidationIssue[] = [];
  const delta: CellDelta = {};
  for (const [place, { fieldId, value }] of cells) {
    const at = ['records', recordIndex, 'cells', place];
    const field = fields.get(fieldId);
    const checked = field && checkCell(field, value);
    if (!field || !checked) {
      issues.push({ path: [...at, 'fieldId'], message: 'The table has no such field.' });
    } else if (Object.hasOwn(delta, fieldId)) {
      issues.push({ path: [...at, 'fieldId'], message: 'Each cell is named once.' });
    } else if ('fault' in checked) {
      issues.push({ path: [...at, 'value'], message: `“${field.name}” ${checked.fault}.` });
    } else if (field.type === 'USER' && typeof checked.value === 'string' && !isMember(checked.value)) {
      issues.push({ path: [...at, 'value'], message: 'The value must be the id of a member of the base.' });
    } else {
      delta[fieldId] = checked.value;
    }
  }
  return { delta, issues };
}

/** What is wrong with a value for a cell of whatever type: where the field that would refuse it is gone. */
export function valueFault(value: unknown): string | undefined {
  for (const part of Array.isArray(value) ? value : [value]) {
    if (typeof part === 'object' && part !== null) return 'fits no type of field';
    const fault = typeof part === 'string' ? textFault(part, LONG_TEXT_LIMIT) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

/** The people that these cells may name: whose membership has to be known before they are checked. */
export function peopleIn(records: readonly { cells: readonly CellInput[] }[]): string[] {
  const found = new Set<string>();
  for (const { cells } of records) {
    for (const { value } of cells)
      if (typeof value === 'string' && value.startsWith('usr_')) found.add(value);
  }
  return [...found];
}
