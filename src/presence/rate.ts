/** Updates of one session: so many a second, and as many at once. */
export const UPDATES_PER_SECOND = 60;
const BURST = 120;
/** One that has sent so many too many is not listened to for a while. */
const PATIENCE = 60;
export const PAUSE_MS = 1_000;

export interface Rate {
  /** Takes one update: whether it may be carried out, and for how long its sender should not be heard. */
  take(sender: string): { isAllowed: boolean; pauseMs: number };
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket for each sender. Below zero it counts what was sent in vain. */
export function createRate(now: () => number = () => performance.now()): Rate {
  const buckets = new Map<string, Bucket>();

  /** In the order of their last use: whoever is in front has had time to fill up. */
  function prune(time: number) {
    for (const [sender, { at }] of buckets) {
      if (time - at < ((BURST + PATIENCE) / UPDATES_PER_SECOND) * 1_000) return;
      buckets.delete(sender);
    }
  }

  return {
    take(sender) {
      const time = now();
      prune(time);
      const bucket = buckets.get(sender) ?? { tokens: BURST, at: time };
      const refill = ((time - bucket.at) / 1_000) * UPDATES_PER_SECOND;
      const tokens = Math.min(BURST, bucket.tokens + refill) - 1;
      buckets.delete(sender);
      buckets.set(sender, { tokens: Math.max(tokens, -PATIENCE), at: time });
      return { isAllowed: tokens >= 0, pauseMs: tokens <= -PATIENCE ? PAUSE_MS : 0 };
    },
  };
}
