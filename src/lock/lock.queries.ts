import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { prepared } from '../db/prepared.ts';
import { record } from '../record/record.table.ts';
import { session } from '../session/session.table.ts';
import { log } from '../stream/log.table.ts';
import { cellLock, cellLockRequest } from './lock.table.ts';
import type { Lock, LockRequest } from './lock.ts';

export type CellLock = typeof cellLock.$inferSelect;

/** The locks on cells of these records, those that have run out included. */
export async function readLocksOfRecords(db: Db, recordIds: readonly string[]): Promise<CellLock[]> {
  return recordIds.length === 0 ? [] : await selectLocks(db, { ids: named(recordIds) });
}

const selectLocks = prepared<{ ids: string[] }, CellLock>((db) =>
  db
    .select()
    .from(cellLock)
    .where(sql`${cellLock.recordId} = ${anyOf(sql.placeholder('ids'))}`),
);

/** The locks on the cells of a field, those that have run out included. */
export async function readLocksOfField(db: Db, fieldId: string): Promise<CellLock[]> {
  return await db.select().from(cellLock).where(eq(cellLock.fieldId, fieldId));
}

/** A request, with the names that others see. Its holder is whoever holds the cell now. */
export interface OpenRequest extends Omit<LockRequest, 'requestedAt' | 'expiresAt'> {
  tableId: string;
  requestedAt: Date;
  expiresAt: Date;
}

function selectRequests(db: Db) {
  return db
    .select({
      id: cellLockRequest.id,
      tableId: cellLockRequest.tableId,
      recordId: cellLockRequest.recordId,
      fieldId: cellLockRequest.fieldId,
      sessionId: cellLockRequest.sessionId,
      asker: { id: appUser.id, name: appUser.name, avatarUrl: appUser.avatarUrl },
      holderId: sql<string>`coalesce(${cellLock.userId}, '')`,
      requestedAt: cellLockRequest.requestedAt,
      expiresAt: cellLockRequest.expiresAt,
    })
    .from(cellLockRequest)
    .innerJoin(appUser, eq(appUser.id, cellLockRequest.userId))
    .leftJoin(
      cellLock,
      and(eq(cellLock.recordId, cellLockRequest.recordId), eq(cellLock.fieldId, cellLockRequest.fieldId)),
    );
}

export async function readRequestsOfRecords(db: Db, recordIds: readonly string[]): Promise<OpenRequest[]> {
  if (recordIds.length === 0) return [];
  return await selectRequests(db).where(inArray(cellLockRequest.recordId, [...recordIds]));
}

export async function readRequest(db: Db, id: string): Promise<OpenRequest | undefined> {
  const [row] = await selectRequests(db).where(eq(cellLockRequest.id, id));
  return row;
}

export async function readRequestsOfSessions(
  db: Db,
  tableId: string,
  sessionIds: readonly string[],
): Promise<OpenRequest[]> {
  return await selectRequests(db).where(
    and(eq(cellLockRequest.tableId, tableId), inArray(cellLockRequest.sessionId, [...sessionIds])),
  );
}

export async function readLocksOfSessions(
  db: Db,
  tableId: string,
  sessionIds: readonly string[],
): Promise<CellLock[]> {
  return await db
    .select()
    .from(cellLock)
    .where(and(eq(cellLock.tableId, tableId), inArray(cellLock.sessionId, [...sessionIds])));
}

/** Which of these records the table has. */
export async function readRecordIds(db: Db, tableId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: record.id })
    .from(record)
    .where(and(eq(record.tableId, tableId), inArray(record.id, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

export async function readTableIdOfRecord(db: Db, id: string): Promise<string | undefined> {
  const [row] = await db.select({ tableId: record.tableId }).from(record).where(eq(record.id, id));
  return row?.tableId;
}

export async function countLocksOfTable(db: Db, tableId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(cellLock).where(eq(cellLock.tableId, tableId));
  return row?.count ?? 0;
}

/** What a session holds and asks for, in all tables. */
export async function countCellsOfSession(db: Db, sessionId: string): Promise<number> {
  const [[held], [asked]] = await Promise.all([
    db.select({ count: count() }).from(cellLock).where(eq(cellLock.sessionId, sessionId)),
    db.select({ count: count() }).from(cellLockRequest).where(eq(cellLockRequest.sessionId, sessionId)),
  ]);
  return (held?.count ?? 0) + (asked?.count ?? 0);
}

/**
 * Whether the session lives, and keeps it from ending until the transaction does: whoever ends it then finds what it holds.
 * The share does not hinder other shares, so two writers of two tables cannot wait for each other here.
 */
export async function holdSession(db: Db, sessionId: string, userId: string): Promise<boolean> {
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.userId, userId)))
    .for('key share');
  return rows.length > 0;
}

export async function readLockSequence(db: Db, tableId: string): Promise<number> {
  const [row] = await db.select({ sequence: log.lockSequence }).from(log).where(eq(log.id, tableId));
  return row?.sequence ?? 0;
}

export function moveLockSequence(db: Db, tableId: string, sequence: number): Statement {
  return db.update(log).set({ lockSequence: sequence }).where(eq(log.id, tableId));
}

/** One parameter however many rows: the text of the statement stays the same, and so does its plan. */
export function upsertLocks(db: Db, tableId: string, locks: readonly Lock[]): Statement {
  const rows = locks.map(({ user, ...lock }) => ({ ...lock, userId: user.id }));
  return db.execute(sql`
    insert into ${cellLock} (record_id, field_id, table_id, session_id, user_id, fence, locked_at, expires_at)
    select row."recordId", row."fieldId", ${tableId}::text, row."sessionId", row."userId", row.fence,
      row."lockedAt", row."expiresAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("recordId" text, "fieldId" text,
      "sessionId" text, "userId" text, fence bigint, "lockedAt" timestamptz, "expiresAt" timestamptz)
    on conflict (record_id, field_id) do update set session_id = excluded.session_id,
      user_id = excluded.user_id, fence = excluded.fence, locked_at = excluded.locked_at,
      expires_at = excluded.expires_at`);
}

export function deleteLocks(db: Db, cells: readonly { recordId: string; fieldId: string }[]): Statement {
  const rows = cells.map(({ recordId, fieldId }) => ({ recordId, fieldId }));
  return db.execute(sql`
    delete from ${cellLock} using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row ("recordId" text, "fieldId" text)
    where ${cellLock.recordId} = row."recordId" and ${cellLock.fieldId} = row."fieldId"`);
}

export function insertRequest(db: Db, row: typeof cellLockRequest.$inferInsert): Statement {
  return db.insert(cellLockRequest).values(row);
}

export function deleteRequests(db: Db, ids: readonly string[]): Statement {
  return db.delete(cellLockRequest).where(inArray(cellLockRequest.id, [...ids]));
}
