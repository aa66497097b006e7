import { and, eq, sql } from 'drizzle-orm';
import { MAX_PLACES } from '../auth/names.ts';
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

export interface FoundMember {
  place: number;
  id: string;
  name: string;
  email: string | null;
  avatarUrl: string | null;
}

/**
 * The members of a base who are found by what begins with the prefix: of each word's place and of the e-mails the first so many,
 * in their order. Whoever is found in several ways comes several times. Each place is one short range of the key, so it
 * costs as much with ten members as with 20,000.
 */
export async function findMembers(
  db: Db,
  baseId: string,
  prefix: { name: string; email: string },
  limit: number,
): Promise<FoundMember[]> {
  const begun = db
    .select({ memberId: memberName.memberId })
    .from(memberName)
    .where(
      sql`${memberName.baseId} = ${baseId} and ${memberName.place} = asked.place
        and ${memberName.text} >= asked.first and ${memberName.text} < asked.last`,
    )
    .orderBy(memberName.text, memberName.memberId)
    .limit(limit)
    .as('begun');
  return await db
    .select({
      place: sql<number>`asked.place`,
      id: appUser.id,
      name: appUser.name,
      email: sql<
        string | null
      >`coalesce(${baseMember.email}, case when ${appUser.emailVerified} then ${appUser.email} end)`,
      avatarUrl: appUser.avatarUrl,
    })
    .from(
      sql`(select place, ${prefix.name}::text as first, ${prefix.name + LAST}::text as last
          from generate_series(0, ${MAX_PLACES - 1}::int) as place
        union all select ${EMAIL_PLACE}::int, ${prefix.email}::text, ${prefix.email + LAST}::text) as asked`,
    )
    .innerJoinLateral(begun, sql`true`)
    .innerJoin(baseMember, eq(baseMember.id, begun.memberId))
    .innerJoin(appUser, eq(appUser.id, baseMember.userId));
}

/** Behind every other character, in byte order too. */
const LAST = '\u{10ffff}';
