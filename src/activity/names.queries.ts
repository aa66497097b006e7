import { and, asc, inArray, sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import type { Db } from '../db/client.ts';
import { named } from '../db/columns.ts';
import { field } from '../field/field.table.ts';
import type { FieldOptions, FieldType } from '../field/field.ts';
import type { Cell } from '../record/cell.ts';
import { change } from '../stream/log.table.ts';

/** How a field stood. */
export interface FieldState {
  name: string;
  type: FieldType;
  options: FieldOptions;
}

/** Fields as they are, also deleted ones whose cells are still there. */
export async function readFieldsNow(
  db: Db,
  ids: readonly string[],
): Promise<(FieldState & { id: string; version: number })[]> {
  if (ids.length === 0) return [];
  return await db
    .select({
      id: field.id,
      name: field.name,
      type: field.type,
      options: field.options,
      version: field.version,
    })
    .from(field)
    .where(inArray(field.id, [...ids]));
}

/** A thing at a revision of its log. */
export interface Moment {
  id: string;
  revision: number;
}

/** Fields as the log tells that they stood at a revision; `earlier` are the options that the last change of them replaced. */
export async function readFieldsThen(
  db: Db,
  moments: readonly Moment[],
): Promise<(Partial<FieldState> & Moment & { earlier: FieldOptions | null })[]> {
  if (moments.length === 0) return [];
  const last = (column: string, property: string) => sql`(
    select ${sql.raw(column)} -> ${property}::text from change
    where entity_id = moment.id and revision <= moment.revision and kind like 'Field%'
      and jsonb_exists(after, ${property}::text)
    order by revision desc limit 1)`;
  const rows = await db
    .select({
      id: sql<string>`moment.id`,
      revision: sql`moment.revision`.mapWith(field.version),
      name: sql<string | null>`${last('after', 'name')} #>> '{}'`,
      type: sql<FieldType | null>`${last('after', 'type')} #>> '{}'`,
      options: sql<FieldOptions | null>`${last('after', 'options')}`,
      earlier: sql<FieldOptions | null>`${last('before', 'options')}`,
    })
    .from(momentsOf(moments));
  return rows.map(({ id, revision, name, type, options, earlier }) => ({
    id,
    revision,
    earlier,
    ...(name === null ? {} : { name }),
    ...(type === null ? {} : { type }),
    ...(options === null ? {} : { options }),
  }));
}

function momentsOf(moments: readonly Moment[]) {
  return sql`unnest(${sql.param(named(moments.map(({ id }) => id)))}::text[],
    ${sql.param(moments.map(({ revision }) => revision))}::bigint[]) as moment (id, revision)`;
}

/** What views, members and groups were called at a revision. */
export interface ThingThen extends Moment {
  name: string | null;
  userId: string | null;
  email: string | null;
}

export async function readThingsThen(db: Db, moments: readonly Moment[]): Promise<ThingThen[]> {
  if (moments.length === 0) return [];
  // A removal tells all that there was; what is removed later still had its name from before.
  const last = (property: string) => sql`(
    select coalesce(after ->> ${property}::text, before ->> ${property}::text) from change
    where entity_id = moment.id and revision <= moment.revision
      and (jsonb_exists(after, ${property}::text) or jsonb_exists(before, ${property}::text))
    order by revision desc limit 1)`;
  return await db
    .select({
      id: sql<string>`moment.id`,
      revision: sql`moment.revision`.mapWith(field.version),
      name: sql<string | null>`${last('name')}`,
      userId: sql<string | null>`${last('userId')}`,
      email: sql<string | null>`${last('email')}`,
    })
    .from(momentsOf(moments));
}

export interface Title {
  recordId: string;
  /** The first field of the table as it is now. */
  fieldId: string | null;
  type: FieldType | null;
  options: FieldOptions | null;
  /** What the record holds under it; of a deleted one what it held last. */
  value: Cell | null;
}

/** What records are called. */
export async function readTitles(
  db: Db,
  records: readonly { tableId: string; recordId: string }[],
): Promise<Title[]> {
  if (records.length === 0) return [];
  return await db
    .select({
      recordId: sql<string>`asked.id`,
      fieldId: sql<string | null>`f.id`,
      type: sql<FieldType | null>`f.type`,
      options: sql<FieldOptions | null>`f.options`,
      value: sql<Cell | null>`coalesce(
        (select cells from record where id = asked.id),
        (select last.before from (
          select kind, before from change where entity_id = asked.id order by revision desc limit 1) as last
          where last.kind = 'RecordDeleted')
      ) -> f.id`,
    })
    .from(
      sql`unnest(${sql.param(records.map(({ tableId }) => tableId))}::text[],
        ${sql.param(named(records.map(({ recordId }) => recordId)))}::text[]) as asked (table_id, id)
        left join lateral (
          select id, type, options from field
          where table_id = asked.table_id and deleted_revision is null order by position, id limit 1
        ) as f on true`,
    );
}

export async function readUserNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: appUser.id, name: appUser.name })
    .from(appUser)
    .where(inArray(appUser.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** All that the log tells of these fields, oldest first. */
export async function readFieldChanges(
  db: Db,
  ids: readonly string[],
): Promise<
  { id: string; revision: number; before: Partial<FieldState> | null; after: Partial<FieldState> | null }[]
> {
  return await db
    .select({
      id: change.entityId,
      revision: change.revision,
      before: sql<Partial<FieldState> | null>`${change.before}`,
      after: sql<Partial<FieldState> | null>`${change.after}`,
    })
    .from(change)
    .where(and(inArray(change.entityId, [...ids]), sql`${change.kind} like 'Field%'`))
    .orderBy(asc(change.revision));
}
