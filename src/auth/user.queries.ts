import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { namesOf } from './names.ts';
import { appUser } from './user.table.ts';

export interface User {
  id: string;
  name: string;
  email: string | null;
  emailVerified: boolean;
  avatarUrl: string | null;
}

const columns = {
  id: appUser.id,
  name: appUser.name,
  email: appUser.email,
  emailVerified: appUser.emailVerified,
  avatarUrl: appUser.avatarUrl,
};

export async function readUsers(db: Db, ids: readonly string[]): Promise<User[]> {
  return await db
    .select(columns)
    .from(appUser)
    .where(inArray(appUser.id, [...ids]));
}

export async function readUserOfSubject(db: Db, issuer: string, subject: string): Promise<User | undefined> {
  const [row] = await db
    .select(columns)
    .from(appUser)
    .where(and(eq(appUser.issuer, issuer), eq(appUser.subject, subject)));
  return row;
}

/** Two parameters however many people: the text of the statement stays the same. */
export async function readUsersOfSubjects(
  db: Db,
  subjects: readonly { issuer: string; subject: string }[],
): Promise<(User & { issuer: string; subject: string })[]> {
  const issuers = sql.param(subjects.map(({ issuer }) => issuer));
  const names = sql.param(subjects.map(({ subject }) => subject));
  return await db
    .select({ ...columns, issuer: appUser.issuer, subject: appUser.subject })
    .from(appUser)
    .where(
      sql`(${appUser.issuer}, ${appUser.subject}) in (select * from unnest(${issuers}::text[], ${names}::text[]))`,
    );
}

/** The one who has had the e-mail, verified, for the longest. */
export async function readUserIdOfEmail(db: Db, email: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: appUser.id })
    .from(appUser)
    .where(and(eq(appUser.email, email), eq(appUser.emailVerified, true)))
    .orderBy(asc(appUser.id))
    .limit(1);
  return row?.id;
}

/** Makes the user, or brings them up to date when the subject is known. */
export function upsertUser(db: Db, row: typeof appUser.$inferInsert & { updatedAt: Date }): Statement {
  const { name, email, emailVerified, avatarUrl, updatedAt } = row;
  const named = { names: namesOf(name), namedAt: updatedAt };
  return db
    .insert(appUser)
    .values({ ...row, ...named })
    .onConflictDoUpdate({
      target: [appUser.issuer, appUser.subject],
      set: { name, email, emailVerified, avatarUrl, updatedAt, ...named },
    });
}

/** People whose names have not been worked out: who were there before names were, or were written by an older node. */
export async function readUnnamed(
  db: Db,
  after: string,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  return await db
    .select({ id: appUser.id, name: appUser.name })
    .from(appUser)
    .where(and(sql`${appUser.namedAt} is distinct from ${appUser.updatedAt}`, gt(appUser.id, after)))
    .orderBy(asc(appUser.id))
    .limit(limit);
}

/** Only where the name is still the one that they were worked out from. */
export function nameUsers(
  db: Db,
  users: readonly { id: string; name: string; names: string[] }[],
): Statement {
  const rows = JSON.stringify(users);
  return db
    .update(appUser)
    .set({ names: sql`found.names`, namedAt: sql`${appUser.updatedAt}` })
    .from(
      sql`(select "user".id, "user".name, array(select jsonb_array_elements_text("user".names)) as names
        from jsonb_to_recordset(${rows}::jsonb) as "user" (id text, name text, names jsonb)) as found`,
    )
    .where(sql`${appUser.id} = found.id and ${appUser.name} = found.name`);
}
