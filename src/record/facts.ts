import { allow, readTableAccess, type TableAccess } from '../base/access.ts';
import type { Role } from '../base/role.ts';
import type { Db, Statement } from '../db/client.ts';
import { allDone } from '../db/prepared.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import type { Field } from '../field/field.ts';
import { deleteLocksOfRecords } from '../lock/due.queries.ts';
import { type CellLock, readLocksOfRecords } from '../lock/lock.queries.ts';
import type { CellId } from '../lock/lock.ts';
import { isRecordChange, type Revision } from '../stream/change.ts';
import type { Facts } from '../stream/group-work.ts';
import { readRevisions } from '../stream/log.queries.ts';
import type { Cells } from './cell.ts';
import type { CellWish } from './cell-history.queries.ts';
import { type PastChange, readDeletions, readOwnRevisions } from './history.queries.ts';
import { createPast } from './past.ts';
import {
  deleteRecordRows,
  insertRecordRows,
  type RecordRow,
  readRecordRows,
  updateRecordRows,
} from './record.queries.ts';
import { OWN_REVISIONS, type OwnRevision } from './steps.ts';

/**
 * What mutations of records decide with. A group of them reads it together, in one round trip, once the counter rows are
 * locked; then each decides in its turn, sees what those before it have decided, and leaves its own changes here.
 */
export interface RecordFacts extends Facts {
  /** Asks for a table: its fields, and who of these people may do what in it. */
  needTable(tableId: string, userIds: readonly string[]): void;
  /** Asks for records and the locks on their cells. */
  needRecords(ids: readonly string[]): void;
  /** Asks for all that happened to records and fields of a table after a revision. */
  needHistory(tableId: string, entityIds: readonly string[], after: number): void;
  /** Asks of a cell of a record that was read: its first change after a revision, and the last by somebody else. */
  needCellHistory(wish: CellWish): void;
  /** Asks with which cells a record was last deleted. */
  needDeletion(tableId: string, recordId: string): void;
  /** Asks what a person did in a table, as far back as undo reaches. */
  needSteps(tableId: string, userId: string): void;
  /** Asks for a revision, and for all that taking it back depends on: its records, and what became of them and their fields. */
  needRevision(tableId: string, revision: number): void;

  /** @throws NotFoundError, ForbiddenError */
  requireTable(userId: string, tableId: string, needed: Role): TableAccess;
  isMember(tableId: string, userId: string): boolean;
  fields(tableId: string): ReadonlyMap<string, Field>;
  /** A record as it is now, or undefined where the table has none of this id. */
  record(tableId: string, id: string): RecordRow | undefined;
  locks(recordId: string): CellLock[];
  /** What was asked for of what happened to a thing after a revision, and what neighbours have just decided. Oldest first. */
  history(entityId: string, after: number): PastChange[];
  /** As it was before the group; undefined for a record that was never deleted from the table. */
  deletion(recordId: string): Cells | undefined;
  /** As it was before the group, oldest first. */
  steps(tableId: string, userId: string): readonly OwnRevision[];
  /** Undefined when it was not asked for, null when the log had none of this number before the group. */
  revision(tableId: string, revision: number): Revision | null | undefined;

  insert(row: RecordRow): void;
  update(row: RecordRow): void;
  remove(id: string): void;
  /** Tells those who decide later what was decided now. */
  remember(past: PastChange): void;
}

export function createRecordFacts(parts: {
  announceDeleted(tableId: string, cells: readonly CellId[]): void;
}): RecordFacts {
  const tables = new Set<string>();
  const people = new Map<string, { tableId: string; userId: string }>();
  const records = new Set<string>();
  const deleted = new Map<string, string[]>();
  const doers = new Map<string, { tableId: string; userId: string }>();
  const numbers = new Map<string, { tableId: string; revision: number }>();

  const access = new Map<string, TableAccess>();
  const fields = new Map<string, Map<string, Field>>();
  const rows = new Map<string, RecordRow>();
  const locks = new Map<string, CellLock[]>();
  const past = createPast();
  const deletions = new Map<string, Cells>();
  const steps = new Map<string, OwnRevision[]>();
  const revisions = new Map<string, Revision | null>();
  /** A record is read once, however many ask in however many rounds. */
  const read = new Set<string>();

  const inserted = new Set<string>();
  const updated = new Set<string>();
  const removed = new Set<string>();
  /** Locks that went with their records, by table. */
  const unlocked = new Map<string, CellId[]>();

  async function loadTables(db: Db) {
    if (tables.size === 0) return;
    const [asked, pairs] = [[...tables], [...people.values()]];
    tables.clear();
    people.clear();
    const [found, all] = await Promise.all([readTableAccess(db, pairs), readFieldsOfTables(db, asked)]);
    for (const row of found) access.set(`${row.tableId} ${row.userId}`, row);
    for (const tableId of asked) fields.set(tableId, new Map());
    for (const field of all) fields.get(field.tableId)?.set(field.id, field);
  }

  async function loadRecords(db: Db) {
    const asked = [...records].filter((id) => !read.has(id));
    records.clear();
    if (asked.length === 0) return;
    for (const id of asked) read.add(id);
    const [found, held] = await Promise.all([readRecordRows(db, asked), readLocksOfRecords(db, asked)]);
    for (const row of found) rows.set(row.id, row);
    for (const lock of held) locks.set(lock.recordId, [...(locks.get(lock.recordId) ?? []), lock]);
  }

  async function loadDeletions(db: Db) {
    const asked = [...deleted];
    deleted.clear();
    await Promise.all(
      asked.map(async ([tableId, ids]) => {
        for (const [id, cells] of await readDeletions(db, tableId, ids)) deletions.set(id, cells);
      }),
    );
  }

  async function loadSteps(db: Db) {
    const asked = [...doers];
    doers.clear();
    await Promise.all(
      asked.map(async ([key, { tableId, userId }]) => {
        steps.set(key, await readOwnRevisions(db, tableId, userId, OWN_REVISIONS));
      }),
    );
  }

  async function loadRevisions(db: Db) {
    const asked = [...numbers];
    numbers.clear();
    await Promise.all(
      asked.map(async ([key, { tableId, revision }]) => {
        const [found] = await readRevisions(db, tableId, revision - 1, 1);
        revisions.set(key, found ?? null);
        for (const change of found?.changes ?? []) {
          if (!isRecordChange(change)) continue;
          needRecords([change.entityId]);
          past.need(tableId, [change.entityId, ...Object.keys(change.before ?? {})], revision);
        }
      }),
    );
    if (asked.length > 0) await allDone(loadRecords(db), past.load(db));
  }

  function needRecords(ids: readonly string[]) {
    for (const id of ids) records.add(id);
  }

  return {
    async load(db) {
      await allDone(
        loadTables(db),
        loadRecords(db),
        past.load(db),
        loadDeletions(db),
        loadSteps(db),
        loadRevisions(db),
      );
    },
    statements(db) {
      const present = (ids: Set<string>) => [...ids].flatMap((id) => rows.get(id) ?? []);
      const statements: Statement[] = [];
      // First, because a record that was removed can have come back in the same group.
      if (removed.size > 0) {
        statements.push(deleteRecordRows(db, [...removed]), deleteLocksOfRecords(db, [...removed]));
      }
      if (inserted.size > 0) statements.push(insertRecordRows(db, present(inserted)));
      if (updated.size > 0) statements.push(updateRecordRows(db, present(updated)));
      return statements;
    },

    committed() {
      for (const [tableId, cells] of unlocked) parts.announceDeleted(tableId, cells);
    },

    needTable(tableId, userIds) {
      tables.add(tableId);
      for (const userId of userIds) people.set(`${tableId} ${userId}`, { tableId, userId });
    },
    needRecords,
    needHistory: past.need,
    needCellHistory: past.needCell,
    needDeletion: (tableId, recordId) =>
      void deleted.set(tableId, [...(deleted.get(tableId) ?? []), recordId]),
    needSteps: (tableId, userId) => void doers.set(`${tableId} ${userId}`, { tableId, userId }),
    needRevision: (tableId, revision) => void numbers.set(`${tableId} ${revision}`, { tableId, revision }),

    requireTable: (userId, tableId, needed) => allow(access.get(`${tableId} ${userId}`), tableId, needed),
    isMember: (tableId, userId) => access.has(`${tableId} ${userId}`),
    fields: (tableId) => fields.get(tableId) ?? new Map(),
    record(tableId, id) {
      const row = rows.get(id);
      return row?.tableId === tableId ? row : undefined;
    },
    locks: (recordId) => locks.get(recordId) ?? [],
    history: past.of,
    deletion: (recordId) => deletions.get(recordId),
    steps: (tableId, userId) => steps.get(`${tableId} ${userId}`) ?? [],
    revision: (tableId, revision) => revisions.get(`${tableId} ${revision}`),

    insert(row) {
      rows.set(row.id, row);
      inserted.add(row.id);
    },
    update(row) {
      rows.set(row.id, row);
      if (!inserted.has(row.id)) updated.add(row.id);
    },
    remove(id) {
      rows.delete(id);
      for (const lock of locks.get(id) ?? []) {
        unlocked.set(lock.tableId, [...(unlocked.get(lock.tableId) ?? []), lock]);
      }
      locks.delete(id);
      inserted.delete(id);
      updated.delete(id);
      removed.add(id);
    },
    remember: past.remember,
  };
}
