import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { named } from '../db/columns.ts';
import { prepared } from '../db/prepared.ts';
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
export async function requireBase(
  db: Db,
  userId: string,
  baseId: string,
  needed: Role,
  { evenDeleted = false } = {},
): Promise<BaseAccess> {
  const [row] = await db
    .select({ baseId: base.id, name: base.name, role: baseMember.role })
    .from(base)
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, userId)))
    .where(and(eq(base.id, baseId), evenDeleted ? undefined : isNull(base.deletedAt)));
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

/** Tells somebody without access of the thing that they asked for, and nothing of the base or table that it is in. */
export function notFoundAs(id: string) {
  return (error: unknown): never => {
    throw error instanceof NotFoundError ? new NotFoundError(id) : error;
  };
}

/** The access of people to tables, one of each a pair; none where there is none. */
export async function readTableAccess(
  db: Db,
  pairs: readonly { tableId: string; userId: string }[],
): Promise<(TableAccess & { userId: string })[]> {
  const rows = await selectAccess(db, {
    tableIds: named(pairs.map(({ tableId }) => tableId)),
    userIds: named(pairs.map(({ userId }) => userId)),
  });
  return rows.flatMap(({ userId, ...row }) => (userId === null ? [] : { ...row, userId }));
}

const selectAccess = prepared<
  { tableIds: string[]; userIds: string[] },
  TableAccess & { userId: string | null }
>((db) =>
  db
    .select({
      baseId: base.id,
      role: baseMember.role,
      tableId: baseTable.id,
      name: baseTable.name,
      userId: baseMember.userId,
    })
    .from(
      sql`unnest(${sql.placeholder('tableIds')}::text[], ${sql.placeholder('userIds')}::text[]) as pair (table_id, user_id)`,
    )
    .innerJoin(baseTable, and(eq(baseTable.id, sql`pair.table_id`), isNull(baseTable.deletedAt)))
    .innerJoin(base, and(eq(base.id, baseTable.baseId), isNull(base.deletedAt)))
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, sql`pair.user_id`))),
);

/** @throws NotFoundError without access, ForbiddenError for a role below the needed one */
export function allow<Row extends { role: Role }>(row: Row | undefined, id: string, needed: Role): Row {
  if (!row) throw new NotFoundError(id);
  if (!atLeast(row.role, needed)) {
    throw new ForbiddenError(`This needs the role ${needed} or higher; yours is ${row.role}.`);
  }
  return row;
}
