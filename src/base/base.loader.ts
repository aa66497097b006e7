import DataLoader from 'dataloader';
import type { Db } from '../db/client.ts';
import { loadMany, loadOne } from '../db/loader.ts';
import {
  countMembersOfBases,
  listMembers,
  type Member,
  readBases,
  readGroupMembers,
  readGroups,
  readGroupsOfBases,
  readMembers,
} from './base.queries.ts';

/** Bases as a person sees them, and what hangs on them. */
export function baseLoaders(db: Db, userId: string) {
  return {
    /** null for a base that the person is not a member of. */
    base: loadOne(
      (ids) => readBases(db, userId, ids),
      (base) => base.id,
    ),
    member: loadOne(
      (ids) => readMembers(db, ids),
      (member) => member.id,
    ),
    memberPage: new DataLoader<
      { baseId: string; after: string | undefined; limit: number },
      Member[],
      string
    >(
      async (pages) => {
        const found: Member[][] = pages.map(() => []);
        for (const { request, ...member } of await listMembers(db, pages)) found[request]?.push(member);
        return found;
      },
      { cacheKeyFn: ({ baseId, after, limit }) => `${baseId} ${after} ${limit}` },
    ),
    memberCount: loadOne(
      (ids) => countMembersOfBases(db, ids),
      ({ baseId }) => baseId,
    ),
    group: loadOne(
      (ids) => readGroups(db, ids),
      (group) => group.id,
    ),
    groupsOfBase: loadMany(
      (ids) => readGroupsOfBases(db, ids),
      (group) => group.baseId,
    ),
    membersOfGroup: loadMany(
      (ids) => readGroupMembers(db, ids),
      (member) => member.groupId,
    ),
  };
}
