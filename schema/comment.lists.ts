import {
  type CommentFilter,
  type CommentListRequest,
  type CommentOrder,
  commentCursor,
  isNarrowed,
} from '../src/comment/list.ts';
import type { Comment } from '../src/comment/thread.queries.ts';
import { builder } from './builder.ts';
import { CommentRef } from './comment.ts';
import { type Connection, connectionOf, pageArgs } from './connection.ts';
import type { Context } from './context.ts';
import { RecordRef } from './record.ts';
import { TableRef } from './table.ts';

const CommentConnection = connectionOf('Comment', CommentRef, 'asked for');

const CommentOrderEnum = builder.enumType('CommentOrder', {
  description: 'The order of a list of comments.',
  values: {
    OLDEST: { description: 'As they were made.' },
    NEWEST: { description: 'The last made first.' },
    ACTIVE: {
      description:
        'Threads by their newest comment, the newest first. One that gets a comment moves to the front while you page: pages after it do not show it again.',
    },
  } satisfies Record<CommentOrder, object>,
});

const ThreadStatusEnum = builder.enumType('ThreadStatus', {
  description: 'Whether a thread waits for somebody.',
  values: {
    OPEN: { description: 'Not resolved, or reopened since.' },
    RESOLVED: { description: 'Resolved.' },
  } satisfies Record<NonNullable<CommentFilter['status']>, object>,
});

const CommentFilterInput = builder.inputType('CommentFilter', {
  description:
    'Which threads: those that all that is said here finds. What is left out, or false, narrows nothing.',
  fields: (t) => ({
    status: t.field({ type: ThreadStatusEnum, description: 'Only open ones, or only resolved ones.' }),
    fieldId: t.id({ description: 'Only those at cells of this field.' }),
    ofRecord: t.boolean({ description: 'true: only those about a record as a whole, at no cell.' }),
    mine: t.boolean({ description: 'true: only those that the viewer wrote in.' }),
    mentioningMe: t.boolean({
      description: 'true: only those that mention the viewer, a group they are in, or everyone.',
    }),
    unread: t.boolean({
      description: 'true: only those with comments that the viewer has not read. Muted ones are left out.',
    }),
  }),
});

async function listOf(
  { loaders }: Pick<Context, 'loaders'>,
  request: CommentListRequest,
  count: () => Promise<number>,
): Promise<Connection<Comment>> {
  const { of, id, filter, order, after } = request;
  const page = await loaders.commentPage.load(request);
  return {
    edges: page.comments.map((node) => ({ cursor: commentCursor(order, node), node })),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: after != null,
    count: isNarrowed(filter) ? () => loaders.commentCount.load({ of, id, filter }) : count,
  };
}

builder.objectField(RecordRef, 'comments', (t) =>
  t.field({
    type: CommentConnection,
    description:
      'The threads about it and its cells, each by its first comment. A deleted first comment is shown, without its body, while it has replies.',
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: CommentFilterInput, description: 'Only the threads that this finds.' }),
      order: t.arg({ type: CommentOrderEnum, description: 'OLDEST when left out.' }),
    },
    resolve: ({ id }, args, { loaders }) =>
      listOf({ loaders }, { of: 'RECORD', id, ...args }, async () =>
        (await loaders.talliesOfRecord.load(id)).reduce(
          (sum, { openThreads, resolvedThreads }) => sum + openThreads + resolvedThreads,
          0,
        ),
      ),
  }),
);

builder.objectField(TableRef, 'comments', (t) =>
  t.field({
    type: CommentConnection,
    description: 'The threads about all its records and their cells, each by its first comment.',
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: CommentFilterInput, description: 'Only the threads that this finds.' }),
      order: t.arg({ type: CommentOrderEnum, description: 'OLDEST when left out.' }),
    },
    resolve: ({ id }, args, { loaders }) =>
      listOf({ loaders }, { of: 'TABLE', id, ...args }, () => loaders.commentCount.load({ of: 'TABLE', id })),
  }),
);

builder.objectField(CommentRef, 'replies', (t) =>
  t.field({
    type: CommentConnection,
    description: 'Of a thread its comments after the first, without deleted ones; a reply has none.',
    args: {
      ...pageArgs(t.arg),
      order: t.arg({
        type: CommentOrderEnum,
        description: 'OLDEST when left out; NEWEST for the last ones of a long thread.',
      }),
    },
    resolve: (comment, args, { loaders }): Promise<Connection<Comment>> | Connection<Comment> =>
      comment.replyCount === 0
        ? { edges: [], hasNextPage: false, hasPreviousPage: args.after != null, count: async () => 0 }
        : listOf({ loaders }, { of: 'THREAD', id: comment.id, ...args }, async () => comment.replyCount),
  }),
);
