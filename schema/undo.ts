import type { LeftOut } from '../src/record/plan.ts';
import type { Restored } from '../src/record/restore.ts';
import type { Reverted } from '../src/record/revert.ts';
import { builder } from './builder.ts';
import { ConflictRef } from './conflict.ts';
import { resultOf } from './errors.ts';
import { clientMutationId, ofSession, payloadOf, run, sessionId } from './payload.ts';
import { RecordRef } from './record.ts';

const OnRevertConflict = builder.enumType('OnRevertConflict', {
  description: 'What becomes of a cell that somebody else has written since the revision that is taken back.',
  values: {
    REJECT: { description: 'Nothing is taken back; the result is a ConflictError.' },
    MERGE: { description: 'The rest is taken back; the payload tells the conflicts.' },
  },
});

const LeftOutCell = builder.objectRef<LeftOut>('LeftOutCell').implement({
  description: 'A cell that could not come back: its field is gone, or no longer takes the value.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record of the cell.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field of the cell, which may be gone.' }),
  }),
});

const RestoreRecordInput = builder.inputType('RestoreRecordInput', {
  description: 'What restoreRecord takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table that the record was in.' }),
    recordId: t.id({ required: true, description: 'The deleted record.' }),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const RevertChangeInput = builder.inputType('RevertChangeInput', {
  description: 'What revertChange takes: exactly one of revision and cursor.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    revision: t.field({ type: 'Revision', description: 'The revision to take back.' }),
    cursor: t.field({
      type: 'StreamCursor',
      description: 'The cursor of that revision, as an event or a payload told it.',
    }),
    recordIds: t.idList({
      description: 'Only what it did to these records, 1 to 1,000, each of them one that it changed.',
    }),
    fieldIds: t.idList({
      description:
        'Only the cells of these fields, 1 to 1,000; records that it made or deleted stay as they are then.',
    }),
    onConflict: t.field({ type: OnRevertConflict, description: 'REJECT if left out.' }),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const skipped =
  'At most 1,000 steps to pass over, for instance one that conflicts: the step that the ConflictError tells. To name one revision of an import is to pass over all of it.';

const UndoInput = builder.inputType('UndoInput', {
  description: 'What undo takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    skipped: t.field({ type: ['Revision'], description: skipped }),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const RedoInput = builder.inputType('RedoInput', {
  description: 'What redo takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    skipped: t.field({ type: ['Revision'], description: skipped }),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  }),
});

const RestoreRecordPayload = payloadOf<Restored>('RestoreRecord', 'A record is back.', (t) => ({
  record: t.field({
    type: RecordRef,
    nullable: true,
    description:
      'The record as it came back; for a retry, as it is now, and null when it is gone again. It counts as made now: version, createdAt and createdBy are of this mutation.',
    resolve: ({ result }) => result.record ?? null,
  }),
  leftOut: t.idList({
    description:
      'The fields whose cells could not come back: they are gone, or no longer take the values. In the order of their ids in the log.',
    resolve: ({ result }) => result.leftOut,
  }),
}));

function revertedPayload(name: string, description: string) {
  return payloadOf<Reverted>(name, description, (t) => ({
    records: t.field({
      type: [RecordRef],
      description:
        'The records that were changed or have come back, as the mutation left them; for a retry, as they are now.',
      resolve: ({ result }) => result.records,
    }),
    deletedIds: t.idList({
      description: 'The records that are gone.',
      resolve: ({ result }) => result.deletedIds,
    }),
    leftOut: t.field({
      type: [LeftOutCell],
      description: 'The cells that could not come back.',
      resolve: ({ result }) => result.leftOut,
    }),
  }));
}

const RevertChangePayload = revertedPayload('RevertChange', 'What a revision did to records was taken back.');
const UndoPayload = revertedPayload('Undo', 'A step of yours was taken back.');
const RedoPayload = revertedPayload('Redo', 'An undo of yours was taken back.');

builder.objectField(RevertChangePayload, 'conflicts', (t) =>
  t.field({
    type: [ConflictRef],
    description: 'The cells that were left as they are, with MERGE; otherwise empty.',
    resolve: ({ result }) => result.conflicts,
  }),
);

builder.objectField(UndoPayload, 'undoOf', (t) =>
  t.field({
    type: 'Revision',
    nullable: true,
    description: 'The step: the revision of your edit.',
    resolve: ({ result }) => result.step,
  }),
);

builder.objectField(RedoPayload, 'undoOf', (t) =>
  t.field({
    type: 'Revision',
    nullable: true,
    description: 'The step: the revision of your undo.',
    resolve: ({ result }) => result.step,
  }),
);

builder.mutationFields((t) => ({
  restoreRecord: t.field({
    type: RestoreRecordPayload,
    description:
      'Brings a deleted record back under its id, with the cells it had when it was deleted. NotFoundError for a record that the table never had, ValidationError for one that is there, HistoryDroppedError when the log no longer reaches back to its deletion. EDITOR.',
    args: {
      input: t.arg({ type: RestoreRecordInput, required: true, description: 'What to bring back.' }),
    },
    errors: resultOf('RestoreRecord', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.undo.restore(actor, ofSession(context, input))),
  }),
  revertChange: t.field({
    type: RevertChangePayload,
    description:
      "Takes back what a revision, anybody's, did to records: cells get the values they had before it, records that it made are deleted, records that it deleted come back. What somebody else has written since is a conflict. A new revision, which you can undo. ValidationError when the revision changed no records, HistoryDroppedError when the log no longer reaches back to it. EDITOR.",
    args: { input: t.arg({ type: RevertChangeInput, required: true, description: 'What to take back.' }) },
    errors: resultOf('RevertChange', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.undo.revert(actor, ofSession(context, input))),
  }),
  undo: t.field({
    type: UndoPayload,
    description:
      'Takes back your newest step in the table: the newest revision in which you changed records and that is not undone, among your newest 1,000 revisions there. A step that would change nothing any more is passed over; one of an import of more than 1,000 changes is refused with a ValidationError. Where somebody else has written since, the ConflictError tells the step, which can be skipped. ValidationError when there is nothing to undo, HistoryDroppedError when what there may have been is no longer in the log. EDITOR.',
    args: { input: t.arg({ type: UndoInput, required: true, description: 'Where to undo.' }) },
    errors: resultOf('Undo', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.undo.undo(actor, ofSession(context, input))),
  }),
  redo: t.field({
    type: RedoPayload,
    description:
      'Takes back your newest undo in the table. A new change of records of your own ends redo. Where somebody else has written since, the ConflictError tells the step, which can be skipped. ValidationError when there is nothing to redo, HistoryDroppedError when what there may have been is no longer in the log. EDITOR.',
    args: { input: t.arg({ type: RedoInput, required: true, description: 'Where to redo.' }) },
    errors: resultOf('Redo', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.undo.redo(actor, ofSession(context, input))),
  }),
}));
