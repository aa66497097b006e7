import { CellLockedError, type Conflict, ConflictError, type HeldCell } from '../src/errors.ts';
import { ActorRef } from './actor.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum.ts';
import { ErrorInterface } from './errors.ts';
import { FieldRef } from './field.ts';

const ConflictKind = enumOf<Conflict['kind']>('ConflictKind', 'What somebody else did meanwhile.', {
  CELL_CHANGED: 'They wrote another value.',
  RECORD_DELETED: 'They deleted the record.',
  FIELD_DELETED: 'They deleted the field.',
  FIELD_TYPE_CHANGED: 'They gave the field another type, which your value was not meant for.',
  FIELD_CHANGED: 'They changed the same property of the field.',
  VIEW_CHANGED: 'They changed the same property of the view.',
  VIEW_DELETED: 'They deleted the view.',
  COMMENT_CHANGED: 'The comment was edited, by its author at another client.',
});

/** A cell, a property of a field or view, or a comment, that two clients wanted to be different. */
export const ConflictRef = builder.objectRef<Conflict>('Conflict').implement({
  description:
    'A cell, a property of a field or view, or a comment, that you and somebody else wanted to be different.',
  fields: (t) => ({
    kind: t.field({ type: ConflictKind, description: 'What they did.', resolve: ({ kind }) => kind }),
    recordId: t.exposeID('recordId', {
      nullable: true,
      description: 'The record of the cell or comment; null when it is about a field or view.',
    }),
    fieldId: t.exposeID('fieldId', {
      nullable: true,
      description:
        'The field, or that of the cell or comment; null when it is about a view, or a comment on a whole record.',
    }),
    viewId: t.id({
      nullable: true,
      description: 'The view; null when it is about anything else.',
      resolve: ({ viewId }) => viewId ?? null,
    }),
    commentId: t.id({
      nullable: true,
      description: 'The comment; null when it is about anything else.',
      resolve: ({ commentId }) => commentId ?? null,
    }),
    property: t.string({
      nullable: true,
      description:
        'Of a field: name, type, options or position. Of a view: name, hiddenFieldIds, filter or sort. null for a cell, and when you wanted to delete what they have deleted.',
      resolve: ({ property }) => property ?? null,
    }),
    field: t.field({
      type: FieldRef,
      nullable: true,
      description: 'The field as it is now; null when it is gone, and when it is about a view.',
      resolve: ({ fieldId }, _args, { loaders }) => (fieldId === null ? null : loaders.field.load(fieldId)),
    }),
    base: t.field({
      type: 'CellValue',
      nullable: true,
      description:
        'What you saw, from the log; null for an empty cell, and where baseAvailable is false. Of a property: its value. Of a comment: its body as RichText.',
      resolve: ({ base }) => base,
    }),
    baseAvailable: t.boolean({
      description:
        'false where the log no longer reaches back to what you saw, because its base keeps it for so long only: base is null then, whatever it was.',
      resolve: ({ baseAvailable }) => baseAvailable ?? true,
    }),
    mine: t.field({
      type: 'CellValue',
      nullable: true,
      description: 'What you wanted it to be; null where you wanted to delete it.',
      resolve: ({ mine }) => mine,
    }),
    theirs: t.field({
      type: 'CellValue',
      nullable: true,
      description: 'What it is now; null for an empty cell, and where the record, field or view is gone.',
      resolve: ({ theirs }) => theirs,
    }),
    theirActor: t.field({
      type: ActorRef,
      nullable: true,
      description:
        'Who did it last; null where that is no longer in the log: it may have been you, which nobody can tell any more.',
      resolve: ({ theirActor }) => theirActor,
    }),
    theirRevision: t.expose('theirRevision', {
      type: 'Revision',
      description:
        'The revision that did it: the version to name when you write over it knowingly. Where that is no longer in the log, the last one that it can have been.',
    }),
    theirAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they did it; null where that is no longer in the log.',
      resolve: ({ theirAt }) => (theirAt === null ? null : new Date(theirAt)),
    }),
  }),
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description:
    'Somebody else has changed since you saw it what this would write over; nothing of it was written. Code: CONFLICT.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    conflicts: t.field({
      type: [ConflictRef],
      description: 'Every cell, property or comment it is about.',
      resolve: ({ conflicts }) => conflicts,
    }),
    step: t.expose('step', {
      type: 'Revision',
      nullable: true,
      description:
        'For undo and redo: the step that cannot be taken back. Name it in "skipped" to go on to the one before. Otherwise null.',
    }),
  }),
});

const HeldCellRef = builder.objectRef<HeldCell>('HeldCell').implement({
  description: 'A cell that another session holds.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record of the cell.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field of the cell.' }),
    sessionId: t.exposeID('sessionId', { description: 'The session that holds it.' }),
    userId: t.exposeID('userId', { description: 'Whose session it is.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Until when it is held if its holder types nothing more.',
    }),
  }),
});

builder.objectType(CellLockedError, {
  name: 'CellLockedError',
  description:
    'Another session holds cells that this would change; nothing of it was written. Code: CELL_LOCKED.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    locks: t.field({
      type: [HeldCellRef],
      description: 'The cells that are held.',
      resolve: ({ locks }) => locks,
    }),
  }),
});
