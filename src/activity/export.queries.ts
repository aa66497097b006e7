import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import { log } from '../stream/log.table.ts';
import { baseTable } from '../table/table.table.ts';
import type { ActivityFilter, ChangeKind } from './activity.ts';
import { type ExportStep, exportSql } from './export.sql.ts';
import { boundsSql } from './walk.sql.ts';

/** A change on its way out: a place of a list, so that a million of them have no names to carry. */
export type ExportRow = readonly [
  logId: string,
  revision: number,
  ordinal: number,
  /** False for a place that a step has only gone on to. */
  matches: boolean,
  /** Milliseconds since 1970. */
  at: number,
  actorId: string,
  kind: ChangeKind,
  entityId: string,
  recordId: string | null,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
  clientMutationId: string | null,
  batchId: string | null,
  undoOf: number | null,
  overwrote: boolean,
];

/** The rows of a step, as texts of JSON: each a list of some. */
export async function readExportStep(db: Db, step: ExportStep): Promise<string[]> {
  const rows = await db
    .select({ rows: sql<string>`step.rows` })
    .from(sql`(${exportSql(step)}) as step`)
    .orderBy(sql`step.part`);
  return rows.map(({ rows }) => rows);
}

/** What there is of a log to go through. */
export interface ExportBounds {
  logId: string;
  /** The revision before which it begins, going back. */
  under: number;
  /** The one after which it ends. */
  after: number;
  /** Whether older changes than the log still holds were dropped. */
  isCut: boolean;
}

/** What is written after this has been read is no part of the export. */
export async function readExportBounds(
  db: Db,
  logIds: readonly string[],
  filter: Pick<ActivityFilter, 'from' | 'until'>,
): Promise<ExportBounds[]> {
  return await db
    .select({
      logId: sql<string>`probe.log_id`,
      under: sql`least(l.revision + 1, bounds.until)`.mapWith(Number),
      after: sql`greatest(l.begins_after, bounds.after)`.mapWith(Number),
      isCut: sql<boolean>`l.begins_after > 0 and l.begins_after >= bounds.after`,
    })
    .from(
      sql`unnest(${sql.param([...logIds])}::text[]) as probe (log_id)
        join ${log} as l on l.id = probe.log_id
        cross join lateral ${boundsSql(filter, null)} as bounds`,
    );
}

export async function readTableNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: baseTable.id, name: baseTable.name })
    .from(baseTable)
    .where(sql`${baseTable.id} = ${anyOf(ids)}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
