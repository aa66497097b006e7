import { bigint, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';

/** How far somebody has last seen a table: theirs alone, in no log. */
export const tableVisit = pgTable(
  'table_visit',
  {
    userId: id('user_id').notNull(),
    tableId: id('table_id').notNull(),
    /** The last revision that they had seen, and the first 8 bytes of its hash, in hex. */
    revision: bigint({ mode: 'number' }).notNull(),
    mark: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.tableId] })],
);
