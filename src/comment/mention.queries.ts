import { and, eq, sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import { readGroupsOfBases } from '../base/base.queries.ts';
import { baseMember } from '../base/base.table.ts';
import type { Db } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { foldName } from '../fold.ts';
import { EMAIL_PLACE, memberName } from './mention.table.ts';
import { BEARERS, type Directory, type Mentionable, type MentionQuestions } from './mention.ts';

/**
 * What the base says to these questions. At most three statements, sent together, so it belongs in a batch of reads of a
 * transaction; what it costs depends on the questions and not on how many members there are.
 */
export async function readDirectory(db: Db, baseId: string, questions: MentionQuestions): Promise<Directory> {
  const { names, emails, userIds, groupIds } = questions;
  const [bearers, users, groups] = await Promise.all([
    names.length + emails.length > 0 ? readBearers(db, baseId, names, emails) : [],
    userIds.length > 0 ? readUsersOfBase(db, baseId, userIds) : [],
    names.length + groupIds.length > 0 ? readGroupsOfBases(db, [baseId]) : [],
  ]);
  const directory = {
    byName: new Map<string, Mentionable[]>(),
    byEmail: new Map<string, Mentionable[]>(),
    byId: new Map<string, Mentionable>(),
  };
  const add = (map: Map<string, Mentionable[]>, key: string, one: Mentionable) => {
    map.set(key, [...(map.get(key) ?? []), one]);
  };
  for (const { place, text, id, name } of bearers) {
    add(place === EMAIL_PLACE ? directory.byEmail : directory.byName, text, { kind: 'user', id, name });
  }
  for (const { id, name } of users) directory.byId.set(id, { kind: 'user', id, name });
  for (const { id, name } of groups) {
    const group: Mentionable = { kind: 'group', id, name };
    directory.byId.set(id, group);
    add(directory.byName, foldName(name), group);
  }
  return directory;
}

/** Who bears one of these names or e-mails: for each the first {@link BEARERS}, found by its place in the key. */
async function readBearers(db: Db, baseId: string, names: readonly string[], emails: readonly string[]) {
  const bearer = db
    .select({ memberId: memberName.memberId })
    .from(memberName)
    .where(
      sql`${memberName.baseId} = ${baseId} and ${memberName.place} = asked.place and ${memberName.text} = asked.text`,
    )
    .orderBy(memberName.memberId)
    .limit(BEARERS)
    .as('bearer');
  return await db
    .select({
      place: sql<number>`asked.place`,
      text: sql<string>`asked.text`,
      id: appUser.id,
      name: appUser.name,
    })
    .from(
      sql`(select 0 as place, unnest(${sql.param(named(names))}::text[]) as text
        union all select ${EMAIL_PLACE}::int, unnest(${sql.param(named(emails))}::text[])) as asked`,
    )
    .innerJoinLateral(bearer, sql`true`)
    .innerJoin(baseMember, eq(baseMember.id, bearer.memberId))
    .innerJoin(appUser, eq(appUser.id, baseMember.userId));
}

async function readUsersOfBase(db: Db, baseId: string, userIds: readonly string[]) {
  return await db
    .select({ id: appUser.id, name: appUser.name })
    .from(baseMember)
    .innerJoin(appUser, eq(appUser.id, baseMember.userId))
    .where(and(eq(baseMember.baseId, baseId), sql`${baseMember.userId} = ${anyOf(userIds)}`));
}
