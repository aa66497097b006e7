import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import type { Db, Statement } from '../db/client.ts';
import { type TracedCommit, traceparentOf } from '../ops/trace.ts';
import { type Actor, actorOf, type Change, isRecordChange, ORIGIN, type Taken } from './change.ts';
import { insertAudits, insertChangeFields, upsertBulkChanges } from './feed.queries.ts';
import { genesisHash, type LinkMaker, revisionHash } from './hash.ts';
import { insertChanges, insertHeads, insertRevisions, type LockedHead, moveHeads } from './log.queries.ts';

/** Larger revisions (in characters of their content) go over the bus as a hint alone, and are read from the log. */
const MESSAGE_LIMIT = 128 * 1024;

/** Where a log stands within a transaction that holds its counter row. */
export interface OpenHead extends Omit<LockedHead, 'now'> {
  isNew: boolean;
  /** Whether the transaction has moved it. */
  moved: boolean;
}

export function newHead(logId: string, at: Date): OpenHead {
  const hash = genesisHash(logId);
  return { logId, revision: 0, hash, at, beginsAfter: 0, isWatched: false, isNew: true, moved: false };
}

/** Whose revision it is, and what is told of it beside its changes. */
export interface Entry {
  actor: Actor;
  mutationId: string;
  clientMutationId: string | null;
  batchId: string | null;
  undoOf: number | null;
  overwrote: boolean;
  at: Date;
}

/** Takes the next revision of a log for these changes. */
export function takeRevision(
  head: OpenHead,
  entry: Entry,
  changes: Change[],
  link: LinkMaker = revisionHash,
): Taken {
  const { actor, at, mutationId, clientMutationId, batchId, undoOf, overwrote } = entry;
  const revision = head.revision + 1;
  const content = {
    logId: head.logId,
    revision,
    at: at.toISOString(),
    clientMutationId,
    batchId,
    undoOf,
    overwrote,
    changes,
  };
  const { hash, size } = link(head.hash, { ...content, actorId: actor.id });
  const previousHash = head.hash.toString('hex');
  Object.assign(head, { revision, hash, at, moved: true });
  const origin = actor[ORIGIN] ?? null;
  const full = { ...content, actor: actorOf(actor), hash: hash.toString('hex') };
  return { content: full, mutationId, previousHash, size, origin };
}

/** Whether somebody watches the table and has something to hear of the revision. */
export function isWatched(head: OpenHead | undefined, { content }: Taken): boolean {
  return head?.isWatched === true && content.changes.some(isRecordChange);
}

/** All that the log has to write for a transaction: a few statements, however many revisions it took. */
export function appendStatements(db: Db, heads: Iterable<OpenHead>, taken: readonly Taken[]): Statement[] {
  const all = [...heads];
  const fresh = all.filter(({ isNew }) => isNew);
  const moved = all.filter(({ isNew, moved }) => moved && !isNew);
  return [
    ...(fresh.length > 0 ? [insertHeads(db, fresh)] : []),
    ...(moved.length > 0 ? [moveHeads(db, moved)] : []),
    ...(taken.length > 0 ? [insertRevisions(db, taken), insertChanges(db, taken)] : []),
    ...insertChangeFields(db, taken),
    ...upsertBulkChanges(db, taken),
    ...insertAudits(db, taken),
  ];
}

/** Tells the nodes what has been committed. */
export function announce(bus: Bus, taken: readonly Taken[], traced?: TracedCommit): void {
  for (const { content, previousHash, size, origin } of taken) {
    const { logId, revision, hash } = content;
    const span = traced?.publish(origin, { 'cobase.log': logId, 'cobase.revision': revision });
    const trace = traceparentOf(span);
    bus.publish(topics.log(logId), {
      revision,
      hash,
      previousHash,
      ...(size <= MESSAGE_LIMIT ? { content } : {}),
      ...(trace === undefined ? {} : { trace }),
    });
    span?.end();
  }
}
