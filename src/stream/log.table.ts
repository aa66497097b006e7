import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytea, id } from '../db/columns.ts';

/**
 * The counter row of each table and each base. Locking it before anything is decided makes the order of revisions the
 * order of commits.
 */
export const log = pgTable('log', {
  /** The id of the table or base whose log this is. */
  id: id().primaryKey(),
  revision: bigint({ mode: 'number' }).notNull(),
  /** The hash of that revision; before the first, the one that the id itself gives. */
  hash: bytea().notNull(),
  /** When that revision was written. Never runs backwards within a log. */
  at: timestamp({ withTimezone: true }).notNull(),
  /** The log reaches back to here: it holds every revision after this one. */
  beginsAfter: bigint('begins_after', { mode: 'number' }).notNull().default(0),
  /** Whether somebody wants to hear of changes of its records: read with the lock, so that a write need not ask. */
  isWatched: boolean('is_watched').notNull().default(false),
  /** Counts what happened to the table's cell locks, which takes no revision. */
  lockSequence: bigint('lock_sequence', { mode: 'number' }).notNull().default(0),
});

/**
 * One row a revision: who, when, and its link of the hash chain. Neither this table nor `change` has foreign keys: every
 * write would pay for checking what its transaction has just read, and a log may outlive what it tells of.
 */
export const revision = pgTable(
  'revision',
  {
    logId: id('log_id').notNull(),
    revision: bigint({ mode: 'number' }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    actorId: id('actor_id').notNull(),
    clientMutationId: text('client_mutation_id'),
    /** Joins the revisions of one large piece of work. */
    batchId: text('batch_id'),
    /** The server's own name for the mutation, to recognise it by when the connection died at COMMIT. */
    mutationId: text('mutation_id').notNull(),
    changeCount: integer('change_count').notNull(),
    /** The revision of the same log that this one takes back. */
    undoOf: bigint('undo_of', { mode: 'number' }),
    /** Whether it wrote, as it was told to, over what its actor had not seen. */
    overwrote: boolean().notNull().default(false),
    hash: bytea().notNull(),
    /** Whether it is part of a {@link bulkChange}. */
    bulk: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.logId, table.revision] }),
    index('revision_of_actor').on(table.logId, table.actorId, table.revision),
    index('revision_by_time').on(table.logId, table.bulk, table.at, table.revision),
    index('revision_of_batch')
      .on(table.logId, table.batchId, table.revision)
      .where(sql`batch_id is not null`),
  ],
);

/** What a mutation with a name of its client's came to, so that a retry finds it. Kept for a day. */
export const mutationOutcome = pgTable(
  'mutation_outcome',
  {
    /** The log that the mutation is about; the actor's own id when it is about none yet. */
    logId: id('log_id').notNull(),
    actorId: id('actor_id').notNull(),
    clientMutationId: text('client_mutation_id').notNull(),
    /** SHA-256 of the mutation and its input; empty once that is to be forgotten. */
    inputHash: bytea('input_hash').notNull(),
    /** The revision it took first, and in which log; null when it changed nothing. */
    revisionLogId: id('revision_log_id'),
    revision: bigint({ mode: 'number' }),
    /** What the payload is made from again: ids, and conflicts that were left. */
    result: jsonb().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.logId, table.actorId, table.clientMutationId] }),
    index('mutation_outcome_at').on(table.at),
  ],
);

/** One row a changed thing: what it was and what it is. Only ever appended to. */
export const change = pgTable(
  'change',
  {
    logId: id('log_id').notNull(),
    revision: bigint({ mode: 'number' }).notNull(),
    /** The place within the revision, from 0. */
    ordinal: integer().notNull(),
    kind: text().notNull(),
    entityId: id('entity_id').notNull(),
    before: jsonb(),
    after: jsonb(),
    /** The record that it is about: the thing itself, or where it stands. */
    recordId: id('record_id'),
    /** Whether its revision is part of a {@link bulkChange}. */
    bulk: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.logId, table.revision, table.ordinal] }),
    index('change_of_entity').on(table.entityId, table.revision, table.ordinal),
    // What is of the record itself is found by its entity: most changes pay nothing for this one.
    index('change_at_record')
      .on(table.recordId, table.revision, table.ordinal)
      .where(sql`record_id <> entity_id`),
    // Whose state at a time is asked for may be gone since: few changes are deletions, and the others pay nothing for it.
    index('change_deleted')
      .on(table.logId, table.entityId, table.revision)
      .where(sql`kind in ('RecordDeleted', 'FieldDeleted', 'ViewDeleted')`),
    index('change_of_kind').on(table.logId, table.kind, table.revision, table.ordinal).where(sql`not bulk`),
  ],
);

/** Which fields a change is about, where it is not part of a {@link bulkChange} and not of a whole record. */
export const changeField = pgTable(
  'change_field',
  {
    logId: id('log_id').notNull(),
    fieldId: id('field_id').notNull(),
    revision: bigint({ mode: 'number' }).notNull(),
    ordinal: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.logId, table.fieldId, table.revision, table.ordinal] })],
);

/**
 * One piece of work of many changes: the revisions of a batch, or one of more changes than are told singly. It stands where its
 * first revision does, so that its place stays the same while it goes on.
 */
export const bulkChange = pgTable(
  'bulk_change',
  {
    logId: id('log_id').notNull(),
    /** Its first one. */
    revision: bigint({ mode: 'number' }).notNull(),
    lastRevision: bigint('last_revision', { mode: 'number' }).notNull(),
    batchId: text('batch_id'),
    at: timestamp({ withTimezone: true }).notNull(),
    actorId: id('actor_id').notNull(),
    /** How many changes of each kind. */
    kinds: jsonb().$type<Record<string, number>>().notNull(),
    changes: integer().notNull(),
    /** The fields that its changes are about, as in {@link changeField}. */
    fields: text().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.logId, table.revision] }),
    uniqueIndex('bulk_change_batch').on(table.logId, table.batchId),
    index('bulk_change_by_time').on(table.logId, table.at, table.revision),
  ],
);

/** Where a revision came from, for the owners of its base alone: apart from the log, which all its readers see. */
export const revisionAudit = pgTable(
  'revision_audit',
  {
    logId: id('log_id').notNull(),
    revision: bigint({ mode: 'number' }).notNull(),
    sessionId: id('session_id'),
    /** `203.0.113.0/24`, `2001:db8:1::/48`. */
    ipPrefix: text('ip_prefix'),
    userAgent: text('user_agent'),
    /** Whom the token named. */
    authSubject: text('auth_subject'),
  },
  (table) => [primaryKey({ columns: [table.logId, table.revision] })],
);

/**
 * Where retention has cut a log: what came before is gone, and this row vouches for it. A log that was never cut has none, any
 * other has one, at its `begins_after`.
 */
export const logCheckpoint = pgTable('log_checkpoint', {
  logId: id('log_id').primaryKey(),
  /** The last revision that is gone. */
  revision: bigint({ mode: 'number' }).notNull(),
  /** The hash of that revision: the chain goes on from here. */
  hash: bytea().notNull(),
  /** When that revision was written. */
  at: timestamp({ withTimezone: true }).notNull(),
  /** The digest of what the revisions that are gone came to. */
  state: bytea().notNull(),
  /** HMAC-SHA256 over all of it; null where there was no key. */
  signature: bytea(),
});
