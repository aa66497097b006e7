import { readUsers } from '../auth/user.queries.ts';
import type { Database } from '../db/client.ts';
import { actorOf } from '../stream/change.ts';
import type { Log } from '../stream/log.ts';
import { placeOf } from './body.ts';
import { RESTORE_MS } from './comment.ts';
import { type Due, eraseComments, listDue, readDue } from './erase.queries.ts';

/** Comments erased in one revision. Other writers of the table get their turn between two of them. */
const BATCH = 100;
/** How many tables and people are taken up in one round. What is left waits for the next. */
const ROUND = 50;

/**
 * Erases the bodies of comments that were deleted more than {@link RESTORE_MS} ago, by the clock of the database. Any node may
 * do it, several at once too: what is due is chosen under the table's lock. It is told as the consequence of the deletion
 * that it is, by whoever deleted.
 */
export interface CommentEraser {
  sweep(): Promise<void>;
}

export function createCommentEraser({ database, log }: { database: Database; log: Log }): CommentEraser {
  async function eraseOf(due: Due): Promise<void> {
    const { tableId, deletedBy } = due;
    const [user] = await readUsers(database.db, [deletedBy]);
    if (!user) return;
    const actor = actorOf(user);
    for (let found = BATCH; found === BATCH; ) {
      const order = { actor, logIds: [tableId] };
      const written = await log.write(order, async (tx) => {
        const comments = await readDue(tx.db, due, RESTORE_MS, BATCH);
        const ids = comments.map(({ id }) => id);
        if (ids.length > 0) tx.write(...eraseComments(tx.db, ids, tx.at));
        const changes = comments.map((comment) => {
          const place = placeOf(comment);
          return { kind: 'CommentErased', entityId: comment.id, before: place, after: place } as const;
        });
        tx.append(tableId, ...changes);
        return ids.length;
      });
      found = written.result;
    }
  }

  return {
    async sweep() {
      for (const due of await listDue(database.db, RESTORE_MS, ROUND)) await eraseOf(due);
    },
  };
}
