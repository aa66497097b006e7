import type { CrowdResult } from './presence-crowd.ts';
import type { Leaving } from './presence-leave.ts';
import type { Stretch } from './present-load.ts';
import { median, percentile, printTable } from './table.ts';

/** Between two frames, at the least. */
const TICK_MS = 34;

type Figures = Record<string, number>;

/** Prints each part, and answers its figures. */
export const presenceReport = {
  hundred({ ours, whole, nothing }: Record<'ours' | 'whole' | 'nothing', Stretch>): Figures {
    const p99 = percentile(ours.latencies, 99);
    const p99Whole = percentile(whole.latencies, 99);
    const figures = {
      framesPerSecond: ours.frames.max,
      framesPerSecondMin: ours.frames.min,
      framesPerSecondMedian: ours.frames.median,
      movesPerSecond100: ours.movesPerSecond,
      coreShare100: ours.share,
      coreShareNothing100: nothing.share,
      p50Ms100: median(ours.latencies),
      p99Ms100: p99,
      p99Ticks100: p99 / TICK_MS,
      samples100: ours.latencies.length,
      bytesPerSecond100: ours.bytesPerSecond,
      framesPerSecondWhole: whole.frames.max,
      coreShareWhole100: whole.share,
      p99TicksWhole100: p99Whole / TICK_MS,
      bytesPerSecondWhole100: whole.bytesPerSecond,
    };
    printTable(
      ['100 people in a table, each moves 20 times a second', 'wanted', 'this run', 'whole members'],
      [
        ['moves a second, all people', '2,000', ours.movesPerSecond, whole.movesPerSecond],
        ['frames a second to each, most', '≤ 30', ours.frames.max, whole.frames.max],
        ['median', '', ours.frames.median, whole.frames.median],
        ['least', '', ours.frames.min, whole.frames.min],
        ['kB a second to each', '', ours.bytesPerSecond / 1_000, whole.bytesPerSecond / 1_000],
        ['the server, of one core', '< 0.5', ours.share, whole.share],
        ['one that does nothing with the same operations', '', nothing.share, ''],
        ['those who move, of another core', '', ours.loadShare, whole.loadShare],
        ['from a move to others’ screens, ms, median', '', figures.p50Ms100, median(whole.latencies)],
        [`p99 of ${ours.latencies.length}`, '', p99, p99Whole],
        [`p99, in ticks of ${TICK_MS} ms`, '≤ 2', figures.p99Ticks100, figures.p99TicksWhole100],
      ],
    );
    return figures;
  },

  crowd({ ours, naive, usualCpu, tickMs, stillJoins, movingJoins, watchers }: CrowdResult): Figures {
    const middle = (of: (one: Stretch) => number) => median(ours.map(of));
    const each = ({ cpu, moves }: Stretch) => cpu / moves / watchers;
    const joinMs = [...stillJoins.ms, ...movingJoins.ms];
    const figures = {
      watchers500: watchers,
      movesPerSecond500: middle(({ movesPerSecond }) => movesPerSecond),
      frames500: Math.min(...ours.map(({ frames }) => frames.min)),
      frames500Median: middle(({ frames }) => frames.median),
      frames500Max: Math.max(...ours.map(({ frames }) => frames.max)),
      tickMs500: tickMs,
      bytesPerSecond500: middle(({ bytesPerSecond }) => bytesPerSecond),
      share500: middle(({ share }) => share),
      cpuOurs: middle(each),
      cpuNaive: median(naive.map(each)),
      cpuUsual: usualCpu,
      cpuNaiveVsOurs: median(naive.map((one, n) => each(one) / each(ours[n] ?? one))),
      cpuUsualVsOurs: usualCpu / middle(each),
      joinMs: median(joinMs),
      joinMaxMs: Math.max(...joinMs),
      joinStillMs: median(stillJoins.ms),
      joinMovingMs: median(movingJoins.ms),
      joinDeltas: Math.max(...stillJoins.told, ...movingJoins.told),
    };
    printTable(
      [`${watchers} people in a table, each moves 5 times a second`, 'wanted', 'this run'],
      [
        ['moves a second, all people', '2,500', figures.movesPerSecond500],
        ['moves answered / sent', '1', middle(({ answers, moves }) => answers / moves)],
        ['frames a second to each, least', '≥ 5', figures.frames500],
        ['median', '', figures.frames500Median],
        ['most', '', figures.frames500Max],
        ['the tick, ms', '', tickMs],
        ['kB a second to each', '', figures.bytesPerSecond500 / 1_000],
        ['the server, of one core', '', figures.share500],
        ['those who move, of another core', '', middle(({ loadShare }) => loadShare)],
        ['CPU for a move and watcher, µs', '', figures.cpuOurs],
        ['of a message for each move, bare ws', '', figures.cpuNaive],
        ['of an execution for each move and watcher', '', usualCpu],
        ['a message for each move / ours', '≥ 10', figures.cpuNaiveVsOurs],
        ['an execution for each move and watcher / ours', '', figures.cpuUsualVsOurs],
      ],
    );
    const rows = (name: string, { ms, told }: CrowdResult['stillJoins']): (string | number)[][] => [
      [`the others ${name}: until the snapshot, ms, median of ${ms.length}`, '≤ 100', median(ms)],
      ['slowest', '', Math.max(...ms)],
      ['frames that tell each of the others of it, most', '1', Math.max(...told)],
    ];
    printTable(
      [`one more joins ${watchers - 1} people`, 'wanted', 'this run'],
      [...rows('rest', stillJoins), ...rows('move', movingJoins)],
    );
    return figures;
  },

  leaving({ deltas, told, people, ms }: Leaving): Figures {
    printTable(
      [`a node dies with ${people.toLocaleString('en')} people of a table`, 'wanted', 'this run'],
      [
        ['frames that tell a watcher of it', '1', deltas],
        ['ids in them', people.toLocaleString('en'), told],
        ['until all are told, ms', '', ms],
      ],
    );
    return { leaveDeltas: deltas, leaveTold: told, leaveMs: ms };
  },
};
