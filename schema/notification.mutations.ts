import { MAX_IDS } from '../src/notification/inbox.service.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { resultOf } from './errors.ts';
import { NotificationRef } from './notification.ts';
import { clientMutationId, type Payload, payloadOf, run } from './payload.ts';

const OWN = "It is the viewer's own: it takes no revision, and nobody else learns of it.";

const ids = {
  required: true,
  description: `Which, at most ${MAX_IDS}. When one of them is not the viewer's, none is changed.`,
} as const;

function idsInput(mutation: string) {
  return builder.inputType(`${mutation}Input`, {
    description: `What ${mutation[0]?.toLowerCase()}${mutation.slice(1)} takes.`,
    fields: (t) => ({ ids: t.idList(ids), clientMutationId: clientMutationId(t) }),
  });
}

type Marked = Payload<string[] | null>;

function markedPayload(mutation: string, description: string) {
  const ref = payloadOf<string[] | null>(mutation, description, (t) => ({
    unreadNotificationCount: t.int({
      description: 'How many unread ones the inbox shows now.',
      resolve: (_payload, _args, context) => context.loaders.unread.load(signedIn(context).user.id),
    }),
  }));
  return ref;
}

function itemsPayload(mutation: string, description: string) {
  const ref = markedPayload(mutation, description);
  builder.objectField(ref, 'notifications', (t) =>
    t.field({
      type: [NotificationRef],
      description: 'The notifications, in the order of the input; without those that are gone by now.',
      resolve: async ({ result }: Marked, _args, { loaders }) =>
        (await Promise.all((result ?? []).map((id) => loaders.notification.load(id)))).flatMap(
          (item) => item ?? [],
        ),
    }),
  );
  return ref;
}

const MarkAllNotificationsReadInput = builder.inputType('MarkAllNotificationsReadInput', {
  description: 'What markAllNotificationsRead takes.',
  fields: (t) => ({
    baseId: t.id({ description: 'Only those of this base; all in the inbox when left out.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const ArchiveNotificationsInput = builder.inputType('ArchiveNotificationsInput', {
  description: 'What archiveNotifications takes.',
  fields: (t) => ({
    ids: t.idList(ids),
    isArchived: t.boolean({ description: 'false takes them out of the archive again; true when left out.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const SnoozeNotificationsInput = builder.inputType('SnoozeNotificationsInput', {
  description: 'What snoozeNotifications takes.',
  fields: (t) => ({
    ids: t.idList(ids),
    until: t.field({
      type: 'DateTime',
      description: 'Until when, at most 366 days away; left out or null, they are back at once.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

builder.mutationFields((t) => ({
  markNotificationsRead: t.field({
    type: itemsPayload('MarkNotificationsRead', 'They are read.'),
    description: `Marks notifications as read. ${OWN}`,
    args: {
      input: t.arg({ type: idsInput('MarkNotificationsRead'), required: true, description: 'Which.' }),
    },
    errors: resultOf('MarkNotificationsRead'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.inbox.markRead(actor, input)),
  }),
  markNotificationsUnread: t.field({
    type: itemsPayload('MarkNotificationsUnread', 'They are unread.'),
    description: `Marks notifications as unread. ${OWN}`,
    args: {
      input: t.arg({ type: idsInput('MarkNotificationsUnread'), required: true, description: 'Which.' }),
    },
    errors: resultOf('MarkNotificationsUnread'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.inbox.markUnread(actor, input)),
  }),
  markAllNotificationsRead: t.field({
    type: markedPayload('MarkAllNotificationsRead', 'All are read.'),
    description: `Marks all that the inbox shows as read; what comes while it is carried out stays unread. ${OWN}`,
    args: { input: t.arg({ type: MarkAllNotificationsReadInput, required: true, description: 'Which.' }) },
    errors: resultOf('MarkAllNotificationsRead'),
    resolve: (_root, { input }, context) =>
      run<string[] | null>(context, input, (actor) => context.services.inbox.markAllRead(actor, input)),
  }),
  archiveNotifications: t.field({
    type: itemsPayload('ArchiveNotifications', 'They are archived, or not any more.'),
    description: `Puts notifications away, read or not: they count nowhere, and are back in the inbox when there is news of their subject. ${OWN}`,
    args: { input: t.arg({ type: ArchiveNotificationsInput, required: true, description: 'Which.' }) },
    errors: resultOf('ArchiveNotifications'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.inbox.archive(actor, input)),
  }),
  snoozeNotifications: t.field({
    type: itemsPayload('SnoozeNotifications', 'They are snoozed, or not any more.'),
    description: `Takes notifications out of sight until a time, at which they come to the front of the inbox (within half a minute); news of their subject do not bring them back earlier. ${OWN}`,
    args: { input: t.arg({ type: SnoozeNotificationsInput, required: true, description: 'Which.' }) },
    errors: resultOf('SnoozeNotifications'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.inbox.snooze(actor, input)),
  }),
}));
