import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  AddMemberDocument,
  ArchiveNotificationsDocument,
  BaseDocument,
  DeleteTableDocument,
  MarkAllNotificationsReadDocument,
  MarkNotificationsReadDocument,
  MarkNotificationsUnreadDocument,
  NodeDocument,
  NotificationsDocument,
  type NotificationsQuery,
  NotificationTotalDocument,
  RemoveMemberDocument,
  SnoozeNotificationsDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { MAX_NEWS } from '../../src/notification/inbox.ts';
import { inbox, notification } from '../../src/notification/notification.table.ts';
import { addComment, type Discussion, deleteComment, makeDiscussion } from '../comment/discussion.ts';
import { eventually } from '../support/eventually.ts';
import { as, nobodyAt, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { followInbox, inboxOf, told } from './people.ts';

describe.each(modes)('the inbox (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let names = 0;

  beforeAll(async () => {
    ada = await server().as('ada');
    await userIdOf(ada);
  });

  const settled = () => told(server().opened.database);

  /** Somebody who was mentioned so many times, each in a thread of its own. */
  async function mentioned(count: number): Promise<{ person: Person; here: Discussion; ids: string[] }> {
    const name = `reader${names++}`;
    const person = await server().as(name);
    await userIdOf(person);
    const here = await makeDiscussion(ada, { [name]: 'COMMENTER' });
    for (let n = 0; n < count; n++) await addComment(ada, here, `@${name} ${n}`);
    await settled();
    const { items } = await inboxOf(person, { kinds: ['MENTION'] });
    expect(items).toHaveLength(count);
    return { person, here, ids: items.map(({ id }) => id) };
  }

  const mark = async (person: Person, ids: string[]) =>
    as(
      (await person.run(MarkNotificationsReadDocument, { input: { ids } })).markNotificationsRead,
      'MarkNotificationsReadPayload',
    );

  it('marks items as read and unread, one by one and all, and the count follows', async () => {
    const { person, here, ids } = await mentioned(3);
    const [first = '', second = ''] = ids;
    const { unread } = await inboxOf(person);
    expect((await mark(person, [first, second])).unreadNotificationCount).toBe(unread - 2);
    expect((await mark(person, [first])).notifications[0]?.readAt).not.toBeNull();
    expect((await inboxOf(person, { isRead: true })).items.map(({ id }) => id)).toEqual([first, second]);
    const back = await person.run(MarkNotificationsUnreadDocument, { input: { ids: [second] } });
    expect(as(back.markNotificationsUnread, 'MarkNotificationsUnreadPayload').unreadNotificationCount).toBe(
      unread - 1,
    );
    const ofBase = { input: { baseId: here.baseId } };
    const all = await person.run(MarkAllNotificationsReadDocument, ofBase);
    expect(as(all.markAllNotificationsRead, 'MarkAllNotificationsReadPayload').unreadNotificationCount).toBe(
      0,
    );
    expect((await inboxOf(person, { isRead: false })).items).toEqual([]);
    const totals = await person.run(NotificationTotalDocument, { filter: { isRead: true } });
    expect(totals.viewer.notifications.totalCount).toBe(unread);
  });

  it('pages from the newest on, without a gap', async () => {
    const { person } = await mentioned(5);
    const { items } = await inboxOf(person);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { viewer }: NotificationsQuery = await person.run(NotificationsDocument, {
        first: 2,
        after,
        filter: null,
      });
      found.push(...viewer.notifications.edges.map(({ node }) => node.id));
      after = viewer.notifications.pageInfo.hasNextPage
        ? there(viewer.notifications.pageInfo.endCursor)
        : null;
    } while (after !== null);
    expect(found).toEqual(items.map(({ id }) => id));
    const { errors } = await person.ask(NotificationsDocument, { first: 2, after: 'none', filter: null });
    expect(errors?.[0]?.extensions?.code).toBe('VALIDATION');
  });

  it('archives items and takes them out again; news bring them back', async () => {
    const { person, here, ids } = await mentioned(1);
    const [id = ''] = ids;
    const { unread, items } = await inboxOf(person);
    const thread = there(items.find((item) => item.id === id)?.thread).id;
    const archive = async (isArchived: boolean) =>
      as(
        (await person.run(ArchiveNotificationsDocument, { input: { ids, isArchived } })).archiveNotifications,
        'ArchiveNotificationsPayload',
      );
    expect((await archive(true)).unreadNotificationCount).toBe(unread - 1);
    expect((await inboxOf(person)).items.map((item) => item.id)).not.toContain(id);
    expect((await inboxOf(person, { isArchived: true })).items.map((item) => item.id)).toEqual([id]);
    expect((await archive(false)).unreadNotificationCount).toBe(unread);
    await archive(true);
    await addComment(ada, here, 'More', { parentId: thread });
    await settled();
    expect((await inboxOf(person)).items[0]).toMatchObject({ id, archivedAt: null, count: 1 });
  });

  it('snoozes items until a time, at which they come back to the front', async () => {
    const { person, ids } = await mentioned(2);
    const [, older = ''] = ids;
    const { unread } = await inboxOf(person);
    const snooze = async (until: string | null) =>
      (await person.run(SnoozeNotificationsDocument, { input: { ids: [older], until } })).snoozeNotifications;
    expect(await snooze('2001-01-01T00:00:00Z')).toMatchObject({ __typename: 'ValidationError' });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect(as(await snooze(until), 'SnoozeNotificationsPayload').unreadNotificationCount).toBe(unread - 1);
    expect((await inboxOf(person)).items.map(({ id }) => id)).not.toContain(older);
    expect((await inboxOf(person, { isSnoozed: true })).items.map(({ id }) => id)).toEqual([older]);
    await server()
      .opened.database.db.update(notification)
      .set({ snoozedUntil: new Date(0) })
      .where(eq(notification.id, older));
    await server().opened.app.services.inbox.wakeSnoozed();
    expect((await inboxOf(person)).items[0]).toMatchObject({ id: older, snoozedUntil: null });
    expect((await inboxOf(person)).unread).toBe(unread);
  });

  it("is nobody else's", async () => {
    const { person, ids } = await mentioned(1);
    const [id = ''] = ids;
    expect((await person.run(NodeDocument, { id })).node).toMatchObject({ id });
    expect((await ada.run(NodeDocument, { id })).node).toBeNull();
    const theirs = await ada.run(MarkNotificationsReadDocument, { input: { ids } });
    expect(theirs.markNotificationsRead).toMatchObject({ __typename: 'NotFoundError', id });
    expect((await inboxOf(person, { isRead: false })).items.map((item) => item.id)).toContain(id);
    const { errors } = await nobodyAt(server().url).ask(MarkAllNotificationsReadDocument, { input: {} });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('shows and counts nothing of a base that its person has left, and all of it again when they are back', async () => {
    const { person, here } = await mentioned(2);
    const elsewhere = await makeDiscussion(ada, { [`reader${names - 1}`]: 'VIEWER' });
    await addComment(ada, elsewhere, `@reader${names - 1}`);
    await settled();
    const before = await inboxOf(person);
    const userId = await userIdOf(person);
    const stream = followInbox(person);
    await stream.reach(1);
    const { base } = await ada.run(BaseDocument, { id: here.baseId });
    const member = there(base?.members.edges.find(({ node }) => node.user?.id === userId)).node;
    await ada.run(RemoveMemberDocument, { input: { id: member.id } });
    const after = await inboxOf(person);
    expect(after.items.map((item) => item.base?.id)).not.toContain(here.baseId);
    expect(after.unread).toBe(before.items.filter((item) => item.base?.id !== here.baseId).length);
    await eventually(() =>
      expect(stream.events.at(-1)?.notifications).toMatchObject({ unreadCount: after.unread }),
    );
    stream.stop();
    const input = { baseId: here.baseId, email: `reader${names - 1}@example.org`, role: 'VIEWER' as const };
    await ada.run(AddMemberDocument, { input });
    await settled();
    const again = await inboxOf(person);
    expect(again.items.filter((item) => item.kind === 'MENTION')).toHaveLength(3);
    await ada.run(DeleteTableDocument, { input: { id: elsewhere.tableId } });
    expect((await inboxOf(person)).unread).toBe(again.unread - 1);
  });

  it('is followed at all clients: the count, then what is new, changed and gone', async () => {
    const { person, here, ids } = await mentioned(1);
    const { unread } = await inboxOf(person);
    const [tab, other] = [followInbox(person), followInbox(person)];
    for (const stream of [tab, other]) {
      expect((await stream.reach(1))[0]?.notifications).toEqual({
        __typename: 'NotificationCount',
        unreadCount: unread,
      });
    }
    const { id } = await addComment(ada, here, `@reader${names - 1} new`);
    for (const stream of [tab, other]) {
      expect((await stream.reach(2))[1]?.notifications).toMatchObject({
        __typename: 'NotificationChanged',
        unreadCount: unread + 1,
        notification: { kind: 'MENTION', comment: { id } },
      });
    }
    await mark(person, ids);
    expect((await other.reach(3))[2]?.notifications).toMatchObject({
      __typename: 'NotificationChanged',
      unreadCount: unread,
      notification: { id: ids[0] },
    });
    await deleteComment(ada, id);
    expect((await tab.reach(4))[3]?.notifications).toMatchObject({
      __typename: 'NotificationRemoved',
      unreadCount: unread - 1,
    });
    for (const stream of [tab, other]) stream.stop();
  });

  it('keeps little for somebody who does not read, who then gets the newest state', async () => {
    const { person, here, ids } = await mentioned(1);
    const { signIn, services } = server().opened.app;
    const stream = services.inboxes.follow(await signIn(person.token));
    expect((await stream.next()).value).toMatchObject({ type: 'count' });
    const reading = stream.next();
    await mark(person, ids);
    expect((await reading).value).toMatchObject({ type: 'changed', item: { id: ids[0] } });
    const thread = there((await inboxOf(person)).items.find(({ id }) => id === ids[0])?.thread).id;
    for (let n = 0; n < 3; n++) await addComment(ada, here, `More ${n}`, { parentId: thread });
    await settled();
    const { value } = await stream.next();
    expect(value).toMatchObject({ type: 'changed', item: { id: ids[0], count: 3, readAt: null } });

    const many = Array.from({ length: MAX_NEWS + 1 }, (_, n) => n);
    const { db } = server().opened.database;
    const [one] = await db
      .select()
      .from(notification)
      .where(eq(notification.id, ids[0] ?? ''));
    const [{ version = 0 } = {}] = await db
      .update(inbox)
      .set({ version: sql`${inbox.version} + 1` })
      .where(eq(inbox.userId, there(one).userId))
      .returning();
    await db
      .insert(notification)
      .values(
        many.map((n) => ({ ...there(one), id: `ntf_${n}`, subject: `test:${n}`, place: version, version })),
      );
    expect((await stream.next()).value).toMatchObject({ type: 'count' });
    await stream.return?.();
    expect((await stream.next()).done).toBe(true);
  });

  it('ends with the token', async () => {
    const { signIn, services } = server().opened.app;
    const viewer = await signIn(ada.token);
    const stream = services.inboxes.follow({ ...viewer, expiresAt: new Date(Date.now() + 1_500) });
    expect((await stream.next()).value).toMatchObject({ type: 'count' });
    await expect(async () => {
      for (;;) await stream.next();
    }).rejects.toThrow('The token has expired.');
  });

  it('is told anew from its count where the database lost what was told of it', async () => {
    const { person, here } = await mentioned(2);
    const { id } = (await person.run(ViewerDocument, {})).viewer;
    const { unread } = await inboxOf(person);
    const stream = followInbox(person);
    await stream.reach(1);
    // What a standby has that was behind.
    const { db } = server().opened.database;
    for (const rows of ['notification', 'inbox_count'])
      await db.execute(sql`delete from ${sql.identifier(rows)} where user_id = ${id}`);
    await db.update(inbox).set({ version: 0 }).where(eq(inbox.userId, id));
    const counts = async (count: number) =>
      (await stream.reach(count)).map(({ notifications: it }) => it.unreadCount);
    expect(await counts(2)).toEqual([unread, 0]);
    await addComment(ada, here, `@reader${names - 1} again`);
    expect(await counts(3)).toEqual([unread, 0, 1]);
    stream.stop();
  });
});
