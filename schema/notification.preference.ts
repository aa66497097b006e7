import type { Viewer } from '../src/auth/sign-in.ts';
import { NotFoundError } from '../src/errors.ts';
import { type Channel, channels, type Delivery, deliveries } from '../src/notification/delivery.ts';
import { type Answer, MAX_MUTE_MS, MAX_PREFERENCES } from '../src/notification/preference.service.ts';
import {
  type Mute,
  type Preference,
  type Scope,
  type ScopeType,
  type Settings,
  scopes,
  type Wishes,
} from '../src/notification/preference.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { enumOf } from './enum.ts';
import { resultOf } from './errors.ts';
import { NotificationKindEnum } from './notification.ts';
import { clientMutationId, payloadOf, run } from './payload.ts';
import { ViewerRef } from './user.ts';

const OWN = "It is the viewer's own: it takes no revision, and nobody else learns of it.";

const ChannelEnum = enumOf<Channel>('NotificationChannel', 'Where somebody hears of things.', channels);
const DeliveryEnum = enumOf<Delivery>('NotificationDelivery', 'When somebody hears of things.', deliveries);
const ScopeTypeEnum = enumOf<ScopeType>(
  'NotificationScopeType',
  'What a preference holds for, the widest first.',
  scopes,
);

const ScopeRef = builder.objectRef<Scope>('NotificationScope').implement({
  description:
    'What a preference or a mute holds for. It may be gone, or not the viewer’s to see any more: then nothing is told of it.',
  fields: (t) => ({
    type: t.expose('type', { type: ScopeTypeEnum, description: 'What it is.' }),
    id: t.id({
      nullable: true,
      description: 'The base, table, record or thread (by its first comment); null for EVERYTHING.',
      resolve: ({ id }) => id || null,
    }),
  }),
});

const PreferenceRef = builder.objectRef<Preference>('NotificationPreference').implement({
  description: 'What the viewer has set for a scope.',
  fields: (t) => ({
    scope: t.field({ type: ScopeRef, description: 'For what.', resolve: (preference) => preference }),
    kind: t.expose('kind', {
      type: NotificationKindEnum,
      nullable: true,
      description: 'For this kind alone; null: for all that have no preference of their own in this scope.',
    }),
    channel: t.expose('channel', { type: ChannelEnum, description: 'Where.' }),
    delivery: t.expose('delivery', { type: DeliveryEnum, description: 'When.' }),
  }),
});

const MuteRef = builder.objectRef<Mute>('NotificationMute').implement({
  description: 'The viewer wants to be left alone with all of a scope for a while.',
  fields: (t) => ({
    scope: t.field({ type: ScopeRef, description: 'With what.', resolve: (mute) => mute }),
    until: t.expose('until', { type: 'DateTime', description: 'Until when; it is in the future.' }),
  }),
});

const QuietHoursRef = builder.objectRef<NonNullable<Settings['quietHours']>>('QuietHours').implement({
  description:
    'A time of the day in which no mail is sent, by the clock of the time zone: also on the days on which it is set forward or back. A time that is skipped then moves on to the first that exists, one that comes twice is taken the first time.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'When it begins, as "22:00".' }),
    to: t.exposeString('to', {
      description: 'When it ends, as "07:00"; on the next day where that is not later than `from`.',
    }),
  }),
});

const SettingsRef = builder.objectRef<Settings>('NotificationSettings').implement({
  description: 'How the viewer wants their time to be understood.',
  fields: (t) => ({
    timeZone: t.exposeString('timeZone', {
      description: 'A name of the IANA database, as "Europe/Berlin"; "UTC" until one is set.',
    }),
    quietHours: t.expose('quietHours', {
      type: QuietHoursRef,
      nullable: true,
      description: 'No mail then; what falls into it is sent when it ends. null: there is none.',
    }),
    digestAt: t.exposeString('digestAt', {
      description: 'When the daily digest is sent, by the clock of the time zone; "08:00" until it is set.',
    }),
  }),
});

const EffectiveRef = builder.objectRef<Answer>('EffectiveNotificationPreference').implement({
  description: 'What holds of a kind on a channel somewhere.',
  fields: (t) => ({
    delivery: t.expose('delivery', {
      type: DeliveryEnum,
      description: 'When, as long as no mute is above it.',
    }),
    source: t.expose('source', {
      type: PreferenceRef,
      nullable: true,
      description: 'The preference that says so; null: none does, and it is the default of the kind.',
    }),
    mutedUntil: t.expose('mutedUntil', {
      type: 'DateTime',
      nullable: true,
      description:
        'Until when a mute of this or of a wider scope is above it. Nothing is mailed then, and the inbox is told of nothing but mentions by name. null: it is not muted.',
    }),
  }),
});

const scopeId = 'A base, table, record or thread (by its first comment); everything when left out.';

const PreferencesRef = builder
  .objectRef<{ viewer: Viewer; wishes: Wishes }>('NotificationPreferences')
  .implement({
    description:
      'How the viewer wants to be told of things. The nearest scope that says anything of a kind decides: the thread, the record, the table, the base, everything; within a scope, a preference of the kind before one of all kinds. Where nothing is set, the inbox is told at once, and mails are sent as the description of the kind says.',
    fields: (t) => ({
      settings: t.field({
        type: SettingsRef,
        description: 'Time zone, quiet hours, and when digests are sent.',
        resolve: ({ viewer }, _args, { services }) => services.preferences.readSettings(viewer.user.id),
      }),
      preferences: t.field({
        type: [PreferenceRef],
        description: `All that is set, at most ${MAX_PREFERENCES} together with the mutes.`,
        resolve: ({ wishes }) => [...wishes.preferences],
      }),
      mutes: t.field({
        type: [MuteRef],
        description: 'All mutes that are not over.',
        resolve: ({ wishes }) => [...wishes.mutes],
      }),
      effective: t.field({
        type: EffectiveRef,
        nullable: true,
        description:
          'What holds somewhere, and where that comes from; null where there is nothing that the viewer may read.',
        args: {
          kind: t.arg({ type: NotificationKindEnum, required: true, description: 'Of what.' }),
          channel: t.arg({ type: ChannelEnum, required: true, description: 'Where they would hear of it.' }),
          scopeId: t.arg.id({ description: scopeId }),
        },
        resolve: async ({ viewer }, question, { services }) => {
          try {
            return await services.preferences.ask(viewer.user.id, question);
          } catch (error) {
            if (error instanceof NotFoundError) return null;
            throw error;
          }
        },
      }),
    }),
  });

builder.objectField(ViewerRef, 'notificationPreferences', (t) =>
  t.field({
    type: PreferencesRef,
    description: 'How they want to be told of things.',
    resolve: async (viewer, _args, { services }) => ({
      viewer,
      wishes: await services.preferences.read(viewer.user.id),
    }),
  }),
);

function preferencesPayload(mutation: string, description: string) {
  return payloadOf<null>(mutation, description, (t) => ({
    notificationPreferences: t.field({
      type: PreferencesRef,
      description: 'All that is set now.',
      resolve: async (_payload, _args, context) => {
        const viewer = signedIn(context);
        return { viewer, wishes: await context.services.preferences.read(viewer.user.id) };
      },
    }),
  }));
}

const SetNotificationPreferenceInput = builder.inputType('SetNotificationPreferenceInput', {
  description: 'What setNotificationPreference takes.',
  fields: (t) => ({
    scopeId: t.id({ description: scopeId }),
    kind: t.field({ type: NotificationKindEnum, description: 'Of this kind; of all kinds when left out.' }),
    channel: t.field({ type: ChannelEnum, required: true, description: 'Where.' }),
    delivery: t.field({
      type: DeliveryEnum,
      description:
        'When; of IN_APP only INSTANT and OFF. Left out or null: nothing is set here any more, and wider scopes decide.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const MuteNotificationsInput = builder.inputType('MuteNotificationsInput', {
  description: 'What muteNotifications takes.',
  fields: (t) => ({
    scopeId: t.id({ description: scopeId }),
    until: t.field({
      type: 'DateTime',
      description: `Until when, at most ${MAX_MUTE_MS / 86_400_000} days away; left out or null, the mute ends at once.`,
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const QuietHoursInput = builder.inputType('QuietHoursInput', {
  description: 'A time of the day in which no mail is sent.',
  fields: (t) => ({
    from: t.string({ required: true, description: 'When it begins, from "00:00" to "23:59".' }),
    to: t.string({
      required: true,
      description: 'When it ends, which is another time; on the next day where it is not later.',
    }),
  }),
});

const SetNotificationSettingsInput = builder.inputType('SetNotificationSettingsInput', {
  description: 'What setNotificationSettings takes. What is left out stays as it is.',
  fields: (t) => ({
    timeZone: t.string({ description: 'A name of the IANA database, as "Europe/Berlin".' }),
    quietHours: t.field({ type: QuietHoursInput, description: 'null: none.' }),
    digestAt: t.string({ description: 'When the daily digest is sent, from "00:00" to "23:59".' }),
    clientMutationId: clientMutationId(t),
  }),
});

builder.mutationFields((t) => ({
  setNotificationPreference: t.field({
    type: preferencesPayload('SetNotificationPreference', 'It is set, or not any more.'),
    description: `Says how the viewer wants to be told of a kind, or of all, in a scope that they may read. ${OWN}`,
    args: { input: t.arg({ type: SetNotificationPreferenceInput, required: true, description: 'What.' }) },
    errors: resultOf('SetNotificationPreference', 'limited'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.preferences.set(actor, input)),
  }),
  muteNotifications: t.field({
    type: preferencesPayload('MuteNotifications', 'It is muted, or not any more.'),
    description: `Leaves the viewer alone with all of a scope until a time, whatever is set: nothing is mailed, and the inbox is told of nothing but mentions by name. What happens meanwhile is not told later. ${OWN}`,
    args: { input: t.arg({ type: MuteNotificationsInput, required: true, description: 'What.' }) },
    errors: resultOf('MuteNotifications', 'limited'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.preferences.mute(actor, input)),
  }),
  setNotificationSettings: t.field({
    type: preferencesPayload('SetNotificationSettings', 'They are set.'),
    description: `Says by which clock the viewer lives, when they want no mail, and when digests. ${OWN}`,
    args: { input: t.arg({ type: SetNotificationSettingsInput, required: true, description: 'What.' }) },
    errors: resultOf('SetNotificationSettings'),
    resolve: (_root, { input }, context) => {
      const { timeZone, quietHours, digestAt } = input;
      const set = {
        ...(timeZone != null && { timeZone }),
        ...(quietHours !== undefined && { quietHours }),
        ...(digestAt != null && { digestAt }),
      };
      return run(context, input, (actor) => context.services.preferences.setSettings(actor, set));
    },
  }),
}));
