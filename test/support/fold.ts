import { expect } from 'vitest';
import type { Db } from '../../src/db/client.ts';
import { applyCells, type Cells } from '../../src/record/cell.ts';
import type { Revision } from '../../src/stream/change.ts';
import { genesisHash, revisionHash } from '../../src/stream/hash.ts';
import { readRevisions } from '../../src/stream/log.queries.ts';

/** A record as the log tells it. */
export interface Folded {
  cells: Cells;
  version: number;
  /** By field id; what is not named has the version of the birth. */
  versions: Map<string, number>;
  born: number;
}

export async function readLog(db: Db, logId: string): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for (;;) {
    const page = await readRevisions(db, logId, revisions.length, 500);
    if (page.length === 0) return revisions;
    revisions.push(...page);
  }
}

/** The records that a log comes to. Fails unless it is gapless and chained, and each change begins where the last one ended. */
export function fold(logId: string, log: Revision[], said: string): Map<string, Folded> {
  const records = new Map<string, Folded>();
  let hash = genesisHash(logId);
  for (const [index, { revision, changes, ...rest }] of log.entries()) {
    expect(revision, said).toBe(index + 1);
    hash = revisionHash(hash, { revision, changes, ...rest, actorId: rest.actor.id }).hash;
    expect(rest.hash, said).toBe(hash.toString('hex'));
    for (const change of changes) {
      const old = records.get(change.entityId);
      if (change.kind === 'RecordCreated') {
        records.set(change.entityId, {
          cells: change.after,
          version: revision,
          versions: new Map(),
          born: revision,
        });
      } else if (change.kind === 'RecordUpdated' && old) {
        for (const [fieldId, before] of Object.entries(change.before)) {
          expect(old.cells[fieldId] ?? null, said).toEqual(before);
          old.versions.set(fieldId, revision);
        }
        old.cells = applyCells(old.cells, change.after);
        old.version = revision;
      } else if (change.kind === 'RecordDeleted') {
        expect(old?.cells, said).toEqual(change.before);
        records.delete(change.entityId);
      }
    }
  }
  return records;
}
