import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { base, baseMember } from '../base/base.table.ts';
import type { Role } from '../base/role.ts';
import type { Db, Statement } from '../db/client.ts';
import type { Position } from '../stream/cursor.ts';
import { positionOf } from '../stream/cursor.ts';
import { log } from '../stream/log.table.ts';
import { baseTable } from './table.table.ts';

export interface Table {
  id: string;
  baseId: string;
  name: string;
  createdAt: Date;
  viewerRole: Role;
  /** Where the table's log stood when this was read. */
  head: Position;
}

function selectTables(db: Db, userId: string) {
  return db
    .select({
      id: baseTable.id,
      baseId: baseTable.baseId,
      name: baseTable.name,
      createdAt: baseTable.createdAt,
      viewerRole: baseMember.role,
      revision: log.revision,
      hash: log.hash,
    })
    .from(baseTable)
    .innerJoin(base, and(eq(base.id, baseTable.baseId), isNull(base.deletedAt)))
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, userId)))
    .innerJoin(log, eq(log.id, baseTable.id));
}

function toTable({ revision, hash, ...row }: Awaited<ReturnType<typeof selectTables>>[number]): Table {
  return { ...row, head: positionOf(revision, hash) };
}

/** Those of these tables that the person may see. */
export async function readTables(db: Db, userId: string, ids: readonly string[]): Promise<Table[]> {
  const rows = await selectTables(db, userId).where(
    and(inArray(baseTable.id, [...ids]), isNull(baseTable.deletedAt)),
  );
  return rows.map(toTable);
}

/** The tables of these bases, in the order they were made. */
export async function readTablesOfBases(
  db: Db,
  userId: string,
  baseIds: readonly string[],
): Promise<Table[]> {
  const rows = await selectTables(db, userId)
    .where(and(inArray(baseTable.baseId, [...baseIds]), isNull(baseTable.deletedAt)))
    .orderBy(asc(baseTable.id));
  return rows.map(toTable);
}

export async function countTables(db: Db, baseId: string): Promise<number> {
  return await db.$count(baseTable, and(eq(baseTable.baseId, baseId), isNull(baseTable.deletedAt)));
}

export function insertTable(db: Db, row: typeof baseTable.$inferInsert): Statement {
  return db.insert(baseTable).values(row);
}

export function updateTable(db: Db, id: string, set: Partial<typeof baseTable.$inferInsert>): Statement {
  return db.update(baseTable).set(set).where(eq(baseTable.id, id));
}
