import { FAULTS, KINDS } from './plan.ts';
import type { Ran } from './run.ts';

/** What is the worst of all runs, and not their sum. */
const WORST = new Set(['presenceMs', 'lockMs', 'grownMb']);

const WORDS: Record<string, string> = {
  mutations: 'mutations acknowledged',
  retries: 'mutations asked again, as no answer had come',
  revisions: 'revisions in the logs',
  revisionsDelivered: 'revisions delivered to those who watch',
  connections: 'connections of those who watch',
  updates: 'updates of presence answered',
  locked: 'cells locked',
  byHolders: 'writes by who held the cell',
  mentions: 'people mentioned in comments',
  mails: 'mails that arrived',
  mailsTwice: 'of which came twice, as the same mail',
  writtenBesideHeld: 'writes to a table while another one was held open',
  reconnects: 'connections of the thousands',
  connected: 'of which were let in',
  cursors: 'bad cursors answered',
  poison: 'pieces of rubbish',
  lostMessages: 'messages of the bus lost',
  presenceMs: 'until all saw who is there, ms, longest',
  lockMs: 'until nothing was held by who is not there, ms, longest',
  grownMb: 'memory more than at the beginning, MiB, most',
};

/** The figures of all runs together. */
export function sumOf(all: readonly Ran[]) {
  const counts: Record<string, number> = {};
  for (const ran of all) {
    for (const [name, count] of Object.entries(ran.counts)) {
      const before = counts[name] ?? 0;
      counts[name] = WORST.has(name) ? Math.max(before, count) : before + count;
    }
  }
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [kind, all.reduce((sum, ran) => sum + (ran.kinds.get(kind) ?? 0), 0)]),
  );
  return {
    runs: all.length,
    failed: all.filter(({ violations }) => violations.length > 0).length,
    kinds,
    counts,
  };
}

export function reportOf(all: readonly Ran[], seconds: number): string {
  const { runs, failed, kinds, counts } = sumOf(all);
  return [
    '',
    table(
      'what was done',
      KINDS.map((kind) => [`${FAULTS[kind].says} (\`${kind}\`)`, kinds[kind] ?? 0]),
    ),
    '',
    table('what came of it', [
      ['runs', runs],
      ['runs in which a promise was broken', failed],
      ...Object.entries(WORDS).flatMap(([name, says]): [string, number][] =>
        counts[name] === undefined ? [] : [[says, counts[name]]],
      ),
      ['seconds', Math.round(seconds)],
    ]),
    '',
  ].join('\n');
}

function table(head: string, rows: [string, number][]): string {
  const lines = rows.map(([says, count]): [string, string] => [says, count.toLocaleString('en')]);
  const widths = [0, 1].map((column) =>
    Math.max(...[[head, ''], ...lines].map((row) => row[column]?.length ?? 0)),
  );
  const [wide = 0, narrow = 0] = widths;
  return [
    `| ${head.padEnd(wide)} | ${''.padEnd(narrow)} |`,
    `|${'-'.repeat(wide + 2)}|${'-'.repeat(narrow + 1)}:|`,
    ...lines.map(([says, count]) => `| ${says.padEnd(wide)} | ${count.padStart(narrow)} |`),
  ].join('\n');
}
