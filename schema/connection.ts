import type { ObjectRef } from '@pothos/core';
import { invalid } from '../src/errors.ts';
import { type IdKind, kindOf } from '../src/id.ts';
import { pageSize } from '../src/record/page.ts';
import { builder, type Types } from './builder.ts';

/** One page of a list that is read forward. */
export interface Page<Item> {
  edges: { cursor: string; node: Item }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Where to go on from, where that is not the last edge. */
  endCursor?: string | null;
}

/** A Relay connection. */
export interface Connection<Item> extends Page<Item> {
  /** How many there are on all pages; asked only when the query asks. */
  count: () => Promise<number>;
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page lies in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there is more after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'Whether the page was asked for with a cursor before it.',
    }),
    startCursor: t.exposeString('startCursor', { nullable: true, description: 'Of the first edge.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Of the last edge: give it as "after" for the next page.',
    }),
  }),
});

/** Makes the connection and edge types of a node type: `NameConnection` and `NameEdge`. */
export function connectionOf<Item>(name: string, node: ObjectRef<Types, Item>, order: string) {
  const ref = pagesOf<Item, Connection<Item>>(name, node, order);
  builder.objectField(ref, 'totalCount', (t) =>
    t.int({
      description: 'How many there are on all pages. Counted when asked for.',
      resolve: ({ count }) => count(),
    }),
  );
  return ref;
}

/** The same of a list that nobody counts. */
export function pagesOf<Item, Shape extends Page<Item>>(
  name: string,
  node: ObjectRef<Types, Item>,
  order: string,
): ObjectRef<Types, Shape> {
  const edge = builder.objectRef<{ cursor: string; node: Item }>(`${name}Edge`).implement({
    description: `A ${name} and its place in the list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Its place: give it as "after" to go on from here.' }),
      // Pothos cannot see through the type parameter that the node is of the node's type.
      node: t.field({ type: node, description: `The ${name}.`, resolve: (parent) => parent.node as never }),
    }),
  });
  return builder.objectRef<Shape>(`${name}Connection`).implement({
    description: `A page of a list, in the order ${order}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'What is on this page.',
        resolve: ({ edges }) => edges,
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Where this page lies in the list.',
        resolve: ({ edges, hasNextPage, hasPreviousPage, endCursor }) => ({
          hasNextPage,
          hasPreviousPage,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: endCursor ?? edges.at(-1)?.cursor ?? null,
        }),
      }),
    }),
  });
}

/** What a list in the order of ids is asked for, one more than the page to see whether it goes on. */
export function idPage(kind: IdKind, args: { first?: number | null; after?: string | null }) {
  const after = args.after ?? undefined;
  if (after !== undefined && kindOf(after) !== kind)
    throw invalid(['after'], 'This cursor is not one of this list.');
  const size = pageSize(args.first);
  return {
    after,
    limit: size + 1,
    connection: <Item extends { id: string }>(
      found: Item[],
      count: () => Promise<number>,
    ): Connection<Item> => ({
      edges: found.slice(0, size).map((node) => ({ cursor: node.id, node })),
      hasNextPage: found.length > size,
      hasPreviousPage: after !== undefined,
      count,
    }),
  };
}

type Arg = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg'];

/** The arguments of a list that pages forward. */
export function pageArgs(arg: Arg) {
  return {
    first: arg.int({ description: 'How many, 1 to 500; 50 when left out.' }),
    after: arg.string({ description: 'Only what comes after this cursor.' }),
  };
}
