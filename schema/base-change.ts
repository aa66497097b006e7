import type { ExportFormat } from '../src/activity/export.ts';
import type { MemberContent } from '../src/stream/change.ts';
import { RoleEnum } from './base.ts';
import { builder } from './builder.ts';
import { BulkChangedRef } from './change.ts';
import { type ChangeOf, changeType, type Fields } from './change-type.ts';

export const ActivityExportFormatEnum = builder.enumType('ActivityExportFormat', {
  description: 'As what activity is exported.',
  values: {
    NDJSON: {
      description:
        'For programs: UTF-8, an object of JSON a line, exact. The last line is `{"end":true,"rows":…,"isCut":…}`: a file without it is not whole.',
    },
    CSV: {
      description:
        'For spreadsheets: UTF-8, RFC 4180, a line for each cell of a record and one for any other change, with choices and people by their names. A text that a spreadsheet would take for a formula has an apostrophe before it.',
    },
  } satisfies Record<ExportFormat, object>,
});

const MemberStateRef = builder.objectRef<Partial<MemberContent>>('MemberState').implement({
  description: 'What a member was or is. In an update only what changed is set.',
  fields: (t) => ({
    userId: t.id({
      nullable: true,
      description: 'The user; null for an invitation.',
      resolve: ({ userId }) => userId ?? null,
    }),
    email: t.string({
      nullable: true,
      description: 'The e-mail that was invited.',
      resolve: ({ email }) => email ?? null,
    }),
    role: t.field({
      type: RoleEnum,
      nullable: true,
      description: 'What they may do.',
      resolve: ({ role }) => role ?? null,
    }),
  }),
});

const memberFields: Fields<ChangeOf<'MemberAdded' | 'MemberUpdated' | 'MemberRemoved'>> = (t) => ({
  memberId: t.id({ description: 'The member.', resolve: ({ entityId }) => entityId }),
  before: t.field({
    type: MemberStateRef,
    nullable: true,
    description: 'null for a new member.',
    resolve: ({ before }) => before,
  }),
  after: t.field({
    type: MemberStateRef,
    nullable: true,
    description: 'null for a removed member.',
    resolve: ({ after }) => after,
  }),
});

type NamedKinds =
  | 'BaseCreated'
  | 'BaseUpdated'
  | 'BaseDeleted'
  | 'TableCreated'
  | 'TableUpdated'
  | 'TableDeleted'
  | 'GroupCreated'
  | 'GroupUpdated'
  | 'GroupDeleted';

/** Of a thing that has a name, and nothing else that could change. */
function namedFields(idField: 'baseId' | 'tableId' | 'groupId'): Fields<ChangeOf<NamedKinds>> {
  return (t) => ({
    [idField]: t.id({ description: 'What it happened to.', resolve: ({ entityId }) => entityId }),
    nameBefore: t.string({
      nullable: true,
      description: 'Its name before; null for what is new.',
      resolve: ({ before }) => before?.name ?? null,
    }),
    nameAfter: t.string({
      nullable: true,
      description: 'Its name from now on; null for what is gone.',
      resolve: ({ after }) => after?.name ?? null,
    }),
  });
}

const groupMemberFields: Fields<ChangeOf<'GroupMemberAdded' | 'GroupMemberRemoved'>> = (t) => ({
  groupId: t.id({ description: 'The group.', resolve: ({ entityId }) => entityId }),
  memberId: t.id({
    description: 'The member.',
    resolve: (change) =>
      change.kind === 'GroupMemberAdded' ? change.after.memberId : change.before.memberId,
  }),
});

const retentionFields: Fields<ChangeOf<'RetentionChanged'>> = (t) => ({
  baseId: t.id({ description: 'The base.', resolve: ({ entityId }) => entityId }),
  daysBefore: t.int({
    nullable: true,
    description: 'For how many days its logs were kept; null for ever.',
    resolve: ({ before }) => before.days,
  }),
  daysAfter: t.int({
    nullable: true,
    description: 'For how many days they are kept from now on; null for ever.',
    resolve: ({ after }) => after.days,
  }),
});

const exportFields: Fields<ChangeOf<'ActivityExported'>> = (t) => ({
  exportId: t.id({ description: 'The export.', resolve: ({ entityId }) => entityId }),
  tableId: t.id({
    nullable: true,
    description: 'Whose activity it was; null for that of all of the base.',
    resolve: ({ after }) => after.tableId,
  }),
  format: t.field({
    type: ActivityExportFormatEnum,
    description: 'As what.',
    resolve: ({ after }) => after.format,
  }),
  changes: t.int({
    description: 'How many changes were handed over.',
    resolve: ({ after }) => after.changes,
  }),
  isComplete: t.boolean({
    description: 'Whether those were all that was asked for.',
    resolve: ({ after }) => after.isComplete,
  }),
  hasAudit: t.boolean({
    description: 'Whether it told where the changes came from.',
    resolve: ({ after }) => after.hasAudit,
  }),
});

/** What can happen in a base outside its tables. */
export const baseChanges = [
  changeType('BaseCreated', 'The base was made.', namedFields('baseId')),
  changeType('BaseUpdated', 'The base was renamed.', namedFields('baseId')),
  changeType('BaseDeleted', 'The base is gone.', namedFields('baseId')),
  changeType(
    'RetentionChanged',
    'The logs of the base and its tables are kept for another time.',
    retentionFields,
  ),
  changeType('TableCreated', 'A table was made.', namedFields('tableId')),
  changeType('TableUpdated', 'A table was renamed.', namedFields('tableId')),
  changeType('TableDeleted', 'A table is gone.', namedFields('tableId')),
  changeType('MemberAdded', 'A member was added or invited.', memberFields),
  changeType('MemberUpdated', 'A member has another role, or took up the invitation.', memberFields),
  changeType('MemberRemoved', 'A member is gone.', memberFields),
  changeType('GroupCreated', 'A group was made.', namedFields('groupId')),
  changeType('GroupUpdated', 'A group was renamed.', namedFields('groupId')),
  changeType('GroupDeleted', 'A group is gone.', namedFields('groupId')),
  changeType('GroupMemberAdded', 'A member was put into a group.', groupMemberFields),
  changeType('GroupMemberRemoved', 'A member was taken out of a group.', groupMemberFields),
  changeType('ActivityExported', 'Somebody had the activity as a file.', exportFields),
];

export const BaseChangeUnion = builder.unionType('BaseChange', {
  description: 'One changed thing of a base.',
  types: [...baseChanges, BulkChangedRef],
  resolveType: ({ kind }) => kind,
});
