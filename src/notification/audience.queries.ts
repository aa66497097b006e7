import { and, asc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { base, baseGroupMember, baseMember } from '../base/base.table.ts';
import {
  comment,
  commentBody,
  commentMention,
  commentReaction,
  tableReader,
  threadReader,
} from '../comment/comment.table.ts';
import type { Concern } from '../comment/comment.ts';
import type { Db } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { baseTable } from '../table/table.table.ts';

/** Where a log is: its base, and its table if it is one's. Nothing of what is deleted, of which nobody is told. */
export async function readPlaceOfLog(
  db: Db,
  logId: string,
): Promise<{ baseId: string; tableId: string | null } | undefined> {
  const [ofTable, ofBase] = await Promise.all([
    db
      .select({ baseId: base.id, tableId: baseTable.id })
      .from(baseTable)
      .innerJoin(base, and(eq(base.id, baseTable.baseId), isNull(base.deletedAt)))
      .where(and(eq(baseTable.id, logId), isNull(baseTable.deletedAt))),
    db
      .select({ baseId: base.id, tableId: sql<null>`null` })
      .from(base)
      .where(and(eq(base.id, logId), isNull(base.deletedAt))),
  ]);
  return ofTable[0] ?? ofBase[0];
}

/** Those of a base whom something may concern. */
export interface Circle {
  baseId: string;
  userIds: readonly string[];
  groupIds: readonly string[];
  everyone: boolean;
}

export interface Listener {
  userId: string;
  /** By one of the groups. Not said where everyone is meant. */
  inGroup: boolean;
}

/** The next of them, in the order of their ids; only members. */
export async function readCircle(
  db: Db,
  { baseId, userIds, groupIds, everyone }: Circle,
  after: string,
  limit: number,
): Promise<Listener[]> {
  if (everyone) {
    const rows = await db
      .select({ userId: sql<string>`${baseMember.userId}` })
      .from(baseMember)
      .where(and(eq(baseMember.baseId, baseId), gt(baseMember.userId, after)))
      .orderBy(asc(baseMember.userId))
      .limit(limit);
    return rows.map((row) => ({ ...row, inGroup: false }));
  }
  const meant = groupIds.length > 0 ? sql`union all ${membersOf(groupIds)}` : sql``;
  return await db
    .select({ userId: sql<string>`m.user_id`, inGroup: sql<boolean>`bool_or(meant.in_group)` })
    .from(
      sql`(select unnest(${sql.param(named(userIds))}::text[]) as user_id, false as in_group ${meant}) meant
      cross join lateral (select user_id from ${baseMember}
        where base_id = ${baseId} and user_id = meant.user_id limit 1) m`,
    )
    .where(sql`m.user_id > ${after}`)
    .groupBy(sql`m.user_id`)
    .orderBy(sql`m.user_id`)
    .limit(limit);
}

function membersOf(groupIds: readonly string[]): SQL {
  return sql`select m.user_id, true as in_group from ${baseGroupMember} g join ${baseMember} m on m.id = g.member_id
    where g.group_id = ${anyOf(groupIds)}`;
}

/** What people have made of a thread: up to where they have read it, and whether they want to hear of it. */
export interface Hearing {
  userId: string;
  isMuted: boolean;
  readRevision: number;
}

export async function readHearings(
  db: Db,
  { threadId, tableId }: { threadId: string; tableId: string },
  userIds: readonly string[],
): Promise<Hearing[]> {
  return await db
    .select({
      userId: sql<string>`person.id`,
      isMuted: sql<boolean>`coalesce(r.follow = 'MUTED', false)`,
      readRevision: sql`greatest(r.read_revision, t.read_revision, 0)`.mapWith(Number),
    })
    .from(
      sql`unnest(${sql.param(named(userIds))}::text[]) as person (id)
      left join lateral (select follow, read_revision from ${threadReader}
        where thread_id = ${threadId} and user_id = person.id limit 1) r on true
      left join lateral (select read_revision from ${tableReader}
        where table_id = ${tableId} and user_id = person.id limit 1) t on true`,
    );
}

/** What a comment is now, as far as notifications depend on it. */
export interface CommentNow {
  authorId: string;
  isDeleted: boolean;
  bodyVersion: number;
  isThreadResolved: boolean;
  /** Whom its body mentions: ids of users and groups, and `everyone`. */
  targets: string[];
}

export async function readCommentNow(db: Db, id: string): Promise<CommentNow | undefined> {
  const [row] = await db
    .select({
      authorId: sql<string>`c.author_id`,
      isDeleted: sql<boolean>`c.deleted_at is not null`,
      bodyVersion: sql`c.body_version`.mapWith(Number),
      isThreadResolved: sql<boolean>`(select resolved_at is not null from ${comment} where id = c.thread_id)`,
      targets: sql<string[]>`array(select target_id::text from ${commentMention} where comment_id = c.id)`,
    })
    .from(sql`${comment} c`)
    .where(sql`c.id = ${id}`);
  return row;
}

/** Which of these people are in one of the groups. */
export async function readInGroups(
  db: Db,
  groupIds: readonly string[],
  userIds: readonly string[],
): Promise<Set<string>> {
  if (groupIds.length === 0) return new Set();
  const rows = await db
    .select({ userId: sql<string>`person.user_id` })
    .from(sql`(${membersOf(groupIds)}) person`)
    .where(sql`person.user_id = ${anyOf(userIds)}`);
  return new Set(rows.map(({ userId }) => userId));
}

export async function hasReaction(
  db: Db,
  { commentId, userId, emoji }: { commentId: string; userId: string; emoji: string },
): Promise<boolean> {
  const rows = await db
    .select({ userId: commentReaction.userId })
    .from(commentReaction)
    .where(
      and(
        eq(commentReaction.commentId, commentId),
        eq(commentReaction.emoji, emoji),
        eq(commentReaction.userId, userId),
      ),
    );
  return rows.length > 0;
}

export async function readFollowers(db: Db, threadId: string): Promise<string[]> {
  const rows = await db
    .select({ userId: threadReader.userId })
    .from(threadReader)
    .where(and(eq(threadReader.threadId, threadId), eq(threadReader.follow, 'FOLLOWING')));
  return rows.map(({ userId }) => userId);
}

/** Whom a version of a comment concerns; undefined where it was erased. */
export async function readConcern(db: Db, commentId: string, version: number): Promise<Concern | undefined> {
  const [row] = await db
    .select({ concerned: commentBody.concerned })
    .from(commentBody)
    .where(and(eq(commentBody.commentId, commentId), eq(commentBody.version, version)));
  return row?.concerned;
}
