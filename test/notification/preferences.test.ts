import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  EffectiveNotificationPreferenceDocument,
  MarkTableCommentsReadDocument,
  MuteNotificationsDocument,
  type MuteNotificationsInput,
  NotificationPreferencesDocument,
  RemoveMemberDocument,
  SetNotificationPreferenceDocument,
  type SetNotificationPreferenceInput,
  SetNotificationSettingsDocument,
  type SetNotificationSettingsInput,
} from '../../schema/operations/generated/graphql.ts';
import { notification } from '../../src/notification/notification.table.ts';
import { MAX_PREFERENCES } from '../../src/notification/preference.service.ts';
import { notificationPreference } from '../../src/notification/preference.table.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { addMember, as, makeRecords, nobodyAt, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { inboxOf, told } from './people.ts';

describe.each(modes)('preferences (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let names = 0;

  beforeAll(async () => {
    ada = await server().as('ada');
    await userIdOf(ada);
  });

  async function somebody(): Promise<{ name: string; person: Person; userId: string; here: Discussion }> {
    const name = `hearer${names++}`;
    const person = await server().as(name);
    const userId = await userIdOf(person);
    return { name, person, userId, here: await makeDiscussion(ada, { [name]: 'VIEWER' }) };
  }

  const set = async (person: Person, input: SetNotificationPreferenceInput) =>
    (await person.run(SetNotificationPreferenceDocument, { input })).setNotificationPreference;
  const mute = async (person: Person, input: MuteNotificationsInput) =>
    (await person.run(MuteNotificationsDocument, { input })).muteNotifications;
  const setSettings = async (person: Person, input: SetNotificationSettingsInput) =>
    (await person.run(SetNotificationSettingsDocument, { input })).setNotificationSettings;
  const own = async (person: Person) =>
    (await person.run(NotificationPreferencesDocument, {})).viewer.notificationPreferences;
  const ask = async (person: Person, kind: 'MENTION' | 'REPLY', scopeId?: string) => {
    const asked = { kind, channel: 'IN_APP' as const, scopeId: scopeId ?? null };
    const { viewer } = await person.run(EffectiveNotificationPreferenceDocument, asked);
    return viewer.notificationPreferences.effective;
  };
  const hour = () => new Date(Date.now() + 3_600_000).toISOString();

  async function mentionsOf(person: Person): Promise<(string | null | undefined)[]> {
    await told(server().opened.database);
    const { items } = await inboxOf(person, { kinds: ['MENTION'] });
    return items.map((item) => item.comment?.text);
  }

  it('are set, changed and cleared, and tell what holds and where that comes from', async () => {
    const { person, here } = await somebody();
    expect(await own(person)).toEqual({
      settings: { timeZone: 'UTC', quietHours: null, digestAt: '08:00' },
      preferences: [],
      mutes: [],
    });
    expect(await ask(person, 'MENTION', here.recordId)).toEqual({
      delivery: 'INSTANT',
      source: null,
      mutedUntil: null,
    });
    await set(person, { channel: 'IN_APP', delivery: 'OFF' });
    const { id: threadId } = await addComment(ada, here, 'A thread');
    await set(person, { scopeId: here.tableId, channel: 'IN_APP', delivery: 'OFF' });
    await set(person, { scopeId: here.tableId, channel: 'IN_APP', delivery: 'INSTANT' });
    await set(person, { scopeId: threadId, kind: 'REPLY', channel: 'IN_APP', delivery: 'OFF' });
    await set(person, { scopeId: threadId, kind: 'REPLY', channel: 'EMAIL', delivery: 'DIGEST_HOURLY' });
    expect(await ask(person, 'REPLY', threadId)).toMatchObject({
      delivery: 'OFF',
      source: { scope: { type: 'THREAD', id: threadId }, kind: 'REPLY', channel: 'IN_APP' },
    });
    expect(await ask(person, 'MENTION', threadId)).toMatchObject({
      delivery: 'INSTANT',
      source: { scope: { type: 'TABLE', id: here.tableId }, kind: null },
    });
    expect(await ask(person, 'MENTION', here.baseId)).toMatchObject({
      delivery: 'OFF',
      source: { scope: { type: 'EVERYTHING', id: null } },
    });
    const cleared = await set(person, { scopeId: here.tableId, channel: 'IN_APP' });
    const { notificationPreferences, revision } = as(cleared, 'SetNotificationPreferencePayload');
    expect(revision).toBeNull();
    expect(notificationPreferences.preferences).toHaveLength(3);
    expect(await ask(person, 'MENTION', threadId)).toMatchObject({ delivery: 'OFF' });
    expect(await own(await server().as('ada'))).toMatchObject({ preferences: [] });
  });

  it('keep settings apart, and refuse what they cannot mean', async () => {
    const { person, here } = await somebody();
    const night = { from: '22:00', to: '07:00' };
    as(await setSettings(person, { timeZone: 'Europe/Berlin' }), 'SetNotificationSettingsPayload');
    as(await setSettings(person, { quietHours: night, digestAt: '17:30' }), 'SetNotificationSettingsPayload');
    expect((await own(person)).settings).toEqual({
      timeZone: 'Europe/Berlin',
      quietHours: night,
      digestAt: '17:30',
    });
    as(await setSettings(person, { quietHours: null }), 'SetNotificationSettingsPayload');
    expect((await own(person)).settings).toMatchObject({ timeZone: 'Europe/Berlin', quietHours: null });
    for (const input of [
      { timeZone: 'Europe/Atlantis' },
      { digestAt: '24:00' },
      { quietHours: { from: '7', to: '8' } },
    ]) {
      expect(await setSettings(person, input)).toMatchObject({ __typename: 'ValidationError' });
    }
    const digest = { scopeId: here.baseId, channel: 'IN_APP', delivery: 'DIGEST_DAILY' } as const;
    expect(await set(person, digest)).toMatchObject({ __typename: 'ValidationError' });
    expect(await mute(person, { until: '2001-01-01T00:00:00Z' })).toMatchObject({
      __typename: 'ValidationError',
    });
  });

  it('are for what one may read, and outlive the right to', async () => {
    const { name, person, here } = await somebody();
    const elsewhere = await makeDiscussion(ada);
    const { id: threadId } = await addComment(ada, elsewhere, 'A thread');
    for (const scopeId of [elsewhere.baseId, elsewhere.tableId, elsewhere.recordId, threadId, 'fld_x']) {
      const refused = { __typename: 'NotFoundError', id: scopeId };
      expect(await set(person, { scopeId, channel: 'EMAIL', delivery: 'OFF' })).toMatchObject(refused);
      expect(await set(person, { scopeId, channel: 'EMAIL' })).toMatchObject(refused);
      expect(await mute(person, { scopeId, until: hour() })).toMatchObject(refused);
      expect(await mute(person, { scopeId })).toMatchObject(refused);
      expect(await ask(person, 'REPLY', scopeId)).toBeNull();
    }
    const reply = await addComment(ada, elsewhere, 'A reply', { parentId: threadId });
    expect(await set(ada, { scopeId: reply.id, channel: 'EMAIL', delivery: 'OFF' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    const memberId = await addMember(ada, elsewhere.baseId, `${name}@example.org`, 'VIEWER');
    const wish = { scopeId: elsewhere.recordId, channel: 'EMAIL' } as const;
    as(await set(person, { ...wish, delivery: 'OFF' }), 'SetNotificationPreferencePayload');
    await ada.run(RemoveMemberDocument, { input: { id: memberId } });
    expect(await set(person, { ...wish, delivery: 'INSTANT' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    as(await set(person, wish), 'SetNotificationPreferencePayload');
    expect((await own(person)).preferences).toEqual([]);
    const { errors } = await nobodyAt(server().url).ask(NotificationPreferencesDocument, {});
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(here.baseId).not.toBe(elsewhere.baseId);
  });

  it('are so many and no more', async () => {
    const { person, userId } = await somebody();
    await server()
      .opened.database.db.insert(notificationPreference)
      .values(
        Array.from({ length: MAX_PREFERENCES }, (_, n) => ({
          userId,
          scopeType: 'BASE' as const,
          scopeId: `bas_${n}`,
          kind: '' as const,
          channel: 'EMAIL' as const,
          delivery: 'OFF' as const,
        })),
      );
    expect(await set(person, { channel: 'EMAIL', delivery: 'OFF' })).toMatchObject({
      __typename: 'LimitError',
    });
  });

  it('keep out of the inbox what is off, by kind and by place', async () => {
    const { name, person, here } = await somebody();
    const [other] = await makeRecords(ada, here.tableId, [[]]);
    const there2 = { recordId: there(other).id };
    await set(person, { scopeId: here.recordId, kind: 'MENTION', channel: 'IN_APP', delivery: 'OFF' });
    await set(person, { scopeId: here.recordId, channel: 'EMAIL', delivery: 'OFF' });
    await addComment(ada, here, `@${name} here`);
    await addComment(ada, there2, `@${name} there`);
    expect(await mentionsOf(person)).toEqual([`@${name} there`]);
    await set(person, { scopeId: here.recordId, kind: 'MENTION', channel: 'IN_APP' });
    await addComment(ada, here, `@${name} again`);
    expect(await mentionsOf(person)).toEqual([`@${name} again`, `@${name} there`]);
  });

  it('make an item that the inbox does not show of what is wanted by mail alone', async () => {
    const { name, person, userId, here } = await somebody();
    const { unread } = await inboxOf(person);
    await set(person, { kind: 'MENTION', channel: 'IN_APP', delivery: 'OFF' });
    const { id: threadId } = await addComment(ada, here, `@${name} by mail`);
    expect(await mentionsOf(person)).toEqual([]);
    expect((await inboxOf(person)).unread).toBe(unread);
    const rows = () =>
      server()
        .opened.database.db.select()
        .from(notification)
        .where(and(eq(notification.userId, userId), eq(notification.threadId, threadId)));
    expect(await rows()).toMatchObject([{ mailOnly: true, kind: 'MENTION', count: 1, readAt: null }]);
    await set(person, { kind: 'MENTION', channel: 'IN_APP' });
    await addComment(ada, here, `@${name} in both`, { parentId: threadId });
    expect(await mentionsOf(person)).toEqual([`@${name} in both`]);
    expect(await rows()).toHaveLength(2);
    expect((await inboxOf(person)).unread).toBe(unread + 1);
    await person.run(MarkTableCommentsReadDocument, { input: { tableId: here.tableId } });
    expect((await rows()).map(({ readAt }) => readAt === null)).toEqual([false, false]);
  });

  it('leave alone while it is muted, but for mentions by name', async () => {
    const { name, person, here } = await somebody();
    const until = hour();
    as(await mute(person, { scopeId: here.tableId, until }), 'MuteNotificationsPayload');
    expect((await own(person)).mutes).toEqual([{ scope: { type: 'TABLE', id: here.tableId }, until }]);
    expect(await ask(person, 'REPLY', here.recordId)).toMatchObject({
      delivery: 'INSTANT',
      mutedUntil: until,
    });
    expect(await ask(person, 'REPLY', here.baseId)).toMatchObject({ mutedUntil: null });
    await addComment(ada, here, '@everyone');
    await addComment(ada, here, `@${name}`);
    expect(await mentionsOf(person)).toEqual([`@${name}`]);
    as(await mute(person, { scopeId: here.tableId }), 'MuteNotificationsPayload');
    await addComment(ada, here, '@everyone again');
    expect(await mentionsOf(person)).toEqual(['@everyone again', `@${name}`]);
  });
});
