import type { TakenBack } from '../src/back/back.service.ts';
import type { OnConflict } from '../src/record/conflict.ts';
import type { LeftOut } from '../src/record/plan.ts';
import type { Restored } from '../src/record/restore.ts';
import type { Reverted } from '../src/record/revert.ts';
import { builder, type InputFields } from './builder.ts';
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

const OnRestoreConflict = builder.enumType('OnRestoreConflict', {
  description: 'What becomes of a cell that somebody else has written since.',
  values: {
    REJECT: { description: 'Nothing comes back; the result is a ConflictError.' },
    MERGE: { description: 'The rest comes back; the payload tells the conflicts.' },
    OVERWRITE: { description: 'It comes back all the same, and the revision is marked as overwriting.' },
  } satisfies Record<OnConflict, object>,
});

const LeftOutCell = builder.objectRef<LeftOut>('LeftOutCell').implement({
  description: 'A cell that could not come back: its field is gone, or no longer takes the value.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record of the cell.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field of the cell, which may be gone.' }),
  }),
});

/** To which state something comes back, and over what. */
function pastOf<Required extends boolean>(t: InputFields, required: Required) {
  return {
    at: t.field({
      type: 'StreamCursor',
      required,
      description: required
        ? 'To what they were right after the revision of this cursor.'
        : 'To what it was right after the revision of this cursor, whether it is deleted or there; what it was when it was deleted, if left out.',
    }),
    baseRevision: t.field({
      type: 'Revision',
      description:
        'The revision that you saw the record at: what others have written after it is a conflict. The one of "at" if left out.',
    }),
    onConflict: t.field({ type: OnRestoreConflict, description: 'REJECT if left out.' }),
    sessionId: sessionId(t),
    clientMutationId: clientMutationId(t),
  };
}

const RestoreRecordInput = builder.inputType('RestoreRecordInput', {
  description: 'What restoreRecord takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table that the record was in.' }),
    recordId: t.id({ required: true, description: 'The record: without "at" a deleted one.' }),
    ...pastOf(t, false),
  }),
});

const RestoreCellsInput = builder.inputType('RestoreCellsInput', {
  description: 'What restoreCells takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table that the record is in.' }),
    recordId: t.id({ required: true, description: 'The record.' }),
    fieldIds: t.idList({ required: true, description: 'The fields of the cells, 1 to 1,000.' }),
    ...pastOf(t, true),
  }),
});

const RevertChangeInput = builder.inputType('RevertChangeInput', {
  description: 'What revertChange takes: exactly one of revision, cursor, entryId and batchId.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    revision: t.field({ type: 'Revision', description: 'The revision to take back.' }),
    entryId: t.id({ description: 'The entry of the activity to take back.' }),
    batchId: t.id({ description: 'The piece of work to take back, revision by revision.' }),
    after: t.field({
      type: 'Revision',
      description:
        'Of a piece of work only what came after this revision: continueAfter of the payload before. Its beginning if left out.',
    }),
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
  conflicts: t.field({
    type: [ConflictRef],
    description: 'The cells that were left as they are, with MERGE; otherwise empty.',
    resolve: ({ result }) => result.conflicts,
  }),
}));

const RestoreCellsPayload = payloadOf<Restored>('RestoreCells', 'Cells are what they were.', (t) => ({
  record: t.field({
    type: RecordRef,
    nullable: true,
    description: 'The record as the mutation left it; for a retry, as it is now, and null when it is gone.',
    resolve: ({ result }) => result.record ?? null,
  }),
  leftOut: t.idList({
    description: 'The fields whose cells could not come back: they are gone, or no longer take the values.',
    resolve: ({ result }) => result.leftOut,
  }),
  conflicts: t.field({
    type: [ConflictRef],
    description: 'The cells that were left as they are, with MERGE; otherwise empty.',
    resolve: ({ result }) => result.conflicts,
  }),
}));

function revertedPayload<Result extends Reverted>(name: string, description: string) {
  return payloadOf<Result>(name, description, (t) => ({
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

const RevertChangePayload = revertedPayload<TakenBack>('RevertChange', 'What a revision did was taken back.');
const UndoPayload = revertedPayload('Undo', 'A step of yours was taken back.');
const RedoPayload = revertedPayload('Redo', 'An undo of yours was taken back.');

builder.objectFields(RevertChangePayload, (t) => ({
  conflicts: t.field({
    type: [ConflictRef],
    description: 'What was left as it is, with MERGE; otherwise empty.',
    resolve: ({ result }) => result.conflicts,
  }),
  continueAfter: t.field({
    type: 'Revision',
    nullable: true,
    description: 'Of a piece of work that goes on: give it as "after" to take back the next revision of it.',
    resolve: ({ result }) => result.continueAfter,
  }),
}));

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

const RevertBaseChangeInput = builder.inputType('RevertBaseChangeInput', {
  description: 'What revertBaseChange takes: exactly one of revision, cursor and entryId.',
  fields: (t) => ({
    baseId: t.id({ required: true, description: 'The base.' }),
    revision: t.field({ type: 'Revision', description: "The revision of the base's log to take back." }),
    cursor: t.field({ type: 'StreamCursor', description: 'The cursor of that revision.' }),
    entryId: t.id({ description: 'The entry of the activity to take back.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const RevertBaseChangePayload = payloadOf<unknown>(
  'RevertBaseChange',
  'What was done to a base was taken back.',
  (t) => ({
    isDone: t.boolean({
      description: 'Whether anything had to be changed for it.',
      resolve: ({ revisions }) => revisions.length > 0,
    }),
  }),
);

builder.mutationFields((t) => ({
  revertBaseChange: t.field({
    type: RevertBaseChangePayload,
    description:
      "Takes back what a revision of a base's log did: names and roles are what they were, what was made or added is deleted or removed, deleted tables and groups and removed members come back under their ids, members into their groups. It takes the role that the opposite mutation takes, and its rules hold. ValidationError for the making of the base, for an invitation that was taken up, for an export, for what somebody else has changed again since, and where what would come back has no place; HistoryDroppedError when the log no longer reaches back to the revision.",
    args: {
      input: t.arg({ type: RevertBaseChangeInput, required: true, description: 'What to take back.' }),
    },
    errors: resultOf('RevertBaseChange', 'baseHistory'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.baseBack.revert(actor, input)),
  }),
  restoreRecord: t.field({
    type: RestoreRecordPayload,
    description:
      'Brings a deleted record back under its id, with the cells it had when it was deleted; or any record to what it was at a cursor. What somebody else has written into one that is there since then is a conflict. NotFoundError for a record that the table never had, ValidationError without a cursor for one that is there, for a cursor without a state, and for a record that was not there then. HistoryDroppedError when the log no longer reaches back to its deletion. EDITOR.',
    args: {
      input: t.arg({ type: RestoreRecordInput, required: true, description: 'What to bring back.' }),
    },
    errors: resultOf('RestoreRecord', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => {
        const { at, ...wanted } = ofSession(context, input);
        return at == null
          ? context.services.undo.restore(actor, wanted)
          : context.services.undo.restoreThen(actor, { ...wanted, at });
      }),
  }),
  restoreCells: t.field({
    type: RestoreCellsPayload,
    description:
      'Brings cells of a record back to what they were at a cursor. What somebody else has written into them since then is a conflict. A new revision, which you can undo. ValidationError for a cursor without a state, and for a record that was not there then. EDITOR.',
    args: {
      input: t.arg({ type: RestoreCellsInput, required: true, description: 'What to bring back.' }),
    },
    errors: resultOf('RestoreCells', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.undo.restoreThen(actor, ofSession(context, input))),
  }),
  revertChange: t.field({
    type: RevertChangePayload,
    description:
      "Takes back what a revision, anybody's, did: cells get the values they had before it, records that it made are deleted, records that it deleted come back; fields and views likewise, in the rights and by the rules of their own mutations; comments are deleted and restored, threads reopened and resolved, own reactions taken back. What somebody else has written since is a conflict. A new revision; what it does to records you can undo. A piece of work of several revisions (an import, a field that was deleted or got another type) is taken back one revision a time: call it with the batchId, and again with continueAfter. ValidationError for what has no way back: the text of an edited or erased comment, a lock that was taken over. ForbiddenError for somebody else's reaction. HistoryDroppedError when the log no longer reaches back to it. EDITOR; for comments what deleting or resolving them takes.",
    args: { input: t.arg({ type: RevertChangeInput, required: true, description: 'What to take back.' }) },
    errors: resultOf('RevertChange', 'history'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.back.revert(actor, ofSession(context, input))),
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
