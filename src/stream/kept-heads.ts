import { readFile } from 'node:fs/promises';

/** Where a log stood, written down somewhere else than in its database. */
export interface KeptHead {
  logId: string;
  revision: number;
  /** In hex. */
  hash: string;
}

/** The file is not one that `--heads` has written. */
export class HeadsUnreadable extends Error {
  override readonly name = 'HeadsUnreadable';
}

/** One line a log, for `grep` and `diff`: the id, the revision and the hash. */
export function headLine({ logId, revision, hash }: KeptHead): string {
  return `${logId} ${revision} ${hash}\n`;
}

/** @throws HeadsUnreadable with the line that is not one of a head */
export async function readKeptHeads(file: string): Promise<Map<string, KeptHead>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new HeadsUnreadable(`${file} cannot be read.`);
  });
  const heads = new Map<string, KeptHead>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, logId, revision, hash] = /^(\S+) (\d+) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    if (!logId || !revision || !hash) {
      throw new HeadsUnreadable(`${file} line ${index + 1} is not: id, revision, hash.`);
    }
    heads.set(logId, { logId, revision: Number(revision), hash });
  }
  return heads;
}
