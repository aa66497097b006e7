import type { ReaderState } from '../src/comment/thread.queries.ts';
import { builder } from './builder.ts';
import { CommentRef } from './comment.ts';
import { signedIn } from './context.ts';
import { resultOf } from './errors.ts';
import { clientMutationId, payloadOf, run } from './payload.ts';
import { TableRef } from './table.ts';

interface Follow {
  state: NonNullable<ReaderState['follow']>;
  reason: NonNullable<ReaderState['followReason']> | 'ASSIGNED' | null;
}

const FollowStateEnum = builder.enumType('FollowState', {
  description: 'What somebody wants to hear of a thread.',
  values: {
    FOLLOWING: { description: 'All that is written in it.' },
    MUTED: { description: 'Nothing: it is in no count of what is unread, and nothing makes them follow it.' },
  } satisfies Record<Follow['state'], object>,
});

const FollowReasonEnum = builder.enumType('FollowReason', {
  description: 'Why somebody follows a thread.',
  values: {
    CHOSEN: { description: 'By followThread.' },
    AUTHOR: { description: 'They wrote in it.' },
    MENTIONED: { description: 'They were mentioned in it by name.' },
    ASSIGNED: { description: 'They stand in a USER cell of its record: for as long as they do.' },
  } satisfies Record<NonNullable<Follow['reason']>, object>,
});

const FollowRef = builder.objectRef<Follow>('ThreadFollow').implement({
  description: 'Whether somebody follows a thread, and why.',
  fields: (t) => ({
    state: t.expose('state', { type: FollowStateEnum, description: 'Following or muted.' }),
    reason: t.expose('reason', {
      type: FollowReasonEnum,
      nullable: true,
      description: 'Why they follow it; null when it is muted.',
    }),
  }),
});

builder.objectFields(CommentRef, (t) => ({
  viewerHasRead: t.boolean({
    description:
      'Whether the viewer has read it: it is their own, deleted, older than their membership, or they marked its thread or table as read since.',
    resolve: ({ author, deletedAt, createdAt, createdRevision, reader }, _args, context) =>
      author.id === signedIn(context).user.id ||
      deletedAt !== null ||
      createdAt <= reader.since ||
      createdRevision <= reader.readRevision,
  }),
  viewerFollow: t.field({
    type: FollowRef,
    nullable: true,
    description: 'Whether the viewer follows its thread; null when they neither follow nor mute it.',
    resolve: async (
      { recordId, reader: { follow, followReason } },
      _args,
      { loaders },
    ): Promise<Follow | null> => {
      if (follow !== null) return { state: follow, reason: followReason };
      return (await loaders.assigned.load(recordId)) ? { state: 'FOLLOWING', reason: 'ASSIGNED' } : null;
    },
  }),
}));

function threadInput(mutation: string) {
  return builder.inputType(`${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`, {
    description: `What ${mutation} takes.`,
    fields: (t) => ({
      threadId: t.id({ required: true, description: 'The thread, by its first comment.' }),
      clientMutationId: clientMutationId(t),
    }),
  });
}

const MarkThreadReadInput = builder.inputType('MarkThreadReadInput', {
  description: 'What markThreadRead takes.',
  fields: (t) => ({
    threadId: t.id({ required: true, description: 'The thread, by its first comment.' }),
    commentId: t.id({
      description: 'The last comment of the thread that was read; all that are there when left out.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const MarkTableCommentsReadInput = builder.inputType('MarkTableCommentsReadInput', {
  description: 'What markTableCommentsRead takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    revision: t.field({
      type: 'Revision',
      description:
        'The last revision of the table whose comments were read; all that are there when left out.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

function threadPayload(mutation: string, description: string) {
  return payloadOf<string>(mutation, description, (t) => ({
    thread: t.field({
      type: CommentRef,
      nullable: true,
      description: 'The thread, by its first comment; null when its record was deleted meanwhile.',
      resolve: ({ result }, _args, { loaders }) => loaders.comment.load(result),
    }),
  }));
}

const MarkTableCommentsReadPayload = payloadOf<string>(
  'MarkTableCommentsRead',
  'The comments of the table are read.',
  (t) => ({
    table: t.field({
      type: TableRef,
      nullable: true,
      description: 'The table; null when it was deleted meanwhile.',
      resolve: ({ result }, _args, { loaders }) => loaders.table.load(result),
    }),
  }),
);

const OWN = "It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER.";

builder.mutationFields((t) => ({
  followThread: t.field({
    type: threadPayload('FollowThread', 'The viewer follows the thread.'),
    description: `Follows a thread, a muted one too. ${OWN}`,
    args: {
      input: t.arg({ type: threadInput('followThread'), required: true, description: 'Which thread.' }),
    },
    errors: resultOf('FollowThread'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.readers.follow(actor, input)),
  }),
  unfollowThread: t.field({
    type: threadPayload('UnfollowThread', 'The viewer does not follow the thread.'),
    description: `Follows a thread no more, until the viewer writes in it or is mentioned. Who is assigned goes on following: muteThread is stronger. A muted thread stays muted. ${OWN}`,
    args: {
      input: t.arg({ type: threadInput('unfollowThread'), required: true, description: 'Which thread.' }),
    },
    errors: resultOf('UnfollowThread'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.readers.unfollow(actor, input)),
  }),
  muteThread: t.field({
    type: threadPayload('MuteThread', 'The thread is muted.'),
    description: `Mutes a thread: nothing makes the viewer follow it, and it counts in none of their unread counts but its own. ${OWN}`,
    args: {
      input: t.arg({ type: threadInput('muteThread'), required: true, description: 'Which thread.' }),
    },
    errors: resultOf('MuteThread'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.readers.mute(actor, input)),
  }),
  unmuteThread: t.field({
    type: threadPayload('UnmuteThread', 'The thread is not muted.'),
    description: `Takes a muting back; the viewer follows the thread once they write in it or are mentioned. ${OWN}`,
    args: {
      input: t.arg({ type: threadInput('unmuteThread'), required: true, description: 'Which thread.' }),
    },
    errors: resultOf('UnmuteThread'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.readers.unmute(actor, input)),
  }),
  markThreadRead: t.field({
    type: threadPayload('MarkThreadRead', 'The thread is read.'),
    description: `Notes how far a thread was read. What was read before stays so. ${OWN}`,
    args: { input: t.arg({ type: MarkThreadReadInput, required: true, description: 'How far.' }) },
    errors: resultOf('MarkThreadRead'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.readers.markRead(actor, input)),
  }),
  markTableCommentsRead: t.field({
    type: MarkTableCommentsReadPayload,
    description: `Notes that all comments of a table were read, in one step however many threads there are. ${OWN}`,
    args: { input: t.arg({ type: MarkTableCommentsReadInput, required: true, description: 'How far.' }) },
    errors: resultOf('MarkTableCommentsRead'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.readers.markTableRead(actor, input)),
  }),
}));
