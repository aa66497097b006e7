import type { FieldContent } from '../src/field/field.ts';
import type { Cell, CellDelta, Cells } from '../src/record/cell.ts';
import type { ViewContent } from '../src/view/view.ts';
import { builder } from './builder.ts';
import { type ChangeOf, changeType, type Fields } from './change-type.ts';
import { commentChanges } from './comment-change.ts';
import { FieldOptionsRef, FieldTypeEnum } from './field.ts';
import { SortRef } from './filter.ts';

/** A revision of very many changes, told by their numbers. */
export interface BulkChanged {
  kind: 'BulkChanged';
  counts: Map<string, number>;
  count: number;
}

interface CellChange {
  fieldId: string;
  before: Cell | null;
  after: Cell | null;
}

const CellChangeRef = builder.objectRef<CellChange>('CellChange').implement({
  description: 'What a cell was and what it is.',
  fields: (t) => ({
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    before: t.expose('before', {
      type: 'CellValue',
      nullable: true,
      description: 'null where it was empty.',
    }),
    after: t.expose('after', { type: 'CellValue', nullable: true, description: 'null where it is empty.' }),
  }),
});

function cellChanges(before: CellDelta | Cells | null, after: CellDelta | Cells | null): CellChange[] {
  return Object.keys(after ?? before ?? {}).map((fieldId) => ({
    fieldId,
    before: before?.[fieldId] ?? null,
    after: after?.[fieldId] ?? null,
  }));
}

const recordFields: Fields<ChangeOf<'RecordCreated' | 'RecordUpdated' | 'RecordDeleted'>> = (t) => ({
  recordId: t.id({ description: 'The record.', resolve: ({ entityId }) => entityId }),
  version: t.field({
    type: 'Revision',
    description: 'The version of the record and of these cells from this revision on.',
    resolve: ({ revision }) => revision,
  }),
  cells: t.field({
    type: [CellChangeRef],
    description: 'The cells that were written; of a new or deleted record those that are or were filled.',
    resolve: ({ before, after }) => cellChanges(before, after),
  }),
});

export const FieldStateRef = builder.objectRef<Partial<FieldContent>>('FieldState').implement({
  description: 'What a field was or is. In an update only what changed is set.',
  fields: (t) => ({
    name: t.string({ nullable: true, description: 'Its name.', resolve: ({ name }) => name ?? null }),
    type: t.field({
      type: FieldTypeEnum,
      nullable: true,
      description: 'Its type.',
      resolve: ({ type }) => type ?? null,
    }),
    options: t.field({
      type: FieldOptionsRef,
      nullable: true,
      description: 'What the type leaves open.',
      resolve: ({ options }) => options ?? null,
    }),
    position: t.float({
      nullable: true,
      description: 'Its place among the fields.',
      resolve: ({ position }) => position ?? null,
    }),
  }),
});

const ViewStateRef = builder.objectRef<Partial<ViewContent>>('ViewState').implement({
  description: 'What a view was or is. In an update only what changed is set.',
  fields: (t) => ({
    name: t.string({ nullable: true, description: 'Its name.', resolve: ({ name }) => name ?? null }),
    hiddenFieldIds: t.idList({
      nullable: true,
      description: 'The fields that it does not show.',
      resolve: ({ hiddenFieldIds }) => hiddenFieldIds ?? null,
    }),
    filter: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Which records it shows. Whether null is meant, "changed" of the event tells.',
      resolve: ({ filter }) => filter ?? null,
    }),
    sort: t.field({
      type: [SortRef],
      nullable: true,
      description: 'How it orders them.',
      resolve: ({ sort }) => sort ?? null,
    }),
  }),
});

const fieldFields: Fields<ChangeOf<'FieldCreated' | 'FieldUpdated' | 'FieldDeleted'>> = (t) => ({
  fieldId: t.id({ description: 'The field.', resolve: ({ entityId }) => entityId }),
  version: t.field({
    type: 'Revision',
    description: 'The version of the field from this revision on.',
    resolve: ({ revision }) => revision,
  }),
  changed: t.stringList({
    description: 'Which of its properties are told.',
    resolve: ({ before, after }) => Object.keys(after ?? before ?? {}),
  }),
  before: t.field({
    type: FieldStateRef,
    nullable: true,
    description: 'null for a new field.',
    resolve: ({ before }) => before,
  }),
  after: t.field({
    type: FieldStateRef,
    nullable: true,
    description: 'null for a deleted field.',
    resolve: ({ after }) => after,
  }),
});

const viewFields: Fields<ChangeOf<'ViewCreated' | 'ViewUpdated' | 'ViewDeleted'>> = (t) => ({
  viewId: t.id({ description: 'The view.', resolve: ({ entityId }) => entityId }),
  version: t.field({
    type: 'Revision',
    description: 'The version of the view from this revision on.',
    resolve: ({ revision }) => revision,
  }),
  changed: t.stringList({
    description: 'Which of its properties are told.',
    resolve: ({ before, after }) => Object.keys(after ?? before ?? {}),
  }),
  before: t.field({
    type: ViewStateRef,
    nullable: true,
    description: 'null for a new view.',
    resolve: ({ before }) => before,
  }),
  after: t.field({
    type: ViewStateRef,
    nullable: true,
    description: 'null for a deleted view.',
    resolve: ({ after }) => after,
  }),
});

export const KindCountRef = builder.objectRef<{ kind: string; count: number }>('ChangeKindCount').implement({
  description: 'How many changes of a kind there are.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'The name of the event type.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

export const BulkChangedRef = builder.objectRef<BulkChanged>('BulkChanged').implement({
  description:
    'A revision of more than 500 changes, told by their numbers: fetch anew what you show. The log has every single one.',
  fields: (t) => ({
    kinds: t.field({
      type: [KindCountRef],
      description: 'Which kinds of changes, and how many of each.',
      resolve: ({ counts }) => [...counts].map(([kind, count]) => ({ kind, count })),
    }),
    count: t.exposeInt('count', { description: 'How many changes in all.' }),
  }),
});

/** What can happen in a table. */
export const tableChanges = [
  changeType('RecordCreated', 'A record was made.', recordFields),
  changeType('RecordUpdated', 'Cells of a record were written.', recordFields),
  changeType('RecordDeleted', 'A record is gone.', recordFields),
  changeType('FieldCreated', 'A field was made.', fieldFields),
  changeType('FieldUpdated', 'A field was changed.', fieldFields),
  changeType('FieldDeleted', 'A field is gone; its cells follow.', fieldFields),
  changeType('ViewCreated', 'A view was made.', viewFields),
  changeType('ViewUpdated', 'A view was changed.', viewFields),
  changeType('ViewDeleted', 'A view is gone.', viewFields),
  changeType(
    'CellLockTakenOver',
    'An OWNER took a cell from its holder. The record and its versions stay as they are.',
    (t) => ({
      recordId: t.id({ description: 'The record.', resolve: ({ entityId }) => entityId }),
      fieldId: t.id({ description: 'The field.', resolve: ({ after }) => after.fieldId }),
      fromUserId: t.id({
        description: 'The user who held the cell.',
        resolve: ({ before }) => before.userId,
      }),
      byUserId: t.id({ description: 'The user who holds it now.', resolve: ({ after }) => after.userId }),
    }),
  ),
  ...commentChanges,
];

export const ChangeUnion = builder.unionType('Change', {
  description: 'One changed thing in a table.',
  types: [...tableChanges, BulkChangedRef],
  resolveType: ({ kind }) => kind,
});
