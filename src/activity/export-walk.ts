import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from '../db/client.ts';
import type { ActivityFilter } from './activity.ts';
import { type ExportBounds, type ExportRow, readExportStep } from './export.queries.ts';
import { readLogStep } from './export-log.queries.ts';

/** What is read of the log at once. */
export interface ExportBatch {
  rows: ExportRow[];
  /** Revisions that were gone through by then. */
  looked: number;
}

/** Looked at in a step, at most; of a base with many tables at least the least of each. */
const MOST = 1_024;
const LEAST = 16;
/** A step looks at fewer changes where they are large. */
const WANTED_BYTES = 1_000_000;
/** It ends with the change that reaches this. */
const MOST_BYTES = 2_000_000;

/** What a step came to. */
interface Step {
  /** How far it has gone, in each log that it has gone on in; the one that it ended with is last. None where there is nothing more. */
  places: readonly { logId: string; revision: number; ordinal: number }[];
  length: number;
  rows(): ExportRow[];
}

/** Where a log goes on to be read. */
interface Place {
  logId: string;
  revision: number;
  ordinal: number;
  after: number;
  begin: number;
  looks: number;
}

/**
 * The changes of these logs that fit, in the order of feeds. Each step is a statement of its own, so that nothing is held in the
 * database while whoever reads takes their time; the next one runs while they read, and no further one.
 */
export async function* walkExport(
  db: Db,
  bounds: readonly ExportBounds[],
  asked: { filter: ActivityFilter; choiceIds: string[] },
): AsyncGenerator<ExportBatch> {
  const places: Place[] = bounds
    .filter(({ under, after }) => under - 1 > after)
    .map(({ logId, under, after }) => ({
      logId,
      revision: under,
      ordinal: 0,
      after,
      begin: under,
      looks: Math.max(LEAST, Math.floor(1_024 / bounds.length)),
    }));
  const byLog = new Map(places.map((place) => [place.logId, place]));
  const [only] = places;
  const isAlong = places.length === 1 && !asked.filter.recordId;
  const read = () =>
    only && isAlong ? stepAlong(db, only, asked) : stepTogether(db, { ...asked, probes: places });
  let most = 1_024;

  /** Moves on to where a step has ended. */
  function move({ places: reached, length }: Step): void {
    for (const { logId, revision, ordinal } of reached) {
      const place = byLog.get(logId);
      if (!place) continue;
      place.revision = revision;
      place.ordinal = ordinal;
    }
    const change = Math.min(Math.max(WANTED_BYTES / Math.max(length, 1), 0.25), 2);
    most = Math.min(Math.max(Math.floor(most * change), LEAST), MOST);
    // The log that the step ended with was looked at as far as it could be, and held up the others.
    const last = reached.at(-1)?.logId;
    for (const place of places) {
      const looks = place.logId === last ? place.looks * 2 : Math.floor(place.looks * 0.9);
      place.looks = Math.min(Math.max(looks, LEAST), most);
    }
  }

  let reading = only ? read() : undefined;
  try {
    while (reading) {
      const step: Step = await reading;
      if (step.places.length === 0) return;
      move(step);
      reading = read();
      // Its failure is told when it is awaited.
      reading.catch(() => {});
      // The statement leaves with the next turn: without one the database would wait until the rows of this step are written out.
      await turn();
      yield {
        rows: step.rows(),
        looked: places.reduce((sum, { begin, revision }) => sum + begin - revision, 0),
      };
    }
  } finally {
    await reading?.catch(() => {});
  }
}

/** Of one log, with nothing to put in order. */
async function stepAlong(
  db: Db,
  { begin: _, ...place }: Place,
  asked: { filter: ActivityFilter; choiceIds: string[] },
): Promise<Step> {
  const { last, length, rows } = await readLogStep(db, { ...asked, ...place, bytes: MOST_BYTES });
  return { places: last ? [{ logId: place.logId, ...last }] : [], length, rows };
}

async function stepTogether(
  db: Db,
  asked: { filter: ActivityFilter; choiceIds: string[]; probes: readonly Place[] },
): Promise<Step> {
  const texts = await readExportStep(db, { ...asked, bytes: MOST_BYTES });
  const rows = texts.flatMap(rowsOf);
  return {
    places: rows.map(([logId, revision, ordinal]) => ({ logId, revision, ordinal })),
    length: texts.reduce((sum, text) => sum + text.length, 0),
    rows: () => rows,
  };
}

/** What a text of a step holds. */
function rowsOf(text: string): ExportRow[] {
  // It was put together by exportSql, in this order.
  return JSON.parse(text) as ExportRow[];
}
