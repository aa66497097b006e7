import type { Entry } from '../src/presence/presence.service.ts';
import { type PresenceItem, peopleOf } from '../src/presence/presence.ts';
import type { SharedOrder, Subscription } from '../src/stream/outlet.ts';
import { builder } from './builder.ts';
import { type Context, signedIn } from './context.ts';
import { PresenceInput } from './presence.mutations.ts';
import { PresenceMemberRef, PresencePersonRef } from './presence.ts';
import { sharedStream } from './shared.ts';

const Snapshot = builder
  .objectRef<Extract<PresenceItem, { type: 'snapshot' }>>('PresenceSnapshot')
  .implement({
    description: 'Who is here. Forget what you knew; what follows builds on this.',
    fields: (t) => ({
      sessionId: t.exposeID('sessionId', {
        description: "The subscriber's own session: which of the members you are.",
      }),
      members: t.expose('members', {
        type: [PresenceMemberRef],
        description: 'Every session in the table, your own included.',
      }),
      people: t.field({
        type: [PresencePersonRef],
        description: 'The same sessions, by person.',
        resolve: ({ members }) => peopleOf(members),
      }),
    }),
  });

const DeltaRef = builder.objectRef<Extract<PresenceItem, { type: 'delta' }>>('PresenceDelta').implement({
  description:
    'What has changed since the frame before; all who watch get the same one, so your own changes are in it. Put members by their sessionId: one may be told twice.',
  fields: (t) => ({
    joined: t.expose('joined', { type: [PresenceMemberRef], description: 'Sessions that have come, whole.' }),
    updated: t.expose('updated', {
      type: [PresenceMemberRef],
      description: 'Sessions of which something has changed, whole.',
    }),
    left: t.exposeIDList('left', { description: 'The ids of the sessions that have gone.' }),
  }),
});

const PresenceEvent = builder.unionType('PresenceEvent', {
  description: 'What presence delivers.',
  types: [Snapshot, DeltaRef],
  resolveType: ({ type }) => (type === 'snapshot' ? 'PresenceSnapshot' : 'PresenceDelta'),
});

builder.subscriptionField('presence', (t) =>
  t.field({
    type: PresenceEvent,
    description:
      'Who is in a table and what they do there: first a PresenceSnapshot, then a PresenceDelta at most 30 times a second. To subscribe is to be there; to end the subscription, or to lose the connection for longer than the grace of the session (6 seconds), is to leave. Among more than 100 people the pointers near your own come at once, the others once a second. One who does not keep up gets the newest state of what was missed.',
    args: {
      tableId: t.arg.id({ required: true, description: 'The table. VIEWER.' }),
      input: t.arg({ type: PresenceInput, description: 'How you come.' }),
    },
    extensions: sharedStream({
      own: 'input',
      // A socket has a session as soon as somebody has signed in over it, and nobody else comes this way.
      join: (person, { tableId, input }, order) =>
        joinPresence(person, { tableId: String(tableId), input: (input ?? {}) as Entry['input'] }, order),
    }),
    subscribe: (_root, { tableId, input }, context) =>
      context.services.presence.follow(signedIn(context), {
        tableId,
        sessionId: context.sessionId,
        input: input ?? {},
        ...(context.connection.isOpen ? { isSocketGone: () => !context.connection.isOpen?.() } : {}),
      }),
    resolve: (item: PresenceItem) => item,
  }),
);

function joinPresence(
  person: Context,
  entry: Omit<Entry, 'sessionId'>,
  order: SharedOrder<PresenceItem>,
): Promise<Subscription> {
  const { sessionId } = person;
  if (sessionId === null) throw new Error('a socket whose person has signed in has a session');
  return person.services.presence.join(signedIn(person), { ...entry, sessionId }, order);
}
