import { KINDS, type Kind } from './breaking.ts';
import type { Walked } from './walk.ts';

const SHOWN: Record<Kind, string> = {
  'node killed': 'a node killed with SIGKILL, and started again',
  'node stopped': 'a node stopped for 2 to 8 s (SIGSTOP)',
  restart: 'Redis killed, and started empty',
  freeze: 'Redis stopped for 0.5 to 5 s (SIGSTOP)',
  hold: 'what a node and Redis say held back for 0.5 to 5 s',
  cut: 'the links of a node to Redis cut',
  refuse: 'the links of a node to Redis cut, and refused for 0.5 to 5 s',
};

/** What several walks did and met, as the tables that stand in docs/RELIABILITY.md. */
export function reportOf(walked: Walked[], failed: number): string {
  const sum = (of: (one: Walked) => number) => walked.reduce((total, one) => total + of(one), 0);
  const took = walked.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const seconds = (ms: number | undefined) => ((ms ?? Number.NaN) / 1_000).toFixed(1);
  const closes = walked.flatMap((one) => [...one.closes]);
  const isCode = (what: string) => /^\d+$/.test(what);
  const codes = [...new Set(closes.map(([what]) => what).filter(isCode))].toSorted();
  const times = (of: (what: string) => boolean) =>
    closes.reduce((total, [what, count]) => total + (of(what) ? count : 0), 0);
  return [
    ...table('what was done', [
      ...KINDS.map((kind): Row => [SHOWN[kind], sum(({ kinds }) => kinds.get(kind) ?? 0)]),
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
      ...codes.map((code): Row => [`sockets closed with ${code}`, times((what) => what === code)]),
      ['answers that were an error', times((what) => !isCode(what))],
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
