import type { Db } from '../db/client.ts';
import { loadMany, loadOne } from '../db/loader.ts';
import { readFields, readFieldsOfTables } from './field.queries.ts';

export function fieldLoaders(db: Db) {
  return {
    field: loadOne(
      (ids) => readFields(db, ids),
      (field) => field.id,
    ),
    fieldsOfTable: loadMany(
      (ids) => readFieldsOfTables(db, ids),
      (field) => field.tableId,
    ),
  };
}
