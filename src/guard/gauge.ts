/** How many of something there are now, for each of many keys, here and at other nodes. */
export interface Gauge {
  /** Takes a place, and says whether there was one. Each that was taken is given back once. */
  take(key: string): boolean;
  free(key: string): void;
  /** What is taken here. */
  own(): ReadonlyMap<string, number>;
}

/** `most` 0: no limit. `elsewhere` is how many the other nodes have said that they have. */
export function createGauge(most: number, elsewhere: (key: string) => number): Gauge {
  const own = new Map<string, number>();
  return {
    take(key) {
      const count = own.get(key) ?? 0;
      if (most > 0 && count + elsewhere(key) >= most) return false;
      own.set(key, count + 1);
      return true;
    },
    free(key) {
      const count = own.get(key) ?? 0;
      if (count > 1) own.set(key, count - 1);
      else own.delete(key);
    },
    own: () => own,
  };
}
