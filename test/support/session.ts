import { randomBytes } from 'node:crypto';
import type { Database } from '../../src/db/client.ts';
import { cellLock, cellLockRequest } from '../../src/lock/lock.table.ts';
import { node, session } from '../../src/session/session.table.ts';

const NODE = 'node of the tests';
const DAY_MS = 86_400_000;

/** A session of a person as its row alone, on a node that lives for a day. */
export async function addSession(
  { db }: Database,
  userId: string,
  id = `ses_${randomBytes(8).toString('hex')}`,
): Promise<string> {
  const startedAt = new Date();
  const expiresAt = new Date(startedAt.getTime() + DAY_MS);
  await db.insert(node).values({ id: NODE, startedAt, expiresAt }).onConflictDoNothing();
  await db
    .insert(session)
    .values({ id, userId, nodeId: NODE, resumeHash: randomBytes(32), turn: 1, startedAt })
    .onConflictDoNothing();
  return id;
}

/** Nothing that is held or asked for ends by itself while a test looks at all rows. */
export async function keepLocks({ db }: Database): Promise<void> {
  const expiresAt = new Date(Date.now() + DAY_MS);
  await db.update(cellLock).set({ expiresAt });
  await db.update(cellLockRequest).set({ expiresAt });
}
