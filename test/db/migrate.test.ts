import { expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { readHeads } from '../../src/stream/log.queries.ts';
import { emptyDatabase } from '../support/database.ts';
import { describePostgres } from '../support/modes.ts';

describePostgres('migrations', () => {
  it('are applied once when five nodes start at the same time', async () => {
    for (let round = 0; round < 3; round++) {
      const own = await emptyDatabase();
      const nodes: Database[] = Array.from({ length: 5 }, () => openPostgres({ url: own.url, max: 2 }));
      const applied = await Promise.all(nodes.map((node) => migrate(node)));
      expect(applied.filter((count) => count > 0)).toHaveLength(1);
      for (const node of nodes) expect(await readHeads(node.db, ['tbl_none'])).toEqual([]);
      await Promise.all(nodes.map((node) => node.close()));
      await own.drop();
    }
  });
});
