import type { Db } from '../db/client.ts';
import { loadOne } from '../db/loader.ts';
import { readComments } from './thread.queries.ts';

/** Comments as a person sees them. */
export function commentLoaders(db: Db, userId: string) {
  return {
    /** null for one whose record is deleted, or in a base that the person is not a member of. */
    comment: loadOne(
      (ids) => readComments(db, userId, ids),
      (comment) => comment.id,
    ),
  };
}
