import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createHistoryWorld, type HistoryTable, type HistoryWorld } from '../../bench/history-world.ts';
import { feedQuery } from '../../src/activity/activity.queries.ts';
import { type ActivityFilter, type EntryKey, MAX_LOOKS } from '../../src/activity/activity.ts';
import { logStepQuery } from '../../src/activity/export-log.queries.ts';
import { describePostgres } from '../support/modes.ts';

const CHANGES = 100_000;
const PAGE = 51;
/** Blocks of 8 KiB that a page may touch: a few for each entry, by each of the indexes that it is read with. */
const BLOCKS = PAGE * 20;

/** That a step of an export may touch: about 40 changes or revisions are in one. */
const STEP_BLOCKS = 200;

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
        const { nodes, blocks, said } = await explain(
          world,
          feedQuery(world.database.db, walk).toSQL(),
          mode,
        );
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
        expect(blocks, said).toBeLessThan(BLOCKS);
      }
    },
  );

  it.each([
    ['all', {}],
    ['a kind', { kinds: ['ViewUpdated' as const] }],
    ['a text', { text: 'value 1' }],
  ])(
    'a step of an export of %s: two ranges of two indexes, and of all nothing to sort',
    async (_, filter) => {
      for (const mode of MODES) {
        const step = {
          logId: table.tableId,
          revision: CHANGES / 2,
          ordinal: 0,
          after: 0,
          looks: 1_024,
          bytes: 2_000_000,
          filter,
          choiceIds: [],
        };
        const query = logStepQuery(world.database.db, step).toSQL();
        const { nodes, blocks, said } = await explain(world, query, mode, { hasSeqscan: true });
        const scans = nodes.filter((node) => node['Relation Name']);
        expect(scans.map((node) => `${node['Node Type']} ${node['Index Name']}`).sort(), said).toEqual([
          'Index Scan change_log_id_revision_ordinal_pk',
          'Index Scan revision_log_id_revision_pk',
        ]);
        // Of a filter that leaves little the few revisions may be.
        const isSorted = nodes.some((node) => node['Node Type'].includes('Sort'));
        if (Object.keys(filter).length === 0) expect(isSorted, said).toBe(false);
        expect(blocks, said).toBeLessThan(STEP_BLOCKS);
      }
    },
  );
});

/** As on the connections of the server: a plan for these values, or the one that is kept for all. */
async function explain(
  { sql }: HistoryWorld,
  { sql: text, params }: { sql: string; params: unknown[] },
  mode: string,
  { hasSeqscan = false } = {},
) {
  await sql.unsafe(`set plan_cache_mode = ${mode}`);
  await sql.unsafe(`set enable_seqscan = ${hasSeqscan ? 'on' : 'off'}`);
  await sql.unsafe(`prepare kept as ${text}`);
  const [row] = await sql.unsafe(
    `explain (analyze, buffers, timing off, format json) execute kept (${params.map(literal).join(', ')})`,
  );
  await sql.unsafe('deallocate kept');
  const explained: { Plan: Plan & Record<string, number> }[] = row?.['QUERY PLAN'];
  const [{ Plan: plan } = { Plan: { 'Node Type': '' } as never }] = explained;
  const blocks = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  return { nodes: flatten(plan), blocks, said: JSON.stringify(explained) };
}

function flatten(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(flatten)];
}

function literal(value: unknown): string {
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
