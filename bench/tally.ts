import { percentile } from './table.ts';

/** What clients got who wrote for a while. */
export interface Run {
  answers: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** How long each client waited for an answer, on average. */
  means: number[];
}

/** Collects how long each client waited, in milliseconds. */
export function createTally(clients: number) {
  const waits: number[][] = Array.from({ length: clients }, () => []);
  const begun = performance.now();
  let last = begun;
  return {
    answered(client: number, { since }: { since: number }): number {
      last = performance.now();
      waits[client]?.push(last - since);
      return last;
    },
    /** The rate is that of all answers until the last of them: nobody is left out because the time was over. */
    result(): Run {
      const all = waits.flat();
      return {
        answers: all.length,
        perSecond: all.length / ((last - begun) / 1_000),
        p50: percentile(all, 50),
        p99: percentile(all, 99),
        means: waits.map(mean),
      };
    },
  };
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
