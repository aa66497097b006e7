import type { RecordRow } from '../src/record/record.queries.ts';
import { builder } from './builder.ts';
import { resultOf } from './errors.ts';
import { clientMutationId, payloadOf, run } from './payload.ts';
import { RecordRef } from './record.ts';

const CellInput = builder.inputType('CellInput', {
  description: 'What to write into a cell.',
  fields: (t) => ({
    fieldId: t.id({ required: true, description: 'A field of the table; each field once a record.' }),
    value: t.field({ type: 'CellValue', description: 'null or left out: the cell becomes empty.' }),
  }),
});

const NewRecordInput = builder.inputType('NewRecordInput', {
  description: 'A record to make.',
  fields: (t) => ({
    cells: t.field({ type: [CellInput], required: true, description: 'Its cells; the others are empty.' }),
  }),
});

const RecordUpdateInput = builder.inputType('RecordUpdateInput', {
  description: 'What to change in a record.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The record.' }),
    cells: t.field({
      type: [CellInput],
      required: true,
      description: 'The cells to write; the others stay.',
    }),
  }),
});

const CreateRecordsInput = builder.inputType('CreateRecordsInput', {
  description: 'What createRecords takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    records: t.field({ type: [NewRecordInput], required: true, description: '1 to 1,000 records.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const UpdateRecordsInput = builder.inputType('UpdateRecordsInput', {
  description: 'What updateRecords takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    records: t.field({
      type: [RecordUpdateInput],
      required: true,
      description: '1 to 1,000 records of the table, each once.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteRecordsInput = builder.inputType('DeleteRecordsInput', {
  description: 'What deleteRecords takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    ids: t.idList({ required: true, description: '1 to 1,000 records of the table, each once.' }),
    clientMutationId: clientMutationId(t),
  }),
});

function recordsPayload(mutation: string, description: string) {
  return payloadOf<RecordRow[]>(mutation, description, (t) => ({
    records: t.field({
      type: [RecordRef],
      description: 'The records as the mutation left them, in the order of the input.',
      resolve: ({ result }) => result,
    }),
  }));
}

const CreateRecordsPayload = recordsPayload('CreateRecords', 'Records were made.');
const UpdateRecordsPayload = recordsPayload('UpdateRecords', 'Records were changed.');
const DeleteRecordsPayload = payloadOf<string[]>('DeleteRecords', 'Records are gone.', (t) => ({
  ids: t.idList({ description: 'Their ids, in the order of the input.', resolve: ({ result }) => result }),
}));

builder.mutationFields((t) => ({
  createRecords: t.field({
    type: CreateRecordsPayload,
    description: 'Makes records, all in one revision or none. EDITOR.',
    args: { input: t.arg({ type: CreateRecordsInput, required: true, description: 'What to make.' }) },
    errors: resultOf('CreateRecords'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.records.create(actor, input)),
  }),
  updateRecords: t.field({
    type: UpdateRecordsPayload,
    description:
      'Writes cells, all in one revision or none. A cell that gets the value it has is not written. EDITOR.',
    args: { input: t.arg({ type: UpdateRecordsInput, required: true, description: 'What to write.' }) },
    errors: resultOf('UpdateRecords'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.records.update(actor, input)),
  }),
  deleteRecords: t.field({
    type: DeleteRecordsPayload,
    description: 'Deletes records, all in one revision or none. EDITOR.',
    args: { input: t.arg({ type: DeleteRecordsInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteRecords'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.records.remove(actor, input)),
  }),
}));
