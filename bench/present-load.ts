import { setTimeout as wait } from 'node:timers/promises';
import { type Child, start } from './call.ts';
import type { PresentCrowd, PresentMethods } from './clients-presence.ts';
import type { measured } from './measured.ts';
import { median } from './table.ts';

/** People of one table who can be told to move, in a process of their own. */
export interface PresentLoad {
  child: Child<PresentMethods>;
  open(
    crowd: Omit<PresentCrowd, 'firstPerson' | 'path'> & { path?: string; firstPerson?: number },
  ): Promise<number>;
}

export function startPresentLoad(): PresentLoad {
  const child = start<PresentMethods>('clients-presence.ts');
  return { child, open: (crowd) => child.call('open', { firstPerson: 0, path: '/graphql', ...crowd }) };
}

/** What one stretch of moving cost, and what everybody got of it. */
export interface Stretch {
  /** Of one core. */
  share: number;
  loadShare: number;
  /** Microseconds of the server's CPU. */
  cpu: number;
  moves: number;
  answers: number;
  movesPerSecond: number;
  /** A second: of each person. */
  frames: { min: number; median: number; max: number };
  bytesPerSecond: number;
  latencies: number[];
}

/** Measures those who are moving already. */
export async function stretch(
  { child }: PresentLoad,
  { crowd, server, ms }: { crowd: number; server: Child<Pick<typeof measured, 'cpu'>>; ms: number },
): Promise<Stretch> {
  const [before, loadBefore] = await Promise.all([
    server.call('cpu', undefined),
    child.call('cpu', undefined),
    child.call('reset', crowd),
  ]);
  await wait(ms);
  const [after, loadAfter, told] = await Promise.all([
    server.call('cpu', undefined),
    child.call('cpu', undefined),
    child.call('tell', crowd),
  ]);
  const { seconds } = told;
  const perSecond = (values: number[]) => values.map((value) => value / seconds);
  const frames = perSecond(told.frames);
  return {
    share: (after - before) / seconds / 1e6,
    loadShare: (loadAfter - loadBefore) / seconds / 1e6,
    cpu: after - before,
    moves: told.sent,
    answers: told.answers,
    movesPerSecond: told.sent / seconds,
    frames: { min: Math.min(...frames), median: median(frames), max: Math.max(...frames) },
    bytesPerSecond: median(perSecond(told.bytes)),
    latencies: told.latencies,
  };
}
