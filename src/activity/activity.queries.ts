import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import { field } from '../field/field.table.ts';
import type { Change } from '../stream/change.ts';
import { bulkChange, change, log, revision, revisionAudit } from '../stream/log.table.ts';
import { baseTable } from '../table/table.table.ts';
import type { BulkEntry, EntryKey, SingleEntry } from './activity.ts';
import { type Walk, walkSql } from './walk.sql.ts';

/** An entry before anything of it is read. */
export interface FoundKey extends EntryKey {
  isBulk: boolean;
  /** False only for the place where a walk has ended. */
  matches: boolean;
  /** Beyond it the walk has not looked. */
  isLast: boolean;
  actorId: string;
  recordId: string | null;
}

const key = {
  at: sql`walked.at`.mapWith(revision.at),
  logId: sql<string>`walked.log_id`,
  revision: sql`walked.revision`.mapWith(revision.revision),
  ordinal: sql<number>`walked.ordinal`,
};

/** The next places of a feed, the newest first. */
export async function walkFeed(db: Db, walk: Walk): Promise<FoundKey[]> {
  return await feedQuery(db, walk);
}

/** The statement itself, to look at its plan. */
export function feedQuery(db: Db, walk: Walk) {
  return db
    .select({
      ...key,
      isBulk: sql<boolean>`walked.is_bulk`,
      matches: sql<boolean>`walked.matches`,
      isLast: sql<boolean>`walked.is_last`,
      actorId: sql<string>`walked.actor_id`,
      recordId: sql<string | null>`walked.record_id`,
    })
    .from(sql`(${walkSql(walk)}) as walked`)
    .orderBy(sql`walked.at desc, walked.log_id collate "C" desc, walked.revision desc, walked.ordinal desc`)
    .limit(walk.limit);
}

/** The singles of a bulk below a place, the newest first. */
export async function walkBulk(
  db: Db,
  { logId, revision: begin, batchId }: Pick<BulkEntry, 'logId' | 'revision' | 'batchId'>,
  after: EntryKey | null,
  limit: number,
): Promise<EntryKey[]> {
  const below = after ? sql`and r.revision <= ${after.revision}::bigint` : sql``;
  const place = after
    ? sql`and (c.revision, c.ordinal) < (${after.revision}::bigint, ${after.ordinal}::int)`
    : sql``;
  const own = batchId === null ? sql`r.revision = ${begin}::bigint` : sql`r.batch_id = ${batchId}::text`;
  return await db
    .select(key)
    .from(
      sql`(select r.log_id, r.at, r.revision, c.ordinal from (
          select log_id, at, revision from revision as r
          where r.log_id = ${logId}::text and ${own} ${below} order by r.revision desc limit ${limit}
        ) as r
        cross join lateral (
          select revision, ordinal from change as c
          where c.log_id = r.log_id and c.revision = r.revision ${place} order by c.ordinal desc limit ${limit}
        ) as c
        order by r.revision desc, c.ordinal desc limit ${limit}) as walked`,
    )
    .orderBy(sql`walked.revision desc, walked.ordinal desc`);
}

/** What every entry tells of its revision. Of the aliases `r` and `u`. */
const told = {
  logId: sql<string>`r.log_id`,
  revision: sql`r.revision`.mapWith(revision.revision),
  at: sql`r.at`.mapWith(revision.at),
  actorId: sql<string>`u.id`,
  actorName: sql<string>`u.name`,
  actorAvatar: sql<string | null>`u.avatar_url`,
  clientMutationId: sql<string | null>`r.client_mutation_id`,
  batchId: sql<string | null>`r.batch_id`,
  undoOf: sql`r.undo_of`.mapWith(revision.undoOf),
  isRedo: sql<boolean>`r.undo_of is not null and coalesce((
    select target.undo_of is not null from revision as target
    where target.log_id = r.log_id and target.revision = r.undo_of), false)`,
  overwrote: sql<boolean>`r.overwrote`,
};

const toldOf = sql`
  cross join lateral (select * from revision where log_id = key.log_id and revision = key.revision limit 1) as r
  cross join lateral (select id, name, avatar_url from app_user where id = r.actor_id limit 1) as u`;

interface Told {
  actorId: string;
  actorName: string;
  actorAvatar: string | null;
}

function withActor<Row extends Told>({ actorId, actorName, actorAvatar, ...row }: Row) {
  return { ...row, actor: { id: actorId, name: actorName, avatarUrl: actorAvatar } };
}

/** The changes at these places, in no order. */
export async function readSingles(db: Db, keys: readonly Omit<EntryKey, 'at'>[]): Promise<SingleEntry[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select({
      ...told,
      ordinal: sql<number>`c.ordinal`,
      kind: sql<string>`c.kind`,
      entityId: sql<string>`c.entity_id`,
      before: sql<unknown>`c.before`,
      after: sql<unknown>`c.after`,
      isRestored: sql<boolean>`c.kind = 'RecordCreated' and exists (
        select from change as earlier
        where earlier.entity_id = c.entity_id and earlier.revision < c.revision)`,
    })
    .from(
      sql`unnest(${sql.param(keys.map(({ logId }) => logId))}::text[],
        ${sql.param(keys.map(({ revision }) => revision))}::bigint[],
        ${sql.param(keys.map(({ ordinal }) => ordinal))}::int[]) as key (log_id, revision, ordinal)
        ${toldOf}
        cross join lateral (
          select * from change
          where log_id = key.log_id and revision = key.revision and ordinal = key.ordinal limit 1
        ) as c`,
    );
  return rows.map(({ kind, entityId, before, after, ...row }) => ({
    ...withActor(row),
    type: 'single',
    // What stands in the log was written from a Change; its hash vouches for it.
    change: { kind, entityId, before, after } as Change,
  }));
}

/** The pieces of work that begin at these places, in no order. */
export async function readBulks(
  db: Db,
  keys: readonly Pick<EntryKey, 'logId' | 'revision'>[],
): Promise<BulkEntry[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select({
      ...told,
      lastRevision: sql`b.last_revision`.mapWith(bulkChange.lastRevision),
      kinds: sql<Record<string, number>>`b.kinds`,
      changes: sql<number>`b.changes`,
      kind: sql<string | null>`c.kind`,
      entityId: sql<string | null>`c.entity_id`,
      before: sql<unknown>`c.before`,
      after: sql<unknown>`c.after`,
    })
    .from(
      sql`unnest(${sql.param(keys.map(({ logId }) => logId))}::text[],
        ${sql.param(keys.map(({ revision }) => revision))}::bigint[]) as key (log_id, revision)
        ${toldOf}
        cross join lateral (
          select * from bulk_change where log_id = key.log_id and revision = key.revision limit 1
        ) as b
        left join lateral (
          select * from change where log_id = key.log_id and revision = key.revision and ordinal = 0 limit 1
        ) as c on true`,
    );
  return rows.map(({ kind, entityId, before, after, kinds, ...row }) => ({
    ...withActor(row),
    type: 'bulk',
    ordinal: 0,
    kinds: new Map(Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1))),
    // As above.
    first: kind === null ? null : ({ kind, entityId, before, after } as Change),
  }));
}

/** Of a base the logs of those tables that can be seen. */
export async function readTableIds(db: Db, baseId: string): Promise<string[]> {
  const rows = await db
    .select({ id: baseTable.id })
    .from(baseTable)
    .where(and(eq(baseTable.baseId, baseId), isNull(baseTable.deletedAt)));
  return rows.map(({ id }) => id);
}

/** The log that tells of a record or a field, or of what happened at a record. */
export async function readLogAbout(db: Db, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({
      logId: sql<string>`coalesce(
      (select log_id from ${change} where entity_id = ${id} limit 1),
      (select log_id from ${change} where record_id = ${id} and record_id <> entity_id limit 1))`,
    })
    .from(sql`(select 1) as one`);
  return row?.logId ?? undefined;
}

/** How many choices a text can name. */
const MAX_CHOICES_NAMED = 200;

/** The choices of the fields of these tables whose name holds a text. */
export async function readChoicesNamed(db: Db, tableIds: readonly string[], text: string): Promise<string[]> {
  const rows = await db
    .select({ id: sql<string>`choice ->> 'id'` })
    .from(sql`${field}, jsonb_path_query(${field.options}, '$.choices[*]') as choice`)
    .where(
      and(
        sql`${field.tableId} = ${anyOf(tableIds)}`,
        sql`position(lower(${text}::text) in lower(choice ->> 'name')) > 0`,
      ),
    )
    .limit(MAX_CHOICES_NAMED);
  return rows.map(({ id }) => id);
}

export interface Audit {
  logId: string;
  revision: number;
  sessionId: string | null;
  ipPrefix: string | null;
  userAgent: string | null;
  authSubject: string | null;
}

export async function readAudits(
  db: Db,
  keys: readonly Pick<EntryKey, 'logId' | 'revision'>[],
): Promise<Audit[]> {
  const wanted: SQL = sql`(${revisionAudit.logId}, ${revisionAudit.revision}) in (
    select * from unnest(${sql.param(keys.map(({ logId }) => logId))}::text[],
      ${sql.param(keys.map(({ revision }) => revision))}::bigint[]))`;
  return await db.select().from(revisionAudit).where(wanted);
}

/** Whether any of these logs has lost its beginning. */
export async function readIsCut(db: Db, logIds: readonly string[]): Promise<boolean> {
  const [row] = await db
    .select({ isCut: sql<boolean>`coalesce(bool_or(${log.beginsAfter} > 0), false)` })
    .from(log)
    .where(inArray(log.id, [...logIds]));
  return row?.isCut ?? false;
}

type Spot = Pick<EntryKey, 'revision' | 'ordinal'>;

/** Revisions of a log that a group of neighbours can be found again by, from one place to another. */
export async function readNeighbours(
  db: Db,
  logId: string,
  range: { newest: Spot; oldest: Spot; actorId: string; recordId: string | null },
  limit: number,
): Promise<EntryKey[]> {
  return await db
    .select({ logId: change.logId, revision: change.revision, ordinal: change.ordinal, at: revision.at })
    .from(change)
    .innerJoin(revision, and(eq(revision.logId, change.logId), eq(revision.revision, change.revision)))
    .where(
      and(
        eq(change.logId, logId),
        sql`(${change.revision}, ${change.ordinal}) between (${range.oldest.revision}, ${range.oldest.ordinal})
          and (${range.newest.revision}, ${range.newest.ordinal})`,
        eq(revision.actorId, range.actorId),
        range.recordId === null ? undefined : eq(change.recordId, range.recordId),
      ),
    )
    .orderBy(desc(change.revision), desc(change.ordinal))
    .limit(limit);
}
