import { median, printTable } from './table.ts';
import { mean } from './tally.ts';
import type { Round } from './write.ts';
import type { EmbeddedRound } from './write-embedded.ts';

export type Report = Record<string, number>;

type Name = keyof Round;

/** Prints what was measured, as medians; ratios are taken in each round. */
export function report(rounds: Round[], embedded: EmbeddedRound[]): Report {
  const rate = (name: Name) => median(rounds.map((round) => round[name].perSecond));
  const cpu = (name: Exclude<Name, 'bareHot' | 'bareSpread'>) =>
    median(rounds.map((round) => round[name].cpu));
  const ratio = (a: Name, b: Name) => median(rounds.map((round) => round[a].perSecond / round[b].perSecond));
  const figures = {
    hotVsSql: ratio('hot', 'bareHot'),
    spreadVsSql: ratio('spread', 'bareSpread'),
    httpHotVsSql: ratio('httpHot', 'bareHot'),
    httpSpreadVsSql: ratio('httpSpread', 'bareSpread'),
    p99Ms: median(rounds.map(({ paced }) => paced.p99)),
    slowestVsMean: slowest(rounds.map(({ paced }) => paced.means)),
    slowestVsMeanHot: slowest(rounds.map(({ hot }) => hot.means)),
    pgliteVsBare: median(embedded.map(({ ours, bare }) => ours.perSecond / bare.perSecond)),
    hotPerSecond: rate('hot'),
    spreadPerSecond: rate('spread'),
    cpuUs: cpu('hot'),
    emptyCpuUs: cpu('empty'),
    httpCpuUs: cpu('httpHot'),
    httpEmptyCpuUs: cpu('httpEmpty'),
    pglitePerSecond: median(embedded.map(({ ours }) => ours.perSecond)),
  };
  const { hotVsSql, spreadVsSql, httpHotVsSql, httpSpreadVsSql, pgliteVsBare } = figures;
  const [webSocket, http] = ['GraphQL over WebSocket', 'GraphQL over HTTP'];
  printTable(
    [
      'mutations of one cell',
      'one table, /s',
      '/ SQL',
      'server, µs',
      'a table each, /s',
      '/ SQL',
      'server, µs',
    ],
    [
      [webSocket, rate('hot'), hotVsSql, cpu('hot'), rate('spread'), spreadVsSql, cpu('spread')],
      [
        http,
        rate('httpHot'),
        httpHotVsSql,
        cpu('httpHot'),
        rate('httpSpread'),
        httpSpreadVsSql,
        cpu('httpSpread'),
      ],
      ['one bare statement', rate('bareHot'), '', '', rate('bareSpread'), '', ''],
      [`nothing, ${webSocket}`, rate('empty'), ratio('empty', 'bareHot'), cpu('empty'), '', '', ''],
      [`nothing, ${http}`, rate('httpEmpty'), ratio('httpEmpty', 'bareHot'), cpu('httpEmpty'), '', '', ''],
      [
        `embedded, ${webSocket}`,
        figures.pglitePerSecond,
        pgliteVsBare,
        median(embedded.map(({ ours }) => ours.cpu)),
        '',
        '',
        '',
      ],
      [
        'one bare statement of PGlite',
        median(embedded.map(({ bare }) => bare.perSecond)),
        '',
        '',
        '',
        '',
        '',
      ],
    ],
  );
  printTable(
    ['one table, over WebSocket', ''],
    [
      ['p50 at half of that rate, ms', median(rounds.map(({ paced }) => paced.p50))],
      ['p99 at half of that rate, ms', figures.p99Ms],
      ['the slowest client’s mean / the mean of all', figures.slowestVsMean],
      ['the same at the full rate', figures.slowestVsMeanHot],
    ],
  );
  return figures;
}

/** The client that waited longest over all rounds, against all of them: 1 when nobody is kept waiting. */
function slowest(rounds: number[][]): number {
  const [first = []] = rounds;
  const means = first.map((_, client) =>
    mean(rounds.map((waits) => waits[client] ?? Number.NaN).filter(Number.isFinite)),
  );
  return Math.max(...means) / mean(means);
}
