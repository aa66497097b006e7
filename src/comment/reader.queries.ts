import { and, eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { field } from '../field/field.table.ts';
import { record } from '../record/record.table.ts';
import { log } from '../stream/log.table.ts';
import { comment, tableReader, threadReader } from './comment.table.ts';
import { recordIsThere } from './thread.queries.ts';

export interface Thread {
  id: string;
  tableId: string;
  recordId: string;
}

/** A thread whose record is there, by the id of its first comment. */
export async function readThread(db: Db, id: string): Promise<Thread | undefined> {
  const [row] = await db
    .select({ id: sql<string>`t.id`, tableId: sql<string>`t.table_id`, recordId: sql<string>`t.record_id` })
    .from(sql`${comment} t`)
    .where(sql`t.id = ${anyOf([id])} and t.id = t.thread_id and ${recordIsThere}`);
  return row;
}

/** Which revision made a comment of a thread. */
export async function readRevisionIn(
  db: Db,
  threadId: string,
  commentId: string,
): Promise<number | undefined> {
  const [row] = await db
    .select({ revision: comment.createdRevision })
    .from(comment)
    .where(and(eq(comment.id, commentId), eq(comment.threadId, threadId)));
  return row?.revision;
}

/** Which of these records name the person in a cell of a USER field. */
export async function readAssigned(
  db: Db,
  userId: string,
  recordIds: readonly string[],
): Promise<{ recordId: string }[]> {
  return await db
    .select({ recordId: sql<string>`r.id` })
    .from(
      sql`unnest(${sql.param(named(recordIds))}::text[]) as request (id)
      cross join lateral (select id, table_id, cells from ${record} where id = request.id limit 1) r`,
    )
    .where(
      sql`exists (select 1 from ${field} f
        where f.table_id = r.table_id and f.type = 'USER' and r.cells ->> f.id = ${userId} offset 0)`,
    );
}

export function upsertFollow(
  db: Db,
  { id: threadId, tableId }: Thread,
  userId: string,
  set: { follow: 'FOLLOWING'; followReason: 'CHOSEN' } | { follow: 'MUTED'; followReason: null },
): Statement {
  return db
    .insert(threadReader)
    .values({ threadId, tableId, userId, readRevision: 0, ...set })
    .onConflictDoUpdate({ target: [threadReader.threadId, threadReader.userId], set });
}

/** Takes back what was chosen, where it was this. */
export function forgetFollow(
  db: Db,
  threadId: string,
  userId: string,
  follow: 'FOLLOWING' | 'MUTED',
): Statement {
  return db
    .update(threadReader)
    .set({ follow: null, followReason: null })
    .where(
      and(
        eq(threadReader.threadId, threadId),
        eq(threadReader.userId, userId),
        eq(threadReader.follow, follow),
      ),
    );
}

/** Read up to a revision, or up to the newest comment that there is now. What was read stays so. */
export function upsertRead(
  db: Db,
  threadId: string,
  userId: string,
  revision: number | undefined,
): Statement {
  return db.execute(sql`
    insert into ${threadReader} (thread_id, user_id, table_id, read_revision)
    select id, ${userId}, table_id, least(${revision ?? null}::bigint, last_revision) from ${comment} where id = ${threadId}
    on conflict (thread_id, user_id) do update
    set read_revision = greatest(${threadReader}.read_revision, excluded.read_revision)`);
}

/** The same for all of a table, up to a revision or to where its log stands now. */
export function upsertTableRead(
  db: Db,
  tableId: string,
  userId: string,
  revision: number | undefined,
): Statement {
  return db.execute(sql`
    insert into ${tableReader} (table_id, user_id, read_revision)
    select id, ${userId}, least(${revision ?? null}::bigint, revision) from ${log} where id = ${tableId}
    on conflict (table_id, user_id) do update
    set read_revision = greatest(${tableReader}.read_revision, excluded.read_revision)`);
}
