import type { Cell } from '../src/record/cell.ts';
import { pageCursor } from '../src/record/page.ts';
import { cellVersion, type RecordRow } from '../src/record/record.queries.ts';
import { builder } from './builder.ts';
import { type Connection, connectionOf, pageArgs } from './connection.ts';
import { FieldRef } from './field.ts';
import { FilterInputRef, SortInput } from './filter.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { TableRef } from './table.ts';
import { UserRef } from './user.ts';

interface CellShape {
  recordId: string;
  fieldId: string;
  tableId: string;
  value: Cell | null;
  version: number;
}

export const CellRef = builder.objectRef<CellShape>('Cell').implement({
  description: 'What a record holds under a field.',
  fields: (t) => ({
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    field: t.field({
      type: FieldRef,
      nullable: true,
      description: 'The field; null when it was deleted after the record was read.',
      resolve: async ({ fieldId, tableId }, _args, { loaders }) =>
        (await loaders.fieldsOfTable.load(tableId)).find(({ id }) => id === fieldId) ?? null,
    }),
    value: t.expose('value', { type: 'CellValue', nullable: true, description: 'null when empty.' }),
    version: t.expose('version', {
      type: 'Revision',
      description: "The revision that last wrote the cell; the record's first when nobody has since.",
    }),
  }),
});

export const RecordRef = builder.objectRef<RecordRow>('Record');

const RecordConnection = connectionOf('Record', RecordRef, 'asked for; ties and no sort: as they were made');

RecordRef.implement({
  description: 'A row of a table.',
  interfaces: [NodeRef],
  fields: (t) => ({
    table: t.field({
      type: TableRef,
      description: 'The table that the record is in.',
      resolve: async ({ tableId }, _args, { loaders }) => {
        const table = await loaders.table.load(tableId);
        if (!table) throw new Error(`the table of a record is not visible: ${tableId}`);
        return table;
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
        const fields = await loaders.fieldsOfTable.load(record.tableId);
        return fields
          .filter(({ id }) => !fieldIds || fieldIds.includes(id))
          .map(({ id }) => ({
            recordId: record.id,
            fieldId: id,
            tableId: record.tableId,
            value: record.cells[id] ?? null,
            version: cellVersion(record, id),
          }));
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    createdBy: t.field({
      type: UserRef,
      nullable: true,
      description: 'Who made it.',
      resolve: ({ createdBy }, _args, { loaders }) => loaders.user.load(createdBy),
    }),
    updatedBy: t.field({
      type: UserRef,
      nullable: true,
      description: 'Who last changed it.',
      resolve: ({ updatedBy }, _args, { loaders }) => loaders.user.load(updatedBy),
    }),
  }),
});

builder.objectField(TableRef, 'records', (t) =>
  t.field({
    type: RecordConnection,
    description: 'Its records. A filter narrows the one of the view, a sort replaces it.',
    args: {
      ...pageArgs(t.arg),
      viewId: t.arg.id({ description: 'As this view of the table shows them.' }),
      filter: t.arg({ type: FilterInputRef, description: 'Only the records that this finds.' }),
      sort: t.arg({ type: [SortInput], description: 'At most 5 fields; the first counts most.' }),
    },
    resolve: async ({ id }, args, { loaders }): Promise<Connection<RecordRow>> => {
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
    description: 'A record by its id; null where it does not exist or the viewer may not see it.',
    args: { id: t.arg.id({ required: true, description: 'The id of the record.' }) },
    resolve: async (_root, { id }, { loaders }) => {
      const record = await loaders.record.load(id);
      return record && (await loaders.table.load(record.tableId)) ? record : null;
    },
  }),
);
