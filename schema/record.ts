import { invalid, NotFoundError } from '../src/errors.ts';
import type { PastTable } from '../src/past/past-table.ts';
import type { PastRecord } from '../src/past/then.ts';
import type { Cell } from '../src/record/cell.ts';
import { pageCursor } from '../src/record/page.ts';
import { cellVersion } from '../src/record/record.queries.ts';
import { builder } from './builder.ts';
import { type Connection, connectionOf, idPage, pageArgs } from './connection.ts';
import { type Context, signedIn } from './context.ts';
import { FieldRef } from './field.ts';
import { FilterInputRef, SortInput } from './filter.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { TableRef, type TableShape } from './table.ts';
import { UserRef } from './user.ts';

interface CellShape {
  recordId: string;
  fieldId: string;
  tableId: string;
  value: Cell | null;
  version: number;
  past: PastTable | undefined;
}

/** A record, as it is or as it was. */
interface RecordShape extends PastRecord {
  past?: PastTable;
}

export const CellRef = builder.objectRef<CellShape>('Cell').implement({
  description: 'What a record holds under a field.',
  fields: (t) => ({
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    field: t.field({
      type: FieldRef,
      nullable: true,
      description: 'The field; null when it was deleted after the record was read.',
      resolve: async ({ fieldId, tableId, past }, _args, { loaders }) =>
        (await (past?.fields() ?? loaders.fieldsOfTable.load(tableId))).find(({ id }) => id === fieldId) ??
        null,
    }),
    value: t.expose('value', { type: 'CellValue', nullable: true, description: 'null when empty.' }),
    version: t.expose('version', {
      type: 'Revision',
      description: "The revision that last wrote the cell; the record's first when nobody has since.",
    }),
  }),
});

export const RecordRef = builder.objectRef<RecordShape>('Record');

const RecordConnection = connectionOf('Record', RecordRef, 'asked for; ties and no sort: as they were made');

RecordRef.implement({
  description: 'A row of a table.',
  interfaces: [NodeRef],
  fields: (t) => ({
    table: t.field({
      type: TableRef,
      description: 'The table that the record is in.',
      resolve: async ({ tableId, past }, _args, { loaders }): Promise<TableShape> => {
        const table = await loaders.table.load(tableId);
        // It was deleted, or its reader removed, since the record was read.
        if (!table) throw new NotFoundError(tableId);
        return past ? { ...table, past } : table;
      },
    }),
    version: t.expose('version', { type: 'Revision', description: 'The revision that last changed it.' }),
    cells: t.field({
      type: [CellRef],
      description: 'A cell for every field of the table, in the order of the fields; or those asked for.',
      args: {
        fieldIds: t.arg.idList({ description: 'Only the cells of these fields.' }),
      },
      resolve: async (record, { fieldIds }, { loaders }) => {
        const { past } = record;
        const fields = await (past?.fields() ?? loaders.fieldsOfTable.load(record.tableId));
        return fields
          .filter(({ id }) => !fieldIds || fieldIds.includes(id))
          .map(({ id }) => ({
            recordId: record.id,
            fieldId: id,
            tableId: record.tableId,
            value: record.cells[id] ?? null,
            version: cellVersion(record, id),
            past,
          }));
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    createdBy: t.field({
      type: UserRef,
      nullable: true,
      description: 'Who made it.',
      resolve: ({ createdBy }, _args, { loaders }) =>
        createdBy === null ? null : loaders.user.load(createdBy),
    }),
    updatedBy: t.field({
      type: UserRef,
      nullable: true,
      description: 'Who last changed it.',
      resolve: ({ updatedBy }, _args, { loaders }) =>
        updatedBy === null ? null : loaders.user.load(updatedBy),
    }),
  }),
});

/** @throws ValidationError for what only the present is asked by */
async function pastRecords(
  past: PastTable,
  args: { first?: number | null; after?: string | null; viewId?: unknown; filter?: unknown; sort?: unknown },
): Promise<Connection<RecordShape>> {
  for (const name of ['viewId', 'filter', 'sort'] as const) {
    if (args[name] != null) throw invalid([name], 'A past table is listed in the order of making, whole.');
  }
  const { after, limit } = idPage('rec', args);
  const { records, ...page } = await past.records(after, limit - 1);
  return {
    ...page,
    edges: records.map((record) => ({ cursor: record.id, node: { ...record, past } })),
    hasPreviousPage: after !== undefined,
    count: past.count,
  };
}

async function pastRecord(context: Context, id: string, at: string): Promise<RecordShape | null> {
  const viewer = signedIn(context);
  const { past: service } = context.services;
  const tableId = await service.tableOf(viewer, id);
  const past = tableId === null ? null : await service.table(viewer, tableId, at);
  const record = await past?.record(id);
  return past && record ? { ...record, past } : null;
}

builder.objectField(TableRef, 'records', (t) =>
  t.field({
    type: RecordConnection,
    description:
      'Its records. A filter narrows the one of the view, a sort replaces it. Those of a past table come in the order they were made, without view, filter or sort; a page of theirs may end early, even empty: "hasNextPage" and "endCursor" say how to go on.',
    args: {
      ...pageArgs(t.arg),
      viewId: t.arg.id({ description: 'As this view of the table shows them.' }),
      filter: t.arg({ type: FilterInputRef, description: 'Only the records that this finds.' }),
      sort: t.arg({ type: [SortInput], description: 'At most 5 fields; the first counts most.' }),
    },
    resolve: async ({ id, past }, args, { loaders }): Promise<Connection<RecordShape>> => {
      if (past) return pastRecords(past, args);
      const page = await loaders.recordPage.load({ tableId: id, ...args });
      return {
        edges: page.rows.map((node) => ({ cursor: pageCursor(node), node })),
        hasNextPage: page.hasNextPage,
        hasPreviousPage: args.after != null,
        count: () => loaders.recordCount.load(page),
      };
    },
  }),
);

findNodesBy('rec', async (id, { loaders }) => {
  const record = await loaders.record.load(id);
  return record && (await loaders.table.load(record.tableId)) ? record : null;
});

builder.queryField('record', (t) =>
  t.field({
    type: RecordRef,
    nullable: true,
    description:
      'A record by its id; null where it does not exist or the viewer may not see it. With "at" its cells, their versions and fields are what they were then, also when it was deleted since, and null stands for one that was not there then; see table.',
    args: {
      id: t.arg.id({ required: true, description: 'The id of the record.' }),
      at: t.arg({
        type: 'StreamCursor',
        description: 'As it was right after the revision of this cursor of its table.',
      }),
    },
    resolve: async (_root, { id, at }, context) => {
      if (at != null) return pastRecord(context, id, at);
      const { loaders } = context;
      const record = await loaders.record.load(id);
      return record && (await loaders.table.load(record.tableId)) ? record : null;
    },
  }),
);
