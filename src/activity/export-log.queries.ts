import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { ActivityFilter, ChangeKind } from './activity.ts';
import type { ExportRow } from './export.queries.ts';
import { type LogColumns, type LogStep, logStepSql } from './export-log.sql.ts';

/** What a step along one log came to. */
export interface LogRead {
  /** The last change that was looked at; null where there was none. */
  last: { revision: number; ordinal: number } | null;
  /** How long its texts are. */
  length: number;
  /** Made when they are asked for: the next step may be on its way by then. */
  rows(): ExportRow[];
}

export function logStepQuery(db: Db, step: LogStep) {
  return db
    .select({
      last_revision: column('last_revision'),
      last_ordinal: sql<number | null>`step.last_ordinal`,
      revisions: column('revisions'),
      ordinals: column('ordinals'),
      kinds: column('kinds'),
      entities: column('entities'),
      records: column('records'),
      befores: column('befores'),
      afters: column('afters'),
      of: column('of'),
      ats: column('ats'),
      actors: column('actors'),
      mutations: column('mutations'),
      batches: column('batches'),
      undos: column('undos'),
      overwrites: column('overwrites'),
    } satisfies Record<keyof LogColumns, unknown>)
    .from(sql`(${logStepSql(step)}) as step`);
}

export async function readLogStep(
  db: Db,
  step: Omit<LogStep, 'filter'> & { filter: Omit<ActivityFilter, 'recordId'> },
): Promise<LogRead> {
  const { actorIds, ...filter } = step.filter;
  const [columns] = await logStepQuery(db, { ...step, filter });
  if (!columns || columns.last_revision === null) return { last: null, length: 0, rows: () => [] };
  const { revisions, befores, afters, entities } = columns;
  const length = [revisions, befores, afters, entities].reduce((sum, text) => sum + (text?.length ?? 0), 0);
  const last = { revision: Number(columns.last_revision), ordinal: columns.last_ordinal ?? 0 };
  const actors = actorIds ? new Set(actorIds) : null;
  return { last, length, rows: () => rowsOf(step.logId, columns, actors) };
}

const column = (name: keyof LogColumns) => sql<string | null>`step.${sql.identifier(name)}`;

const listOf = (text: string | null) => (text === null ? [] : text.split(','));

/** What the values of a column are is by {@link logStepSql}. */
const valuesOf = <Value>(text: string | null) => JSON.parse(`[${text ?? ''}]`) as Value[];

type Cells = Readonly<Record<string, unknown>> | null;

/** Both in one order, so that each change finds its revision at hand. */
function rowsOf(logId: string, columns: LogColumns, actors: ReadonlySet<string> | null): ExportRow[] {
  const revisions = listOf(columns.revisions);
  const ordinals = listOf(columns.ordinals);
  const kinds = listOf(columns.kinds);
  // One text for each kind: equal ones are compared by where they are.
  const known = new Map(kinds.map((kind) => [kind, kind as ChangeKind]));
  const entities = listOf(columns.entities);
  const records = listOf(columns.records);
  const befores = valuesOf<Cells>(columns.befores);
  const afters = valuesOf<Cells>(columns.afters);
  const of = listOf(columns.of);
  const ats = listOf(columns.ats);
  const actorIds = listOf(columns.actors);
  const mutations = valuesOf<string | null>(columns.mutations);
  const batches = valuesOf<string | null>(columns.batches);
  const undos = listOf(columns.undos);
  const overwrites = listOf(columns.overwrites);
  const rows: ExportRow[] = [];
  let at = 0;
  for (let n = 0; n < revisions.length; n++) {
    const revision = revisions[n];
    while (of[at] !== revision) {
      at += 1;
      if (at >= of.length) throw new Error(`revision ${revision} of ${logId} is not in the log`);
    }
    const actorId = actorIds[at] ?? '';
    if (actors && !actors.has(actorId)) continue;
    rows.push([
      logId,
      Number(revision),
      Number(ordinals[n]),
      true,
      Number(ats[at]),
      actorId,
      known.get(kinds[n] ?? '') as ChangeKind,
      entities[n] ?? '',
      records[n] || null,
      befores[n] ?? null,
      afters[n] ?? null,
      mutations[at] ?? null,
      batches[at] ?? null,
      undos[at] ? Number(undos[at]) : null,
      overwrites[at] === '1',
    ]);
  }
  return rows;
}
