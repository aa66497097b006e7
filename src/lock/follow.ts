import type { AccessWatch, Admission } from '../base/watch.ts';
import { createFollower } from '../follower.ts';
import { doesConcern, type LockItem, type RoomEvent } from './item.ts';
import { type Draft, keyOf, type LockEvent, type LockRequest } from './lock.ts';
import type { Room } from './room.ts';

/** Events that wait for a slow subscriber. One more, and all of them give way to a new snapshot. */
const QUEUE_LIMIT = 100;

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
  // What cannot be known to be allowed waits here, within the bound of the queue.
  const { items, wake, revoke } = createFollower({
    access,
    take,
    async leave() {
      stopListening();
      await release();
      await admission.release();
    },
  });
  const stopListening = room.listen(hear);
  admission.onRevoked(revoke);
  return items;

  function concerns(request: LockRequest): boolean {
    return doesConcern(request, userId);
  }

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
    wake();
  }

  function take(): LockItem | undefined {
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
}
