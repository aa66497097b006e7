import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { appUser } from '../auth/user.table.ts';
import type { Db } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import type { Actor, Change } from '../stream/change.ts';
import { isKept } from '../stream/log.queries.ts';
import { change, log, revision } from '../stream/log.table.ts';
import type { Cells } from './cell.ts';
import type { OwnRevision } from './steps.ts';

/** One change of one thing, as the log tells it. */
export interface PastChange {
  revision: number;
  at: Date;
  actor: Actor;
  /** Of a piece of work of several revisions: for cells that were updated, of the change of their field. */
  batchId?: string | null;
  change: Change;
}

/**
 * What is selected of a change, and of the revision it is part of, to tell it as a {@link PastChange}. Both are the aliases of
 * subqueries, which drizzle does not know: it would refuse the bare columns.
 */
export const pastColumns = {
  revision: sql`${change.revision}`.mapWith(change.revision),
  at: sql`${revision.at}`.mapWith(revision.at),
  batchId: sql<string | null>`${revision.batchId}`,
  actorId: sql`${appUser.id}`.mapWith(appUser.id),
  actorName: sql`${appUser.name}`.mapWith(appUser.name),
  actorAvatar: sql<string | null>`${appUser.avatarUrl}`,
  kind: sql`${change.kind}`.mapWith(change.kind),
  entityId: sql`${change.entityId}`.mapWith(change.entityId),
  before: sql`${change.before}`.mapWith(change.before),
  after: sql`${change.after}`.mapWith(change.after),
};

/** The revision that a row of `change` is part of. */
export const ofChange = sql`${revision.logId} = ${change.logId} and ${revision.revision} = ${change.revision}`;

/**
 * That revision and its actor, to be joined. Subqueries that end in `limit` or `offset` stay what they are: joined as tables, the
 * planner may take to reading all of a log or all people, and does if it made its plan when they were few.
 */
export const actedIn = sql`(select at, actor_id, batch_id from ${revision} where ${ofChange} limit 1) as revision`;
export const actorOfIt = sql`(
  select id, name, avatar_url from ${appUser} where ${appUser.id} = ${revision.actorId} limit 1) as app_user`;

interface PastRow {
  revision: number;
  at: Date;
  batchId: string | null;
  actorId: string;
  actorName: string;
  actorAvatar: string | null;
  kind: string;
  entityId: string;
  before: unknown;
  after: unknown;
}

export function pastChange({
  revision,
  at,
  batchId,
  actorId,
  actorName,
  actorAvatar,
  ...row
}: PastRow): PastChange {
  return {
    revision,
    at,
    batchId,
    actor: { id: actorId, name: actorName, avatarUrl: actorAvatar },
    // What stands in the log was written from a Change; its hash vouches for it.
    change: row as Change,
  };
}

/**
 * What happened in a log to these records and fields, to each after a revision of its own. Oldest first. All of it, while the
 * table may wait: for what became of one cell see `readCellChanges`.
 */
export async function readChangesOf(
  db: Db,
  logId: string,
  wishes: ReadonlyMap<string, number>,
): Promise<PastChange[]> {
  const asked = sql`unnest(${sql.param(named([...wishes.keys()]))}::text[], ${sql.param([...wishes.values()])}::bigint[]) as asked (id, after)`;
  const rows = await db
    .select(pastColumns)
    .from(asked)
    .crossJoinLateral(
      sql`(select ${change}.* from ${change}
        where ${change.entityId} = asked.id and ${change.revision} > asked.after offset 0) as change`,
    )
    .crossJoinLateral(actedIn)
    .crossJoinLateral(actorOfIt)
    .where(eq(change.logId, logId))
    .orderBy(asc(change.revision), asc(change.ordinal));
  return rows.map(pastChange);
}

/** The last deletion of each of these records, by the id of the record. */
export async function readDeletions(
  db: Db,
  logId: string,
  recordIds: readonly string[],
): Promise<Map<string, Cells>> {
  const rows = await db
    .selectDistinctOn([change.entityId], { id: change.entityId, before: change.before })
    .from(change)
    .where(
      and(
        sql`${change.entityId} = ${anyOf(recordIds)}`,
        eq(change.logId, logId),
        eq(change.kind, 'RecordDeleted'),
      ),
    )
    .orderBy(change.entityId, desc(change.revision));
  // A deletion tells the cells that there were.
  return new Map(rows.map(({ id, before }) => [id, before as Cells]));
}

/**
 * The newest revisions of a person in a log, oldest first, as far as the log holds them. One that takes back what is cut is left out:
 * whether it was an undo or a redo stood there. What is looked up for each is a subquery and no join: joined, the
 * planner may take to reading all changes of the log, and the table waits meanwhile.
 */
export async function readOwnRevisions(
  db: Db,
  logId: string,
  actorId: string,
  limit: number,
): Promise<OwnRevision[]> {
  const target = alias(revision, 'target');
  const targetUndoOf = db
    .select({ undoOf: target.undoOf })
    .from(target)
    .where(and(eq(target.logId, revision.logId), eq(target.revision, revision.undoOf)));
  // No mutation changes both records and anything else: the first change tells of all.
  const kind = db
    .select({ kind: change.kind })
    .from(change)
    .where(
      and(eq(change.logId, revision.logId), eq(change.revision, revision.revision), eq(change.ordinal, 0)),
    );
  const rows = await db
    .select({
      revision: revision.revision,
      undoOf: revision.undoOf,
      targetUndoOf: sql<number | null>`(${targetUndoOf})`.mapWith(revision.revision),
      batchId: revision.batchId,
      changeCount: revision.changeCount,
      kind: sql<string>`(${kind})`,
      isTargetKept: sql<boolean>`${revision.undoOf} is null
        or ${revision.undoOf} > (select begins_after from ${log} where ${log.id} = ${logId})`,
    })
    .from(revision)
    .where(and(eq(revision.logId, logId), eq(revision.actorId, actorId), isKept(logId)))
    .orderBy(desc(revision.revision))
    .limit(limit);
  return rows.reverse().flatMap(({ isTargetKept, ...own }) => (isTargetKept ? own : []));
}

/** The log that tells of a thing, also when the thing is gone; undefined where there never was one. */
export async function readLogOf(db: Db, entityId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ logId: change.logId })
    .from(change)
    .where(eq(change.entityId, entityId))
    .limit(1);
  return row?.logId;
}
