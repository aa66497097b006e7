import { KINDS } from './breaking.ts';
import type { Walked } from './walk.ts';

/** What several walks did and met, as the tables that stand in docs/RELIABILITY.md. */
export function reportOf(walked: Walked[], failed: number): string {
  const sum = (of: (one: Walked) => number) => walked.reduce((total, one) => total + of(one), 0);
  const took = walked.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const seconds = (ms: number | undefined) => ((ms ?? Number.NaN) / 1_000).toFixed(1);
  const codes = new Map<string, number>();
  for (const { closes } of walked) {
    for (const [code, times] of closes) codes.set(code, (codes.get(code) ?? 0) + times);
  }
  return [
    ...table('what was done', [
      ...KINDS.map((kind): Row => [kind, sum(({ kinds }) => kinds.get(kind) ?? 0)]),
      ['clients that came with a new session', sum(({ counts }) => counts.anew)],
      ['clients that came back with theirs', sum(({ counts }) => counts.resumed)],
      ['subscriptions', sum(({ counts }) => counts.subscriptions)],
      ['updates that were answered', sum(({ counts }) => counts.updates)],
      ['events delivered', sum(({ counts }) => counts.events)],
    ]),
    '',
    ...table('what came of it', [
      ['walks', walked.length + failed],
      ['walks after which somebody saw what is not so', failed],
      ['tables', sum(({ tables }) => tables)],
      ['until all saw the truth, s, median', seconds(took[Math.floor(took.length / 2)])],
      ['until all saw the truth, s, longest', seconds(took.at(-1))],
      ...[...codes].map(([code, times]): Row => [`closed or answered: ${code}`, times]),
    ]),
  ].join('\n');
}

type Row = [text: string, value: number | string];

function table(heading: string, rows: Row[]): string[] {
  const texts = [[heading, ''], ...rows.map(([text, value]) => [text, value.toLocaleString('en')])];
  const widths = [0, 1].map((column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const [first = '', ...others] = texts.map(
    ([text = '', value = '']) => `| ${text.padEnd(widths[0] ?? 0)} | ${value.padStart(widths[1] ?? 0)} |`,
  );
  return [first, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...others];
}
