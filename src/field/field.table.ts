import { bigint, doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';
import { baseTable } from '../table/table.table.ts';
import { type FieldOptions, fieldTypes } from './field.ts';

export const field = pgTable(
  'field',
  {
    id: id().primaryKey(),
    tableId: id('table_id')
      .notNull()
      .references(() => baseTable.id),
    name: text().notNull(),
    type: text({ enum: fieldTypes }).notNull(),
    options: jsonb().$type<FieldOptions>().notNull(),
    position: doublePrecision().notNull(),
    version: bigint({ mode: 'number' }).notNull(),
    /** The revision that made the field, or last gave it another type. */
    typeRevision: bigint('type_revision', { mode: 'number' }).notNull().default(0),
    /**
     * Set while cells older than this revision still have to be rewritten: converted to a new type or emptied of
     * removed choices, or, for a deleted field, removed. The row of a deleted field goes with its last cell.
     */
    rewriteBefore: bigint('rewrite_before', { mode: 'number' }),
    deletedRevision: bigint('deleted_revision', { mode: 'number' }),
    /** Joins the revisions of the rewriting to the one that caused it. */
    rewriteBatchId: text('rewrite_batch_id'),
  },
  (table) => [index('field_of_table').on(table.tableId)],
);
