import {
  countMembers,
  insertGroup,
  insertGroupMember,
  insertMember,
  readGroupIdsOfMember,
  readGroups,
  readGroupsOfBases,
  readMembers,
  readMembersLike,
} from '../base/base.queries.ts';
import { MAX_GROUPS } from '../base/group.service.ts';
import { MAX_MEMBERS } from '../base/member.service.ts';
import { invalid } from '../errors.ts';
import type { BaseChange } from '../stream/change.ts';
import type { LogTx } from '../stream/log.ts';
import { countTables, updateTable } from '../table/table.queries.ts';
import { MAX_TABLES } from '../table/table.service.ts';

/** What was taken away from a base, and can come back under its id. */
export type Removal = Extract<
  BaseChange,
  { kind: 'TableDeleted' | 'MemberRemoved' | 'GroupDeleted' | 'GroupMemberRemoved' }
>;

export function isRemoval(change: { kind: string }): change is Removal {
  return ['TableDeleted', 'MemberRemoved', 'GroupDeleted', 'GroupMemberRemoved'].includes(change.kind);
}

/**
 * Brings back what a revision took away, all of it in one revision: a member with the groups that they were in, a group with those of
 * its members who are still there.
 * @throws ValidationError where it is there, its name or person is taken, or the base is full
 */
export async function bringBack(tx: LogTx, baseId: string, removals: readonly Removal[]): Promise<void> {
  // The member before the groups that they are put into.
  for (const removal of [...removals].reverse()) {
    if (removal.kind === 'TableDeleted') await tableBack(tx, baseId, removal.entityId, removal.before.name);
    else if (removal.kind === 'MemberRemoved') await memberBack(tx, baseId, removal);
    else if (removal.kind === 'GroupDeleted') await groupBack(tx, baseId, removal);
    else {
      const isNew = removals.some(({ kind, entityId }) => {
        return kind === 'MemberRemoved' && entityId === removal.before.memberId;
      });
      await groupMemberBack(tx, baseId, removal.entityId, removal.before.memberId, isNew);
    }
  }
}

async function tableBack(tx: LogTx, baseId: string, id: string, name: string): Promise<void> {
  if ((await countTables(tx.db, baseId)) >= MAX_TABLES) {
    throw invalid([], `A base has at most ${MAX_TABLES} tables.`);
  }
  tx.write(updateTable(tx.db, id, { deletedAt: null }));
  tx.append(baseId, { kind: 'TableCreated', entityId: id, before: null, after: { name } });
}

async function memberBack(
  tx: LogTx,
  baseId: string,
  { entityId: id, before: { userId, email, role } }: Extract<Removal, { kind: 'MemberRemoved' }>,
): Promise<void> {
  const who = { userId: userId ?? undefined, email: email ?? '' };
  const [like, count] = await Promise.all([readMembersLike(tx.db, baseId, who), countMembers(tx.db, baseId)]);
  if (like.length > 0) throw invalid([], 'This person is a member of the base already, or invited to it.');
  if (count >= MAX_MEMBERS) throw invalid([], `A base has at most ${MAX_MEMBERS} members.`);
  tx.write(insertMember(tx.db, { id, baseId, userId, email, role, createdAt: tx.at }));
  tx.append(baseId, { kind: 'MemberAdded', entityId: id, before: null, after: { userId, email, role } });
}

async function groupBack(
  tx: LogTx,
  baseId: string,
  { entityId: id, before: { name, memberIds } }: Extract<Removal, { kind: 'GroupDeleted' }>,
): Promise<void> {
  const [groups, members] = await Promise.all([
    readGroupsOfBases(tx.db, [baseId]),
    readMembers(tx.db, memberIds),
  ]);
  if (groups.some((group) => group.id === id || group.name.toLowerCase() === name.toLowerCase())) {
    throw invalid([], 'The base has a group of this name already.');
  }
  if (groups.length >= MAX_GROUPS) throw invalid([], `A base has at most ${MAX_GROUPS} groups.`);
  tx.write(insertGroup(tx.db, { id, baseId, name, createdAt: tx.at }));
  tx.append(baseId, { kind: 'GroupCreated', entityId: id, before: null, after: { name } });
  for (const { id: memberId } of members) {
    tx.write(insertGroupMember(tx.db, id, memberId));
    tx.append(baseId, { kind: 'GroupMemberAdded', entityId: id, before: null, after: { memberId } });
  }
}

async function groupMemberBack(
  tx: LogTx,
  baseId: string,
  groupId: string,
  memberId: string,
  isNew: boolean,
): Promise<void> {
  const [groups, members, own] = await Promise.all([
    readGroups(tx.db, [groupId]),
    readMembers(tx.db, [memberId]),
    readGroupIdsOfMember(tx.db, memberId),
  ]);
  // A group that is gone takes nobody back, and neither does one for somebody who is gone or in it.
  if (groups.length === 0 || (members.length === 0 && !isNew) || own.includes(groupId)) return;
  tx.write(insertGroupMember(tx.db, groupId, memberId));
  tx.append(baseId, { kind: 'GroupMemberAdded', entityId: groupId, before: null, after: { memberId } });
}
