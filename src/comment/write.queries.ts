import { and, eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import {
  comment,
  commentBody,
  commentMention,
  commentReaction,
  commentTally,
  threadReader,
} from './comment.table.ts';
import type { Place } from './comment.ts';
import { searchVector } from './search.queries.ts';

/** The text that a comment is found by, and the base in which it is. */
export interface Found {
  baseId: string;
  text: string;
}

export function insertComment(
  db: Db,
  row: Omit<typeof comment.$inferInsert, 'search'>,
  { baseId, text }: Found,
): Statement {
  return db.insert(comment).values({ ...row, search: searchVector(baseId, text) });
}

/** Changes a comment. By what it is found, null for nothing, comes with every change of it. */
export function updateComment(
  db: Db,
  id: string,
  set: Partial<Omit<typeof comment.$inferInsert, 'search'>>,
  found: Found | null,
): Statement {
  const search = found && searchVector(found.baseId, found.text);
  return db
    .update(comment)
    .set({ ...set, search })
    .where(eq(comment.id, id));
}

/** Changes what is the thread's own. */
export function updateThread(
  db: Db,
  id: string,
  { replies = 0, ...set }: Partial<typeof comment.$inferInsert> & { replies?: number },
): Statement {
  return db
    .update(comment)
    .set({ ...set, replyCount: sql`${comment.replyCount} + ${replies}::int` })
    .where(eq(comment.id, id));
}

export function insertBody(db: Db, row: typeof commentBody.$inferInsert): Statement {
  return db.insert(commentBody).values(row);
}

/** Makes these the ones whom a comment mentions, and nobody else. */
export function replaceMentions(
  db: Db,
  { commentId, tableId }: { commentId: string; tableId: string },
  targetIds: readonly string[],
): Statement[] {
  const others = db
    .delete(commentMention)
    .where(
      and(
        eq(commentMention.commentId, commentId),
        sql`not (${commentMention.targetId} = ${anyOf(targetIds)})`,
      ),
    );
  if (targetIds.length === 0) return [others];
  const rows = targetIds.map((targetId) => ({ commentId, tableId, targetId }));
  return [others, db.insert(commentMention).values(rows).onConflictDoNothing()];
}

/** Adds to what is counted of a cell, or of a record. */
export function addToTally(
  db: Db,
  { tableId, recordId, fieldId }: Place,
  { openThreads = 0, resolvedThreads = 0, comments = 0 }: Tally,
): Statement {
  return db
    .insert(commentTally)
    .values({ tableId, recordId, fieldId: fieldId ?? '', openThreads, resolvedThreads, comments })
    .onConflictDoUpdate({
      target: [commentTally.recordId, commentTally.fieldId],
      set: {
        openThreads: sql`${commentTally.openThreads} + excluded.open_threads`,
        resolvedThreads: sql`${commentTally.resolvedThreads} + excluded.resolved_threads`,
        comments: sql`${commentTally.comments} + excluded.comments`,
      },
    });
}

export interface Tally {
  openThreads?: number;
  resolvedThreads?: number;
  comments?: number;
}

/** Who writes has read the thread up to there, and follows it from now on unless they have chosen. */
export function readAsAuthor(
  db: Db,
  { threadId, tableId, userId }: { threadId: string; tableId: string; userId: string },
  revision: number,
): Statement {
  return db
    .insert(threadReader)
    .values({
      threadId,
      tableId,
      userId,
      readRevision: revision,
      follow: 'FOLLOWING',
      followReason: 'AUTHOR',
    })
    .onConflictDoUpdate({
      target: [threadReader.threadId, threadReader.userId],
      set: {
        readRevision: sql`greatest(${threadReader.readRevision}, excluded.read_revision)`,
        ...followByItself,
      },
    });
}

const followByItself = {
  follow: sql`coalesce(${threadReader.follow}, excluded.follow)`,
  followReason: sql`case when ${threadReader.follow} is null then excluded.follow_reason else ${threadReader.followReason} end`,
};

/** Who is mentioned follows the thread unless they have chosen. What they have read of it stays what it was. */
export function followAsMentioned(
  db: Db,
  { threadId, tableId }: { threadId: string; tableId: string },
  userIds: readonly string[],
): Statement {
  const rows = userIds.map((userId) => ({
    threadId,
    tableId,
    userId,
    readRevision: 0,
    follow: 'FOLLOWING' as const,
    followReason: 'MENTIONED' as const,
  }));
  return db
    .insert(threadReader)
    .values(rows)
    .onConflictDoUpdate({ target: [threadReader.threadId, threadReader.userId], set: followByItself });
}

/** The emoji of a comment, and which of them are one person's. */
export async function readReactions(
  db: Db,
  commentId: string,
  userId: string,
): Promise<{ emoji: string; isOwn: boolean }[]> {
  return await db
    .select({
      emoji: commentReaction.emoji,
      isOwn: sql<boolean>`bool_or(${commentReaction.userId} = ${userId})`,
    })
    .from(commentReaction)
    .where(eq(commentReaction.commentId, commentId))
    .groupBy(commentReaction.emoji);
}

export function insertReaction(db: Db, row: typeof commentReaction.$inferInsert): Statement {
  return db.insert(commentReaction).values(row);
}

export function deleteReaction(
  db: Db,
  { commentId, emoji, userId }: Omit<typeof commentReaction.$inferInsert, 'revision'>,
): Statement {
  return db
    .delete(commentReaction)
    .where(
      and(
        eq(commentReaction.commentId, commentId),
        eq(commentReaction.emoji, emoji),
        eq(commentReaction.userId, userId),
      ),
    );
}
