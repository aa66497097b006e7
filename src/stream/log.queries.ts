import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import type { Db, Statement } from '../db/client.ts';
import type { Change, Revision } from './change.ts';
import { change, log, revision } from './log.table.ts';

/** Where a log stands. */
export interface Head {
  logId: string;
  revision: number;
  hash: Buffer;
  at: Date;
  /** The log holds every revision after this one. */
  beginsAfter: number;
}

const head = {
  logId: log.id,
  revision: log.revision,
  hash: log.hash,
  at: log.at,
  beginsAfter: log.beginsAfter,
};

/** Locks counter rows in the order of their ids, so that two writers of the same logs cannot wait for each other. */
export async function lockHeads(db: Db, logIds: string[]): Promise<(Head & { now: Date })[]> {
  return await db
    .select({ ...head, now: sql`date_trunc('milliseconds', clock_timestamp())`.mapWith(log.at) })
    .from(log)
    .where(inArray(log.id, logIds))
    .orderBy(asc(log.id))
    .for('update');
}

export async function readClock(db: Db): Promise<Date> {
  const [row] = await db
    .select({ now: sql`date_trunc('milliseconds', clock_timestamp())`.mapWith(log.at) })
    .from(sql`(select 1) as one`);
  if (!row) throw new Error('the database told no time');
  return row.now;
}

export async function readHeads(db: Db, logIds: string[]): Promise<Head[]> {
  if (logIds.length === 0) return [];
  return await db.select(head).from(log).where(inArray(log.id, logIds));
}

export function insertHead(db: Db, row: typeof log.$inferInsert): Statement {
  return db.insert(log).values(row);
}

export function moveHead(db: Db, { logId, revision, hash, at }: Omit<Head, 'beginsAfter'>): Statement {
  return db.update(log).set({ revision, hash, at }).where(eq(log.id, logId));
}

export function insertRevision(db: Db, row: typeof revision.$inferInsert): Statement {
  return db.insert(revision).values(row);
}

/** One parameter however many rows: the text of the statement stays the same, and so does its plan. */
export function insertChanges(db: Db, logId: string, revision: number, changes: Change[]): Statement {
  return db.execute(sql`
    insert into ${change} (log_id, revision, ordinal, kind, entity_id, before, after)
    select ${logId}::text, ${revision}::bigint, row.ordinality - 1, row.kind, row.entity, row.before, row.after
    from rows from (jsonb_to_recordset(${JSON.stringify(
      changes.map(({ kind, entityId, before, after }) => ({ kind, entity: entityId, before, after })),
    )}::jsonb) as (kind text, entity text, before jsonb, after jsonb)) with ordinality
      as row (kind, entity, before, after, ordinality)`);
}

/** The revision's own name for its mutation, and its hash: undefined where the log holds no such revision. */
export async function readRevision(
  db: Db,
  logId: string,
  number: number,
): Promise<{ hash: Buffer; mutationId: string } | undefined> {
  const [row] = await db
    .select({ hash: revision.hash, mutationId: revision.mutationId })
    .from(revision)
    .where(and(eq(revision.logId, logId), eq(revision.revision, number)));
  return row;
}

/** Up to `limit` whole revisions after one, in order. */
export async function readRevisions(
  db: Db,
  logId: string,
  after: number,
  limit: number,
): Promise<Revision[]> {
  const rows = await db
    .select({
      revision: revision.revision,
      at: revision.at,
      actorId: revision.actorId,
      actorName: appUser.name,
      actorAvatar: appUser.avatarUrl,
      clientMutationId: revision.clientMutationId,
      batchId: revision.batchId,
      hash: revision.hash,
      kind: change.kind,
      entityId: change.entityId,
      before: change.before,
      after: change.after,
    })
    .from(revision)
    .innerJoin(appUser, eq(appUser.id, revision.actorId))
    .innerJoin(change, and(eq(change.logId, revision.logId), eq(change.revision, revision.revision)))
    .where(
      and(eq(revision.logId, logId), gt(revision.revision, after), lte(revision.revision, after + limit)),
    )
    .orderBy(asc(revision.revision), asc(change.ordinal));
  const revisions: Revision[] = [];
  for (const row of rows) {
    let last = revisions.at(-1);
    if (last?.revision !== row.revision) {
      last = {
        logId,
        revision: row.revision,
        at: row.at.toISOString(),
        actor: { id: row.actorId, name: row.actorName, avatarUrl: row.actorAvatar },
        clientMutationId: row.clientMutationId,
        batchId: row.batchId,
        changes: [],
        hash: row.hash.toString('hex'),
      };
      revisions.push(last);
    }
    // What stands in the log was written from a Change by insertChanges; its hash vouches for it.
    last.changes.push({
      kind: row.kind,
      entityId: row.entityId,
      before: row.before,
      after: row.after,
    } as Change);
  }
  return revisions;
}
