import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import type { Opened } from '../../src/open.ts';
import { applyCells, type Cells } from '../../src/record/cell.ts';
import { cellVersion } from '../../src/record/record.queries.ts';
import { record } from '../../src/record/record.table.ts';
import { isRecordChange, type Revision } from '../../src/stream/change.ts';
import type { SigningKeys } from '../../src/stream/checkpoint.ts';
import { readHeads, readRevisions } from '../../src/stream/log.queries.ts';
import { createRetention, type Retention } from '../../src/stream/retention.ts';
import { createTurns } from '../../src/stream/turns.ts';
import { there } from '../support/make.ts';

export const KEY = 'a key of the tests, long enough to sign';

/** Retention for which a day is over at once: all that there is may go, in small batches. */
export function hastyRetention(
  { database }: Pick<Opened, 'database'>,
  {
    keys = [KEY],
    onError = thrown,
    daySeconds = 0,
    leaseSeconds = 60,
  }: {
    keys?: SigningKeys;
    onError?: (error: unknown) => void;
    daySeconds?: number;
    leaseSeconds?: number;
  } = {},
): Retention {
  const batch = { revisions: 7, changes: 20 };
  return createRetention({ database, turns: createTurns(), keys, onError, daySeconds, leaseSeconds, batch });
}

function thrown(error: unknown): never {
  throw error;
}

export async function headOf({ db }: Database, logId: string) {
  return there((await readHeads(db, [logId]))[0]);
}

/** All that a log still holds. */
export async function readKept(database: Database, logId: string): Promise<Revision[]> {
  const revisions: Revision[] = [];
  let { beginsAfter: after } = await headOf(database, logId);
  for (;;) {
    const page = await readRevisions(database.db, logId, after, 200);
    revisions.push(...page);
    after = page.at(-1)?.revision ?? after;
    if (page.length === 0) return revisions;
  }
}

/**
 * Holds the records of a table against a log that begins late (I3): goes back from what there is to where the log begins, by what
 * each change took away, and forward again. Each version is that of the last revision that wrote it, or from before the beginning.
 */
export async function checkFold(database: Database, tableId: string, said: string): Promise<void> {
  const { beginsAfter } = await headOf(database, tableId);
  const rows = await database.db.select().from(record).where(eq(record.tableId, tableId));
  const log = await readKept(database, tableId);
  const state = new Map<string, Cells>(rows.map(({ id, cells }) => [id, cells]));
  for (const { changes } of log.toReversed()) {
    for (const change of changes.filter(isRecordChange).toReversed()) {
      const now = state.get(change.entityId);
      if (change.kind === 'RecordUpdated') {
        for (const [fieldId, value] of Object.entries(change.after)) {
          expect(now?.[fieldId] ?? null, said).toEqual(value);
        }
        state.set(change.entityId, applyCells(there(now), change.before));
      } else if (change.kind === 'RecordCreated') {
        expect(now, said).toEqual(change.after);
        state.delete(change.entityId);
      } else {
        expect(now, said).toBeUndefined();
        state.set(change.entityId, change.before);
      }
    }
  }
  const versions = new Map<string, number>();
  for (const { revision, changes } of log) {
    for (const change of changes.filter(isRecordChange)) {
      versions.set(change.entityId, revision);
      for (const fieldId of Object.keys(change.after ?? {})) {
        versions.set(`${change.entityId} ${fieldId}`, revision);
      }
    }
  }
  for (const row of rows) {
    const version = versions.get(row.id);
    if (version === undefined) expect(row.version, said).toBeLessThanOrEqual(beginsAfter);
    else expect(row.version, said).toBe(version);
    for (const fieldId of Object.keys(row.cells)) {
      const written = versions.get(`${row.id} ${fieldId}`);
      if (written === undefined) expect(cellVersion(row, fieldId), said).toBeLessThanOrEqual(beginsAfter);
      else expect(cellVersion(row, fieldId), said).toBe(written);
    }
  }
}
