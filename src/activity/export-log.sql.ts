import { type SQL, sql } from 'drizzle-orm';
import type { ActivityFilter } from './activity.ts';
import { ofField, ROW_BYTES } from './export.sql.ts';
import { singleMatches } from './walk.sql.ts';

/** Where an export of one log goes on, as in an {@link ExportProbe}. */
export interface LogStep {
  logId: string;
  revision: number;
  ordinal: number;
  after: number;
  looks: number;
  /** Without a record. Who made a change is not decided here: it stands with the revisions. */
  filter: Omit<ActivityFilter, 'actorIds' | 'recordId'>;
  choiceIds: string[];
  bytes: number;
}

/** What {@link logStepSql} answers: a row of columns, each all of its values in a text. Null where there are no values. */
export interface LogColumns {
  last_revision: string | null;
  last_ordinal: number | null;
  revisions: string | null;
  ordinals: string | null;
  kinds: string | null;
  entities: string | null;
  records: string | null;
  befores: string | null;
  afters: string | null;
  of: string | null;
  ats: string | null;
  actors: string | null;
  mutations: string | null;
  batches: string | null;
  undos: string | null;
  overwrites: string | null;
}

/**
 * The next changes of one log that fit, newest first, and their revisions, which whoever reads puts together: two ranges of two
 * indexes. A join costs more than both, and so does a row of its own for each change, or a text made of one.
 *
 * The indexes give the order, and the aggregates take their rows as they come: nothing is sorted but the revisions that a filter leaves.
 */
export function logStepSql({
  logId,
  revision,
  ordinal,
  after,
  looks,
  filter,
  choiceIds,
  bytes,
}: LogStep): SQL {
  const { fieldId, ...others } = filter;
  const parts = [
    ...(others.kinds || others.text ? [singleMatches(others, 'time', choiceIds)] : []),
    ...(fieldId ? [ofField(fieldId)] : []),
  ];
  const isFiltered = parts.length > 0;
  const matches = isFiltered ? sql`coalesce(${sql.join(parts, sql` and `)}, false)` : sql`true`;
  const matching = isFiltered ? sql`filter (where matches)` : sql``;
  return sql`
    with known as materialized (
      select * from (
        select *, coalesce(sum(weight) over (rows between unbounded preceding and 1 preceding), 0) as bytes from (
          select *, case when matches
            then ${ROW_BYTES} + coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0) else 0 end as weight
          from (
            select revision, ordinal, kind, entity_id, record_id, matches,
              case when matches then before::text end as before, case when matches then after::text end as after
            from (
              select *, ${matches} as matches from change as c
              where c.log_id = ${logId}::text and (c.revision, c.ordinal) < (${revision}::bigint, ${ordinal}::int)
                and c.revision > ${after}::bigint
              order by c.revision desc, c.ordinal desc limit ${looks}::int
            ) as looked offset 0
          ) as told
        ) as weighed
      ) as placed where bytes < ${bytes}::int
    ), reach as (
      select min(revision) as first, max(revision) as last from known
    )
    select * from (
      select min(ordinal) filter (where revision = (select first from reach)) as last_ordinal,
        min(revision)::text as last_revision,
        string_agg(revision::text, ',') ${matching} as revisions,
        string_agg(ordinal::text, ',') ${matching} as ordinals,
        string_agg(kind, ',') ${matching} as kinds,
        string_agg(entity_id, ',') ${matching} as entities,
        string_agg(coalesce(record_id, ''), ',') ${matching} as records,
        string_agg(coalesce(before, 'null'), ',') ${matching} as befores,
        string_agg(coalesce(after, 'null'), ',') ${matching} as afters
      from known
    ) as changes cross join (
      select string_agg(revision::text, ',') as of,
        string_agg((date_part('epoch', at) * 1000)::bigint::text, ',') as ats,
        string_agg(actor_id, ',') as actors,
        string_agg(coalesce(to_json(client_mutation_id)::text, 'null'), ',') as mutations,
        string_agg(coalesce(to_json(batch_id)::text, 'null'), ',') as batches,
        string_agg(coalesce(undo_of::text, ''), ',') as undos,
        string_agg(case when overwrote then '1' else '' end, ',') as overwrites
      from (
        select * from revision
        where log_id = ${logId}::text and revision >= (select first from reach) and revision <= (select last from reach)
          ${isFiltered ? sql`and revision in (select revision from known where matches)` : sql``}
        order by revision desc
      ) as r
    ) as revisions`;
}
