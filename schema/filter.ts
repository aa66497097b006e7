import type { FilterInput, FilterOperator, RecordSort } from '../src/record/filter.ts';
import { builder } from './builder.ts';

const SortDirection = builder.enumType('SortDirection', {
  description: 'Empty cells come last in both directions.',
  values: {
    ASC: { description: 'From the least on: numbers by size, texts by the alphabet without case.' },
    DESC: { description: 'From the greatest on.' },
  } satisfies Record<RecordSort['direction'], object>,
});

export const SortRef = builder.objectRef<RecordSort>('RecordSort').implement({
  description: 'A field that records are ordered by.',
  fields: (t) => ({
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    direction: t.expose('direction', { type: SortDirection, description: 'Which way.' }),
  }),
});

export const SortInput = builder.inputType('RecordSortInput', {
  description: 'A field to order records by.',
  fields: (t) => ({
    fieldId: t.id({ required: true, description: 'A field of the table.' }),
    direction: t.field({ type: SortDirection, required: true, description: 'Which way.' }),
  }),
});

const FilterOperatorEnum = builder.enumType('FilterOperator', {
  description: 'How a cell is compared. Which ones a field takes depends on its type; an unfit one is told.',
  values: {
    EQUALS: { description: 'The same value. A checkbox that was never touched equals false.' },
    NOT_EQUALS: { description: 'Another value, or none.' },
    LESS: { description: 'Numbers, ratings and dates.' },
    LESS_OR_EQUAL: { description: 'Numbers, ratings and dates.' },
    GREATER: { description: 'Numbers, ratings and dates.' },
    GREATER_OR_EQUAL: { description: 'Numbers, ratings and dates.' },
    CONTAINS: { description: 'A part of a text, upper and lower case alike.' },
    NOT_CONTAINS: { description: 'Not a part of a text, or no text.' },
    STARTS_WITH: { description: 'The beginning of a text, upper and lower case alike.' },
    ANY_OF: { description: 'One of a list of at most 100 values.' },
    NONE_OF: { description: 'None of a list of at most 100 values.' },
    ALL_OF: { description: 'MULTI_SELECT: all of a list of choices.' },
    IS_EMPTY: { description: 'No value.' },
    IS_NOT_EMPTY: { description: 'Any value.' },
  } satisfies Record<FilterOperator, object>,
});

export const FilterInputRef = builder.inputRef<FilterInput>('RecordFilter').implement({
  description:
    'Which records: exactly one of a condition (fieldId, operator, value), and, or, not. At most 6 levels deep, with at most 50 conditions.',
  fields: (t) => ({
    fieldId: t.id({ description: 'The field of a condition.' }),
    operator: t.field({ type: FilterOperatorEnum, description: 'How its cells are compared.' }),
    value: t.field({
      type: 'JSON',
      description:
        'With what: a CellValue; a list of them for ANY_OF, NONE_OF, ALL_OF; left out for IS_EMPTY.',
    }),
    and: t.field({ type: [FilterInputRef], description: 'All of these.' }),
    or: t.field({ type: [FilterInputRef], description: 'At least one of these.' }),
    not: t.field({ type: FilterInputRef, description: 'Not this.' }),
  }),
});
