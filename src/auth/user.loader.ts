import type { Db } from '../db/client.ts';
import { loadOne } from '../db/loader.ts';
import { readUsers } from './user.queries.ts';

export function userLoaders(db: Db) {
  return {
    user: loadOne(
      (ids) => readUsers(db, ids),
      (user) => user.id,
    ),
  };
}
