import { sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import type { Db, Statement } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import type { Due } from '../notification/due.ts';
import { mail, mailItem } from './mail.table.ts';

/**
 * Has items mailed, in the transaction that writes them. One that waits already is mailed once, at the earlier of both times; one
 * that is on its way is looked at again when its mail has left. Who has no verified address is left out. In the order of the ids,
 * as everybody who locks several of these rows, so that nobody waits in a circle.
 */
export function addDue(db: Db, due: readonly Due[]): Statement {
  const isSooner = sql`${mailItem.dueAt} is null or excluded.due_at < ${mailItem.dueAt}`;
  return db.execute(sql`
    insert into ${mailItem} (item_id, user_id, due_at, is_digest, place, mailed)
    select row."itemId", row."userId", row."dueAt", row."isDigest", row.place, '[]'
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb)
      as row ("itemId" text, "userId" text, "dueAt" timestamptz, "isDigest" boolean, place bigint)
    join ${appUser} u on u.id = row."userId" and u.email is not null and u.email_verified
    order by row."itemId" collate "C"
    on conflict (item_id) do update set place = excluded.place,
      is_digest = case when ${isSooner} then excluded.is_digest else ${mailItem.isDigest} end,
      due_at = case when ${mailItem.mailId} is not null then null when ${isSooner} then excluded.due_at else ${mailItem.dueAt} end`);
}

export async function isAnyDue(db: Db): Promise<boolean> {
  const found = await db
    .select({ itemId: mailItem.itemId })
    .from(mailItem)
    .where(sql`due_at <= clock_timestamp()`)
    .limit(1);
  return found.length > 0;
}

export interface Waiting {
  itemId: string;
  userId: string;
  isDigest: boolean;
}

/**
 * Of people to whom something is due, all that is: so that a digest is not cut in two. Locked until the transaction ends. Nothing
 * where another node is at it: one at a time decides what goes into which mail.
 */
export async function lockDue(db: Db, people: number): Promise<Waiting[]> {
  const [lock] = await db
    .select({ isOurs: sql<boolean>`pg_try_advisory_xact_lock(hashtextextended('cobase mail', 0))` })
    .from(sql`(select 1) one`);
  if (!lock?.isOurs) return [];
  const isDue = sql`due_at <= clock_timestamp()`;
  return await db
    .select({ itemId: mailItem.itemId, userId: mailItem.userId, isDigest: mailItem.isDigest })
    .from(mailItem)
    .where(
      sql`${isDue} and ${mailItem.userId} in (select user_id from ${mailItem} where ${isDue} order by due_at limit ${people})`,
    )
    .orderBy(mailItem.itemId)
    .for('update');
}

/** How many mails of single things people have got within the last hour, or are about to get. */
export async function countRecent(db: Db, userIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ userId: mail.userId, count: sql`count(*)`.mapWith(Number) })
    .from(mail)
    .where(
      sql`${mail.userId} = ${anyOf(userIds)} and not ${mail.isDigest} and ${mail.state} <> 'DROPPED'
        and ${mail.madeAt} > clock_timestamp() - interval '1 hour'`,
    )
    .groupBy(mail.userId);
  return new Map(rows.map(({ userId, count }) => [userId, count]));
}

export interface NewMail {
  id: string;
  userId: string;
  isDigest: boolean;
  itemIds: string[];
}

/** Makes mails of what was due. */
export function makeMails(db: Db, mails: readonly NewMail[]): Statement[] {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(mails)}::jsonb)
    as row (id text, "userId" text, "isDigest" boolean, "itemIds" jsonb)`;
  return [
    db.execute(sql`
      insert into ${mail} (id, user_id, is_digest, item_ids, state, attempt, made_at)
      select id, "userId", "isDigest", "itemIds", 'QUEUED', 0, clock_timestamp() from ${rows}`),
    db.execute(sql`
      update ${mailItem} i set mail_id = row.id, due_at = null
      from ${rows} cross join lateral jsonb_array_elements_text(row."itemIds") as item (id) where i.item_id = item.id`),
  ];
}

/** Puts what is too much for now off to the next digest. */
export function putOff(db: Db, due: readonly Pick<Due, 'itemId' | 'dueAt'>[]): Statement {
  return db.execute(sql`
    update ${mailItem} i set is_digest = true, due_at = row."dueAt"
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as row ("itemId" text, "dueAt" timestamptz)
    where i.item_id = row."itemId"`);
}
