import type { Mutation } from '../base/base.service.ts';
import { NotFoundError } from '../errors.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import { placeOf } from './body.ts';
import { type CommentParts, changeComment, isShown, nothingMore, tallyOf } from './change-comment.ts';
import { addToTally, updateThread } from './write.queries.ts';

/** Threads are done with, and taken up again. COMMENTER, any thread. */
export interface ResolutionService {
  resolve(actor: Actor, input: Mutation & { threadId: string }): Promise<Written<string>>;
  /** A reply does it too. */
  reopen(actor: Actor, input: Mutation & { threadId: string }): Promise<Written<string>>;
}

export function createResolutionService(parts: CommentParts): ResolutionService {
  function settle(actor: Actor, input: Mutation & { threadId: string }, resolved: boolean) {
    const { threadId } = input;
    const mutation = resolved ? 'resolveThread' : 'reopenThread';
    const order = { actor, mutation, input, commentId: threadId, more: nothingMore };
    return changeComment(parts, order, ({ tx, comment: thread }) => {
      if (thread.threadId !== threadId || !isShown(thread)) throw new NotFoundError(threadId);
      if ((thread.resolvedAt !== null) === resolved) return threadId;
      const after = { resolvedAt: resolved ? tx.at : null, resolvedBy: resolved ? actor.id : null };
      const place = placeOf(thread);
      tx.write(
        updateThread(tx.db, threadId, after),
        addToTally(tx.db, thread, tallyOf(thread, { ...thread, ...after }, 0)),
      );
      tx.append(thread.tableId, {
        kind: resolved ? 'ThreadResolved' : 'ThreadReopened',
        entityId: threadId,
        before: place,
        after: place,
      });
      tx.concerns(thread.tableId);
      return threadId;
    });
  }

  return {
    resolve: (actor, input) => settle(actor, input, true),
    reopen: (actor, input) => settle(actor, input, false),
  };
}
