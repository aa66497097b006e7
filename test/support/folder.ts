import { mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folder {
  path: string;
  remove(): Promise<void>;
}

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** A folder of a test's own. In memory where there is enough: a disk may take longer to make the files of a database than its test takes. */
export async function temporaryFolder(): Promise<Folder> {
  const path = await mkdtemp(join((await hasMemory()) ? MEMORY : tmpdir(), 'cobase-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Containers often have a little of it, from which no program may run. */
async function hasMemory(): Promise<boolean> {
  try {
    const [, options = ''] = / \/dev\/shm tmpfs (\S+)/.exec(await readFile('/proc/mounts', 'utf8')) ?? [];
    const { bavail, bsize } = await statfs(MEMORY);
    return options !== '' && !options.split(',').includes('noexec') && bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}
