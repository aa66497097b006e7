import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';
import type { Told } from './item.ts';
import type { NotificationKind, NotificationReason } from './kinds.ts';

const time = (name: string) => timestamp(name, { withTimezone: true });

/** What an inbox shows, as the indexes say it. */
export const shown = sql`withdrawn_at is null and archived_at is null and snoozed_until is null and not mail_only`;
export const archived = sql`withdrawn_at is null and archived_at is not null`;

/**
 * The items of all inboxes: see `Item`. No foreign keys: ten thousand rows are written at once, and each would pay for checking
 * what was just read. What an item is about may be gone; access is looked at when it is read.
 */
export const notification = pgTable(
  'notification',
  {
    id: id().primaryKey(),
    userId: id('user_id').notNull(),
    subject: id().notNull(),
    mailOnly: boolean('mail_only').notNull().default(false),
    kind: text().$type<NotificationKind>().notNull(),
    reason: text().$type<NotificationReason>().notNull(),
    baseId: id('base_id').notNull(),
    tableId: id('table_id'),
    recordId: id('record_id'),
    fieldId: id('field_id'),
    threadId: id('thread_id'),
    told: jsonb().$type<Told[]>().notNull(),
    count: integer().notNull(),
    place: bigint({ mode: 'number' }).notNull(),
    version: bigint({ mode: 'number' }).notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    readAt: time('read_at'),
    archivedAt: time('archived_at'),
    snoozedUntil: time('snoozed_until'),
    withdrawnAt: time('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('notification_subject').on(table.subject, table.userId, table.mailOnly),
    index('notification_of_user').on(table.userId, table.place).where(shown),
    index('notification_unread').on(table.userId, table.place).where(sql`${shown} and read_at is null`),
    index('notification_of_kind').on(table.userId, table.kind, table.place).where(shown),
    index('notification_of_base').on(table.userId, table.baseId, table.place).where(shown),
    index('notification_mail_only')
      .on(table.userId, table.place)
      .where(sql`mail_only and withdrawn_at is null and read_at is null`),
    index('notification_archived').on(table.userId, table.place).where(archived),
    index('notification_snoozed').on(table.snoozedUntil).where(sql`snoozed_until is not null`),
    index('notification_version').on(table.userId, table.version),
  ],
);

/** One row a person. Its lock puts all that changes the items of one person in an order, which `version` counts. */
export const inbox = pgTable('inbox', {
  userId: id('user_id').primaryKey(),
  version: bigint({ mode: 'number' }).notNull(),
});

/**
 * How many unread items there are, kept with every change of one. By table, so that the items of a base that a person has left
 * are out of the count at once, and back in it when they come back.
 */
export const inboxCount = pgTable(
  'inbox_count',
  {
    userId: id('user_id').notNull(),
    baseId: id('base_id').notNull(),
    /** Empty for what is in no table. */
    tableId: id('table_id').notNull(),
    unread: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.baseId, table.tableId] })],
);

/**
 * How far a job has told people of something, written with each batch of them: a job that is done again, or by two at a time,
 * goes on from there and tells nobody twice. Kept for 15 days, which no job outlives.
 */
export const fanOut = pgTable(
  'fan_out',
  {
    /** The job, and which of its notices. */
    key: id().primaryKey(),
    /** The last person that was told; they are told in the order of their ids. */
    after: id().notNull(),
    isDone: boolean('is_done').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('fan_out_at').on(table.at)],
);
