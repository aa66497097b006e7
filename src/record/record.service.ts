import type { Mutation } from '../base/base.service.ts';
import type { Db } from '../db/client.ts';
import {
  CellLockedError,
  type Conflict,
  ConflictError,
  invalid,
  NotFoundError,
  ValidationError,
} from '../errors.ts';
import { newId } from '../id.ts';
import type { Actor } from '../stream/change.ts';
import type { GroupCommit } from '../stream/group-commit.ts';
import type { Written } from '../stream/log.ts';
import { applyCells } from './cell.ts';
import { type CellInput, checkCells, peopleIn } from './check.ts';
import { baseSince, lastByOthers, type OnConflict, theirs, unknownOthers } from './conflict.ts';
import type { RecordFacts } from './facts.ts';
import { heldByOthers } from './held.ts';
import { cellVersion, type RecordRow, readRecordRows } from './record.queries.ts';
import { decideUpdate, needHistories, type RecordUpdate, type Update, type Updated } from './update.ts';

/** Records that one mutation creates, updates or deletes, all in one revision or none. */
export const MAX_RECORDS = 1_000;

export interface NewRecord {
  cells: CellInput[];
}

export interface CreateRecords extends Mutation {
  tableId: string;
  records: NewRecord[];
  batchId?: string;
}

export interface UpdateRecords extends Mutation {
  tableId: string;
  records: RecordUpdate[];
  /** The revision that the client saw the table at, for cells that do not say. */
  baseRevision?: number | null;
  onConflict?: OnConflict | null;
  /** The session whose locks do not stand in the way. */
  sessionId?: string | null;
}

export interface DeleteRecords extends Mutation {
  tableId: string;
  ids: string[];
  /** The revision that the client saw the records at: what others have written since is not deleted unseen. */
  baseRevision?: number | null;
  sessionId?: string | null;
}

/** Records, their cells and their versions. EDITOR. A cell that another session holds is not written, whatever the strategy. */
export interface RecordService {
  create(actor: Actor, input: CreateRecords): Promise<Written<RecordRow[]>>;
  /**
   * Cells that are not named stay. A cell that gets the value it has is not written. For each cell the client says which
   * version it saw; see {@link decideUpdate}.
   * @throws ConflictError, CellLockedError
   */
  update(actor: Actor, input: UpdateRecords): Promise<Written<Updated>>;
  /** @throws NotFoundError when one of them does not exist, ConflictError, CellLockedError; then none is deleted */
  remove(actor: Actor, input: DeleteRecords): Promise<Written<string[]>>;
}

export function createRecordService({ group }: { group: GroupCommit<RecordFacts> }): RecordService {
  return {
    async create(actor, { clientMutationId, batchId, ...input }) {
      const { tableId, records } = input;
      checkCount(records.length, ['records']);
      const order = { actor, logId: tableId, clientMutationId, batchId, weight: records.length };
      return group.write<RecordRow[], string[]>(
        { ...order, input: { mutation: 'createRecords', ...input } },
        {
          need: (facts) => facts.needTable(tableId, [actor.id, ...peopleIn(records)]),
          authorize: (facts) => facts.requireTable(actor.id, tableId, 'EDITOR'),
          decide(facts, { at, revision }) {
            const against = {
              fields: facts.fields(tableId),
              isMember: (user: string) => facts.isMember(tableId, user),
            };
            const checked = records.map(({ cells }, recordIndex) =>
              checkCells({ recordIndex, cells: cells.entries() }, against),
            );
            const issues = checked.flatMap((one) => one.issues);
            if (issues.length > 0) throw new ValidationError(issues.slice(0, 100));
            const rows = checked.map(({ delta }) => ({
              id: newId('rec'),
              tableId,
              cells: applyCells({}, delta),
              cellVersions: {},
              version: revision,
              createdRevision: revision,
              createdAt: at,
              createdBy: actor.id,
              updatedAt: at,
              updatedBy: actor.id,
            }));
            for (const row of rows) facts.insert(row);
            return {
              changes: rows.map(({ id, cells }) => ({
                kind: 'RecordCreated',
                entityId: id,
                before: null,
                after: cells,
              })),
              result: rows,
            };
          },
          keep: (rows) => rows.map(({ id }) => id),
          recall: (db, ids) => readInOrder(db, ids),
        },
      );
    },

    async update(actor, { clientMutationId, sessionId = null, ...input }) {
      const { tableId, records, baseRevision = null, onConflict } = input;
      checkCount(records.length, ['records']);
      const ids = records.map(({ id }) => id);
      checkOnce(ids, ['records']);
      checkSeen(input);
      const update: Update = {
        actor,
        tableId,
        records,
        baseRevision,
        onConflict: onConflict ?? 'REJECT',
        sessionId,
      };
      return group.write<Updated, { ids: string[]; conflicts: Conflict[] }>(
        {
          actor,
          logId: tableId,
          clientMutationId,
          weight: ids.length,
          input: { mutation: 'updateRecords', ...input },
        },
        {
          need(facts) {
            facts.needTable(tableId, [actor.id, ...peopleIn(records)]);
            facts.needRecords(ids);
          },
          needMore: (facts) => needHistories(facts, update),
          authorize: (facts) => facts.requireTable(actor.id, tableId, 'EDITOR'),
          decide: (facts, turn) => decideUpdate(facts, update, turn),
          keep: ({ records: rows, conflicts }) => ({ ids: rows.map(({ id }) => id), conflicts }),
          recall: async (db, kept) => ({
            records: await readInOrder(db, kept.ids),
            conflicts: kept.conflicts,
          }),
        },
      );
    },

    async remove(actor, { clientMutationId, sessionId = null, ...input }) {
      const { tableId, ids, baseRevision: seen = null } = input;
      checkCount(ids.length, ['ids']);
      checkOnce(ids, ['ids']);
      return group.write<string[], string[]>(
        {
          actor,
          logId: tableId,
          clientMutationId,
          weight: ids.length,
          input: { mutation: 'deleteRecords', ...input },
        },
        {
          need(facts) {
            facts.needTable(tableId, [actor.id]);
            facts.needRecords(ids);
          },
          needMore(facts) {
            if (seen === null) return;
            const changed = ids.filter((id) => (facts.record(tableId, id)?.version ?? 0) > seen);
            if (changed.length > 0) facts.needHistory(tableId, changed, seen);
          },
          authorize: (facts) => facts.requireTable(actor.id, tableId, 'EDITOR'),
          decide(facts, { at, revision, beginsAfter }) {
            const rows = ids.map((id) => {
              const row = facts.record(tableId, id);
              if (!row) throw new NotFoundError(id);
              return row;
            });
            if (seen !== null && seen >= revision) {
              throw invalid(['baseRevision'], 'The table has not come to this revision.');
            }
            const conflicts =
              seen === null ? [] : rows.flatMap((row) => unseen(facts, row, { seen, beginsAfter }, actor));
            if (conflicts.length > 0) throw new ConflictError(conflicts);
            const held = rows.flatMap(({ id }) =>
              heldByOthers(facts.locks(id), { sessionId, userId: actor.id, at }, () => true),
            );
            if (held.length > 0) throw new CellLockedError(held);
            const changes = rows.map(({ id, cells }) => {
              const change = { kind: 'RecordDeleted', entityId: id, before: cells, after: null } as const;
              facts.remove(id);
              facts.remember({ revision, at, actor, change });
              return change;
            });
            return { changes, result: ids };
          },
          keep: (result) => result,
          recall: async (_db, kept) => kept,
        },
      );
    },
  };
}

/** What others have written into a record since its client saw it, which a deletion would take along. */
function unseen(
  facts: RecordFacts,
  row: RecordRow,
  { seen, beginsAfter }: { seen: number; beginsAfter: number },
  actor: Actor,
): Conflict[] {
  if (row.version <= seen) return [];
  const past = facts.history(row.id, seen);
  return [...facts.fields(row.tableId).keys()].flatMap((fieldId) => {
    const last = lastByOthers(past, fieldId, actor.id);
    const other = last ? theirs(last) : unknownOthers(cellVersion(row, fieldId), seen, beginsAfter);
    if (!other) return [];
    const now = row.cells[fieldId] ?? null;
    return {
      kind: 'CELL_CHANGED' as const,
      recordId: row.id,
      fieldId,
      ...baseSince(past, fieldId, { seen, beginsAfter, now }),
      mine: null,
      theirs: now,
      ...other,
    };
  });
}

async function readInOrder(db: Db, ids: readonly string[]): Promise<RecordRow[]> {
  const byId = new Map((await readRecordRows(db, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function checkCount(count: number, path: string[]): void {
  if (count < 1 || count > MAX_RECORDS) {
    throw invalid(path, `A mutation takes 1 to ${MAX_RECORDS} records.`);
  }
}

function checkOnce(ids: string[], path: string[]): void {
  if (new Set(ids).size < ids.length) throw invalid(path, 'Each record is named once.');
}

/** Nobody overwrites by leaving something out: who has not seen a version says OVERWRITE. */
function checkSeen({ records, baseRevision, onConflict }: UpdateRecords): void {
  if (onConflict === 'OVERWRITE' || (baseRevision ?? null) !== null) return;
  const unseen = records.flatMap(({ cells }, index) =>
    cells.flatMap(({ version }, place) =>
      (version ?? null) === null ? [{ path: ['records', index, 'cells', place, 'version'] }] : [],
    ),
  );
  if (unseen.length === 0) return;
  const message =
    'Say which version you saw, for each cell or as baseRevision for all; or choose onConflict: OVERWRITE.';
  throw new ValidationError(unseen.slice(0, 100).map(({ path }) => ({ path, message })));
}
