import type { RichText } from '../src/richtext/document.ts';
import { toHtml } from '../src/richtext/to-html.ts';
import { toText } from '../src/richtext/to-text.ts';
import { mentionsOf } from '../src/richtext/walk.ts';
import type { CommentPlace } from '../src/stream/change.ts';
import { type ChangeOf, changeType, type Fields } from './change-type.ts';
import type { Context } from './context.ts';
import { MentionRef } from './rich-text.ts';

type CommentKind = 'CommentCreated' | 'CommentUpdated' | 'CommentDeleted' | 'CommentRestored';
type PlaceKind = 'CommentErased' | 'ThreadResolved' | 'ThreadReopened';
type ReactionKind = 'ReactionAdded' | 'ReactionRemoved';

function placeOf({ before, after }: ChangeOf<CommentKind | PlaceKind | ReactionKind>): CommentPlace {
  const place = after ?? before;
  if (!place) throw new Error('a change of a comment names no place');
  return place;
}

const placeFields: Fields<ChangeOf<CommentKind | PlaceKind | ReactionKind>> = (t) => ({
  threadId: t.id({
    description: 'The thread: the id of its first comment.',
    resolve: (change) => placeOf(change).threadId,
  }),
  recordId: t.id({
    description: 'The record that the thread is about.',
    resolve: (change) => placeOf(change).recordId,
  }),
  fieldId: t.id({
    nullable: true,
    description: 'The field of the cell that it is about; null for a thread about the record.',
    resolve: (change) => placeOf(change).fieldId,
  }),
});

const commentId = 'The comment.';

const commentFields: Fields<ChangeOf<CommentKind>> = (t) => ({
  commentId: t.id({ description: commentId, resolve: ({ entityId }) => entityId }),
  ...placeFields(t),
  parentId: t.id({
    nullable: true,
    description: "The thread's first comment for a reply; null for that one itself.",
    resolve: (change) => {
      const { threadId } = placeOf(change);
      return threadId === change.entityId ? null : threadId;
    },
  }),
  version: t.field({
    type: 'Revision',
    description:
      'The version of the comment from this revision on. No version of the record or its cells changes.',
    resolve: ({ revision }) => revision,
  }),
});

/** Read once for all who are told of the revision: see `CommentBodies`. */
function bodyOf(
  { entityId, after }: ChangeOf<'CommentCreated' | 'CommentUpdated' | 'CommentRestored'>,
  { bodies }: Pick<Context, 'bodies'>,
): Promise<RichText | null> {
  return bodies.of(entityId, after.body);
}

const gone = 'null where the comment was deleted or erased since.';

const bodyFields: Fields<ChangeOf<'CommentCreated' | 'CommentUpdated' | 'CommentRestored'>> = (t) => ({
  ...commentFields(t),
  body: t.field({
    type: 'RichText',
    nullable: true,
    description: `What it says from this revision on; ${gone}`,
    resolve: (change, _args, context) => bodyOf(change, context),
  }),
  text: t.string({
    nullable: true,
    description: `The body as plain text; ${gone}`,
    resolve: async (change, _args, context) => {
      const body = await bodyOf(change, context);
      return body && toText(body);
    },
  }),
  html: t.string({
    nullable: true,
    description: `The body as HTML that does nothing but look; ${gone}`,
    resolve: async (change, _args, context) => {
      const body = await bodyOf(change, context);
      return body && toHtml(body);
    },
  }),
  mentions: t.field({
    type: [MentionRef],
    description: 'Whom it mentions, each once; nobody where the comment was deleted or erased since.',
    resolve: async (change, _args, context) => {
      const body = await bodyOf(change, context);
      const each = new Map(body ? mentionsOf(body).map((one) => [one.id, one]) : []);
      return [...each.values()];
    },
  }),
  deleted: t.boolean({
    description: 'Whether the comment was deleted or erased since, so that its body is not told.',
    resolve: async (change, _args, context) => (await bodyOf(change, context)) === null,
  }),
});

const erasedFields: Fields<ChangeOf<'CommentErased'>> = (t) => ({
  commentId: t.id({ description: commentId, resolve: ({ entityId }) => entityId }),
  ...placeFields(t),
});

const reactionFields: Fields<ChangeOf<ReactionKind>> = (t) => ({
  commentId: t.id({ description: commentId, resolve: ({ entityId }) => entityId }),
  ...placeFields(t),
  emoji: t.string({
    description: 'The emoji.',
    resolve: (change) => (change.kind === 'ReactionAdded' ? change.after.emoji : change.before.emoji),
  }),
});

/** What can happen to the comments of a table. None of it changes a record, a cell or their versions. */
export const commentChanges = [
  changeType('CommentCreated', 'Somebody wrote a comment: the actor of the revision.', bodyFields),
  changeType('CommentUpdated', 'A comment was edited.', bodyFields),
  changeType('CommentDeleted', 'A comment was deleted. It can be restored for 30 days.', commentFields),
  changeType('CommentRestored', 'A deleted comment is back.', bodyFields),
  changeType('CommentErased', 'The bodies of a deleted comment are gone for good.', erasedFields),
  changeType('ThreadResolved', 'A thread was resolved, by the actor of the revision.', placeFields),
  changeType('ThreadReopened', 'A resolved thread is open again.', placeFields),
  changeType('ReactionAdded', 'The actor of the revision has reacted to a comment.', reactionFields),
  changeType('ReactionRemoved', 'The actor of the revision has taken a reaction back.', reactionFields),
];
