import DataLoader from 'dataloader';

/** Keys in one query at most. */
const LARGEST = 500;

/**
 * Gathers what all people ask for while the process reads from its sockets into one query: thousands who come back at once
 * cost as many queries as rounds of reading. Nothing is remembered, so an answer is never older than its question.
 */
export function inBatches<Key, Value>(
  read: (keys: readonly Key[]) => Promise<Value[]>,
): (key: Key) => Promise<Value> {
  const loader = new DataLoader<Key, Value>(read, {
    cache: false,
    maxBatchSize: LARGEST,
    batchScheduleFn: (dispatch) => setImmediate(dispatch),
  });
  return (key) => loader.load(key);
}
