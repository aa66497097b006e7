import { NotFoundError } from '../src/errors.ts';
import type { PastTable } from '../src/past/past-table.ts';
import { encodeCursor } from '../src/stream/cursor.ts';
import type { Table } from '../src/table/table.queries.ts';
import { BaseRef, RoleEnum } from './base.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { findNodesBy, NodeRef } from './node.ts';

/** A table, as it is or as it was. */
export interface TableShape extends Table {
  past?: PastTable;
}

export const TableRef = builder.objectRef<TableShape>('Table');

TableRef.implement({
  description:
    'Records under typed fields. Whatever changes in it takes the next revision: see tableChanges.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.string({
      description: 'At most 200 characters.',
      resolve: ({ name, past }) => past?.name(name) ?? name,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    viewerRole: t.expose('viewerRole', { type: RoleEnum, description: 'What the viewer may do in it.' }),
    base: t.field({
      type: BaseRef,
      description: 'The base that the table is in.',
      resolve: async ({ baseId }, _args, { loaders }) => {
        const base = await loaders.base.load(baseId);
        // It was deleted, or its reader removed, since the table was read.
        if (!base) throw new NotFoundError(baseId);
        return base;
      },
    }),
    revision: t.field({
      type: 'Revision',
      description:
        'The last revision that was there before anything else of this request was read; of a past table the one asked for.',
      resolve: (table, _args, { heads }) => (table.past?.place ?? heads.get(table.id) ?? table.head).revision,
    }),
    cursor: t.field({
      type: 'StreamCursor',
      description:
        'Where to start tableChanges to miss nothing. It was read before anything else of this request, so the stream may repeat what the request has seen: skip what is not newer than the version of the cell or record you hold.',
      resolve: (table, _args, { heads }) =>
        encodeCursor(table.past?.place ?? heads.get(table.id) ?? table.head),
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
    description:
      'A table by its id; null where it does not exist or the viewer may not see it. With "at" name, fields, views, records, revision and cursor are what they were then, also of what was deleted since; the rest is of now. A past table has the id of the present one: keep it out of a cache of entities. Without a state at that place: CURSOR_UNKNOWN, CURSOR_TOO_OLD, HISTORY_CHANGED, as the reasons of ResyncRequired.',
    args: {
      id: t.arg.id({ required: true, description: 'The id of the table.' }),
      at: t.arg({ type: 'StreamCursor', description: 'As it was right after the revision of this cursor.' }),
    },
    resolve: async (_root, { id, at }, context): Promise<TableShape | null> => {
      const table = await context.loaders.table.load(id);
      if (!table || at == null) return table;
      const past = await context.services.past.table(signedIn(context), id, at);
      return past && { ...table, past };
    },
  }),
);
