import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  CreateGroupDocument,
  MentionCandidatesDocument,
  RemoveMemberDocument,
} from '../../schema/operations/generated/graphql.ts';
import { nameUnnamed } from '../../src/auth/naming.ts';
import { appUser } from '../../src/auth/user.table.ts';
import { readDirectory } from '../../src/comment/mention.queries.ts';
import { memberName } from '../../src/comment/mention.table.ts';
import { mentionQuestions, resolveMentions } from '../../src/comment/mention.ts';
import { transaction } from '../../src/db/transaction.ts';
import type { RichText } from '../../src/richtext/document.ts';
import { told } from '../notification/people.ts';
import { addMember, as, makeBase, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { statementsOf } from '../support/statements.ts';
import { docOf, idOf, mentionOf, shown } from './directory.ts';

let bases = 0;

describe.each(modes)('mentions in a base (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const database = () => server().opened.database;

  /** A base of Ada Lovelace with members Zoë, Adam and Mia, and with people who have never been there. */
  async function team() {
    const own = `x${++bases}`;
    const named = (key: string, name: string) => server().as(`${key}${own}`, { name });
    const ada = await named('ada', 'Ada Lovelace');
    const baseId = await makeBase(ada);
    const add = async (key: string, name: string, role: 'EDITOR' | 'COMMENTER' | 'VIEWER') => {
      const memberId = await addMember(ada, baseId, `${key}${own}@example.org`, role);
      const person = await named(key, name);
      return { person, memberId, id: await userIdOf(person) };
    };
    const zoe = await add('zoe', 'Zoë Adams', 'COMMENTER');
    const adam = await add('smith', 'Adam Smith', 'EDITOR');
    const mia = await add('mia', 'Mia', 'VIEWER');
    await addMember(ada, baseId, `invited${own}@example.org`, 'EDITOR');
    const stranger = await named('stranger', `Stranger ${own}`);
    const input = { baseId, name: 'Admins' };
    const made = await ada.run(CreateGroupDocument, { input });
    const groupId = there(as(made.createGroup, 'CreateGroupPayload').group).id;
    return { own, ada, baseId, zoe, adam, mia, stranger, groupId, adaId: await userIdOf(ada), named };
  }

  const labels = async (person: Person, baseId: string, prefix: string, first?: number) =>
    (
      await person.run(MentionCandidatesDocument, { baseId, prefix, ...(first ? { first } : {}) })
    ).mentionCandidates.map(({ label }) => label);

  const resolve = async (baseId: string, doc: RichText) =>
    resolveMentions(doc, await readDirectory(database().db, baseId, mentionQuestions(doc)), {
      role: 'EDITOR',
    });

  describe('the directory', () => {
    it('knows the members by name, e-mail and id, and the groups by name and id', async () => {
      const { own, baseId, zoe, adam, adaId, groupId } = await team();
      const doc = docOf(
        `@Ada Lovelace, @zoe adams, @smith${own}@example.org, @admins and @[x](${adaId}) `,
        mentionOf({ kind: 'group', id: groupId, label: 'forged' }),
      );
      const { doc: found, mentioned, unresolved } = await resolve(baseId, doc);
      expect(shown(found)).toBe(
        '<Ada Lovelace>, <Zoë Adams>, <Adam Smith>, <Admins> and <Ada Lovelace> <Admins>',
      );
      expect(mentioned).toEqual({
        userIds: [adaId, zoe.id, adam.id],
        groupIds: [groupId],
        everyone: false,
      });
      expect(unresolved).toEqual([]);
    });

    it('tells nothing of strangers, of other bases and of who is only invited', async () => {
      const { own, baseId, stranger } = await team();
      const other = await team();
      const ids = [
        await userIdOf(stranger),
        other.zoe.id,
        other.groupId,
        idOf('usr', 'no'),
        idOf('grp', 'no'),
      ];
      for (const id of ids) {
        const kind = id.startsWith('grp') ? 'group' : 'user';
        expect(await resolve(baseId, docOf(mentionOf({ kind, id, label: 'Somebody' })))).toEqual({
          doc: docOf('@Somebody'),
          mentioned: { userIds: [], groupIds: [], everyone: false },
          unresolved: [{ text: '@Somebody', reason: 'UNKNOWN' }],
        });
      }
      for (const text of [`@Stranger ${own}`, `@stranger${own}@example.org`, `@invited${own}@example.org`]) {
        const { mentioned, unresolved } = await resolve(baseId, docOf(text));
        expect(mentioned.userIds).toEqual([]);
        expect(unresolved).toEqual([{ text: text.split(' ')[0], reason: 'UNKNOWN' }]);
      }
    });

    it('is asked nothing where there is no @, and at most three statements where there are many', async () => {
      const { own, baseId, adaId } = await team();
      const { db } = database();
      // Who was asked in is told of it beside.
      await told(database());
      const ask = (text: string) => readDirectory(db, baseId, mentionQuestions(docOf(text)));
      expect(await statementsOf(database(), () => ask('Nobody here'))).toHaveLength(0);
      const many = `@Ada @zoe${own}@example.org @[x](${adaId}) `.repeat(60);
      expect(await statementsOf(database(), () => ask(many))).toHaveLength(3);
    });

    it('follows who comes, goes and is renamed', async () => {
      const { own, ada, baseId, mia, named } = await team();
      const found = async (text: string) => (await resolve(baseId, docOf(text))).mentioned.userIds;
      expect(await found('@Mia')).toEqual([mia.id]);
      await userIdOf(await named('mia', 'Mia Marsh'));
      expect(await found('@Mia')).toEqual([]);
      expect(await found('@mia marsh')).toEqual([mia.id]);
      as(
        (await ada.run(RemoveMemberDocument, { input: { id: mia.memberId } })).removeMember,
        'RemoveMemberPayload',
      );
      expect(await found(`@Mia Marsh and @mia${own}@example.org`)).toEqual([]);
    });

    it('is worked out for those who were there before it', async () => {
      const { baseId, zoe } = await team();
      await database().db.update(appUser).set({ names: null, namedAt: null }).where(eq(appUser.id, zoe.id));
      expect((await resolve(baseId, docOf('@Zoë Adams'))).mentioned.userIds).toEqual([]);
      await nameUnnamed(database());
      expect((await resolve(baseId, docOf('@Zoë Adams'))).mentioned.userIds).toEqual([zoe.id]);
      // A node of an older version writes a name and knows nothing of folding.
      const renamed = { name: 'Zoë Zander', updatedAt: new Date() };
      await database().db.update(appUser).set(renamed).where(eq(appUser.id, zoe.id));
      await nameUnnamed(database());
      expect((await resolve(baseId, docOf('@zoe zander'))).mentioned.userIds).toEqual([zoe.id]);
      expect(await statementsOf(database(), () => nameUnnamed(database()))).toHaveLength(1);
    });
  });

  describe('the candidates', () => {
    it('are those who are called so first, then by a later word, then by e-mail; each by name', async () => {
      const { own, ada, baseId } = await team();
      expect(await labels(ada, baseId, 'ad')).toEqual(['Ada Lovelace', 'Adam Smith', 'Admins', 'Zoë Adams']);
      expect(await labels(ada, baseId, 'AD', 2)).toEqual(['Ada Lovelace', 'Adam Smith']);
      expect(await labels(ada, baseId, 'zoe')).toEqual(['Zoë Adams']);
      expect(await labels(ada, baseId, 'ada lo')).toEqual(['Ada Lovelace']);
      expect(await labels(ada, baseId, `smith${own}@ex`)).toEqual(['Adam Smith']);
      expect(await labels(ada, baseId, 'smith')).toEqual(['Adam Smith']);
      expect(await labels(ada, baseId, 'ever')).toEqual(['everyone']);
      expect(await labels(ada, baseId, '')).toEqual([
        'Ada Lovelace',
        'Adam Smith',
        'Admins',
        'everyone',
        'Mia',
        'Zoë Adams',
      ]);
      for (const nobody of ['stranger', 'invited', 'da', '%', '_', '\u{10ffff}', '\\']) {
        expect(await labels(ada, baseId, nobody)).toEqual([]);
      }
    });

    it('say who they are', async () => {
      const { own, ada, baseId, zoe, groupId } = await team();
      const of = async (prefix: string) =>
        (await ada.run(MentionCandidatesDocument, { baseId, prefix })).mentionCandidates;
      expect(await of('zoë')).toEqual([
        { kind: 'USER', id: zoe.id, label: 'Zoë Adams', email: `zoe${own}@example.org`, avatarUrl: null },
      ]);
      expect(await of('admins')).toEqual([
        { kind: 'GROUP', id: groupId, label: 'Admins', email: null, avatarUrl: null },
      ]);
      expect(await of('everyone')).toEqual([
        { kind: 'EVERYONE', id: null, label: 'everyone', email: null, avatarUrl: null },
      ]);
    });

    it('are for COMMENTER and up, everyone for EDITOR and up', async () => {
      const { ada, baseId, zoe, adam, mia, stranger } = await team();
      const code = async (person: Person, id = baseId) => {
        const { data, errors } = await person.ask(MentionCandidatesDocument, { baseId: id, prefix: 'ever' });
        return errors?.[0]?.extensions?.code ?? data?.mentionCandidates.map(({ kind }) => kind).join();
      };
      expect(await code(ada)).toBe('EVERYONE');
      expect(await code(adam.person)).toBe('EVERYONE');
      expect(await code(zoe.person)).toBe('');
      expect(await code(mia.person)).toBe('FORBIDDEN');
      expect(await code(stranger)).toBe('NOT_FOUND');
      expect(await code(stranger, 'bas_nothing')).toBe('NOT_FOUND');
    });

    it.each([
      { prefix: 'a', first: 0 },
      { prefix: 'a', first: 51 },
      { prefix: 'a'.repeat(201), first: 1 },
      { prefix: '\u0000', first: 1 },
    ])('are asked for within limits: %j', async (asked) => {
      const { ada, baseId } = await team();
      const { errors } = await ada.ask(MentionCandidatesDocument, { baseId, ...asked });
      expect(errors?.[0]?.extensions?.code).toBe('VALIDATION');
    });
  });

  if (mode === 'server') {
    it('finds a new member by the name that they are given at the same time', async () => {
      const { own, ada, baseId, stranger } = await team();
      const id = await userIdOf(stranger);
      // Their new name is written and not yet committed, while they are made a member under the old one.
      let added: Promise<string> | undefined;
      await transaction(database(), async (tx) => {
        const names = { names: ['new name'], name: 'New Name' };
        await tx.db.update(appUser).set(names).where(eq(appUser.id, id));
        added = addMember(ada, baseId, `stranger${own}@example.org`, 'EDITOR');
        await waiting();
      });
      await added;
      expect((await resolve(baseId, docOf('@New Name'))).mentioned.userIds).toEqual([id]);
    });

    /** Until a backend of this database waits for a lock. */
    async function waiting(): Promise<void> {
      for (;;) {
        const [row] = await database()
          .db.select({ count: sql<number>`count(*)::int` })
          .from(sql`pg_stat_activity`)
          .where(sql`datname = current_database() and wait_event_type = 'Lock'`);
        if (row && row.count > 0) return;
      }
    }
  }

  it('keeps no name of who is gone', async () => {
    const { baseId, ada, mia } = await team();
    await ada.run(RemoveMemberDocument, { input: { id: mia.memberId } });
    const left = await database()
      .db.select({ memberId: memberName.memberId })
      .from(memberName)
      .where(eq(memberName.baseId, baseId));
    expect(left.map(({ memberId }) => memberId)).not.toContain(mia.memberId);
  });
});
