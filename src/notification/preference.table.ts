import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { id } from '../db/columns.ts';
import type { Channel, Delivery } from './delivery.ts';
import type { NotificationKind } from './kinds.ts';
import type { ScopeType } from './preference.ts';

const scope = {
  userId: id('user_id').notNull(),
  scopeType: text('scope_type').$type<ScopeType>().notNull(),
  /** Empty for EVERYTHING. It is of one thing, and so the type is no part of a key. */
  scopeId: id('scope_id').notNull(),
};

/** What people have set: see `Preference`. A scope may be gone, or not theirs to see any more: then nothing is told of it. */
export const notificationPreference = pgTable(
  'notification_preference',
  {
    ...scope,
    /** Empty for all kinds. */
    kind: text().$type<NotificationKind | ''>().notNull(),
    channel: text().$type<Channel>().notNull(),
    delivery: text().$type<Delivery>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.scopeId, table.kind, table.channel] })],
);

/** What people have muted: see `Mute`. */
export const notificationMute = pgTable(
  'notification_mute',
  { ...scope, until: timestamp({ withTimezone: true }).notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.scopeId] })],
);

/** How people want their time to be understood: see `Settings`. Whoever has set nothing has no row. */
export const notificationSettings = pgTable('notification_settings', {
  userId: id('user_id').primaryKey(),
  timeZone: text('time_zone').notNull(),
  /** Both or neither. */
  quietFrom: text('quiet_from'),
  quietTo: text('quiet_to'),
  digestAt: text('digest_at').notNull(),
});
