import { randomUUID } from 'node:crypto';
import type { Bus } from '../bus/bus.ts';
import type { Database, Db } from '../db/client.ts';
import { type Tx, transaction } from '../db/transaction.ts';
import { invalid, NotFoundError } from '../errors.ts';
import { tracedCommit } from '../ops/trace.ts';
import { textFault } from '../text.ts';
import { announce, appendStatements, isWatched, newHead, type OpenHead, takeRevision } from './append.ts';
import { type Actor, type Change, ORIGIN, type Revision, type Taken } from './change.ts';
import type { LinkMaker } from './hash.ts';
import { lockHeads, readClock, readRevision, readRevisions } from './log.queries.ts';
import type { Concern, Outbox } from './outbox.ts';
import {
  checkSameInput,
  inputHash,
  insertOutcomes,
  lockName,
  type NamedMutation,
  type Outcome,
  outcomeKey,
  readOutcomes,
} from './outcome.ts';
import { createStreamTally, type StreamTally } from './tally.ts';
import { createTurns, type Turns } from './turns.ts';

/** Whose mutation it is, and which logs it may append to. */
export interface Write {
  actor: Actor;
  /** Logs that exist. They are locked before anything is decided; the first is the one that the mutation is about. */
  logIds?: string[];
  /** Logs that come into being with this mutation. */
  newLogIds?: string[];
  /** The client's own name for the mutation: with `retry`, a second one of the name is not carried out again. */
  clientMutationId?: string | null;
  retry?: Retry;
  /** Joins this revision to the others of one large piece of work. */
  batchId?: string | null;
  /** The revision that this one takes back. */
  undoOf?: number | null;
}

/** What makes a named mutation repeatable. Its result must be JSON. */
export interface Retry {
  /** The mutation and all that it was given. */
  input: unknown;
  /** Checks once more that the actor may do it, before the first result is told again. */
  authorize(db: Db): Promise<unknown>;
}

/** What a mutation decides with, while it holds the counter rows of its logs. */
export interface LogTx extends Tx {
  /** The time of the mutation, by the clock of the database. */
  readonly at: Date;
  /** The revision that this mutation takes in a log, if it appends anything there. */
  next(logId: string): number;
  /** A log holds all that happened in it after this revision. */
  beginsAfter(logId: string): number;
  /** Records changes. A log to which nothing is appended takes no revision. */
  append(logId: string, ...changes: Change[]): void;
  /** Says that what is appended writes, as its actor has chosen, over what others had changed. */
  overwrite(logId: string): void;
  /** Says that what is appended concerns somebody, who is to hear of it: the work for it is committed with the revision. */
  concerns(logId: string): void;
}

/** A decided mutation: its result, and the revisions it took, one a log it appended to. */
export interface Written<T> {
  result: T;
  revisions: Revision[];
}

export interface Log {
  /**
   * Runs a mutation: locks the counter rows, lets it decide, and commits what it wrote together with its revisions.
   * Afterwards, and only then, the nodes are told. `decide` runs again when the transaction has to be repeated.
   *
   * What `order.read` reads is sent right behind the lock and costs no round trip of its own. It is as good as what is read
   * later: statements of one connection run one after the other, each on a snapshot that is taken when its turn comes, so
   * these see all that was committed while the lock was waited for.
   *
   * @throws NotFoundError when a log does not exist
   * @throws ClientMutationIdReusedError when the actor has used the name for something else in the same log
   */
  write<T, Facts = undefined>(
    order: Write & { read?: (db: Db) => Promise<Facts> },
    decide: (tx: LogTx, facts: Facts) => Promise<T>,
  ): Promise<Written<T>>;
}

/** The longest `clientMutationId`, in UTF-16 code units. */
const CLIENT_MUTATION_ID_LIMIT = 128;

/** What a log has besides: how its chain is linked, and where it puts what people are to hear of. */
interface LogParts {
  link?: LinkMaker | undefined;
  outbox?: Outbox<Concern>;
  tally?: StreamTally;
}

export function createLog(
  database: Database,
  bus: Bus,
  turns: Turns = createTurns(),
  { link, outbox, tally = createStreamTally() }: LogParts = {},
): Log {
  return {
    async write<T, Facts>(
      order: Write & { read?: (db: Db) => Promise<Facts> },
      decide: (tx: LogTx, facts: Facts) => Promise<T>,
    ) {
      const named = nameOf(order, order.retry?.input);
      const mutationId = randomUUID();
      let taken: Taken[] = [];
      let told: Concern[] = [];
      let before: Revision[] | undefined;
      const carryOut = () =>
        transaction(
          database,
          async (tx) => {
            taken = [];
            told = [];
            before = undefined;
            const opening = openHeads(tx, order);
            opening.catch(() => {});
            if (named && !order.logIds?.length) await lockName(tx.db, named);
            const remembered = named ? readOutcomes(tx.db, [named]) : undefined;
            const reading = order.read?.(tx.db);
            for (const sent of [remembered, reading]) sent?.catch(() => {});
            const asked = performance.now();
            const { heads, at } = await opening;
            tally.locks += order.logIds?.length ?? 0;
            tally.lockMs += performance.now() - asked;
            if (named) {
              const first = (await remembered)?.get(outcomeKey(named));
              if (first) {
                await order.retry?.authorize(tx.db);
                checkSameInput(named, first);
                before = await readAgain(tx.db, first);
                // It was stored from a result of this very mutation, whose name and input it has.
                return first.result as T;
              }
            }
            const pending = new Map<string, Change[]>();
            const overwritten = new Set<string>();
            const concerning = new Set<string>();
            const logTx: LogTx = {
              ...tx,
              at,
              next: (logId) => headOf(heads, logId).revision + 1,
              beginsAfter: (logId) => headOf(heads, logId).beginsAfter,
              append(logId, ...changes) {
                headOf(heads, logId);
                if (changes.length === 0) return;
                const list = pending.get(logId);
                if (list) list.push(...changes);
                else pending.set(logId, changes);
              },
              overwrite: (logId) => void overwritten.add(logId),
              concerns: (logId) => void concerning.add(logId),
            };
            // Without `read` there is nothing of Facts, which then is undefined.
            const decided = await decide(logTx, (await reading) as Facts);
            for (const [logId, changes] of pending) {
              const { actor, batchId = null, clientMutationId = null, undoOf = null } = order;
              const overwrote = overwritten.has(logId);
              const entry = { actor, mutationId, clientMutationId, batchId, undoOf, overwrote, at };
              taken.push(takeRevision(headOf(heads, logId), entry, changes, link));
            }
            tx.write(...appendStatements(tx.db, heads.values(), taken));
            for (const one of taken) {
              const { logId, revision } = one.content;
              if (concerning.has(logId) || isWatched(heads.get(logId), one)) told.push({ logId, revision });
            }
            if (outbox && told.length > 0) tx.write(outbox.statement(tx.db, told));
            if (named) {
              const own = taken.find(({ content }) => content.logId === named.logId) ?? taken[0];
              const { logId: revisionLogId = null, revision = null } = own?.content ?? {};
              tx.write(insertOutcomes(tx.db, [{ ...named, revisionLogId, revision, result: decided }], at));
            }
            return decided;
          },
          (tx) => isCommitted(tx.db, taken),
        );
      const traced = tracedCommit([order.actor[ORIGIN]]);
      const committing = turns.run(order.logIds ?? [], carryOut);
      const result = await (traced ? traced.over(committing) : committing);
      announce(bus, taken, traced);
      if (told.length > 0) outbox?.sent();
      return { result, revisions: before ?? taken.map(({ content }) => content) };
    },
  };
}

/**
 * How a retry of the mutation is known, if its client has named it.
 * @throws ValidationError when the name is too long
 */
export function nameOf(
  { actor, clientMutationId, logIds = [] }: Pick<Write, 'actor' | 'clientMutationId' | 'logIds'>,
  input: unknown,
): NamedMutation | undefined {
  if (!clientMutationId) return undefined;
  const fault = textFault(clientMutationId, CLIENT_MUTATION_ID_LIMIT);
  if (fault) throw invalid(['clientMutationId'], `The clientMutationId ${fault}.`);
  if (input === undefined) return undefined;
  return { logId: logIds[0] ?? actor.id, actorId: actor.id, clientMutationId, inputHash: inputHash(input) };
}

/** The revision that the first mutation of a name took. */
export async function readAgain(db: Db, { revisionLogId, revision }: Outcome): Promise<Revision[]> {
  return revisionLogId === null || revision === null ? [] : readRevisions(db, revisionLogId, revision - 1, 1);
}

/**
 * Whether a transaction whose connection was lost at COMMIT took its revisions: waits for the lock that it held. One that took
 * none is carried out again: it left nothing behind that its repetition would not find.
 */
export async function isCommitted(db: Db, [first]: readonly Taken[]): Promise<boolean> {
  if (!first) return false;
  const { logId, revision } = first.content;
  await lockHeads(db, [logId]);
  return (await readRevision(db, logId, revision))?.mutationId === first.mutationId;
}

/** Locks the logs, and tells the time: the clock's, or a log's if that is later, so that no log runs backwards. */
async function openHeads(
  tx: Tx,
  { logIds = [], newLogIds = [] }: Write,
): Promise<{ heads: Map<string, OpenHead>; at: Date }> {
  const heads = new Map<string, OpenHead>();
  const times: number[] = [];
  for (const { now, ...head } of logIds.length > 0 ? await lockHeads(tx.db, logIds) : []) {
    times.push(now.getTime(), head.at.getTime());
    heads.set(head.logId, { ...head, isNew: false, moved: false });
  }
  for (const logId of logIds) if (!heads.has(logId)) throw new NotFoundError(logId);
  const at = new Date(times.length > 0 ? Math.max(...times) : await readClock(tx.db));
  for (const logId of newLogIds) heads.set(logId, newHead(logId, at));
  return { heads, at };
}

function headOf(heads: Map<string, OpenHead>, logId: string): OpenHead {
  const head = heads.get(logId);
  if (!head) throw new Error(`the log ${logId} was not locked by this mutation`);
  return head;
}
