import { MAX_WATCHES } from '../src/notification/watch.service.ts';
import { watchedViewOf } from '../src/notification/watch-notices.ts';
import type { RecordFilter } from '../src/record/filter.ts';
import { builder } from './builder.ts';
import { resultOf } from './errors.ts';
import { FilterInputRef } from './filter.ts';
import { NotificationRef } from './notification.ts';
import { clientMutationId, payloadOf, run } from './payload.ts';
import { RecordRef } from './record.ts';
import { ViewRef } from './view.ts';

const OWN = "It is the viewer's own: it takes no revision, and nobody else learns of it. VIEWER.";

const ViewWatchRef = builder.objectRef<{ filter: RecordFilter | null }>('ViewWatch').implement({
  description: 'The viewer hears when others change records that a view shows, or showed before.',
  fields: (t) => ({
    filter: t.expose('filter', {
      type: 'JSON',
      nullable: true,
      description:
        "What narrows the view's own filter further, in the form of a RecordFilter; null: nothing does. A condition on a field that is gone or has become another one counts no more.",
    }),
  }),
});

builder.objectField(RecordRef, 'viewerWatches', (t) =>
  t.boolean({
    description: 'Whether the viewer watches it. Of views that show it View.viewerWatch tells.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.watch.load(id)) !== null,
  }),
);

builder.objectField(ViewRef, 'viewerWatch', (t) =>
  t.field({
    type: ViewWatchRef,
    nullable: true,
    description: 'Whether the viewer watches it, and what of it; null when they do not.',
    resolve: ({ id }, _args, { loaders }) => loaders.watch.load(id),
  }),
);

builder.objectField(NotificationRef, 'view', (t) =>
  t.field({
    type: ViewRef,
    nullable: true,
    description:
      'The watched view, where many of its records were changed at once; null for all else, and where it was deleted.',
    resolve: (item, _args, { loaders }) => {
      const id = watchedViewOf(item);
      return id === null ? null : loaders.view.load(id);
    },
  }),
);

function recordPayload(mutation: string, description: string) {
  return payloadOf<string>(mutation, description, (t) => ({
    record: t.field({
      type: RecordRef,
      nullable: true,
      description: 'The record; null where it is gone, or not the viewer’s to see any more.',
      // It can be left by whoever has no access any more.
      resolve: async ({ result }, _args, { loaders }) => {
        const record = await loaders.record.load(result);
        return record && (await loaders.table.load(record.tableId)) ? record : null;
      },
    }),
  }));
}

function viewPayload(mutation: string, description: string) {
  return payloadOf<string>(mutation, description, (t) => ({
    view: t.field({
      type: ViewRef,
      nullable: true,
      description: 'The view; null where it is gone, or not the viewer’s to see any more.',
      resolve: async ({ result }, _args, { loaders }) => {
        const view = await loaders.view.load(result);
        return view && (await loaders.table.load(view.tableId)) ? view : null;
      },
    }),
  }));
}

function recordInput(mutation: string) {
  return builder.inputType(`${mutation}Input`, {
    description: `What ${mutation[0]?.toLowerCase()}${mutation.slice(1)} takes.`,
    fields: (t) => ({
      recordId: t.id({ required: true, description: 'The record.' }),
      clientMutationId: clientMutationId(t),
    }),
  });
}

const WatchViewInput = builder.inputType('WatchViewInput', {
  description: 'What watchView takes.',
  fields: (t) => ({
    viewId: t.id({ required: true, description: 'The view.' }),
    filter: t.field({
      type: FilterInputRef,
      description:
        "Only records that this finds too: it narrows the view's own filter, and takes the place of the one before.",
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const UnwatchViewInput = builder.inputType('UnwatchViewInput', {
  description: 'What unwatchView takes.',
  fields: (t) => ({
    viewId: t.id({ required: true, description: 'The view.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const which = { required: true, description: 'Which.' } as const;

builder.mutationFields((t) => ({
  watchRecord: t.field({
    type: recordPayload('WatchRecord', 'It is watched.'),
    description: `The viewer hears when others change or delete the record, or bring it back: RECORD_WATCHED, one notification a record. Comments are not among it: follow a thread to hear of those. At most ${MAX_WATCHES} things of one person. ${OWN}`,
    args: { input: t.arg({ type: recordInput('WatchRecord'), ...which }) },
    errors: resultOf('WatchRecord', 'limited'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.watches.watchRecord(actor, input)),
  }),
  unwatchRecord: t.field({
    type: recordPayload('UnwatchRecord', 'It is not watched any more.'),
    description: `Ends watchRecord. What was told stays. ${OWN}`,
    args: { input: t.arg({ type: recordInput('UnwatchRecord'), ...which }) },
    errors: resultOf('UnwatchRecord'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.watches.unwatchRecord(actor, input)),
  }),
  watchView: t.field({
    type: viewPayload('WatchView', 'It is watched.'),
    description: `The viewer hears when others make, change or delete records that the view shows after it or showed before it: RECORD_WATCHED, one notification a record; one for the view, where one revision changes more than 20 of them or is told as BulkChanged. The view counts as it is then. At most ${MAX_WATCHES} things of one person. ${OWN}`,
    args: { input: t.arg({ type: WatchViewInput, ...which }) },
    errors: resultOf('WatchView', 'limited'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.watches.watchView(actor, input)),
  }),
  unwatchView: t.field({
    type: viewPayload('UnwatchView', 'It is not watched any more.'),
    description: `Ends watchView. What was told stays. ${OWN}`,
    args: { input: t.arg({ type: UnwatchViewInput, ...which }) },
    errors: resultOf('UnwatchView'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.watches.unwatchView(actor, input)),
  }),
}));
