import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { appUser } from '../auth/user.table.ts';
import { base } from '../base/base.table.ts';
import { id } from '../db/columns.ts';

export const baseTable = pgTable(
  'base_table',
  {
    id: id().primaryKey(),
    baseId: id('base_id')
      .notNull()
      .references(() => base.id),
    name: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: id('created_by')
      .notNull()
      .references(() => appUser.id),
    /** A deleted table is out of everybody's sight; its rows stay for the operator. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (table) => [index('base_table_of_base').on(table.baseId, table.id)],
);
