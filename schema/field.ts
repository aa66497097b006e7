import type { Choice, Field, FieldOptions, FieldType } from '../src/field/field.ts';
import { builder } from './builder.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { TableRef } from './table.ts';

export const FieldTypeEnum = builder.enumType('FieldType', {
  description: 'Which values the cells of a field take; see CellValue.',
  values: {
    TEXT: { description: 'One line or a few, at most 10,000 characters.' },
    LONG_TEXT: { description: 'At most 100,000 characters.' },
    NUMBER: { description: 'A finite double-precision number.' },
    CHECKBOX: { description: 'true or false.' },
    SINGLE_SELECT: { description: 'One of the choices, by its id.' },
    MULTI_SELECT: { description: 'Some of the choices, by their ids.' },
    DATE: { description: 'A calendar day, YYYY-MM-DD.' },
    DATETIME: { description: 'A moment, in UTC with milliseconds.' },
    URL: { description: 'An http or https address, at most 2,000 characters.' },
    EMAIL: { description: 'An e-mail address, at most 254 characters.' },
    USER: { description: 'A member of the base, by the id of their user.' },
    RATING: { description: 'A whole number from 1 to max.' },
  } satisfies Record<FieldType, object>,
});

const ChoiceRef = builder.objectRef<Choice>('FieldChoice').implement({
  description: 'One of the values that a select field offers.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What cells hold; it stays when the choice is renamed.' }),
    name: t.exposeString('name', { description: 'At most 200 characters, unique in its field.' }),
    color: t.exposeString('color', { nullable: true, description: '#rrggbb' }),
  }),
});

export const FieldOptionsRef = builder.objectRef<FieldOptions>('FieldOptions').implement({
  description: "What a field's type leaves open.",
  fields: (t) => ({
    choices: t.field({
      type: [ChoiceRef],
      nullable: true,
      description: 'SINGLE_SELECT and MULTI_SELECT: at most 500, in the order in which they sort.',
      resolve: ({ choices }) => choices ?? null,
    }),
    precision: t.int({
      nullable: true,
      description: 'NUMBER: decimal places to show, 0 to 10. Values keep their full precision.',
      resolve: ({ precision }) => precision ?? null,
    }),
    max: t.int({
      nullable: true,
      description: 'RATING: the highest rating, 1 to 10.',
      resolve: ({ max }) => max ?? null,
    }),
  }),
});

export const FieldRef = builder.objectRef<Field>('Field');

FieldRef.implement({
  description: 'A column of a table.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'At most 200 characters.' }),
    type: t.expose('type', { type: FieldTypeEnum, description: 'Which values its cells take.' }),
    options: t.expose('options', { type: FieldOptionsRef, description: 'What the type leaves open.' }),
    position: t.exposeFloat('position', {
      description: 'Fields stand in the order of their positions; any number between two goes between them.',
    }),
    version: t.expose('version', { type: 'Revision', description: 'The revision that last changed it.' }),
  }),
});

builder.objectField(TableRef, 'fields', (t) =>
  t.field({
    type: [FieldRef],
    description: 'Its fields, at most 200, in the order of their positions.',
    resolve: ({ id, past }, _args, { loaders }) => past?.fields() ?? loaders.fieldsOfTable.load(id),
  }),
);

findNodesBy('fld', async (id, { loaders }) => {
  const field = await loaders.field.load(id);
  return field && (await loaders.table.load(field.tableId)) ? field : null;
});
