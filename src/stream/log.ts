import { randomUUID } from 'node:crypto';
import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import type { Database } from '../db/client.ts';
import { type Tx, transaction } from '../db/transaction.ts';
import { invalid, NotFoundError } from '../errors.ts';
import { textFault } from '../text.ts';
import type { Actor, Change, Revision } from './change.ts';
import { genesisHash, revisionHash } from './hash.ts';
import {
  type Head,
  insertChanges,
  insertHead,
  insertRevision,
  lockHeads,
  moveHead,
  readClock,
  readRevision,
} from './log.queries.ts';

/** Whose mutation it is, and which logs it may append to. */
export interface Write {
  actor: Actor;
  /** Logs that exist. They are locked before anything is decided. */
  logIds?: string[];
  /** Logs that come into being with this mutation. */
  newLogIds?: string[];
  clientMutationId?: string | null;
  /** Joins this revision to the others of one large piece of work. */
  batchId?: string | null;
}

/** What a mutation decides with, while it holds the counter rows of its logs. */
export interface LogTx extends Tx {
  /** The time of the mutation, by the clock of the database. */
  readonly at: Date;
  /** The revision that this mutation takes in a log, if it appends anything there. */
  next(logId: string): number;
  /** Records changes. A log to which nothing is appended takes no revision. */
  append(logId: string, ...changes: Change[]): void;
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
   * @throws NotFoundError when a log does not exist
   */
  write<T>(order: Write, decide: (tx: LogTx) => Promise<T>): Promise<Written<T>>;
}

/** The longest `clientMutationId`, in UTF-16 code units. */
const CLIENT_MUTATION_ID_LIMIT = 128;

/** Larger revisions (in characters of their content) go over the bus as a hint alone, and are read from the log. */
const MESSAGE_LIMIT = 128 * 1024;

export function createLog(database: Database, bus: Bus): Log {
  return {
    async write(order, decide) {
      const fault = order.clientMutationId && textFault(order.clientMutationId, CLIENT_MUTATION_ID_LIMIT);
      if (fault) throw invalid(['clientMutationId'], `The clientMutationId ${fault}.`);
      const mutationId = randomUUID();
      let taken: Taken[] = [];
      const result = await transaction(
        database,
        async (tx) => {
          taken = [];
          const { heads, at } = await openHeads(tx, order);
          const pending = new Map<string, Change[]>();
          const decided = await decide({
            ...tx,
            at,
            next: (logId) => headOf(heads, logId).revision + 1,
            append(logId, ...changes) {
              headOf(heads, logId);
              if (changes.length === 0) return;
              const list = pending.get(logId);
              if (list) list.push(...changes);
              else pending.set(logId, changes);
            },
          });
          for (const { isNew, logId, revision, hash } of heads.values()) {
            if (isNew && !pending.has(logId)) tx.write(insertHead(tx.db, { id: logId, revision, hash, at }));
          }
          for (const [logId, changes] of pending) {
            taken.push(takeRevision(tx, order, headOf(heads, logId), { changes, at, mutationId }));
          }
          return decided;
        },
        async (tx) => {
          const first = taken[0]?.content;
          if (!first) return true;
          await lockHeads(tx.db, [first.logId]);
          return (await readRevision(tx.db, first.logId, first.revision))?.mutationId === mutationId;
        },
      );
      for (const { content, previousHash, size } of taken) {
        const { logId, revision, hash } = content;
        bus.publish(topics.log(logId), {
          revision,
          hash,
          previousHash,
          ...(size <= MESSAGE_LIMIT ? { content } : {}),
        });
      }
      return { result, revisions: taken.map(({ content }) => content) };
    },
  };
}

interface Taken {
  content: Revision;
  previousHash: string;
  size: number;
}

interface OpenHead extends Head {
  isNew: boolean;
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
    heads.set(head.logId, { ...head, isNew: false });
  }
  for (const logId of logIds) if (!heads.has(logId)) throw new NotFoundError(logId);
  const at = new Date(times.length > 0 ? Math.max(...times) : await readClock(tx.db));
  for (const logId of newLogIds) {
    heads.set(logId, { logId, revision: 0, hash: genesisHash(logId), at, beginsAfter: 0, isNew: true });
  }
  return { heads, at };
}

function headOf(heads: Map<string, OpenHead>, logId: string): OpenHead {
  const head = heads.get(logId);
  if (!head) throw new Error(`the log ${logId} was not locked by this mutation`);
  return head;
}

/** Appends one revision to the writes of the transaction. */
function takeRevision(
  tx: Tx,
  order: Write,
  head: OpenHead,
  { changes, at, mutationId }: { changes: Change[]; at: Date; mutationId: string },
): Taken {
  const { logId } = head;
  const content = {
    logId,
    revision: head.revision + 1,
    at: at.toISOString(),
    clientMutationId: order.clientMutationId ?? null,
    batchId: order.batchId ?? null,
    changes,
  };
  const { hash, size } = revisionHash(head.hash, { ...content, actorId: order.actor.id });
  const { revision, clientMutationId, batchId } = content;
  tx.write(
    head.isNew
      ? insertHead(tx.db, { id: logId, revision, hash, at })
      : moveHead(tx.db, { logId, revision, hash, at }),
    insertRevision(tx.db, {
      logId,
      revision,
      at,
      actorId: order.actor.id,
      clientMutationId,
      batchId,
      mutationId,
      changeCount: changes.length,
      hash,
    }),
    insertChanges(tx.db, logId, revision, changes),
  );
  return {
    content: { ...content, actor: order.actor, hash: hash.toString('hex') },
    previousHash: head.hash.toString('hex'),
    size,
  };
}
