import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ArchiveNotificationsDocument,
  MarkNotificationsReadDocument,
  RemoveMemberDocument,
  SnoozeNotificationsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { inboxOf, told } from '../notification/people.ts';
import { addMember, as, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { mailSuite, makeDue, settled, statesOf } from './mailing.ts';

describe.each(modes)('what is mailed when (%s)', (mode) => {
  const suite = mailSuite(mode, { MAIL_HOURLY_LIMIT: '3' });
  let ada: Person;
  let grace: Person;
  let graceId: string;
  let here: Discussion;

  const database = () => suite().server.opened.database;
  const run = (statement: ReturnType<typeof sql>) => database().db.execute(statement);

  beforeAll(async () => {
    const { server } = suite();
    ada = await server.as('ada');
    grace = await server.as('grace');
    await userIdOf(ada);
    graceId = await userIdOf(grace);
    here = await makeDiscussion(ada, { grace: 'COMMENTER' });
    await suite().mailed();
  });
  beforeEach(async () => {
    for (const table of [
      'mail',
      'mail_item',
      'notification_preference',
      'notification_mute',
      'notification_settings',
    ]) {
      await run(sql`delete from ${sql.raw(table)}`);
    }
  });

  const prefer = (delivery: string, kind = '') =>
    run(sql`insert into notification_preference (user_id, scope_type, scope_id, kind, channel, delivery)
      values (${graceId}, 'EVERYTHING', '', ${kind}, 'EMAIL', ${delivery})
      on conflict (user_id, scope_id, kind, channel) do update set delivery = excluded.delivery`);
  async function waiting(): Promise<{ isDigest: boolean; dueAt: Date }[]> {
    await told(database());
    return await database()
      .db.select({
        isDigest: sql<boolean>`is_digest`,
        dueAt: sql<Date>`due_at`.mapWith((value: string | Date) => new Date(value)),
      })
      .from(sql`mail_item`)
      .where(sql`due_at is not null and user_id = ${graceId}`)
      .orderBy(sql`due_at`);
  }
  /** These are quiet hours: an hour behind us, an hour before us. */
  async function beQuiet(): Promise<void> {
    const at = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
    await run(sql`insert into notification_settings (user_id, time_zone, quiet_from, quiet_to, digest_at)
      values (${graceId}, 'UTC', ${at(-3_600_000)}, ${at(3_600_000)}, '08:00')`);
  }
  const newest = async (): Promise<string> => {
    await told(database());
    return there((await inboxOf(grace)).items[0]).id;
  };

  it.each([2, -2])(
    'waits by the clock of the database, not by that of a node %i hours off',
    async (hours) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
      try {
        const exp = Math.floor(Date.now() / 1_000) + 7_200;
        await addComment(await suite().server.as('ada', { exp }), here, '@grace');
        const [due] = await waiting();
        vi.useRealTimers();
        expect(Math.abs(there(due).dueAt.getTime() - Date.now() - 3_600_000)).toBeLessThan(600_000);
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
        await makeDue(database());
        await settled(database());
        expect(await statesOf(database())).toEqual(['SENT']);
        expect(await waiting()).toEqual([]);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it('waits in the transaction that writes the item, once however much happens', async () => {
    const { id } = await addComment(ada, here, '@grace');
    await addComment(ada, here, '@grace again', { parentId: id });
    expect(await waiting()).toMatchObject([{ isDigest: false }]);
    expect(await suite().mailed()).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  it('is one digest of all that waits for it', async () => {
    await prefer('DIGEST_DAILY');
    await addComment(ada, here, '@grace one');
    await addComment(ada, here, '@grace two');
    const [one, other] = await waiting();
    expect(one).toMatchObject({ isDigest: true, dueAt: other?.dueAt });
    expect(there(one).dueAt.getUTCHours()).toBe(8);
    const [mail, ...more] = await suite().mailed();
    expect(more).toEqual([]);
    const { parsed } = there(mail);
    expect(parsed.subject).toBe('2 things in Base');
    expect(parsed.text).toContain('@grace one');
    expect(parsed.text).toContain('@grace two');
    expect(parsed.inReplyTo).toBeUndefined();
  });

  it('is at most so many in an hour: the rest is in the next digest, and nothing is lost', async () => {
    for (let n = 0; n < 6; n++) await addComment(ada, here, `@grace ${n}`);
    const single = await suite().mailed();
    expect(single).toHaveLength(3);
    const late = await waiting();
    expect(late).toHaveLength(3);
    for (const { isDigest, dueAt } of late) {
      expect(isDigest).toBe(true);
      expect(dueAt.getTime() % 3_600_000).toBe(0);
    }
    const [digest, ...more] = await suite().mailed();
    expect(more).toEqual([]);
    const texts = [...single, there(digest)].map(({ parsed }) => parsed.text).join('');
    for (let n = 0; n < 6; n++) expect(texts).toContain(`@grace ${n}`);
  });

  it('is not what was read, archived, or out of sight by then', async () => {
    const marks = [
      async () =>
        as(
          (await grace.run(MarkNotificationsReadDocument, { input: { ids: [await newest()] } }))
            .markNotificationsRead,
          'MarkNotificationsReadPayload',
        ),
      async () =>
        as(
          (await grace.run(ArchiveNotificationsDocument, { input: { ids: [await newest()] } }))
            .archiveNotifications,
          'ArchiveNotificationsPayload',
        ),
    ];
    for (const mark of marks) {
      await addComment(ada, here, '@grace');
      await mark();
    }
    expect(await suite().mailed()).toEqual([]);
    expect(await statesOf(database())).toEqual(['DROPPED', 'DROPPED']);
  });

  it('waits while it is snoozed, and through quiet hours that were set meanwhile', async () => {
    await addComment(ada, here, '@grace');
    const until = new Date(Date.now() + 7_200_000);
    const ids = [await newest()];
    as(
      (await grace.run(SnoozeNotificationsDocument, { input: { ids, until: until.toISOString() } }))
        .snoozeNotifications,
      'SnoozeNotificationsPayload',
    );
    expect(await suite().mailed()).toEqual([]);
    expect((await waiting()).map(({ dueAt }) => dueAt.getTime())).toEqual([until.getTime()]);
    as(
      (await grace.run(SnoozeNotificationsDocument, { input: { ids, until: null } })).snoozeNotifications,
      'SnoozeNotificationsPayload',
    );
    await beQuiet();
    expect(await suite().mailed()).toEqual([]);
    expect(await waiting()).toHaveLength(1);
    await run(sql`delete from notification_settings`);
    expect(await suite().mailed()).toHaveLength(1);
  });

  it('waits through quiet hours as a digest too, and stays one', async () => {
    await prefer('DIGEST_HOURLY');
    await addComment(ada, here, '@grace');
    expect(await waiting()).toMatchObject([{ isDigest: true }]);
    await beQuiet();
    expect(await suite().mailed()).toEqual([]);
    expect(await waiting()).toMatchObject([{ isDigest: true }]);
    await run(sql`delete from notification_settings`);
    expect(await suite().mailed()).toHaveLength(1);
  });

  it('is what the preferences say when it is sent', async () => {
    await addComment(ada, here, '@grace');
    expect(await waiting()).toMatchObject([{ isDigest: false }]);
    await prefer('OFF');
    expect(await suite().mailed()).toEqual([]);
    await addComment(ada, here, '@grace');
    expect(await waiting()).toEqual([]);
    await prefer('INSTANT');
    await addComment(ada, here, '@grace');
    expect(await waiting()).toMatchObject([{ isDigest: false }]);
    await prefer('DIGEST_HOURLY');
    expect(await suite().mailed()).toEqual([]);
    expect(await waiting()).toMatchObject([{ isDigest: true }]);
    expect(await suite().mailed()).toHaveLength(1);
  });

  it('is what is only to be mailed, too', async () => {
    await run(sql`insert into notification_preference (user_id, scope_type, scope_id, kind, channel, delivery)
      values (${graceId}, 'EVERYTHING', '', '', 'IN_APP', 'OFF')`);
    await addComment(ada, here, '@grace, by mail alone');
    const [mail] = await suite().mailed();
    expect(there(mail).parsed.text).toContain('by mail alone');
  });

  it('is nothing to whom cannot be known to have the address', async () => {
    const bob = await suite().server.as('bob', { email_verified: false });
    await userIdOf(bob);
    await run(sql`insert into base_member (id, base_id, user_id, role, created_at)
      select 'mem_' || substr(id, 5), ${here.baseId}, id, 'COMMENTER', now() from app_user where subject = 'test|bob'`);
    await addComment(ada, here, '@bob');
    await told(database());
    expect(await suite().mailed()).toEqual([]);
    await run(
      sql`delete from base_member where user_id in (select id from app_user where subject = 'test|bob')`,
    );
  });

  it('is nothing to an address that is not known to be theirs any more', async () => {
    await addComment(ada, here, '@grace');
    await told(database());
    await run(sql`update app_user set email_verified = false where subject = 'test|grace'`);
    await makeDue(database());
    await settled(database());
    expect((await statesOf(database())).at(-1)).toBe('DROPPED');
    await run(sql`update app_user set email_verified = true where subject = 'test|grace'`);
  });

  it('is nothing of a base that was left by then', async () => {
    await addComment(ada, here, '@grace');
    await told(database());
    const [row] = await database()
      .db.select({ id: sql<string>`id` })
      .from(sql`base_member`)
      .where(sql`base_id = ${here.baseId} and user_id = ${graceId}`);
    as(
      (await ada.run(RemoveMemberDocument, { input: { id: there(row).id } })).removeMember,
      'RemoveMemberPayload',
    );
    await makeDue(database());
    await settled(database());
    expect((await statesOf(database())).at(-1)).toBe('DROPPED');
    await addMember(ada, here.baseId, 'grace@example.org', 'COMMENTER');
  });
});
