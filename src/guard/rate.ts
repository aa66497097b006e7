/** For how long a second's worth is saved up. */
const BURST_SECONDS = 10;
/** No more than so much is owed, so that whoever stops is heard again soon. */
const DEBT_SECONDS = 1;

/** How often something may happen, for each of many keys. */
export interface Rate {
  /** Takes one: 0 where it may happen, otherwise in how many milliseconds it makes sense to try again. */
  take(key: string): number;
  /** What was taken at other nodes. */
  spend(key: string, count: number): void;
  /** What was taken here since this was last asked. */
  taken(): Map<string, number>;
  readonly size: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket for each key. `perSecond` 0: no limit, and nothing is kept. */
export function createRate(perSecond: number, now: () => number = () => performance.now()): Rate {
  const most = perSecond * BURST_SECONDS;
  const buckets = new Map<string, Bucket>();
  let recent = new Map<string, number>();

  /** In the order of their last use: whoever is in front has had time to fill up. */
  function prune(time: number) {
    for (const [key, { at }] of buckets) {
      if (time - at < (BURST_SECONDS + DEBT_SECONDS) * 1_000) return;
      buckets.delete(key);
    }
  }

  function spend(key: string, count: number): number {
    const time = now();
    prune(time);
    const bucket = buckets.get(key) ?? { tokens: most, at: time };
    const filled = Math.min(most, bucket.tokens + ((time - bucket.at) / 1_000) * perSecond);
    const tokens = filled - count;
    buckets.delete(key);
    buckets.set(key, { tokens: Math.max(tokens, -perSecond * DEBT_SECONDS), at: time });
    return tokens;
  }

  return {
    take(key) {
      if (perSecond === 0) return 0;
      recent.set(key, (recent.get(key) ?? 0) + 1);
      const tokens = spend(key, 1);
      return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1_000);
    },
    spend(key, count) {
      if (perSecond > 0) spend(key, count);
    },
    taken() {
      const all = recent;
      recent = new Map();
      return all;
    },
    get size() {
      return buckets.size;
    },
  };
}
