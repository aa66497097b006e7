import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { commandLine } from './command.ts';
import { ConfigError, readConfig } from './config.ts';
import { DataFolderInUse } from './db/data-folder.ts';
import { MigrationRefused } from './db/migration-refused.ts';
import { isDemoName } from './demo/people.ts';
import { demoToken } from './demo/token.ts';
import { DomainError } from './errors.ts';
import { UnknownEnding } from './import/read.ts';
import type { Opened } from './open.ts';
import { told } from './stack.ts';
import { type Actor, actorOf } from './stream/change.ts';

const USAGE = `${commandLine('import', 'FILE.csv|FILE.json', '--base', 'NAME', '[--as WHO]')}

  --base  the base to put the new table into; it is made where you have none of this name
  --as    whose import it is: a demo person (ada when left out), or with a database of your own
          the e-mail of somebody who has signed in
`;

/** How many bad rows are told one by one; the rest are counted. */
const FAULTS_SHOWN = 100;

async function whoIs(opened: Opened, name: string | undefined): Promise<Actor> {
  const who = name ?? 'ada';
  if (opened.demoSecret && isDemoName(who)) {
    return actorOf((await opened.app.signIn(await demoToken(opened.demoSecret, who))).user);
  }
  const { readUserIdOfEmail, readUsers } = await import('./auth/user.queries.ts');
  const id = await readUserIdOfEmail(opened.database.db, who.toLowerCase());
  const [user] = id ? await readUsers(opened.database.db, [id]) : [];
  if (!user) throw new UsageError(`Nobody has signed in as ${who}.`);
  return actorOf(user);
}

class UsageError extends Error {}

interface Wanted {
  file: string;
  base: string;
  as: string | undefined;
}

/** @returns undefined when only help is wanted */
function readArguments(args: string[]): Wanted | undefined {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        base: { type: 'string' },
        as: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return undefined;
    const [file] = positionals;
    if (!file || positionals.length > 1 || !values.base) throw new UsageError(USAGE);
    return { file, base: values.base, as: values.as };
  } catch (error) {
    // parseArgs says which option it does not know.
    if (error instanceof TypeError) throw new UsageError(`${error.message}\n\n${USAGE}`);
    throw error;
  }
}

async function bring({ file, base, as }: Wanted) {
  await access(file).catch(() => {
    throw new UsageError(`${file} cannot be read.\n\n${USAGE}`);
  });
  const config = readConfig(process.env);
  // Loaded only now: what is wrong with the arguments or settings is told at once.
  const [{ openCobase }, { importFile }] = await Promise.all([
    import('./open.ts'),
    import('./import/file.ts'),
  ]);
  const opened = await openCobase(config, (error) => console.error(error));
  try {
    let total = 0;
    let faults = 0;
    const imported = await importFile(opened.app.services, await whoIs(opened, as), {
      file,
      baseName: base,
      onFields(fields, rows) {
        total = rows;
        for (const { name, type } of fields) console.error(`  ${type.padEnd(14)} ${name}`);
      },
      onProgress: (written) => showProgress(written, total),
      onFault(line, fault) {
        faults += 1;
        if (faults <= FAULTS_SHOWN) console.error(`\nline ${line} is left out: ${fault}`);
      },
    });
    if (faults > FAULTS_SHOWN) console.error(`\n… and ${faults - FAULTS_SHOWN} more lines are left out`);
    console.log(
      `\n${imported.written} records imported into ${imported.tableId}, ${imported.leftOut} rows left out.`,
    );
  } finally {
    await opened.close();
  }
}

const WIDTH = 30;

function showProgress(written: number, total: number) {
  const done = Math.min(1, written / Math.max(total, 1));
  const bar = '█'.repeat(Math.round(done * WIDTH)).padEnd(WIDTH, '░');
  process.stderr.write(`\r${bar} ${Math.round(done * 100)} %  ${written} of ${total}`);
}

/** Makes a table of a file. @returns its exit code */
export async function importTableOf(args: string[]): Promise<number> {
  try {
    const wanted = readArguments(args);
    if (wanted) await bring(wanted);
    else console.log(USAGE);
    return 0;
  } catch (error) {
    const isTold =
      error instanceof UsageError ||
      error instanceof ConfigError ||
      error instanceof DataFolderInUse ||
      error instanceof MigrationRefused ||
      error instanceof UnknownEnding ||
      error instanceof DomainError;
    console.error(isTold ? error.message : told(error));
    return 1;
  }
}
