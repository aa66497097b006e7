import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** A PostgreSQL database of a test's own. */
export interface OwnDatabase {
  url: string;
  /** Also when connections are open. */
  drop(): Promise<void>;
}

export async function ownDatabase(): Promise<OwnDatabase> {
  const admin = inject('postgresUrl');
  const name = `cobase_test_${randomBytes(8).toString('hex')}`;
  await asAdmin(admin, `create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: () => asAdmin(admin, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
