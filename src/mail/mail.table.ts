import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';
import type { MailState } from './mail.ts';

const time = (name: string) => timestamp(name, { withTimezone: true });

/**
 * What is to be mailed of the items of inboxes, and what was: one row an item, written with the item. It waits while `dueAt` is
 * set, and is on its way while `mailId` is.
 */
export const mailItem = pgTable(
  'mail_item',
  {
    itemId: id('item_id').primaryKey(),
    userId: id('user_id').notNull(),
    dueAt: time('due_at'),
    /** It waits for the next digest, and not for a mail of its own. */
    isDigest: boolean('is_digest').notNull(),
    /** The place of the item with the newest event that is to be mailed. */
    place: bigint({ mode: 'number' }).notNull(),
    mailId: id('mail_id'),
    /** Of what the item tells, what has been mailed: see `markOf`. */
    mailed: jsonb().$type<string[]>().notNull(),
    /** When it was last mailed, or found not to be wanted. */
    doneAt: time('done_at'),
  },
  (table) => [
    index('mail_item_due').on(table.dueAt).where(sql`due_at is not null`),
    index('mail_item_due_of_user').on(table.userId).where(sql`due_at is not null`),
    index('mail_item_done').on(table.doneAt).where(sql`due_at is null and mail_id is null`),
  ],
);

/** Mails to one person each. Its id is the Message-ID, whenever and by whom it is sent. */
export const mail = pgTable(
  'mail',
  {
    id: id().primaryKey(),
    userId: id('user_id').notNull(),
    isDigest: boolean('is_digest').notNull(),
    itemIds: jsonb('item_ids').$type<string[]>().notNull(),
    state: text().$type<MailState>().notNull(),
    /** How often it was taken up: whoever took it up last is the only one to say how it went. */
    attempt: integer().notNull(),
    /** Until when nobody else takes up what is SENDING. */
    leaseUntil: time('lease_until'),
    madeAt: time('made_at').notNull(),
    endedAt: time('ended_at'),
    /** Of a FAILED one, in the words of the mail server; of one that is tried again, what went wrong last. */
    error: text(),
  },
  (table) => [
    index('mail_of_user').on(table.userId, table.madeAt),
    index('mail_made').on(table.madeAt),
    index('mail_failed').on(table.madeAt).where(sql`state = 'FAILED'`),
  ],
);
