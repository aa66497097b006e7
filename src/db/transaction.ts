import type { Connection, Database, Db, Statement } from './client.ts';
import { failureCode, isConnectionLost, isRetryable, isUnavailable, NEVER_SENT } from './failure.ts';

/** What a unit of work may do inside its transaction. */
export interface Tx {
  /** Reads and locks. Each is a round trip unless several are sent before the first is awaited. */
  readonly db: Db;
  /**
   * Keeps statements back until the work is decided. They then leave in one burst together with COMMIT,
   * so that a decision costs one round trip to make durable however much it writes.
   */
  write(...statements: Statement[]): void;
}

/**
 * Says whether a transaction whose connection died during COMMIT was committed. It runs on another connection and
 * must first wait for a lock that the lost transaction held: without that wait the answer could be "no" while the
 * old backend is still committing.
 */
export type Outcome = (tx: Tx) => Promise<boolean>;

/** The connection died during COMMIT, and for {@link ASK_MS} nobody could be asked what became of it. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown';
}

const ATTEMPTS = 4;
/**
 * For so long it is asked what became of a transaction. By time and not by number: asking changes nothing, giving up leaves a caller who
 * does not know what he did, and where connections die by the hundred so do those that ask.
 */
const ASK_MS = 10_000;

/**
 * Runs `work` in one transaction and answers its result once the database has committed.
 *
 * A transaction that certainly wrote nothing (its connection was lost before COMMIT, a deadlock, a serialisation
 * failure) is tried again, so `work` must have no effect besides its transaction. When the connection is lost
 * during COMMIT, `outcome` decides between answering and trying again; it is asked until it answers, for `askMs`.
 *
 * With `isSteady` the work gets the connection's steady builder: see there what it must not do then.
 *
 * @throws OutcomeUnknown when the connection was lost during COMMIT and there is no `outcome`, or it cannot tell
 */
export async function transaction<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
  outcome?: Outcome,
  { isSteady = false, askMs = ASK_MS }: { isSteady?: boolean; askMs?: number } = {},
): Promise<T> {
  const tries = {
    isSteady,
    again: (error: unknown, attempt: number) => isRetryable(error) && attempt < ATTEMPTS,
  };
  return untilDone(database, work, tries, async (lost) => {
    if (!outcome) throw new OutcomeUnknown('the connection was lost during COMMIT', { cause: lost });
    const end = performance.now() + askMs;
    const again = (error: unknown) => (isRetryable(error) || isUnavailable(error)) && performance.now() < end;
    return untilDone(database, outcome, { isSteady: false, again }, async () => false).catch(
      (cause: unknown) => {
        throw new OutcomeUnknown('the connection was lost during COMMIT', { cause });
      },
    );
  });
}

async function untilDone<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
  { isSteady, again }: { isSteady: boolean; again(error: unknown, attempt: number): boolean },
  committed: (lost: unknown) => Promise<boolean>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const tried = await attemptOnce(database, work, isSteady);
    if ('result' in tried) return tried.result;
    const { error, phase } = tried;
    // What was never sent had COMMIT behind it, which was not sent either.
    const isOpen = phase === 'commit' && isConnectionLost(error) && failureCode(error) !== NEVER_SENT;
    if (isOpen && (await committed(error))) return tried.decided;
    if (!again(error, attempt)) throw error;
    await new Promise((resolve) =>
      setTimeout(resolve, 2 ** Math.min(attempt, 5) * 10 * (0.5 + Math.random())),
    );
  }
}

type Attempt<T> =
  | { result: T }
  | { error: unknown; phase: 'work' }
  | { error: unknown; phase: 'commit'; decided: T };

async function attemptOnce<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
  isSteady: boolean,
): Promise<Attempt<T>> {
  let connection: Connection;
  try {
    connection = await database.acquire();
  } catch (error) {
    return { error, phase: 'work' };
  }
  try {
    const writes: Statement[] = [];
    let decided: T;
    try {
      // BEGIN is not awaited: it shares the first statement's round trip. If it fails, so does that statement.
      const begun = connection.command('begin');
      begun.catch(() => {});
      const db = isSteady ? connection.steady : connection.db;
      decided = await work({ db, write: (...statements) => writes.push(...statements) });
      await begun;
    } catch (error) {
      connection.command('rollback').catch(() => {});
      return { error, phase: 'work' };
    }
    try {
      await commit(connection, writes);
      return { result: decided };
    } catch (error) {
      return { error, phase: 'commit', decided };
    }
  } finally {
    connection.release();
  }
}

/** A write that fails makes the COMMIT behind it a rollback; the error told is that of the first write to fail. */
async function commit(connection: Connection, writes: Statement[]): Promise<void> {
  const burst: Promise<unknown>[] = [];
  try {
    for (const statement of writes) burst.push(statement.execute());
  } catch (error) {
    // The statement could not be built. The server does not know of it, and would commit those before it.
    connection.command('rollback').catch(() => {});
    await Promise.allSettled(burst);
    throw error;
  }
  const committed = connection.command('commit');
  burst.push(committed);
  const failed = (await Promise.allSettled(burst)).find((settled) => settled.status === 'rejected');
  if (failed) throw failed.reason;
  const tag = await committed;
  if (tag !== 'COMMIT') throw new Error(`the transaction ended with ${tag} instead of COMMIT`);
}
