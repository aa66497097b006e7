import type { Database } from '../db/client.ts';
import { ChainFault, walkChain } from './chain.ts';
import { beginningOf, type SigningKeys, signed, type Trust } from './checkpoint.ts';
import type { KeptHead } from './kept-heads.ts';
import { movedBy } from './state-digest.ts';
import { type LogState, readLogState, writeSignature } from './verify.queries.ts';
import { checkState } from './verify-state.ts';

/** A log that is what was written. */
export interface VerifiedLog {
  logId: string;
  /** Its last revision, and the hash of that. */
  revision: number;
  hash: string;
  /** Revisions that were looked at. */
  revisions: number;
  /** The revision of its checkpoint; 0 for a log that was never cut. */
  beginsAfter: number;
  /** Of its checkpoint; undefined without one. */
  trust: Trust | undefined;
  /** Whether a head that was kept elsewhere is from before the checkpoint, so that nothing could be compared with it. */
  isHeadTooOld: boolean;
}

export interface VerifyOptions {
  keys: SigningKeys;
  /** Where the log stood before. */
  expected?: KeptHead | undefined;
  /** Compares the records, fields and views with what the log comes to. */
  withState?: boolean;
  /** Signs a checkpoint that is not signed, when all else is right. */
  sign?: boolean;
}

/**
 * Checks one log from its beginning, or its checkpoint, to where it stands now. What is written meanwhile is not looked at, and a
 * log that is cut meanwhile is begun anew: others go on working.
 *
 * @throws ChainFault at the first place that is not what was written
 */
export async function verifyLog(
  database: Database,
  logId: string,
  options: VerifyOptions,
): Promise<VerifiedLog> {
  const { db } = database;
  for (;;) {
    const state = await readLogState(db, logId);
    if (!state) throw new ChainFault(logId, null, 'the log is gone');
    try {
      return await verifyAsOf(database, state, options);
    } catch (error) {
      if (!(error instanceof ChainFault)) throw error;
      const now = await readLogState(db, logId);
      // Its rows went while they were read.
      if (now && now.head.beginsAfter > state.head.beginsAfter) continue;
      throw error;
    }
  }
}

async function verifyAsOf(
  database: Database,
  { head, checkpoint, beyond }: LogState,
  { keys, expected, withState = false, sign = false }: VerifyOptions,
): Promise<VerifiedLog> {
  const { db } = database;
  const { logId, beginsAfter } = head;
  const { from, trust } = beginningOf(logId, head, checkpoint, keys, { evenUnsigned: sign });
  if (expected && expected.revision > head.revision) {
    const what = `the log ends at ${head.revision}, and has come to revision ${expected.revision} before`;
    throw new ChainFault(logId, head.revision + 1, what);
  }
  const compare = ({ revision, hash }: { revision: number; hash: Buffer }) => {
    if (expected?.revision === revision && expected.hash !== hash.toString('hex')) {
      throw new ChainFault(logId, revision, 'it is another one than was there before');
    }
  };
  compare(from);
  let last = from;
  for await (const { changes, ...link } of walkChain(db, logId, from, head.revision)) {
    compare(link);
    last = { ...link, state: withState ? movedBy(last.state, changes) : last.state };
  }
  if (last.revision !== head.revision) {
    throw new ChainFault(logId, last.revision + 1, `the log says that it ends at ${head.revision}`);
  }
  if (!last.hash.equals(head.hash)) {
    throw new ChainFault(logId, head.revision, 'the log says another hash of its last revision');
  }
  if (last.revision > 0 && last.at.getTime() !== head.at.getTime()) {
    throw new ChainFault(logId, head.revision, 'the log says another time of its last revision');
  }
  if (beyond !== null) {
    throw new ChainFault(logId, beyond, `it is there, and the log says that it ends at ${head.revision}`);
  }
  if (withState) await checkState(database, logId, last);
  if (sign && checkpoint && trust === 'unsigned') await writeSignature(db, signed(logId, from, keys));
  return {
    logId,
    revision: head.revision,
    hash: head.hash.toString('hex'),
    revisions: head.revision - beginsAfter,
    beginsAfter,
    trust: sign && trust === 'unsigned' && keys.length > 0 ? 'signed' : trust,
    isHeadTooOld: expected !== undefined && expected.revision < beginsAfter,
  };
}
