import { createSamples, type Samples } from './samples.ts';

/** What a process of people writes down. */
export interface Book {
  /** How long something took that has just ended, in milliseconds. */
  took(what: string, ms: number): void;
  count(what: string, by?: number): void;
  /** Something that must not be. The first few of a kind are told in full. */
  fault(kind: string, said: string): void;
  told(): Told;
  readonly faults: number;
}

export interface Told {
  samples: Record<string, Samples>;
  counts: Record<string, number>;
  faults: Record<string, { count: number; said: string[] }>;
}

const IN_FULL = 5;
const LENGTH = 600;

/** Milliseconds on a clock that all processes of the machine share. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export function createBook(): Book {
  const samples = new Map<string, ReturnType<typeof createSamples>>();
  const counts: Record<string, number> = {};
  const faults: Told['faults'] = {};
  return {
    took(what, ms) {
      let list = samples.get(what);
      if (!list) {
        list = createSamples();
        samples.set(what, list);
      }
      list.add(now(), ms);
    },
    count(what, by = 1) {
      counts[what] = (counts[what] ?? 0) + by;
    },
    fault(kind, said) {
      faults[kind] ??= { count: 0, said: [] };
      faults[kind].count += 1;
      if (faults[kind].said.length < IN_FULL) faults[kind].said.push(said.slice(0, LENGTH));
    },
    get faults() {
      return Object.values(faults).reduce((sum, { count }) => sum + count, 0);
    },
    told: () => ({
      samples: Object.fromEntries([...samples].map(([what, list]) => [what, list.taken()])),
      counts,
      faults,
    }),
  };
}
