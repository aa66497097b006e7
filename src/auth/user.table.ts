import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';

/** The people who have signed in, as their last token described them. */
export const appUser = pgTable(
  'app_user',
  {
    id: id().primaryKey(),
    issuer: text().notNull(),
    subject: text().notNull(),
    name: text().notNull(),
    /** In lower case. */
    email: text(),
    emailVerified: boolean('email_verified').notNull(),
    avatarUrl: text('avatar_url'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    /** The name as it is looked for: see `namesOf`. Null until it has been worked out. */
    names: text().array(),
    /** The `updatedAt` of the name that they were worked out from: another one means that they are to be worked out. */
    namedAt: timestamp('named_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('app_user_issuer_subject').on(table.issuer, table.subject),
    index('app_user_verified_email').on(table.email).where(sql`email_verified`),
    index('app_user_unnamed').on(table.id).where(sql`named_at is distinct from updated_at`),
  ],
);
