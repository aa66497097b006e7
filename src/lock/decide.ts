import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { CellLockedError, type HeldCell, invalid, LimitError, NotFoundError } from '../errors.ts';
import { readFieldsOfTables, readRewritingIds } from '../field/field.queries.ts';
import type { Actor } from '../stream/change.ts';
import type { Log } from '../stream/log.ts';
import type { Outbox } from '../stream/outbox.ts';
import type { Announce, LockChange } from './change.ts';
import type { Drafts } from './drafts.ts';
import { requestsOf } from './free.ts';
import {
  type CellLock,
  countCellsOfSession,
  countLocksOfTable,
  holdSession,
  readLocksOfRecords,
  readRecordIds,
  readTableIdOfRecord,
} from './lock.queries.ts';
import {
  type AskedLock,
  type CellId,
  keyOf,
  type Lock,
  type LockTimes,
  MAX_LOCKS_OF_SESSION,
  MAX_LOCKS_OF_TABLE,
} from './lock.ts';
import type { Sessions } from './sessions.ts';

export interface BySession extends Mutation {
  /** Who acts for the person: one of their own sessions. */
  sessionId: string;
}

/** What the services of this feature are made from. */
export interface LockParts {
  database: Database;
  log: Log;
  announce: Announce;
  sessions: Pick<Sessions, 'own'>;
  /** Tells holders that somebody asks for their cell. */
  asked: Outbox<AskedLock>;
  drafts: Drafts;
  times: LockTimes;
}

/** The table of the first cell. Whether the person may see it, and has the others too, is decided under its counter row. */
export async function tableOf(
  { database }: Pick<LockParts, 'database'>,
  [cell]: CellId[],
  given?: string | null,
): Promise<string> {
  if (given) return given;
  const tableId = cell && (await readTableIdOfRecord(database.db, cell.recordId));
  if (!tableId) throw new NotFoundError(cell?.recordId ?? '');
  return tableId;
}

/** The locks of exactly these cells, those that have run out included. */
export async function locksOf({ tx }: LockChange, cells: CellId[]): Promise<CellLock[]> {
  const keys = new Set(cells.map(keyOf));
  const locks = await readLocksOfRecords(tx.db, [...new Set(cells.map(({ recordId }) => recordId))]);
  return locks.filter((lock) => keys.has(keyOf(lock)));
}

export function heldCell({ recordId, fieldId, sessionId, userId, expiresAt }: CellLock): HeldCell {
  return { recordId, fieldId, sessionId, userId, expiresAt };
}

/** Locks what is free and renews what is the session's own, in the order of the cells. */
export async function lockCells(
  change: LockChange,
  order: { tableId: string; cells: CellId[]; sessionId: string; user: Actor; times: LockTimes },
): Promise<Lock[]> {
  const { tableId, cells, sessionId, user, times } = order;
  const { db, at } = change.tx;
  const [lives, records, fields, rewriting, locks, ofSession, ofTable] = await Promise.all([
    holdSession(db, sessionId, user.id),
    readRecordIds(db, tableId, [...new Set(cells.map(({ recordId }) => recordId))]),
    readFieldsOfTables(db, [tableId]),
    readRewritingIds(db, tableId),
    locksOf(change, cells),
    countCellsOfSession(db, sessionId),
    countLocksOfTable(db, tableId),
  ]);
  if (!lives) throw new NotFoundError(sessionId);
  const fieldIds = new Set(fields.map(({ id }) => id));
  for (const { recordId, fieldId } of cells) {
    if (!records.has(recordId)) throw new NotFoundError(recordId);
    if (!fieldIds.has(fieldId)) throw new NotFoundError(fieldId);
    // The rest of the conversion is written by the server, whoever would hold the cell.
    if (rewriting.has(fieldId)) throw invalid(['cells'], 'The cells of this field are being converted.');
  }
  const own = locks.filter((lock) => lock.sessionId === sessionId);
  const others = locks.filter((lock) => lock.sessionId !== sessionId);
  const held = others.filter(({ expiresAt }) => expiresAt > at);
  if (held.length > 0) throw new CellLockedError(held.map(heldCell));
  const ownKeys = new Set(own.map(keyOf));
  const free = cells.filter((cell) => !ownKeys.has(keyOf(cell)));
  if (ofSession + free.length > MAX_LOCKS_OF_SESSION) {
    throw new LimitError(`A session holds or asks for at most ${MAX_LOCKS_OF_SESSION} cells.`);
  }
  if (ofTable + free.length - others.length > MAX_LOCKS_OF_TABLE) {
    throw new LimitError(`A table has at most ${MAX_LOCKS_OF_TABLE} locked cells.`);
  }
  // Those left have run out, and the sweep has not come by yet.
  change.unlock(others, 'EXPIRED');
  change.close(await requestsOf(change, others), 'LAPSED');
  const taken = [
    ...change.renew(own, user, times.idleMs),
    ...change.lock(free, { sessionId, user }, times.idleMs),
  ];
  const byKey = new Map(taken.map((lock) => [keyOf(lock), lock]));
  return cells.flatMap((cell) => byKey.get(keyOf(cell)) ?? []);
}
