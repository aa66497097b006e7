import fc from 'fast-check';
import type { RecordFilter, RecordSortInput } from '../../schema/operations/generated/graphql.ts';
import type { FieldType } from '../../src/field/field.ts';
import { type FilterOperator, operatorsOf } from '../../src/record/filter.ts';

/** What lists promise, told a second time in the plainest way: a filter over a list in memory, then a sort. */
export interface ModelField {
  id: string;
  type: FieldType;
  /** The ids that a select field or a USER field takes, in the order in which they sort. */
  ids: string[];
}

export interface ModelRecord {
  id: string;
  cells: Record<string, unknown>;
}

const DAY = 86_400_000;

/** Text that would be something else if it were ever taken for SQL, a pattern or JSON; and what sorts and folds oddly. */
const texts = fc.oneof(
  fc.constantFrom(
    '%',
    '_',
    '\\',
    '\\%',
    'a%b',
    'a_b',
    '"',
    "'",
    "''",
    '$1',
    '{}',
    'null',
    "'; drop table record; --",
    "') or true --",
    'a',
    'A',
    'ab',
    'Ab',
    'aB',
    'é',
    'É',
    'ß',
    'ſ',
    'İ',
    'ﬀ',
    '😀',
    '\uffee',
    '\u0001',
    ' a ',
    'z',
    '0',
    '10',
    '9',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'A', 'b', '%', '_', '\\', '"', "'", 'é', '😀'),
    minLength: 1,
    maxLength: 4,
  }),
);

/** Values of a field, in the form in which they are stored. */
export function valuesOf({ type, ids }: ModelField): fc.Arbitrary<unknown> {
  switch (type) {
    case 'TEXT':
    case 'LONG_TEXT':
      return texts;
    case 'URL':
      return texts.map((text) => `https://example.org/${encodeURIComponent(text)}`);
    case 'EMAIL':
      return fc.constantFrom('a', 'A', 'b_', 'b%', '%').map((name) => `${name}@example.org`);
    case 'NUMBER':
      return fc.oneof(
        fc.constantFrom(0, 1, -1, 10, 9, 0.1, 0.30000000000000004, 1e21, -1e308, 5e-324, 2 ** 53),
        fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0),
      );
    case 'RATING':
      return fc.integer({ min: 1, max: 5 });
    case 'CHECKBOX':
      return fc.boolean();
    case 'SINGLE_SELECT':
    case 'USER':
      return fc.constantFrom(...ids);
    case 'MULTI_SELECT':
      return fc.shuffledSubarray(ids, { minLength: 1 });
    case 'DATE':
      return fc.integer({ min: -2, max: 2 }).map((day) => new Date(day * DAY).toISOString().slice(0, 10));
    case 'DATETIME':
      return fc.integer({ min: -3, max: 3 }).map((day) => new Date((day * DAY) / 2).toISOString());
  }
}

export function conditions(fields: ModelField[]): fc.Arbitrary<RecordFilter> {
  return fc.constantFrom(...fields).chain((field) =>
    fc.constantFrom(...operatorsOf[field.type]).chain((operator): fc.Arbitrary<RecordFilter> => {
      const fieldId = field.id;
      if (operator === 'IS_EMPTY' || operator === 'IS_NOT_EMPTY') return fc.constant({ fieldId, operator });
      return operands(field, operator).map((value) => ({ fieldId, operator, value }));
    }),
  );
}

function operands(field: ModelField, operator: FilterOperator): fc.Arbitrary<unknown> {
  if (/CONTAINS|STARTS/.test(operator)) return texts;
  if (!/_OF$/.test(operator)) return valuesOf(field);
  const one = field.type === 'MULTI_SELECT' ? fc.constantFrom(...field.ids) : valuesOf(field);
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

export function filters(fields: ModelField[]): fc.Arbitrary<RecordFilter> {
  const { filter } = fc.letrec<{ filter: RecordFilter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { arbitrary: conditions(fields), weight: 3 },
      {
        arbitrary: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
        weight: 1,
      },
      { arbitrary: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })), weight: 1 },
      { arbitrary: tie('filter').map((not) => ({ not })), weight: 1 },
    ),
  }));
  return filter;
}

export function sorts(fields: ModelField[]): fc.Arbitrary<RecordSortInput[]> {
  return fc
    .shuffledSubarray(fields, { maxLength: 3 })
    .chain((some) =>
      fc.tuple(
        ...some.map(({ id }) =>
          fc.constantFrom('ASC' as const, 'DESC' as const).map((direction) => ({ fieldId: id, direction })),
        ),
      ),
    );
}

/** Upper and lower case of the letters A to Z are alike. */
const fold = (text: unknown) => String(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
/** By code points, as PostgreSQL's collation "C" has it; JavaScript compares UTF-16 code units. */
const byCodePoint = (a: unknown, b: unknown) =>
  Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
const compare = (a: unknown, b: unknown) => (typeof a === 'number' ? a - Number(b) : byCodePoint(a, b));

export function holds(filter: RecordFilter, record: ModelRecord, fields: ModelField[]): boolean {
  const { and, or, not, fieldId, operator, value: operand } = filter;
  if (and) return and.every((part) => holds(part, record, fields));
  if (or) return or.some((part) => holds(part, record, fields));
  if (not) return !holds(not, record, fields);
  const field = fields.find(({ id }) => id === fieldId);
  const raw = record.cells[field?.id ?? ''] ?? null;
  const value = field?.type === 'CHECKBOX' && /EQUALS/.test(operator ?? '') ? (raw ?? false) : raw;
  const any = (list: unknown) =>
    (Array.isArray(value) ? value : [value]).some((one) => (list as unknown[]).includes(one));
  switch (operator) {
    case 'IS_EMPTY':
      return value === null;
    case 'IS_NOT_EMPTY':
      return value !== null;
    case 'EQUALS':
      return value === operand;
    case 'NOT_EQUALS':
      return value !== operand;
    case 'LESS':
      return value !== null && compare(value, operand) < 0;
    case 'LESS_OR_EQUAL':
      return value !== null && compare(value, operand) <= 0;
    case 'GREATER':
      return value !== null && compare(value, operand) > 0;
    case 'GREATER_OR_EQUAL':
      return value !== null && compare(value, operand) >= 0;
    case 'CONTAINS':
      return value !== null && fold(value).includes(fold(operand));
    case 'NOT_CONTAINS':
      return value === null || !fold(value).includes(fold(operand));
    case 'STARTS_WITH':
      return value !== null && fold(value).startsWith(fold(operand));
    case 'ANY_OF':
      return any(operand);
    case 'NONE_OF':
      return !any(operand);
    default:
      return Array.isArray(value) && (operand as unknown[]).every((one) => value.includes(one));
  }
}

/** Empty cells last both ways; what is equal stays in the order of making. */
export function sorted(records: ModelRecord[], sort: RecordSortInput[], fields: ModelField[]): ModelRecord[] {
  const keyOf = ({ type, ids }: ModelField, cell: unknown): unknown => {
    if (type === 'CHECKBOX') return cell === true ? 1 : 0;
    if (cell === undefined || cell === null) return null;
    if (type === 'MULTI_SELECT') return ids.indexOf((cell as string[])[0] ?? '');
    if (type === 'SINGLE_SELECT' || type === 'USER') return ids.indexOf(String(cell));
    return type === 'NUMBER' || type === 'RATING' ? cell : fold(cell);
  };
  return [...records].sort((a, b) => {
    for (const { fieldId, direction } of sort) {
      const field = fields.find(({ id }) => id === fieldId);
      if (!field) throw new Error(`no field ${fieldId}`);
      const [left, right] = [keyOf(field, a.cells[fieldId]), keyOf(field, b.cells[fieldId])];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return direction === 'ASC' ? order : -order;
    }
    return 0;
  });
}
