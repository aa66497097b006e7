import { and, asc, eq, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import type { Item, Told } from './item.ts';
import { fanOut, inbox, inboxCount, notification, shown } from './notification.table.ts';

/**
 * Locks the inboxes of people, in the order of their ids, and moves their versions on: those are the versions that the
 * transaction changes items with. Whoever has none gets one, so that there is something to wait for.
 */
export async function lockInboxes(db: Db, userIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .insert(inbox)
    .select(
      sql`select id, 1::bigint from unnest(${sql.param(named(userIds))}::text[]) as person (id) order by id collate "C"`,
    )
    .onConflictDoUpdate({ target: inbox.userId, set: { version: sql`${inbox.version} + 1` } })
    .returning({ userId: inbox.userId, version: inbox.version });
  return new Map(rows.map(({ userId, version }) => [userId, version]));
}

/** The items of one subject that these people have. */
export async function readItemsOfSubject(
  db: Db,
  subject: string,
  userIds: readonly string[],
): Promise<Item[]> {
  return await db
    .select()
    .from(notification)
    .where(and(eq(notification.subject, subject), sql`${notification.userId} = ${anyOf(userIds)}`));
}

/** Who has an unread item of a subject that tells of this: the next so many, in the order of their ids. */
export async function readWhoIsTold(
  db: Db,
  { subject, match }: { subject: string; match: Partial<Told> },
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: notification.userId })
    .from(notification)
    .where(
      and(
        eq(notification.subject, subject),
        gt(notification.userId, after),
        sql`${notification.readAt} is null and ${notification.withdrawnAt} is null`,
        sql`${notification.told} @> ${JSON.stringify([match])}::jsonb`,
      ),
    )
    .orderBy(asc(notification.userId))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

/** One person's items by their ids. */
export async function readOwnItems(db: Db, userId: string, ids: readonly string[]): Promise<Item[]> {
  return await db
    .select()
    .from(notification)
    .where(
      and(
        sql`${notification.id} = ${anyOf(ids)}`,
        eq(notification.userId, userId),
        sql`${notification.withdrawnAt} is null`,
      ),
    );
}

/** The next unread items of a person, at a place of the inbox or before it: those that are shown, or those that are only mailed. */
export async function readUnread(
  db: Db,
  userId: string,
  {
    where,
    before,
    limit,
    mailOnly = false,
  }: { where: SQL | undefined; before: number; limit: number; mailOnly?: boolean },
): Promise<Item[]> {
  return await db
    .select()
    .from(notification)
    .where(
      and(
        eq(notification.userId, userId),
        sql`${notification.place} <= ${before}::bigint`,
        sql`${mailOnly ? sql`mail_only and withdrawn_at is null` : shown} and read_at is null`,
        where,
      ),
    )
    .orderBy(sql`${notification.place} desc`)
    .limit(limit);
}

/** Items whose time has come again, a few. */
export async function readDueSnoozed(db: Db, limit: number): Promise<{ id: string; userId: string }[]> {
  return await db
    .select({ id: notification.id, userId: notification.userId })
    .from(notification)
    .where(sql`${notification.snoozedUntil} <= clock_timestamp()`)
    .limit(limit);
}

/** Under the lock of the inboxes that they are in. */
export function upsertItems(db: Db, items: readonly Item[]): Statement {
  return db.execute(sql`
    insert into ${notification} (id, user_id, subject, mail_only, kind, reason, base_id, table_id, record_id, field_id, thread_id, told,
      count, place, version, created_at, updated_at, read_at, archived_at, snoozed_until, withdrawn_at)
    select * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as row (id text, "userId" text, subject text,
      "mailOnly" boolean, kind text,
      reason text, "baseId" text, "tableId" text, "recordId" text, "fieldId" text, "threadId" text, told jsonb, count int,
      place bigint, version bigint, "createdAt" timestamptz, "updatedAt" timestamptz, "readAt" timestamptz,
      "archivedAt" timestamptz, "snoozedUntil" timestamptz, "withdrawnAt" timestamptz)
    on conflict (subject, user_id, mail_only) do update set kind = excluded.kind, reason = excluded.reason, told = excluded.told,
      count = excluded.count, place = excluded.place, version = excluded.version, updated_at = excluded.updated_at,
      read_at = excluded.read_at, archived_at = excluded.archived_at, snoozed_until = excluded.snoozed_until,
      withdrawn_at = excluded.withdrawn_at`);
}

export interface CountChange {
  userId: string;
  baseId: string;
  tableId: string;
  by: number;
}

/** Each count once. */
export function addToCounts(db: Db, changes: readonly CountChange[]): Statement {
  return db.execute(sql`
    insert into ${inboxCount} (user_id, base_id, table_id, unread)
    select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as row ("userId" text, "baseId" text, "tableId" text, "by" int)
    on conflict (user_id, base_id, table_id) do update set unread = ${inboxCount}.unread + excluded.unread`);
}

export interface Progress {
  after: string;
  isDone: boolean;
}

/** How far a notice has come, for one transaction at a time. */
export async function lockProgress(db: Db, key: string): Promise<Progress> {
  const made = db
    .insert(fanOut)
    .values({ key, after: '', isDone: false, at: sql`clock_timestamp()` })
    .onConflictDoNothing()
    .execute();
  const [, [row]] = await Promise.all([
    made,
    db
      .select({ after: fanOut.after, isDone: fanOut.isDone })
      .from(fanOut)
      .where(eq(fanOut.key, key))
      .for('update'),
  ]);
  if (!row) throw new Error(`the progress of ${key} is gone`);
  return row;
}

export function moveProgress(db: Db, key: string, progress: Progress): Statement {
  return db.update(fanOut).set(progress).where(eq(fanOut.key, key));
}

/** What is done for good: pg-boss keeps no job for longer than 14 days. */
export function forgetProgress(db: Db): Statement {
  return db
    .delete(fanOut)
    .where(and(fanOut.isDone, lt(fanOut.at, sql`clock_timestamp() - interval '15 days'`)));
}
