import { notFoundAs, requireTable, type TableAccess } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database, Db } from '../db/client.ts';
import { NotFoundError } from '../errors.ts';
import { repeatable } from '../retry.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import type { CommentBodies } from './bodies.ts';
import { readStored, readTableOfComment, type StoredComment, type TableOf } from './stored.queries.ts';
import type { Tally } from './write.queries.ts';

export interface CommentParts {
  database: Database;
  log: Log;
}

/** Of those that write bodies, or take them away. */
export interface BodyParts extends CommentParts {
  bodies: Pick<CommentBodies, 'remember' | 'forget'>;
}

/** What a change of a comment is decided by. */
export interface Decision<More> {
  tx: LogTx;
  access: TableAccess;
  comment: StoredComment;
  more: More;
}

/**
 * Changes a comment that is there, in the log of its table. Whoever may: COMMENTER, and what `decide` asks beyond that. All
 * reads, those of `more` too, leave with the lock.
 *
 * @throws NotFoundError also where the record is deleted
 */
export async function changeComment<Input extends Mutation, Result, More>(
  { database, log }: CommentParts,
  order: {
    actor: Actor;
    mutation: string;
    input: Input;
    commentId: string;
    more(db: Db, table: TableOf): Promise<More>;
  },
  decide: (decision: Decision<More>) => Result,
): Promise<Written<Result>> {
  const { actor, mutation, input, commentId, more } = order;
  const table = await readTableOfComment(database.db, commentId);
  if (!table) throw new NotFoundError(commentId);
  const { tableId } = table;
  const may = (db: Db) => requireTable(db, actor.id, tableId, 'COMMENTER').catch(notFoundAs(commentId));
  const read = (db: Db) => Promise.all([may(db), readStored(db, [commentId]), more(db, table)]);
  return log.write(
    { actor, logIds: [tableId], ...repeatable(mutation, input, may), read },
    async (tx, [access, [comment], found]) => {
      if (!comment) throw new NotFoundError(commentId);
      return decide({ tx, access, comment, more: found });
    },
  );
}

export const nothingMore = async () => {};

type Counted = Pick<StoredComment, 'threadDeletedAt' | 'resolvedAt' | 'replyCount'>;

/** A thread is shown as long as one of its comments is. */
export function isShown({ threadDeletedAt, replyCount }: Omit<Counted, 'resolvedAt'>): boolean {
  return threadDeletedAt === null || replyCount > 0;
}

/** What a change of a thread changes in the tally of its place. */
export function tallyOf(before: Counted, after: Counted, comments: number): Tally {
  const count = (thread: Counted, isResolved: boolean) =>
    isShown(thread) && (thread.resolvedAt !== null) === isResolved ? 1 : 0;
  return {
    openThreads: count(after, false) - count(before, false),
    resolvedThreads: count(after, true) - count(before, true),
    comments,
  };
}
