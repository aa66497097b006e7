import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Database, Db } from './client.ts';
import { failureCode } from './failure.ts';
import { MigrationRefused } from './migration-refused.ts';
import { transaction } from './transaction.ts';

/** The migrations that a database has had. */
const migration = pgTable('migration', {
  /** SHA-256 of its file. */
  hash: text().primaryKey(),
  appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
});

/** A row for each migration that took away what nodes of versions before some version still use. */
const migrationFloor = pgTable('migration_floor', {
  /** How many migrations a node must know to run with it. */
  known: integer().primaryKey(),
});

const FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url));
/** Any number that no other program takes a lock on. */
const LOCK = 0x0c0ba5e;
/**
 * How long a migration waits for a table. Whoever wants the table meanwhile waits behind it: for one that is read for minutes, as by a
 * backup, all nodes would stand still for as long.
 */
const TABLE_WAIT_MS = 1_000;
const TABLE_IN_USE = '55P03';
/** How long it is tried again, shorter than other nodes wait for their turn. */
const PATIENCE_MS = 20_000;
/** How a migration begins that takes something away: with how many migrations the oldest node knows that may run with it. */
const FLOOR = /^-- nodes know: (\d+)$/m;

/**
 * Brings the database up to this version, in one transaction: all of it or nothing. Nodes that start at the same time
 * wait for each other; drizzle's own migrator lets them collide. What others keep their tables by themselves in is brought up to
 * date by `besides`, in the same transaction.
 *
 * A database that a newer version has brought further is left as it is, and works: migrations add. Of those that take something away
 * each says which nodes may still run.
 *
 * @returns how many migrations were applied
 * @throws MigrationRefused for a version that the database has left behind; where a table is in use for so long that writers would
 * have to stand still
 */
export async function migrate(
  database: Database,
  besides: (db: Db) => Promise<void> = async () => {},
  { folder = FOLDER, patienceMs = PATIENCE_MS }: { folder?: string; patienceMs?: number } = {},
): Promise<number> {
  const files = readMigrationFiles({ migrationsFolder: folder });
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await transaction(database, ({ db }) => apply(db, files, besides));
    } catch (error) {
      if (failureCode(error) !== TABLE_IN_USE) throw error;
      if (performance.now() > end) {
        throw new MigrationRefused(
          'A table of the database is in use for too long to be migrated, as by a backup. Start again when that has ended.',
          { cause: error },
        );
      }
      // Who waited behind it gets the table first.
      await new Promise((resolve) => setTimeout(resolve, TABLE_WAIT_MS));
    }
  }
}

async function apply(
  db: Db,
  files: ReturnType<typeof readMigrationFiles>,
  besides: (db: Db) => Promise<void>,
): Promise<number> {
  await run(db, sql`select pg_advisory_xact_lock(${LOCK})`);
  await run(db, sql`select set_config('lock_timeout', ${String(TABLE_WAIT_MS)}, true)`);
  await run(
    db,
    sql`create table if not exists ${migration} (hash text primary key, applied_at timestamptz not null default now())`,
  );
  await run(db, sql`create table if not exists ${migrationFloor} (known integer primary key)`);
  const floor = Math.max(0, ...(await db.select().from(migrationFloor)).map(({ known }) => known));
  if (floor > files.length) {
    throw new MigrationRefused(
      `The database is of a version that this one cannot run with: it needs ${floor} migrations, this version knows ${files.length}. Start a newer one.`,
    );
  }
  const applied = new Set(
    (await db.select({ hash: migration.hash }).from(migration)).map(({ hash }) => hash),
  );
  const missing = files.filter(({ hash }) => !applied.has(hash));
  for (const { hash, sql: statements } of missing) {
    for (const statement of statements) await run(db, sql.raw(statement));
    await db.insert(migration).values({ hash });
    const known = FLOOR.exec(statements[0] ?? '')?.[1];
    if (known)
      await db
        .insert(migrationFloor)
        .values({ known: Number(known) })
        .onConflictDoNothing();
  }
  await besides(db);
  return missing.length;
}

async function run(db: Db, statement: ReturnType<typeof sql>): Promise<void> {
  await db.execute(statement);
}
