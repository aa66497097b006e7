import type { Admission } from '../base/watch.ts';
import type { StreamItem } from './follow.ts';
import { createGroup, type Group, type Member } from './group.ts';
import { demandGroup } from './group-limit.ts';
import { type Held, type Hubs, startAfter } from './hubs.ts';
import type { SharedOrder, Subscription } from './outlet.ts';

/**
 * A socket that has been full for so long is closed: node tells when all that waited has left, not how much of it, so that a
 * client must read what waits, 256 KiB or a little more, within this time.
 */
const STUCK_MS = 60_000;
const SWEEP_MS = 1_000;

export interface Order extends SharedOrder<StreamItem> {
  logId: string;
  userId: string;
  cursor: string | null;
  admission: Admission;
}

/**
 * The way of an event to many sockets: per log and key one group, which renders a revision once. Nothing here knows
 * GraphQL; who joins brings what renders.
 */
export interface Fanout {
  /** @throws LimitError when the log or the person has too many different subscriptions */
  join(order: Order): Promise<Subscription>;
  /** For metrics: groups now, and members in them. */
  readonly groups: number;
  readonly members: number;
  /** Of those, the ones that do not get what happens now: on their way there, or with a full socket. */
  readonly behind: { reading: number; full: number };
  close(): void;
}

interface Entry {
  group: Group;
  /** Whose first subscription made the group. */
  userId: string;
}

export function createFanout(parts: {
  hubs: Hubs;
  onError: (error: unknown) => void;
  stuckMs?: number;
}): Fanout {
  const { hubs, onError, stuckMs = STUCK_MS } = parts;
  const logs = new Map<string, Map<string, Entry>>();
  const timer = setInterval(
    () => {
      const before = performance.now() - stuckMs;
      for (const groups of logs.values()) for (const { group } of groups.values()) group.sweep(before);
    },
    Math.min(SWEEP_MS, stuckMs / 2),
  );
  timer.unref();

  function entryOf({ logId, key, userId, render }: Order, held: Held): Entry {
    const groups = logs.get(logId) ?? new Map<string, Entry>();
    const known = groups.get(key);
    if (known) return known;
    const makers = [...groups.values()].map((entry) => entry.userId);
    demandGroup('one stream', makers, userId);
    const group = createGroup(held.hub, {
      render,
      onError,
      onEmpty() {
        group.close();
        groups.delete(key);
        if (groups.size === 0 && logs.get(logId) === groups) logs.delete(logId);
      },
    });
    const entry = { group, userId };
    groups.set(key, entry);
    logs.set(logId, groups);
    return entry;
  }

  return {
    async join(order) {
      const { logId, cursor, outlet, admission } = order;
      const held = await hubs.hold(logId);
      try {
        const start = await startAfter(held.hub, cursor);
        const member = entryOf(order, held).group.add(outlet, start);
        admission.onRevoked((reason) => {
          member.leave();
          outlet.end(reason);
        });
        return new Joined(member, held, admission);
      } catch (error) {
        await held.release();
        throw error;
      }
    },
    get groups() {
      return [...logs.values()].reduce((sum, groups) => sum + groups.size, 0);
    },
    get members() {
      let sum = 0;
      for (const groups of logs.values()) for (const { group } of groups.values()) sum += group.size;
      return sum;
    },
    get behind() {
      const sum = { reading: 0, full: 0 };
      for (const groups of logs.values()) {
        for (const { group } of groups.values()) {
          const { reading, full } = group.behind;
          sum.reading += reading;
          sum.full += full;
        }
      }
      return sum;
    },
    close() {
      clearInterval(timer);
      for (const groups of logs.values()) for (const { group } of groups.values()) group.close();
      logs.clear();
    },
  };
}

class Joined implements Subscription {
  #left: Promise<void> | undefined;

  constructor(
    readonly member: Member,
    readonly held: Held,
    readonly admission: Admission,
  ) {}

  start(): void {
    this.member.start();
  }

  leave(): Promise<void> {
    this.member.leave();
    this.#left ??= this.held.release().then(() => this.admission.release());
    return this.#left;
  }
}
