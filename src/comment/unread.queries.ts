import { type SQL, sql } from 'drizzle-orm';
import { baseMember } from '../base/base.table.ts';
import type { Db } from '../db/client.ts';
import { named } from '../db/columns.ts';
import { record } from '../record/record.table.ts';
import { baseTable } from '../table/table.table.ts';
import { comment, tableReader, threadReader } from './comment.table.ts';
import { recordIsThere } from './thread.queries.ts';

/**
 * Counts of what is unread cost a bounded time: they look at the newest comments of a thread, and at the threads that were active
 * last, as many as this of each, and count no further than this.
 */
export const MAX_UNREAD = 1_000;

/** What the person has read of the table `table_id` as a whole, and since when they are a member of its base. */
const wholeOf = (userId: string, tableId: SQL) => sql`(
  select member.created_at as since, coalesce(whole.read_revision, 0) as read_revision
  from (select base_id from ${baseTable} where id = ${tableId} limit 1) of_base
  cross join lateral (
    select created_at from ${baseMember} where base_id = of_base.base_id and user_id = ${userId} limit 1) member
  left join lateral (
    select read_revision from ${tableReader} where table_id = ${tableId} and user_id = ${userId} limit 1) whole on true)`;

/** The comments of the thread `t` that are unread, where `whole` is what has been read of its table. */
function unreadOf(userId: string, { evenMuted = false } = {}): SQL {
  return sql`(
    select 1 from (
      select coalesce(max(read_revision), 0) as read_revision, coalesce(max(follow), '') as follow
      from ${threadReader} where thread_id = t.id and user_id = ${userId}) own
    cross join lateral (
      select created_at from ${comment} where thread_id = t.id order by created_revision desc limit 1) newest
    cross join lateral (
      select x.author_id, x.created_at, x.deleted_at from ${comment} x
      where x.thread_id = t.id and x.created_revision > greatest(own.read_revision, whole.read_revision)
        and newest.created_at > whole.since
      order by x.created_revision desc limit ${MAX_UNREAD}) x
    where x.author_id <> ${userId} and x.deleted_at is null and x.created_at > whole.since
      ${evenMuted ? sql`` : sql`and own.follow <> 'MUTED'`}
    limit ${MAX_UNREAD})`;
}

/** The same, as a subquery of its own. */
export function unreadIn(userId: string): SQL {
  return sql`select 1 from ${wholeOf(userId, sql`t.table_id`)} whole
    cross join lateral ${unreadOf(userId)} unread offset 0`;
}

const activeThreads = (of: SQL) => sql`(
  select t.id, t.field_id from ${comment} t
  where ${of} and t.id = t.thread_id and t.last_revision > whole.read_revision
  order by t.last_revision desc, t.id desc limit ${MAX_UNREAD})`;

const places = {
  RECORD: {
    tableId: sql`(select table_id from ${record} where id = request.id limit 1)`,
    threads: activeThreads(sql`t.record_id = request.id`),
  },
  TABLE: {
    tableId: sql`request.id`,
    threads: activeThreads(sql`t.table_id = request.id and ${recordIsThere}`),
  },
  THREAD: {
    tableId: sql`(select table_id from ${comment} where id = request.id limit 1)`,
    threads: sql`(select t.id, t.field_id from ${comment} t where t.id = request.id limit 1)`,
  },
};

/** How many comments of each of these records, tables or threads are unread, by field; one of a muted thread only counts in itself. */
export async function countUnread(
  db: Db,
  userId: string,
  of: keyof typeof places,
  ids: readonly string[],
): Promise<{ id: string; fieldId: string | null; unread: number }[]> {
  const { tableId, threads } = places[of];
  return await db
    .select({
      id: sql<string>`request.id`,
      fieldId: sql<string | null>`found.field_id`,
      unread: sql`count(*)`.mapWith(Number),
    })
    .from(
      sql`unnest(${sql.param(named(ids))}::text[]) as request (id)
      cross join lateral (select ${tableId} as table_id) of_table
      cross join lateral ${wholeOf(userId, sql`of_table.table_id`)} whole
      cross join lateral (
        select t.field_id from ${threads} t
        cross join lateral ${unreadOf(userId, { evenMuted: of === 'THREAD' })} unread
        limit ${MAX_UNREAD}) found`,
    )
    .groupBy(sql`request.id`, sql`found.field_id`);
}
