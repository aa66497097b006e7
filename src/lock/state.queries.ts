import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { appUser } from '../auth/user.table.ts';
import type { Db } from '../db/client.ts';
import { log } from '../stream/log.table.ts';
import { cellLock } from './lock.table.ts';
import type { Lock } from './lock.ts';
import { type LockState, stateOf } from './state.ts';

const time = z.string().transform((text) => new Date(text).toISOString());
const user = z.object({ id: z.string(), name: z.string(), avatarUrl: z.string().nullable() });
const cell = { recordId: z.string(), fieldId: z.string(), sessionId: z.string(), expiresAt: time };
const locks = z.array(z.object({ ...cell, user, fence: z.number(), lockedAt: time }));
const requests = z.array(
  z.object({ ...cell, id: z.string(), asker: user, holderId: z.string(), requestedAt: time }),
);

/** One driver answers JSON as text, the other as values. */
function json(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

const userOf = sql`jsonb_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url)`;

/**
 * What is held and asked for in these tables, with the number of the last event: one statement, so that all of it is of one
 * moment. Two statements could tell of a lock and not count it.
 */
export async function readLockStates(db: Db, tableIds: readonly string[]): Promise<Map<string, LockState>> {
  const rows = await db
    .select({
      tableId: log.id,
      sequence: log.lockSequence,
      locks: sql`coalesce((select jsonb_agg(jsonb_build_object('recordId', k.record_id, 'fieldId', k.field_id,
          'sessionId', k.session_id, 'user', ${userOf}, 'fence', k.fence, 'lockedAt', k.locked_at,
          'expiresAt', k.expires_at))
        from cell_lock k join app_user u on u.id = k.user_id where k.table_id = log.id), '[]'::jsonb)`.mapWith(
        (value: unknown) => locks.parse(json(value)),
      ),
      requests: sql`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'recordId', r.record_id,
          'fieldId', r.field_id, 'sessionId', r.session_id, 'asker', ${userOf}, 'holderId', k.user_id,
          'requestedAt', r.requested_at, 'expiresAt', r.expires_at))
        from cell_lock_request r join app_user u on u.id = r.user_id
          join cell_lock k on k.record_id = r.record_id and k.field_id = r.field_id
        where r.table_id = log.id), '[]'::jsonb)`.mapWith((value: unknown) => requests.parse(json(value))),
    })
    .from(log)
    .where(inArray(log.id, [...tableIds]));
  return new Map(rows.map((row) => [row.tableId, stateOf(row)]));
}

export async function readLockSequences(db: Db, tableIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: log.id, sequence: log.lockSequence })
    .from(log)
    .where(inArray(log.id, [...tableIds]));
  return new Map(rows.map(({ id, sequence }) => [id, sequence]));
}

const shown = {
  tableId: cellLock.tableId,
  recordId: cellLock.recordId,
  fieldId: cellLock.fieldId,
  sessionId: cellLock.sessionId,
  user: { id: appUser.id, name: appUser.name, avatarUrl: appUser.avatarUrl },
  fence: cellLock.fence,
  lockedAt: cellLock.lockedAt,
  expiresAt: cellLock.expiresAt,
};

/** The locks of these tables or records that have not run out. */
export async function readShownLocks(
  db: Db,
  of: 'tableId' | 'recordId',
  ids: readonly string[],
): Promise<(Lock & { tableId: string })[]> {
  const rows = await db
    .select(shown)
    .from(cellLock)
    .innerJoin(appUser, eq(appUser.id, cellLock.userId))
    .where(and(inArray(cellLock[of], [...ids]), gt(cellLock.expiresAt, sql`clock_timestamp()`)));
  return rows.map((row) => ({
    ...row,
    lockedAt: row.lockedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}
