import type { Database } from '../db/client.ts';
import { ChainFault } from './chain.ts';
import type { KeptHead } from './kept-heads.ts';
import { listLogIds, listLostLogs } from './verify.queries.ts';
import { type VerifiedLog, type VerifyOptions, verifyLog } from './verify.ts';

/** Logs that are named at once. */
const PAGE = 500;
/** Lost logs that are told. */
const LOST = 1_000;

export interface VerifyAll extends Omit<VerifyOptions, 'expected'> {
  /** Only these; all without it. */
  logIds?: readonly string[] | undefined;
  /** Where the logs stood before, by id. */
  expected?: ReadonlyMap<string, KeptHead> | undefined;
}

/**
 * Checks logs one after the other, and answers of each that it is right, or its first fault. A log that is gone is found by what
 * names it: its base or table, what is left of it, and the heads that were kept elsewhere.
 */
export async function* verifyAll(
  database: Database,
  { logIds, expected, ...options }: VerifyAll,
): AsyncGenerator<VerifiedLog | ChainFault, void> {
  const lost = new Set(logIds ? [] : await listLostLogs(database.db, LOST));
  const seen = new Set<string>();
  for await (const logId of logIds ?? allIds(database)) {
    if (expected?.has(logId)) seen.add(logId);
    yield await verifyLog(database, logId, { ...options, expected: expected?.get(logId) }).catch(toFault);
  }
  for (const logId of logIds ? [] : (expected?.keys() ?? [])) if (!seen.has(logId)) lost.add(logId);
  for (const logId of lost) yield new ChainFault(logId, null, 'the log is gone');
}

function toFault(error: unknown): ChainFault {
  if (error instanceof ChainFault) return error;
  throw error;
}

async function* allIds(database: Database): AsyncGenerator<string, void> {
  for (let after = ''; ; ) {
    const page = await listLogIds(database.db, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last;
  }
}
