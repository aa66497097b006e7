import { writeFile } from 'node:fs/promises';
import { printTable } from '../table.ts';
import type { Chart } from './chart.ts';
import { htmlOf } from './html.ts';
import { judge, slopeOf } from './judge.ts';
import { readOptions } from './options.ts';
import { perform, type Result } from './play.ts';
import { printRun } from './text.ts';

/** `npm run soak`: for longer and at half the load, whether what the product holds stays what it is. */
const USUAL = { users: 50, minutes: 30, memoryEveryMs: 60_000 };

/** The first part is left out: caches fill. */
const FILLING = 0.25;
/** What grows by less than this over the rest is flat: by its line, against its middle. */
const FLAT = 0.1;
const MIB = 2 ** 20;

interface Held {
  name: string;
  unit: string;
  points: { at: number; value: number }[];
}

try {
  const wanted = readOptions('soak', process.argv.slice(2), USUAL);
  const time = wanted.minutes * 60_000;
  const memoryEveryMs = Math.min(wanted.memoryEveryMs, time / 12);
  const result = await perform({ ...wanted, memoryEveryMs, tell: console.log });
  const judged = judge(result);
  printRun(result, judged);
  const held = heldBy(result);
  const slopes = held.map(({ name, unit, points }) => {
    const { growth, perSecond } = slopeOf(points.filter(({ at }) => at >= (FILLING * time) / 1_000));
    return { name, unit, growth, perHour: perSecond * 3_600, isFlat: growth < FLAT };
  });
  console.log();
  printTable(
    ['what is held', 'an hour more', 'growth, %', ''],
    slopes.map(({ name, unit, growth, perHour, isFlat }) => [
      unit ? `${name}, ${unit}` : name,
      perHour,
      100 * growth,
      isFlat ? 'flat' : 'not flat',
    ]),
  );
  const isFlat = slopes.every((slope) => slope.isFlat);
  const verdict = isFlat
    ? 'Flat: nothing that is held grows.'
    : `Not flat: ${slopes
        .filter((slope) => !slope.isFlat)
        .map(({ name }) => name)
        .join(', ')}.`;
  console.log(`\n${verdict}`);
  await writeFile(wanted.out, htmlOf(result, judged, { lines: [verdict], charts: chartsOf(held) }));
  console.log(`With pictures: ${wanted.out}`);
  const { errors, lost, doubled } = judged.figures;
  if (errors + lost + doubled > 0 || !isFlat) process.exitCode = 1;
  if (wanted.json) {
    const growth = Object.fromEntries(slopes.map(({ name, growth }) => [name, growth]));
    console.log(
      JSON.stringify({
        ...judged.figures,
        flat: isFlat,
        growth,
        seed: wanted.seed,
        errorsByKind: judged.errors,
      }),
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Everything that a leak would show in, over seconds. Memory is read when the garbage is gone. */
function heldBy({ memory, usage, from, to }: Result): Held[] {
  const during = memory.filter(({ at }) => at <= to);
  const nodes = (during[0]?.nodes ?? []).flatMap((_, n) => {
    const line = (
      name: string,
      unit: string,
      value: (node: (typeof during)[number]['nodes'][number]) => number,
    ): Held => ({
      name: `node ${n + 1}, ${name}`,
      unit,
      points: during.flatMap(({ at, nodes }) => {
        const node = nodes[n];
        return node ? [{ at: (at - from) / 1_000, value: value(node) }] : [];
      }),
    });
    return [
      line('heap', 'MiB', ({ used }) => used / MIB),
      line('resident memory', 'MiB', ({ rss }) => rss / MIB),
    ];
  });
  // Who loses the line comes back at the other node: only both together are as many as before.
  const handles: Held = {
    name: 'handles of both nodes',
    unit: '',
    points: during.map(({ at, nodes }) => ({
      at: (at - from) / 1_000,
      value: nodes.reduce((sum, node) => sum + node.handles, 0),
    })),
  };
  const connections = (name: string, what: 'postgresConnections' | 'redisConnections'): Held => ({
    name,
    unit: '',
    points: usage.map((one) => ({ at: (one.at - from) / 1_000, value: one[what] })),
  });
  return [
    ...nodes,
    handles,
    connections('connections to PostgreSQL', 'postgresConnections'),
    connections('connections to Redis', 'redisConnections'),
  ];
}

function chartsOf(held: Held[]): Chart[] {
  const units = [
    { title: 'Memory of the nodes without garbage', unit: 'MiB', fits: ({ unit }: Held) => unit === 'MiB' },
    { title: 'Handles and connections', unit: 'how many', fits: ({ unit }: Held) => unit === '' },
  ];
  return units.map(({ title, unit, fits }) => ({ title, unit, series: held.filter(fits) }));
}
