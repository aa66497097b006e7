import { sql } from 'drizzle-orm';
import type { Db } from '../../src/db/client.ts';

/** People who are VIEWERs of a base, as their rows alone. */
export async function addPeople(db: Db, baseId: string, count: number): Promise<void> {
  await db.execute(sql`
    insert into app_user (id, issuer, subject, name, email_verified)
    select 'usr_' || lpad(n::text, 26, '0'), 'rows', n::text, 'Person ' || n, false
    from generate_series(1, ${count}::int) n on conflict do nothing`);
  await db.execute(sql`
    insert into base_member (id, base_id, user_id, role, created_at)
    select 'mem_' || lpad(n::text, 26, '0'), ${baseId}, 'usr_' || lpad(n::text, 26, '0'), 'VIEWER', now()
    from generate_series(1, ${count}::int) n`);
}

/** Items of one person, every tenth unread. */
export async function addItems(
  db: Db,
  { userId, baseId, tableId }: { userId: string; baseId: string; tableId: string },
  count: number,
): Promise<void> {
  await db.execute(sql`
    insert into notification (id, user_id, subject, kind, reason, base_id, table_id, told, count, place, version, created_at,
      updated_at, read_at)
    select 'ntf_' || lpad(n::text, 26, '0'), ${userId}, 'row:' || n, 'MENTION', 'MENTIONED', ${baseId}, ${tableId},
      jsonb_build_array(jsonb_build_object('key', 'k', 'revision', 1, 'actorId', ${userId}::text, 'at', now(),
        'commentId', null, 'causes', '[]'::jsonb)), 1, n, n, now(), now(), case when n % 10 <> 0 then now() end
    from generate_series(1, ${count}::int) n`);
  await db.execute(sql`
    insert into inbox (user_id, version) values (${userId}, ${count}) on conflict (user_id) do update set version = excluded.version`);
  await db.execute(sql`
    insert into inbox_count (user_id, base_id, table_id, unread) values (${userId}, ${baseId}, ${tableId}, ${count / 10}::int)`);
}
