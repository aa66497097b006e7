import { Placeholder } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createHistoryWorld, type HistoryTable, type HistoryWorld } from '../../bench/history-world.ts';
import { pastTable } from '../../src/past/past-table.ts';
import type { Place } from '../../src/past/place.queries.ts';
import { countSince, MAX_COUNTED } from '../../src/visit/visit.queries.ts';
import { there } from '../support/make.ts';
import { describePostgres } from '../support/modes.ts';
import { queriesOf, type Sent } from '../support/statements.ts';

const CHANGES = 100_000;
/** Blocks of 8 KiB that a page of 50 records may touch: about two for each of the 80 changes of a record. */
const PAGE_BLOCKS = 51 * 80 * 3;
/** And a count, which looks at so many changes and at the revision of each. */
const COUNT_BLOCKS = MAX_COUNTED * 6;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

describePostgres('what the past of a table of 100,000 changes costs', () => {
  let world: HistoryWorld;
  let table: HistoryTable;

  beforeAll(async () => {
    world = await createHistoryWorld(inject('postgresUrl'));
    table = await world.table(CHANGES);
    // Each of its records has been written since.
    await world.sql`update record set version = (select revision from log where id = table_id)`;
    await world.sql`vacuum analyze record`;
  }, 120_000);
  afterAll(() => world?.close());

  /** Whatever is of the size of the log is found by an index. */
  async function costOf(queries: readonly Sent[]): Promise<number> {
    let blocks = 0;
    for (const { sql: text, params } of queries) {
      // What reads the present by ids, for whoever asks.
      if (params.some((value) => value instanceof Placeholder)) continue;
      // The world has one table alone, and few records: it would do to read them all.
      await world.sql.unsafe('set enable_seqscan = off');
      await world.sql.unsafe(`prepare kept as ${text}`);
      const [row] = await world.sql.unsafe(
        `explain (analyze, buffers, timing off, format json) execute kept (${params.map(literal).join(', ')})`,
      );
      await world.sql.unsafe('deallocate kept');
      const explained: { Plan: Plan & Record<string, number> }[] = row?.['QUERY PLAN'];
      const { Plan: plan } = there(explained[0]);
      const said = `${text}\n${JSON.stringify(plan)}`;
      for (const node of flatten(plan)) {
        const isLarge = ['change', 'revision', 'record'].includes(node['Relation Name'] ?? '');
        if (isLarge)
          expect(['Index Scan', 'Index Only Scan', 'Bitmap Heap Scan'], said).toContain(node['Node Type']);
      }
      blocks += (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
    }
    return blocks;
  }

  /** The world has no real hashes: a place that no cursor names. */
  async function placeAt(part: number): Promise<Place> {
    const [row] = await world.sql`select revision, at from log where id = ${table.tableId}`;
    const head = Number(row?.revision);
    return {
      logId: table.tableId,
      revision: Math.floor(head * part),
      mark: '',
      at: row?.at,
      head,
      beginsAfter: 0,
    };
  }

  it.each([0.1, 0.5, 0.9])(
    'a page of it at %d of the log: index scans alone, in few statements',
    async (part) => {
      const { database } = world;
      const past = pastTable(database.db, await placeAt(part));
      const queries = await queriesOf(database, async () => {
        await past.fields();
        await past.views();
        expect((await past.records(undefined, 50)).records.length).toBeGreaterThan(0);
      });
      expect(queries.length).toBeLessThanOrEqual(11);
      const cost = await costOf(queries);
      expect(cost).toBeLessThan(PAGE_BLOCKS);
    },
  );

  it('what has happened since its beginning is counted as far as is looked', async () => {
    const { database } = world;
    const request = { logId: table.tableId, after: 0, without: null };
    const since = await countSince(database.db, request);
    expect(since).toMatchObject({ isPartial: true, count: MAX_COUNTED + 1 });
    const queries = await queriesOf(database, () => countSince(database.db, request));
    expect(queries).toHaveLength(1);
    expect(await costOf([there(queries[0])])).toBeLessThan(COUNT_BLOCKS);
  });
});

function flatten(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(flatten)];
}

function literal(value: unknown): string {
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
