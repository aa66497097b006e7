import type { OnConflict as OnConflictName } from '../src/record/conflict.ts';
import type { RecordRow } from '../src/record/record.queries.ts';
import type { Updated } from '../src/record/update.ts';
import { builder } from './builder.ts';
import { ConflictRef } from './conflict.ts';
import { enumOf } from './enum.ts';
import { resultOf } from './errors.ts';
import { clientMutationId, ofSession, payloadOf, run, sessionId } from './payload.ts';
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

export const OnConflict = enumOf<OnConflictName>(
  'OnConflict',
  'What becomes of a cell, or of a property of a field or view, that somebody else has changed since its version that you saw.',
  {
    REJECT: 'Nothing of the mutation is written; the result is a ConflictError.',
    MERGE: 'The rest is written; the payload tells the conflicts.',
    OVERWRITE: 'It is written over all the same, which the log records. No version is needed.',
  },
);

const CellUpdateInput = builder.inputType('CellUpdateInput', {
  description: 'What to write into a cell of a record.',
  fields: (t) => ({
    fieldId: t.id({ required: true, description: 'A field of the table; each field once a record.' }),
    value: t.field({ type: 'CellValue', description: 'null or left out: the cell becomes empty.' }),
    version: t.field({
      type: 'Revision',
      description:
        'The version of the cell that you saw; left out, the baseRevision of the mutation. What you yourself have written since is no conflict.',
    }),
  }),
});

const RecordUpdateInput = builder.inputType('RecordUpdateInput', {
  description: 'What to change in a record.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The record.' }),
    cells: t.field({
      type: [CellUpdateInput],
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
    baseRevision: t.field({
      type: 'Revision',
      description: 'The revision of the table that you saw, for all cells that name no version.',
    }),
    onConflict: t.field({ type: OnConflict, description: 'REJECT if left out.' }),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteRecordsInput = builder.inputType('DeleteRecordsInput', {
  description: 'What deleteRecords takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    ids: t.idList({ required: true, description: '1 to 1,000 records of the table, each once.' }),
    baseRevision: t.field({
      type: 'Revision',
      description:
        'The revision of the table that you saw: a record that others have written to since is not deleted then, and nothing else. Left out: deleted as it is.',
    }),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const CreateRecordsPayload = payloadOf<RecordRow[]>('CreateRecords', 'Records were made.', (t) => ({
  records: t.field({
    type: [RecordRef],
    description:
      'The records as the mutation left them, in the order of the input; for a retry, as they are now.',
    resolve: ({ result }) => result,
  }),
}));

const UpdateRecordsPayload = payloadOf<Updated>('UpdateRecords', 'Records were changed.', (t) => ({
  records: t.field({
    type: [RecordRef],
    description:
      'The records as the mutation left them, in the order of the input, those that are gone left out; for a retry, as they are now.',
    resolve({ result: { records, fields } }, _args, { loaders }) {
      const [first] = records;
      if (first && fields) loaders.fieldsOfTable.prime(first.tableId, fields);
      return records;
    },
  }),
  conflicts: t.field({
    type: [ConflictRef],
    description: 'The cells that were left as they are, with MERGE; otherwise empty.',
    resolve: ({ result }) => result.conflicts,
  }),
}));

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
      'Writes cells, all in one revision or none. A cell that gets the value it has is not written. Cells that nobody else has changed since you saw them merge; onConflict says what becomes of the others. EDITOR.',
    args: { input: t.arg({ type: UpdateRecordsInput, required: true, description: 'What to write.' }) },
    errors: resultOf('UpdateRecords', 'cells'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.records.update(actor, ofSession(context, input))),
  }),
  deleteRecords: t.field({
    type: DeleteRecordsPayload,
    description: 'Deletes records, all in one revision or none. EDITOR.',
    args: { input: t.arg({ type: DeleteRecordsInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteRecords', 'cells'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.records.remove(actor, ofSession(context, input))),
  }),
}));
