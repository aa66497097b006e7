import type { Db } from '../db/client.ts';
import { loadMany } from '../db/loader.ts';
import { readShownLocks } from './state.queries.ts';

/** The locks that have not run out, of tables and of records. */
export function lockLoaders(db: Db) {
  return {
    locksOfTable: loadMany(
      (ids) => readShownLocks(db, 'tableId', ids),
      (lock) => lock.tableId,
    ),
    locksOfRecord: loadMany(
      (ids) => readShownLocks(db, 'recordId', ids),
      (lock) => lock.recordId,
    ),
  };
}
