import type { FeedRequest } from '../src/activity/activity.service.ts';
import { measureChain } from './history-chain.ts';
import { measureExport } from './history-export.ts';
import { createHistoryWorld, type HistoryTable, type HistoryWorld } from './history-world.ts';
import { median, printTable } from './table.ts';

const LARGE = 1_000_000;
const SMALL = 1_000;
const ROUNDS = 41;

interface Feed {
  name: string;
  /** Told apart: with free text; filters that no index has together, whose page costs what it has to look at. */
  kind?: 'text' | 'joint';
  ask(table: HistoryTable): FeedRequest & { ofBase?: boolean };
}

/** A time in the history of a table: the part of its edits that came before. */
function timeAt({ changes, begun }: HistoryTable, part: number): Date {
  const revisions = changes / 5 / 500 + changes * (4 / 5) * part;
  return new Date(begun.getTime() + revisions * 1_000);
}

export function feedsOf({ viewer }: HistoryWorld): Feed[] {
  const actorIds = [viewer.user.id];
  const [middle, end] = [0.5, 0.9];
  return [
    { name: 'all', ask: () => ({}) },
    { name: 'all, of the base', ask: () => ({ ofBase: true }) },
    { name: 'a person', ask: () => ({ filter: { actorIds } }) },
    { name: 'a usual kind', ask: () => ({ filter: { kinds: ['RecordUpdated'] } }) },
    { name: 'a rare kind', ask: () => ({ filter: { kinds: ['CommentCreated'] } }) },
    { name: 'imports', ask: () => ({ filter: { kinds: ['RecordCreated'] } }) },
    { name: 'a field', ask: ({ fieldIds: [fieldId = ''] }) => ({ filter: { fieldId } }) },
    { name: 'a record', ask: ({ recordId }) => ({ filter: { recordId } }) },
    { name: 'a cell', ask: ({ recordId, fieldIds: [fieldId = ''] }) => ({ filter: { recordId, fieldId } }) },
    { name: 'until a time', ask: (table) => ({ filter: { until: timeAt(table, middle) } }) },
    {
      name: 'between two times',
      ask: (table) => ({ filter: { from: timeAt(table, middle), until: timeAt(table, end) } }),
    },
    {
      name: 'a person, until a time',
      ask: (table) => ({ filter: { actorIds, until: timeAt(table, middle) } }),
    },
    {
      name: 'a field and a person',
      kind: 'joint',
      ask: ({ fieldIds: [fieldId = ''] }) => ({ filter: { fieldId, actorIds } }),
    },
    { name: 'by record', ask: () => ({ groupBy: 'RECORD' }) },
    { name: 'by mutation', ask: () => ({ groupBy: 'MUTATION' }) },
    { name: 'a usual text', kind: 'text', ask: () => ({ filter: { text: 'value' } }) },
    { name: 'a rare text', kind: 'text', ask: () => ({ filter: { text: 'nobody wrote this' } }) },
  ];
}

/** A page of 50 with its summaries, as the API reads it. */
export async function page(
  { services, viewer }: HistoryWorld,
  table: HistoryTable,
  feed: Feed,
  after: string | null,
) {
  const { ofBase = false, ...request } = feed.ask(table);
  const { activity } = services;
  const asked = { first: 50, after, ...request };
  const found = ofBase
    ? await activity.ofBase(viewer, table.baseId, asked)
    : await activity.ofTable(viewer, table.tableId, asked);
  await Promise.all(found.edges.map(({ node }) => node.summary()));
  return found;
}

/** What a long history costs: to page, against a short one in the same minutes; to export; and to chain. */
export async function measure(): Promise<Record<string, number>> {
  return { ...(await measureHistory()), ...(await measureChain()) };
}

async function measureHistory(): Promise<Record<string, number>> {
  const world = await createHistoryWorld();
  try {
    const small = await world.table(SMALL);
    const large = await world.table(LARGE);
    const rows: (string | number)[][] = [];
    let worst = 0;
    let worstText = 0;
    for (const feed of feedsOf(world)) {
      for (const which of ['first', 'next']) {
        const tables = [];
        for (const table of [small, large]) {
          const begin = which === 'next' ? await page(world, table, feed, null) : undefined;
          tables.push({ table, after: begin?.endCursor ?? null, times: [] as number[] });
        }
        // Of a feed that has no second page in the short history there is nothing to compare.
        if (which === 'next' && tables.some(({ after }) => after === null)) continue;
        for (let round = 0; round < ROUNDS; round++) {
          for (const { table, after, times } of tables) {
            const begun = performance.now();
            await page(world, table, feed, after);
            times.push(performance.now() - begun);
          }
        }
        const [short = Number.NaN, long = Number.NaN] = tables.map(({ times }) => median(times));
        if (feed.kind === 'text') worstText = Math.max(worstText, long / short);
        else if (!feed.kind) worst = Math.max(worst, long / short);
        rows.push([feed.name, which, short, long, long / short]);
      }
    }
    printTable(['feed', 'page', '1,000 changes, p50 ms', '1,000,000, p50 ms', 'ratio'], rows);
    const figures = {
      p50LargeVsSmall: worst,
      p50TextLargeVsSmall: worstText,
      ...(await measureExport(world, small, large)),
    };
    printTable(
      ['', '', 'wanted'],
      [
        ['p50 of a page at 1,000,000 / at 1,000, worst feed', worst, '≤ 2'],
        ['the same with free text', worstText, '≤ 10'],
      ],
    );
    return figures;
  } finally {
    await world.close();
  }
}
