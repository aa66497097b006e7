import { type SQL, sql } from 'drizzle-orm';
import { baseGroupMember, baseMember } from '../base/base.table.ts';
import type { Db } from '../db/client.ts';
import { comment, commentMention } from './comment.table.ts';
import type { CommentFilter, CommentList, CommentListQuery, CommentOrder } from './list.ts';
import { type Comment, commentColumns, recordIsThere, selectComments, toComment } from './thread.queries.ts';
import { unreadIn } from './unread.queries.ts';

/** What a mention of everybody has instead of an id. */
const EVERYONE = 'everyone';

const listed: Record<CommentList['of'], SQL> = {
  RECORD: sql`t.record_id = request.id and t.id = t.thread_id and (t.deleted_at is null or t.reply_count > 0)`,
  TABLE: sql`t.table_id = request.id and t.id = t.thread_id and (t.deleted_at is null or t.reply_count > 0)
    and ${recordIsThere}`,
  THREAD: sql`t.thread_id = request.id and t.id <> t.thread_id and t.deleted_at is null`,
};

const orders: Record<CommentOrder, { after: SQL; by: SQL }> = {
  OLDEST: {
    after: sql`(t.created_revision, t.id) > (request.revision, request.after)`,
    by: sql`t.created_revision, t.id`,
  },
  NEWEST: {
    after: sql`(t.created_revision, t.id) < (request.revision, request.after)`,
    by: sql`t.created_revision desc, t.id desc`,
  },
  ACTIVE: {
    after: sql`(t.last_revision, t.id) < (request.revision, request.after)`,
    by: sql`t.last_revision desc, t.id desc`,
  },
};

/** Each condition is asked of the threads in their order until the page is full: a subquery that `offset` keeps one. */
function filterSql(userId: string, filter: CommentFilter): SQL[] {
  const { status, fieldId, ofRecord, mine, mentioningMe, unread } = filter;
  const targets = sql`array(
    select gm.group_id from ${baseGroupMember} gm join ${baseMember} bm on bm.id = gm.member_id
    where bm.user_id = ${userId}) || array[${userId}, ${EVERYONE}]::text[]`;
  return [
    ...(status ? [status === 'OPEN' ? sql`t.resolved_at is null` : sql`t.resolved_at is not null`] : []),
    ...(fieldId == null ? [] : [sql`t.field_id = ${sql.param(fieldId, comment.fieldId)}`]),
    ...(ofRecord ? [sql`t.field_id is null`] : []),
    ...(mine
      ? [
          sql`exists (select 1 from ${comment} x
            where x.thread_id = t.id and x.author_id = ${userId} and x.deleted_at is null offset 0)`,
        ]
      : []),
    ...(mentioningMe
      ? [
          sql`exists (select 1 from ${comment} x
            cross join lateral (select 1 from ${commentMention} m
              where m.comment_id = x.id and m.target_id = any(${targets}) limit 1) m
            where x.thread_id = t.id and x.deleted_at is null offset 0)`,
        ]
      : []),
    ...(unread ? [sql`exists (${unreadIn(userId)})`] : []),
  ];
}

function conditionOf(userId: string, { of, filter }: Pick<CommentList, 'of' | 'filter'>): SQL {
  return sql.join([listed[of], ...filterSql(userId, filter ?? {})], sql` and `);
}

/** Pages that differ in nothing but whose they are and where they start, in one statement. */
export async function readCommentPages(
  db: Db,
  userId: string,
  like: Omit<CommentListQuery, 'id' | 'after'>,
  pages: readonly Pick<CommentListQuery, 'id' | 'after'>[],
): Promise<Comment[][]> {
  const { order, limit } = like;
  const { after, by } = orders[order];
  const requests = JSON.stringify(
    pages.map(({ id, after: { revision, id: last } }) => ({ id, revision, last })),
  );
  const rows = await selectComments(
    db,
    userId,
    sql`(select request.place - 1 as request, ${commentColumns}
      from rows from (jsonb_to_recordset(${requests}::jsonb) as (id text, revision bigint, last text))
        with ordinality as request (id, revision, after, place)
      cross join lateral (
        select ${commentColumns} from ${comment} t where ${conditionOf(userId, like)} and ${after}
        order by ${by} limit ${limit}) t offset 0) as c`,
  );
  const found: Comment[][] = pages.map(() => []);
  for (const row of rows) found[row.request]?.push(toComment(row));
  return found.map((list) => list.sort(inOrder(order)));
}

/** As SQL orders them: ids by bytes, which of ids are their characters. */
function inOrder(order: CommentOrder): (a: Comment, b: Comment) => number {
  const sign = order === 'OLDEST' ? 1 : -1;
  const key = (one: Comment) => (order === 'ACTIVE' ? one.lastRevision : one.createdRevision);
  return (a, b) => sign * (key(a) - key(b) || (a.id < b.id ? -1 : 1));
}

/** How many there are in lists that differ in nothing but whose they are. */
export async function countComments(
  db: Db,
  userId: string,
  like: Omit<CommentList, 'id'>,
  ids: readonly string[],
): Promise<number[]> {
  const rows = await db
    .select({ request: sql`request.place - 1`.mapWith(Number), count: sql`found.count`.mapWith(Number) })
    .from(
      sql`jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality as request (id, place)
      cross join lateral (
        select count(*) as count from ${comment} t where ${conditionOf(userId, like)}) found`,
    );
  const counts = new Map(rows.map(({ request, count }) => [request, count]));
  return ids.map((_, place) => counts.get(place) ?? 0);
}
