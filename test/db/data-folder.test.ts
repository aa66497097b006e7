import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  return { ...original, readdir: vi.fn(original.readdir) };
});
// What an earlier file of this worker has loaded knows nothing of the mock.
vi.resetModules();
const { DataFolderInUse, lockDataFolder } = await import('../../src/db/data-folder.ts');

let parent: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'cobase-test-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  await rm(parent, { recursive: true, force: true });
});

const SOURCE = new URL('../../src/db/data-folder.ts', import.meta.url).href;

const CHILD = `
  const { lockDataFolder } = await import(${JSON.stringify(SOURCE)});
  process.on('message', async (dir) => {
    process.send(await lockDataFolder(dir).then(() => 'taken', (error) => error.name + ': ' + error.message));
  });
  process.send('ready');
`;

async function startChild(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', CHILD], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  await once(child, 'message');
  return child;
}

async function tryFrom(child: ChildProcess, dir: string): Promise<unknown> {
  child.send(dir);
  const [answer] = await once(child, 'message');
  return answer;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('the folder is made, for its owner only', async () => {
  const dir = join(parent, 'a', 'b');
  await (await lockDataFolder(dir)).release();
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
});

test('the same process is refused until it has released', async () => {
  const lock = await lockDataFolder(parent);
  await expect(lockDataFolder(parent)).rejects.toThrow(DataFolderInUse);
  await lock.release();
  await (await lockDataFolder(parent)).release();
});

test('a second process is told which folder, who holds it and what to do', async () => {
  const lock = await lockDataFolder(parent);
  const answer = await tryFrom(await startChild(), parent);
  expect(answer).toBe(
    `DataFolderInUse: the data folder ${parent} is in use by process ${process.pid}: stop it, or set DATA_DIR to another folder`,
  );
  await lock.release();
});

test('a holder that is stopped still holds the folder', async () => {
  const holder = await startChild();
  expect(await tryFrom(holder, parent)).toBe('taken');
  holder.kill('SIGSTOP');
  await expect(lockDataFolder(parent)).rejects.toThrow(DataFolderInUse);
});

test('the lock keeps no process alive', async () => {
  const script = `
    const { lockDataFolder } = await import(${JSON.stringify(SOURCE)});
    await lockDataFolder(${JSON.stringify(parent)});
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  children.push(child);
  expect((await once(child, 'exit'))[0]).toBe(0);
});

test('a path too long for a socket works the same', async () => {
  const dir = join(parent, 'long'.repeat(25), 'longer'.repeat(20));
  const lock = await lockDataFolder(dir);
  await expect(lockDataFolder(dir)).rejects.toThrow(DataFolderInUse);
  expect(await tryFrom(await startChild(), dir)).toContain(`process ${process.pid}`);
  await lock.release();
  await (await lockDataFolder(dir)).release();
});

test('of 10 processes that start at once exactly one wins, on a new folder and after each kill -9', async () => {
  let racing = await Promise.all(Array.from({ length: 10 }, startChild));
  while (racing.length > 0) {
    const answers = await Promise.all(racing.map((child) => tryFrom(child, parent)));
    const winners = racing.filter((_, at) => answers[at] === 'taken');
    expect(winners).toHaveLength(1);
    const [winner] = winners as [ChildProcess];
    for (const answer of answers) {
      if (answer !== 'taken') expect(answer).toContain('DataFolderInUse');
    }
    await kill(winner);
    racing = racing.filter((child) => child !== winner);
  }
  await (await lockDataFolder(parent)).release();
});

test('one that was slow between looking and taking does not take a number that others have passed', async () => {
  let resume = () => {};
  const looked = new Promise<void>((hasLooked) => {
    vi.mocked(readdir).mockImplementationOnce(async (path) => {
      const files = await readdir(path);
      hasLooked();
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
      return files as never;
    });
  });
  const slow = lockDataFolder(parent);
  await looked;
  await (await lockDataFolder(parent)).release();
  const holder = await lockDataFolder(parent);
  resume();
  await expect(slow).rejects.toThrow(DataFolderInUse);
  await holder.release();
});

test('two never hold the folder at once, however they come and go', async () => {
  let held = 0;
  let most = 0;
  let taken = 0;
  const comeAndGo = async () => {
    for (let round = 0; round < 30; round++) {
      try {
        const lock = await lockDataFolder(parent);
        most = Math.max(most, ++held);
        taken++;
        await new Promise(setImmediate);
        held--;
        await lock.release();
      } catch (error) {
        if (!(error instanceof DataFolderInUse)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: 20 }, comeAndGo));
  expect(most).toBe(1);
  expect(taken).toBeGreaterThan(10);
  await (await lockDataFolder(parent)).release();
  expect(await readdir(parent)).toHaveLength(1);
});
