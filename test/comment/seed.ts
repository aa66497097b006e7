import { sql } from 'drizzle-orm';
import {
  comment,
  commentBody,
  commentMention,
  commentReaction,
  commentTally,
} from '../../src/comment/comment.table.ts';
import type { Db } from '../../src/db/client.ts';
import { newId } from '../../src/id.ts';
import { log } from '../../src/stream/log.table.ts';

/** A comment as the seed of a test says it; what is left out is usual. */
export interface Seed {
  authorId: string;
  /** Of a reply. */
  threadId?: string;
  fieldId?: string | null;
  text?: string;
  /** Minutes before now. */
  minutesAgo?: number;
  isDeleted?: boolean;
  isResolved?: boolean;
  reactions?: { emoji: string; userId: string }[];
  /** Ids of users and groups, or `everyone`. */
  mentions?: string[];
}

export interface Seeded {
  id: string;
  revision: number;
  at: string;
}

export interface Where {
  baseId: string;
  tableId: string;
  recordId: string;
}

/**
 * Comments as rows, many at once, each with the next revision of its table: for what would take the mutations too long. It leaves
 * counts as they have to be.
 */
export async function seedComments(
  db: Db,
  { baseId, tableId, recordId }: Where,
  seeds: Seed[],
): Promise<Seeded[]> {
  const [head] = await db.select({ revision: log.revision }).from(log).where(sql`${log.id} = ${tableId}`);
  const start = head?.revision ?? 0;
  const rows = seeds.map((seed, index) => {
    const id = newId('cmt');
    return {
      id,
      threadId: seed.threadId ?? id,
      fieldId: seed.fieldId ?? null,
      authorId: seed.authorId,
      revision: start + index + 1,
      at: new Date(Date.now() - (seed.minutesAgo ?? 0) * 60_000).toISOString(),
      text: seed.text ?? `words of number ${index}`,
      deleted: seed.isDeleted ?? false,
      resolved: seed.isResolved ?? false,
      reactions: seed.reactions ?? [],
      mentions: seed.mentions ?? [],
    };
  });
  for (let place = 0; place < rows.length; place += 2_000) {
    const part = rows.slice(place, place + 2_000);
    const given = sql`jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as g (id text, "threadId" text, "fieldId" text,
      "authorId" text, revision bigint, at timestamptz, text text, deleted boolean, resolved boolean, reactions jsonb, mentions jsonb)`;
    await db.execute(sql`
      insert into ${comment} (id, table_id, record_id, field_id, thread_id, author_id, created_revision, created_at, version,
        body_version, deleted_at, deleted_by, resolved_at, resolved_by, last_revision, search)
      select id, ${tableId}, ${recordId}, "fieldId", "threadId", "authorId", revision, at, revision, revision,
        case when deleted then at end, case when deleted then "authorId" end,
        case when resolved then at end, case when resolved then "authorId" end, revision,
        case when not deleted then to_tsvector('simple', text) || array_to_tsvector(array[${baseId}::text]) end
      from ${given}`);
    await db.execute(sql`
      insert into ${commentBody} (comment_id, version, at, body, salt, concerned, unresolved)
      select id, revision, at, jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object(
        'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', text))))), '\\x00', '{}', '[]'
      from ${given}`);
    await db.execute(sql`
      insert into ${commentReaction} (comment_id, emoji, user_id, revision)
      select id, r ->> 'emoji', r ->> 'userId', place
      from ${given} cross join lateral jsonb_array_elements(reactions) with ordinality as reaction (r, place)`);
    await db.execute(sql`
      insert into ${commentMention} (comment_id, target_id, table_id)
      select id, target, ${tableId} from ${given} cross join lateral jsonb_array_elements_text(mentions) as mention (target)`);
  }
  await db.execute(sql`update ${log} set revision = revision + ${rows.length} where id = ${tableId}`);
  await db.execute(sql`
    update ${comment} set reply_count = found.replies, last_revision = greatest(${comment}.last_revision, found.last)
    from (select thread_id, count(*) filter (where deleted_at is null) as replies, max(created_revision) as last
      from ${comment} where table_id = ${tableId} and id <> thread_id group by 1) found
    where ${comment}.id = found.thread_id`);
  await db.execute(sql`delete from ${commentTally} where table_id = ${tableId}`);
  await db.execute(sql`
    insert into ${commentTally} (record_id, field_id, table_id, open_threads, resolved_threads, comments)
    select record_id, coalesce(field_id, ''), table_id,
      count(*) filter (where id = thread_id and resolved_at is null and (deleted_at is null or reply_count > 0)),
      count(*) filter (where id = thread_id and resolved_at is not null and (deleted_at is null or reply_count > 0)),
      count(*) filter (where deleted_at is null)
    from ${comment} where table_id = ${tableId} group by 1, 2, 3`);
  return rows.map(({ id, revision, at }) => ({ id, revision, at }));
}
