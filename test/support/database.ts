import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { openPglite } from '../../src/db/pglite.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { type Folder, temporaryFolder } from './folder.ts';
import type { Mode } from './modes.ts';

/** A PostgreSQL database of a test's own. */
export interface OwnDatabase {
  name: string;
  url: string;
  /** Also when connections are open. */
  drop(): Promise<void>;
}

/** An empty one. */
export const emptyDatabase = () => createDatabase(inject('postgresUrl'));

/** One that has had every migration. */
export const ownDatabase = () => createDatabase(inject('postgresUrl'), inject('templateDatabase'));

export async function createDatabase(admin: string, template?: string): Promise<OwnDatabase> {
  const name = `cobase_test_${randomBytes(8).toString('hex')}`;
  await asAdmin(admin, `create database ${name}${template ? ` template ${template}` : ''}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    name,
    url: url.toString(),
    drop: () => asAdmin(admin, `drop database if exists ${name} with (force)`),
  };
}

/** The data folder of an embedded server whose database has had every migration. */
export async function ownFolder(): Promise<Folder> {
  const folder = await temporaryFolder();
  // Node's own takes ten times as long.
  await promisify(execFile)('cp', ['-R', `${inject('templateFolder')}/.`, folder.path]);
  return folder;
}

/** A database of either kind that has had every migration, for parts that are tested without a server. */
export async function openOwn(mode: Mode): Promise<{ database: Database; remove(): Promise<void> }> {
  if (mode === 'embedded') {
    const folder = await ownFolder();
    const database = await openPglite({ dataDir: `${folder.path}/pg` });
    return { database, remove: () => database.close().then(folder.remove) };
  }
  const own = await ownDatabase();
  const database = openPostgres({ url: own.url, max: 5, prepare: true });
  return { database, remove: () => database.close().then(own.drop) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
