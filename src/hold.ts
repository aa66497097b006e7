/** Things that are opened by the first who holds them and closed after the last. One that is being closed is not opened again before. */
export interface Holds<T> {
  /** Release it once; what fails to open is not held. */
  hold(key: string): Promise<{ value: T; release(): Promise<void> }>;
  /** Undefined while it is being opened. */
  get(key: string): T | undefined;
  /** Those that are open. */
  entries(): [string, T][];
  readonly size: number;
  close(): Promise<void>;
}

interface Entry<T> {
  opening: Promise<T>;
  value: T | undefined;
  holders: number;
}

export function createHolds<T>(
  open: (key: string) => Promise<T>,
  close: (value: T) => Promise<void>,
): Holds<T> {
  const entries = new Map<string, Entry<T>>();
  const closing = new Map<string, Promise<void>>();

  function entryOf(key: string): Entry<T> {
    const known = entries.get(key);
    if (known) return known;
    const opening = closing.get(key)?.then(() => open(key)) ?? open(key);
    const entry: Entry<T> = { opening, value: undefined, holders: 0 };
    opening.then(
      (value) => {
        entry.value = value;
      },
      () => {},
    );
    entries.set(key, entry);
    return entry;
  }

  async function end({ opening }: Entry<T>): Promise<void> {
    const value = await opening.catch(() => undefined);
    if (value !== undefined) await close(value);
  }

  async function leave(key: string, entry: Entry<T>): Promise<void> {
    entry.holders -= 1;
    if (entry.holders > 0) return;
    if (entries.get(key) !== entry) return end(entry);
    entries.delete(key);
    const ended = end(entry).finally(() => {
      if (closing.get(key) === ended) closing.delete(key);
    });
    closing.set(key, ended);
    await ended;
  }

  return {
    async hold(key) {
      const entry = entryOf(key);
      entry.holders += 1;
      let left: Promise<void> | undefined;
      const release = () => {
        left ??= leave(key, entry);
        return left;
      };
      try {
        return { value: await entry.opening, release };
      } catch (error) {
        await release();
        throw error;
      }
    },
    get: (key) => entries.get(key)?.value,
    entries: () =>
      [...entries].flatMap(([key, { value }]): [string, T][] => (value === undefined ? [] : [[key, value]])),
    get size() {
      return entries.size;
    },
    async close() {
      const open = [...entries.values()];
      entries.clear();
      await Promise.all(open.map(end));
    },
  };
}
