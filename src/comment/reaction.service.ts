import type { Mutation } from '../base/base.service.ts';
import { LimitError, NotFoundError } from '../errors.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import { placeOf } from './body.ts';
import { type CommentParts, changeComment } from './change-comment.ts';
import { MAX_REACTIONS } from './comment.ts';
import { readEmoji } from './emoji.ts';
import { deleteReaction, insertReaction, readReactions } from './write.queries.ts';

export interface React extends Mutation {
  commentId: string;
  emoji: string;
}

/** Reactions, one of a kind a person: what is there already, or is not, changes nothing. COMMENTER, their own. */
export interface ReactionService {
  /** @throws LimitError for more than {@link MAX_REACTIONS} kinds at a comment */
  add(actor: Actor, input: React): Promise<Written<string>>;
  remove(actor: Actor, input: React): Promise<Written<string>>;
}

export function createReactionService(parts: CommentParts): ReactionService {
  return {
    async add(actor, input) {
      const { commentId } = input;
      const emoji = readEmoji(input.emoji);
      return changeComment(parts, orderOf(actor, 'addReaction', input), ({ tx, comment, more: kinds }) => {
        if (comment.deletedAt !== null) throw new NotFoundError(commentId);
        const kind = kinds.find((one) => one.emoji === emoji);
        if (kind?.isOwn) return commentId;
        if (!kind && kinds.length >= MAX_REACTIONS) {
          throw new LimitError(`At most ${MAX_REACTIONS} different emoji at a comment.`);
        }
        const revision = tx.next(comment.tableId);
        tx.write(insertReaction(tx.db, { commentId, emoji, userId: actor.id, revision }));
        const after = { ...placeOf(comment), emoji };
        tx.append(comment.tableId, { kind: 'ReactionAdded', entityId: commentId, before: null, after });
        if (comment.authorId !== actor.id) tx.concerns(comment.tableId);
        return commentId;
      });
    },

    async remove(actor, input) {
      const { commentId } = input;
      const emoji = readEmoji(input.emoji);
      return changeComment(parts, orderOf(actor, 'removeReaction', input), ({ tx, comment, more: kinds }) => {
        if (comment.deletedAt !== null) throw new NotFoundError(commentId);
        if (!kinds.some((one) => one.emoji === emoji && one.isOwn)) return commentId;
        tx.write(deleteReaction(tx.db, { commentId, emoji, userId: actor.id }));
        const before = { ...placeOf(comment), emoji };
        tx.append(comment.tableId, { kind: 'ReactionRemoved', entityId: commentId, before, after: null });
        if (comment.authorId !== actor.id) tx.concerns(comment.tableId);
        return commentId;
      });
    },
  };
}

function orderOf(actor: Actor, mutation: string, input: React) {
  const { commentId } = input;
  return {
    actor,
    mutation,
    input,
    commentId,
    more: (db: Parameters<typeof readReactions>[0]) => readReactions(db, commentId, actor.id),
  };
}
