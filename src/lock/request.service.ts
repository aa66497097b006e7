import { randomUUID } from 'node:crypto';
import { DomainError, ForbiddenError, LimitError, NotFoundError } from '../errors.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import { requireTableOf } from './allow.ts';
import { changeLocks, type LockChange, toldOf } from './change.ts';
import { type BySession, type LockParts, lockCells, locksOf, tableOf } from './decide.ts';
import { requestsOf } from './free.ts';
import { countCellsOfSession, holdSession, type OpenRequest, readRequest } from './lock.queries.ts';
import {
  type CellId,
  keyOf,
  type Lock,
  type LockRequest,
  MAX_LOCKS_OF_SESSION,
  type RequestOutcome,
} from './lock.ts';

/** How a held cell goes from one session to another. */
export interface LockRequestService {
  /** Asks the holder to let go; a free cell is locked at once. EDITOR. @throws LimitError */
  request(
    actor: Actor,
    input: BySession & CellId,
  ): Promise<Written<{ lock: Lock | null; request: LockRequest | null }>>;
  /** The holder's answer: the cell goes straight to the one who asked, or stays. EDITOR. */
  answer(
    actor: Actor,
    input: BySession & { requestId: string; grant: boolean },
  ): Promise<Written<{ outcome: RequestOutcome; lock: Lock | null }>>;
  /** Takes the cell from whoever holds it, on record in the table's log. OWNER. */
  takeOver(actor: Actor, input: BySession & CellId): Promise<Written<Lock>>;
}

export function createLockRequestService(parts: LockParts): LockRequestService {
  const { database, sessions, drafts, asked, times } = parts;

  async function lockOne(
    change: LockChange,
    order: { tableId: string; cell: CellId; sessionId: string; user: Actor },
  ) {
    const [lock] = await lockCells(change, { ...order, cells: [order.cell], times });
    if (!lock) throw new Error('nothing was locked');
    return lock;
  }

  return {
    async request(actor, { recordId, fieldId, sessionId, clientMutationId }) {
      const cell = { recordId, fieldId };
      await sessions.own(actor.id, sessionId);
      const tableId = await tableOf(parts, [cell]);
      const written = await changeLocks(parts, { actor, tableId, clientMutationId }, async (change) => {
        const { db, at } = change.tx;
        await requireTableOf(db, actor.id, { tableId, asked: recordId, role: 'EDITOR' });
        const [held] = await locksOf(change, [cell]);
        if (!held || held.sessionId === sessionId || held.expiresAt <= at) {
          return { lock: await lockOne(change, { tableId, cell, sessionId, user: actor }), request: null };
        }
        const [lives, open, count] = await Promise.all([
          holdSession(db, sessionId, actor.id),
          requestsOf(change, [held]),
          countCellsOfSession(db, sessionId),
        ]);
        if (!lives) throw new NotFoundError(sessionId);
        const known = open.find((request) => request.sessionId === sessionId);
        if (known && known.expiresAt > at) return { lock: null, request: toldOf(known) };
        if (known) change.close([known], 'TIMED_OUT');
        else if (count >= MAX_LOCKS_OF_SESSION) {
          throw new LimitError(`A session holds or asks for at most ${MAX_LOCKS_OF_SESSION} cells.`);
        }
        const request: LockRequest = {
          id: randomUUID(),
          ...cell,
          sessionId,
          asker: actor,
          holderId: held.userId,
          requestedAt: at.toISOString(),
          expiresAt: new Date(at.getTime() + times.requestMs).toISOString(),
        };
        change.ask(request);
        if (held.userId !== actor.id) {
          const { id, holderId, requestedAt } = request;
          const told = { id, ...cell, tableId, askerId: actor.id, holderId, at: requestedAt };
          change.tx.write(asked.statement(db, [told]));
        }
        return { lock: null, request };
      });
      const { lock, request } = written.result;
      if (lock) drafts.confirm(tableId, lock);
      if (request) asked.sent();
      return written;
    },

    async answer(actor, { requestId, grant, sessionId, clientMutationId }) {
      await sessions.own(actor.id, sessionId);
      const open = await readRequest(database.db, requestId);
      if (!open) throw new NotFoundError(requestId);
      const { tableId } = open;
      const written = await changeLocks(parts, { actor, tableId, clientMutationId }, async (change) => {
        const { db, at } = change.tx;
        await requireTableOf(db, actor.id, { tableId, asked: requestId, role: 'EDITOR' });
        const request = await readRequest(db, requestId);
        if (!request) throw new NotFoundError(requestId);
        const [held] = await locksOf(change, [request]);
        if (held?.sessionId !== sessionId)
          throw new ForbiddenError('Only the session that holds the cell answers.');
        return decide(change, {
          request,
          held,
          grant: grant && request.expiresAt > at,
          late: request.expiresAt <= at,
        });
      });
      drafts.forget(open);
      return written;
    },

    async takeOver(actor, { recordId, fieldId, sessionId, clientMutationId }) {
      const cell = { recordId, fieldId };
      await sessions.own(actor.id, sessionId);
      const tableId = await tableOf(parts, [cell]);
      const written = await changeLocks(parts, { actor, tableId, clientMutationId }, async (change) => {
        const { db, at } = change.tx;
        await requireTableOf(db, actor.id, { tableId, asked: recordId, role: 'OWNER' });
        const [held] = await locksOf(change, [cell]);
        if (!held || held.sessionId === sessionId || held.expiresAt <= at) {
          return lockOne(change, { tableId, cell, sessionId, user: actor });
        }
        const [lives, fields, count] = await Promise.all([
          holdSession(db, sessionId, actor.id),
          readFieldsOfTables(db, [tableId]),
          countCellsOfSession(db, sessionId),
        ]);
        if (!lives) throw new NotFoundError(sessionId);
        if (!fields.some(({ id }) => id === fieldId)) throw new NotFoundError(fieldId);
        if (count >= MAX_LOCKS_OF_SESSION) {
          throw new LimitError(`A session holds or asks for at most ${MAX_LOCKS_OF_SESSION} cells.`);
        }
        change.unlock([held], 'TAKEN_OVER');
        const [lock] = change.lock([cell], { sessionId, user: actor }, times.idleMs);
        if (!lock) throw new Error('nothing was locked');
        change.close(await requestsOf(change, [held]), 'LAPSED');
        change.tx.append(tableId, {
          kind: 'CellLockTakenOver',
          entityId: recordId,
          before: { fieldId, userId: held.userId },
          after: { fieldId, userId: actor.id },
        });
        if (held.userId !== actor.id) change.tx.concerns(tableId);
        return lock;
      });
      drafts.confirm(tableId, written.result);
      return written;
    },
  };

  /** The cell passes in the same transaction: at no moment it is free for a third. */
  async function decide(
    change: LockChange,
    {
      request,
      held,
      grant,
      late,
    }: {
      request: OpenRequest;
      held: Parameters<LockChange['unlock']>[0][number];
      grant: boolean;
      late: boolean;
    },
  ): Promise<{ outcome: RequestOutcome; lock: Lock | null }> {
    const { db } = change.tx;
    const { asker, sessionId, tableId } = request;
    const may = grant && (await mayHold(db, request));
    const outcome = may ? 'GRANTED' : grant ? 'LAPSED' : late ? 'TIMED_OUT' : 'DENIED';
    if (!may) {
      change.close([request], outcome);
      return { outcome, lock: null };
    }
    const others = (await requestsOf(change, [held])).filter(({ id }) => id !== request.id);
    change.unlock([held], 'RELEASED');
    const [lock] = change.lock([request], { sessionId, user: asker }, times.idleMs);
    change.close([request], 'GRANTED');
    change.close(others, 'LAPSED');
    if (!lock) throw new Error(`nothing was locked in ${tableId}: ${keyOf(request)}`);
    return { outcome, lock };
  }
}

/** Whether the one who asked is still there, and still an EDITOR. */
async function mayHold(
  db: LockChange['tx']['db'],
  { tableId, asker, sessionId }: OpenRequest,
): Promise<boolean> {
  try {
    await requireTableOf(db, asker.id, { tableId, asked: tableId, role: 'EDITOR' });
    return await holdSession(db, sessionId, asker.id);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
