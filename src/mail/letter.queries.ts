import { sql } from 'drizzle-orm';
import { base } from '../base/base.table.ts';
import type { Db } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import { baseTable } from '../table/table.table.ts';

/** What bases and tables are called, by their ids. */
export async function readPlaceNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.select({ id: sql<string>`place.id`, name: sql<string>`place.name` }).from(
    sql`(select id, name from ${base} where id = ${anyOf(ids)}
        union all select id, name from ${baseTable} where id = ${anyOf(ids)}) place`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
