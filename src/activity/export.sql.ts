import { type SQL, sql } from 'drizzle-orm';
import type { ActivityFilter } from './activity.ts';
import { singleMatches } from './walk.sql.ts';

/** Where in a log an export goes on: below this change, and above the revision `after`. */
export interface ExportProbe {
  logId: string;
  revision: number;
  ordinal: number;
  after: number;
  /** How many changes are looked at, at most. */
  looks: number;
}

export interface ExportStep {
  probes: readonly ExportProbe[];
  filter: ActivityFilter;
  choiceIds: string[];
  /** The step ends with the change that reaches so many bytes. */
  bytes: number;
}

const ROWS_A_TEXT = sql.raw('256');
/** What a row weighs besides its values. */
export const ROW_BYTES = sql.raw('300');

/**
 * The next changes of an export, in the order of feeds: of each log the next ones are looked at, and taken as far down as every log
 * was looked at. Besides those that fit it answers the last that it looked at in each log, from where the next step goes on.
 *
 * It reads along the log and by its record alone: of the other indexes of feeds none holds what is in pieces of work, whose changes
 * an export tells singly.
 */
export function exportSql({ probes, filter, choiceIds, bytes }: ExportStep): SQL {
  const list = (of: (probe: ExportProbe) => string | number) => sql.param(probes.map(of));
  const { fieldId, recordId } = filter;
  const ofRecord = { ...filter, fieldId: recordId ? fieldId : null };
  const matches = singleMatches(ofRecord, 'time', choiceIds);
  return sql`
    with looked as (
      select probe.log_id, probe.looks, walked.*
      from unnest(${list(({ logId }) => logId)}::text[], ${list(({ revision }) => revision)}::bigint[],
        ${list(({ ordinal }) => ordinal)}::int[], ${list(({ after }) => after)}::bigint[],
        ${list(({ looks }) => looks)}::int[]) as probe (log_id, revision, ordinal, after, looks)
      cross join lateral (
        select c.revision, c.ordinal, c.kind, c.entity_id, c.record_id, r.at, r.actor_id, r.client_mutation_id, r.batch_id,
          r.undo_of, r.overwrote, c.before::text as before, c.after::text as after,
          ${fieldId && !recordId ? sql`${matches} and ${ofField(fieldId)}` : matches} as matches
        from ${recordId ? atRecord(recordId) : all}
        order by r.revision desc, c.ordinal desc limit probe.looks
      ) as walked
    ), placed as (
      select *, row_number() over place as n, sum(
        case when matches then ${ROW_BYTES} + coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0) else 0 end
      ) over (place rows unbounded preceding) as bytes
      from looked window place as (order by at desc, log_id collate "C" desc, revision desc, ordinal desc)
    ), last as (
      select min(n) as n from (
        (select max(n) as n from placed group by log_id, looks having count(*) = looks)
        union all (select min(n) from placed where bytes >= ${bytes}::int)
      ) as stop
    ), known as (
      select * from placed where n <= (select coalesce(n, ${sql.raw(String(2 ** 31))}) from last)
    )
    select n / ${ROWS_A_TEXT} as part, '[' || string_agg(${row}, ',' order by n) || ']' as rows
    from known where matches or n in (select max(n) from known group by log_id) group by 1`;
}

/** In the order of {@link ExportRow}. Put together by hand, which takes a third of what `json_build_array` takes. */
const row = sql`concat('["', log_id, '",', revision, ',', ordinal, ',', matches::text, ',', (extract(epoch from at) * 1000)::bigint, ',"',
  actor_id, '","', kind, '","', entity_id, '",', coalesce('"' || record_id || '"', 'null'), ',',
  case when matches then coalesce(before, 'null') else 'null' end, ',', case when matches then coalesce(after, 'null') else 'null' end, ',',
  coalesce(to_json(client_mutation_id)::text, 'null'), ',', coalesce(to_json(batch_id)::text, 'null'), ',',
  coalesce(undo_of::text, 'null'), ',', overwrote::text, ']')`;

const below = sql`(c.revision, c.ordinal) < (probe.revision, probe.ordinal) and c.revision > probe.after`;

/**
 * From revision to revision, each of which has a change at least. To go by changes and look up their revisions takes as many looks
 * where they are single ones and more where they are not, and left to the planner it may be a join with all of the log.
 */
const all = sql`(
    select * from revision
    where log_id = probe.log_id and revision <= probe.revision and revision > probe.after
    order by revision desc limit probe.looks
  ) as r
  cross join lateral (
    select * from change as c where c.log_id = probe.log_id and c.revision = r.revision and ${below}
    order by ordinal desc offset 0
  ) as c`;

function atRecord(recordId: string): SQL {
  const id = sql`${recordId}::text`;
  const newest = sql`order by revision desc, ordinal desc limit probe.looks`;
  return sql`(
    (select * from change as c where entity_id = ${id} and c.log_id = probe.log_id and ${below} ${newest})
    union all
    (select * from change as c
      where record_id = ${id} and record_id <> entity_id and c.log_id = probe.log_id and ${below} ${newest})
    ) as c
    cross join lateral (
      select * from revision where log_id = probe.log_id and revision = c.revision limit 1
    ) as r`;
}

/** As feeds have it without a record: cells that were written, what happened at them, and the field itself. */
export function ofField(fieldId: string): SQL {
  const id = sql`${fieldId}::text`;
  return sql`case when c.kind = 'RecordUpdated' then jsonb_exists(c.after, ${id})
    when c.kind in ('RecordCreated', 'RecordDeleted') then false
    else c.entity_id = ${id} or coalesce(coalesce(c.after, c.before) ->> 'fieldId' = ${id}, false) end`;
}
