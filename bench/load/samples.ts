/** Durations in milliseconds, each with the moment when it ended. Kept one by one: tails are read from what was, not from buckets. */
export interface Samples {
  /** Milliseconds on the clock of the machine. */
  at: Float64Array;
  ms: Float32Array;
}

export function createSamples() {
  let at = new Float64Array(256);
  let ms = new Float32Array(256);
  let length = 0;
  return {
    add(moment: number, duration: number) {
      if (length === at.length) {
        const wider = { at: new Float64Array(2 * length), ms: new Float32Array(2 * length) };
        wider.at.set(at);
        wider.ms.set(ms);
        ({ at, ms } = wider);
      }
      at[length] = moment;
      ms[length] = duration;
      length += 1;
    },
    taken: (): Samples => ({ at: at.slice(0, length), ms: ms.slice(0, length) }),
  };
}

export function joined(parts: Samples[]): Samples {
  const length = parts.reduce((sum, { at }) => sum + at.length, 0);
  const all: Samples = { at: new Float64Array(length), ms: new Float32Array(length) };
  let from = 0;
  for (const part of parts) {
    all.at.set(part.at, from);
    all.ms.set(part.ms, from);
    from += part.at.length;
  }
  return all;
}

export interface Spread {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

export function spreadOf(ms: Float32Array): Spread {
  const sorted = ms.toSorted();
  const at = (percent: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
  return { count: sorted.length, p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}

/** The spread of each stretch of so many seconds, by its beginning in seconds after the first. */
export function overTime(
  { at, ms }: Samples,
  { from, every }: { from: number; every: number },
): (Spread & { at: number })[] {
  const stretches: number[][] = [];
  for (const [n, moment] of at.entries()) {
    const stretch = Math.max(0, Math.floor((moment - from) / 1_000 / every));
    stretches[stretch] ??= [];
    stretches[stretch].push(ms[n] ?? 0);
  }
  return Array.from(stretches, (one, n) => ({ at: n * every, ...spreadOf(Float32Array.from(one ?? [])) }));
}
