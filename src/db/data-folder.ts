import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { link, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another process, or this one, already works on the folder. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

interface Holder {
  pid: number;
  host: string;
}

const NAME = 'cobase.lock.';
const CANDIDATE = `${NAME}new-`;
/** The name of a socket must fit 108 bytes on Linux and 104 on macOS, with the zero at its end. */
const SOCKET_PATH_LIMIT = 103;
const HOLDER_ANSWERS_MS = 1000;

/**
 * Makes the folder and takes it for this process, until it is released or the process ends, however it ends.
 *
 * The holder listens on a socket in the folder: who can connect knows that it lives, and the kernel refuses the
 * connection from the moment it is dead. The sockets are numbered and the one with the highest number counts. To take
 * the folder is to find that one dead and to link a listening socket as the next number, which only one can do. A
 * number is never given twice, because whoever takes one removes only lower ones, so a release leaves a dead socket
 * behind.
 *
 * Rejected: a file with a pid (stale after kill -9, wrong once pids are reused, and the same pid 1 in every container);
 * one fixed name that is replaced when stale (two that find it stale remove each other's); an abstract socket (not seen
 * from another container that mounts the same volume, and Linux only); flock(1) over an inherited descriptor (a
 * program that distroless images and macOS do not have).
 *
 * @throws DataFolderInUse when a live process holds it
 */
export async function lockDataFolder(dir: string): Promise<{ release(): Promise<void> }> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const folder = await realpath(dir);
  return await throughShortPath(folder, async (short) => {
    for (;;) {
      const last = await lastNumber(folder);
      const holder = last > 0 && (await askHolder(join(short, NAME + last)));
      if (holder) throw new DataFolderInUse(inUse(folder, holder));
      const server = await take(folder, short, last + 1);
      if (server) return { release: () => closed(server) };
    }
  });
}

function inUse(folder: string, holder: Partial<Holder>): string {
  const elsewhere = holder.host === undefined || holder.host === hostname() ? '' : ` on ${holder.host}`;
  const who = holder.pid === undefined ? 'another process' : `process ${holder.pid}${elsewhere}`;
  return `the data folder ${folder} is in use by ${who}: stop it, or set DATA_DIR to another folder`;
}

/** Answers nothing when another one was faster. */
async function take(folder: string, short: string, number: number): Promise<Server | undefined> {
  const candidate = CANDIDATE + randomBytes(8).toString('hex');
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder), () =>
      socket.destroy(),
    );
  });
  server.unref();
  // Listens before it has its number, so that nobody ever finds a number whose holder does not answer yet.
  server.listen(join(short, candidate));
  await once(server, 'listening');
  let taken = false;
  try {
    await link(join(folder, candidate), join(folder, NAME + number));
    // Slow since it looked, it may have been given a number that others have long passed and removed.
    if ((await lastNumber(folder)) === number) {
      await removeBelow(folder, number);
      taken = true;
    }
  } catch (error) {
    // EEXIST: the number is gone. ENOENT: the holder has tidied the candidate away.
    if (!hasCode(error, 'EEXIST', 'ENOENT')) throw error;
  } finally {
    if (!taken) await closed(server);
    await rm(join(folder, candidate), { force: true });
  }
  return taken ? server : undefined;
}

async function lastNumber(folder: string): Promise<number> {
  return Math.max(0, ...(await readdir(folder)).map(numberOf));
}

function numberOf(file: string): number {
  return file.startsWith(NAME) ? Number(/^\d+$/.exec(file.slice(NAME.length))?.[0] ?? 0) : 0;
}

async function removeBelow(folder: string, number: number): Promise<void> {
  const old = (await readdir(folder)).filter((file) => {
    const at = numberOf(file);
    return file.startsWith(CANDIDATE) || (at > 0 && at < number);
  });
  await Promise.all(old.map((file) => rm(join(folder, file), { force: true })));
}

/** Who listens on the socket, as far as it says so in time. Answers nothing when nobody does. */
async function askHolder(path: string): Promise<Partial<Holder> | undefined> {
  const socket = createConnection(path);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const late = setTimeout(() => socket.destroy(), HOLDER_ANSWERS_MS);
  try {
    await once(socket, 'connect');
    await once(socket, 'close');
    return JSON.parse(text) as Holder;
  } catch (error) {
    // ENOENT: a newer holder has removed it, which the next look will find.
    if (hasCode(error, 'ECONNREFUSED', 'ENOENT')) return undefined;
    // Its queue is full, or it stopped in the middle of its answer: either way it was alive.
    if (hasCode(error, 'EAGAIN', 'ECONNRESET', 'EPIPE') || error instanceof SyntaxError) return {};
    throw error;
  } finally {
    clearTimeout(late);
    socket.destroy();
  }
}

/** `work` gets a path of the folder that leaves room for the name of a socket. */
async function throughShortPath<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  const longest = CANDIDATE.length + 1 + 16;
  if (Buffer.byteLength(folder) + longest <= SOCKET_PATH_LIMIT) return await work(folder);
  const aside = await mkdtemp(join(tmpdir(), 'cobase-'));
  try {
    const path = join(aside, 'd');
    await symlink(folder, path);
    return await work(path);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
