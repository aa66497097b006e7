import { open, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { commandLine } from './command.ts';
import { ConfigError, readConfig } from './config.ts';
import { DataFolderInUse } from './db/data-folder.ts';
import { failureCode } from './db/failure.ts';
import { logKeysOf, openDatabase } from './open.ts';
import { told } from './stack.ts';
import { ChainFault } from './stream/chain.ts';
import { HeadsUnreadable, headLine, readKeptHeads } from './stream/kept-heads.ts';
import type { VerifiedLog } from './stream/verify.ts';
import { verifyAll } from './stream/verify-all.ts';

const USAGE = `${commandLine('verify-log', '[--log ID]… [--expect FILE] [--heads FILE] [--state] [--sign]')}

  --log     only this log: the id of a table or base
  --expect  compares with heads that --heads wrote before, kept where nobody who writes the database can change them
  --heads   writes where each log stands now
  --state   compares the records, fields and views with what their log comes to
  --sign    signs checkpoints that have no signature, in logs that are otherwise right
`;

class UsageError extends Error {}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        log: { type: 'string', multiple: true },
        expect: { type: 'string' },
        heads: { type: 'string' },
        state: { type: 'boolean' },
        sign: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // parseArgs says which option it does not know.
    if (error instanceof TypeError) throw new UsageError(`${error.message}\n\n${USAGE}`);
    throw error;
  }
}

type Wanted = ReturnType<typeof readArguments>;

/** @returns how many logs have a fault */
async function verify({ log, expect, heads, state = false, sign = false }: Wanted): Promise<number> {
  const config = readConfig(process.env);
  const expected = expect === undefined ? undefined : await readKeptHeads(expect);
  const closers: (() => Promise<void>)[] = [];
  try {
    const keys = await logKeysOf(config);
    if (sign && keys.length === 0) throw new UsageError('There is no key to sign with: set LOG_SIGNING_KEY.');
    const database = await openDatabase(config, closers);
    const draft = heads === undefined ? undefined : `${heads}.new`;
    const file = draft === undefined ? undefined : await open(draft, 'w', 0o600);
    if (file) closers.push(() => file.close());
    const count = { logs: 0, revisions: 0, faults: 0 };
    for await (const found of verifyAll(database, { logIds: log, expected, keys, withState: state, sign })) {
      count.logs += 1;
      if (found instanceof ChainFault) {
        count.faults += 1;
        console.error(found.message);
        continue;
      }
      count.revisions += found.revisions;
      console.log(headLine(found).trimEnd() + remarkOf(found));
      await file?.write(headLine(found));
    }
    console.log(
      `${count.logs} logs, ${count.revisions} revisions, ${count.faults} of the logs have a fault.`,
    );
    if (draft === undefined || heads === undefined) return count.faults;
    // Heads with one missing would hide the next time what is told now.
    if (count.faults === 0) await rename(draft, heads);
    else await rm(draft);
    return count.faults;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function remarkOf({ beginsAfter, trust, isHeadTooOld }: VerifiedLog): string {
  const remarks = [
    trust === undefined ? '' : `begins after ${beginsAfter}, checkpoint ${TRUST[trust]}`,
    isHeadTooOld ? 'the kept head is older than the checkpoint, and compares with nothing' : '',
  ];
  return remarks.map((remark) => (remark ? `  (${remark})` : '')).join('');
}

const TRUST = {
  signed: 'signed',
  unsigned: 'not signed',
  unchecked: 'signed, which cannot be checked without LOG_SIGNING_KEY',
};

/** Whether the logs are what was written. It only reads, save for `--sign`. @returns its exit code */
export async function verifyLogs(args: string[]): Promise<number> {
  try {
    const wanted = readArguments(args);
    if (!wanted.help) return (await verify(wanted)) > 0 ? 1 : 0;
    console.log(USAGE);
    return 0;
  } catch (error) {
    const isTold = [UsageError, ConfigError, DataFolderInUse, HeadsUnreadable].some(
      (known) => error instanceof known,
    );
    // A table or column is missing.
    const isOlder = ['42P01', '42703'].includes(failureCode(error) ?? '');
    if (isOlder) {
      console.error(`The database is of another version than this program: ${commandLine('migrate')}.`);
    } else console.error(isTold && error instanceof Error ? error.message : told(error));
    return 1;
  }
}
