import { parseArgs } from 'node:util';
import { commandLine } from './command.ts';
import { ConfigError, readConfig } from './config.ts';
import { DataFolderInUse } from './db/data-folder.ts';
import { MigrationRefused } from './db/migration-refused.ts';
import { told } from './stack.ts';

const USAGE = `${commandLine('migrate')}

Brings the database that the settings name up to this version, as a server does when it starts.
`;

/** @returns its exit code */
export async function migrateDatabase(args: string[]): Promise<number> {
  const closers: (() => Promise<void>)[] = [];
  try {
    if (parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } }).values.help) {
      console.log(USAGE);
      return 0;
    }
    const config = readConfig(process.env);
    const { bringUpToDate, openDatabase } = await import('./open.ts');
    const applied = await bringUpToDate(await openDatabase(config, closers));
    console.log(applied === 0 ? 'The database is up to date.' : `${applied} migrations applied.`);
    return 0;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
    else if ([ConfigError, DataFolderInUse, MigrationRefused].some((told) => error instanceof told)) {
      console.error(error instanceof Error ? error.message : error);
    } else console.error(told(error));
    return 1;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}
