import type { Db } from '../db/client.ts';
import { loadMany, loadOne } from '../db/loader.ts';
import { readViews, readViewsOfTables } from './view.queries.ts';

export function viewLoaders(db: Db) {
  return {
    view: loadOne(
      (ids) => readViews(db, ids),
      (view) => view.id,
    ),
    viewsOfTable: loadMany(
      (ids) => readViewsOfTables(db, ids),
      (view) => view.tableId,
    ),
  };
}
