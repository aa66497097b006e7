import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  AddGroupMemberDocument,
  AddMemberDocument,
  BaseDocument,
  CreateGroupDocument,
  DeleteGroupDocument,
  RemoveGroupMemberDocument,
  RemoveMemberDocument,
  type Role,
  SetMemberRoleDocument,
  UpdateGroupDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { appUser } from '../../src/auth/user.table.ts';
import { baseMember } from '../../src/base/base.table.ts';
import { addMember, as, makeBase, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { allRows } from '../support/rows.ts';
import type { Person } from '../support/server.ts';

let people = 0;
/** A name that nobody had before. */
const newName = (name: string) => `${name}${++people}`;

describe.each(modes)('members of a base (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const database = () => server().opened.database;

  /** A new person with a base of their own. */
  async function owner(): Promise<{ ada: Person; baseId: string; ownId: string }> {
    const ada = await server().as(newName('ada'));
    const baseId = await makeBase(ada);
    const [own] = await membersOf(ada, baseId);
    return { ada, baseId, ownId: there(own).id };
  }

  async function membersOf(person: Person, baseId: string) {
    const { base } = await person.run(BaseDocument, { id: baseId });
    return there(base).members.edges.map(({ node }) => node);
  }

  const sees = async (person: Person, baseId: string) =>
    (await person.run(BaseDocument, { id: baseId })).base !== null;
  const setRole = async (person: Person, id: string, role: Role) =>
    (await person.run(SetMemberRoleDocument, { input: { id, role } })).setMemberRole.__typename;
  const removeMember = async (person: Person, id: string) =>
    (await person.run(RemoveMemberDocument, { input: { id } })).removeMember.__typename;

  describe('an invitation', () => {
    it('is taken up at the first sign-in with its e-mail, verified', async () => {
      const { ada, baseId } = await owner();
      const bob = newName('bob');
      const id = await addMember(ada, baseId, `${bob}@example.org`, 'EDITOR');
      expect((await membersOf(ada, baseId)).find((member) => member.id === id)?.user).toBeNull();
      const signed = await server().as(bob);
      const { base } = await signed.run(BaseDocument, { id: baseId });
      expect(base?.viewerRole).toBe('EDITOR');
      const member = (await membersOf(ada, baseId)).find((one) => one.id === id);
      expect(member?.user).toEqual({ id: await userIdOf(signed), name: bob });
    });

    it.each([
      ['that is not verified', { email_verified: false }],
      ['of which nobody says that it is verified', { email_verified: undefined }],
      ['of another person', { email: 'other@example.org' }],
      ['left out of the token', { email: undefined }],
      ['that only looks alike', { email: 'ＢＯＢ@example.org' }],
    ])('is not taken up with an e-mail %s', async (_what, claims) => {
      const { ada, baseId } = await owner();
      const bob = newName('bob');
      const id = await addMember(ada, baseId, `${bob}@example.org`, 'EDITOR');
      expect(await sees(await server().as(bob, claims), baseId)).toBe(false);
      expect((await membersOf(ada, baseId)).find((member) => member.id === id)?.user).toBeNull();
      expect(await sees(await server().as(bob), baseId)).toBe(true);
    });

    it('links at once when the person has signed in before, whatever the case of the e-mail', async () => {
      const { ada, baseId } = await owner();
      const bob = newName('bob');
      const signed = await server().as(bob, { email: `${bob.toUpperCase()}@Example.ORG` });
      const userId = await userIdOf(signed);
      const added = await ada.run(AddMemberDocument, {
        input: { baseId, email: `  ${bob}@EXAMPLE.org `, role: 'VIEWER' },
      });
      const { member } = as(added.addMember, 'AddMemberPayload');
      expect(member).toMatchObject({ email: `${bob}@example.org`, user: { id: userId } });
      expect(await sees(signed, baseId)).toBe(true);
    });

    it('is given once: for the invited, for members, and for the maker of the base', async () => {
      const { ada, baseId } = await owner();
      const { viewer } = await ada.run(ViewerDocument, {});
      await addMember(ada, baseId, 'once@example.org', 'VIEWER');
      const before = await allRows(database());
      for (const email of ['once@example.org', 'ONCE@example.org', there(viewer.email)]) {
        const again = await ada.run(AddMemberDocument, { input: { baseId, email, role: 'EDITOR' } });
        expect(as(again.addMember, 'ValidationError').issues[0]?.path).toEqual(['email']);
      }
      expect(await allRows(database())).toEqual(before);
    });

    it.each([
      '',
      ' ',
      'x',
      'a@b',
      'a b@example.org',
      `${'a'.repeat(250)}@example.org`,
      'a\u0000@example.org',
      '\ud800@example.org',
    ])('to %j is refused', async (email) => {
      const { ada, baseId } = await owner();
      const added = await ada.run(AddMemberDocument, { input: { baseId, email, role: 'EDITOR' } });
      expect(as(added.addMember, 'ValidationError').issues[0]?.path).toEqual(['email']);
    });

    it('is always taken up when it is made while the person signs in for the first time', async () => {
      const { ada, baseId } = await owner();
      for (let round = 0; round < 20; round++) {
        const bob = newName('bob');
        const signed = await server().as(bob);
        const both = [addMember(ada, baseId, `${bob}@example.org`, 'VIEWER'), userIdOf(signed)];
        const [id] = await Promise.all(round % 2 ? both : both.reverse()).then((done) =>
          round % 2 ? done : done.reverse(),
        );
        const [member] = await database()
          .db.select()
          .from(baseMember)
          .where(eq(baseMember.id, there(id)));
        expect(member?.userId, `round ${round}`).toBe(await userIdOf(signed));
      }
    });
  });

  describe('the last OWNER', () => {
    it('neither leaves nor is lowered, until another one is named', async () => {
      const { ada, baseId, ownId } = await owner();
      const bob = await server().as(newName('bob'));
      const { viewer } = await bob.run(ViewerDocument, {});
      const bobId = await addMember(ada, baseId, there(viewer.email), 'EDITOR');
      const before = await allRows(database());
      expect(await removeMember(ada, ownId)).toBe('LastOwnerError');
      for (const role of ['EDITOR', 'COMMENTER', 'VIEWER'] as const) {
        expect(await setRole(ada, ownId, role)).toBe('LastOwnerError');
      }
      expect(await allRows(database())).toEqual(before);
      expect(await setRole(ada, bobId, 'OWNER')).toBe('SetMemberRolePayload');
      expect(await setRole(ada, ownId, 'VIEWER')).toBe('SetMemberRolePayload');
      expect(await removeMember(bob, bobId)).toBe('LastOwnerError');
      expect(await removeMember(ada, ownId)).toBe('RemoveMemberPayload');
      expect(await sees(ada, baseId)).toBe(false);
    });

    it('is one who has signed in: an invited OWNER does not count', async () => {
      const { ada, baseId, ownId } = await owner();
      const bob = newName('bob');
      const bobId = await addMember(ada, baseId, `${bob}@example.org`, 'OWNER');
      expect(await removeMember(ada, ownId)).toBe('LastOwnerError');
      expect(await setRole(ada, ownId, 'EDITOR')).toBe('LastOwnerError');
      await userIdOf(await server().as(bob));
      expect(await setRole(ada, ownId, 'EDITOR')).toBe('SetMemberRolePayload');
      expect(await setRole(ada, bobId, 'VIEWER')).toBe('ForbiddenError');
    });

    it('stays when two OWNERs leave at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const { ada, baseId, ownId } = await owner();
        const bob = newName('bob');
        const bobId = await addMember(ada, baseId, `${bob}@example.org`, 'OWNER');
        const signed = await server().as(bob);
        await userIdOf(signed);
        const left = await Promise.all([removeMember(ada, ownId), removeMember(signed, bobId)]);
        expect(left.sort()).toEqual(['LastOwnerError', 'RemoveMemberPayload']);
      }
    });
  });

  describe('groups', () => {
    it('are made, renamed, filled, emptied and deleted; leaving the base leaves them', async () => {
      const { ada, baseId } = await owner();
      const memberId = await addMember(ada, baseId, 'bob@example.org', 'VIEWER');
      const groupsOf = async () => there((await ada.run(BaseDocument, { id: baseId })).base).groups;
      const made = await ada.run(CreateGroupDocument, { input: { baseId, name: ' Team ' } });
      const group = there(as(made.createGroup, 'CreateGroupPayload').group);
      expect(group).toMatchObject({ name: 'Team', members: [] });

      const groupId = group.id;
      await ada.run(UpdateGroupDocument, { input: { id: groupId, name: 'TEAM' } });
      const put = { input: { groupId, memberId } };
      const twice = [await ada.run(AddGroupMemberDocument, put), await ada.run(AddGroupMemberDocument, put)];
      const revisions = twice.map(
        ({ addGroupMember }) => as(addGroupMember, 'AddGroupMemberPayload').revision,
      );
      expect(revisions).toEqual([expect.any(Number), null]);
      expect(await groupsOf()).toEqual([{ id: groupId, name: 'TEAM', members: [{ id: memberId }] }]);

      await ada.run(RemoveGroupMemberDocument, put);
      expect((await groupsOf())[0]?.members).toEqual([]);
      const gone = await ada.run(RemoveGroupMemberDocument, put);
      expect(as(gone.removeGroupMember, 'NotFoundError').id).toBe(memberId);

      await ada.run(AddGroupMemberDocument, put);
      expect(await removeMember(ada, memberId)).toBe('RemoveMemberPayload');
      expect((await groupsOf())[0]?.members).toEqual([]);
      await ada.run(DeleteGroupDocument, { input: { id: groupId } });
      expect(await groupsOf()).toEqual([]);
    });

    it('have each name once, whatever its case, and members of their own base only', async () => {
      const { ada, baseId } = await owner();
      const make = (name: string) => ada.run(CreateGroupDocument, { input: { baseId, name } });
      const groupId = there(as((await make('Team')).createGroup, 'CreateGroupPayload').group).id;
      await make('Other');
      for (const name of ['Team', 'tEAM', '', ' ', 'x'.repeat(201), '\u0000', '\ud800']) {
        expect((await make(name)).createGroup.__typename, name).toBe('ValidationError');
      }
      const renamed = await ada.run(UpdateGroupDocument, { input: { id: groupId, name: 'OTHER' } });
      expect(renamed.updateGroup.__typename).toBe('ValidationError');
      const foreign = await addMember(ada, await makeBase(ada), 'bob@example.org', 'VIEWER');
      const added = await ada.run(AddGroupMemberDocument, { input: { groupId, memberId: foreign } });
      expect(as(added.addGroupMember, 'NotFoundError').id).toBe(foreign);
    });
  });

  describe('signing in again', () => {
    const rowOf = async (id: string) =>
      (await database().db.select().from(appUser).where(eq(appUser.id, id)))[0];

    it('writes nothing while the claims are the same', async () => {
      const name = newName('bob');
      const id = await userIdOf(await server().as(name));
      const [before, rows] = [await rowOf(id), await allRows(database())];
      // Another token of the same person, so that nothing remembered answers.
      for (const jti of ['a', 'b', 'c']) expect(await userIdOf(await server().as(name, { jti }))).toBe(id);
      expect(await rowOf(id)).toEqual(before);
      expect(await allRows(database())).toEqual(rows);
    });

    it('brings a changed name, picture and e-mail up to date', async () => {
      const name = newName('bob');
      const id = await userIdOf(await server().as(name));
      const picture = 'https://example.org/bob.png';
      const changed = await server().as(name, {
        name: 'Robert',
        picture,
        email: `Robert.${name}@example.org`,
      });
      const { viewer } = await changed.run(ViewerDocument, {});
      expect(viewer).toEqual({
        id,
        name: 'Robert',
        email: `robert.${name}@example.org`,
        avatarUrl: picture,
        user: { id, name: 'Robert', color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
      });
      const evil = await server().as(name, { picture: 'javascript:alert(1)' });
      expect((await evil.run(ViewerDocument, {})).viewer.avatarUrl).toBeNull();
    });
  });
});
