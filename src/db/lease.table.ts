import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Work that one node does for all: who does it now. */
export const workLease = pgTable('work_lease', {
  /** The work. */
  name: text().primaryKey(),
  holder: text().notNull(),
  /** From then on another one may take it, by the clock of the database. */
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});
