import { type Comment, MAX_REACTING, type Reaction } from '../src/comment/thread.queries.ts';
import { type CommentVersion, MAX_VERSIONS } from '../src/comment/version.queries.ts';
import { NotFoundError } from '../src/errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { FieldRef } from './field.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { RecordRef } from './record.ts';
import { textFields } from './rich-text.ts';
import { UserRef } from './user.ts';

const ReactionRef = builder.objectRef<Reaction>('CommentReaction').implement({
  description: 'All who reacted to a comment with the same emoji.',
  fields: (t) => ({
    emoji: t.exposeString('emoji', { description: 'The emoji.' }),
    count: t.exposeInt('count', { description: 'How many people.' }),
    viewerReacted: t.exposeBoolean('mine', { description: 'Whether the viewer is among them.' }),
    users: t.field({
      type: [UserRef],
      description: `Who, in the order of adding; of more than ${MAX_REACTING} the first.`,
      resolve: ({ people }) => people,
    }),
  }),
});

const VersionRef = builder.objectRef<CommentVersion>('CommentVersion').implement({
  description: 'What a comment said, from some moment until its next version.',
  fields: (t) => ({
    version: t.expose('version', { type: 'Revision', description: 'The revision that wrote it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'Since when.' }),
    ...textFields(t),
  }),
});

export const CommentRef = builder.objectRef<Comment>('Comment');

CommentRef.implement({
  description:
    'A comment about a record or one of its cells. A thread is its first comment and has its id; replies are one level deep. Of a deleted one body, text, mentions and reactions are gone; it stays as a mark where it has replies.',
  interfaces: [NodeRef],
  fields: (t) => ({
    threadId: t.exposeID('threadId', {
      description: 'The first comment of its thread: for that one itself.',
    }),
    recordId: t.exposeID('recordId', { description: 'The record that it is about.' }),
    record: t.field({
      type: RecordRef,
      description: 'The record that it is about.',
      resolve: async ({ recordId }, _args, { loaders }) => {
        const record = await loaders.record.load(recordId);
        // It was deleted, or its reader removed, since the comment was read.
        if (!record) throw new NotFoundError(recordId);
        return record;
      },
    }),
    fieldId: t.exposeID('fieldId', {
      nullable: true,
      description: 'The field of the cell that it is about; null when it is about the record.',
    }),
    field: t.field({
      type: FieldRef,
      nullable: true,
      description: 'That field; null also when it was deleted since.',
      resolve: async ({ fieldId, tableId }, _args, { loaders }) =>
        fieldId === null
          ? null
          : ((await loaders.fieldsOfTable.load(tableId)).find(({ id }) => id === fieldId) ?? null),
    }),
    parent: t.field({
      type: CommentRef,
      nullable: true,
      description: 'Of a reply the first comment of its thread; null for that one.',
      resolve: ({ id, threadId }, _args, { loaders }) =>
        id === threadId ? null : loaders.comment.load(threadId),
    }),
    ...textFields(t),
    author: t.expose('author', { type: UserRef, description: 'Who wrote it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its body was last changed; null when it never was.',
    }),
    deletedAt: t.expose('deletedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was deleted; null while it is there.',
    }),
    deletedBy: t.expose('deletedBy', {
      type: UserRef,
      nullable: true,
      description: 'Who deleted it: its author or an OWNER.',
    }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Of a thread: when it was resolved; null while it is open, and for replies.',
    }),
    resolvedBy: t.expose('resolvedBy', {
      type: UserRef,
      nullable: true,
      description: 'Of a thread: who resolved it.',
    }),
    version: t.expose('version', {
      type: 'Revision',
      description: 'The revision that last changed its body, deleted or restored it.',
    }),
    versions: t.field({
      type: [VersionRef],
      description: `What it said, the first version first and the current one last; of more than ${MAX_VERSIONS} the newest. Whoever sees that it was edited may see how. Empty while it is deleted.`,
      resolve: ({ id }, _args, { loaders }) => loaders.versionsOfComment.load(id),
    }),
    replyCount: t.exposeInt('replyCount', { description: 'Of a thread: its replies, without deleted ones.' }),
    reactions: t.expose('reactions', {
      type: [ReactionRef],
      description: 'In the order in which each emoji first came.',
    }),
  }),
});

/** A comment that the viewer may see, deleted or not; null for any other. */
async function findComment(id: string, { loaders }: Pick<Context, 'loaders'>): Promise<Comment | null> {
  const comment = await loaders.comment.load(id);
  return comment && (await loaders.table.load(comment.tableId)) ? comment : null;
}

findNodesBy('cmt', findComment);

builder.queryField('comment', (t) =>
  t.field({
    type: CommentRef,
    nullable: true,
    description:
      'A comment by its id, a deleted one too; null where it does not exist, its record is deleted or the viewer may not see it.',
    args: { id: t.arg.id({ required: true, description: 'The id of the comment.' }) },
    resolve: (_root, { id }, context) => findComment(id, context),
  }),
);
