import type { Database } from '../db/client.ts';
import type { Actor } from '../stream/change.ts';
import type { Log } from '../stream/log.ts';
import { type Announce, changeLocks, type LockChange } from './change.ts';
import { type Due, readDue, readLiving, readTablesOfSessions } from './due.queries.ts';
import {
  type OpenRequest,
  readLocksOfRecords,
  readLocksOfSessions,
  readRequestsOfRecords,
  readRequestsOfSessions,
} from './lock.queries.ts';
import { keyOf, type UnlockedCell } from './lock.ts';

/** Frees what has come to its end by itself. Nobody's mutation: it takes no revision, so nobody is named. */
export interface LockFreeing {
  /** All that these sessions hold and ask for. Telling of a session twice does nothing. */
  sessionsEnded(sessions: readonly { id: string }[]): Promise<void>;
  /** What has run out, and what sessions hold that are gone without a word. */
  sweep(): Promise<void>;
}

const SERVER: Actor = { id: '', name: 'Cobase', avatarUrl: null };
/** Tables that are freed at the same time: each takes a connection. */
const AT_ONCE = 4;

export function createLockFreeing(parts: { database: Database; log: Log; announce: Announce }): LockFreeing {
  const { database } = parts;

  async function freeOfSessions(tableId: string, sessionIds: string[]): Promise<void> {
    await changeLocks(parts, { actor: SERVER, tableId }, async (change) => {
      const { db } = change.tx;
      const [locks, own] = await Promise.all([
        readLocksOfSessions(db, tableId, sessionIds),
        readRequestsOfSessions(db, tableId, sessionIds),
      ]);
      change.unlock(locks, 'SESSION_ENDED');
      change.close(join(own, await requestsOf(change, locks)), 'LAPSED');
    });
  }

  /** Decides again under the counter row: between the sweep's look and now a holder may have typed. */
  async function freeDue(tableId: string, due: Due[]): Promise<void> {
    const recordIds = [...new Set(due.map(({ recordId }) => recordId))];
    await changeLocks(parts, { actor: SERVER, tableId }, async (change) => {
      const { db, at } = change.tx;
      const [locks, requests] = await Promise.all([
        readLocksOfRecords(db, recordIds),
        readRequestsOfRecords(db, recordIds),
      ]);
      const living = await readLiving(
        db,
        [...locks, ...requests].map(({ sessionId }) => sessionId),
      );
      const ended = locks.filter(({ sessionId }) => !living.has(sessionId));
      const expired = locks.filter(({ sessionId, expiresAt }) => living.has(sessionId) && expiresAt <= at);
      change.unlock(ended, 'SESSION_ENDED');
      change.unlock(expired, 'EXPIRED');
      const freed = new Set([...ended, ...expired].map(keyOf));
      const isLapsed = (request: OpenRequest) => freed.has(keyOf(request)) || !living.has(request.sessionId);
      change.close(requests.filter(isLapsed), 'LAPSED');
      const late = requests.filter((request) => !isLapsed(request) && request.expiresAt <= at);
      change.close(late, 'TIMED_OUT');
    });
  }

  return {
    async sessionsEnded(sessions) {
      const ids = sessions.map(({ id }) => id);
      const tables = await readTablesOfSessions(database.db, ids);
      await inTurns(tables, (tableId) => freeOfSessions(tableId, ids));
    },
    async sweep() {
      const due = new Map<string, Due[]>();
      for (const one of await readDue(database.db))
        due.set(one.tableId, [...(due.get(one.tableId) ?? []), one]);
      await inTurns([...due], ([tableId, list]) => freeDue(tableId, list));
    },
  };
}

/** The open requests for cells that are being freed. */
export async function requestsOf({ tx }: LockChange, cells: readonly UnlockedCell[]): Promise<OpenRequest[]> {
  const keys = new Set(cells.map(keyOf));
  const recordIds = [...new Set(cells.map(({ recordId }) => recordId))];
  return (await readRequestsOfRecords(tx.db, recordIds)).filter((request) => keys.has(keyOf(request)));
}

function join(...lists: OpenRequest[][]): OpenRequest[] {
  return [...new Map(lists.flat().map((request) => [request.id, request])).values()];
}

/** One that fails does not keep the others from being tried; the first fault is told when all are done. */
async function inTurns<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const faults: unknown[] = [];
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, items.length) }, async () => {
      for (const item of waiting) await work(item).catch((error: unknown) => faults.push(error));
    }),
  );
  if (faults.length > 0) throw faults[0];
}
