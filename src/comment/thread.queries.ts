import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { appUser } from '../auth/user.table.ts';
import { baseMember } from '../base/base.table.ts';
import type { Db } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import { record } from '../record/record.table.ts';
import type { RichText } from '../richtext/document.ts';
import type { Actor } from '../stream/change.ts';
import { baseTable } from '../table/table.table.ts';
import { comment, commentBody, commentReaction, tableReader, threadReader } from './comment.table.ts';

/** How many of those who reacted alike are told by name. */
export const MAX_REACTING = 50;

/** All who reacted to a comment with one emoji. */
export interface Reaction {
  emoji: string;
  count: number;
  /** Whether the one who reads is among them. */
  mine: boolean;
  /** The first of them. */
  people: Actor[];
}

/** What a thread is to the one who reads. */
export interface ReaderState {
  /** They have read what was made up to this revision. */
  readRevision: number;
  /** Since when they are a member: what was there before counts as read. */
  since: Date;
  follow: 'FOLLOWING' | 'MUTED' | null;
  followReason: 'CHOSEN' | 'AUTHOR' | 'MENTIONED' | null;
}

/** A comment as a person sees it. The thread's own stands in its first comment. */
export interface Comment {
  id: string;
  tableId: string;
  recordId: string;
  fieldId: string | null;
  threadId: string;
  author: Actor;
  createdRevision: number;
  createdAt: Date;
  version: number;
  /** The document; null while it is deleted. */
  body: RichText | null;
  editedAt: Date | null;
  deletedAt: Date | null;
  deletedBy: Actor | null;
  resolvedAt: Date | null;
  resolvedBy: Actor | null;
  replyCount: number;
  lastRevision: number;
  /** In the order in which they were first added; none of a deleted one. */
  reactions: Reaction[];
  reader: ReaderState;
}

/** One driver answers JSON as text, the other as values. */
function json(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

const person = z.object({ id: z.string(), name: z.string(), avatarUrl: z.string().nullable() });
const reactions = z.array(
  z.object({ emoji: z.string(), count: z.number(), mine: z.boolean(), people: z.array(person) }),
);
const personOf = (value: unknown): Actor => person.parse(json(value));
const personOrNot: (value: unknown) => Actor | null = personOf;
const date = (value: unknown): Date => new Date(String(value));
const dateOrNot: (value: unknown) => Date | null = date;

/** What stands in the table came out of the reader of documents. */
const bodyOrNot = (value: unknown) => json(value) as RichText | null;

const columns = {
  id: sql<string>`c.id`,
  tableId: sql<string>`c.table_id`,
  recordId: sql<string>`c.record_id`,
  fieldId: sql<string | null>`c.field_id`,
  threadId: sql<string>`c.thread_id`,
  author: sql`author.shown`.mapWith(personOf),
  createdRevision: sql`c.created_revision`.mapWith(Number),
  createdAt: sql`c.created_at`.mapWith(date),
  version: sql`c.version`.mapWith(Number),
  body: sql`body.body`.mapWith(bodyOrNot),
  editedAt: sql`c.edited_at`.mapWith(dateOrNot),
  deletedAt: sql`c.deleted_at`.mapWith(dateOrNot),
  deletedBy: sql`deleter.shown`.mapWith(personOrNot),
  resolvedAt: sql`c.resolved_at`.mapWith(dateOrNot),
  resolvedBy: sql`resolver.shown`.mapWith(personOrNot),
  replyCount: sql`c.reply_count`.mapWith(Number),
  lastRevision: sql`c.last_revision`.mapWith(Number),
  reactions: sql`coalesce(reacted.list, '[]'::jsonb)`.mapWith((value: unknown) =>
    reactions.parse(json(value)),
  ),
  readRevision: sql`reader.read_revision`.mapWith(Number),
  since: sql`reader.since`.mapWith(date),
  follow: sql<ReaderState['follow']>`reader.follow`,
  followReason: sql<ReaderState['followReason']>`reader.follow_reason`,
};

const shownPerson = sql`jsonb_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url)`;
const personBy = (userId: SQL, condition = sql`true`) => sql`(
  select ${shownPerson} as shown from ${appUser} u where u.id = ${userId} and ${condition} limit 1)`;

/** What a person has read of the thread of the comment `c`, and since when they are a member: one row for a member, else none. */
export function readerOf(userId: string): SQL {
  return sql`(
    select m.created_at as since, own.follow, own.follow_reason,
      greatest(own.read_revision, whole.read_revision, 0) as read_revision
    from (select base_id from ${baseTable} where id = c.table_id limit 1) of_base
    cross join lateral (
      select created_at from ${baseMember} where base_id = of_base.base_id and user_id = ${userId} limit 1) m
    left join lateral (
      select read_revision, follow, follow_reason from ${threadReader}
      where thread_id = c.thread_id and user_id = ${userId} limit 1) own on true
    left join lateral (
      select read_revision from ${tableReader}
      where table_id = c.table_id and user_id = ${userId} limit 1) whole on true)`;
}

/** Who reacted to `c`, grouped: one row. */
function reactionsTo(userId: string): SQL {
  return sql`(
    select jsonb_agg(jsonb_build_object('emoji', alike.emoji, 'count', alike.count, 'mine', alike.mine,
      'people', alike.people) order by alike.first, alike.emoji) as list
    from (
      select r.emoji, count(*), bool_or(r.user_id = ${userId}) as mine, min(r.revision) as first,
        jsonb_agg(u.shown order by r.place) filter (where r.place <= ${MAX_REACTING}) as people
      from (
        select emoji, user_id, revision, row_number() over (partition by emoji order by revision, user_id) as place
        from ${commentReaction} where comment_id = c.id and c.deleted_at is null offset 0) r
      left join lateral ${personBy(sql`r.user_id`, sql`r.place <= ${MAX_REACTING}`)} u on true
      group by r.emoji) alike)`;
}

/**
 * Comments with all that is shown of them, in one statement whatever is asked: people, bodies, reactions and what they are to the
 * one who reads. `c` is a subquery of rows of `comment`; what is looked up for each are subqueries with a limit, which no plan that
 * was made for empty tables turns into a reading of whole ones.
 */
export function selectComments(db: Db, userId: string, c: SQL) {
  return db
    .select({ ...columns, request: sql`c.request`.mapWith(Number) })
    .from(
      sql`${c}
      cross join lateral ${readerOf(userId)} reader
      cross join lateral ${personBy(sql`c.author_id`)} author
      left join lateral ${personBy(sql`c.deleted_by`)} deleter on true
      left join lateral ${personBy(sql`c.resolved_by`)} resolver on true
      left join lateral (
        select b.body from ${commentBody} b
        where b.comment_id = c.id and b.version = c.body_version and c.deleted_at is null limit 1) body on true
      left join lateral ${reactionsTo(userId)} reacted on true`,
    )
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectComments>>[number];

export function toComment({ request: _, readRevision, since, follow, followReason, ...rest }: Row): Comment {
  return { ...rest, reader: { readRevision, since, follow, followReason } };
}

/** Of `comment`: all that is shown, and not its words for the search, which are long. */
export const commentColumns = sql.raw(
  [
    'id',
    'table_id',
    'record_id',
    'field_id',
    'thread_id',
    'author_id',
    'created_revision',
    'created_at',
    'version',
    'body_version',
    'edited_at',
    'deleted_at',
    'deleted_by',
    'resolved_at',
    'resolved_by',
    'reply_count',
    'last_revision',
  ]
    .map((name) => `t.${name}`)
    .join(', '),
);

/** Whether the record of the comment `t` is there: the comments of a deleted one are out of sight. */
export const recordIsThere = sql`exists (select 1 from ${record} r where r.id = t.record_id offset 0)`;

/** Those of these comments that are in sight in tables of the person's bases, deleted ones included, in no order. */
export async function readComments(db: Db, userId: string, ids: readonly string[]): Promise<Comment[]> {
  const rows = await selectComments(
    db,
    userId,
    sql`(select ${commentColumns}, 0 as request from ${comment} t
      where t.id = ${anyOf(ids)} and ${recordIsThere} offset 0) as c`,
  );
  return rows.map(toComment);
}
