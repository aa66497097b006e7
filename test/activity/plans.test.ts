import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createHistoryWorld, type HistoryTable, type HistoryWorld } from '../../bench/history-world.ts';
import { feedQuery } from '../../src/activity/activity.queries.ts';
import { type ActivityFilter, type EntryKey, MAX_LOOKS } from '../../src/activity/activity.ts';
import { describePostgres } from '../support/modes.ts';

const CHANGES = 100_000;
const PAGE = 51;
/** Blocks of 8 KiB that a page may touch: a few for each entry, by each of the indexes that it is read with. */
const BLOCKS = PAGE * 20;

const MODES = ['force_custom_plan', 'force_generic_plan'];

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  Plans?: Plan[];
}

describePostgres('plans of feeds, in a history of 100,000 changes', () => {
  let world: HistoryWorld;
  let table: HistoryTable;

  beforeAll(async () => {
    world = await createHistoryWorld(inject('postgresUrl'));
    table = await world.table(CHANGES);
  }, 120_000);
  afterAll(() => world?.close());

  const feeds: [string, (table: HistoryTable, people: string[]) => ActivityFilter, string][] = [
    ['all', () => ({}), 'revision_by_time'],
    ['a person', (_, actorIds) => ({ actorIds }), 'revision_of_actor'],
    ['a usual kind', () => ({ kinds: ['RecordUpdated'] }), 'change_of_kind'],
    ['a rare kind', () => ({ kinds: ['ViewUpdated'] }), 'change_of_kind'],
    [
      'a field',
      ({ fieldIds: [fieldId = ''] }) => ({ fieldId }),
      'change_field_log_id_field_id_revision_ordinal_pk',
    ],
    ['a record', ({ recordId }) => ({ recordId }), 'change_of_entity'],
    ['a cell', ({ recordId, fieldIds: [fieldId = ''] }) => ({ recordId, fieldId }), 'change_at_record'],
    [
      'a time',
      () => ({
        from: new Date(Date.now() - 29.8 * 86_400_000),
        until: new Date(Date.now() - 29.5 * 86_400_000),
      }),
      'revision_by_time',
    ],
  ];

  it.each(feeds)(
    '%s: index scans alone, and as many blocks as the page has entries',
    async (_, filterOf, index) => {
      const filter = filterOf(table, [world.viewer.user.id]);
      const [oldest] =
        await world.sql`select at, revision from revision where log_id = ${table.tableId} and not bulk order by at offset ${CHANGES / 2} limit 1`;
      const middle: EntryKey = {
        at: oldest?.at,
        logId: table.tableId,
        revision: Number(oldest?.revision),
        ordinal: 0,
      };
      for (const [after, mode] of [null, middle].flatMap((one) =>
        MODES.map((mode) => [one, mode] as const),
      )) {
        const walk = {
          logIds: [table.tableId],
          filter,
          choiceIds: [],
          after,
          limit: PAGE,
          isByRecord: false,
          looks: MAX_LOOKS,
        };
        const { sql: text, params } = feedQuery(world.database.db, walk).toSQL();
        // As on the connections of the server: a plan for these values, or the one that is kept for all.
        await world.sql.unsafe(`set plan_cache_mode = ${mode}`);
        await world.sql.unsafe('set enable_seqscan = off');
        await world.sql.unsafe(`prepare kept as ${text}`);
        const [row] = await world.sql.unsafe(
          `explain (analyze, buffers, timing off, format json) execute kept (${params.map(literal).join(', ')})`,
        );
        await world.sql.unsafe('deallocate kept');
        const explained: { Plan: Plan & Record<string, number> }[] = row?.['QUERY PLAN'];
        const [{ Plan: plan } = { Plan: { 'Node Type': '' } as never }] = explained;
        const nodes = flatten(plan);
        const said = JSON.stringify(explained);
        const scans = nodes.filter((node) => node['Node Type'].includes('Scan') && node['Relation Name']);
        expect(new Set(scans.map((node) => node['Node Type'])), said).toEqual(
          new Set(
            scans.map((node) => (node['Node Type'] === 'Index Only Scan' ? 'Index Only Scan' : 'Index Scan')),
          ),
        );
        expect(
          nodes.map((node) => node['Index Name']),
          said,
        ).toContain(index);
        expect((plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0), said).toBeLessThan(
          BLOCKS,
        );
      }
    },
  );
});

function flatten(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(flatten)];
}

function literal(value: unknown): string {
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
