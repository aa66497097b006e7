import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './folder.ts';

/** A version of Cobase to come: this one, with more migrations. */
export interface Version {
  /** Where it is installed. */
  folder: string;
  /** Its migrations. */
  migrations: string;
  remove(): Promise<void>;
}

/** Each migration is its name and its statements, the oldest first. */
export async function versionWith(
  more: readonly (readonly [name: string, statements: string])[],
): Promise<Version> {
  const { path, remove } = await temporaryFolder();
  await cp('dist', join(path, 'dist'), { recursive: true });
  await cp('package.json', join(path, 'package.json'));
  await symlink(resolve('node_modules'), join(path, 'node_modules'));
  const migrations = join(path, 'dist/drizzle');
  await addMigrations(migrations, more);
  return { folder: path, migrations, remove };
}

export async function addMigrations(
  folder: string,
  more: readonly (readonly [name: string, statements: string])[],
): Promise<void> {
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(journalFile, 'utf8'));
  for (const [name, statements] of more) {
    const idx = journal.entries.length;
    const tag = `${String(idx).padStart(4, '0')}_${name}`;
    journal.entries.push({ ...journal.entries.at(-1), idx, tag, when: journal.entries.at(-1).when + 1 });
    await writeFile(join(folder, `${tag}.sql`), statements);
  }
  await writeFile(journalFile, JSON.stringify(journal));
}
