import type { AccessWatch } from './base/watch.ts';

/** How soon to ask again, while nobody can tell who may follow. */
const UNSURE_MS = 250;

/** Something that is followed by one who takes an item at a time. */
export interface Follower<Item> {
  items: AsyncIterableIterator<Item>;
  /** There may be an item now. */
  wake(): void;
  /** The right to it has ended, which its follower is told once. It is left at once: whoever takes nothing would be there for as long as that. */
  revoke(reason: Error): void;
}

/**
 * Gives what `take` has, when its follower asks and may know; where it has nothing, it is asked again after the next `wake`. What
 * waits meanwhile, and how much of it, is the affair of `take`.
 */
export function createFollower<Item>(parts: {
  take: () => Item | undefined;
  access: Pick<AccessWatch, 'isFresh' | 'confirm'>;
  /** Called once, when it is over. */
  leave: () => Promise<void>;
}): Follower<Item> {
  const { take, access, leave } = parts;
  let revoked: Error | undefined;
  let ended: Promise<void> | undefined;
  let wake: (() => void) | undefined;

  function end(): Promise<void> {
    ended ??= leave();
    wake?.();
    return ended;
  }

  function pause(limitMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = limitMs === undefined ? undefined : setTimeout(resolve, limitMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    wake: () => wake?.(),
    revoke(reason) {
      revoked = reason;
      end().catch(() => {});
    },
    items: {
      async next() {
        while (!ended) {
          if (!access.isFresh()) await access.confirm().catch(() => pause(UNSURE_MS));
          if (ended || !access.isFresh()) continue;
          const item = take();
          if (item) return { done: false, value: item };
          await pause();
        }
        await ended;
        const reason = revoked;
        revoked = undefined;
        if (reason) throw reason;
        return { done: true, value: undefined };
      },
      async return() {
        await end();
        return { done: true, value: undefined };
      },
      async throw(error) {
        await end();
        throw error;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
}
