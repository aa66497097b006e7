import { inBatches } from '../db/batch.ts';
import type { Database, Db } from '../db/client.ts';
import { ForbiddenError, invalid, LastOwnerError, NotFoundError } from '../errors.ts';
import { newId } from '../id.ts';
import { readChangesOf, readLogOf } from '../record/history.queries.ts';
import { repeatable } from '../retry.ts';
import type { Actor, MemberContent } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import { notFoundAs, requireBase } from './access.ts';
import {
  countMembers,
  deleteMember,
  insertMember,
  type Member,
  readGroupIdsOfMember,
  readInvitations,
  readMembers,
  readMembersLike,
  readOwners,
  updateMember,
} from './base.queries.ts';
import type { Mutation } from './base.service.ts';
import { checkEmail, lockEmail } from './email.ts';
import type { Role } from './role.ts';

export const MAX_MEMBERS = 20_000;

/** What the sign-in knows of people, handed over by `app.ts`. */
export interface People {
  /** The user whose token says that this e-mail is theirs, and verified. */
  userIdOfEmail(db: Db, email: string): Promise<string | undefined>;
}

export interface MemberService {
  /**
   * OWNER. Makes the owner of an e-mail a member; if nobody has signed in with it yet, as an invitation, which whoever
   * first signs in with this e-mail verified takes up.
   * @throws ValidationError when the person is a member, or invited, already
   */
  add(
    actor: Actor,
    input: Mutation & { baseId: string; email: string; role: Role },
  ): Promise<Written<string>>;
  /** OWNER. @throws LastOwnerError */
  setRole(actor: Actor, input: Mutation & { id: string; role: Role }): Promise<Written<string>>;
  /** OWNER, or the member leaving. @throws LastOwnerError */
  remove(actor: Actor, input: Mutation & { id: string }): Promise<Written<string>>;
  /** Makes a person who has proven an e-mail the member that it was invited as. */
  claim(actor: Actor, email: string): Promise<void>;
}

export function createMemberService(parts: { database: Database; log: Log; people: People }): MemberService {
  const { database, log, people } = parts;
  const invitationsTo = inBatches(async (emails: readonly string[]) => {
    const invitations = await readInvitations(database.db, [...new Set(emails)]);
    return emails.map((email) => invitations.filter((invitation) => invitation.email === email));
  });

  async function baseOf(memberId: string): Promise<string> {
    const [member] = await readMembers(database.db, [memberId]);
    // One who is gone may be so by the first of the mutations that is being repeated: the log still knows the base.
    const baseId = member?.baseId ?? (await readLogOf(database.db, memberId));
    if (baseId === undefined) throw new NotFoundError(memberId);
    return baseId;
  }

  return {
    async add(actor, input) {
      const { baseId, role } = input;
      const email = checkEmail(input.email, ['email']);
      const id = newId('mem');
      const may = (db: Db) => requireBase(db, actor.id, baseId, 'OWNER');
      return log.write({ actor, logIds: [baseId], ...repeatable('addMember', input, may) }, async (tx) => {
        await may(tx.db);
        await lockEmail(tx.db, email);
        const userId = await people.userIdOfEmail(tx.db, email);
        const [like, count] = await Promise.all([
          readMembersLike(tx.db, baseId, { userId, email }),
          countMembers(tx.db, baseId),
        ]);
        if (like.length > 0) {
          throw invalid(['email'], 'This person is a member of the base already, or invited to it.');
        }
        if (count >= MAX_MEMBERS) {
          throw invalid(['baseId'], `A base has at most ${MAX_MEMBERS} members.`);
        }
        tx.write(insertMember(tx.db, { id, baseId, userId: userId ?? null, email, role, createdAt: tx.at }));
        tx.append(baseId, {
          kind: 'MemberAdded',
          entityId: id,
          before: null,
          after: { userId: userId ?? null, email, role },
        });
        if (userId !== undefined) tx.concerns(baseId);
        return id;
      });
    },

    async setRole(actor, input) {
      const { id, role } = input;
      const baseId = await baseOf(id);
      const repeat = repeatable('setMemberRole', input, async (db) => {
        // Who gave up being an OWNER may still hear that it was done.
        const [member] = await readMembers(db, [id]);
        const needed = member?.userId === actor.id ? 'VIEWER' : 'OWNER';
        await requireBase(db, actor.id, baseId, needed).catch(notFoundAs(id));
      });
      return log.write({ actor, logIds: [baseId], ...repeat }, async (tx) => {
        await requireBase(tx.db, actor.id, baseId, 'VIEWER').catch(notFoundAs(id));
        await requireBase(tx.db, actor.id, baseId, 'OWNER');
        const member = await readMemberOf(tx, id, baseId, { leavesOwners: role !== 'OWNER' });
        if (member.role === role) return id;
        tx.write(updateMember(tx.db, id, { role }));
        tx.append(baseId, {
          kind: 'MemberUpdated',
          entityId: id,
          before: { role: member.role },
          after: { role },
        });
        if (member.userId !== null) tx.concerns(baseId);
        return id;
      });
    },

    async remove(actor, input) {
      const { id } = input;
      const baseId = await baseOf(id);
      const repeat = repeatable('removeMember', input, async (db) => {
        // Who has left may still hear that they have.
        const past = await readChangesOf(db, baseId, new Map([[id, 0]]));
        if (past.some(({ change }) => change.kind === 'MemberRemoved' && change.before.userId === actor.id))
          return;
        await requireBase(db, actor.id, baseId, 'OWNER').catch(notFoundAs(id));
      });
      return log.write({ actor, logIds: [baseId], ...repeat }, async (tx) => {
        const { role: own } = await requireBase(tx.db, actor.id, baseId, 'VIEWER').catch(notFoundAs(id));
        const [seen] = own === 'OWNER' ? [] : await readMembers(tx.db, [id]);
        if (seen && seen.userId !== actor.id) {
          throw new ForbiddenError('Only an OWNER removes other members.');
        }
        const member = await readMemberOf(tx, id, baseId, { leavesOwners: true });
        for (const groupId of await readGroupIdsOfMember(tx.db, id)) {
          tx.append(baseId, {
            kind: 'GroupMemberRemoved',
            entityId: groupId,
            before: { memberId: id },
            after: null,
          });
        }
        tx.write(deleteMember(tx.db, id));
        tx.append(baseId, { kind: 'MemberRemoved', entityId: id, before: contentOf(member), after: null });
        if (member.userId !== null) tx.concerns(baseId);
        return id;
      });
    },

    async claim(actor, email) {
      for (const { id, baseId } of await invitationsTo(email)) {
        await log.write({ actor, logIds: [baseId] }, async (tx) => {
          const [[invitation], like] = await Promise.all([
            readMembers(tx.db, [id]),
            readMembersLike(tx.db, baseId, { userId: actor.id, email }),
          ]);
          if (!invitation || invitation.userId !== null) return;
          if (like.some(({ userId }) => userId === actor.id)) {
            // Invited under one e-mail and a member under another: the membership stays as it is.
            tx.write(deleteMember(tx.db, id));
            tx.append(baseId, {
              kind: 'MemberRemoved',
              entityId: id,
              before: contentOf(invitation),
              after: null,
            });
            return;
          }
          tx.write(updateMember(tx.db, id, { userId: actor.id }));
          tx.append(baseId, {
            kind: 'MemberUpdated',
            entityId: id,
            before: { userId: null },
            after: { userId: actor.id },
          });
        });
      }
    },
  };
}

function contentOf({ userId, email, role }: Member): MemberContent {
  return { userId, email, role };
}

/** @throws LastOwnerError when the member is the last OWNER who can sign in, and would not be one any more */
async function readMemberOf(
  tx: LogTx,
  id: string,
  baseId: string,
  { leavesOwners }: { leavesOwners: boolean },
): Promise<Member> {
  const [[member], owners] = await Promise.all([readMembers(tx.db, [id]), readOwners(tx.db, baseId)]);
  if (!member) throw new NotFoundError(id);
  const able = owners.filter(({ userId }) => userId !== null);
  if (leavesOwners && able.length === 1 && able[0]?.id === id) throw new LastOwnerError();
  return member;
}
