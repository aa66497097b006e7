import type { AccessWatch } from '../base/watch.ts';
import { createFollower } from '../follower.ts';
import type { Picture } from './picture.ts';
import type { PresenceItem } from './presence.ts';

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
  let ticks = 0;
  /** One item a tick, from the next one on. */
  let toldAt = -1;
  const { items, wake, revoke } = createFollower({
    access,
    take,
    leave() {
      stopListening();
      return leave();
    },
  });
  const stopListening = onTick(() => {
    ticks += 1;
    wake();
  });
  onRevoked(revoke);
  return items;

  function take(): PresenceItem | undefined {
    if (toldAt === ticks) return undefined;
    toldAt = ticks;
    const delta = seen === undefined ? undefined : picture.since(seen);
    seen = picture.mark();
    if (!delta) return { type: 'snapshot', sessionId, members: picture.members() };
    const { joined, updated, left } = delta;
    return joined.length + updated.length + left.length > 0 ? { type: 'delta', ...delta } : undefined;
  }
}
