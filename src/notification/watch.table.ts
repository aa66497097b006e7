import { index, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';
import type { RecordFilter } from '../record/filter.ts';

/** Who wants to hear of changes of a record, or of all records of a view. `log.is_watched` says whether a table has any. */
export const notificationWatch = pgTable(
  'notification_watch',
  {
    userId: id('user_id').notNull(),
    /** A record or a view. It may be gone. */
    targetId: id('target_id').notNull(),
    tableId: id('table_id').notNull(),
    /** Of a view: what narrows it further. */
    filter: jsonb().$type<RecordFilter>(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.targetId] }),
    index('notification_watch_of_table').on(table.tableId, table.targetId),
  ],
);
