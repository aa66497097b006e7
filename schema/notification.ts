import { invalid } from '../src/errors.ts';
import type { InboxFilter } from '../src/notification/inbox.ts';
import { type Item, MAX_TOLD } from '../src/notification/item.ts';
import { kinds, type NotificationKind, type NotificationReason, reasons } from '../src/notification/kinds.ts';
import { pageSize } from '../src/record/page.ts';
import { BaseRef } from './base.ts';
import { builder } from './builder.ts';
import { CommentRef } from './comment.ts';
import { connectionOf, pageArgs } from './connection.ts';
import { signedIn } from './context.ts';
import { enumOf } from './enum.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { RecordRef } from './record.ts';
import { TableRef } from './table.ts';
import { UserRef, ViewerRef } from './user.ts';

export const NotificationKindEnum = enumOf<NotificationKind>(
  'NotificationKind',
  'What a notification tells of.',
  kinds,
);

const NotificationReasonEnum = enumOf<NotificationReason>(
  'NotificationReason',
  'Why somebody is told.',
  reasons,
);

/** People whom an item names at most. */
const MAX_ACTORS = 5;

export const NotificationRef = builder.objectRef<Item>('Notification').implement({
  description:
    'What somebody was told of one subject, such as a thread: there is one item of it, which later events refresh. Nobody is told of their own doing. What is taken back before it was read (a comment deleted, a mention edited away) is taken out of the item, and the item is gone when nothing is left.',
  interfaces: [NodeRef],
  fields: (t) => ({
    kind: t.expose('kind', {
      type: NotificationKindEnum,
      description: 'Of all that it tells of, what matters most: a mention more than an answer, for instance.',
    }),
    reason: t.expose('reason', { type: NotificationReasonEnum, description: 'Why the viewer got it.' }),
    count: t.exposeInt('count', {
      description: 'How many events it tells of since it was last read, 1 or more.',
    }),
    actors: t.field({
      type: [UserRef],
      description: `Who did it, the last first; at most ${MAX_ACTORS}, of the last ${MAX_TOLD} events.`,
      resolve: async ({ told }, _args, { loaders }) => {
        const ids = [...new Set(told.map(({ actorId }) => actorId).reverse())].slice(0, MAX_ACTORS);
        return (await Promise.all(ids.map((id) => loaders.user.load(id)))).flatMap((user) => user ?? []);
      },
    }),
    base: t.field({
      type: BaseRef,
      nullable: true,
      description: 'Where it is; null when the viewer can see it no more.',
      resolve: ({ baseId }, _args, { loaders }) => loaders.base.load(baseId),
    }),
    table: t.field({
      type: TableRef,
      nullable: true,
      description: 'Its table; null for what is in none.',
      resolve: ({ tableId }, _args, { loaders }) => (tableId === null ? null : loaders.table.load(tableId)),
    }),
    record: t.field({
      type: RecordRef,
      nullable: true,
      description: 'Its record; null for what is at none, or where it was deleted.',
      resolve: ({ recordId }, _args, { loaders }) =>
        recordId === null ? null : loaders.record.load(recordId),
    }),
    fieldId: t.exposeID('fieldId', {
      nullable: true,
      description: 'The field of the cell that it is about; null for what is at none.',
    }),
    thread: t.field({
      type: CommentRef,
      nullable: true,
      description:
        'Its thread, by the first comment; null for what is in none, or where its record was deleted.',
      resolve: ({ threadId }, _args, { loaders }) =>
        threadId === null ? null : loaders.comment.load(threadId),
    }),
    comment: t.field({
      type: CommentRef,
      nullable: true,
      description: 'The newest comment that it tells of; null where it tells of none.',
      resolve: ({ told }, _args, { loaders }) => {
        const last = told.findLast(({ commentId }) => commentId !== null)?.commentId;
        return last ? loaders.comment.load(last) : null;
      },
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the viewer first heard of the subject.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the newest event was.' }),
    readAt: t.expose('readAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was read; null while it is unread. News of its subject make it unread again.',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was archived; null for what is not. News of its subject bring it back.',
    }),
    snoozedUntil: t.expose('snoozedUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it is out of sight; null for what is not snoozed.',
    }),
  }),
});

findNodesBy('ntf', (id, { loaders }) => loaders.notification.load(id));

const NotificationConnection = connectionOf(
  'Notification',
  NotificationRef,
  'of their newest events, the newest first',
);

const NotificationFilterInput = builder.inputType('NotificationFilter', {
  description:
    'Which notifications: those that all that is said here finds. What is left out narrows nothing.',
  fields: (t) => ({
    isRead: t.boolean({ description: 'Only read ones, or only unread ones.' }),
    kinds: t.field({ type: [NotificationKindEnum], description: 'Only those of these kinds.' }),
    baseId: t.id({ description: 'Only those of this base.' }),
    isArchived: t.boolean({ description: 'true: those that are archived, instead of those that are not.' }),
    isSnoozed: t.boolean({
      description: 'true: those that are snoozed, instead of those that are not; archived ones are left out.',
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  notifications: t.field({
    type: NotificationConnection,
    description:
      'The inbox. What is about a base that the viewer has left, or about what is deleted, is not shown. An item moves to the front when there is news of it while you page: pages after it do not show it again.',
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: NotificationFilterInput, description: 'Which; all in the inbox when left out.' }),
    },
    resolve: async (_viewer, { first, after, filter }, { loaders }) => {
      const size = pageSize(first);
      const wanted: InboxFilter = filter ?? {};
      const before = after == null ? Number.MAX_SAFE_INTEGER : placeOf(after);
      const found = await loaders.inboxPage.load({ filter: wanted, before, limit: size + 1 });
      return {
        edges: found.slice(0, size).map((node) => ({ cursor: String(node.place), node })),
        hasNextPage: found.length > size,
        hasPreviousPage: after != null,
        count: () => loaders.inboxCount.load(wanted),
      };
    },
  }),
  unreadNotificationCount: t.int({
    description: 'How many unread ones the inbox shows: neither archived nor snoozed ones.',
    resolve: (_viewer, _args, context) => context.loaders.unread.load(signedIn(context).user.id),
  }),
}));

/** @throws ValidationError */
function placeOf(cursor: string): number {
  const place = /^\d{1,15}$/.test(cursor) ? Number(cursor) : 0;
  if (place === 0) throw invalid(['after'], 'This cursor is not one of this list.');
  return place;
}
