import type { Audit } from '../src/activity/activity.queries.ts';
import type { ActivityPage, FeedRequest, ToldEntry } from '../src/activity/activity.service.ts';
import { type ChangeKind, MAX_ACTORS, MAX_LOOKS, TEXT_LIMIT } from '../src/activity/activity.ts';
import type { PartKind, Summary, SummaryMark, SummaryPart } from '../src/activity/summary.ts';
import { ActorRef } from './actor.ts';
import { BaseRef } from './base.ts';
import { baseChanges } from './base-change.ts';
import { builder } from './builder.ts';
import { type BulkChanged, BulkChangedRef, tableChanges } from './change.ts';
import { pageArgs, pagesOf } from './connection.ts';
import { signedIn } from './context.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { RecordRef } from './record.ts';
import { TableRef } from './table.ts';

const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What can happen: the name of the type that tells it.',
  values: {
    RecordCreated: { description: 'A record was made, imported or restored.' },
    RecordUpdated: { description: 'Cells of a record were written.' },
    RecordDeleted: { description: 'A record was deleted.' },
    FieldCreated: { description: 'A field was made.' },
    FieldUpdated: { description: 'A field was changed.' },
    FieldDeleted: { description: 'A field was deleted.' },
    ViewCreated: { description: 'A view was made.' },
    ViewUpdated: { description: 'A view was changed.' },
    ViewDeleted: { description: 'A view was deleted.' },
    CellLockTakenOver: { description: 'An OWNER took a cell from its holder.' },
    CommentCreated: { description: 'Somebody wrote a comment.' },
    CommentUpdated: { description: 'A comment was edited.' },
    CommentDeleted: { description: 'A comment was deleted.' },
    CommentRestored: { description: 'A deleted comment came back.' },
    CommentErased: { description: 'The bodies of a deleted comment were erased.' },
    ThreadResolved: { description: 'A thread was resolved.' },
    ThreadReopened: { description: 'A resolved thread was opened again.' },
    ReactionAdded: { description: 'Somebody reacted to a comment.' },
    ReactionRemoved: { description: 'Somebody took a reaction back.' },
    BaseCreated: { description: 'The base was made.' },
    BaseUpdated: { description: 'The base was renamed.' },
    BaseDeleted: { description: 'The base was deleted.' },
    RetentionChanged: { description: 'The logs of the base are kept for another time.' },
    TableCreated: { description: 'A table was made.' },
    TableUpdated: { description: 'A table was renamed.' },
    TableDeleted: { description: 'A table was deleted.' },
    MemberAdded: { description: 'A member was added or invited.' },
    MemberUpdated: { description: 'A member got another role, or took up the invitation.' },
    MemberRemoved: { description: 'A member was removed or left.' },
    GroupCreated: { description: 'A group was made.' },
    GroupUpdated: { description: 'A group was renamed.' },
    GroupDeleted: { description: 'A group was deleted.' },
    GroupMemberAdded: { description: 'A member was put into a group.' },
    GroupMemberRemoved: { description: 'A member was taken out of a group.' },
    ActivityExported: { description: 'Somebody exported what happened.' },
  } satisfies Record<ChangeKind, object>,
});

export const ActivityFilterInput = builder.inputType('ActivityFilter', {
  description: `What a feed is narrowed to: all that is set must fit. A page looks at ${MAX_LOOKS.toLocaleString('en')} changes at most: where few of them fit it may end early, even empty, and "hasNextPage" and "endCursor" say how to go on.`,
  fields: (t) => ({
    actorIds: t.idList({
      description: `What one of these people did, by the ids of their users; at most ${MAX_ACTORS}.`,
    }),
    kinds: t.field({
      type: [ChangeKindEnum],
      description: 'What is of one of these kinds. A BulkChanged fits if it holds one.',
    }),
    fieldId: t.id({
      description:
        'What happened to this field, to its cells and at them (comments, locks). Together with a record, or in the history of one, it is the exact history of that cell, its making and deletion with the record included; without, records made or deleted whole are left out.',
    }),
    recordId: t.id({
      description:
        'What happened to this record and at it, also when it is deleted. Changes that are otherwise told as part of a BulkChanged, such as an import, are told singly.',
    }),
    from: t.field({ type: 'DateTime', description: 'Not before this time.' }),
    until: t.field({ type: 'DateTime', description: 'Before this time.' }),
    text: t.string({
      description: `What holds this text, at most ${TEXT_LIMIT} characters, without case: in a value of a cell before or after, the present name of a choice in one, a name or an e-mail address. Texts of comments are not searched, nor is what a BulkChanged gathers.`,
    }),
  }),
});

const ActivityGroupByEnum = builder.enumType('ActivityGroupBy', {
  description: 'Which neighbours in a feed become one entry. Its "entries" are the single ones.',
  values: {
    RECORD: {
      description: 'Changes of one person to one record, the oldest at most 10 minutes before the newest.',
    },
    MUTATION: { description: 'Changes of one mutation.' },
  },
});

/** Any change, with its revision where it is a single one. */
type AnyChange = { kind: string } | BulkChanged;

const ActivityChange = builder.unionType('ActivityChange', {
  description: 'One changed thing, of the same types as in tableChanges and baseChanges.',
  types: [...tableChanges, ...baseChanges, BulkChangedRef],
  resolveType: ({ kind }: AnyChange) => kind,
});

const SummaryMarkEnum = builder.enumType('ActivityMark', {
  description: 'What a change was besides.',
  values: {
    UNDO: { description: 'It takes back an edit of its own actor.' },
    REDO: { description: 'It takes back an undo.' },
    OVERWROTE: { description: 'It wrote over what others had changed, as its actor had chosen.' },
    REWROTE: { description: 'A change of a field: cells were converted or emptied by it.' },
  } satisfies Record<SummaryMark, object>,
});

const SummaryPartKindEnum = builder.enumType('ActivityPartKind', {
  description: 'What a part of a summary is.',
  values: {
    USER: { description: 'A person, by the name of today; an e-mail address where they have not signed in.' },
    RECORD: {
      description: "A record, by what its table's first field holds; empty where that tells nothing.",
    },
    FIELD: { description: 'A field, by its name at that time.' },
    VALUE: { description: 'What a cell held: choices by their names at that time.' },
    NAME: { description: 'The name of something, at that time.' },
    COUNT: { description: 'A number.' },
    ROLE: { description: 'A role.' },
    TYPE: { description: 'The type of a field.' },
    TEXT: { description: 'Any other text, such as an emoji.' },
  } satisfies Record<PartKind, object>,
});

const SummaryPartRef = builder.objectRef<SummaryPart>('ActivityPart').implement({
  description: 'What stands in a summary for one of the names of its template.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name in the template. "fields" can come up to three times.',
    }),
    kind: t.expose('kind', { type: SummaryPartKindEnum, description: 'What it is.' }),
    id: t.exposeID('id', {
      nullable: true,
      description: 'Of the user, record, field or other thing; of a value its field.',
    }),
    text: t.exposeString('text', {
      description: 'As it stands in the summary: at most 60 characters of it.',
    }),
    value: t.expose('value', {
      type: 'CellValue',
      nullable: true,
      description: 'The value of the cell as it was stored, or the number.',
    }),
  }),
});

const SummaryRef = builder.objectRef<Summary>('ActivitySummary').implement({
  description: 'What a summary is made of, to make one in another language.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The name of its template, such as CELL_CHANGED. It never changes its meaning.',
    }),
    template: t.exposeString('template', {
      description: 'The template in English: names of parts stand in braces.',
    }),
    marks: t.expose('marks', { type: [SummaryMarkEnum], description: 'What the change was besides.' }),
    parts: t.expose('parts', { type: [SummaryPartRef], description: 'Its parts, the actor among them.' }),
  }),
});

const AuditRef = builder.objectRef<Audit>('ActivityAudit').implement({
  description: 'Where a mutation came from.',
  fields: (t) => ({
    sessionId: t.exposeID('sessionId', { nullable: true, description: 'The session of its WebSocket.' }),
    ipPrefix: t.exposeString('ipPrefix', {
      nullable: true,
      description: 'The network of its address: /24 of IPv4, /48 of IPv6.',
    }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'At most 200 characters.' }),
    authSubject: t.exposeString('authSubject', {
      nullable: true,
      description: 'Whom the token named: its "sub".',
    }),
  }),
});

const EntryRef = builder.objectRef<ToldEntry>('ActivityEntry');

const ActivityConnection = pagesOf<ToldEntry, ActivityPage>('ActivityEntry', EntryRef, 'newest first');

builder.objectField(ActivityConnection, 'isCut', (t) =>
  t.boolean({
    description:
      'Whether older changes than the log still holds were dropped: the list does not reach the beginning.',
    resolve: ({ isCut }) => isCut(),
  }),
);

EntryRef.implement({
  description:
    'Something that happened: one change; or, told as one, a piece of work of many (an import, the rewriting of a field, a mutation of more than 500 changes) or the neighbours that "groupBy" joins.',
  interfaces: [NodeRef],
  fields: (t) => ({
    baseId: t.exposeID('baseId', { description: 'The base that it happened in.' }),
    tableId: t.id({
      nullable: true,
      description: 'The table that it happened in; null for what is of the base itself.',
      resolve: ({ entry: { logId } }) => (logId.startsWith('tbl_') ? logId : null),
    }),
    revision: t.field({
      type: 'Revision',
      description: 'The revision of its table or base; of several the newest, of a piece of work its first.',
      resolve: ({ entry }) => entry.revision,
    }),
    at: t.field({ type: 'DateTime', description: 'When that was.', resolve: ({ entry }) => entry.at }),
    actor: t.field({ type: ActorRef, description: 'Who did it.', resolve: ({ entry }) => entry.actor }),
    clientMutationId: t.string({
      nullable: true,
      description: "The client's own name for the mutation.",
      resolve: ({ entry }) => entry.clientMutationId,
    }),
    batchId: t.id({
      nullable: true,
      description: 'Joins the revisions of one piece of work.',
      resolve: ({ entry }) => entry.batchId,
    }),
    undoOf: t.field({
      type: 'Revision',
      nullable: true,
      description: 'What it takes back, for an undo or a redo.',
      resolve: ({ entry }) => entry.undoOf,
    }),
    overwrote: t.boolean({
      description: 'Whether it wrote, as its actor had chosen, over what others had changed.',
      resolve: ({ entry }) => entry.overwrote,
    }),
    change: t.field({
      type: ActivityChange,
      description:
        'What happened, as the streams tell it: of neighbours the newest. A comment that was deleted or erased since is told without its text.',
      resolve: ({ entry }) => toldChange(entry),
    }),
    count: t.int({
      description: 'How many changes it tells of.',
      resolve: ({ entry }) =>
        entry.type === 'group' ? entry.keys.length : entry.type === 'bulk' ? entry.changes : 1,
    }),
    summary: t.string({
      description: 'What happened, in a line of English.',
      resolve: async (told) => (await told.summary()).text,
    }),
    summaryParts: t.field({
      type: SummaryRef,
      description: 'What the summary is made of.',
      resolve: (told) => told.summary(),
    }),
    entries: t.field({
      type: ActivityConnection,
      description:
        'The single changes of a piece of work or of neighbours, newest first; none for a single change. Of a piece of work all, whatever the feed is narrowed to.',
      args: pageArgs(t.arg),
      resolve: (told, args) => told.entries(args),
    }),
    audit: t.field({
      type: AuditRef,
      nullable: true,
      description:
        'Where it came from; of several the newest. OWNER: null for everybody else, and where nothing is known of it.',
      resolve: (told) => told.audit(),
    }),
  }),
});

function toldChange(entry: ToldEntry['entry']) {
  if (entry.type !== 'bulk') return { ...entry.change, revision: entry.revision };
  // A change of a field is a piece of work that has rewritten nothing, mostly.
  if (entry.changes === 1 && entry.first) return { ...entry.first, revision: entry.revision };
  return { kind: 'BulkChanged' as const, counts: entry.kinds, count: entry.changes };
}

type Arg = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg'];

function feedArgs(arg: Arg) {
  return {
    ...pageArgs(arg),
    filter: arg({ type: ActivityFilterInput, description: 'Only what fits.' }),
    groupBy: arg({
      type: ActivityGroupByEnum,
      description: 'Joins neighbours; left out, every change stands alone.',
    }),
  };
}

builder.objectField(BaseRef, 'activity', (t) =>
  t.field({
    type: ActivityConnection,
    description:
      'What happened in the base and in its tables, newest first. Of a deleted table only that it was made, renamed and deleted is told.',
    args: feedArgs(t.arg),
    resolve: ({ id }, args, context) =>
      context.services.activity.ofBase(signedIn(context), id, args satisfies FeedRequest),
  }),
);

builder.objectField(TableRef, 'activity', (t) =>
  t.field({
    type: ActivityConnection,
    description: 'What happened in the table, newest first.',
    args: feedArgs(t.arg),
    resolve: ({ id }, args, context) => context.services.activity.ofTable(signedIn(context), id, args),
  }),
);

builder.objectField(RecordRef, 'history', (t) =>
  t.field({
    type: ActivityConnection,
    description:
      'All that happened to the record and at it, newest first. With a field in the filter it is the exact history of that cell. Of a deleted record: Table.activity with its id in the filter.',
    args: feedArgs(t.arg),
    resolve: ({ id, tableId }, { filter, ...args }, context) =>
      context.services.activity.ofTable(signedIn(context), tableId, {
        ...args,
        filter: { ...filter, recordId: id },
      }),
  }),
);

findNodesBy('act', (id, context) => context.services.activity.find(signedIn(context), id));
