import type { Viewer } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';
import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import { inBatches } from '../db/batch.ts';
import type { Database } from '../db/client.ts';
import type { SharedOrder, Subscription } from '../stream/outlet.ts';
import { readNews, readVersions } from './inbox.queries.ts';
import type { InboxEvent, InboxNews } from './inbox.ts';

/** How often tokens are looked at. */
const TOKEN_MS = 500;
/** How often the versions of all followed inboxes are compared with the database: what the bus has lost is found then. */
const PULSE_MS = 2_000;
/** How soon to ask again, where the database did not answer. */
const AGAIN_MS = 500;

/** The inboxes that somebody follows at this node. */
export interface Inboxes {
  /** The count first, then what changes. It ends with the token. */
  follow(viewer: Viewer): AsyncIterableIterator<InboxEvent>;
  /** The same for one socket. */
  join(viewer: Viewer, order: Pick<SharedOrder<InboxEvent>, 'render' | 'outlet'>): Subscription;
  close(): Promise<void>;
}

/** A class: there is one for each subscription. */
class Follower {
  /** Up to where it has been told; undefined before the first time. */
  version: number | undefined;
  unread: number | undefined;
  /** Something may be new. */
  isDue = true;
  ended: Error | 'left' | undefined;
  events: InboxEvent[] = [];
  wake: (() => void) | undefined;

  constructor(readonly viewer: Viewer) {}

  /** The inbox may have changed. */
  nudge(): void {
    this.isDue = true;
    this.wake?.();
  }

  end(why: Error | 'left'): void {
    this.ended ??= why;
    this.wake?.();
  }

  take({ version, unread, items }: InboxNews): void {
    if (this.version === undefined || items === null) this.events = [{ type: 'count', unread }];
    else {
      this.events = items.map((item) =>
        item.withdrawnAt === null
          ? { type: 'changed', item, unread }
          : { type: 'removed', id: item.id, unread },
      );
      // Somebody has left a base, or come back to it.
      if (items.length === 0 && unread !== this.unread) this.events = [{ type: 'count', unread }];
    }
    this.version = Math.max(version, ...(items ?? []).map((item) => item.version));
    this.unread = unread;
  }
}

/**
 * Follows inboxes. The inbox is the truth: what the bus says is only a hint that there is something to read, so each follower keeps
 * one mark and at most a page of events, however slow its reader and however much happens. Who has missed more than a page is
 * told the count alone.
 */
export function createInboxes(parts: {
  database: Database;
  bus: Bus;
  onError: (error: unknown) => void;
  pulseMs?: number;
}): Inboxes {
  const { database, bus, onError, pulseMs = PULSE_MS } = parts;
  const followers = new Map<string, Set<Follower>>();
  const newsOf = inBatches((asked: readonly { userId: string; after: number }[]) =>
    readNews(database.db, asked),
  );
  let unsubscribe: Promise<() => Promise<void>> | undefined;
  let pulsing: Promise<void> | undefined;

  function compare() {
    if (followers.size === 0) return;
    pulsing ??= compareNow()
      .catch(onError)
      .finally(() => {
        pulsing = undefined;
      });
  }

  async function compareNow() {
    const stood = [...followers.values()].flatMap((group) =>
      [...group].map((one) => [one, one.version] as const),
    );
    const rows = await readVersions(database.db, [...followers.keys()]);
    const versions = new Map(rows.map(({ userId, version }) => [userId, version]));
    for (const [follower, version = 0] of stood) {
      // An inbox that is older than what was told of it is another one: the database lost its last changes.
      if (follower.version !== version || (versions.get(follower.viewer.user.id) ?? 0) >= version) continue;
      follower.version = undefined;
      follower.nudge();
    }
    hear([...versions]);
  }

  function hear(versions: readonly (readonly [string, number])[]) {
    for (const [userId, version] of versions) {
      for (const follower of followers.get(userId) ?? []) {
        if (version > (follower.version ?? -1)) follower.nudge();
      }
    }
  }

  function expire() {
    const now = Date.now();
    for (const group of followers.values()) {
      for (const follower of group) {
        if (follower.viewer.expiresAt.getTime() > now) continue;
        follower.end(new AuthenticationError('The token has expired.'));
      }
    }
  }

  bus.onGap(compare);
  const timers = [setInterval(expire, TOKEN_MS), setInterval(compare, pulseMs)];
  for (const timer of timers) timer.unref();

  function listen(): Promise<unknown> {
    unsubscribe ??= bus.subscribe(topics.inboxes(), ({ versions }) => hear(versions));
    unsubscribe.catch(() => {
      unsubscribe = undefined;
    });
    return unsubscribe;
  }

  function leave(follower: Follower) {
    const { id } = follower.viewer.user;
    const group = followers.get(id);
    group?.delete(follower);
    if (group?.size === 0) followers.delete(id);
  }

  /** @returns false where the database does not answer */
  async function read(follower: Follower): Promise<boolean> {
    follower.isDue = false;
    try {
      // Only what is read after the bus has confirmed leaves no gap before what it says.
      await listen();
      follower.take(
        await newsOf({
          userId: follower.viewer.user.id,
          after: follower.version ?? Number.MAX_SAFE_INTEGER,
        }),
      );
      return true;
    } catch (error) {
      onError(error);
      follower.isDue = true;
      return false;
    }
  }

  /** Sends whenever there is something and the socket takes it; nothing runs in between. */
  function push(follower: Follower, { render, outlet }: Pick<SharedOrder<InboxEvent>, 'render' | 'outlet'>) {
    let isRunning = false;
    let isFull = false;
    follower.wake = () => {
      if (!isRunning) void run();
    };
    follower.wake();

    async function run() {
      isRunning = true;
      try {
        while (!follower.ended && !isFull) {
          if (outlet.isFull()) {
            isFull = true;
            outlet.onDrain(() => {
              isFull = false;
              follower.wake?.();
            });
            break;
          }
          const event = follower.events.shift();
          if (event) await send(event);
          else if (!follower.isDue) break;
          else if (!(await read(follower))) {
            setTimeout(() => follower.wake?.(), AGAIN_MS).unref();
            break;
          }
        }
      } catch (error) {
        onError(error);
        follower.end(error instanceof Error ? error : new Error(String(error)));
      } finally {
        isRunning = false;
      }
      if (!follower.ended) return;
      leave(follower);
      if (follower.ended instanceof Error) outlet.end(follower.ended);
    }

    async function send(event: InboxEvent) {
      try {
        const bytes = await render(event);
        if (!follower.ended) outlet.send(bytes);
      } catch (error) {
        if (event.type === 'count') throw error;
        onError(error);
        // The database was away, or this one cannot be shown: the count says that the client has to fetch anew.
        follower.events = [];
        follower.version = undefined;
        follower.isDue = true;
      }
    }
  }

  function enter(viewer: Viewer): Follower {
    const follower = new Follower(viewer);
    const { id } = viewer.user;
    const group = followers.get(id) ?? new Set();
    followers.set(id, group.add(follower));
    return follower;
  }

  async function next(follower: Follower): Promise<InboxEvent | undefined> {
    for (;;) {
      if (follower.ended) break;
      const event = follower.events.shift();
      if (event) return event;
      if (!follower.isDue) await pause(follower);
      else if (!(await read(follower))) await pause(follower, AGAIN_MS);
    }
    leave(follower);
    if (follower.ended instanceof Error) throw follower.ended;
    return undefined;
  }

  return {
    follow(viewer) {
      const follower = enter(viewer);
      return {
        async next() {
          const value = await next(follower);
          return value ? { done: false, value } : { done: true, value: undefined };
        },
        async return() {
          follower.end('left');
          leave(follower);
          return { done: true, value: undefined };
        },
        async throw(error) {
          follower.end('left');
          leave(follower);
          throw error;
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    join(viewer, order) {
      const follower = enter(viewer);
      return {
        start: () => push(follower, order),
        async leave() {
          follower.end('left');
          leave(follower);
        },
      };
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      for (const group of followers.values()) for (const follower of group) follower.end('left');
      await pulsing;
      const stop = await unsubscribe?.catch(() => undefined);
      await stop?.();
    },
  };
}

function pause(follower: Follower, limitMs?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = limitMs === undefined ? undefined : setTimeout(resolve, limitMs);
    follower.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
