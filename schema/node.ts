import { type IdKind, idKinds, kindOf } from '../src/id.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';

interface NodeShape {
  id: string;
}

export const NodeRef = builder.interfaceRef<NodeShape>('Node').implement({
  description: 'Anything with an id. The first letters of the id tell its type.',
  resolveType: ({ id }) => idKinds[kindOf(id) ?? 'usr'],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique among all things, and never used again.' }),
  }),
});

/** How to find a node by its id, for somebody who may see it. */
type Finder = (id: string, context: Context) => Promise<NodeShape | null>;

const finders = new Map<IdKind, Finder>();

/** Each type says beside itself how `node(id)` finds it: null where it does not exist or the viewer may not see it. */
export function findNodesBy(kind: IdKind, find: Finder): void {
  finders.set(kind, find);
}

builder.queryField('node', (t) =>
  t.field({
    type: NodeRef,
    nullable: true,
    description: 'Anything by its id; null where it does not exist or the viewer may not see it.',
    args: { id: t.arg.id({ required: true, description: 'The id of anything.' }) },
    resolve: (_root, { id }, context) => {
      const kind = kindOf(id);
      return (kind && finders.get(kind)?.(id, context)) ?? null;
    },
  }),
);
