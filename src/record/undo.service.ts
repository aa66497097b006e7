import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { type Conflict, HistoryDroppedError, invalid } from '../errors.ts';
import type { Actor } from '../stream/change.ts';
import { decodeCursor, positionOf } from '../stream/cursor.ts';
import type { GroupCommit } from '../stream/group-commit.ts';
import type { GroupWork } from '../stream/group-work.ts';
import type { Written } from '../stream/log.ts';
import type { OnConflict } from './conflict.ts';
import type { RecordFacts } from './facts.ts';
import { type LeftOut, planRevert } from './plan.ts';
import { readRecordRows } from './record.queries.ts';
import { decideRestore, type Restored } from './restore.ts';
import { decideRestoreThen, needRestoreThen, readRecordThen } from './restore-then.ts';
import { decideRevert, MAX_REVERTED, type Reverted, revertible } from './revert.ts';
import { OWN_REVISIONS } from './steps.ts';
import { decideStep, needStep, type Press } from './undo.ts';

export interface RestoreRecord extends Mutation {
  tableId: string;
  recordId: string;
  sessionId?: string | null;
}

/** Cells, or a whole record, as they were. */
export interface RestoreThen extends RestoreRecord {
  /** All of the record when left out. */
  fieldIds?: string[] | null;
  at: string;
  /** The revision that the client saw the record at; what others have written since the cursor is in the way when left out. */
  baseRevision?: number | null;
  onConflict?: OnConflict | null;
}

export interface RevertChange extends Mutation {
  tableId: string;
  /** Which revision; or the cursor of it. */
  revision?: number | null;
  cursor?: string | null;
  recordIds?: string[] | null;
  fieldIds?: string[] | null;
  onConflict?: 'REJECT' | 'MERGE' | null;
  sessionId?: string | null;
}

export interface TakeStep extends Mutation {
  tableId: string;
  skipped?: number[] | null;
  sessionId?: string | null;
}

/** Taking back what was done to records: always a new revision, never a gap in the log. EDITOR. */
export interface UndoService {
  /** @throws NotFoundError for a record that the table never had, ValidationError for one that is there */
  restore(actor: Actor, input: RestoreRecord): Promise<Written<Restored>>;
  /**
   * Brings a record, or cells of it, back to what they were at a cursor.
   * @throws NotFoundError, ValidationError for a cursor without a state and for a record that was not there then, ConflictError,
   * CellLockedError
   */
  restoreThen(actor: Actor, input: RestoreThen): Promise<Written<Restored>>;
  /** Takes back what a revision of anybody's did to records. @throws ConflictError, CellLockedError */
  revert(actor: Actor, input: RevertChange): Promise<Written<Reverted>>;
  /** Takes back the actor's own newest step. @throws ConflictError with the step, CellLockedError */
  undo(actor: Actor, input: TakeStep): Promise<Written<Reverted>>;
  /** Takes back the actor's own newest undo. @throws ConflictError with the step, CellLockedError */
  redo(actor: Actor, input: TakeStep): Promise<Written<Reverted>>;
}

/** How many rows these are taken to read, which is not known before. */
const WEIGHT = 200;

/** What is kept of a result for a retry. */
interface KeptRevert {
  ids: string[];
  deletedIds: string[];
  leftOut: LeftOut[];
  conflicts: Conflict[];
  step: number | null;
}

const keepReverted: Pick<GroupWork<RecordFacts, Reverted, KeptRevert>, 'keep' | 'recall'> = {
  keep: ({ records, ...rest }) => ({ ids: records.map(({ id }) => id), ...rest }),
  async recall(db, { ids, ...rest }) {
    const byId = new Map((await readRecordRows(db, ids)).map((row) => [row.id, row]));
    return { records: ids.flatMap((id) => byId.get(id) ?? []), ...rest };
  },
};

export function createUndoService(parts: {
  database: Database;
  group: GroupCommit<RecordFacts>;
}): UndoService {
  const { database, group } = parts;

  /** Each leads its group: what a neighbour has just decided is not in the log that it reads. */
  function orderOf(
    actor: Actor,
    mutation: string,
    { clientMutationId, sessionId: _, ...input }: RestoreRecord | RestoreThen | RevertChange | TakeStep,
  ) {
    const { tableId: logId } = input;
    return { actor, logId, clientMutationId, leads: true, weight: WEIGHT, input: { mutation, ...input } };
  }

  function step(direction: Press['direction'], actor: Actor, input: TakeStep) {
    const { tableId, skipped, sessionId = null } = input;
    if ((skipped?.length ?? 0) > OWN_REVISIONS) {
      throw invalid(['skipped'], `At most ${OWN_REVISIONS} steps are skipped.`);
    }
    const press: Press = { direction, actor, tableId, skipped: skipped ?? [], sessionId };
    return group.write<Reverted, KeptRevert>(orderOf(actor, direction, input), {
      need(facts) {
        facts.needTable(tableId, [actor.id]);
        facts.needSteps(tableId, actor.id);
      },
      needFurther: (facts) => needStep(facts, press),
      authorize: (facts) => facts.requireTable(actor.id, tableId, 'EDITOR'),
      decide: (facts, turn) => decideStep(facts, press, turn),
      ...keepReverted,
    });
  }

  return {
    async restore(actor, input) {
      const { tableId, recordId } = input;
      return group.write<Restored, string[]>(orderOf(actor, 'restoreRecord', input), {
        need(facts) {
          facts.needTable(tableId, [actor.id]);
          facts.needRecords([recordId]);
          facts.needDeletion(tableId, recordId);
        },
        authorize: (facts) => facts.requireTable(actor.id, tableId, 'EDITOR'),
        decide: (facts, turn) => decideRestore(facts, { actor, tableId, recordId }, turn),
        keep: ({ leftOut }) => leftOut,
        async recall(db, kept) {
          const [record] = await readRecordRows(db, [recordId]);
          return { record, leftOut: kept, conflicts: [] };
        },
      });
    },

    async restoreThen(actor, input) {
      const { tableId, recordId, fieldIds = null, sessionId = null } = input;
      if (fieldIds && (fieldIds.length < 1 || fieldIds.length > MAX_REVERTED)) {
        throw invalid(['fieldIds'], `Name 1 to ${MAX_REVERTED}, or leave it out for all.`);
      }
      const wish = {
        actor,
        tableId,
        recordId,
        fieldIds,
        sessionId,
        onConflict: input.onConflict ?? 'REJECT',
        baseRevision: input.baseRevision ?? null,
        // The log is only ever appended to: what it comes to at a revision needs no lock to be read.
        former: await readRecordThen(database.db, actor, input),
      };
      const mutation = fieldIds ? 'restoreCells' : 'restoreRecord';
      return group.write<Restored, Omit<Restored, 'record'>>(orderOf(actor, mutation, input), {
        need: (facts) => needRestoreThen(facts, wish),
        authorize: (facts) => facts.requireTable(actor.id, tableId, 'EDITOR'),
        decide: (facts, turn) => decideRestoreThen(facts, wish, turn),
        keep: ({ leftOut, conflicts }) => ({ leftOut, conflicts }),
        async recall(db, kept) {
          const [record] = await readRecordRows(db, [recordId]);
          return { record, ...kept };
        },
      });
    },

    async revert(actor, input) {
      const { tableId, recordIds = null, fieldIds = null, onConflict, sessionId = null } = input;
      const { revision, mark } = placeOf(input);
      for (const [name, ids] of Object.entries({ recordIds, fieldIds })) {
        if (ids && (ids.length < 1 || ids.length > MAX_REVERTED)) {
          throw invalid([name], `Name 1 to ${MAX_REVERTED}, or leave it out for all.`);
        }
      }
      return group.write<Reverted, KeptRevert>(orderOf(actor, 'revertChange', input), {
        need(facts) {
          facts.needTable(tableId, [actor.id]);
          facts.needRevision(tableId, revision);
        },
        authorize: (facts) => facts.requireTable(actor.id, tableId, 'EDITOR'),
        decide(facts, turn) {
          const content = facts.revision(tableId, revision);
          if (revision > 0 && revision <= turn.beginsAfter) throw new HistoryDroppedError(turn.beginsAfter);
          if (!content || (mark !== undefined && mark !== positionOf(revision, content.hash).mark)) {
            throw invalid([mark === undefined ? 'revision' : 'cursor'], 'The table has no such revision.');
          }
          const changes = revertible(content, { recordIds, fieldIds });
          const plan = planRevert(facts, { actor, tableId, revision, changes });
          const order = { actor, tableId, sessionId, onConflict: onConflict ?? 'REJECT', step: null };
          return decideRevert(facts, plan, order, turn);
        },
        ...keepReverted,
      });
    },

    undo: async (actor, input) => step('undo', actor, input),
    redo: async (actor, input) => step('redo', actor, input),
  };
}

/** @throws ValidationError unless one of both says which revision is meant */
function placeOf({ revision, cursor }: Pick<RevertChange, 'revision' | 'cursor'>): {
  revision: number;
  mark?: string;
} {
  if ((revision ?? null) !== null && (cursor ?? null) !== null) {
    throw invalid(['cursor'], 'Name the revision or its cursor, not both.');
  }
  if (typeof revision === 'number') return { revision };
  if (typeof cursor !== 'string') throw invalid(['revision'], 'Name the revision, or its cursor.');
  const position = decodeCursor(cursor);
  if (!position) throw invalid(['cursor'], 'This is no cursor that the server gave out.');
  return position;
}
