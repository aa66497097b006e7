import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { ForbiddenError, NotFoundError } from '../errors.ts';
import { baseTable } from '../table/table.table.ts';
import { base, baseMember } from './base.table.ts';
import { atLeast, type Role } from './role.ts';

/**
 * Who may do what: the one place that decides. To somebody who is not a member a base and all in it do not exist; a
 * member whose role is too low is told so.
 */
export interface BaseAccess {
  baseId: string;
  /** The name of what was asked for. */
  name: string;
  role: Role;
}

export interface TableAccess extends BaseAccess {
  tableId: string;
}

/** @throws NotFoundError for a stranger and for what does not exist, ForbiddenError for a role below the needed one */
export async function requireBase(db: Db, userId: string, baseId: string, needed: Role): Promise<BaseAccess> {
  const [row] = await db
    .select({ baseId: base.id, name: base.name, role: baseMember.role })
    .from(base)
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, userId)))
    .where(and(eq(base.id, baseId), isNull(base.deletedAt)));
  return allow(row, baseId, needed);
}

/** @throws NotFoundError for a stranger and for what does not exist, ForbiddenError for a role below the needed one */
export async function requireTable(
  db: Db,
  userId: string,
  tableId: string,
  needed: Role,
): Promise<TableAccess> {
  const [row] = await db
    .select({ baseId: base.id, role: baseMember.role, tableId: baseTable.id, name: baseTable.name })
    .from(baseTable)
    .innerJoin(base, and(eq(base.id, baseTable.baseId), isNull(base.deletedAt)))
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, userId)))
    .where(and(eq(baseTable.id, tableId), isNull(baseTable.deletedAt)));
  return allow(row, tableId, needed);
}

function allow<Row extends { role: Role }>(row: Row | undefined, id: string, needed: Role): Row {
  if (!row) throw new NotFoundError(id);
  if (!atLeast(row.role, needed)) {
    throw new ForbiddenError(`This needs the role ${needed} or higher; yours is ${row.role}.`);
  }
  return row;
}
