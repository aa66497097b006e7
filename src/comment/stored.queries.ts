import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { baseMember } from '../base/base.table.ts';
import type { Db } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { record } from '../record/record.table.ts';
import type { RichText } from '../richtext/document.ts';
import { change } from '../stream/log.table.ts';
import { baseTable } from '../table/table.table.ts';
import { comment, commentBody, threadReader } from './comment.table.ts';
import type { Place } from './comment.ts';
import type { Unresolved } from './mention.ts';

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
