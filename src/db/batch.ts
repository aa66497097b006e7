import DataLoader from 'dataloader';

/** Keys in one query at most. */
const LARGEST = 500;
/** Queries follow each other no faster than this; one that comes alone does not wait. */
const GATHER_MS = 25;

/**
 * Gathers what all people ask for at about the same time into one query: of thousands who come back at once, hundreds share
 * one. Nothing is remembered, so an answer is never older than its question.
 */
export function inBatches<Key, Value>(
  read: (keys: readonly Key[]) => Promise<Value[]>,
): (key: Key) => Promise<Value> {
  let last = Number.NEGATIVE_INFINITY;
  const loader = new DataLoader<Key, Value>(read, {
    cache: false,
    maxBatchSize: LARGEST,
    batchScheduleFn(dispatch) {
      const early = last + GATHER_MS - performance.now();
      const send = () => {
        last = performance.now();
        dispatch();
      };
      if (early > 0) setTimeout(send, early);
      else setImmediate(send);
    },
  });
  return (key) => loader.load(key);
}
