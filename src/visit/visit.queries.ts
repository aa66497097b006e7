import { and, eq, inArray, sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import type { Db, Statement } from '../db/client.ts';
import type { Actor } from '../stream/change.ts';
import type { Position } from '../stream/cursor.ts';
import { change, log, revision } from '../stream/log.table.ts';
import { tableVisit } from './visit.table.ts';

export interface Visit extends Position {
  tableId: string;
  at: Date;
}

export async function readVisits(db: Db, userId: string, tableIds: readonly string[]): Promise<Visit[]> {
  return await db
    .select({
      tableId: tableVisit.tableId,
      revision: tableVisit.revision,
      mark: tableVisit.mark,
      at: tableVisit.at,
    })
    .from(tableVisit)
    .where(and(eq(tableVisit.userId, userId), inArray(tableVisit.tableId, [...tableIds])));
}

/** A visit never goes back, but where the log itself has: its database was restored from an older state. */
export function upsertVisit(
  db: Db,
  { userId, tableId, revision, mark }: Position & { userId: string; tableId: string },
): Statement {
  return db.execute(sql`
    insert into ${tableVisit} as known (user_id, table_id, revision, mark, at)
    values (${userId}, ${tableId}, ${revision}::bigint, ${mark}, date_trunc('milliseconds', clock_timestamp()))
    on conflict (user_id, table_id) do update
      set revision = excluded.revision, mark = excluded.mark, at = excluded.at
      where excluded.revision >= known.revision
        or known.revision > (select revision from ${log} where id = excluded.table_id)`);
}

/** A count looks at no more changes than this, the newest. */
export const MAX_COUNTED = 10_000;
/** It names so many records, the last touched first, */
export const MAX_TOUCHED = 1_000;
/** and so many people. */
export const MAX_PEOPLE = 100;

/** What has happened in a table since. */
export interface Since {
  count: number;
  /** Whether there were more changes than were looked at. */
  isPartial: boolean;
  kinds: Record<string, number>;
  recordIds: string[];
  recordCount: number;
  /** Who did it, the last one first. */
  actors: Actor[];
  actorCount: number;
}

/**
 * Counts what happened in a log after a revision, without one person's own if that is so asked. What it costs is bounded by
 * {@link MAX_COUNTED}, however much has happened.
 */
export async function countSince(
  db: Db,
  { logId, after, without }: { logId: string; after: number; without: string | null },
): Promise<Since> {
  const newest = sql`
    select next.ordinal, next.revision, next.kind, next.record_id, acted.actor_id
    from (
      select revision, ordinal, kind, record_id from ${change}
      where log_id = ${logId} and revision > ${after}::bigint
      order by revision desc, ordinal desc limit ${MAX_COUNTED + 1}
    ) as next
    cross join lateral (
      select actor_id from ${revision} where log_id = ${logId} and revision = next.revision limit 1) as acted`;
  const counts = sql`(
    with looked as materialized (${newest}),
    counted as (select * from looked ${without === null ? sql`` : sql`where actor_id <> ${without}`}),
    touched as (
      select record_id, max(revision) as last from counted where record_id is not null group by record_id),
    people as (select actor_id, max(revision) as last from counted group by actor_id)
    select jsonb_build_object(
      'looked', (select count(*) from looked),
      'count', (select count(*) from counted),
      'kinds', (select jsonb_object_agg(kind, count) from (
        select kind, count(*) as count from counted group by kind) as of_kind),
      'recordCount', (select count(*) from touched),
      'recordIds', (select jsonb_agg(record_id order by last desc, record_id) from (
        select * from touched order by last desc, record_id limit ${MAX_TOUCHED}) as newest),
      'actorCount', (select count(*) from people),
      'actors', (
        select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url) order by last desc)
        from (select * from people order by last desc limit ${MAX_PEOPLE}) as newest
        cross join lateral (select id, name, avatar_url from ${appUser} where id = newest.actor_id limit 1) as u)
    ) as found) as counts`;
  const [row] = await db.select({ found: sql<Found>`counts.found` }).from(counts);
  if (!row) throw new Error('a count came to nothing');
  const { looked: all, kinds, recordIds, actors, ...numbers } = row.found;
  return {
    ...numbers,
    isPartial: all > MAX_COUNTED,
    kinds: kinds ?? {},
    recordIds: recordIds ?? [],
    actors: actors ?? [],
  };
}

interface Found extends Pick<Since, 'count' | 'recordCount' | 'actorCount'> {
  looked: number;
  kinds: Record<string, number> | null;
  recordIds: string[] | null;
  actors: Actor[] | null;
}
