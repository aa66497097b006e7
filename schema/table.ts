import { encodeCursor } from '../src/stream/cursor.ts';
import type { Table } from '../src/table/table.queries.ts';
import { BaseRef, RoleEnum } from './base.ts';
import { builder } from './builder.ts';
import { findNodesBy, NodeRef } from './node.ts';

export const TableRef = builder.objectRef<Table>('Table');

TableRef.implement({
  description:
    'Records under typed fields. Whatever changes in it takes the next revision: see tableChanges.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'At most 200 characters.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    viewerRole: t.expose('viewerRole', { type: RoleEnum, description: 'What the viewer may do in it.' }),
    base: t.field({
      type: BaseRef,
      description: 'The base that the table is in.',
      resolve: async ({ baseId }, _args, { loaders }) => {
        const base = await loaders.base.load(baseId);
        if (!base) throw new Error(`the base of a table is not visible: ${baseId}`);
        return base;
      },
    }),
    revision: t.field({
      type: 'Revision',
      description: 'The last revision that was there before anything else of this request was read.',
      resolve: (table, _args, { heads }) => (heads.get(table.id) ?? table.head).revision,
    }),
    cursor: t.field({
      type: 'StreamCursor',
      description:
        'Where to start tableChanges to miss nothing. It was read before anything else of this request, so the stream may repeat what the request has seen: skip what is not newer than the version of the cell or record you hold.',
      resolve: (table, _args, { heads }) => encodeCursor(heads.get(table.id) ?? table.head),
    }),
  }),
});

builder.objectField(BaseRef, 'tables', (t) =>
  t.field({
    type: [TableRef],
    description: 'Its tables, at most 500, in the order they were made.',
    resolve: ({ id }, _args, { loaders }) => loaders.tablesOfBase.load(id),
  }),
);

findNodesBy('tbl', (id, { loaders }) => loaders.table.load(id));

builder.queryField('table', (t) =>
  t.field({
    type: TableRef,
    nullable: true,
    description: 'A table by its id; null where it does not exist or the viewer may not see it.',
    args: { id: t.arg.id({ required: true, description: 'The id of the table.' }) },
    resolve: (_root, { id }, { loaders }) => loaders.table.load(id),
  }),
);
