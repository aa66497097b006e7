import { CellLockedError, invalid } from '../errors.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import { requireTableOf } from './allow.ts';
import { changeLocks } from './change.ts';
import { type BySession, heldCell, type LockParts, lockCells, locksOf, tableOf } from './decide.ts';
import { requestsOf } from './free.ts';
import { type CellId, keyOf, type Lock, MAX_DRAFT_BYTES, MAX_LOCKS_OF_SESSION } from './lock.ts';

/** Cells that a session holds: no write of anybody else lands on them. EDITOR. */
export interface LockService {
  /** All of the cells or none. One that the session holds is renewed. @throws CellLockedError, LimitError */
  lock(
    actor: Actor,
    input: BySession & { tableId?: string | null; cells: CellId[] },
  ): Promise<Written<Lock[]>>;
  /** Frees those that the session holds, and answers them; the others are passed over. */
  unlock(
    actor: Actor,
    input: BySession & { tableId?: string | null; cells: CellId[] },
  ): Promise<Written<CellId[]>>;
  /** Shows others what the holder is typing, which renews the lock. */
  edit(actor: Actor, input: BySession & CellId & { draft: unknown }): Promise<Written<Lock>>;
}

export function createLockService(parts: LockParts): LockService {
  const { sessions, drafts, times } = parts;
  return {
    async lock(actor, { tableId: given, cells, sessionId, clientMutationId }) {
      checkCells(cells);
      await sessions.own(actor.id, sessionId);
      const tableId = await tableOf(parts, cells, given);
      const asked = given ?? cells[0]?.recordId ?? '';
      const written = await changeLocks(parts, { actor, tableId, clientMutationId }, async (change) => {
        await requireTableOf(change.tx.db, actor.id, { tableId, asked, role: 'EDITOR' });
        return lockCells(change, { tableId, cells, sessionId, user: actor, times });
      });
      for (const lock of written.result) drafts.confirm(tableId, lock);
      return written;
    },

    async unlock(actor, { tableId: given, cells, sessionId, clientMutationId }) {
      checkCells(cells);
      await sessions.own(actor.id, sessionId);
      const tableId = await tableOf(parts, cells, given);
      const asked = given ?? cells[0]?.recordId ?? '';
      for (const cell of cells) drafts.forget(cell);
      return changeLocks(parts, { actor, tableId, clientMutationId }, async (change) => {
        await requireTableOf(change.tx.db, actor.id, { tableId, asked, role: 'EDITOR' });
        const held = (await locksOf(change, cells)).filter(
          (lock) => lock.sessionId === sessionId && lock.tableId === tableId,
        );
        change.unlock(held, 'RELEASED');
        change.close(await requestsOf(change, held), 'LAPSED');
        const keys = new Set(held.map(keyOf));
        return cells.filter((cell) => keys.has(keyOf(cell)));
      });
    },

    async edit(actor, { recordId, fieldId, sessionId, draft, clientMutationId }) {
      const cell = { recordId, fieldId };
      if (Buffer.byteLength(JSON.stringify(draft ?? null)) > MAX_DRAFT_BYTES) {
        throw invalid(['draft'], `A draft has at most ${MAX_DRAFT_BYTES} bytes as JSON.`);
      }
      const known = drafts.confirmed(cell, sessionId, actor.id);
      if (known) {
        drafts.send(known, draft ?? null);
        return { result: known.lock, revisions: [] };
      }
      await sessions.own(actor.id, sessionId);
      const tableId = await tableOf(parts, [cell]);
      const written = await changeLocks(parts, { actor, tableId, clientMutationId }, async (change) => {
        const { db, at } = change.tx;
        await requireTableOf(db, actor.id, { tableId, asked: recordId, role: 'EDITOR' });
        const [held] = await locksOf(change, [cell]);
        if (held && held.sessionId !== sessionId && held.expiresAt > at)
          throw new CellLockedError([heldCell(held)]);
        if (held?.sessionId !== sessionId) {
          throw invalid(['recordId'], 'The session does not hold this cell: lock it first.');
        }
        const [lock] = change.renew([held], actor, times.idleMs);
        if (!lock) throw new Error('nothing was renewed');
        return lock;
      });
      drafts.confirm(tableId, written.result);
      drafts.send({ tableId, lock: written.result, at: 0 }, draft ?? null);
      return written;
    },
  };
}

function checkCells(cells: CellId[]): void {
  if (cells.length < 1 || cells.length > MAX_LOCKS_OF_SESSION) {
    throw invalid(['cells'], `A mutation takes 1 to ${MAX_LOCKS_OF_SESSION} cells.`);
  }
  if (new Set(cells.map(keyOf)).size < cells.length) throw invalid(['cells'], 'Each cell is named once.');
}
