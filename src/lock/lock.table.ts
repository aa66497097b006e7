import { bigint, index, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';

/**
 * The cells that sessions hold. Written and read under the counter row of the table, as the cells are: no write can come
 * between the look at a lock and what it allows.
 */
export const cellLock = pgTable(
  'cell_lock',
  {
    recordId: id('record_id').notNull(),
    fieldId: id('field_id').notNull(),
    tableId: id('table_id').notNull(),
    sessionId: id('session_id').notNull(),
    userId: id('user_id').notNull(),
    /** The place of its beginning among the lock events of the table: a later lock of the cell has a higher one. */
    fence: bigint({ mode: 'number' }).notNull(),
    lockedAt: timestamp('locked_at', { withTimezone: true }).notNull(),
    /** Without typing it ends then. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.fieldId] }),
    index('cell_lock_of_table').on(table.tableId),
    index('cell_lock_of_session').on(table.sessionId),
  ],
);

/** Somebody asks the holder of a cell to let go. */
export const cellLockRequest = pgTable(
  'cell_lock_request',
  {
    id: id().primaryKey(),
    recordId: id('record_id').notNull(),
    fieldId: id('field_id').notNull(),
    tableId: id('table_id').notNull(),
    /** The session that asks. */
    sessionId: id('session_id').notNull(),
    userId: id('user_id').notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('cell_lock_request_of_cell').on(table.recordId, table.fieldId),
    index('cell_lock_request_of_table').on(table.tableId),
  ],
);
