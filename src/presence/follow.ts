import type { AccessWatch } from '../base/watch.ts';
import type { Picture } from './picture.ts';
import type { PresenceItem } from './presence.ts';

/** How soon to ask again, while nobody can tell who may follow. */
const UNSURE_MS = 250;

/**
 * The presence of a table for one who takes an item at a time: the snapshot at once, then with each tick what is new. Whoever is slow
 * gets the newest state of all that they have missed, and costs no memory meanwhile.
 */
export function followPresence(parts: {
  picture: Picture;
  sessionId: string;
  onTick: (listener: () => void) => () => void;
  /** Calls back with the reason when it may not go on. */
  onRevoked: (listener: (reason: Error) => void) => void;
  access: Pick<AccessWatch, 'isFresh' | 'confirm'>;
  /** Called once, when it is over. */
  leave: () => Promise<void>;
}): AsyncIterableIterator<PresenceItem> {
  const { picture, sessionId, onTick, onRevoked, access, leave } = parts;
  let seen: number | undefined;
  let revoked: Error | undefined;
  let ended: Promise<void> | undefined;
  let wake: (() => void) | undefined;
  let ticks = 0;
  /** One item a tick, from the next one on. */
  let toldAt = -1;
  const stopListening = onTick(() => {
    ticks += 1;
    wake?.();
  });
  onRevoked((reason) => {
    revoked = reason;
    // At once: whoever takes nothing would be seen for as long as that.
    end().catch(() => {});
  });

  function nextItem(): PresenceItem | undefined {
    const delta = seen === undefined ? undefined : picture.since(seen);
    seen = picture.mark();
    if (!delta) return { type: 'snapshot', sessionId, members: picture.members() };
    const { joined, updated, left } = delta;
    return joined.length + updated.length + left.length > 0 ? { type: 'delta', ...delta } : undefined;
  }

  function end(): Promise<void> {
    stopListening();
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
    async next() {
      while (!ended) {
        if (!access.isFresh()) await access.confirm().catch(() => pause(UNSURE_MS));
        if (ended || !access.isFresh()) continue;
        if (toldAt === ticks) {
          await pause();
          continue;
        }
        toldAt = ticks;
        const item = nextItem();
        if (item) return { done: false, value: item };
      }
      await ended;
      if (revoked) throw revoked;
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
  };
}
