import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { appUser } from '../auth/user.table.ts';
import { id } from '../db/columns.ts';
import { roles } from './role.ts';

export const base = pgTable('base', {
  id: id().primaryKey(),
  name: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  createdBy: id('created_by')
    .notNull()
    .references(() => appUser.id),
  /** A deleted base is out of everybody's sight; its rows stay for the operator. */
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
  /** For how many days the logs of the base and of its tables keep what happened; null for ever. */
  retentionDays: integer('retention_days'),
});

/** Who may do what in a base. Without a user it is an invitation, which the owner of the e-mail takes up. */
export const baseMember = pgTable(
  'base_member',
  {
    id: id().primaryKey(),
    baseId: id('base_id')
      .notNull()
      .references(() => base.id),
    userId: id('user_id').references(() => appUser.id),
    /** The e-mail that was invited, in lower case. */
    email: text(),
    role: text({ enum: roles }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('base_member_user').on(table.baseId, table.userId),
    uniqueIndex('base_member_email').on(table.baseId, table.email),
    index('base_member_of_user').on(table.userId),
    index('base_member_invited').on(table.email).where(sql`user_id is null`),
    check('base_member_somebody', sql`user_id is not null or email is not null`),
  ],
);

export const baseGroup = pgTable(
  'base_group',
  {
    id: id().primaryKey(),
    baseId: id('base_id')
      .notNull()
      .references(() => base.id),
    name: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('base_group_of_base').on(table.baseId)],
);

export const baseGroupMember = pgTable(
  'base_group_member',
  {
    groupId: id('group_id')
      .notNull()
      .references(() => baseGroup.id, { onDelete: 'cascade' }),
    memberId: id('member_id')
      .notNull()
      .references(() => baseMember.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.memberId] }),
    index('base_group_member_of').on(table.memberId),
  ],
);
