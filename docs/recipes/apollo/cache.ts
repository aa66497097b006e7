import { InMemoryCache } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';
import type { RowFragment } from './generated/graphql.ts';
import { possibleTypes } from './generated/possible-types.ts';

type Cells = RowFragment['cells'];

/** A cache for everything that has an id; the rest (cells, options, errors) is part of what holds it. */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Table: {
        fields: {
          // One list for each way of asking; pages of it are joined.
          records: relayStylePagination(['viewId', 'filter', 'sort']),
          activity: relayStylePagination(['filter', 'groupBy']),
          comments: relayStylePagination(['filter', 'order']),
        },
      },
      Record: {
        fields: {
          // Pages, answers of mutations and events arrive in any order. What is older never takes the place of what is newer.
          version: { merge: (held = 0, incoming: number) => Math.max(held, incoming) },
          cells: { merge: newest },
          comments: relayStylePagination(['filter', 'order']),
          history: relayStylePagination(['filter', 'groupBy']),
        },
      },
      Comment: { fields: { replies: relayStylePagination(['order']) } },
      Base: {
        fields: { members: relayStylePagination(), activity: relayStylePagination(['filter', 'groupBy']) },
      },
    },
  });
}

/** Of each cell the one with the greater version. */
export function newest(held: Cells | undefined, incoming: Cells): Cells {
  const cells = new Map((held ?? []).map((cell) => [cell.fieldId, cell]));
  for (const cell of incoming) {
    const other = cells.get(cell.fieldId);
    if (!other || other.version <= cell.version) cells.set(cell.fieldId, cell);
  }
  return [...cells.values()];
}
