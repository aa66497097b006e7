import type { WrittenComment } from '../src/comment/comment.service.ts';
import { MAX_A_MINUTE, MAX_REACTIONS } from '../src/comment/comment.ts';
import type { Unresolved } from '../src/comment/mention.ts';
import { MENTION_LIMIT } from '../src/richtext/limits.ts';
import { builder, type InputFields } from './builder.ts';
import { CommentRef } from './comment.ts';
import { enumOf } from './enum.ts';
import { resultOf } from './errors.ts';
import { clientMutationId, payloadOf, run } from './payload.ts';

const UnresolvedReasonEnum = enumOf<Unresolved['reason']>(
  'UnresolvedReason',
  'Why something that looked like a mention stayed text.',
  {
    AMBIGUOUS: 'Several people or groups of the base have this name.',
    UNKNOWN: 'Nobody of the base has this name, e-mail or id.',
    NOT_ALLOWED: 'Mentioning everyone needs the role EDITOR or higher.',
  },
);

const UnresolvedMentionRef = builder.objectRef<Unresolved>('UnresolvedMention').implement({
  description: 'What looked like a mention and stayed text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As it stands in the comment.' }),
    reason: t.expose('reason', { type: UnresolvedReasonEnum, description: 'Why.' }),
  }),
});

/** Exactly one of two forms. */
const bodyFields = (t: InputFields) => ({
  body: t.field({
    type: 'RichText',
    description: `What it says, as a document: at most 20,000 characters and ${MENTION_LIMIT} mentions. Either this or markdown. Names behind an @ in its text become mentions too.`,
  }),
  markdown: t.string({
    description: 'What it says, as Markdown, in which HTML is text. Either this or body.',
  }),
});

const AddCommentInput = builder.inputType('AddCommentInput', {
  description: 'What addComment takes.',
  fields: (t) => ({
    recordId: t.id({ required: true, description: 'The record that it is about.' }),
    fieldId: t.id({
      description: 'The field of the cell that a new thread is about; left out, it is about the record.',
    }),
    parentId: t.id({
      description:
        'The comment that it answers: any of a thread, whose author is then concerned. The reply is in the thread, one level deep. Left out, it begins a thread.',
    }),
    ...bodyFields(t),
    clientMutationId: clientMutationId(t),
  }),
});

const EditCommentInput = builder.inputType('EditCommentInput', {
  description: 'What editComment takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The comment.' }),
    version: t.field({
      type: 'Revision',
      description:
        'The version of the comment that you saw: where its body was changed since, at another client of yours, it is a ConflictError. Left out, the edit is written over it.',
    }),
    ...bodyFields(t),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteCommentInput = builder.inputType('DeleteCommentInput', {
  description: 'What deleteComment takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The comment.' }),
    erase: t.boolean({
      description:
        'Whether its bodies, of all versions, are removed for good at once; also of a comment that was deleted before. Otherwise that happens after 30 days.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const RestoreCommentInput = builder.inputType('RestoreCommentInput', {
  description: 'What restoreComment takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The comment.' }),
    clientMutationId: clientMutationId(t),
  }),
});

function threadInput(mutation: string) {
  return builder.inputType(`${mutation}Input`, {
    description: `What ${mutation[0]?.toLowerCase()}${mutation.slice(1)} takes.`,
    fields: (t) => ({
      threadId: t.id({ required: true, description: 'The thread: the id of its first comment.' }),
      clientMutationId: clientMutationId(t),
    }),
  });
}

function reactionInput(mutation: string) {
  return builder.inputType(`${mutation}Input`, {
    description: `What ${mutation[0]?.toLowerCase()}${mutation.slice(1)} takes.`,
    fields: (t) => ({
      commentId: t.id({ required: true, description: 'The comment.' }),
      emoji: t.string({ required: true, description: 'Exactly one emoji.' }),
      clientMutationId: clientMutationId(t),
    }),
  });
}

const commentField = 'The comment; null where the viewer may not see it any more.';

function writtenPayload(mutation: string, description: string) {
  return payloadOf<WrittenComment>(mutation, description, (t) => ({
    comment: t.field({
      type: CommentRef,
      nullable: true,
      description: commentField,
      resolve: ({ result }, _args, { loaders }) => loaders.comment.load(result.id),
    }),
    unresolvedMentions: t.field({
      type: [UnresolvedMentionRef],
      description: 'What looked like a mention and stayed text, each once, at most 50.',
      resolve: ({ result }) => result.unresolved,
    }),
  }));
}

function commentPayload(mutation: string, description: string, field: 'comment' | 'thread' = 'comment') {
  return payloadOf<string>(mutation, description, (t) => ({
    [field]: t.field({
      type: CommentRef,
      nullable: true,
      description:
        field === 'comment' ? commentField : 'The first comment of the thread; null where it cannot be seen.',
      resolve: ({ result }, _args, { loaders }) => loaders.comment.load(result),
    }),
  }));
}

const AddCommentPayload = writtenPayload('AddComment', 'A comment was written.');
const EditCommentPayload = writtenPayload('EditComment', 'A comment was edited.');
const DeleteCommentPayload = commentPayload('DeleteComment', 'A comment is deleted.');
const RestoreCommentPayload = commentPayload('RestoreComment', 'A deleted comment is back.');
const ResolveThreadPayload = commentPayload('ResolveThread', 'A thread is resolved.', 'thread');
const ReopenThreadPayload = commentPayload('ReopenThread', 'A thread is open.', 'thread');
const AddReactionPayload = commentPayload('AddReaction', 'The viewer has reacted with the emoji.');
const RemoveReactionPayload = commentPayload('RemoveReaction', 'The viewer has not reacted with the emoji.');

const ResolveThreadInput = threadInput('ResolveThread');
const ReopenThreadInput = threadInput('ReopenThread');
const AddReactionInput = reactionInput('AddReaction');
const RemoveReactionInput = reactionInput('RemoveReaction');

const rate = `At most ${MAX_A_MINUTE} comments and edits a person within a minute, else a LimitError.`;

builder.mutationFields((t) => ({
  addComment: t.field({
    type: AddCommentPayload,
    description: `Writes a comment: a new thread, or a reply, which opens a resolved thread again. ${rate} COMMENTER.`,
    args: { input: t.arg({ type: AddCommentInput, required: true, description: 'What to write.' }) },
    errors: resultOf('AddComment', 'limited'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.comments.add(actor, input)),
  }),
  editComment: t.field({
    type: EditCommentPayload,
    description: `Writes another body; older ones stay as versions. One that is the same changes nothing. ${rate} COMMENTER, the author alone.`,
    args: { input: t.arg({ type: EditCommentInput, required: true, description: 'What to write.' }) },
    errors: resultOf('EditComment', 'comment'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.comments.edit(actor, input)),
  }),
  deleteComment: t.field({
    type: DeleteCommentPayload,
    description:
      'Deletes a comment: from then on nothing shows what it said. It stays as a mark while its thread has others; a thread without any is out of sight. It can be restored for 30 days, unless erased. COMMENTER its author, OWNER any.',
    args: { input: t.arg({ type: DeleteCommentInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteComment'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.removals.remove(actor, input)),
  }),
  restoreComment: t.field({
    type: RestoreCommentPayload,
    description:
      'Brings a deleted comment back, within 30 days; a ValidationError when it was erased. COMMENTER its author, OWNER any.',
    args: { input: t.arg({ type: RestoreCommentInput, required: true, description: 'What to restore.' }) },
    errors: resultOf('RestoreComment'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.removals.restore(actor, input)),
  }),
  resolveThread: t.field({
    type: ResolveThreadPayload,
    description: 'Says that a thread is done with. COMMENTER, any thread.',
    args: { input: t.arg({ type: ResolveThreadInput, required: true, description: 'Which one.' }) },
    errors: resultOf('ResolveThread'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.resolutions.resolve(actor, input)),
  }),
  reopenThread: t.field({
    type: ReopenThreadPayload,
    description: 'Opens a resolved thread again. COMMENTER, any thread.',
    args: { input: t.arg({ type: ReopenThreadInput, required: true, description: 'Which one.' }) },
    errors: resultOf('ReopenThread'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.resolutions.reopen(actor, input)),
  }),
  addReaction: t.field({
    type: AddReactionPayload,
    description: `Reacts to a comment with an emoji, once with each. At most ${MAX_REACTIONS} different ones at a comment, else a LimitError. COMMENTER.`,
    args: { input: t.arg({ type: AddReactionInput, required: true, description: 'With what.' }) },
    errors: resultOf('AddReaction', 'limited'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.reactions.add(actor, input)),
  }),
  removeReaction: t.field({
    type: RemoveReactionPayload,
    description: 'Takes a reaction of your own back. COMMENTER.',
    args: { input: t.arg({ type: RemoveReactionInput, required: true, description: 'Which one.' }) },
    errors: resultOf('RemoveReaction'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.reactions.remove(actor, input)),
  }),
}));
