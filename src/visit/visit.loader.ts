import type { Db } from '../db/client.ts';
import { loadOne } from '../db/loader.ts';
import { readVisits } from './visit.queries.ts';

/** When a person was last in tables. */
export function visitLoaders(db: Db, userId: string) {
  return {
    visit: loadOne(
      (ids) => readVisits(db, userId, ids),
      ({ tableId }) => tableId,
    ),
  };
}
