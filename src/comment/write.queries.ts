import { and, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { baseMember } from '../base/base.table.ts';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { record } from '../record/record.table.ts';
import type { RichText } from '../richtext/document.ts';
import { change } from '../stream/log.table.ts';
import { baseTable } from '../table/table.table.ts';
import {
  comment,
  commentBody,
  commentMention,
  commentRate,
  commentReaction,
  commentTally,
  threadReader,
} from './comment.table.ts';
import type { Place } from './comment.ts';
import type { Unresolved } from './mention.ts';
import { searchVector } from './search.queries.ts';

/** The table that a comment is or will be in, and its base. */
export interface TableOf {
  tableId: string;
  baseId: string;
}

/** The table of a record, also when the record is gone. */
export async function readTableOfRecord(db: Db, recordId: string): Promise<TableOf | undefined> {
  const known = db.select({ id: record.tableId }).from(record).where(eq(record.id, recordId));
  const told = db.select({ id: change.logId }).from(change).where(eq(change.entityId, recordId)).limit(1);
  const [row] = await db
    .select({ tableId: baseTable.id, baseId: baseTable.baseId })
    .from(baseTable)
    .where(sql`${baseTable.id} = coalesce((${known}), (${told}))`);
  return row;
}

export async function readTableOfComment(db: Db, commentId: string): Promise<TableOf | undefined> {
  const [row] = await db
    .select({ tableId: baseTable.id, baseId: baseTable.baseId })
    .from(comment)
    .innerJoin(baseTable, eq(baseTable.id, comment.tableId))
    .where(eq(comment.id, commentId));
  return row;
}

/** A comment as whoever changes it has to know it. */
export interface StoredComment extends Place {
  id: string;
  threadId: string;
  authorId: string;
  version: number;
  bodyVersion: number;
  deletedAt: Date | null;
  deletedBy: string | null;
  erasedAt: Date | null;
  /** What its thread is, which is of the first comment. */
  threadDeletedAt: Date | null;
  resolvedAt: Date | null;
  replyCount: number;
  /** The current body; nothing of an erased one. */
  body: RichText | null;
  salt: Buffer | null;
  bodyAt: Date | null;
}

/** Comments of records that are there. */
export async function readStored(db: Db, ids: readonly string[]): Promise<StoredComment[]> {
  const thread = alias(comment, 'thread');
  return await db
    .select({
      id: comment.id,
      tableId: comment.tableId,
      recordId: comment.recordId,
      fieldId: comment.fieldId,
      threadId: comment.threadId,
      authorId: comment.authorId,
      version: comment.version,
      bodyVersion: comment.bodyVersion,
      deletedAt: comment.deletedAt,
      deletedBy: comment.deletedBy,
      erasedAt: comment.erasedAt,
      threadDeletedAt: thread.deletedAt,
      resolvedAt: thread.resolvedAt,
      replyCount: thread.replyCount,
      body: commentBody.body,
      salt: commentBody.salt,
      bodyAt: commentBody.at,
    })
    .from(comment)
    .innerJoin(thread, eq(thread.id, comment.threadId))
    .leftJoin(
      commentBody,
      and(eq(commentBody.commentId, comment.id), eq(commentBody.version, comment.bodyVersion)),
    )
    .where(
      and(
        sql`${comment.id} = ${anyOf(ids)}`,
        sql`exists (select 1 from ${record} where ${record.id} = ${comment.recordId})`,
      ),
    );
}

/** The body that a comment had at a revision, as its client saw it then. */
export async function readBodyAt(db: Db, commentId: string, revision: number): Promise<RichText | null> {
  const [row] = await db
    .select({ body: commentBody.body })
    .from(commentBody)
    .where(and(eq(commentBody.commentId, commentId), lte(commentBody.version, revision)))
    .orderBy(desc(commentBody.version))
    .limit(1);
  return row?.body ?? null;
}

/** These bodies, those of deleted comments left out. */
export async function readShown(
  db: Db,
  keys: readonly { commentId: string; version: number }[],
): Promise<{ commentId: string; version: number; body: RichText }[]> {
  const ids = sql.param(named(keys.map(({ commentId }) => commentId)));
  const versions = sql.param(keys.map(({ version }) => version));
  return await db
    .select({ commentId: commentBody.commentId, version: commentBody.version, body: commentBody.body })
    .from(sql`unnest(${ids}::text[], ${versions}::bigint[]) as asked (comment_id, version)`)
    .innerJoin(
      commentBody,
      and(eq(commentBody.commentId, sql`asked.comment_id`), eq(commentBody.version, sql`asked.version`)),
    )
    .innerJoin(comment, and(eq(comment.id, commentBody.commentId), isNull(comment.deletedAt)));
}

/** What stayed text of the mentions in a body. It quotes the body, so it is nothing of a deleted one. */
export async function readUnresolved(db: Db, commentId: string, version: number): Promise<Unresolved[]> {
  const [row] = await db
    .select({ unresolved: commentBody.unresolved })
    .from(commentBody)
    .innerJoin(comment, and(eq(comment.id, commentBody.commentId), isNull(comment.deletedAt)))
    .where(and(eq(commentBody.commentId, commentId), eq(commentBody.version, version)));
  return row?.unresolved ?? [];
}

/** What somebody chose of a thread, or what came by itself. */
export interface Reader {
  userId: string;
  follow: 'FOLLOWING' | 'MUTED';
}

/** Members of a base who follow or have muted the thread that a comment is in. */
export async function readReaders(db: Db, commentId: string, baseId: string): Promise<Reader[]> {
  const threadId = db.select({ id: comment.threadId }).from(comment).where(eq(comment.id, commentId));
  const rows = await db
    .select({ userId: threadReader.userId, follow: threadReader.follow })
    .from(threadReader)
    .innerJoin(baseMember, and(eq(baseMember.userId, threadReader.userId), eq(baseMember.baseId, baseId)))
    .where(sql`${threadReader.threadId} = (${threadId})`);
  return rows.flatMap(({ userId, follow }) => (follow === null ? [] : { userId, follow }));
}

const minuteAgo = sql`clock_timestamp() - interval '1 minute'`;

/** How many comments and edits a person has written in the minute that began with the first of them. */
export async function readRate(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ count: commentRate.count })
    .from(commentRate)
    .where(
      and(
        eq(commentRate.userId, userId),
        sql`${commentRate.since} between ${minuteAgo} and clock_timestamp()`,
      ),
    );
  return row?.count ?? 0;
}

export function countOne(db: Db, userId: string): Statement {
  const within = sql`${commentRate.since} between ${minuteAgo} and clock_timestamp()`;
  return db
    .insert(commentRate)
    .values({ userId, since: sql`clock_timestamp()`, count: 1 })
    .onConflictDoUpdate({
      target: commentRate.userId,
      set: {
        since: sql`case when ${within} then ${commentRate.since} else excluded.since end`,
        count: sql`case when ${within} then ${commentRate.count} + 1 else 1 end`,
      },
    });
}

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

/** Removes all that comments ever said. */
export function eraseComments(db: Db, ids: readonly string[], at: Date): Statement[] {
  return [
    db.delete(commentBody).where(sql`${commentBody.commentId} = ${anyOf(ids)}`),
    db.delete(commentMention).where(sql`${commentMention.commentId} = ${anyOf(ids)}`),
    db
      .update(comment)
      .set({ erasedAt: at, search: null })
      .where(sql`${comment.id} = ${anyOf(ids)}`),
  ];
}

/** Deleted so long ago that they are to be erased. */
export interface Due {
  tableId: string;
  deletedBy: string;
}

function isDue(restoreMs: number): SQL | undefined {
  return and(
    sql`${comment.deletedAt} < clock_timestamp() - ${restoreMs}::float8 * interval '1 ms'`,
    isNull(comment.erasedAt),
  );
}

/** In which tables there is something to erase, and who deleted it: a few of them. */
export async function listDue(db: Db, restoreMs: number, limit: number): Promise<Due[]> {
  const rows = await db
    .selectDistinct({ tableId: comment.tableId, deletedBy: comment.deletedBy })
    .from(comment)
    .where(isDue(restoreMs))
    .limit(limit);
  return rows.flatMap(({ tableId, deletedBy }) => (deletedBy === null ? [] : { tableId, deletedBy }));
}

/** To be asked under the table's lock. */
export async function readDue(
  db: Db,
  { tableId, deletedBy }: Due,
  restoreMs: number,
  limit: number,
): Promise<{ id: string; threadId: string; recordId: string; fieldId: string | null }[]> {
  return await db
    .select({
      id: comment.id,
      threadId: comment.threadId,
      recordId: comment.recordId,
      fieldId: comment.fieldId,
    })
    .from(comment)
    .where(and(isDue(restoreMs), eq(comment.tableId, tableId), eq(comment.deletedBy, deletedBy)))
    .limit(limit);
}
