import { eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Db, Statement } from '../db/client.ts';
import { session } from '../session/session.table.ts';
import { log } from '../stream/log.table.ts';
import { cellLock, cellLockRequest } from './lock.table.ts';

/** A lock or request that has come to its end. */
export interface Due {
  tableId: string;
  /** Of its end: the session is gone, or the time has run out. */
  gone: boolean;
  /** The lock's cell. */
  recordId: string;
  fieldId: string;
  /** Of a request; empty for a lock. */
  requestId: string;
}

/** How much one sweep frees; the next one goes on. */
const DUE_LIMIT = 2_000;

/** All that has run out by the clock of the database, or whose session is gone, in every table: one statement. */
export async function readDue(db: Db): Promise<Due[]> {
  const locks = db
    .select({
      tableId: cellLock.tableId,
      gone: sql<boolean>`${session.id} is null`.as('gone'),
      recordId: cellLock.recordId,
      fieldId: cellLock.fieldId,
      requestId: sql<string>`''`.as('request_id'),
    })
    .from(cellLock)
    .leftJoin(session, eq(session.id, cellLock.sessionId))
    .where(or(isNull(session.id), sql`${cellLock.expiresAt} <= clock_timestamp()`));
  const requests = db
    .select({
      tableId: cellLockRequest.tableId,
      gone: sql<boolean>`${session.id} is null`.as('gone'),
      recordId: cellLockRequest.recordId,
      fieldId: cellLockRequest.fieldId,
      requestId: sql<string>`${cellLockRequest.id}`.as('request_id'),
    })
    .from(cellLockRequest)
    .leftJoin(session, eq(session.id, cellLockRequest.sessionId))
    .where(or(isNull(session.id), sql`${cellLockRequest.expiresAt} <= clock_timestamp()`));
  return await unionAll(locks, requests).limit(DUE_LIMIT);
}

/** The sessions at a node that hold cells, wherever their mutations went. */
export async function readHolders(db: Db, nodeId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: cellLock.sessionId })
    .from(cellLock)
    .innerJoin(session, eq(session.id, cellLock.sessionId))
    .where(eq(session.nodeId, nodeId));
  return rows.map(({ id }) => id);
}

/** Which of these sessions live. */
export async function readLiving(db: Db, sessionIds: readonly string[]): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set();
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .where(inArray(session.id, [...sessionIds]));
  return new Set(rows.map(({ id }) => id));
}

/** The tables in which these sessions hold or ask for anything. */
export async function readTablesOfSessions(db: Db, sessionIds: readonly string[]): Promise<string[]> {
  if (sessionIds.length === 0) return [];
  const ids = [...sessionIds];
  const [held, asked] = await Promise.all([
    db.selectDistinct({ id: cellLock.tableId }).from(cellLock).where(inArray(cellLock.sessionId, ids)),
    db
      .selectDistinct({ id: cellLockRequest.tableId })
      .from(cellLockRequest)
      .where(inArray(cellLockRequest.sessionId, ids)),
  ]);
  return [...new Set([...held, ...asked].map(({ id }) => id))];
}

/**
 * Drops the locks on cells of deleted records, and the requests for them, within the transaction that deletes the records and
 * holds the table's counter row. It moves the lock sequence, so that a node that misses the announcement finds out. Call
 * `announceDeleted` after the commit.
 */
export function deleteLocksOfRecords(db: Db, recordIds: readonly string[]): Statement {
  return deleteLocksWhere(
    db,
    sql`record_id in (select jsonb_array_elements_text(${JSON.stringify(recordIds)}::jsonb))`,
  );
}

/** The same for a deleted field. */
export function deleteLocksOfField(db: Db, fieldId: string): Statement {
  return deleteLocksWhere(db, sql`field_id = ${fieldId}::text`);
}

function deleteLocksWhere(db: Db, where: ReturnType<typeof sql>): Statement {
  return db.execute(sql`
    with requests as (delete from ${cellLockRequest} where ${where} returning table_id),
      locks as (delete from ${cellLock} where ${where} returning table_id)
    update ${log} set lock_sequence = lock_sequence + 1
    where id in (select table_id from locks union select table_id from requests)`);
}
