import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { baseTable } from '../table/table.table.ts';
import { base, baseMember } from './base.table.ts';
import type { Role } from './role.ts';

/** Who may see a base, and which tables it has. */
export interface BaseState {
  roles: Map<string, Role>;
  tableIds: Set<string>;
}

/** The states of these bases; a deleted one has neither members nor tables. */
export async function readBaseStates(db: Db, baseIds: readonly string[]): Promise<Map<string, BaseState>> {
  const states = new Map<string, BaseState>(
    baseIds.map((baseId) => [baseId, { roles: new Map(), tableIds: new Set() }]),
  );
  const [members, tables] = await Promise.all([
    db
      .select({ baseId: baseMember.baseId, userId: baseMember.userId, role: baseMember.role })
      .from(baseMember)
      .innerJoin(base, and(eq(base.id, baseMember.baseId), isNull(base.deletedAt)))
      .where(and(inArray(baseMember.baseId, [...baseIds]), isNotNull(baseMember.userId))),
    db
      .select({ baseId: baseTable.baseId, id: baseTable.id })
      .from(baseTable)
      .where(and(inArray(baseTable.baseId, [...baseIds]), isNull(baseTable.deletedAt))),
  ]);
  for (const { baseId, userId, role } of members) if (userId) states.get(baseId)?.roles.set(userId, role);
  for (const { baseId, id } of tables) states.get(baseId)?.tableIds.add(id);
  return states;
}

/** The base of a table, also of a deleted one; undefined where there is no such table. */
export async function readBaseIdOfTable(db: Db, tableId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ baseId: baseTable.baseId })
    .from(baseTable)
    .where(eq(baseTable.id, tableId));
  return row?.baseId;
}
