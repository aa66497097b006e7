import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';
import type { RecordFilter, RecordSort } from '../record/filter.ts';
import { baseTable } from '../table/table.table.ts';

export const view = pgTable(
  'view',
  {
    id: id().primaryKey(),
    tableId: id('table_id')
      .notNull()
      .references(() => baseTable.id),
    name: text().notNull(),
    hiddenFieldIds: jsonb('hidden_field_ids').$type<string[]>().notNull(),
    filter: jsonb().$type<RecordFilter>(),
    sort: jsonb().$type<RecordSort[]>().notNull(),
    /** The revision that last changed the view. */
    version: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [index('view_of_table').on(table.tableId, table.id)],
);
