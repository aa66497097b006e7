import type { OrderedExport } from '../src/activity/export.service.ts';
import { type ExportState, exportPath, LINK_MS, MAX_PENDING, MAX_RUNNING } from '../src/activity/export.ts';
import type { BookedExport } from '../src/activity/export-book.queries.ts';
import { exportOf } from '../src/notification/other-notices.ts';
import { ActivityFilterInput } from './activity.ts';
import { ActivityExportFormatEnum } from './base-change.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { resultOf } from './errors.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { NotificationRef } from './notification.ts';

const StateEnum = builder.enumType('ActivityExportState', {
  description: 'How far an export is.',
  values: {
    PENDING: { description: 'It waits for its link to be fetched.' },
    RUNNING: { description: 'It is being fetched.' },
    COMPLETE: { description: 'All of it was handed over.' },
    CUT: { description: 'Whoever fetched it has gone, read too slowly, or may not have it any more.' },
    FAILED: { description: 'The server could not go on.' },
  } satisfies Record<ExportState, object>,
});

const ExportRef = builder.objectRef<BookedExport>('ActivityExport').implement({
  description: 'An export of the activity of a base or a table. It is kept for 24 hours after its end.',
  interfaces: [NodeRef],
  fields: (t) => ({
    baseId: t.exposeID('baseId', { description: 'The base.' }),
    tableId: t.id({
      nullable: true,
      description: 'The table; null for all of the base.',
      resolve: ({ order }) => order.tableId,
    }),
    format: t.field({
      type: ActivityExportFormatEnum,
      description: 'As what.',
      resolve: ({ order }) => order.format,
    }),
    state: t.expose('state', { type: StateEnum, description: 'Whether it runs, or how it has ended.' }),
    changes: t.exposeInt('changes', {
      description: 'Changes that were written out so far, as it was told within the last seconds.',
    }),
    rows: t.exposeInt('rows', {
      description: 'The lines that they are, without the first of a CSV and the last of an NDJSON.',
    }),
    progress: t.float({
      description:
        'The part of the history that was gone through, from 0 to 1. How many changes of it will fit is not known before.',
      resolve: ({ state, looked, toLook }) => (state === 'COMPLETE' ? 1 : toLook === 0 ? 0 : looked / toLook),
    }),
    orderedAt: t.expose('orderedAt', { type: 'DateTime', description: 'When it was ordered.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null as long as it has not.',
    }),
  }),
});

builder.objectField(NotificationRef, 'export', (t) =>
  t.field({
    type: ExportRef,
    nullable: true,
    description: 'The export of an EXPORT_READY, as long as it is kept; null for all else.',
    resolve: (item, _args, context) => {
      const id = exportOf(item);
      return id === null ? null : context.services.exports.find(signedIn(context), id);
    },
  }),
);

const ExportActivityInput = builder.inputType('ExportActivityInput', {
  description: 'What exportActivity takes.',
  fields: (t) => ({
    baseId: t.id({ description: 'The base, with its tables. Either this or a table.' }),
    tableId: t.id({ description: 'The table. Either this or a base.' }),
    format: t.field({ type: ActivityExportFormatEnum, required: true, description: 'As what.' }),
    filter: t.field({
      type: ActivityFilterInput,
      description:
        'Only what fits, as in the feed. What the feed tells as one BulkChanged stands in the export as the single changes of it that fit.',
    }),
    audit: t.boolean({ description: 'With where each change came from. OWNER.' }),
    byteOrderMark: t.boolean({
      description: 'Of CSV: begins with the byte order mark, by which some spreadsheets know UTF-8.',
    }),
    clientMutationId: t.string({ description: 'Comes back in the payload. It is not remembered.' }),
  }),
});

interface Ordered extends OrderedExport {
  url: string;
  clientMutationId: string | null;
}

const ExportActivityPayload = builder.objectRef<Ordered>('ExportActivityPayload').implement({
  description: 'The export waits to be fetched.',
  fields: (t) => ({
    export: t.field({
      type: ExportRef,
      nullable: true,
      description: 'The export, of which activityExport tells how far it is.',
      resolve: ({ id }, _args, context) => context.services.exports.find(signedIn(context), id),
    }),
    url: t.exposeString('url', {
      description:
        'Where it is fetched, once, without a token: relative to the address of this API. Whoever has it gets the export.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it has to be fetched.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: 'As it was sent.' }),
  }),
});

builder.mutationField('exportActivity', (t) =>
  t.field({
    type: ExportActivityPayload,
    description: `Orders activity as a file, for a browser to download: the link is good once, for ${LINK_MS / 1_000} seconds. Changes stand in it from the newest to the oldest, as of when it is fetched. Of one person ${MAX_RUNNING.person} exports run at a time and ${MAX_PENDING} wait. Each is on record in the activity of the base as ActivityExported; when all of it was handed over, the one who ordered it gets a notification of EXPORT_READY. VIEWER.`,
    args: { input: t.arg({ type: ExportActivityInput, required: true, description: 'What to export.' }) },
    errors: resultOf('ExportActivity', 'limited'),
    resolve: async (_root, { input }, context) => {
      const { baseId = null, tableId = null, format, filter, audit, byteOrderMark, clientMutationId } = input;
      const order = {
        baseId,
        tableId,
        format,
        filter: filter ?? {},
        hasAudit: audit ?? false,
        hasMark: byteOrderMark ?? false,
      };
      const ordered = await context.services.exports.order(signedIn(context), order);
      const url = `${exportPath(format)}?ticket=${ordered.ticket}`;
      return { ...ordered, url, clientMutationId: clientMutationId ?? null };
    },
  }),
);

builder.queryField('activityExport', (t) =>
  t.field({
    type: ExportRef,
    nullable: true,
    description: 'How far an export is, one of your own; null where there is none.',
    args: {
      id: t.arg.id({ required: true, description: 'The id of the export, or the header x-export-id.' }),
    },
    resolve: (_root, { id }, context) => context.services.exports.find(signedIn(context), id),
  }),
);

findNodesBy('exp', (id, context) => context.services.exports.find(signedIn(context), id));
