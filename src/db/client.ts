import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle's query builder, over either driver. Only the builder is used, never `execute`, whose answers differ. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** A statement that drizzle has built and not yet sent. */
export interface Statement {
  execute(): Promise<unknown>;
}

/**
 * One connection, taken out of the pool for one transaction.
 *
 * Statements sent without waiting for the one before are pipelined: they cost one round trip together and run
 * in the order they were sent. Once the connection is lost every statement rejects, those sent later too;
 * none ever runs on another connection.
 */
export interface Connection {
  readonly db: Db;
  /**
   * The same, by an object that later owners of connections get too: what was prepared on it need not be built again. Only for
   * who sends nothing more once the transaction has ended: it could end up in somebody else's.
   */
  readonly steady: Db;
  /** Sends one bare command (BEGIN, COMMIT, ROLLBACK) and answers the tag the database gave it. */
  command(text: 'begin' | 'commit' | 'rollback'): Promise<string>;
  /** Back to the pool. With an open transaction or a broken link the connection is thrown away instead. */
  release(): void;
}

/** What the connections to the database do now: plain numbers, for whoever looks now and then. */
export interface PoolState {
  /** Connections at most. */
  size: number;
  /** Those that somebody has, or that are still being tried for. */
  inUse: number;
  /** Who waits for one. */
  waiting: number;
  /** What the database has answered since it was opened, faults that it told included: a sign of life. */
  answers: number;
}

/** The port that the two drivers fill: `postgres.ts` (a server) and `pglite.ts` (embedded). */
export interface Database {
  readonly kind: 'postgres' | 'pglite';
  /** Statements of their own, each its own transaction. */
  readonly db: Db;
  /**
   * The same, ahead of everybody who waits for a connection. For what the whole node lives by, one short statement at a time: its
   * lease, who may follow what, where the logs stand. Behind a crowd of writers a node would lose its lease, and deliver nothing.
   */
  readonly vital: Db;
  /**
   * Waits for a free connection, at most the driver's acquire limit.
   * @throws DatabaseUnavailable when none came free in time or the database cannot be reached
   */
  acquire(): Promise<Connection>;
  pool(): PoolState;
  /** Waits for running statements, at most a few seconds, then closes every connection. */
  close(): Promise<void>;
}

/** The database cannot be reached, or has no connection free in time. Nothing was written. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}
