import { type InboxEvent, MAX_NEWS } from '../src/notification/inbox.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { NotificationRef } from './notification.ts';
import { sharedStream, viewerDependent } from './shared.ts';

type EventOf<Type extends InboxEvent['type']> = Extract<InboxEvent, { type: Type }>;

const unread = 'How many unread ones the inbox shows now.';

const Count = builder.objectRef<EventOf<'count'>>('NotificationCount').implement({
  description: `The first event. Later on: the count is another one although no item has changed (a base was left, for instance), more than ${MAX_NEWS} items have changed at once, or what has changed could not be read; fetch anew what you show of the inbox.`,
  fields: (t) => ({ unreadCount: t.exposeInt('unread', { description: unread }) }),
});

const Changed = builder.objectRef<EventOf<'changed'>>('NotificationChanged').implement({
  description: 'A notification that is new, has news, or was marked, archived or snoozed.',
  fields: (t) => ({
    notification: t.expose('item', { type: NotificationRef, description: 'As it is now.' }),
    unreadCount: t.exposeInt('unread', { description: unread }),
  }),
});

const Removed = builder.objectRef<EventOf<'removed'>>('NotificationRemoved').implement({
  description:
    'There is nothing left of a notification to tell, or the viewer may not see any more what it is about.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Which.' }),
    unreadCount: t.exposeInt('unread', { description: unread }),
  }),
});

const names = {
  count: 'NotificationCount',
  changed: 'NotificationChanged',
  removed: 'NotificationRemoved',
} satisfies Record<InboxEvent['type'], string>;

const NotificationEvent = builder.unionType('NotificationEvent', {
  description: 'What notifications delivers.',
  types: [Count, Changed, Removed],
  resolveType: ({ type }) => names[type],
});

builder.subscriptionField('notifications', (t) =>
  t.field({
    type: NotificationEvent,
    description:
      "The viewer's inbox, at all their clients: first a NotificationCount, then each item that is new or has changed. Of an item that changes several times while nobody reads, only the newest state comes. It ends with the token.",
    extensions: {
      ...sharedStream({
        join: async (person, _args, order) => person.services.inboxes.join(signedIn(person), order),
      }),
      ...viewerDependent,
    },
    subscribe: (_root, _args, context) => context.services.inboxes.follow(signedIn(context)),
    resolve: (event: InboxEvent, _args, context) => {
      // What an event shows is as it is then, not as it was when the subscription began.
      context.renew();
      return event;
    },
  }),
);
