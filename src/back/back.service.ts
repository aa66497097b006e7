import { createHash } from 'node:crypto';
import { requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { ReactionService } from '../comment/reaction.service.ts';
import type { RemovalService } from '../comment/removal.service.ts';
import type { ResolutionService } from '../comment/resolution.service.ts';
import type { Database, Db } from '../db/client.ts';
import { type Conflict, ForbiddenError, HistoryDroppedError, invalid } from '../errors.ts';
import type { FieldRewriter } from '../field/rewrite.ts';
import { shortId } from '../id.ts';
import type { CellId } from '../lock/lock.ts';
import type { Reverted } from '../record/revert.ts';
import type { UndoService } from '../record/undo.service.ts';
import { repeatable } from '../retry.ts';
import { type Actor, isRecordChange, type Revision } from '../stream/change.ts';
import type { Log, Written } from '../stream/log.ts';
import { isStructureChange, revertStructure } from './structure.ts';
import { type Named, type Target, targetOf } from './target.ts';

export interface RevertChange extends Mutation, Named {
  tableId: string;
  recordIds?: string[] | null;
  fieldIds?: string[] | null;
  onConflict?: 'REJECT' | 'MERGE' | null;
  sessionId?: string | null;
}

/** What taking something back came to. */
export interface TakenBack extends Reverted {
  /** How to go on with a piece of work of several revisions. */
  continueAfter: number | null;
}

/** The way back from any revision of a table, whatever it did. */
export interface BackService {
  /**
   * Takes back what one revision did, by the mutations that do the opposite, and with the rights that those need.
   * @throws ValidationError for what has no way back: a lock that was taken over, the body of an edited or erased comment;
   * ForbiddenError for somebody else's reaction; ConflictError, CellLockedError, HistoryDroppedError
   */
  revert(actor: Actor, input: RevertChange): Promise<Written<TakenBack>>;
}

interface Parts {
  database: Database;
  log: Log;
  rewriter: FieldRewriter;
  undo: UndoService;
  removals: RemovalService;
  resolutions: ResolutionService;
  reactions: ReactionService;
  announceDeleted(tableId: string, cells: readonly CellId[]): void;
}

export function createBackService(parts: Parts): BackService {
  const { database, undo } = parts;

  return {
    async revert(actor, input) {
      const { tableId, recordIds, fieldIds, onConflict, sessionId, clientMutationId } = input;
      await requireTable(database.db, actor.id, tableId, 'VIEWER');
      const target = await targetOf(database.db, tableId, input);
      const { content } = target;
      if (content.changes.some(isRecordChange)) {
        if (target.recordId !== null && recordIds != null) {
          throw invalid(['recordIds'], 'The entry is about one record.');
        }
        const written = await undo.revert(actor, {
          tableId,
          revision: content.revision,
          recordIds: target.recordId === null ? recordIds : [target.recordId],
          fieldIds,
          onConflict,
          sessionId,
          clientMutationId,
        });
        return { ...written, result: { ...written.result, continueAfter: target.continueAfter } };
      }
      for (const [name, ids] of Object.entries({ recordIds, fieldIds })) {
        if (ids != null) throw invalid([name], 'The revision changed no records.');
      }
      const written = content.changes.some(isStructureChange)
        ? await revertFieldsAndViews(parts, actor, input, target)
        : { ...(await revertComment(parts, actor, input, content)), result: { conflicts: [] } };
      const { conflicts } = written.result;
      return { ...written, result: { ...NOTHING, conflicts, continueAfter: target.continueAfter } };
    },
  };
}

const NOTHING: Reverted = { records: [], deletedIds: [], leftOut: [], conflicts: [], step: null };

async function revertFieldsAndViews(
  { database, log, rewriter, announceDeleted }: Parts,
  actor: Actor,
  input: RevertChange,
  { content: { revision, changes } }: Target,
): Promise<Written<{ conflicts: Conflict[]; rewritten: string[] }>> {
  const { tableId, sessionId = null } = input;
  const may = (db: Db) => requireTable(db, actor.id, tableId, 'EDITOR');
  await may(database.db);
  const batchId = shortId();
  let unlocked: CellId[] = [];
  const order = { actor, logIds: [tableId], batchId, ...repeatable('revertChange', input, may) };
  const written = await log.write(order, async (tx) => {
    await may(tx.db);
    const beginsAfter = tx.beginsAfter(tableId);
    if (revision <= beginsAfter) throw new HistoryDroppedError(beginsAfter);
    const { unlocked: gone, ...result } = await revertStructure(tx, {
      actor,
      tableId,
      revision,
      changes: changes.filter(isStructureChange),
      onConflict: input.onConflict ?? 'REJECT',
      sessionId,
      batchId,
    });
    unlocked = gone;
    return result;
  });
  if (unlocked.length > 0) announceDeleted(tableId, unlocked);
  for (const fieldId of written.result.rewritten) await rewriter.finish(fieldId);
  return written;
}

async function revertComment(
  { removals, resolutions, reactions }: Parts,
  actor: Actor,
  { clientMutationId }: RevertChange,
  { changes, actor: doer }: Revision,
): Promise<Written<unknown>> {
  const [change, further] = changes;
  switch (change?.kind) {
    case 'CommentCreated': {
      const written = await removals.remove(actor, { id: change.entityId, clientMutationId });
      // Whoever answers in a resolved thread opens it again.
      if (further?.kind === 'ThreadReopened') {
        const again = { threadId: further.entityId, clientMutationId: secondName(clientMutationId) };
        await resolutions.resolve(actor, again);
      }
      return written;
    }
    case 'CommentRestored':
      return removals.remove(actor, { id: change.entityId, clientMutationId });
    case 'CommentDeleted':
      return removals.restore(actor, { id: change.entityId, clientMutationId });
    case 'ThreadResolved':
      return resolutions.reopen(actor, { threadId: change.entityId, clientMutationId });
    case 'ThreadReopened':
      return resolutions.resolve(actor, { threadId: change.entityId, clientMutationId });
    case 'ReactionAdded':
    case 'ReactionRemoved': {
      if (doer.id !== actor.id) throw new ForbiddenError('A reaction is its own person’s alone.');
      const { emoji } = change.kind === 'ReactionAdded' ? change.after : change.before;
      const react = change.kind === 'ReactionAdded' ? reactions.remove : reactions.add;
      return react(actor, { commentId: change.entityId, emoji, clientMutationId });
    }
    case 'CommentUpdated':
      throw invalid([], 'The log holds no texts of comments: edit the comment with one of its versions.');
    case 'CommentErased':
      throw invalid([], 'What was erased is gone for good.');
    default:
      throw invalid([], 'A lock that was taken over is over: there is nothing to take back.');
  }
}

/** Of the second mutation that one of the client's comes to. */
function secondName(clientMutationId: string | null | undefined): string | null {
  return clientMutationId ? createHash('sha256').update(clientMutationId).digest('hex') : null;
}
