import type { Db } from '../db/client.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import type { Field } from '../field/field.ts';
import { type RecordRow, readRecordRows } from '../record/record.queries.ts';
import { readViewsOfTables } from '../view/view.queries.ts';
import type { View } from '../view/view.ts';
import type { Place } from './place.queries.ts';
import {
  type Candidates,
  countThen,
  readDeletedIds,
  readDeletedRecords,
  readNameThen,
  readOldRecords,
  readThen,
  readWritten,
} from './then.queries.ts';
import { fieldThen, type PastRecord, recordThen, viewThen } from './then.ts';

/** A page of the records of a table at a time. It may end early, even empty: then `endCursor` says how to go on. */
export interface PastPage {
  records: PastRecord[];
  hasNextPage: boolean;
  endCursor: string | null;
}

/** A table at a time, read as far as it is asked for. */
export interface PastTable {
  readonly place: Place;
  name(now: string): Promise<string>;
  /** In the order of their positions. */
  fields(): Promise<Field[]>;
  /** In the order they were made. */
  views(): Promise<View[]>;
  /** In the order of their ids, which is the one they were made in. */
  records(after: string | undefined, size: number): Promise<PastPage>;
  record(id: string): Promise<PastRecord | null>;
  count(): Promise<number>;
}

export function pastTable(db: Db, place: Place): PastTable {
  const { logId: tableId, revision } = place;

  /** The present is read first: what changes between is walked back like all that changed since. */
  async function readRecords(ids: readonly string[]): Promise<PastRecord[]> {
    const rows = (await readRecordRows(db, ids)).filter((row) => row.tableId === tableId);
    const now = new Map(rows.map((row) => [row.id, row]));
    const changed = ids.flatMap((id) => {
      const row = now.get(id);
      if (row && row.version <= revision) return [];
      return { id, isBorn: row !== undefined && row.createdRevision <= revision };
    });
    const [then, written] = await Promise.all([
      readThen(db, 'Record', changed, revision),
      readWritten(
        db,
        changed.map(({ id }) => id),
        revision,
      ),
    ]);
    return ids.flatMap((id): PastRecord[] => {
      const row: RecordRow | undefined = now.get(id);
      const back = then.get(id);
      if (!back) return row ? [row] : [];
      const record = recordThen(row, back, written.get(id), place);
      return record ? [record] : [];
    });
  }

  const fields = once(async () => {
    const [now, gone] = await Promise.all([
      readFieldsOfTables(db, [tableId]),
      readDeletedIds(db, tableId, 'Field', revision),
    ]);
    const then = await readThen(db, 'Field', changedIds(now, gone, revision), revision);
    const all = thingsThen(now, then, (one, back) => fieldThen(one, back, place));
    return all.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  });

  const views = once(async () => {
    const [now, gone] = await Promise.all([
      readViewsOfTables(db, [tableId]),
      readDeletedIds(db, tableId, 'View', revision),
    ]);
    const then = await readThen(db, 'View', changedIds(now, gone, revision), revision);
    const all = thingsThen(now, then, (one, back) => viewThen(one, back, place));
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  });

  return {
    place,
    name: async (now) => (await readNameThen(db, tableId, place.at ?? new Date(0))) ?? now,
    fields,
    views,
    async records(after = '', size) {
      const search = { tableId, at: revision, after, limit: size + 1 };
      const found = await Promise.all([readOldRecords(db, search), readDeletedRecords(db, search)]);
      const { ids, lookedTo } = merge(found);
      const all = await readRecords(ids);
      const records = all.slice(0, size);
      const isFull = all.length > size;
      return {
        records,
        hasNextPage: isFull || lookedTo !== null,
        endCursor: (isFull ? undefined : lookedTo) ?? records.at(-1)?.id ?? null,
      };
    },
    record: async (id) => (await readRecords([id]))[0] ?? null,
    count: () => countThen(db, tableId, revision),
  };
}

function changedIds(now: readonly { id: string; version: number }[], gone: readonly string[], at: number) {
  const changed = now.filter(({ version }) => version > at).map(({ id }) => id);
  return [...new Set([...changed, ...gone])].map((id) => ({ id, isBorn: false }));
}

function thingsThen<Now extends { id: string }, Back>(
  now: readonly Now[],
  then: ReadonlyMap<string, Back>,
  thingThen: (one: Now | undefined, back: Back) => Now | undefined,
): Now[] {
  const byId = new Map(now.map((one) => [one.id, one]));
  const kept = now.filter(({ id }) => !then.has(id));
  const others = [...then].flatMap(([id, back]) => thingThen(byId.get(id), back) ?? []);
  return [...kept, ...others];
}

/** What several searches have found, as far as all of them have looked. */
function merge(found: readonly Candidates[]): Candidates {
  const ends = found.flatMap(({ lookedTo }) => lookedTo ?? []).sort();
  const [lookedTo = null] = ends;
  const ids = [...new Set(found.flatMap(({ ids }) => ids))].sort();
  return { ids: lookedTo === null ? ids : ids.filter((id) => id <= lookedTo), lookedTo };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
