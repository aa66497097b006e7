import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { baseTable } from '../table/table.table.ts';
import { comment } from './comment.table.ts';
import type { Search } from './search.ts';
import { type Comment, commentColumns, recordIsThere, selectComments, toComment } from './thread.queries.ts';

/**
 * What a comment is found by: the words of its plain text, without stemming since people write in many languages, and its base as
 * one more word, which no text has because it holds an underscore where the parser of PostgreSQL cuts. With it the index finds words
 * within a base; without, a common word would cost as much as all bases together have of it.
 */
export function searchVector(baseId: string, text: string): SQL {
  return sql`(to_tsvector('simple', ${text}::text) || array_to_tsvector(array[${baseId}::text]))`;
}

/** A word that is being typed is the last of the query: unless it is one of "-not", its beginning counts. */
function queryOf({ web, isTyping }: Search): SQL {
  const whole = sql`websearch_to_tsquery('simple', ${web}::text)`;
  return isTyping
    ? sql`(select case when said like '%''' and said !~ '!''[^'']*''$' then (said || ':*')::tsquery else query end
        from (select query, query::text as said from (select ${whole} as query offset 0) typed offset 0) typed)`
    : whole;
}

/** The comments `t` that are found in the base's tables and in sight. The index is asked first: what it finds is one subquery. */
function foundIn(baseId: string, search: Search, after: SQL): SQL {
  return sql`(select ${queryOf(search)} as words offset 0) q
    cross join lateral (
      select ${commentColumns} from ${comment} t
      where t.search @@ (quote_literal(${baseId}::text)::tsquery && q.words) and numnode(q.words) > 0
        and t.deleted_at is null and ${after} offset 0) t
    where t.table_id in (select id from ${baseTable} where base_id = ${baseId} and deleted_at is null)
      and ${recordIsThere}`;
}

/** What is found in a base, the last made first. */
export async function searchComments(
  db: Db,
  userId: string,
  {
    baseId,
    search,
    after,
    limit,
  }: { baseId: string; search: Search; after: string | undefined; limit: number },
): Promise<Comment[]> {
  const before = after === undefined ? sql`true` : sql`t.id < ${after}`;
  const rows = await selectComments(
    db,
    userId,
    sql`(select ${commentColumns}, 0 as request from ${foundIn(baseId, search, before)}
      order by t.id desc limit ${limit}) as c`,
  );
  return rows.map(toComment).sort((a, b) => (a.id < b.id ? 1 : -1));
}

export async function countFound(db: Db, baseId: string, search: Search): Promise<number> {
  const [row] = await db
    .select({ count: sql`found.count`.mapWith(Number) })
    .from(sql`(select count(*) as count from ${foundIn(baseId, search, sql`true`)}) found`);
  return row?.count ?? 0;
}
