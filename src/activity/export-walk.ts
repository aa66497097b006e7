import type { Db } from '../db/client.ts';
import type { ActivityFilter } from './activity.ts';
import { type ExportBounds, type ExportRow, readExportStep } from './export.queries.ts';

/** What is read of the log at once. */
export interface ExportBatch {
  rows: ExportRow[];
  /** Revisions that were gone through by then. */
  looked: number;
}

/** Looked at in a step, at most; of a base with many tables at least the least of each. */
const MOST = 4_096;
const LEAST = 16;
/** A step looks at fewer changes where they are large. */
const WANTED_BYTES = 1_000_000;
/** It ends with the change that reaches this. */
const MOST_BYTES = 2_000_000;

/**
 * The changes of these logs that fit, in the order of feeds. Each step is a statement of its own, so that nothing is held in the
 * database while whoever reads takes their time; the next one runs while they read, and no further one.
 */
export async function* walkExport(
  db: Db,
  bounds: readonly ExportBounds[],
  asked: { filter: ActivityFilter; choiceIds: string[] },
): AsyncGenerator<ExportBatch> {
  const probes = bounds
    .filter(({ under, after }) => under - 1 > after)
    .map(({ logId, under, after }) => ({
      logId,
      revision: under,
      ordinal: 0,
      after,
      begin: under,
      looks: Math.max(LEAST, Math.floor(1_024 / bounds.length)),
    }));
  const byLog = new Map(probes.map((probe) => [probe.logId, probe]));
  const read = () => readExportStep(db, { ...asked, probes, bytes: MOST_BYTES });
  let most = 1_024;

  /** Moves on to where a step has ended. */
  function move(rows: readonly ExportRow[], bytes: number): void {
    for (const [logId, revision, ordinal] of rows) {
      const probe = byLog.get(logId);
      if (!probe) continue;
      probe.revision = revision;
      probe.ordinal = ordinal;
    }
    const change = Math.min(Math.max(WANTED_BYTES / Math.max(bytes, 1), 0.25), 2);
    most = Math.min(Math.max(Math.floor(most * change), LEAST), MOST);
    // The log that the step ended with was looked at as far as it could be, and held up the others.
    const last = rows.at(-1)?.[0];
    for (const probe of probes) {
      const looks = probe.logId === last ? probe.looks * 2 : Math.floor(probe.looks * 0.9);
      probe.looks = Math.min(Math.max(looks, LEAST), most);
    }
  }

  let reading = probes.length > 0 ? read() : Promise.resolve([]);
  try {
    for (;;) {
      const texts = await reading;
      if (texts.length === 0) return;
      const rows = texts.flatMap(rowsOf);
      move(
        rows,
        texts.reduce((sum, text) => sum + text.length, 0),
      );
      reading = read();
      // Its failure is told when it is awaited.
      reading.catch(() => {});
      yield { rows, looked: probes.reduce((sum, { begin, revision }) => sum + begin - revision, 0) };
    }
  } finally {
    await reading.catch(() => {});
  }
}

/** What a text of a step holds. */
function rowsOf(text: string): ExportRow[] {
  // It was put together by exportSql, in this order.
  return JSON.parse(text) as ExportRow[];
}
