import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { temporaryFolder } from './folder.ts';
import { freePort } from './port.ts';
import { programPath } from './program-path.ts';

/** A PostgreSQL of a test's own, which may be restarted. */
export interface OwnPostgres {
  /** Of its database `postgres`, as its superuser. */
  url: string;
  /** Ends all connections, as `pg_ctl` does, and takes new ones again: after a checkpoint, or `immediate`, as after a crash. */
  restart(mode: 'fast' | 'immediate'): Promise<void>;
  /** Ends it and removes all that it held. */
  remove(): Promise<void>;
}

/** A new cluster in a temporary folder; undefined where PostgreSQL is not installed. It refuses to run as root, so root borrows the user postgres. */
export async function ownPostgres(): Promise<OwnPostgres | undefined> {
  const initdbPath = programPath('initdb');
  if (!initdbPath) return undefined;
  const bin = dirname(initdbPath);
  const { path: folder, remove } = await temporaryFolder();
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    execFileSync('chown', ['postgres', folder]);
    await chmod(folder, 0o700);
  }
  const as = (program: string, args: string[]) =>
    isRoot ? (['runuser', ['-u', 'postgres', '--', program, ...args]] as const) : ([program, args] as const);
  const port = await freePort();
  const [initdb, initArgs] = as(initdbPath, ['-D', folder, '-U', 'postgres', '-A', 'trust', '-N']);
  execFileSync(initdb, initArgs, { stdio: 'ignore', cwd: folder });
  const options = ['-D', folder, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-F'];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | undefined;

  async function start() {
    const [program, args] = as(join(bin, 'postgres'), options);
    child = spawn(program, args, { stdio: 'ignore', cwd: folder });
    if (!(await until(() => canConnect(url)))) throw new Error('PostgreSQL does not start');
  }

  /** The signal goes to the server itself: runuser lets hardly any through. */
  async function end(signal: NodeJS.Signals) {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    const [pid] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), signal);
    await ended;
  }

  await start();
  return {
    url,
    async restart(mode) {
      await end(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
      await start();
    },
    async remove() {
      await end('SIGINT');
      await remove();
    },
  };
}

/** Whether there is a PostgreSQL whose user may create databases. */
export async function canConnect(url: string): Promise<boolean> {
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

export async function until(condition: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
