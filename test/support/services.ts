import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../build.ts';
import { freePort } from './port.ts';
import { makeTemplateDatabase, makeTemplateFolder } from './templates.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a PostgreSQL whose user may create databases; empty where there is none. */
    postgresUrl: string;
    /** The address of a Redis; empty where there is none. */
    redisUrl: string;
    /** The name of a database there that has had every migration, to copy; empty where there is no PostgreSQL. */
    templateDatabase: string;
    /** The folder of an embedded database that has had every migration, to copy. */
    templateFolder: string;
  }
}

/**
 * Finds a real PostgreSQL and a real Redis: those that DATABASE_URL and REDIS_URL name, else those at their usual ports, else
 * ones that are started here from the programs on this machine. What cannot be had is named loudly; with CI=true that fails.
 * And builds what tests start in processes of their own, so that it is what the code is.
 */
export default async function setup(project: TestProject) {
  const stops: (() => Promise<void>)[] = [];
  await build();
  const postgresUrl = process.env.DATABASE_URL || (await usualPostgres()) || (await startPostgres(stops));
  const redisUrl =
    process.env.REDIS_URL || ((await answers(6379)) ? 'redis://127.0.0.1:6379' : await startRedis(stops));
  const missing = [!postgresUrl && 'PostgreSQL', !redisUrl && 'Redis'].filter(Boolean);
  if (missing.length > 0) {
    const message = `There is no ${missing.join(' and no ')} here: the tests that need it are skipped.`;
    if (process.env.CI === 'true') throw new Error(message);
    console.warn(`\n\n  !!  ${message}\n  !!  Start one, or set DATABASE_URL and REDIS_URL.\n\n`);
  }
  project.provide('postgresUrl', postgresUrl);
  project.provide('redisUrl', redisUrl);
  project.provide('templateDatabase', postgresUrl && (await makeTemplateDatabase(postgresUrl, stops)));
  project.provide('templateFolder', await makeTemplateFolder(stops));
  return async () => {
    for (const stop of stops.reverse()) await stop();
  };
}

async function usualPostgres(): Promise<string> {
  if (!(await answers(5432))) return '';
  const users = new Set([process.env.PGUSER, process.env.USER, 'root', 'postgres']);
  for (const user of users) {
    if (!user) continue;
    const url = `postgres://${user}@127.0.0.1:5432/postgres`;
    if (await canConnect(url)) return url;
  }
  return '';
}

async function canConnect(url: string): Promise<boolean> {
  const { default: postgres } = await import('postgres');
  const sql = postgres(url, { max: 1, connect_timeout: 3, fetch_types: false, onnotice: () => {} });
  try {
    const [row] =
      await sql`select rolcreatedb or rolsuper as able from pg_roles where rolname = current_user`;
    return row?.able === true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function programFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  return [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
}

/** A new cluster in a temporary folder. PostgreSQL refuses to run as root, so root borrows the user postgres. */
async function startPostgres(stops: (() => Promise<void>)[]): Promise<string> {
  const bin = programFolders().find((folder) => existsSync(join(folder, 'initdb')));
  if (!bin) return '';
  const folder = await mkdtemp(join(tmpdir(), 'cobase-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    execFileSync('chown', ['postgres', folder]);
    await chmod(folder, 0o700);
  }
  const as = (program: string, args: string[]) =>
    isRoot ? (['runuser', ['-u', 'postgres', '--', program, ...args]] as const) : ([program, args] as const);
  const port = await freePort();
  const [initdb, initArgs] = as(join(bin, 'initdb'), ['-D', folder, '-U', 'postgres', '-A', 'trust', '-N']);
  execFileSync(initdb, initArgs, { stdio: 'ignore', cwd: folder });
  const options = ['-D', folder, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-F'];
  const [program, args] = as(join(bin, 'postgres'), options);
  const child = spawn(program, args, { stdio: 'ignore', cwd: folder });
  stops.push(() => end(child, 'SIGINT', folder));
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return (await until(() => canConnect(url))) ? url : '';
}

async function startRedis(stops: (() => Promise<void>)[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cobase-redis-'));
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', folder], {
    stdio: 'ignore',
  });
  const failed = new Promise<boolean>((resolve) => child.once('error', () => resolve(false)));
  stops.push(() => end(child, 'SIGTERM', folder));
  return (await Promise.race([until(() => answers(port)), failed])) ? `redis://127.0.0.1:${port}` : '';
}

async function end(child: ChildProcess, signal: NodeJS.Signals, folder: string): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

async function until(condition: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
