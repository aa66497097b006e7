import { bigint, index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { appUser } from '../auth/user.table.ts';
import { base } from '../base/base.table.ts';
import { id } from '../db/columns.ts';
import { type ExportOrder, exportStates } from './export.ts';

const count = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0);

/** The exports that were ordered, so that any node serves the link and tells how far it is. What was exported stands in the log. */
export const activityExport = pgTable(
  'activity_export',
  {
    id: id().primaryKey(),
    baseId: id('base_id')
      .notNull()
      .references(() => base.id),
    actorId: id('actor_id')
      .notNull()
      .references(() => appUser.id),
    /** Whom the token named that it was ordered with. */
    authSubject: text('auth_subject'),
    /** The {@link ExportOrder}; times in it are texts. */
    order: jsonb().$type<Record<keyof ExportOrder, unknown>>().notNull(),
    state: text({ enum: exportStates }).notNull(),
    /** SHA-256 of the secret in its link, in hex; null once it was fetched. */
    ticket: text(),
    changes: count('changes'),
    rows: count('rows'),
    looked: count('looked'),
    toLook: count('to_look'),
    orderedAt: timestamp('ordered_at', { withTimezone: true }).notNull(),
    /** When it was last known to go on. */
    aliveAt: timestamp('alive_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('activity_export_ticket').on(table.ticket),
    index('activity_export_of_actor').on(table.actorId, table.state),
    index('activity_export_by_state').on(table.state, table.aliveAt),
  ],
);
