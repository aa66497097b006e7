import { lockEmail } from '../base/email.ts';
import { inBatches } from '../db/batch.ts';
import type { Database } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { newId } from '../id.ts';
import type { Actor } from '../stream/change.ts';
import { AuthenticationError, type Claims } from './token.ts';
import { readUserOfSubject, readUsersOfSubjects, type User, upsertUser } from './user.queries.ts';

export interface Viewer {
  user: User;
  /** Whom the token names, in the words of who made it. */
  subject?: string;
  /** When the token runs out. */
  expiresAt: Date;
}

/** @throws AuthenticationError when the token is forged, expired or not for us */
export type SignIn = (token: string) => Promise<Viewer>;

/** How long the person behind a token is remembered without asking the database. */
const REMEMBER_MS = 60_000;
const REMEMBERED = 10_000;

/**
 * The person behind a token: made at their first sign-in, brought up to date when the claims changed, otherwise only
 * read. Invitations to their verified e-mail are taken up.
 */
export function createSignIn(parts: {
  database: Database;
  verify: (token: string) => Promise<Claims>;
  claimInvitations: (actor: Actor, email: string) => Promise<void>;
}): SignIn {
  const { database, verify, claimInvitations } = parts;
  const remembered = new Map<Claims, { user: Promise<User>; until: number }>();

  const find = inBatches(async (asked: readonly Claims[]) => {
    const keyOf = ({ issuer, subject }: { issuer: string; subject: string }) => `${issuer}\0${subject}`;
    const found = new Map<string, User>();
    for (const { issuer, subject, ...user } of await readUsersOfSubjects(database.db, asked)) {
      found.set(keyOf({ issuer, subject }), user);
    }
    return asked.map((claims) => found.get(keyOf(claims)));
  });

  async function enter(claims: Claims): Promise<User> {
    const { name, email, emailVerified, avatarUrl } = claims;
    const known = await find(claims);
    const isSame =
      known?.name === name &&
      known.email === email &&
      known.emailVerified === emailVerified &&
      known.avatarUrl === avatarUrl;
    const user = known && isSame ? known : await store(claims);
    if (email && emailVerified) await claimInvitations(user, email);
    return user;
  }

  async function store({ issuer, subject, name, email, emailVerified, avatarUrl }: Claims): Promise<User> {
    const values = { issuer, subject, name, email, emailVerified, avatarUrl, updatedAt: new Date() };
    const id = newId('usr');
    await transaction(database, async (tx) => {
      if (email && emailVerified) await lockEmail(tx.db, email);
      tx.write(upsertUser(tx.db, { id, ...values }));
    });
    const user = await readUserOfSubject(database.db, issuer, subject);
    if (!user) throw new AuthenticationError('The token names nobody.');
    return user;
  }

  return async (token) => {
    // The verifier answers the same object for the same token, so the object is the key.
    const claims = await verify(token);
    const known = remembered.get(claims);
    if (known && known.until > Date.now()) return viewerOf(await known.user, claims);
    const user = enter(claims);
    remembered.delete(claims);
    remembered.set(claims, { user, until: Date.now() + REMEMBER_MS });
    user.catch(() => remembered.delete(claims));
    for (const [oldest] of remembered) {
      if (remembered.size <= REMEMBERED) break;
      remembered.delete(oldest);
    }
    return viewerOf(await user, claims);
  };
}

function viewerOf(user: User, { subject, expiresAt }: Claims): Viewer {
  return { user, subject, expiresAt };
}
