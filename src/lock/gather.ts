/** Things that replace each other by key, handed on together at most once a tick. */
export interface Gather<Value> {
  put(key: string, value: Value): void;
  /** Forgets what waits. */
  close(): void;
}

/**
 * The first of a quiet time goes at once; what follows within the tick waits for its end, the newest of a key winning.
 * `onQuiet` is called when a whole tick brought nothing.
 */
export function gather<Value>(
  tickMs: number,
  flush: (values: Value[]) => void,
  onQuiet: () => void = () => {},
): Gather<Value> {
  let waiting = new Map<string, Value>();
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    timer = undefined;
    if (waiting.size === 0) return onQuiet();
    const values = [...waiting.values()];
    waiting = new Map();
    timer = setTimeout(send, tickMs);
    timer.unref();
    flush(values);
  };
  return {
    put(key, value) {
      waiting.set(key, value);
      if (!timer) send();
    },
    close() {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
