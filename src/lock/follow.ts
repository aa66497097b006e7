import type { AccessWatch, Admission } from '../base/watch.ts';
import { type Draft, keyOf, type Lock, type LockEvent, type LockRequest } from './lock.ts';
import type { Room, RoomEvent } from './room.ts';

/** What a subscriber gets: first, and whenever it has fallen behind, how things stand; then what happens. */
export type LockItem =
  | { type: 'snapshot'; locks: Lock[]; drafts: Draft[]; requests: LockRequest[] }
  | RoomEvent;

/** Events that wait for a slow subscriber. One more, and all of them give way to a new snapshot. */
const QUEUE_LIMIT = 100;
/** How soon to ask again, while nobody can tell who may follow. */
const UNSURE_MS = 250;

/** The locks of a room for one person, until they leave or their right to it ends. */
export function followRoom(parts: {
  room: Room;
  admission: Admission;
  access: Pick<AccessWatch, 'isFresh' | 'confirm'>;
  userId: string;
  release: () => Promise<void>;
}): AsyncIterableIterator<LockItem> {
  const { room, admission, access, userId, release } = parts;
  let snapshotDue = true;
  let queue: LockEvent[] = [];
  const drafts = new Map<string, Draft>();
  let revoked: Error | undefined;
  let ended: Promise<void> | undefined;
  let wake: (() => void) | undefined;
  const stopListening = room.listen(hear);
  admission.onRevoked((reason) => {
    revoked = reason;
    wake?.();
  });

  const concerns = ({ asker, holderId }: LockRequest) => asker.id === userId || holderId === userId;

  function hear(event: RoomEvent) {
    if (snapshotDue) return;
    if (event.type === 'edited') for (const draft of event.drafts) drafts.set(keyOf(draft), draft);
    else if (!('request' in event) || concerns(event.request)) queue.push(event);
    else return;
    if (queue.length > QUEUE_LIMIT) {
      queue = [];
      drafts.clear();
      snapshotDue = true;
    }
    wake?.();
  }

  function nextItem(): LockItem | undefined {
    if (snapshotDue) {
      snapshotDue = false;
      const { locks, requests } = room.state;
      return {
        type: 'snapshot',
        locks: [...locks.values()],
        drafts: room.drafts(),
        requests: [...requests.values()].filter(concerns),
      };
    }
    const event = queue.shift();
    if (event) return event;
    // Behind the events, so that nobody sees a draft before its lock, or one of a lock that is gone.
    const { locks } = room.state;
    const current = [...drafts.values()].filter((draft) => locks.get(keyOf(draft))?.fence === draft.fence);
    drafts.clear();
    return current.length > 0 ? { type: 'edited', drafts: current } : undefined;
  }

  function end(): Promise<void> {
    ended ??= (async () => {
      stopListening();
      wake?.();
      await release();
      await admission.release();
    })();
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
        if (revoked) {
          await end();
          throw revoked;
        }
        // What cannot be known to be allowed waits here, within the bound of the queue.
        if (!access.isFresh()) await access.confirm().catch(() => pause(UNSURE_MS));
        if (ended || revoked || !access.isFresh()) continue;
        const item = nextItem();
        if (item) return { done: false, value: item };
        await pause();
      }
      await ended;
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
