import { ValidationError, type ValidationIssue } from '../errors.ts';
import type { Field, FieldType } from '../field/field.ts';
import { type Cell, checkCell } from './cell.ts';

export const filterOperators = [
  'EQUALS',
  'NOT_EQUALS',
  'LESS',
  'LESS_OR_EQUAL',
  'GREATER',
  'GREATER_OR_EQUAL',
  'CONTAINS',
  'NOT_CONTAINS',
  'STARTS_WITH',
  'ANY_OF',
  'NONE_OF',
  'ALL_OF',
  'IS_EMPTY',
  'IS_NOT_EMPTY',
] as const;

export type FilterOperator = (typeof filterOperators)[number];

/** One test of one cell. The value is in its stored form; a list for ANY_OF, NONE_OF and ALL_OF. */
export interface Condition {
  fieldId: string;
  operator: FilterOperator;
  value: Cell | Cell[] | null;
}

export type RecordFilter =
  | Condition
  | { and: RecordFilter[] }
  | { or: RecordFilter[] }
  | { not: RecordFilter };

/** Empty cells come last in both directions; records that are equal stand in the order they were made. */
export interface RecordSort {
  fieldId: string;
  direction: 'ASC' | 'DESC';
}

export const MAX_FILTER_DEPTH = 6;
export const MAX_CONDITIONS = 50;
export const MAX_SORTS = 5;
const MAX_VALUES = 100;

/** A filter as it arrives: exactly one of a condition, `and`, `or`, `not`. */
export interface FilterInput {
  fieldId?: string | null;
  operator?: FilterOperator | null;
  value?: NonNullable<unknown> | null;
  and?: FilterInput[] | null;
  or?: FilterInput[] | null;
  not?: FilterInput | null;
}

const EMPTY: FilterOperator[] = ['IS_EMPTY', 'IS_NOT_EMPTY'];
const SAME: FilterOperator[] = ['EQUALS', 'NOT_EQUALS', ...EMPTY];
const ORDER: FilterOperator[] = [...SAME, 'LESS', 'LESS_OR_EQUAL', 'GREATER', 'GREATER_OR_EQUAL'];
const TEXT: FilterOperator[] = [...SAME, 'CONTAINS', 'NOT_CONTAINS', 'STARTS_WITH', 'ANY_OF', 'NONE_OF'];
const ONE: FilterOperator[] = [...SAME, 'ANY_OF', 'NONE_OF'];

/** Which tests a field type takes. */
export const operatorsOf: Record<FieldType, FilterOperator[]> = {
  TEXT,
  LONG_TEXT: TEXT,
  URL: TEXT,
  EMAIL: TEXT,
  NUMBER: [...ORDER, 'ANY_OF', 'NONE_OF'],
  RATING: [...ORDER, 'ANY_OF', 'NONE_OF'],
  DATE: ORDER,
  DATETIME: ORDER,
  CHECKBOX: SAME,
  SINGLE_SELECT: ONE,
  USER: ONE,
  MULTI_SELECT: ['ANY_OF', 'NONE_OF', 'ALL_OF', ...EMPTY],
};

const LISTS: FilterOperator[] = ['ANY_OF', 'NONE_OF', 'ALL_OF'];
const PARTS: FilterOperator[] = ['CONTAINS', 'NOT_CONTAINS', 'STARTS_WITH'];

/**
 * The filter in its stored form, every field known and every value fit for its field.
 * @throws ValidationError naming every fault, also one above the limits of depth and number
 */
export function checkFilter(fields: Field[], input: FilterInput, path: (string | number)[]): RecordFilter {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const issues: ValidationIssue[] = [];
  let conditions = 0;
  const filter = visit(input, path, 1);
  if (conditions > MAX_CONDITIONS) {
    issues.unshift({ path, message: `A filter has at most ${MAX_CONDITIONS} conditions.` });
  }
  if (issues.length > 0 || !filter) throw new ValidationError(issues);
  return filter;

  function fault(at: (string | number)[], message: string): undefined {
    issues.push({ path: at, message });
  }

  function visit(node: FilterInput, at: (string | number)[], depth: number): RecordFilter | undefined {
    if (depth > MAX_FILTER_DEPTH) return fault(at, `A filter is at most ${MAX_FILTER_DEPTH} levels deep.`);
    const { and, or, not, fieldId } = node;
    if ([and, or, not, fieldId].filter((part) => part != null).length !== 1) {
      return fault(at, 'A filter is exactly one of: a condition on a field, and, or, not.');
    }
    if (not) {
      const inner = visit(not, [...at, 'not'], depth + 1);
      return inner && { not: inner };
    }
    if (and) return both('and', and, at, depth, (list) => ({ and: list }));
    if (or) return both('or', or, at, depth, (list) => ({ or: list }));
    return condition(node, at);
  }

  function both(
    key: string,
    list: FilterInput[],
    at: (string | number)[],
    depth: number,
    make: (list: RecordFilter[]) => RecordFilter,
  ): RecordFilter | undefined {
    if (list.length === 0) return fault([...at, key], `"${key}" needs at least one filter.`);
    const checked = list.map((item, index) => visit(item, [...at, key, index], depth + 1));
    return checked.every((item) => item !== undefined) ? make(checked) : undefined;
  }

  function condition(
    { fieldId, operator, value }: FilterInput,
    at: (string | number)[],
  ): RecordFilter | undefined {
    conditions += 1;
    const field = fieldId ? byId.get(fieldId) : undefined;
    if (!field) return fault([...at, 'fieldId'], 'The table has no such field.');
    if (!operator || !operatorsOf[field.type].includes(operator)) {
      return fault(
        [...at, 'operator'],
        `A ${field.type} field takes: ${operatorsOf[field.type].join(', ')}.`,
      );
    }
    if (EMPTY.includes(operator)) return { fieldId: field.id, operator, value: null };
    const checked = operandOf(field, operator, value);
    if ('fault' in checked) return fault([...at, 'value'], `The value ${checked.fault}.`);
    return { fieldId: field.id, operator, value: checked.value };
  }
}

/** Whether a field, which may have become another one since, still takes a condition in its stored form. */
export function takesCondition(field: Field, { operator, value }: Condition): boolean {
  if (!operatorsOf[field.type].includes(operator)) return false;
  return EMPTY.includes(operator) || !('fault' in operandOf(field, operator, value));
}

function operandOf(
  field: Field,
  operator: FilterOperator,
  value: unknown,
): { value: Cell | Cell[] } | { fault: string } {
  if (PARTS.includes(operator)) {
    const part = checkCell({ type: 'TEXT', options: {} }, value);
    if ('fault' in part) return part;
    return part.value === null ? { fault: 'must not be empty' } : { value: part.value };
  }
  if (!LISTS.includes(operator)) {
    const one = checkCell(field, value);
    if ('fault' in one) return one;
    return one.value === null ? { fault: 'must not be empty: use IS_EMPTY' } : { value: one.value };
  }
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_VALUES) {
    return { fault: `must be a list of 1 to ${MAX_VALUES} values` };
  }
  const single = field.type === 'MULTI_SELECT' ? { ...field, type: 'SINGLE_SELECT' as const } : field;
  const list: Cell[] = [];
  for (const item of value) {
    const one = checkCell(single, item);
    if ('fault' in one) return one;
    if (one.value === null) return { fault: 'must hold no empty value: use IS_EMPTY' };
    list.push(one.value);
  }
  return { value: list };
}

/** @throws ValidationError for an unknown field, one named twice, or more than {@link MAX_SORTS} */
export function checkSort(fields: Field[], sort: RecordSort[], path: (string | number)[]): RecordSort[] {
  const issues: ValidationIssue[] = [];
  if (sort.length > MAX_SORTS) issues.push({ path, message: `At most ${MAX_SORTS} fields sort a list.` });
  sort.forEach(({ fieldId }, index) => {
    if (!fields.some((field) => field.id === fieldId)) {
      issues.push({ path: [...path, index, 'fieldId'], message: 'The table has no such field.' });
    }
    if (sort.findIndex((other) => other.fieldId === fieldId) < index) {
      issues.push({ path: [...path, index, 'fieldId'], message: 'Each field sorts once.' });
    }
  });
  if (issues.length > 0) throw new ValidationError(issues);
  return sort.map(({ fieldId, direction }) => ({ fieldId, direction }));
}
