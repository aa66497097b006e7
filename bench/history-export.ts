import { get } from 'node:http';
import { start } from './call.ts';
import type { HistoryTable, HistoryWorld } from './history-world.ts';
import { tokenOf } from './person.ts';
import type { OursMethods } from './server-ours.ts';
import { printTable } from './table.ts';

/** How often the server's memory is looked at meanwhile. */
const LOOK_MS = 50;

/** Both formats, each of a server of its own that has made a small export before. */
export async function measureExport(
  { url, secret }: HistoryWorld,
  small: HistoryTable,
  large: HistoryTable,
): Promise<Record<string, number>> {
  const rows: (string | number)[][] = [];
  let slowest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const format of ['ndjson', 'csv']) {
    const server = start<OursMethods>('./server-ours.ts');
    try {
      const settings = { DATABASE_URL: url, AUTH_JWT_SECRET: secret, PORT: '0', HOST: '127.0.0.1' };
      const port = await server.call('listen', settings);
      const fetch = ({ tableId }: HistoryTable) =>
        download(`http://127.0.0.1:${port}/export/activity.${format}?tableId=${tableId}`, tokenOf(0, secret));
      await fetch(small);
      const { rss: idle } = await server.call('memory', undefined);
      let most = idle;
      let isOver = false;
      const looking = (async () => {
        while (!isOver) {
          most = Math.max(most, await server.call('rss', undefined));
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        }
      })();
      const cpuBefore = await server.call('cpu', undefined);
      const { bytes, lines, seconds } = await fetch(large);
      const cpu = (await server.call('cpu', undefined)) - cpuBefore;
      isOver = true;
      await looking;
      const aSecond = large.changes / seconds;
      const above = (most - idle) / 2 ** 20;
      slowest = Math.min(slowest, aSecond);
      largest = Math.max(largest, above);
      rows.push([format, lines, bytes / 1e6, seconds, aSecond, cpu / large.changes, idle / 2 ** 20, above]);
    } finally {
      await server.end();
    }
  }
  const headings = [
    'format',
    'lines',
    'MB',
    'seconds',
    'changes a second',
    'server CPU a change, µs',
    'idle, MB',
    'above, MB',
  ];
  printTable(headings, rows);
  printTable(
    ['export of 1,000,000 changes', '', 'wanted'],
    [
      ['changes a second, slower format', slowest, '≥ 50,000'],
      ['resident memory above idle, MB', largest, '≤ 100'],
    ],
  );
  return { exportRowsPerSecond: slowest, exportMb: largest };
}

/** Takes a file as fast as it comes, and fails when it is not whole. */
async function download(
  url: string,
  token: string,
): Promise<{ bytes: number; lines: number; seconds: number }> {
  const begun = performance.now();
  let bytes = 0;
  let lines = 0;
  await new Promise<void>((resolve, reject) => {
    get(url, { agent: false, headers: { authorization: `Bearer ${token}` } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`it answered ${response.statusCode}`));
      response.on('data', (part: Buffer) => {
        bytes += part.length;
        for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) lines += 1;
      });
      response.once('error', reject);
      response.once('end', () => (response.complete ? resolve() : reject(new Error('it is not whole'))));
    }).once('error', reject);
  });
  return { bytes, lines, seconds: (performance.now() - begun) / 1_000 };
}
