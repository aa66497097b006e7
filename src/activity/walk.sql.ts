import { type SQL, sql } from 'drizzle-orm';
import { anyOf } from '../db/columns.ts';
import type { ActivityFilter, EntryKey } from './activity.ts';
import { textMatches } from './text.sql.ts';

/**
 * A feed as one statement. It begins at probes, each a log and a key of the index that drives it; each is walked from the newest
 * on, along that index, as far as its share of `looks`; what the index does not decide is looked at on the way.
 *
 * A probe whose share is used up answers the last row that it looked at even where that does not fit, marked as `isLast`: beyond
 * it nothing is known, so a page ends there.
 */
export interface Walk {
  /** Logs that may hold what is asked for: with a record or a field in the filter, the one that does. */
  logIds: string[];
  filter: ActivityFilter;
  /** The ids of the choices that the text of the filter names. */
  choiceIds: string[];
  after: EntryKey | null;
  limit: number;
  /** Whether the record of each change is to be told. */
  isByRecord: boolean;
  /** How many changes are looked at, at most, or a little more. */
  looks: number;
}

type Drive = 'record' | 'field' | 'actor' | 'kind' | 'time';

/** The one that leaves the least to look at. */
export function driveOf({ recordId, fieldId, actorIds, kinds }: ActivityFilter): Drive {
  if (recordId) return 'record';
  if (fieldId) return 'field';
  if (actorIds) return 'actor';
  return kinds ? 'kind' : 'time';
}

export function walkSql(walk: Walk): SQL {
  const drive = driveOf(walk.filter);
  const { recordId, fieldId, actorIds, kinds } = walk.filter;
  const keys = {
    record: [recordId ?? ''],
    field: [fieldId ?? ''],
    actor: actorIds ?? [],
    kind: kinds ?? [],
    time: [''],
  };
  const probes = walk.logIds.flatMap((logId) => [...new Set(keys[drive])].map((key) => ({ logId, key })));
  // What is in a bulk is told by it, save in the history of a record, which is exact.
  const looks = looksOf(walk, probes.length);
  const singles = singlesSql(walk, drive, probes, looks);
  if (drive === 'record') return singles;
  return sql`${singles} union all ${bulksSql(walk, looksOf(walk, walk.logIds.length))}`;
}

/** A power of two, so that there are few statements to plan. A literal: by a parameter the planner would guess. */
function looksOf({ looks, limit }: Walk, probes: number): SQL {
  const share = 2 ** Math.floor(Math.log2(looks / Math.max(probes, 1)));
  return sql.raw(String(Math.max(share, 2 ** Math.ceil(Math.log2(limit)))));
}

const FIRST_OF_ALL = sql.raw('0');
const AFTER_ALL = sql.raw(String(Number.MAX_SAFE_INTEGER));

function singlesSql(walk: Walk, drive: Drive, probes: { logId: string; key: string }[], looks: SQL): SQL {
  const { filter, choiceIds, after, limit, isByRecord } = walk;
  const logIds = sql.param(probes.map(({ logId }) => logId));
  const keys = sql.param(probes.map(({ key }) => key));
  return sql`
    select probe.log_id, walked.revision, walked.ordinal, walked.at, walked.actor_id, walked.record_id,
      false as is_bulk, walked.matches, walked.n = ${looks} as is_last
    from unnest(${logIds}::text[], ${keys}::text[]) as probe (log_id, key)
    cross join lateral ${boundsSql(filter, after)} as bounds
    cross join lateral (
      select * from (
        select looked.revision, looked.ordinal, r.at, r.actor_id, c.record_id, row_number() over () as n,
          ${singleMatches(filter, drive, choiceIds)} as matches
        from (${driveSql[drive](walk, looks)}) as looked
        cross join lateral (
          select at, actor_id from revision
          where log_id = probe.log_id and revision = looked.revision limit 1
        ) as r
        ${drive === 'record' ? ofRecord : isChangeNeeded(filter, drive, isByRecord) ? ofChange : withoutChange}
      ) as looked
      where matches or n = ${looks}
      limit ${limit}
    ) as walked`;
}

const ofChange = sql`cross join lateral (
    select kind, entity_id, record_id, before, after from change
    where log_id = probe.log_id and revision = looked.revision and ordinal = looked.ordinal limit 1
  ) as c`;
/** A record is in one log alone; named in a feed of another one it must find nothing there. */
const ofRecord = sql`cross join lateral (
    select kind, entity_id, record_id, before, after from change
    where log_id = probe.log_id and revision = looked.revision and ordinal = looked.ordinal
      and (entity_id = probe.key or record_id = probe.key) limit 1
  ) as c`;
const withoutChange = sql`cross join (select null as record_id) as c`;

function isChangeNeeded(
  { kinds, fieldId, text }: ActivityFilter,
  drive: Drive,
  isByRecord: boolean,
): boolean {
  return (
    isByRecord || Boolean(text) || Boolean(kinds && drive !== 'kind') || Boolean(fieldId && drive !== 'field')
  );
}

/**
 * Between which revisions of its log a probe walks: below (`under`, `ordinal`) and `until`, above `from`. Exact, or a probe could
 * use up its share on what earlier pages had.
 */
function boundsSql({ from, until }: ActivityFilter, after: EntryKey | null): SQL {
  // Times are whole milliseconds. Of another log's revisions of the cursor's very time those are behind it whose log is.
  const cursor = after
    ? sql`case when probe.log_id = ${after.logId}::text then ${after.revision}::bigint else ${firstAfter(
        sql`${after.at.toISOString()}::timestamptz - case when probe.log_id collate "C" > ${after.logId}::text then interval '1 ms' else interval '0' end`,
      )} end`
    : AFTER_ALL;
  const ordinal = after
    ? sql`case when probe.log_id = ${after.logId}::text then ${after.ordinal}::int else 0 end`
    : FIRST_OF_ALL;
  const end = until ? firstAfter(sql`${until.toISOString()}::timestamptz - interval '1 ms'`) : AFTER_ALL;
  const begin = from ? lastBefore(sql`${from.toISOString()}::timestamptz`) : FIRST_OF_ALL;
  return sql`(select ${cursor} as under, ${ordinal} as ordinal, ${end} as until, ${begin} as after offset 0)`;
}

function firstAfter(time: SQL): SQL {
  const one = (bulk: boolean) => sql`coalesce((select revision from revision
    where log_id = probe.log_id and bulk = ${sql.raw(String(bulk))} and at > ${time} order by at, revision limit 1), ${AFTER_ALL})`;
  return sql`least(${one(false)}, ${one(true)})`;
}

function lastBefore(time: SQL): SQL {
  const one = (bulk: boolean) => sql`coalesce((select revision from revision
    where log_id = probe.log_id and bulk = ${sql.raw(String(bulk))} and at < ${time}
    order by at desc, revision desc limit 1), 0)`;
  return sql`greatest(${one(false)}, ${one(true)})`;
}

/** The conditions that keep rows of a table between the bounds. None that is not needed: each makes the planner expect less. */
function within(table: 'c' | 'f' | 'r', { after, filter: { from, until } }: Walk): SQL {
  const t = sql.raw(table);
  const ordinal = table === 'r' ? sql`0` : sql`${t}.ordinal`;
  return sql.join([
    ...(after ? [sql` and (${t}.revision, ${ordinal}) < (bounds.under, bounds.ordinal)`] : []),
    ...(until ? [sql` and ${t}.revision < bounds.until`] : []),
    ...(from ? [sql` and ${t}.revision > bounds.after`] : []),
  ]);
}

/** By time and not by revision, or the planner may walk another index and sort. */
function timesWithin({ after, filter: { from, until } }: Walk): SQL {
  return sql.join([
    ...(after ? [sql` and r.at <= ${after.at.toISOString()}::timestamptz`] : []),
    ...(until ? [sql` and r.at < ${until.toISOString()}::timestamptz`] : []),
    ...(from ? [sql` and r.at >= ${from.toISOString()}::timestamptz`] : []),
  ]);
}

/**
 * A lateral subquery can only be joined by a nested loop, which keeps the order of what is before it. To ask for the order once
 * more would make the planner sort all that may be looked at, of which a page mostly needs the first few.
 */
function changesOfRevision(walk: Walk): SQL {
  return sql`cross join lateral (
    select ordinal from change as c
    where c.log_id = probe.log_id and c.revision = r.revision ${within('c', walk)}
    order by ordinal desc offset 0
  ) as c`;
}

const driveSql: Record<Drive, (walk: Walk, looks: SQL) => SQL> = {
  time: (walk, looks) => sql`
    select r.revision, c.ordinal from (
      select at, revision from revision as r
      where log_id = probe.log_id and bulk = false ${timesWithin(walk)}
      order by at desc, revision desc limit ${looks}
    ) as r ${changesOfRevision(walk)}
    limit ${looks}`,
  actor: (walk, looks) => sql`
    select r.revision, c.ordinal from (
      select revision from revision as r
      where log_id = probe.log_id and actor_id = probe.key and bulk = false ${within('r', walk)}
      order by revision desc limit ${looks}
    ) as r ${changesOfRevision(walk)}
    limit ${looks}`,
  kind: (walk, looks) => sql`
    select revision, ordinal from change as c
    where log_id = probe.log_id and kind = probe.key and not bulk ${within('c', walk)}
    order by revision desc, ordinal desc limit ${looks}`,
  field: (walk, looks) => sql`
    select revision, ordinal from change_field as f
    where log_id = probe.log_id and field_id = probe.key ${within('f', walk)}
    order by revision desc, ordinal desc limit ${looks}`,
  // Without the log, which the indexes do not hold: `ofRecord` asks for it.
  record: (walk, looks) => sql`
    select revision, ordinal from (
      (select revision, ordinal from change as c
        where entity_id = probe.key ${within('c', walk)}
        order by revision desc, ordinal desc limit ${looks})
      union all
      (select revision, ordinal from change as c
        where record_id = probe.key and record_id <> entity_id ${within('c', walk)}
        order by revision desc, ordinal desc limit ${looks})
    ) as at_record
    order by revision desc, ordinal desc limit ${looks}`,
};

function singleMatches(
  { actorIds, kinds, fieldId, text }: ActivityFilter,
  drive: Drive,
  choiceIds: string[],
): SQL {
  const parts = [
    ...(actorIds && drive !== 'actor' ? [sql`r.actor_id = ${anyOf(actorIds)}`] : []),
    ...(kinds && drive !== 'kind' ? [sql`c.kind = ${anyOf(kinds)}`] : []),
    ...(fieldId && drive !== 'field' ? [touchesField(fieldId)] : []),
    ...(text
      ? [textMatches({ kind: sql`c.kind`, before: sql`c.before`, after: sql`c.after` }, text, choiceIds)]
      : []),
  ];
  return parts.length === 0 ? sql`true` : sql`coalesce(${sql.join(parts, sql` and `)}, false)`;
}

/** Of what happened to a record: whether its cell of this field is in it, or it happened at that cell. */
function touchesField(fieldId: string): SQL {
  const id = sql`${fieldId}::text`;
  return sql`case when c.kind in ('RecordCreated', 'RecordUpdated', 'RecordDeleted')
    then coalesce(jsonb_exists(c.before, ${id}), false) or coalesce(jsonb_exists(c.after, ${id}), false)
    else coalesce(c.after ->> 'fieldId' = ${id}, false) or coalesce(c.before ->> 'fieldId' = ${id}, false) end`;
}

function bulksSql({ logIds, filter, choiceIds, after, limit }: Walk, looks: SQL): SQL {
  const { actorIds, kinds, fieldId, from, until, text } = filter;
  const where = [
    ...(from ? [sql`b.at >= ${from.toISOString()}::timestamptz`] : []),
    ...(until ? [sql`b.at < ${until.toISOString()}::timestamptz`] : []),
    ...(after
      ? [
          sql`b.at <= ${after.at.toISOString()}::timestamptz`,
          sql`(b.at, b.log_id, b.revision, 0) < (${after.at.toISOString()}::timestamptz, ${after.logId}::text, ${after.revision}::bigint, ${after.ordinal}::int)`,
        ]
      : []),
  ];
  const matches = [
    ...(actorIds ? [sql`b.actor_id = ${anyOf(actorIds)}`] : []),
    ...(kinds ? [sql`jsonb_exists_any(b.kinds, ${sql.param(kinds)}::text[])`] : []),
    ...(fieldId ? [sql`${fieldId}::text = any(b.fields)`] : []),
    ...(text
      ? [
          sql`exists (select from change as c
            where c.log_id = probe.log_id and c.revision = b.revision and c.ordinal = 0
              and ${textMatches({ kind: sql`c.kind`, before: sql`c.before`, after: sql`c.after` }, text, choiceIds)})`,
        ]
      : []),
  ];
  const fits = matches.length === 0 ? sql`true` : sql`coalesce(${sql.join(matches, sql` and `)}, false)`;
  return sql`
    select probe.log_id, walked.revision, 0 as ordinal, walked.at, walked.actor_id, null as record_id,
      true as is_bulk, walked.matches, walked.n = ${looks} as is_last
    from unnest(${sql.param(logIds)}::text[]) as probe (log_id)
    cross join lateral (
      select * from (
        select b.revision, b.at, b.actor_id, row_number() over () as n, ${fits} as matches
        from (
          select * from bulk_change as b
          where b.log_id = probe.log_id ${where.length > 0 ? sql`and ${sql.join(where, sql` and `)}` : sql``}
          order by b.at desc, b.revision desc limit ${looks}
        ) as b
      ) as looked
      where matches or n = ${looks}
      limit ${limit}
    ) as walked`;
}
