import DataLoader from 'dataloader';
import type { Db } from '../db/client.ts';
import { loadMany, loadOne } from '../db/loader.ts';
import { countComments, readCommentPages } from './list.queries.ts';
import {
  type CommentList,
  type CommentListPage,
  type CommentListQuery,
  type CommentListRequest,
  commentListQuery,
} from './list.ts';
import { readAssigned } from './reader.queries.ts';
import { countFound, searchComments } from './search.queries.ts';
import type { Search } from './search.ts';
import { readTallies } from './tally.queries.ts';
import { type Comment, readComments } from './thread.queries.ts';
import { countUnread } from './unread.queries.ts';
import { readVersions } from './version.queries.ts';

/** Comments as a person sees them. */
export function commentLoaders(db: Db, userId: string) {
  const unreadOf = (of: CommentList['of']) =>
    loadMany(
      (ids) => countUnread(db, userId, of, ids),
      ({ id }) => id,
    );
  return {
    /** null for one whose record is deleted, or in a base that the person is not a member of. */
    comment: loadOne(
      (ids) => readComments(db, userId, ids),
      (comment) => comment.id,
    ),
    /** Pages of lists. Those of one turn that ask for the same of different records, tables or threads come in one statement. */
    commentPage: new DataLoader<CommentListRequest, CommentListPage>(
      (requests) =>
        inKinds(
          requests.map(orFault(commentListQuery)),
          ({ id: _, after: __, ...like }) => like,
          async (like, queries) => {
            const pages = await readCommentPages(db, userId, like, queries);
            return pages.map((found) => ({
              comments: found.slice(0, like.limit - 1),
              hasNextPage: found.length >= like.limit,
            }));
          },
        ),
      { cache: false },
    ),
    commentCount: new DataLoader<CommentList, number>(
      (lists) =>
        inKinds(
          lists,
          ({ of, filter }) => ({ of, filter }),
          (like, alike) =>
            countComments(
              db,
              userId,
              like,
              alike.map(({ id }) => id),
            ),
        ),
      { cache: false },
    ),
    talliesOfRecord: loadMany(
      (ids) => readTallies(db, ids),
      ({ recordId }) => recordId,
    ),
    unreadOfRecord: unreadOf('RECORD'),
    unreadOfTable: unreadOf('TABLE'),
    unreadOfThread: unreadOf('THREAD'),
    /** Not null for a record that names the person in a cell of a USER field. */
    assigned: loadOne(
      (ids) => readAssigned(db, userId, ids),
      ({ recordId }) => recordId,
    ),
    commentSearch: new DataLoader<Parameters<typeof searchComments>[2], Comment[]>(
      (requests) => Promise.all(requests.map((request) => searchComments(db, userId, request))),
      { cache: false },
    ),
    foundCount: new DataLoader<{ baseId: string; search: Search }, number>(
      (requests) => Promise.all(requests.map(({ baseId, search }) => countFound(db, baseId, search))),
      { cache: false },
    ),
    versionsOfComment: loadMany(
      (ids) => readVersions(db, ids),
      ({ commentId }) => commentId,
    ),
  };
}

function orFault(query: (request: CommentListRequest) => CommentListQuery) {
  return (request: CommentListRequest) => {
    try {
      return query(request);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
}

/** Answers all that are of one kind together, each kind with a statement of its own, in the order of asking. */
async function inKinds<Asked extends object, Kind, Answer>(
  asked: readonly (Asked | Error)[],
  kindOf: (one: Asked) => Kind,
  answer: (kind: Kind, alike: Asked[]) => Promise<Answer[]>,
): Promise<(Answer | Error)[]> {
  const kinds = new Map<string, { kind: Kind; alike: Asked[]; places: number[] }>();
  const answers = new Map<number, Answer | Error>();
  for (const [place, one] of asked.entries()) {
    if (one instanceof Error) {
      answers.set(place, one);
      continue;
    }
    const kind = kindOf(one);
    const key = JSON.stringify(kind);
    const group = kinds.get(key) ?? { kind, alike: [], places: [] };
    kinds.set(key, group);
    group.alike.push(one);
    group.places.push(place);
  }
  await Promise.all(
    [...kinds.values()].map(async ({ kind, alike, places }) => {
      for (const [index, found] of (await answer(kind, alike)).entries()) {
        answers.set(places[index] ?? -1, found);
      }
    }),
  );
  return asked.map((_, place) => answers.get(place) ?? new Error('nothing was answered'));
}
