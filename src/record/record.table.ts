import { bigint, index, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';
import type { Cells } from './cell.ts';

/** No foreign keys: tables and users are never removed, and each row of an import would pay for asking. */
export const record = pgTable(
  'record',
  {
    id: id().primaryKey(),
    tableId: id('table_id').notNull(),
    /** The revision that last changed the record. */
    version: bigint({ mode: 'number' }).notNull(),
    /** The revision that made the row: the version of every cell that `cell_versions` does not name. */
    createdRevision: bigint('created_revision', { mode: 'number' }).notNull(),
    /** By field id; an empty cell has no entry. */
    cells: jsonb().$type<Cells>().notNull(),
    /** By field id, the revision that last wrote the cell, where that is not the one that made the row. */
    cellVersions: jsonb('cell_versions').$type<Record<string, number>>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: id('created_by').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: id('updated_by').notNull(),
  },
  (table) => [index('record_of_table').on(table.tableId, table.id)],
);
