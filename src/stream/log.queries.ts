import { and, asc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { prepared } from '../db/prepared.ts';
import type { Change, Revision, Taken } from './change.ts';
import { change, log, logCheckpoint, revision } from './log.table.ts';
import { isBulk, recordOf } from './place.ts';

/** Where a log stands. */
export interface Head {
  logId: string;
  revision: number;
  hash: Buffer;
  at: Date;
  /** The log holds every revision after this one. */
  beginsAfter: number;
}

/** What is read with the lock on it. */
export interface LockedHead extends Head {
  /** Somebody wants to hear of changes of its records. */
  isWatched: boolean;
  /** By the clock of the database. */
  now: Date;
}

const head = {
  logId: log.id,
  revision: log.revision,
  hash: log.hash,
  at: log.at,
  beginsAfter: log.beginsAfter,
};

/**
 * Locks counter rows in the order of their ids, so that two writers of the same logs cannot wait for each other. Those that
 * do not exist are missing in the answer; so are, without `wait`, those that somebody else has locked.
 */
export async function lockHeads(
  db: Db,
  logIds: string[],
  { wait = true }: { wait?: boolean } = {},
): Promise<LockedHead[]> {
  return await (wait ? lockThose : lockFree)(db, { ids: named(logIds) });
}

function headsOf(db: Db) {
  return db
    .select({
      ...head,
      isWatched: log.isWatched,
      now: sql`date_trunc('milliseconds', clock_timestamp())`.mapWith(log.at),
    })
    .from(log)
    .where(sql`${log.id} = ${anyOf(sql.placeholder('ids'))}`)
    .orderBy(asc(log.id));
}
const lockThose = prepared<{ ids: string[] }, LockedHead>((db) => headsOf(db).for('update'));
const lockFree = prepared<{ ids: string[] }, LockedHead>((db) =>
  headsOf(db).for('update', { skipLocked: true }),
);

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

/** The revision that a log begins after, and its hash; undefined for a log that was never cut. */
export async function readCheckpoint(
  db: Db,
  logId: string,
): Promise<{ revision: number; hash: Buffer } | undefined> {
  const [row] = await db
    .select({ revision: logCheckpoint.revision, hash: logCheckpoint.hash })
    .from(logCheckpoint)
    .where(eq(logCheckpoint.logId, logId));
  return row;
}

/**
 * That a revision is one that its log still holds: from the moment that retention has moved its beginning nobody reads the rows
 * before, though some may be there for a while.
 */
export function isKept(logId: string): SQL {
  return sql`${revision.revision} > (select begins_after from ${log} where ${log.id} = ${logId})`;
}

/** Rows as one parameter however many they are: the text of the statement stays the same, and so does its plan. */
export function asJson(rows: unknown): SQL {
  return sql`${JSON.stringify(rows)}::jsonb`;
}

function headRows(heads: readonly Omit<Head, 'beginsAfter'>[]): SQL {
  const rows = heads.map(({ logId, revision, hash, at }) => ({
    id: logId,
    revision,
    hash: hash.toString('hex'),
    at,
  }));
  return sql`jsonb_to_recordset(${asJson(rows)}) as row (id text, revision bigint, hash text, at timestamptz)`;
}

export function insertHeads(db: Db, heads: readonly Head[]): Statement {
  return db.execute(sql`
    insert into ${log} (id, revision, hash, at)
    select row.id, row.revision, decode(row.hash, 'hex'), row.at from ${headRows(heads)}`);
}

export function moveHeads(db: Db, heads: readonly Head[]): Statement {
  return db.execute(sql`
    update ${log} set revision = row.revision, hash = decode(row.hash, 'hex'), at = row.at
    from ${headRows(heads)} where ${log.id} = row.id`);
}

export function insertRevisions(db: Db, taken: readonly Taken[]): Statement {
  const rows = taken.map(({ content: { actor, changes, ...content }, mutationId }) => ({
    ...content,
    mutationId,
    actorId: actor.id,
    changeCount: changes.length,
    bulk: isBulk({ batchId: content.batchId, changes }),
  }));
  return db.execute(sql`
    insert into ${revision} (log_id, revision, at, actor_id, client_mutation_id, batch_id, mutation_id, change_count,
      undo_of, overwrote, hash, bulk)
    select row."logId", row.revision, row.at, row."actorId", row."clientMutationId", row."batchId", row."mutationId",
      row."changeCount", row."undoOf", row.overwrote, decode(row.hash, 'hex'), row.bulk
    from jsonb_to_recordset(${asJson(rows)}) as row ("logId" text, revision bigint, at timestamptz, "actorId" text,
      "clientMutationId" text, "batchId" text, "mutationId" text, "changeCount" int, "undoOf" bigint, overwrote boolean,
      hash text, bulk boolean)`);
}

export function insertChanges(db: Db, taken: readonly Taken[]): Statement {
  const rows = taken.flatMap(({ content: { logId, revision, batchId, changes } }) => {
    const bulk = isBulk({ batchId, changes });
    return changes.map((change, ordinal) => {
      const { kind, entityId, before, after } = change;
      return {
        logId,
        revision,
        ordinal,
        kind,
        entity: entityId,
        before,
        after,
        record: recordOf(change),
        bulk,
      };
    });
  });
  return db.execute(sql`
    insert into ${change} (log_id, revision, ordinal, kind, entity_id, before, after, record_id, bulk)
    select row."logId", row.revision, row.ordinal, row.kind, row.entity, row.before, row.after, row.record, row.bulk
    from jsonb_to_recordset(${asJson(rows)}) as row ("logId" text, revision bigint, ordinal int, kind text, entity text,
      before jsonb, after jsonb, record text, bulk boolean)`);
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

/** Up to `limit` whole revisions after one, in order, as far as the log holds them. */
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
      undoOf: revision.undoOf,
      overwrote: revision.overwrote,
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
      and(
        eq(revision.logId, logId),
        gt(revision.revision, after),
        lte(revision.revision, after + limit),
        isKept(logId),
      ),
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
        undoOf: row.undoOf,
        overwrote: row.overwrote,
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
