import { bigint, index, pgTable, timestamp } from 'drizzle-orm/pg-core';
import { bytea, id } from '../db/columns.ts';

/**
 * One run of one server process. It keeps a lease, by the clock of the database, and renews it only while it has not run out:
 * a process that was stopped for longer is dead for good and goes on as another one.
 */
export const node = pgTable('node', {
  id: id().primaryKey(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});

/** One person at one client, from its first socket until a grace after its last. */
export const session = pgTable(
  'session',
  {
    id: id().primaryKey(),
    userId: id('user_id').notNull(),
    /** Whose lease the session lives by. */
    nodeId: id('node_id').notNull(),
    /** SHA-256 of the token that takes the session up again. */
    resumeHash: bytea('resume_hash').notNull(),
    /** Counts how often the session was taken up: an older socket of it has lost it. */
    turn: bigint({ mode: 'number' }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('session_of_node').on(table.nodeId),
    index('session_of_user').on(table.userId, table.resumeHash),
  ],
);
