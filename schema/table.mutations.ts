import type { Edited } from '../src/field/property-conflict.ts';
import { deletedPayload } from './base.mutations.ts';
import { builder, type ObjectFields } from './builder.ts';
import { ConflictRef } from './conflict.ts';
import { resultOf } from './errors.ts';
import { FieldRef, FieldTypeEnum } from './field.ts';
import { FilterInputRef, SortInput } from './filter.ts';
import { clientMutationId, ofSession, type Payload, payloadOf, run, sessionId } from './payload.ts';
import { OnConflict } from './record.mutations.ts';
import { TableRef } from './table.ts';
import { ViewRef } from './view.ts';

const name = 'At most 200 characters; white space around it is left out.';

const ChoiceInput = builder.inputType('FieldChoiceInput', {
  description: 'One of the values that a select field offers.',
  fields: (t) => ({
    id: t.id({ description: 'Of a choice that is there; without it the choice is a new one.' }),
    name: t.string({ required: true, description: `${name} Unique in the field.` }),
    color: t.string({ description: '#rrggbb' }),
  }),
});

const choices =
  'SINGLE_SELECT and MULTI_SELECT only: all of them, at most 500, in the order in which they sort.';
const precision = 'NUMBER only: decimal places to show, 0 to 10.';
const max = 'RATING only: the highest rating, 1 to 10; 5 when left out.';
const position = 'Where it stands among the fields; after the last one when left out.';

/** What an edit says of the state that its client saw. */
function seen(t: Parameters<typeof clientMutationId>[0], thing: 'field' | 'view', what: 'update' | 'delete') {
  const rest = {
    update: `only what you change is compared, property by property. Left out: the ${thing} is changed as it is.`,
    delete: `when others have changed it since, it is not deleted. Left out: it is deleted as it is.`,
  }[what];
  const merge = {
    update: 'REJECT if left out. MERGE joins two lists of choices into one where they do not clash.',
    delete: 'REJECT if left out; of a deletion there is nothing to merge, so MERGE is the same.',
  }[what];
  return {
    baseRevision: t.field({
      type: 'Revision',
      description: `The version of the ${thing} that you saw, or the revision of its table: ${rest}`,
    }),
    onConflict: t.field({ type: OnConflict, description: merge }),
  };
}

const NewFieldInput = builder.inputType('NewFieldInput', {
  description: 'A field of a table that is being made.',
  fields: (t) => ({
    name: t.string({ required: true, description: name }),
    type: t.field({ type: FieldTypeEnum, required: true, description: 'Which values its cells take.' }),
    choices: t.field({ type: [ChoiceInput], description: choices }),
    precision: t.int({ description: precision }),
    max: t.int({ description: max }),
  }),
});

const CreateTableInput = builder.inputType('CreateTableInput', {
  description: 'What createTable takes.',
  fields: (t) => ({
    baseId: t.id({ required: true, description: 'The base.' }),
    name: t.string({ required: true, description: name }),
    fields: t.field({ type: [NewFieldInput], description: 'Its first fields, at most 200, in this order.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const UpdateTableInput = builder.inputType('UpdateTableInput', {
  description: 'What updateTable takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The table.' }),
    name: t.string({ required: true, description: name }),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteTableInput = builder.inputType('DeleteTableInput', {
  description: 'What deleteTable takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The table.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const CreateFieldInput = builder.inputType('CreateFieldInput', {
  description: 'What createField takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    name: t.string({ required: true, description: name }),
    type: t.field({ type: FieldTypeEnum, required: true, description: 'Which values its cells take.' }),
    choices: t.field({ type: [ChoiceInput], description: choices }),
    precision: t.int({ description: precision }),
    max: t.int({ description: max }),
    position: t.float({ description: position }),
    clientMutationId: clientMutationId(t),
  }),
});

const UpdateFieldInput = builder.inputType('UpdateFieldInput', {
  description: 'What updateField takes. What is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The field.' }),
    name: t.string({ description: name }),
    type: t.field({
      type: FieldTypeEnum,
      description: 'Another type: the cells are converted where they can be.',
    }),
    choices: t.field({
      type: [ChoiceInput],
      description: `${choices} One that is left out is emptied from cells.`,
    }),
    precision: t.int({ description: precision }),
    max: t.int({ description: max }),
    position: t.float({ description: 'Where it stands among the fields.' }),
    ...seen(t, 'field', 'update'),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteFieldInput = builder.inputType('DeleteFieldInput', {
  description: 'What deleteField takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The field.' }),
    ...seen(t, 'field', 'delete'),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const CreateViewInput = builder.inputType('CreateViewInput', {
  description: 'What createView takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    name: t.string({ required: true, description: name }),
    hiddenFieldIds: t.idList({ description: 'The fields that it does not show.' }),
    filter: t.field({ type: FilterInputRef, description: 'Which records it shows; all when left out.' }),
    sort: t.field({ type: [SortInput], description: 'How it orders them, at most 5 fields.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const UpdateViewInput = builder.inputType('UpdateViewInput', {
  description: 'What updateView takes. What is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The view.' }),
    name: t.string({ description: name }),
    hiddenFieldIds: t.idList({ description: 'The fields that it does not show.' }),
    filter: t.field({ type: FilterInputRef, description: 'Which records it shows; null for all.' }),
    sort: t.field({ type: [SortInput], description: 'How it orders them, at most 5 fields.' }),
    ...seen(t, 'view', 'update'),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteViewInput = builder.inputType('DeleteViewInput', {
  description: 'What deleteView takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The view.' }),
    ...seen(t, 'view', 'delete'),
    clientMutationId: clientMutationId(t),
  }),
});

function tablePayload(mutation: string, description: string) {
  return payloadOf<string>(mutation, description, (t) => ({
    table: t.field({
      type: TableRef,
      nullable: true,
      description: 'The table.',
      resolve: ({ result }, _args, { loaders }) => loaders.table.load(result),
    }),
  }));
}

function fieldPayload(mutation: string, description: string) {
  return payloadOf<string>(mutation, description, (t) => ({
    field: t.field({
      type: FieldRef,
      nullable: true,
      description: 'The field.',
      resolve: ({ result }, _args, { loaders }) => loaders.field.load(result),
    }),
  }));
}

function viewPayload(mutation: string, description: string) {
  return payloadOf<string>(mutation, description, (t) => ({
    view: t.field({
      type: ViewRef,
      nullable: true,
      description: 'The view.',
      resolve: ({ result }, _args, { loaders }) => loaders.view.load(result),
    }),
  }));
}

function conflictsOf(t: ObjectFields<Payload<Edited>>) {
  return t.field({
    type: [ConflictRef],
    description: 'The properties that were left as they are, with MERGE; otherwise empty.',
    resolve: ({ result }) => result.conflicts,
  });
}

const CreateTablePayload = tablePayload('CreateTable', 'A table was made. The revision is that of its base.');
const UpdateTablePayload = tablePayload(
  'UpdateTable',
  'A table was changed. The revision is that of its base.',
);
const DeleteTablePayload = deletedPayload(
  'DeleteTable',
  'A table is gone. The revision is that of its base.',
);
const CreateFieldPayload = fieldPayload('CreateField', 'A field was made.');
const UpdateFieldPayload = payloadOf<Edited>(
  'UpdateField',
  'A field was changed, its cells too where they had to be.',
  (t) => ({
    field: t.field({
      type: FieldRef,
      nullable: true,
      description: 'The field; null when it is gone.',
      resolve: ({ result }, _args, { loaders }) => loaders.field.load(result.id),
    }),
    conflicts: conflictsOf(t),
  }),
);
const DeleteFieldPayload = deletedPayload('DeleteField', 'A field is gone, and its cells.');
const CreateViewPayload = viewPayload('CreateView', 'A view was made.');
const UpdateViewPayload = payloadOf<Edited>('UpdateView', 'A view was changed.', (t) => ({
  view: t.field({
    type: ViewRef,
    nullable: true,
    description: 'The view; null when it is gone.',
    resolve: ({ result }, _args, { loaders }) => loaders.view.load(result.id),
  }),
  conflicts: conflictsOf(t),
}));
const DeleteViewPayload = deletedPayload('DeleteView', 'A view is gone; the records are not.');

builder.mutationFields((t) => ({
  createTable: t.field({
    type: CreateTablePayload,
    description: 'Makes a table with its first fields. At most 500 a base. EDITOR.',
    args: { input: t.arg({ type: CreateTableInput, required: true, description: 'What to make.' }) },
    errors: resultOf('CreateTable'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.tables.create(actor, input)),
  }),
  updateTable: t.field({
    type: UpdateTablePayload,
    description: 'Renames a table. EDITOR.',
    args: { input: t.arg({ type: UpdateTableInput, required: true, description: 'What to change.' }) },
    errors: resultOf('UpdateTable'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.tables.update(actor, input)),
  }),
  deleteTable: t.field({
    type: DeleteTablePayload,
    description:
      'Deletes a table with all that is in it: nobody sees it from then on. Locks of its cells do not stand in the way, they end with it. EDITOR.',
    args: { input: t.arg({ type: DeleteTableInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteTable'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.tables.remove(actor, input)),
  }),
  createField: t.field({
    type: CreateFieldPayload,
    description: 'Makes a field. At most 200 a table. EDITOR.',
    args: { input: t.arg({ type: CreateFieldInput, required: true, description: 'What to make.' }) },
    errors: resultOf('CreateField'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.fields.create(actor, input)),
  }),
  updateField: t.field({
    type: UpdateFieldPayload,
    description:
      'Changes a field. A new type converts its cells, a removed choice empties them: that follows in revisions of at most 500 records each, before the answer. While another session holds one of the cells that this would rewrite, it is a CellLockedError. EDITOR.',
    args: { input: t.arg({ type: UpdateFieldInput, required: true, description: 'What to change.' }) },
    errors: resultOf('UpdateField', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) =>
        context.services.fields.update(actor, {
          ...input,
          name: input.name ?? undefined,
          type: input.type ?? undefined,
        }),
      ),
  }),
  deleteField: t.field({
    type: DeleteFieldPayload,
    description:
      'Deletes a field, in views too. Its cells follow in revisions of at most 500 records each, before the answer. While another session holds one of the cells that this would rewrite, it is a CellLockedError. EDITOR.',
    args: { input: t.arg({ type: DeleteFieldInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteField', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.fields.remove(actor, ofSession(context, input))),
  }),
  createView: t.field({
    type: CreateViewPayload,
    description: 'Makes a view. At most 100 a table. EDITOR.',
    args: { input: t.arg({ type: CreateViewInput, required: true, description: 'What to make.' }) },
    errors: resultOf('CreateView'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.views.create(actor, input)),
  }),
  updateView: t.field({
    type: UpdateViewPayload,
    description: 'Changes a view. EDITOR.',
    args: { input: t.arg({ type: UpdateViewInput, required: true, description: 'What to change.' }) },
    errors: resultOf('UpdateView', 'properties'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) =>
        context.services.views.update(actor, { ...input, name: input.name ?? undefined }),
      ),
  }),
  deleteView: t.field({
    type: DeleteViewPayload,
    description: 'Deletes a view. EDITOR.',
    args: { input: t.arg({ type: DeleteViewInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteView', 'properties'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.views.remove(actor, input)),
  }),
}));
