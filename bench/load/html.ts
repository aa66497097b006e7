import { type Chart, drawChart, escaped, type Series, short } from './chart.ts';
import { model } from './habits.ts';
import { EDIT_TO_OTHERS, type Judged } from './judge.ts';
import type { Result } from './play.ts';
import { overTime, type Samples } from './samples.ts';
import { OPERATION_HEAD, operationRows, titleOf } from './text.ts';
import type { Usage } from './usage.ts';

const MIB = 2 ** 20;

/** A run as one page with pictures, which needs nothing but itself. `more` are lines and charts of who calls. */
export function htmlOf(
  result: Result,
  judged: Judged,
  more: { lines?: string[]; charts?: Chart[] } = {},
): string {
  const { told, from, to, usage, play } = result;
  const { figures, errors, operations } = judged;
  const every = Math.max(1, Math.round((to - from) / 1_000 / 60));
  const charts: Chart[] = [
    latencyChart('From an edit to the others', told.samples[EDIT_TO_OTHERS], { from, every }),
    latencyChart('Until a changed cell is acknowledged', told.samples.edit, { from, every }),
    latencyChart('Until a moved pointer is acknowledged', told.samples.move, { from, every }),
    { title: 'CPU', unit: 'of one core', series: cpuOf(usage, from) },
    { title: 'Memory', unit: 'MiB', series: memoryOf(usage, from) },
    ...(more.charts ?? []),
  ];
  const rows = [
    ['errors', figures.errors],
    ['lost', figures.lost],
    ['doubled', figures.doubled],
    ['from an edit to the others, p50, ms', figures.p50Ms],
    ['p95', figures.p95Ms],
    ['p99', figures.p99Ms],
    ['revisions', figures.revisions],
    ['delivered', figures.deliveries],
    ['resident bytes a connection', figures.residentBytesPerConnection],
    ['bytes of the heap a connection', figures.heapBytesPerConnection],
    ['both nodes, of one core', figures.nodesCpu],
    ['people, of one core', figures.peopleCpu],
    ...Object.entries(errors),
  ] satisfies [string, number][];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(titleOf(result))}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
figure { margin: 2rem 0 }
figcaption { font-weight: 600 }
svg { width: 100%; height: auto }
svg text { fill: currentColor; font-size: 12px }
.grid { stroke: currentColor; opacity: .15 }
.limit { stroke: currentColor; stroke-dasharray: 4 4 }
.legend { display: flex; gap: 1rem; flex-wrap: wrap; margin: 0 }
.legend i { display: inline-block; width: 1em; height: .3em; margin-right: .4em; vertical-align: middle }
table { border-collapse: collapse }
td, th { padding: .1rem .8rem .1rem 0; text-align: left }
td + td, th + th { text-align: right; font-variant-numeric: tabular-nums }
</style>
<h1>${escaped(titleOf(result))}</h1>
${(more.lines ?? []).map((line) => `<p><strong>${escaped(line)}</strong></p>`).join('\n')}
<ul>${model.map((line) => `<li>${escaped(line)}.</li>`).join('')}</ul>
<p>Seed ${play.seed}. ${escaped(result.verified.said)} Load average: ${result.loadAverage.before} before, ${result.loadAverage.after} at the end.</p>
${table(['', ''], rows)}
${charts.map(drawChart).join('\n')}
<h2>How long each took, ms</h2>
${table(['', ...OPERATION_HEAD], operationRows(operations))}
<h2>What happened</h2>
${table(['', ''], Object.entries(told.counts))}
</html>
`;
}

function table(headings: string[], rows: (string | number)[][]): string {
  const cells = (row: (string | number)[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${typeof cell === 'number' ? short(cell) : escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${cells(headings, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`;
}

function latencyChart(
  title: string,
  samples: Samples | undefined,
  time: { from: number; every: number },
): Chart {
  const stretches = samples ? overTime(samples, time).filter(({ count }) => count > 0) : [];
  const line = (name: 'p50' | 'p95' | 'p99'): Series => ({
    name,
    points: stretches.map((stretch) => ({ at: stretch.at, value: stretch[name] })),
  });
  return { title, unit: 'ms', series: [line('p50'), line('p95'), line('p99')] };
}

function partiesOf(usage: Usage[]): string[] {
  return [...new Set(usage.flatMap(({ parties }) => Object.keys(parties)))];
}

function cpuOf(usage: Usage[], from: number): Series[] {
  return partiesOf(usage).map((name) => ({
    name,
    points: usage.slice(1).flatMap(({ at, parties }, n) => {
      const before = usage[n];
      const [now, then] = [parties[name], before?.parties[name]];
      if (!before || !now || !then) return [];
      return [{ at: (at - from) / 1_000, value: Math.max(0, now.cpu - then.cpu) / (at - before.at) }];
    }),
  }));
}

function memoryOf(usage: Usage[], from: number): Series[] {
  return partiesOf(usage).map((name) => ({
    name,
    points: usage.flatMap(({ at, parties }) => {
      const share = parties[name];
      return share ? [{ at: (at - from) / 1_000, value: share.memory / MIB }] : [];
    }),
  }));
}
