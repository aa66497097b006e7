import { type SQL, sql } from 'drizzle-orm';
import type { Target } from './targets.ts';

/** Tables of the same shape as ours, indexes and all, filled with the same rows. */
export const BARE_TABLES = [
  'create schema bare',
  ...['log', 'record', 'revision', 'change'].flatMap((table) => [
    `create table bare.${table} (like public.${table} including all)`,
    `insert into bare.${table} select * from public.${table}`,
  ]),
].join(';\n');

/**
 * What a mutation of ours leaves behind, as one statement and without asking who may do what: the counter row moved with its link
 * of the hash chain, the cell and its version, the revision and its change. Answers the revision; no row when nothing was written.
 */
export const BARE_MUTATION = `
  with head as (
    update bare.log set
      revision = revision + 1,
      hash = sha256(hash || convert_to(concat_ws(' ', id, revision + 1, $2::text, $3::text, $4::text, $5::text), 'UTF8')),
      at = greatest(at, date_trunc('milliseconds', clock_timestamp()))
    where id = $1::text
    returning id, revision, hash, at
  ), cell as (
    update bare.record new set
      cells = old.cells || jsonb_build_object($4::text, $5::text),
      cell_versions = old.cell_versions || jsonb_build_object($4::text, head.revision),
      version = head.revision, updated_at = head.at, updated_by = $3::text
    from head, bare.record old
    where new.id = $2::text and old.id = $2::text
    returning jsonb_build_object($4::text, old.cells -> $4::text) as before
  ), revised as (
    insert into bare.revision (log_id, revision, at, actor_id, mutation_id, change_count, hash)
    select id, revision, at, $3::text, gen_random_uuid()::text, 1, hash from head
  ), changed as (
    insert into bare.change (log_id, revision, ordinal, kind, entity_id, before, after)
    select id, revision, 0, 'RecordUpdated', $2::text, before, jsonb_build_object($4::text, $5::text)
    from head, cell
  )
  select revision from head, cell`;

let values = 0;

/** What stands for $1, $2 … this time: a value that the cell has not had. */
export function bareValues({ tableId, recordId, actorId, fieldId }: Target): string[] {
  values += 1;
  return [tableId, recordId, actorId, fieldId, `value ${String(values).padStart(8, '0')}`];
}

const parts = BARE_MUTATION.split(/\$(\d)/);

/** The same for drizzle, which numbers the values itself. */
export function bareStatement(target: Target): SQL {
  const given = bareValues(target);
  return sql.join(parts.map((part, n) => (n % 2 === 1 ? sql`${given[Number(part) - 1]}` : sql.raw(part))));
}

/** Fails unless the counter has moved on since the client's last write. */
export function checkMoved(revision: unknown, seen: number): number {
  const moved = Number(revision);
  if (!(moved > seen)) throw new Error(`the revision went from ${seen} to ${revision}`);
  return moved;
}
