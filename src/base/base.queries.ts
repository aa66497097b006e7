import { and, asc, count, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db, Statement } from '../db/client.ts';
import { base, baseGroup, baseGroupMember, baseMember } from './base.table.ts';
import type { Role } from './role.ts';

export interface Base {
  id: string;
  name: string;
  createdAt: Date;
  /** For how many days its logs are kept; null for ever. */
  retentionDays: number | null;
  /** The role of the person who asked. */
  viewerRole: Role;
}

export interface Member {
  id: string;
  baseId: string;
  userId: string | null;
  email: string | null;
  role: Role;
  createdAt: Date;
}

export interface Group {
  id: string;
  baseId: string;
  name: string;
  createdAt: Date;
}

const baseColumns = {
  id: base.id,
  name: base.name,
  createdAt: base.createdAt,
  retentionDays: base.retentionDays,
  viewerRole: baseMember.role,
};

const memberColumns = {
  id: baseMember.id,
  baseId: baseMember.baseId,
  userId: baseMember.userId,
  email: baseMember.email,
  role: baseMember.role,
  createdAt: baseMember.createdAt,
};

const groupColumns = {
  id: baseGroup.id,
  baseId: baseGroup.baseId,
  name: baseGroup.name,
  createdAt: baseGroup.createdAt,
};

/** The bases among these that the person is a member of. */
export async function readBases(db: Db, userId: string, ids: readonly string[]): Promise<Base[]> {
  return await db
    .select(baseColumns)
    .from(base)
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, userId)))
    .where(and(inArray(base.id, [...ids]), isNull(base.deletedAt)));
}

/** The person's bases in the order they were made, after one of them. */
export async function listBases(
  db: Db,
  userId: string,
  after: string | undefined,
  limit: number,
): Promise<Base[]> {
  return await db
    .select(baseColumns)
    .from(base)
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, userId)))
    .where(and(isNull(base.deletedAt), after === undefined ? undefined : gt(base.id, after)))
    .orderBy(asc(base.id))
    .limit(limit);
}

export async function countBases(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(baseMember)
    .innerJoin(base, and(eq(base.id, baseMember.baseId), isNull(base.deletedAt)))
    .where(eq(baseMember.userId, userId));
  return row?.count ?? 0;
}

/** Whether two people are members of one base. */
export async function shareBase(db: Db, userId: string, otherId: string): Promise<boolean> {
  const other = alias(baseMember, 'other');
  const rows = await db
    .select({ id: base.id })
    .from(base)
    .innerJoin(baseMember, and(eq(baseMember.baseId, base.id), eq(baseMember.userId, userId)))
    .innerJoin(other, and(eq(other.baseId, base.id), eq(other.userId, otherId)))
    .where(isNull(base.deletedAt))
    .limit(1);
  return rows.length > 0;
}

export function insertBase(db: Db, row: typeof base.$inferInsert): Statement {
  return db.insert(base).values(row);
}

export function updateBase(db: Db, id: string, set: Partial<typeof base.$inferInsert>): Statement {
  return db.update(base).set(set).where(eq(base.id, id));
}

export async function readRetention(db: Db, id: string): Promise<number | null> {
  const [row] = await db.select({ days: base.retentionDays }).from(base).where(eq(base.id, id));
  return row?.days ?? null;
}

export async function readMembers(db: Db, ids: readonly string[]): Promise<Member[]> {
  return await db
    .select(memberColumns)
    .from(baseMember)
    .where(inArray(baseMember.id, [...ids]));
}

export async function readOwners(db: Db, baseId: string): Promise<Member[]> {
  return await db
    .select(memberColumns)
    .from(baseMember)
    .where(and(eq(baseMember.baseId, baseId), eq(baseMember.role, 'OWNER')));
}

/** The members of a base that are this person: by user, or by the e-mail that was invited. */
export async function readMembersLike(
  db: Db,
  baseId: string,
  { userId, email }: { userId: string | undefined; email: string },
): Promise<Member[]> {
  const same = userId
    ? or(eq(baseMember.email, email), eq(baseMember.userId, userId))
    : eq(baseMember.email, email);
  return await db
    .select(memberColumns)
    .from(baseMember)
    .where(and(eq(baseMember.baseId, baseId), same));
}

export async function countMembers(db: Db, baseId: string): Promise<number> {
  return await db.$count(baseMember, eq(baseMember.baseId, baseId));
}

/** One page of members for each of several requests, in the order they were added. */
export async function listMembers(
  db: Db,
  pages: readonly { baseId: string; after: string | undefined; limit: number }[],
): Promise<(Member & { request: number })[]> {
  const requests = JSON.stringify(pages.map(({ baseId, after = '' }) => ({ baseId, after })));
  const page = db
    .select(memberColumns)
    .from(baseMember)
    .where(sql`${baseMember.baseId} = request.base_id and ${baseMember.id} > request.after_id`)
    .orderBy(asc(baseMember.id))
    .limit(Math.max(...pages.map(({ limit }) => limit)))
    .as('page');
  const rows = await db
    .select({
      id: page.id,
      baseId: page.baseId,
      userId: page.userId,
      email: page.email,
      role: page.role,
      createdAt: page.createdAt,
      request: sql<number>`(request.place - 1)::int`,
    })
    .from(
      sql`rows from (jsonb_to_recordset(${requests}::jsonb) as ("baseId" text, after text))
        with ordinality as request (base_id, after_id, place)`,
    )
    .innerJoinLateral(page, sql`true`)
    .orderBy(sql`request.place`, asc(page.id));
  const seen = new Map<number, number>();
  return rows.filter(({ request }) => {
    seen.set(request, (seen.get(request) ?? 0) + 1);
    return (seen.get(request) ?? 0) <= (pages[request]?.limit ?? 0);
  });
}

/** How many members each of these bases has, invited ones included. */
export async function countMembersOfBases(
  db: Db,
  baseIds: readonly string[],
): Promise<{ baseId: string; count: number }[]> {
  return await db
    .select({ baseId: baseMember.baseId, count: count() })
    .from(baseMember)
    .where(inArray(baseMember.baseId, [...baseIds]))
    .groupBy(baseMember.baseId);
}

/** Which of these users are members of the base. */
export async function readMemberUserIds(
  db: Db,
  baseId: string,
  userIds: readonly string[],
): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await db
    .select({ userId: baseMember.userId })
    .from(baseMember)
    .where(and(eq(baseMember.baseId, baseId), inArray(baseMember.userId, [...userIds])));
  return new Set(rows.map(({ userId }) => userId).filter((id) => id !== null));
}

/** Invitations to these e-mails that nobody has taken up yet. */
export async function readInvitations(db: Db, emails: readonly string[]): Promise<Member[]> {
  return await db
    .select(memberColumns)
    .from(baseMember)
    .where(and(sql`${baseMember.email} = any(${sql.param([...emails])}::text[])`, isNull(baseMember.userId)));
}

export function insertMember(db: Db, row: typeof baseMember.$inferInsert): Statement {
  return db.insert(baseMember).values(row);
}

export function updateMember(db: Db, id: string, set: Partial<typeof baseMember.$inferInsert>): Statement {
  return db.update(baseMember).set(set).where(eq(baseMember.id, id));
}

export function deleteMember(db: Db, id: string): Statement {
  return db.delete(baseMember).where(eq(baseMember.id, id));
}

export async function readGroups(db: Db, ids: readonly string[]): Promise<Group[]> {
  return await db
    .select(groupColumns)
    .from(baseGroup)
    .where(inArray(baseGroup.id, [...ids]));
}

export async function readGroupsOfBases(db: Db, baseIds: readonly string[]): Promise<Group[]> {
  return await db
    .select(groupColumns)
    .from(baseGroup)
    .where(inArray(baseGroup.baseId, [...baseIds]))
    .orderBy(asc(baseGroup.id));
}

export async function readGroupMembers(
  db: Db,
  groupIds: readonly string[],
): Promise<(Member & { groupId: string })[]> {
  return await db
    .select({ ...memberColumns, groupId: baseGroupMember.groupId })
    .from(baseGroupMember)
    .innerJoin(baseMember, eq(baseMember.id, baseGroupMember.memberId))
    .where(inArray(baseGroupMember.groupId, [...groupIds]))
    .orderBy(asc(baseMember.id));
}

/** The groups that a member is in. */
export async function readGroupIdsOfMember(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .select({ groupId: baseGroupMember.groupId })
    .from(baseGroupMember)
    .where(eq(baseGroupMember.memberId, memberId))
    .orderBy(asc(baseGroupMember.groupId));
  return rows.map(({ groupId }) => groupId);
}

export function insertGroup(db: Db, row: typeof baseGroup.$inferInsert): Statement {
  return db.insert(baseGroup).values(row);
}

export function updateGroup(db: Db, id: string, name: string): Statement {
  return db.update(baseGroup).set({ name }).where(eq(baseGroup.id, id));
}

export function deleteGroup(db: Db, id: string): Statement {
  return db.delete(baseGroup).where(eq(baseGroup.id, id));
}

export function insertGroupMember(db: Db, groupId: string, memberId: string): Statement {
  return db.insert(baseGroupMember).values({ groupId, memberId });
}

export function deleteGroupMember(db: Db, groupId: string, memberId: string): Statement {
  return db
    .delete(baseGroupMember)
    .where(and(eq(baseGroupMember.groupId, groupId), eq(baseGroupMember.memberId, memberId)));
}
