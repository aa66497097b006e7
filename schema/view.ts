import type { View } from '../src/view/view.ts';
import { builder } from './builder.ts';
import { SortRef } from './filter.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { TableRef } from './table.ts';

export const ViewRef = builder.objectRef<View>('View');

ViewRef.implement({
  description:
    'A way of looking at a table, the same for all its people. Hidden is not secret: a view hides nothing from those who ask.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'At most 200 characters.' }),
    hiddenFieldIds: t.exposeIDList('hiddenFieldIds', { description: 'The fields that it does not show.' }),
    filter: t.expose('filter', {
      type: 'JSON',
      nullable: true,
      description: 'Which records it shows, in the form of a RecordFilter; null for all.',
    }),
    sort: t.expose('sort', { type: [SortRef], description: 'How it orders them, at most 5 fields.' }),
    version: t.expose('version', { type: 'Revision', description: 'The revision that last changed it.' }),
  }),
});

builder.objectField(TableRef, 'views', (t) =>
  t.field({
    type: [ViewRef],
    description: 'Its views, at most 100, in the order they were made.',
    resolve: ({ id, past }, _args, { loaders }) => past?.views() ?? loaders.viewsOfTable.load(id),
  }),
);

findNodesBy('viw', async (id, { loaders }) => {
  const view = await loaders.view.load(id);
  return view && (await loaders.table.load(view.tableId)) ? view : null;
});
