import type { Database, Db } from '../db/client.ts';
import { invalid, NotFoundError } from '../errors.ts';
import { newId } from '../id.ts';
import { readLogOf } from '../record/history.queries.ts';
import { repeatable } from '../retry.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { notFoundAs, requireBase } from './access.ts';
import {
  deleteGroup,
  deleteGroupMember,
  type Group,
  insertGroup,
  insertGroupMember,
  type Member,
  readGroupMembers,
  readGroups,
  readGroupsOfBases,
  readMembers,
  updateGroup,
} from './base.queries.ts';
import type { Mutation } from './base.service.ts';

export const MAX_GROUPS = 200;

/** Groups of members, to be mentioned together. All of it needs the role OWNER. */
export interface GroupService {
  create(actor: Actor, input: Mutation & { baseId: string; name: string }): Promise<Written<string>>;
  update(actor: Actor, input: Mutation & { id: string; name: string }): Promise<Written<string>>;
  remove(actor: Actor, input: Mutation & { id: string }): Promise<Written<string>>;
  addMember(actor: Actor, input: Mutation & { groupId: string; memberId: string }): Promise<Written<string>>;
  removeMember(
    actor: Actor,
    input: Mutation & { groupId: string; memberId: string },
  ): Promise<Written<string>>;
}

export function createGroupService({ database, log }: { database: Database; log: Log }): GroupService {
  /** Runs a change of one group, with the group and its members as they are while its base is locked. */
  async function change(
    actor: Actor,
    id: string,
    mutation: string,
    input: Mutation,
    decide: (tx: LogTx, group: Group, members: Member[]) => Promise<void>,
  ): Promise<Written<string>> {
    // A group that is gone may be so by the first of these very mutations: the log still knows its base.
    const [seen] = await readGroups(database.db, [id]);
    const baseId = seen?.baseId ?? (await readLogOf(database.db, id));
    if (baseId === undefined) throw new NotFoundError(id);
    const may = (db: Db) => requireBase(db, actor.id, baseId, 'OWNER').catch(notFoundAs(id));
    return log.write({ actor, logIds: [baseId], ...repeatable(mutation, input, may) }, async (tx) => {
      await may(tx.db);
      const [[group], members] = await Promise.all([readGroups(tx.db, [id]), readGroupMembers(tx.db, [id])]);
      if (!group) throw new NotFoundError(id);
      await decide(tx, group, members);
      return id;
    });
  }

  return {
    async create(actor, input) {
      const { baseId } = input;
      const name = checkName(input.name, ['name']);
      const id = newId('grp');
      const may = (db: Db) => requireBase(db, actor.id, baseId, 'OWNER');
      return log.write({ actor, logIds: [baseId], ...repeatable('createGroup', input, may) }, async (tx) => {
        await may(tx.db);
        const groups = await readGroupsOfBases(tx.db, [baseId]);
        checkUnique(groups, name);
        if (groups.length >= MAX_GROUPS)
          throw invalid(['baseId'], `A base has at most ${MAX_GROUPS} groups.`);
        tx.write(insertGroup(tx.db, { id, baseId, name, createdAt: tx.at }));
        tx.append(baseId, { kind: 'GroupCreated', entityId: id, before: null, after: { name } });
        return id;
      });
    },

    async update(actor, input) {
      const { id } = input;
      const name = checkName(input.name, ['name']);
      return change(actor, id, 'updateGroup', input, async (tx, group) => {
        if (group.name === name) return;
        checkUnique(
          (await readGroupsOfBases(tx.db, [group.baseId])).filter((other) => other.id !== id),
          name,
        );
        tx.write(updateGroup(tx.db, id, name));
        tx.append(group.baseId, {
          kind: 'GroupUpdated',
          entityId: id,
          before: { name: group.name },
          after: { name },
        });
      });
    },

    async remove(actor, input) {
      const { id } = input;
      return change(actor, id, 'deleteGroup', input, async (tx, group, members) => {
        tx.write(deleteGroup(tx.db, id));
        const before = { name: group.name, memberIds: members.map((member) => member.id) };
        tx.append(group.baseId, { kind: 'GroupDeleted', entityId: id, before, after: null });
      });
    },

    async addMember(actor, input) {
      const { groupId, memberId } = input;
      return change(actor, groupId, 'addGroupMember', input, async (tx, group, members) => {
        const [member] = await readMembers(tx.db, [memberId]);
        if (member?.baseId !== group.baseId) throw new NotFoundError(memberId);
        if (members.some((other) => other.id === memberId)) return;
        tx.write(insertGroupMember(tx.db, groupId, memberId));
        tx.append(group.baseId, {
          kind: 'GroupMemberAdded',
          entityId: groupId,
          before: null,
          after: { memberId },
        });
      });
    },

    async removeMember(actor, input) {
      const { groupId, memberId } = input;
      return change(actor, groupId, 'removeGroupMember', input, async (tx, group, members) => {
        if (!members.some((member) => member.id === memberId)) throw new NotFoundError(memberId);
        tx.write(deleteGroupMember(tx.db, groupId, memberId));
        tx.append(group.baseId, {
          kind: 'GroupMemberRemoved',
          entityId: groupId,
          before: { memberId },
          after: null,
        });
      });
    },
  };
}

/** Groups are mentioned by name, so a base has each name once, whatever its case. */
function checkUnique(groups: Group[], name: string): void {
  if (groups.some((group) => group.name.toLowerCase() === name.toLowerCase())) {
    throw invalid(['name'], 'The base has a group of this name already.');
  }
}
