import { cpus } from 'node:os';
import { printTable } from '../table.ts';
import { model } from './habits.ts';
import { cpuShares, type Judged } from './judge.ts';
import type { Result } from './play.ts';

export const OPERATION_HEAD = ['times', 'p50', 'p95', 'p99', 'longest'];

/** How long each kind of operation took, in milliseconds. */
export function operationRows(operations: Judged['operations']): (string | number)[][] {
  return Object.entries(operations).map(([kind, { count, p50, p95, p99, max }]) => [
    kind,
    count,
    p50,
    p95,
    p99,
    max,
  ]);
}

/** Prints a run for people. */
export function printRun(result: Result, { figures, errors, operations }: Judged): void {
  const { play, told, full, alone, openMs, loadAverage } = result;
  console.log(`\n${titleOf(result)}\n`);
  for (const line of model) console.log(`- ${line}.`);
  console.log(
    `\nSeed ${play.seed}. All came within ${(openMs / 1_000).toFixed(1)} s. Load average of ${cpus().length} cores: ${loadAverage.before} before, ${loadAverage.after} at the end.\n`,
  );
  printTable(['ms', ...OPERATION_HEAD], operationRows(operations));
  console.log();
  printTable(
    ['what happened', ''],
    Object.entries(told.counts).map(([what, count]) => [what, count]),
  );
  console.log();
  printTable(
    ['', ''],
    [
      ['errors', figures.errors],
      ['lost', figures.lost],
      ['doubled', figures.doubled],
      ['edit to others, p99 ms', figures.p99Ms],
      ...Object.entries(cpuShares(result.usage)).map(([party, share]): [string, number] => [
        `CPU of ${party}, of one core`,
        share,
      ]),
      [
        'connections of a node',
        Math.max(...full.map(({ sockets }, n) => sockets - (alone[n]?.sockets ?? 0))),
      ],
      ['resident bytes a connection', figures.residentBytesPerConnection],
      ['bytes of the heap a connection', figures.heapBytesPerConnection],
      ['logs', result.verified.said],
    ],
  );
  for (const [kind, count] of Object.entries(errors)) {
    console.log(`\n${count} × ${kind}`);
    for (const said of told.faults[kind]?.said ?? []) console.log(`    ${said}`);
  }
  for (const line of result.complaints.slice(0, 5)) console.log(`    ${line.slice(0, 1_000)}`);
  for (const line of result.missing.slice(0, 5)) console.log(`    ${line}`);
}

export function titleOf({ play }: Result): string {
  const { users, tables, minutes, activePercent, areWatchersBare, pace } = play;
  const count = (number: number, one: string, more: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : more}`;
  return `${count(users, 'person', 'people')} in ${count(tables, 'table', 'tables')}, ${activePercent} % active${areWatchersBare ? ', the others following the changes alone' : ''}, for ${count(minutes, 'minute', 'minutes')}, at two nodes${pace === 1 ? '' : `, ${pace} times as fast as people`}`;
}
