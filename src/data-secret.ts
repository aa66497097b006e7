import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an embedded server signs with: its demo tokens, the checkpoints of its logs, the links in mails. */
type SecretName = 'secret' | 'log-signing-key' | 'mail-signing-key';

/** A secret of an embedded server: made once, readable by its user alone. */
export async function dataSecret(dataDir: string, name: SecretName = 'secret'): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, name);
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  // Linked when it is whole: nobody ever reads half of it, and of two that make one at once the first wins.
  await writeFile(draft, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return (await readFile(file, 'utf8')).trim();
}
