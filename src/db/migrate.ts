import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Database, Db } from './client.ts';
import { transaction } from './transaction.ts';

/** The migrations that a database has had. */
const migration = pgTable('migration', {
  /** SHA-256 of its file. */
  hash: text().primaryKey(),
  appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
});

const FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url));
/** Any number that no other program takes a lock on. */
const LOCK = 0x0c0ba5e;

/**
 * Brings the database up to this version, in one transaction: all of it or nothing. Nodes that start at the same time
 * wait for each other; drizzle's own migrator lets them collide. What others keep their tables by themselves in is brought up to
 * date by `besides`, in the same transaction.
 *
 * @returns how many migrations were applied
 */
export async function migrate(
  database: Database,
  besides: (db: Db) => Promise<void> = async () => {},
): Promise<number> {
  const files = readMigrationFiles({ migrationsFolder: FOLDER });
  return transaction(database, async ({ db }) => {
    await run(db, sql`select pg_advisory_xact_lock(${LOCK})`);
    await run(
      db,
      sql`create table if not exists ${migration} (hash text primary key, applied_at timestamptz not null default now())`,
    );
    const applied = new Set(
      (await db.select({ hash: migration.hash }).from(migration)).map(({ hash }) => hash),
    );
    const missing = files.filter(({ hash }) => !applied.has(hash));
    for (const { hash, sql: statements } of missing) {
      for (const statement of statements) await run(db, sql.raw(statement));
      await db.insert(migration).values({ hash });
    }
    await besides(db);
    return missing.length;
  });
}

async function run(db: Db, statement: ReturnType<typeof sql>): Promise<void> {
  await db.execute(statement);
}
