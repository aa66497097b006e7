import { encodeCursor, type Position } from '../src/stream/cursor.ts';
import { MAX_COUNTED, MAX_PEOPLE, MAX_TOUCHED } from '../src/visit/visit.queries.ts';
import type { SinceWhom, TableSince } from '../src/visit/visit.service.ts';
import { ActorRef } from './actor.ts';
import { builder } from './builder.ts';
import { KindCountRef } from './change.ts';
import { signedIn } from './context.ts';
import { resultOf } from './errors.ts';
import { clientMutationId, payloadOf, run } from './payload.ts';
import { RecordRef } from './record.ts';
import { TableRef } from './table.ts';

const counted = MAX_COUNTED.toLocaleString('en');
const touched = MAX_TOUCHED.toLocaleString('en');

const VisitRef = builder.objectRef<Position & { at: Date }>('TableVisit').implement({
  description: 'How far somebody has seen a table.',
  fields: (t) => ({
    cursor: t.field({
      type: 'StreamCursor',
      description: 'After the last revision that they had seen.',
      resolve: (visit) => encodeCursor(visit),
    }),
    revision: t.expose('revision', { type: 'Revision', description: 'That revision.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they marked it.' }),
  }),
});

const SinceWhomEnum = builder.enumType('ChangesBy', {
  description: 'Whose changes are counted.',
  values: {
    OTHERS: { description: "All but the viewer's own." },
    ALL: { description: "Everybody's." },
  } satisfies Record<SinceWhom, object>,
});

const SinceRef = builder.objectRef<TableSince>('TableChangesSince').implement({
  description: `What has happened in a table since. Of more than ${counted} changes only the newest ${counted} are looked at.`,
  fields: (t) => ({
    cursor: t.field({
      type: 'StreamCursor',
      description: 'Since when.',
      resolve: ({ position }) => encodeCursor(position),
    }),
    count: t.exposeInt('count', { description: 'How many changes, every changed thing for itself.' }),
    isPartial: t.exposeBoolean('isPartial', {
      description:
        'Whether there was more than was looked at, or is left: all the numbers are too low then, and are told as "at least".',
    }),
    kinds: t.field({
      type: [KindCountRef],
      description: 'Which kinds of changes, and how many of each.',
      resolve: ({ kinds }) =>
        Object.entries(kinds)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([kind, count]) => ({ kind, count })),
    }),
    recordIds: t.exposeIDList('recordIds', {
      description: `The records that were changed, made, deleted or commented on, the last one first: at most ${touched}.`,
    }),
    records: t.field({
      type: [RecordRef],
      description: 'Those of them that are there now.',
      resolve: async ({ recordIds }, _args, { loaders }) =>
        (await Promise.all(recordIds.map((id) => loaders.record.load(id)))).filter((one) => one !== null),
    }),
    recordCount: t.exposeInt('recordCount', { description: 'How many records those are in all.' }),
    hasMoreRecords: t.boolean({
      description: 'Whether more records were touched than are told.',
      resolve: ({ recordIds, recordCount, isPartial }) => isPartial || recordCount > recordIds.length,
    }),
    actors: t.field({
      type: [ActorRef],
      description: `Who did it, the last one first: at most ${MAX_PEOPLE}.`,
      resolve: ({ actors }) => actors,
    }),
    actorCount: t.exposeInt('actorCount', { description: 'How many people those are in all.' }),
  }),
});

builder.objectFields(TableRef, (t) => ({
  changesSince: t.field({
    type: SinceRef,
    nullable: true,
    description:
      "What has happened since a cursor of tableChanges, or since the viewer's last visit: null for somebody who was never here. CURSOR_UNKNOWN and HISTORY_CHANGED are told as by table.",
    args: {
      cursor: t.arg({
        type: 'StreamCursor',
        description: "Since then; the viewer's last visit if left out.",
      }),
      by: t.arg({ type: SinceWhomEnum, description: 'ALL if left out.' }),
    },
    resolve: ({ id }, args, context) => context.services.visits.since(signedIn(context), id, args),
  }),
  viewerLastVisit: t.field({
    type: VisitRef,
    nullable: true,
    description: 'How far the viewer has seen it, by markTableVisited; null when they never said so.',
    resolve: ({ id }, _args, { loaders }) => loaders.visit.load(id),
  }),
}));

const MarkTableVisitedInput = builder.inputType('MarkTableVisitedInput', {
  description: 'What markTableVisited takes.',
  fields: (t) => ({
    tableId: t.id({ required: true, description: 'The table.' }),
    cursor: t.field({
      type: 'StreamCursor',
      description: 'The last of it that the viewer has seen; all that is there if left out.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const MarkTableVisitedPayload = payloadOf<string>('MarkTableVisited', 'The visit is noted.', (t) => ({
  table: t.field({
    type: TableRef,
    nullable: true,
    description: 'The table; null when it was deleted meanwhile.',
    resolve: ({ result }, _args, { loaders }) => loaders.table.load(result),
  }),
}));

builder.mutationField('markTableVisited', (t) =>
  t.field({
    type: MarkTableVisitedPayload,
    description:
      "Notes how far the viewer has seen a table, for changesSince. It never goes back. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER.",
    args: { input: t.arg({ type: MarkTableVisitedInput, required: true, description: 'How far.' }) },
    errors: resultOf('MarkTableVisited'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.visits.mark(actor, input)),
  }),
);
