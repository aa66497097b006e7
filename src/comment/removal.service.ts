import type { Mutation } from '../base/base.service.ts';
import { ForbiddenError, invalid } from '../errors.ts';
import { toText } from '../richtext/to-text.ts';
import { mentionsOf } from '../richtext/walk.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import { contentOf, placeOf } from './body.ts';
import { type BodyParts, changeComment, type Decision, nothingMore, tallyOf } from './change-comment.ts';
import { RESTORE_MS } from './comment.ts';
import { EVERYONE_ID } from './concern.ts';
import { eraseComments } from './erase.queries.ts';
import { addToTally, replaceMentions, updateComment, updateThread } from './write.queries.ts';

/**
 * The end of a comment, and its return. From its deletion on nothing shows its body. Its author (as a COMMENTER), or an
 * OWNER. What is deleted once stays deleted: a second time changes nothing.
 */
export interface RemovalService {
  /** With `erase` its bodies are gone for good, also those of a comment that was deleted before. */
  remove(actor: Actor, input: Mutation & { id: string; erase?: boolean | null }): Promise<Written<string>>;
  /** Within {@link RESTORE_MS}. @throws ValidationError when that is over, or its bodies are gone */
  restore(actor: Actor, input: Mutation & { id: string }): Promise<Written<string>>;
}

export function createRemovalService(parts: BodyParts): RemovalService {
  return {
    async remove(actor, input) {
      const { id, erase } = input;
      const order = { actor, mutation: 'deleteComment', input, commentId: id, more: nothingMore };
      return changeComment(parts, order, (decision) => {
        const { tx, comment } = decision;
        checkModerates(decision, actor, 'delete');
        const { tableId } = comment;
        parts.bodies.forget(id);
        if (comment.deletedAt === null) {
          const gone = { deletedAt: tx.at, deletedBy: actor.id, version: tx.next(tableId) };
          tx.write(
            updateComment(tx.db, id, gone, null),
            ...replaceMentions(tx.db, { commentId: id, tableId }, []),
          );
          count(decision, tx.at);
          tx.append(tableId, {
            kind: 'CommentDeleted',
            entityId: id,
            before: contentOf(comment),
            after: null,
          });
          tx.concerns(tableId);
        }
        if (erase && comment.erasedAt === null) {
          const place = placeOf(comment);
          tx.write(...eraseComments(tx.db, [id], tx.at));
          tx.append(tableId, { kind: 'CommentErased', entityId: id, before: place, after: place });
        }
        return id;
      });
    },

    async restore(actor, input) {
      const { id } = input;
      const order = { actor, mutation: 'restoreComment', input, commentId: id, more: nothingMore };
      return changeComment(parts, order, (decision) => {
        const { tx, access, comment } = decision;
        checkModerates(decision, actor, 'restore');
        const { tableId, deletedAt, erasedAt, body } = comment;
        if (deletedAt === null) return id;
        if (erasedAt !== null || !body || tx.at.getTime() - deletedAt.getTime() > RESTORE_MS) {
          throw invalid(['id'], 'It was erased, or deleted more than 30 days ago: nothing can be restored.');
        }
        const back = { deletedAt: null, deletedBy: null, version: tx.next(tableId) };
        const targetIds = mentionsOf(body).map((mention) => mention.id ?? EVERYONE_ID);
        tx.write(
          updateComment(tx.db, id, back, { baseId: access.baseId, text: toText(body) }),
          ...replaceMentions(tx.db, { commentId: id, tableId }, [...new Set(targetIds)]),
        );
        count(decision, null);
        tx.append(tableId, {
          kind: 'CommentRestored',
          entityId: id,
          before: null,
          after: contentOf(comment),
        });
        return id;
      });
    },
  };
}

/** @throws ForbiddenError */
function checkModerates(
  { access, comment }: Pick<Decision<void>, 'access' | 'comment'>,
  actor: Actor,
  what: string,
): void {
  if (comment.authorId !== actor.id && access.role !== 'OWNER') {
    throw new ForbiddenError(`Only its author and an OWNER can ${what} a comment.`);
  }
}

/** Counts a comment out, or in again. A thread without comments is not shown, and not counted. */
function count({ tx, comment }: Pick<Decision<void>, 'tx' | 'comment'>, deletedAt: Date | null): void {
  const by = deletedAt === null ? 1 : -1;
  const isReply = comment.threadId !== comment.id;
  const after = isReply
    ? { ...comment, replyCount: comment.replyCount + by }
    : { ...comment, threadDeletedAt: deletedAt };
  if (isReply) tx.write(updateThread(tx.db, comment.threadId, { replies: by }));
  tx.write(addToTally(tx.db, comment, tallyOf(comment, after, by)));
}
