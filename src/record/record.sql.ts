import { and, not, or, type SQL, sql } from 'drizzle-orm';
import type { Field } from '../field/field.ts';
import type { Condition, RecordFilter, RecordSort } from './filter.ts';
import { record } from './record.table.ts';

/**
 * Filters and sorts as SQL. Names and values go as parameters only. A cell that does not have its field's type (its field
 * is being converted) counts as empty, so that a cast can never fail.
 */

function json(fieldId: string): SQL {
  return sql`(${record.cells} -> ${fieldId}::text)`;
}

function text(fieldId: string): SQL {
  return sql`((${record.cells} ->> ${fieldId}::text) collate "C")`;
}

function number(fieldId: string): SQL {
  return sql`(case when jsonb_typeof(${json(fieldId)}) = 'number' then (${record.cells} ->> ${fieldId}::text)::numeric end)`;
}

function isNumeric(field: Field): boolean {
  return field.type === 'NUMBER' || field.type === 'RATING';
}

export function filterSql(fields: Map<string, Field>, filter: RecordFilter): SQL {
  if ('and' in filter) return and(...filter.and.map((item) => filterSql(fields, item))) ?? sql`true`;
  if ('or' in filter) return or(...filter.or.map((item) => filterSql(fields, item))) ?? sql`true`;
  // A condition on an empty cell is neither true nor false in SQL; "not" of it is meant to be true.
  if ('not' in filter) return sql`(${filterSql(fields, filter.not)}) is not true`;
  const field = fields.get(filter.fieldId);
  return field ? conditionSql(field, filter) : sql`true`;
}

function conditionSql(field: Field, { operator, value }: Condition): SQL {
  const { id } = field;
  // Read before its field became a number, a view's value can be none: that is NaN, which a cast takes too.
  const operand = (one: unknown) =>
    isNumeric(field) ? sql`${String(Number(one))}::numeric` : sql`${String(one)}::text`;
  const left = isNumeric(field) ? number(id) : text(id);
  const isEmpty = sql`${json(id)} is null`;
  const list = () => sql.join(Array.isArray(value) ? value.map(operand) : [operand(value)], sql`, `);
  const isMulti = field.type === 'MULTI_SELECT';
  switch (operator) {
    case 'IS_EMPTY':
      return isEmpty;
    case 'IS_NOT_EMPTY':
      return not(isEmpty);
    case 'EQUALS':
      return field.type === 'CHECKBOX' ? checkbox(id, value) : sql`${left} = ${operand(value)}`;
    case 'NOT_EQUALS':
      return field.type === 'CHECKBOX'
        ? not(checkbox(id, value))
        : sql`${left} is distinct from ${operand(value)}`;
    case 'LESS':
      return sql`${left} < ${operand(value)}`;
    case 'LESS_OR_EQUAL':
      return sql`${left} <= ${operand(value)}`;
    case 'GREATER':
      return sql`${left} > ${operand(value)}`;
    case 'GREATER_OR_EQUAL':
      return sql`${left} >= ${operand(value)}`;
    case 'CONTAINS':
      return sql`${text(id)} ilike ${`%${escapeLike(value)}%`}::text`;
    case 'NOT_CONTAINS':
      return sql`(${text(id)} ilike ${`%${escapeLike(value)}%`}::text) is not true`;
    case 'STARTS_WITH':
      return sql`${text(id)} ilike ${`${escapeLike(value)}%`}::text`;
    case 'ANY_OF':
      return isMulti ? sql`jsonb_exists_any(${json(id)}, array[${list()}])` : sql`${left} in (${list()})`;
    case 'NONE_OF':
      return isMulti
        ? sql`jsonb_exists_any(${json(id)}, array[${list()}]) is not true`
        : sql`(${left} in (${list()})) is not true`;
    case 'ALL_OF':
      return sql`jsonb_exists_all(${json(id)}, array[${list()}])`;
  }
}

/** A checkbox that was never touched is not checked. */
function checkbox(fieldId: string, value: unknown): SQL {
  return sql`(coalesce(${json(fieldId)}, 'false'::jsonb) = ${JSON.stringify(value === true)}::jsonb)`;
}

function escapeLike(value: unknown): string {
  return String(value).replace(/[\\%_]/g, '\\$&');
}

/** What a field sorts by: numbers by size, choices in their order, people and texts by the alphabet without case. */
function sortKey(field: Field): { key: SQL; type: 'numeric' | 'text' } {
  const { id, options } = field;
  switch (field.type) {
    case 'NUMBER':
    case 'RATING':
      return { key: number(id), type: 'numeric' };
    case 'CHECKBOX':
      return { key: sql`(case when ${checkbox(id, true)} then 1 else 0 end)::numeric`, type: 'numeric' };
    case 'SINGLE_SELECT':
    case 'MULTI_SELECT': {
      const order = JSON.stringify(
        Object.fromEntries((options.choices ?? []).map(({ id }, index) => [id, index])),
      );
      const first = field.type === 'MULTI_SELECT' ? sql`(${json(id)} ->> 0)` : text(id);
      return { key: sql`((${order}::jsonb ->> ${first})::numeric)`, type: 'numeric' };
    }
    case 'USER':
      return {
        key: sql`((select lower(person.name collate "C") from app_user person where person.id = ${text(id)}) collate "C")`,
        type: 'text',
      };
    case 'DATE':
    case 'DATETIME':
      return { key: text(id), type: 'text' };
    default:
      return { key: sql`(lower(${text(id)}) collate "C")`, type: 'text' };
  }
}

export interface SortSql {
  orderBy: SQL[];
  /** What a cursor holds of a record, as text: which sort it is of, then the record's keys. */
  keys: SQL[];
  /** Whether a record comes after the one with these keys and this id; undefined when the keys are not of this sort. */
  after(keys: (string | null)[], id: string): SQL | undefined;
}

/** As PostgreSQL writes a double of JSON: longer ones are forged, and could be too long for its numbers. */
const NUMERIC = /^-?\d{1,310}(\.\d{1,400})?$/;

/** Empty cells last in both directions, ties in the order of making. */
export function sortSql(fields: Map<string, Field>, sorts: RecordSort[]): SortSql {
  const known = sorts.flatMap(({ fieldId, direction }) => {
    const field = fields.get(fieldId);
    return field ? [{ ...sortKey(field), fieldId, direction }] : [];
  });
  const name = known.map(({ fieldId, direction }) => `${fieldId} ${direction}`).join();
  return {
    orderBy: known.map(({ key, direction }) =>
      direction === 'ASC' ? sql`${key} asc nulls last` : sql`${key} desc nulls last`,
    ),
    keys: [sql`${name}::text`, ...known.map(({ key }) => sql`${key}::text`)],
    after([sort, ...values], id) {
      const fits = (value: string | null, type: string) =>
        type === 'text' || value === null || NUMERIC.test(value);
      if (sort !== name || values.length !== known.length) return undefined;
      if (!known.every(({ type }, index) => fits(values[index] ?? null, type))) return undefined;
      const branches: SQL[] = [];
      const equal: SQL[] = [];
      known.forEach(({ key, type, direction }, index) => {
        const value = values[index] ?? null;
        if (value === null) {
          equal.push(sql`${key} is null`);
          return;
        }
        const operand = type === 'numeric' ? sql`${value}::numeric` : sql`${value}::text`;
        const beyond = direction === 'ASC' ? sql`${key} > ${operand}` : sql`${key} < ${operand}`;
        branches.push(and(...equal, sql`(${beyond} or ${key} is null)`) ?? sql`true`);
        equal.push(sql`${key} = ${operand}`);
      });
      branches.push(and(...equal, sql`${record.id} > ${id}`) ?? sql`true`);
      return or(...branches) ?? sql`true`;
    },
  };
}
