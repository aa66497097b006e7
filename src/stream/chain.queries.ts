import { and, asc, between, eq, gt, lte, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { Change } from './change.ts';
import { change, revision } from './log.table.ts';

/** A row of `revision`, as it stands there. */
export interface LinkRow {
  revision: number;
  at: Date;
  /** Nothing that the server writes is finer than a millisecond, and nothing finer is in the hash. */
  isFiner: boolean;
  actorId: string;
  clientMutationId: string | null;
  batchId: string | null;
  undoOf: number | null;
  overwrote: boolean;
  changeCount: number;
  hash: Buffer;
}

/** Rows of a log after one revision and up to another, in order, without looking at anything else: not at who the actor is. */
export async function readLinks(
  db: Db,
  logId: string,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<LinkRow[]> {
  return await db
    .select({
      revision: revision.revision,
      at: revision.at,
      isFiner: sql<boolean>`${revision.at} <> date_trunc('milliseconds', ${revision.at})`,
      actorId: revision.actorId,
      clientMutationId: revision.clientMutationId,
      batchId: revision.batchId,
      undoOf: revision.undoOf,
      overwrote: revision.overwrote,
      changeCount: revision.changeCount,
      hash: revision.hash,
    })
    .from(revision)
    .where(and(eq(revision.logId, logId), gt(revision.revision, after), lte(revision.revision, upTo)))
    .orderBy(asc(revision.revision))
    .limit(limit);
}

/** The changes of some revisions of a log, in order. */
export async function readLinkChanges(
  db: Db,
  logId: string,
  { first, last, limit }: { first: number; last: number; limit: number },
): Promise<{ revision: number; ordinal: number; change: Change }[]> {
  const rows = await db
    .select({
      revision: change.revision,
      ordinal: change.ordinal,
      kind: change.kind,
      entityId: change.entityId,
      before: change.before,
      after: change.after,
    })
    .from(change)
    .where(and(eq(change.logId, logId), between(change.revision, first, last)))
    .orderBy(asc(change.revision), asc(change.ordinal))
    .limit(limit);
  // Whether it is a Change the hash says, which is checked next.
  return rows.map(({ revision, ordinal, ...row }) => ({ revision, ordinal, change: row as Change }));
}
