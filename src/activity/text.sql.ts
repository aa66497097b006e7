import { type SQL, sql } from 'drizzle-orm';

/** Of a change. */
interface Columns {
  kind: SQL;
  before: SQL;
  after: SQL;
}

/**
 * Whether a text stands in what a change tells, without case: in values of cells, names of choices included, and in the names
 * and e-mail addresses of all else. Comments tell nothing of their bodies here.
 *
 * Nearly all changes are passed over by the cheap look at the whole of their JSON; only what is left is looked at value by value.
 */
export function textMatches({ kind, before, after }: Columns, text: string, choiceIds: string[]): SQL {
  const lower = sql`lower(${text}::text)`;
  const whole = sql`(coalesce(${before}::text, '') || coalesce(${after}::text, ''))`;
  const escaped = sql`lower(${JSON.stringify(text).slice(1, -1)}::text)`;
  const values = sql`jsonb_path_query(jsonb_build_array(${before}, ${after}),
    case when ${kind} like 'Record%' then '$[*].*[*]'::jsonpath else '$[*].**.name'::jsonpath end) as value`;
  const said = sql`position(${escaped} in lower(${whole})) > 0 and (
    exists (select from ${values} where position(${lower} in lower(value #>> '{}')) > 0)
    or position(${lower} in lower(coalesce(${before} ->> 'email', '') || ' ' || coalesce(${after} ->> 'email', ''))) > 0)`;
  const ids = sql.param(choiceIds);
  const chosen =
    choiceIds.length === 0
      ? sql`false`
      : sql`${kind} like 'Record%' and exists (
          select from ${values} where value #>> '{}' = any(${ids}::text[]))`;
  return sql`(${kind} not like 'Comment%' and ${kind} not like 'Thread%' and ${kind} not like 'Reaction%'
    and (${said} or ${chosen}))`;
}
