import { CellLockedError } from '../errors.ts';
import { deleteLocksOfField } from '../lock/due.queries.ts';
import { readLocksOfField } from '../lock/lock.queries.ts';
import type { CellId } from '../lock/lock.ts';
import { type Condition, takesCondition } from '../record/filter.ts';
import { heldByOthers } from '../record/held.ts';
import type { Actor } from '../stream/change.ts';
import type { LogTx } from '../stream/log.ts';
import { updateField } from './field.queries.ts';
import { type Field, type FieldContent, isSelect } from './field.ts';

/** What every change of a field has to see to, whichever mutation it comes by. */

/**
 * The locks on the cells of a field that is about to be rewritten.
 * @throws CellLockedError while another session holds one of them
 */
export async function checkLocks(
  tx: LogTx,
  actor: Actor,
  { id, sessionId = null }: { id: string; sessionId?: string | null },
): Promise<CellId[]> {
  const asker = { sessionId, userId: actor.id, at: tx.at };
  const locks = await readLocksOfField(tx.db, id);
  const held = heldByOthers(locks, asker, () => true);
  if (held.length > 0) throw new CellLockedError(held);
  return locks;
}

/** Deletes a field with its locks, which were checked. Views that name it are for the caller; its cells follow, by the batch. */
export function dropField(tx: LogTx, field: Field, batchId: string): void {
  const { id, tableId, name, type, options, position } = field;
  const version = tx.next(tableId);
  const gone = { version, deletedRevision: version, rewriteBefore: version, rewriteBatchId: batchId };
  tx.write(updateField(tx.db, id, gone), deleteLocksOfField(tx.db, id));
  const before = { name, type, options, position };
  tx.append(tableId, { kind: 'FieldDeleted', entityId: id, before, after: null });
}

/** Whether a condition of a view means the same to the field when it has become another one. */
export function staysFit(condition: Condition, from: Field, to: Field): boolean {
  return isSelect(from.type) === isSelect(to.type) && takesCondition(to, condition);
}

/** Whether what cells of a field hold may not be what they hold as another one. */
export function needsRewriting(from: FieldContent, to: FieldContent): boolean {
  if (from.type !== to.type) return true;
  if (from.type === 'RATING') return (to.options.max ?? 0) < (from.options.max ?? 0);
  return (from.options.choices ?? []).some(
    ({ id }) => !to.options.choices?.some((choice) => choice.id === id),
  );
}
