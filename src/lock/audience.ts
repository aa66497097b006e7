import type { AccessWatch } from '../base/watch.ts';
import { demandGroup } from '../stream/group-limit.ts';
import type { Outlet, SharedOrder } from '../stream/outlet.ts';
import { doesConcern, type LockItem, type RoomEvent } from './item.ts';
import type { Draft, LockRequest } from './lock.ts';
import type { LockState } from './state.ts';

/** Events that wait while nobody can tell who may follow. One more, and all of them give way to new snapshots. */
const QUEUE_LIMIT = 100;
/** How soon to ask again then. */
const UNSURE_MS = 250;

export interface FollowerOrder extends SharedOrder<LockItem> {
  userId: string;
}

/** A place among those who follow the locks of a table. */
export interface Place {
  /** Asks for the snapshot; what happens after it follows. */
  start(): void;
  leave(): void;
}

/**
 * Those who follow the locks of a table over sockets. Who asks the same gets the same bytes, made once an event; requests go to the
 * two whom they concern. Whose socket is full gets a new snapshot when it has drained, instead of what was missed.
 */
export interface LockAudience {
  /** @throws LimitError */
  add(order: FollowerOrder): Place;
  hear(event: RoomEvent): void;
  /** Cuts off those who have taken nothing since before this time, by the clock of `performance`. */
  sweep(stuckBefore: number): void;
  readonly size: number;
  close(): void;
}

interface Group {
  order: FollowerOrder;
  /** Those who have all that has been told so far. */
  live: Set<Follower>;
  size: number;
  /** What those got who came at this sequence, while nobody typed and nothing was asked of them. */
  plain: { sequence: number; bytes: Buffer } | undefined;
}

/** A class: there is one for each subscription. */
class Follower implements Place {
  fullSince: number | undefined;
  isGone = false;

  constructor(
    readonly group: Group,
    readonly userId: string,
    readonly outlet: Outlet,
    readonly inside: { start(follower: Follower): void; remove(follower: Follower): void },
  ) {}

  start(): void {
    if (!this.isGone) this.inside.start(this);
  }

  leave(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.inside.remove(this);
  }
}

export function createLockAudience(parts: {
  /** How things stand, all that was heard included. */
  state: () => LockState;
  drafts: () => Draft[];
  access: Pick<AccessWatch, 'isFresh' | 'confirm'>;
  onError: (error: unknown) => void;
}): LockAudience {
  const { state, drafts, access, onError } = parts;
  const groups = new Map<string, Group>();
  /** They get a snapshot, when all that was heard before has been told. */
  const newcomers = new Set<Follower>();
  /** Not to be sent anything until their sockets have drained. */
  const full = new Set<Follower>();
  let queue: RoomEvent[] = [];
  let isDue = false;
  let telling = false;
  let closed = false;

  const inside = {
    start: greetLater,
    remove(follower: Follower) {
      const { group } = follower;
      newcomers.delete(follower);
      full.delete(follower);
      group.live.delete(follower);
      group.size -= 1;
      if (group.size === 0) groups.delete(group.order.key);
    },
  };

  function groupOf(order: FollowerOrder): Group {
    const known = groups.get(order.key);
    if (known) return known;
    const makers = [...groups.values()].map((group) => group.order.userId);
    demandGroup('the locks of one table', makers, order.userId);
    const group: Group = { order, live: new Set(), size: 0, plain: undefined };
    groups.set(order.key, group);
    return group;
  }

  function greetLater(follower: Follower) {
    newcomers.add(follower);
    tellLater();
  }

  /** Behind the whole message that is being heard, whose state newcomers are shown. */
  function tellLater() {
    if (isDue || telling || closed) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      void tellAll();
    });
  }

  async function tellAll() {
    telling = true;
    try {
      while (!closed && queue.length + newcomers.size > 0) {
        if (!access.isFresh()) await access.confirm().catch(() => pause(UNSURE_MS));
        if (closed || !access.isFresh()) continue;
        const event = queue.shift();
        if (event) await tell(event);
        else await greet();
      }
    } finally {
      telling = false;
    }
  }

  async function tell(event: RoomEvent) {
    for (const group of groups.values()) {
      const followers = 'request' in event ? concerned(group.live, event.request) : group.live;
      if (followers.size === 0) continue;
      try {
        const made = group.order.render(event);
        const bytes = Buffer.isBuffer(made) ? made : await made;
        for (const follower of followers) send(follower, bytes);
      } catch (error) {
        onError(error);
        for (const follower of followers) end(follower, error);
      }
    }
  }

  function send(follower: Follower, bytes: Buffer) {
    if (follower.isGone) return;
    if (follower.outlet.isFull()) awaitDrain(follower);
    else follower.outlet.send(bytes);
  }

  function awaitDrain(follower: Follower) {
    newcomers.delete(follower);
    follower.group.live.delete(follower);
    full.add(follower);
    follower.fullSince ??= performance.now();
    follower.outlet.onDrain(() => {
      follower.fullSince = undefined;
      if (full.delete(follower)) greetLater(follower);
    });
  }

  async function greet() {
    for (const follower of newcomers) {
      if (follower.outlet.isFull()) {
        awaitDrain(follower);
        continue;
      }
      newcomers.delete(follower);
      // Before it is made: what is heard meanwhile waits in the queue, and is told behind it.
      follower.group.live.add(follower);
      try {
        const bytes = await snapshotFor(follower);
        if (!follower.isGone) follower.outlet.send(bytes);
      } catch (error) {
        onError(error);
        end(follower, error);
      }
    }
  }

  function snapshotFor({ group, userId }: Follower): Buffer | Promise<Buffer> {
    const { sequence, locks, requests } = state();
    const typed = drafts();
    const own = [...requests.values()].filter((request) => doesConcern(request, userId));
    const isPlain = typed.length + own.length === 0;
    if (isPlain && group.plain?.sequence === sequence) return group.plain.bytes;
    const made = group.order.render({
      type: 'snapshot',
      locks: [...locks.values()],
      drafts: typed,
      requests: own,
    });
    if (isPlain && Buffer.isBuffer(made)) group.plain = { sequence, bytes: made };
    return made;
  }

  function end(follower: Follower, error: unknown) {
    follower.leave();
    follower.outlet.end(error instanceof Error ? error : new Error(String(error)));
  }

  return {
    add(order) {
      const group = groupOf(order);
      group.size += 1;
      return new Follower(group, order.userId, order.outlet, inside);
    },
    hear(event) {
      if (groups.size === 0) return;
      queue.push(event);
      if (queue.length > QUEUE_LIMIT) {
        queue = [];
        for (const { live } of groups.values()) {
          for (const follower of live) newcomers.add(follower);
          live.clear();
        }
      }
      tellLater();
    },
    sweep(stuckBefore) {
      for (const { fullSince, outlet } of full) {
        if (fullSince !== undefined && fullSince < stuckBefore) outlet.closeStuck();
      }
    },
    get size() {
      let size = 0;
      for (const group of groups.values()) size += group.size;
      return size;
    },
    close() {
      closed = true;
      queue = [];
      groups.clear();
      newcomers.clear();
      full.clear();
    },
  };
}

function concerned(followers: ReadonlySet<Follower>, request: LockRequest): ReadonlySet<Follower> {
  return new Set([...followers].filter(({ userId }) => doesConcern(request, userId)));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
