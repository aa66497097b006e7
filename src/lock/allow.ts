import { requireTable } from '../base/access.ts';
import type { Role } from '../base/role.ts';
import type { Db } from '../db/client.ts';
import { NotFoundError } from '../errors.ts';

/**
 * The role in a table that was found through something in it. To a stranger that thing does not exist: telling the id of its
 * table would say that it does.
 */
export async function requireTableOf(
  db: Db,
  userId: string,
  { tableId, asked, role }: { tableId: string; asked: string; role: Role },
): Promise<void> {
  await requireTable(db, userId, tableId, role).catch((error: unknown) => {
    throw error instanceof NotFoundError ? new NotFoundError(asked) : error;
  });
}
