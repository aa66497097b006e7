import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { TestProject } from 'vitest/node';
import { build } from '../../build.ts';
import { temporaryFolder } from './folder.ts';
import { canConnect, ownPostgres, until } from './own-postgres.ts';
import { freePort } from './port.ts';
import { makeTemplateDatabase, makeTemplateFolder, type Stops } from './templates.ts';

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
  const stops: Stops = [];
  const [postgresUrl, redisUrl, templateFolder] = await Promise.all([
    findPostgres(stops),
    findRedis(stops),
    makeTemplateFolder(stops),
    build(),
  ]);
  const missing = [!postgresUrl && 'PostgreSQL', !redisUrl && 'Redis'].filter(Boolean);
  if (missing.length > 0) {
    const message = `There is no ${missing.join(' and no ')} here: the tests that need it are skipped.`;
    if (process.env.CI === 'true') throw new Error(message);
    console.warn(`\n\n  !!  ${message}\n  !!  Start one, or set DATABASE_URL and REDIS_URL.\n\n`);
  }
  project.provide('postgresUrl', postgresUrl);
  project.provide('redisUrl', redisUrl);
  project.provide('templateDatabase', postgresUrl && (await makeTemplateDatabase(postgresUrl, stops)));
  project.provide('templateFolder', templateFolder);
  return async () => {
    for (const stop of stops.reverse()) await stop();
  };
}

async function findPostgres(stops: Stops): Promise<string> {
  return process.env.DATABASE_URL || (await usualPostgres()) || (await startPostgres(stops));
}

async function findRedis(stops: Stops): Promise<string> {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  return (await answers(6379)) ? 'redis://127.0.0.1:6379' : await startRedis(stops);
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

async function startPostgres(stops: Stops): Promise<string> {
  const own = await ownPostgres();
  if (!own) return '';
  stops.push(own.remove);
  return own.url;
}

async function startRedis(stops: Stops): Promise<string> {
  const { path: folder, remove } = await temporaryFolder();
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', folder], {
    stdio: 'ignore',
  });
  const failed = new Promise<boolean>((resolve) => child.once('error', () => resolve(false)));
  stops.push(() => end(child, 'SIGTERM').then(remove));
  return (await Promise.race([until(() => answers(port)), failed])) ? `redis://127.0.0.1:${port}` : '';
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
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
