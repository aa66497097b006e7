import postgres from 'postgres';

/** Threads of a record with so many replies each. */
export interface Shape {
  recordId: string;
  threads: number;
  replies: number;
}

const AUTHORS = 20;

/**
 * Comments as rows, past the log, because ten thousand mutations would take their time: by twenty people in turn, each comment with
 * two reactions of two people, and counted as the mutations would have. People become COMMENTERs, who may write.
 */
export async function insertComments(url: string, tableId: string, shapes: readonly Shape[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const user = (n: ReturnType<typeof sql>) => sql`'usr_' || lpad(((${n}) % ${AUTHORS})::text, 26, '0')`;
  try {
    let made = 0;
    for (const { recordId, threads, replies } of shapes) {
      const each = replies + 1;
      const count = threads * each;
      await sql`
        insert into comment (id, table_id, record_id, thread_id, author_id, created_revision, created_at, version, body_version,
          reply_count, last_revision, search)
        select 'cmt_' || lpad((${made}::int + n)::text, 26, '0'), ${tableId}, ${recordId},
          'cmt_' || lpad((${made}::int + n - n % ${each}::int)::text, 26, '0'), ${user(sql`n`)}, 100 + n, now(), 100 + n, 100 + n,
          case when n % ${each}::int = 0 then ${replies}::int else 0 end, 100 + n + ${replies}::int, to_tsvector('simple', 'word ' || n)
        from generate_series(0, ${count - 1}::int) as n`;
      made += count;
    }
    await sql`
      insert into comment_body (comment_id, version, at, body, salt, concerned, unresolved)
      select id, version, now(), jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object(
        'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
          'What somebody has to say of it, in about as many words as people use: ' || id))))), '\\x00', '{}', '[]'
      from comment`;
    await sql`
      insert into comment_reaction (comment_id, emoji, user_id, revision)
      select id, emoji, ${user(sql`n`)}, 1 from comment, (values ('👍'), ('🎉')) as e (emoji), generate_series(0, 1) as n`;
    await sql`
      insert into comment_tally (record_id, field_id, table_id, open_threads, resolved_threads, comments)
      select record_id, '', table_id, count(*) filter (where id = thread_id), 0, count(*) from comment group by 1, 3`;
    await sql`update base_member set role = 'COMMENTER' where role = 'VIEWER'`;
    await sql`vacuum analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
