import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { appUser } from '../auth/user.table.ts';
import { bytea, id } from '../db/columns.ts';
import type { RichText } from '../richtext/document.ts';
import { baseTable } from '../table/table.table.ts';
import type { Concern } from './comment.ts';
import type { Unresolved } from './mention.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * A comment of a record or of one of its cells. The first one of a thread carries what is the thread's own; a thread has its id.
 * No foreign key to the record: comments of a deleted record are out of sight, and come back with it.
 */
export const comment = pgTable(
  'comment',
  {
    id: id().primaryKey(),
    tableId: id('table_id')
      .notNull()
      .references(() => baseTable.id),
    recordId: id('record_id').notNull(),
    /** The field of the cell that the thread is about; null for a thread about the record. */
    fieldId: id('field_id'),
    /** The thread's first comment: for that one itself. */
    threadId: id('thread_id').notNull(),
    authorId: id('author_id')
      .notNull()
      .references(() => appUser.id),
    /** The revision that made it. */
    createdRevision: bigint('created_revision', { mode: 'number' }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** The revision that last changed its body, deleted or restored it. */
    version: bigint({ mode: 'number' }).notNull(),
    /** Which of its bodies is the current one: the revision that wrote it. */
    bodyVersion: bigint('body_version', { mode: 'number' }).notNull(),
    editedAt: timestamp('edited_at', { withTimezone: true }),
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
    deletedBy: id('deleted_by').references(() => appUser.id),
    /** Its bodies are gone for good. Only of a deleted one. */
    erasedAt: timestamp('erased_at', { withTimezone: true }),
    /** Of the thread: when and by whom it was resolved; null while it is open. */
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
    resolvedBy: id('resolved_by').references(() => appUser.id),
    /** Of the thread: its comments after the first, without deleted ones. */
    replyCount: integer('reply_count').notNull().default(0),
    /** Of the thread: the revision that made its newest comment. */
    lastRevision: bigint('last_revision', { mode: 'number' }).notNull(),
    /** The words of the current body and its base, see `searchVector`; null while it is deleted. */
    search: tsvector(),
  },
  (table) => [
    index('comment_thread_of_record')
      .on(table.recordId, table.createdRevision, table.id)
      .where(sql`id = thread_id`),
    index('comment_thread_of_table')
      .on(table.tableId, table.createdRevision, table.id)
      .where(sql`id = thread_id`),
    index('comment_active_of_record')
      .on(table.recordId, table.lastRevision, table.id)
      .where(sql`id = thread_id`),
    index('comment_active_of_table')
      .on(table.tableId, table.lastRevision, table.id)
      .where(sql`id = thread_id`),
    index('comment_of_thread').on(table.threadId, table.createdRevision, table.id),
    index('comment_search').using('gin', table.search),
    index('comment_to_erase').on(table.deletedAt).where(sql`deleted_at is not null and erased_at is null`),
  ],
);

/**
 * The bodies that a comment has had, one a version. They stand apart from the log, which holds only a digest of each, so that
 * they can be erased and the chain stays whole.
 */
export const commentBody = pgTable(
  'comment_body',
  {
    commentId: id('comment_id')
      .notNull()
      .references(() => comment.id),
    /** The revision that wrote it. */
    version: bigint({ mode: 'number' }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** The document, in its normal form. */
    body: jsonb().$type<RichText>().notNull(),
    /** What the digest in the log was salted with: without it nobody can tell what the digest was of. */
    salt: bytea().notNull(),
    /** Who is concerned by this version, and why: see `Concern`. */
    concerned: jsonb().$type<Concern>().notNull(),
    /** What looked like a mention and stayed text: told again to a retry. It quotes the body, and goes with it. */
    unresolved: jsonb().$type<Unresolved[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.version] })],
);

/** Who the current body of a comment mentions: the id of a user or group, or `everyone`. */
export const commentMention = pgTable(
  'comment_mention',
  {
    commentId: id('comment_id')
      .notNull()
      .references(() => comment.id),
    targetId: id('target_id').notNull(),
    tableId: id('table_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.commentId, table.targetId] }),
    index('comment_mention_of').on(table.targetId, table.tableId, table.commentId),
  ],
);

export const commentReaction = pgTable(
  'comment_reaction',
  {
    commentId: id('comment_id')
      .notNull()
      .references(() => comment.id),
    emoji: text().notNull(),
    userId: id('user_id')
      .notNull()
      .references(() => appUser.id),
    /** The revision that added it: groups and people are told in the order of adding. */
    revision: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.emoji, table.userId] })],
);

/** How many there are, kept with every change: a badge costs no counting. One row a cell with threads, and one a record. */
export const commentTally = pgTable(
  'comment_tally',
  {
    recordId: id('record_id').notNull(),
    /** Empty for threads about the record. */
    fieldId: id('field_id').notNull(),
    tableId: id('table_id').notNull(),
    openThreads: integer('open_threads').notNull(),
    resolvedThreads: integer('resolved_threads').notNull(),
    /** Without deleted ones. */
    comments: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.fieldId] })],
);

/** What a thread is to one person. It is theirs alone and stays out of the log. */
export const threadReader = pgTable(
  'thread_reader',
  {
    threadId: id('thread_id')
      .notNull()
      .references(() => comment.id),
    userId: id('user_id')
      .notNull()
      .references(() => appUser.id),
    tableId: id('table_id').notNull(),
    /** They have read what was made up to this revision; 0: nothing yet. */
    readRevision: bigint('read_revision', { mode: 'number' }).notNull(),
    /** What they chose, or what came by itself by writing or being mentioned; null: neither. */
    follow: text({ enum: ['FOLLOWING', 'MUTED'] }),
    followReason: text('follow_reason', { enum: ['CHOSEN', 'AUTHOR', 'MENTIONED'] }),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.userId] }),
    index('thread_reader_of_user').on(table.userId, table.tableId),
  ],
);

/** Up to which revision a person has read all comments of a table, whatever the thread. It is theirs alone. */
export const tableReader = pgTable(
  'table_reader',
  {
    tableId: id('table_id')
      .notNull()
      .references(() => baseTable.id),
    userId: id('user_id')
      .notNull()
      .references(() => appUser.id),
    readRevision: bigint('read_revision', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.tableId, table.userId] })],
);

/** How much a person has written within a minute, over all tables. One row a person, which a later minute begins anew. */
export const commentRate = pgTable('comment_rate', {
  userId: id('user_id')
    .primaryKey()
    .references(() => appUser.id),
  /** When the minute began. */
  since: timestamp({ withTimezone: true }).notNull(),
  /** Comments and edits since then. */
  count: integer().notNull(),
});
