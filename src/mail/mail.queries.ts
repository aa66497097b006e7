import { eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import { mail, mailItem } from './mail.table.ts';
import type { MailState } from './mail.ts';

/** A mail that this node has taken up. */
export interface Taken {
  id: string;
  userId: string;
  isDigest: boolean;
  itemIds: string[];
  attempt: number;
}

/**
 * Takes a mail up for as long as the lease: nobody else does meanwhile. Undefined where somebody else is at it, or it has ended.
 * A FAILED one can be taken up again, because only an operator gives it a job again.
 */
export async function takeMail(db: Db, id: string, leaseMs: number): Promise<Taken | undefined> {
  const [taken] = await db
    .update(mail)
    .set({
      state: 'SENDING',
      attempt: sql`${mail.attempt} + 1`,
      leaseUntil: sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1_000}::float8)`,
    })
    .where(
      sql`${mail.id} = ${id} and (${mail.state} in ('QUEUED', 'FAILED')
        or ${mail.state} = 'SENDING' and ${mail.leaseUntil} < clock_timestamp())`,
    )
    .returning({
      id: mail.id,
      userId: mail.userId,
      isDigest: mail.isDigest,
      itemIds: mail.itemIds,
      attempt: mail.attempt,
    });
  return taken;
}

export async function readState(db: Db, id: string): Promise<MailState | undefined> {
  const [row] = await db.select({ state: mail.state }).from(mail).where(eq(mail.id, id));
  return row?.state;
}

/** How far an item has been mailed when its mail was written. */
export interface ItemMark {
  itemId: string;
  place: number;
  mailed: string[];
}

export async function readMarks(db: Db, itemIds: readonly string[]): Promise<ItemMark[]> {
  return await db
    .select({ itemId: mailItem.itemId, place: mailItem.place, mailed: mailItem.mailed })
    .from(mailItem)
    .where(sql`${mailItem.itemId} = ${anyOf(itemIds)}`);
}

/** An item whose mail has ended, and when it is due again: null where there is nothing left of it to mail. */
export interface Done extends ItemMark {
  dueAt: Date | null;
  isDigest: boolean;
}

/**
 * A mail has ended. What is new of its items since it was written is due again, after `delayMs`. Whoever finds out late, when
 * somebody else has taken the mail up, still says so: what was sent was sent.
 */
export function endMail(
  db: Db,
  {
    id,
    state,
    items,
    delayMs,
  }: { id: string; state: 'SENT' | 'DROPPED'; items: readonly Done[]; delayMs: number },
): Statement[] {
  const again = sql`clock_timestamp() + make_interval(secs => ${delayMs / 1_000}::float8)`;
  return [
    db
      .update(mail)
      .set({ state, endedAt: sql`clock_timestamp()`, leaseUntil: null, error: null })
      .where(sql`${mail.id} = ${id} and ${mail.state} <> 'SENT'`),
    db.execute(sql`
      update ${mailItem} i set mail_id = null, mailed = row.mailed, done_at = clock_timestamp(),
        is_digest = case when i.place > row.place then false else row."isDigest" end,
        due_at = case when i.place > row.place then ${again} else row."dueAt" end
      from (select * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
          as row ("itemId" text, place bigint, mailed jsonb, "dueAt" timestamptz, "isDigest" boolean)
        join (select item_id from ${mailItem} where mail_id = ${id} order by item_id for update) held
          on held.item_id = row."itemId") row
      where i.item_id = row."itemId"`),
  ];
}

/** Lets go of a mail that could not be sent now, for whoever took it up last. */
export async function releaseMail(db: Db, { id, attempt }: Taken, error: string): Promise<void> {
  await db
    .update(mail)
    .set({ state: 'QUEUED', leaseUntil: null, error })
    .where(sql`${mail.id} = ${id} and ${mail.attempt} = ${attempt} and ${mail.state} = 'SENDING'`);
}

/** A mail that will not be sent. Its items are free: what happens next of them is mailed. */
export function failMail(db: Db, { id, attempt }: Taken, error: string): Statement[] {
  return [
    db
      .update(mail)
      .set({ state: 'FAILED', endedAt: sql`clock_timestamp()`, leaseUntil: null, error })
      .where(sql`${mail.id} = ${id} and ${mail.attempt} = ${attempt} and ${mail.state} = 'SENDING'`),
    freeItems(db, sql`${id}`),
  ];
}

function freeItems(db: Db, ids: ReturnType<typeof sql>): Statement {
  return db.execute(sql`
    update ${mailItem} i set mail_id = null, done_at = clock_timestamp()
    from (select item_id from ${mailItem} where mail_id in (${ids}) order by item_id for update) held
    where i.item_id = held.item_id`);
}

/** Mails whose jobs were tried too often. */
export async function failAbandoned(db: Db): Promise<void> {
  const failed = await db
    .update(mail)
    .set({ state: 'FAILED', endedAt: sql`clock_timestamp()`, leaseUntil: null })
    .where(
      sql`${mail.state} in ('QUEUED', 'SENDING') and exists (
        select 1 from pgboss.job j where j.name = 'mail' and j.state = 'failed' and j.data ->> 'mailId' = ${mail.id})`,
    )
    .returning({ id: mail.id });
  if (failed.length > 0) await freeItems(db, anyIn(failed.map(({ id }) => id))).execute();
}

const anyIn = (ids: readonly string[]) => sql`select unnest(${sql.param([...ids])}::text[])`;

/** What ended long ago: nobody asks for it. */
export async function forgetMails(db: Db): Promise<void> {
  const isOld = sql`clock_timestamp() - interval '30 days'`;
  await db.delete(mail).where(sql`${mail.endedAt} < ${isOld} and ${mail.madeAt} < ${isOld}`);
  await db
    .delete(mailItem)
    .where(sql`${mailItem.dueAt} is null and ${mailItem.mailId} is null and ${mailItem.doneAt} < ${isOld}`);
}
