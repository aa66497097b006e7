import { percentile } from '../table.ts';
import type { Memory } from './node.ts';
import type { Result } from './play.ts';
import { type Spread, spreadOf } from './samples.ts';
import type { Usage } from './usage.ts';

/** The figures of a run. */
export interface Figures {
  /** Everything that must not be, `lost` and `doubled` aside. */
  errors: number;
  /** Revisions that somebody who followed a table did not get, and acknowledged mutations that are not where the answer said. */
  lost: number;
  /** Revisions that somebody got again. */
  doubled: number;
  /** From sending a mutation until another person has the revision, in milliseconds. */
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** What a connection costs a node, in bytes: of the resident memory, and of the heap with what hangs on it. */
  residentBytesPerConnection: number;
  heapBytesPerConnection: number;
  /** Of one core, while people were at it. */
  nodesCpu: number;
  peopleCpu: number;
  postgresCpu: number;
  revisions: number;
  deliveries: number;
}

export interface Judged {
  figures: Figures;
  errors: Record<string, number>;
  operations: Record<string, Spread>;
}

/** What every person did, by the name of its samples: said so in reports. */
export const EDIT_TO_OTHERS = 'edit to others';

export function judge(result: Result): Judged {
  const { told, differing, verified, complaints, usage } = result;
  const errors: Record<string, number> = Object.fromEntries(
    Object.entries(told.faults).map(([kind, { count }]) => [kind, count]),
  );
  if (differing.length > 0) errors["people whose table is not the server's"] = differing.length;
  if (verified.faults) errors['logs that are not what was written'] = 1;
  if (complaints.length > 0) errors["errors in the nodes' logs"] = complaints.length;
  const operations = Object.fromEntries(
    Object.entries(told.samples).map(([kind, { ms }]) => [kind, spreadOf(ms)]),
  );
  const {
    p50 = Number.NaN,
    p95 = Number.NaN,
    p99 = Number.NaN,
    count = 0,
  } = operations[EDIT_TO_OTHERS] ?? {};
  const writes = ['edit', 'add', 'remove', 'comment'].reduce(
    (sum, kind) => sum + (operations[kind]?.count ?? 0),
    0,
  );
  return {
    errors,
    operations,
    figures: {
      errors: Object.values(errors).reduce((sum, number) => sum + number, 0),
      lost: result.lost,
      doubled: result.doubled,
      p50Ms: p50,
      p95Ms: p95,
      p99Ms: p99,
      residentBytesPerConnection: perConnection(result, 'rss'),
      heapBytesPerConnection: perConnection(result, 'used'),
      nodesCpu: shareOf(usage, 'node'),
      peopleCpu: shareOf(usage, 'people'),
      postgresCpu: shareOf(usage, 'PostgreSQL'),
      revisions: writes,
      deliveries: told.counts['changes, events'] ?? count,
    },
  };
}

/** Of the node that it costs more. */
function perConnection({ alone, full }: Result, what: 'rss' | 'used'): number {
  const growth = full.map((memory, n) => {
    const before: Memory | undefined = alone[n];
    return before ? (memory[what] - before[what]) / Math.max(1, memory.sockets - before.sockets) : Number.NaN;
  });
  return Math.max(...growth);
}

/** Of one core, each party. */
export function cpuShares(usage: Usage[]): Record<string, number> {
  const [first, last] = [usage[0], usage.at(-1)];
  if (!first || !last || first === last) return {};
  return Object.fromEntries(
    Object.entries(last.parties).map(([party, { cpu }]) => [
      party,
      (cpu - (first.parties[party]?.cpu ?? 0)) / (last.at - first.at),
    ]),
  );
}

function shareOf(usage: Usage[], name: string): number {
  return Object.entries(cpuShares(usage)).reduce(
    (sum, [party, share]) => sum + (party.startsWith(name) ? share : 0),
    0,
  );
}

/** How a figure grows over seconds, by a straight line through what was measured: each second, and over the whole time against its middle. */
export function slopeOf(points: { at: number; value: number }[]): { perSecond: number; growth: number } {
  const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [at, value] = [middle(points.map((point) => point.at)), middle(points.map((point) => point.value))];
  const covariance = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0);
  const variance = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  const perSecond = variance > 0 ? covariance / variance : 0;
  const time = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
  const usual = percentile(
    points.map((point) => point.value),
    50,
  );
  return { perSecond, growth: (perSecond * time) / (usual || 1) };
}
