import type { Db } from '../db/client.ts';
import { loadMany, loadOne } from '../db/loader.ts';
import type { Heads } from '../stream/heads.ts';
import { readTables, readTablesOfBases } from './table.queries.ts';

/** Tables as a person sees them: those of their bases only. */
export function tableLoaders(db: Db, userId: string, heads: Heads) {
  return {
    /** null for a table of a base that the person is not a member of. */
    table: loadOne(
      async (ids) => heads.noteAll(await readTables(db, userId, ids), (table) => table.id),
      (table) => table.id,
    ),
    tablesOfBase: loadMany(
      async (ids) => heads.noteAll(await readTablesOfBases(db, userId, ids), (table) => table.id),
      (table) => table.baseId,
    ),
  };
}
