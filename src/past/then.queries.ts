import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { named } from '../db/columns.ts';
import { record } from '../record/record.table.ts';
import { change, revision } from '../stream/log.table.ts';

/** What has a state of its own: its changes begin with this name, its ids with these letters. */
export type Thing = 'Record' | 'Field' | 'View';
const PREFIX = { Record: 'rec', Field: 'fld', View: 'viw' } satisfies Record<Thing, string>;

/** What leads from the present of a thing back to what it was. */
export interface Then {
  id: string;
  /** The kind of its first change since; null when there was none. */
  next: string | null;
  /** With what it was first deleted since. */
  gone: object | null;
  /** What it was, by property or field, where that has changed since, up to that deletion. */
  was: Record<string, unknown>;
  /** Its last change until then; null where the log does not tell. */
  last: Moment | null;
}

/** A revision, and whose it was. */
export interface Moment {
  revision: number;
  at: Date;
  actorId: string;
}

/** One of those who are asked about: `isBorn` says that what is there now was there at that time too. */
export interface Asked {
  id: string;
  isBorn: boolean;
}

const kinds = (thing: Thing) => sql`(${`${thing}Created`}, ${`${thing}Updated`}, ${`${thing}Deleted`})`;

function changesOf(thing: Thing, columns: SQL, where: SQL, order: SQL): SQL {
  return sql`select ${columns} from change
    where entity_id = asked.id and kind in ${kinds(thing)} and ${where} order by revision ${order} limit 1`;
}

const momentOf = (name: SQL) => sql`left join lateral (
  select at, actor_id from revision as r
  where r.log_id = ${name}.log_id and r.revision = ${name}.revision limit 1) as ${name}_told on true`;

/**
 * What leads back to the state at a revision, for each of these: two index probes, and the changes of the thing itself since then.
 * The log is not named: a thing is in one log alone, and with a log to search in the planner may take to reading that from its end.
 */
export async function readThen(
  db: Db,
  thing: Thing,
  asked: readonly Asked[],
  at: number,
): Promise<Map<string, Then>> {
  if (asked.length === 0) return new Map();
  const rows = await db
    .select({
      id: sql<string>`asked.id`,
      next: sql<string | null>`next.kind`,
      gone: sql<object | null>`gone.before`,
      was: sql<Record<string, unknown> | null>`was.properties`,
      revision: sql<number | null>`last.revision`.mapWith(revision.revision),
      at: sql<Date | null>`last_told.at`.mapWith(revision.at),
      actorId: sql<string | null>`last_told.actor_id`,
    })
    .from(
      sql`${askedOf(asked)}
        left join lateral (${changesOf(thing, sql`kind`, sql`revision > ${at}::bigint`, sql`asc`)}) as next on true
        left join lateral (
          select revision, before from change
          where entity_id = asked.id and kind = ${`${thing}Deleted`} and revision > ${at}::bigint and not asked.is_born
          order by revision limit 1) as gone on true
        left join lateral (
          select jsonb_object_agg(first.key, first.value) as properties from (
            select distinct on (one.key) one.key, one.value
            from change, jsonb_each(change.before) as one
            where change.entity_id = asked.id and change.kind = ${`${thing}Updated`} and change.revision > ${at}::bigint
              and (gone.revision is null or change.revision < gone.revision)
            order by one.key, change.revision
          ) as first) as was on true
        left join lateral (
          ${changesOf(thing, sql`log_id, revision`, sql`revision <= ${at}::bigint`, sql`desc`)}) as last on true
        ${momentOf(sql.raw('last'))}`,
    );
  return new Map(
    rows.map(({ id, next, gone, was, revision: number, at: time, actorId }) => {
      const last = number !== null && time !== null && actorId !== null;
      return [
        id,
        { id, next, gone, was: was ?? {}, last: last ? { revision: number, at: time, actorId } : null },
      ];
    }),
  );
}

function askedOf(asked: readonly Asked[]): SQL {
  return sql`unnest(${sql.param(named(asked.map(({ id }) => id)))}::text[],
    ${sql.param(asked.map(({ isBorn }) => isBorn))}::boolean[]) as asked (id, is_born)`;
}

/** The making of a record as it stood at a revision, and the last writing of each of its cells until then. */
export interface Written {
  id: string;
  born: Moment | null;
  versions: Record<string, number>;
}

/** Of records alone: whose cells were written when, by the record's own changes until a revision. */
export async function readWritten(db: Db, ids: readonly string[], at: number): Promise<Map<string, Written>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: sql<string>`asked.id`,
      revision: sql<number | null>`born.revision`.mapWith(revision.revision),
      at: sql<Date | null>`born_told.at`.mapWith(revision.at),
      actorId: sql<string | null>`born_told.actor_id`,
      versions: sql<Record<string, number> | null>`written.versions`,
    })
    .from(
      sql`unnest(${sql.param(named(ids))}::text[]) as asked (id)
        left join lateral (
          select log_id, revision from change
          where entity_id = asked.id and kind = 'RecordCreated' and revision <= ${at}::bigint
          order by revision desc limit 1) as born on true
        ${momentOf(sql.raw('born'))}
        left join lateral (
          select jsonb_object_agg(cell.key, cell.revision) as versions from (
            select one.key, max(change.revision) as revision
            from change, jsonb_object_keys(change.before) as one (key)
            where change.entity_id = asked.id and change.kind = 'RecordUpdated' and change.revision <= ${at}::bigint
              and change.revision > coalesce(born.revision, 0)
            group by one.key
          ) as cell) as written on true`,
    );
  return new Map(
    rows.map(({ id, revision: number, at: time, actorId, versions }) => {
      const isTold = number !== null && time !== null && actorId !== null;
      const born = isTold ? { revision: number, at: time, actorId } : null;
      return [id, { id, born, versions: versions ?? {} }];
    }),
  );
}

/** The kinds of the index `change_deleted`, which the planner knows by these very words. */
const deleted = sql`kind in ('RecordDeleted', 'FieldDeleted', 'ViewDeleted')`;

/** A table has at most a few hundred of either at a time. */
const MAX_DELETED = 5_000;

/** Fields or views of a table that were deleted after a revision. */
export async function readDeletedIds(
  db: Db,
  logId: string,
  thing: Exclude<Thing, 'Record'>,
  at: number,
): Promise<string[]> {
  const prefix = PREFIX[thing];
  const rows = await db
    .selectDistinct({ id: change.entityId })
    .from(change)
    .where(
      and(
        eq(change.logId, logId),
        deleted,
        sql`${change.entityId} > ${`${prefix}_`} and ${change.entityId} < ${`${prefix}a`}`,
        sql`${change.revision} > ${at}::bigint`,
      ),
    )
    .limit(MAX_DELETED);
  return rows.map(({ id }) => id);
}

/** A page looks at so many rows of each kind, and then ends early. */
export const MAX_LOOKS = 10_000;

/** Records that may have been there at a revision, in the order of their ids. */
export interface Candidates {
  ids: string[];
  /** Beyond this id nothing was looked at; null at the end of the list. */
  lookedTo: string | null;
}

interface Search {
  tableId: string;
  at: number;
  /** An id, or the empty text. */
  after: string;
  limit: number;
}

const found = { id: sql<string>`looked.id`, fits: sql<boolean>`looked.fits` };

function endOf(rows: readonly { id: string; fits: boolean }[], limit: number): Candidates {
  const last = rows.at(-1);
  const isCut = last !== undefined && (rows.length === limit || !last.fits);
  return { ids: rows.flatMap(({ id, fits }) => (fits ? [id] : [])), lookedTo: isCut ? last.id : null };
}

/** Those that are there now and were made before. Others, made or restored since, may be among {@link readDeletedRecords}. */
export async function readOldRecords(db: Db, { tableId, at, after, limit }: Search): Promise<Candidates> {
  const rows = await db
    .select(found)
    .from(
      sql`(select id, created_revision <= ${at}::bigint as fits, row_number() over (order by id) as place from (
          select id, created_revision from record where table_id = ${tableId} and id > ${after}
          order by id limit ${MAX_LOOKS}) as next) as looked`,
    )
    .where(sql`looked.fits or looked.place = ${MAX_LOOKS}`)
    .orderBy(sql`looked.id`)
    .limit(limit);
  return endOf(rows, limit);
}

export async function readDeletedRecords(db: Db, { tableId, at, after, limit }: Search): Promise<Candidates> {
  const rows = await db
    .select(found)
    .from(
      sql`(select id, revision > ${at}::bigint as fits, row_number() over (order by id, revision) as place from (
          select entity_id as id, revision from change
          where log_id = ${tableId} and ${deleted} and entity_id > ${after || 'rec_'} and entity_id < 'reca'
          order by entity_id, revision limit ${MAX_LOOKS}) as next) as looked`,
    )
    .where(sql`looked.fits or looked.place = ${MAX_LOOKS}`)
    .orderBy(sql`looked.id`)
    .limit(limit);
  const { ids, lookedTo } = endOf(rows, limit);
  return { ids: [...new Set(ids)], lookedTo };
}

/** How many records a table had: as costly as counting those that it has, and those that were deleted since. */
export async function countThen(db: Db, tableId: string, at: number): Promise<number> {
  const [row] = await db
    .select({
      count: sql<number>`(
        (select count(*) from ${record} where table_id = ${tableId} and created_revision <= ${at}::bigint)
        + (select count(*) from (
            select distinct entity_id as id from change
            where log_id = ${tableId} and ${deleted} and entity_id > 'rec_' and entity_id < 'reca'
              and revision > ${at}::bigint) as asked
          cross join lateral (${changesOf('Record', sql`kind`, sql`revision > ${at}::bigint`, sql`asc`)}) as next
          where next.kind <> 'RecordCreated'))::int`,
    })
    .from(sql`(select 1) as one`);
  return row?.count ?? 0;
}

/** The name of a table at a time: the first new one since tells the one before. */
export async function readNameThen(db: Db, tableId: string, at: Date): Promise<string | undefined> {
  const [row] = await db
    .select({ name: sql<string>`change.before ->> 'name'` })
    .from(change)
    .where(
      and(
        eq(change.entityId, tableId),
        eq(change.kind, 'TableUpdated'),
        sql`(select at from ${revision} where ${revision.logId} = ${change.logId}
          and ${revision.revision} = ${change.revision}) > ${at.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(sql`${change.revision}`)
    .limit(1);
  return row?.name;
}
