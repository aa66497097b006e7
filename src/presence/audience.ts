import { demandGroup } from '../stream/group-limit.ts';
import type { Outlet, SharedOrder } from '../stream/outlet.ts';
import { type Bands, bandsOf, THIN_ABOVE } from './near.ts';
import type { Picture, Placed } from './picture.ts';
import type { Delta, PresenceItem } from './presence.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';

/** After so many equal frames others have a turn: those of each second to a crowd of 500 would hold up who comes for a tenth of one. */
const FRAMES_IN_A_TURN = 100;

/** How often far pointers are sent. */
export const FAR_MS = 1_000;

export interface WatcherOrder extends SharedOrder<PresenceItem> {
  sessionId: string;
  userId: string;
}

/** A place among those who watch a table. */
export interface Place {
  /** Asks for the snapshot. What changes after that comes with each tick. */
  start(): void;
  leave(): void;
}

/**
 * Those who watch a table over sockets. Who asks the same gets the same bytes, made once a tick. In a crowd each gets the pointers
 * near their own with every tick, and all of them once a second; only then does anybody pass to another band, because only then
 * do all know the same.
 */
export interface Audience {
  /** @throws LimitError */
  add(order: WatcherOrder): Place;
  /** Sends their snapshots to those who have come, between two ticks: a newcomer need not wait for the crowd. */
  greet(): Promise<void>;
  /** Sends what has changed and ends the tick. Answers the size of the largest frame, and when far pointers are due. */
  send(): Promise<{ bytes: number; againMs: number | undefined }>;
  /** Cuts off those who have taken nothing since before this time, by the clock of `performance`. */
  sweep(stuckBefore: number): void;
  close(): void;
  readonly size: number;
  /** Whether far pointers are held back. */
  readonly isThinned: boolean;
  readonly sent: { frames: number; bytes: number };
}

interface Group {
  order: WatcherOrder;
  /** Those that have everything, by band; all of them in `undefined` where there are no bands. */
  live: Map<number | undefined, Set<Watcher>>;
  size: number;
  snapshots: Snapshots;
}

/** A class: there is one for each subscription. */
class Watcher implements Place {
  band: number | undefined;
  /** Of one that is behind: what it has seen, or undefined for nothing. */
  seen: number | undefined;
  fullSince: number | undefined;
  isGone = false;

  constructor(
    readonly group: Group,
    readonly sessionId: string,
    readonly outlet: Outlet,
    readonly inside: { start(watcher: Watcher): void; remove(watcher: Watcher): void },
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

export function createAudience(
  picture: Picture,
  parts: { onError: (error: unknown) => void; ask: () => void; askToGreet: () => void },
): Audience {
  const { onError, ask, askToGreet } = parts;
  const groups = new Map<string, Group>();
  /** They get a snapshot. */
  const newcomers = new Set<Watcher>();
  /** They have seen something, and get what they have missed since with the next tick. */
  const behind = new Set<Watcher>();
  /** Behind, and not to be sent anything until their sockets have drained. */
  const full = new Set<Watcher>();
  const sent = { frames: 0, bytes: 0 };
  /** The last tick that everybody who is live has whole. */
  let whole = picture.tick();
  /** The last tick of which they know who came and went, and everything but far pointers. */
  let told = whole;
  let wholeAt = performance.now();
  let bands: Bands | undefined;
  let largest = 0;

  const inside = {
    start: wait,
    remove(watcher: Watcher) {
      const { group } = watcher;
      newcomers.delete(watcher);
      behind.delete(watcher);
      full.delete(watcher);
      group.live.get(watcher.band)?.delete(watcher);
      group.size -= 1;
      if (group.size === 0) groups.delete(group.order.key);
    },
  };

  function groupOf(order: WatcherOrder): Group {
    const known = groups.get(order.key);
    if (known) return known;
    const makers = [...groups.values()].map((group) => group.order.userId);
    demandGroup('the presence of one table', makers, order.userId);
    const group: Group = {
      order,
      live: new Map(),
      size: 0,
      snapshots: createSnapshots(picture, order.render),
    };
    groups.set(order.key, group);
    return group;
  }

  /** For a snapshot, or for the next tick. */
  function wait(watcher: Watcher) {
    if (watcher.seen === undefined) {
      newcomers.add(watcher);
      askToGreet();
    } else {
      behind.add(watcher);
      ask();
    }
  }

  function putBehind(watcher: Watcher, seen: number | undefined) {
    watcher.group.live.get(watcher.band)?.delete(watcher);
    watcher.seen = seen;
    if (!watcher.outlet.isFull()) {
      wait(watcher);
      return;
    }
    newcomers.delete(watcher);
    behind.delete(watcher);
    full.add(watcher);
    watcher.fullSince ??= performance.now();
    watcher.outlet.onDrain(() => {
      watcher.fullSince = undefined;
      if (full.delete(watcher)) wait(watcher);
    });
  }

  function makeLive(watcher: Watcher) {
    behind.delete(watcher);
    watcher.band = bands?.of(watcher.sessionId);
    const { live } = watcher.group;
    const peers = live.get(watcher.band);
    if (peers) peers.add(watcher);
    else live.set(watcher.band, new Set([watcher]));
  }

  function count(bytes: Buffer) {
    sent.frames += 1;
    sent.bytes += bytes.length;
  }

  /** To those who are live, before anybody is made live: these are told by themselves what they have missed. */
  async function sendToLive() {
    const isWhole = !bands || performance.now() - wholeAt >= FAR_MS;
    const toldUntil = told;
    // Who came and went was told to all at once.
    const all = isWhole ? picture.since(whole, toldUntil) : undefined;
    const changes = isWhole ? undefined : picture.changes();
    // From here on it is the next tick: what changes while this one is being sent goes with that.
    told = picture.tick();
    const made = new Map<number | undefined, Delta | undefined>();
    for (const group of groups.values()) {
      for (const [band, watchers] of group.live) {
        if (watchers.size === 0) {
          group.live.delete(band);
          continue;
        }
        if (isWhole && !all) {
          // More have left than are remembered.
          for (const watcher of watchers) putBehind(watcher, undefined);
          continue;
        }
        if (changes && !made.has(band)) made.set(band, nearby(changes, band, toldUntil));
        const delta = changes ? made.get(band) : all;
        if (delta && !isEmpty(delta)) await deliver(group, watchers, delta, whole);
      }
    }
    if (!isWhole) return;
    whole = told;
    wholeAt = performance.now();
    const before = bands;
    bands = picture.size > THIN_ABOVE ? bandsOf(picture.members()) : undefined;
    if (before || bands) regroup();
  }

  function nearby(
    { placed, left }: { placed: Placed[]; left: string[] },
    band: number | undefined,
    toldUntil: number,
  ): Delta {
    const delta: Delta = { joined: [], updated: [], left };
    for (const { member, joined, marked } of placed) {
      if (joined > toldUntil) delta.joined.push(member);
      else if (marked > toldUntil || bands?.isNear(band, member.sessionId)) delta.updated.push(member);
    }
    return delta;
  }

  async function deliver(group: Group, watchers: Set<Watcher>, delta: Delta, seen: number) {
    let bytes: Buffer;
    try {
      bytes = await group.order.render({ type: 'delta', ...delta });
    } catch (error) {
      onError(error);
      const reason = error instanceof Error ? error : new Error(String(error));
      for (const watcher of [...watchers]) watcher.outlet.end(reason);
      return;
    }
    // A snapshot is for one alone: the others need not rest for it.
    largest = Math.max(largest, bytes.length);
    let frames = 0;
    for (const watcher of watchers) {
      if (frames > 0 && frames % FRAMES_IN_A_TURN === 0) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      frames += 1;
      // It may have left meanwhile.
      if (watcher.isGone) continue;
      if (watcher.outlet.isFull()) putBehind(watcher, seen);
      else {
        watcher.outlet.send(bytes);
        count(bytes);
      }
    }
  }

  function regroup() {
    for (const { live } of groups.values()) {
      const all = [...live.values()].flatMap((watchers) => [...watchers]);
      live.clear();
      for (const watcher of all) makeLive(watcher);
    }
  }

  /** Those who have come together share their snapshot. */
  async function greet() {
    const seen = picture.mark();
    const { edition } = picture;
    for (const watcher of [...newcomers]) {
      if (!isReady(watcher, newcomers)) continue;
      await sendTo(watcher, newcomers, watcher.group.snapshots.of(watcher.sessionId));
      if (!newcomers.delete(watcher)) continue;
      watcher.seen = seen;
      behind.add(watcher);
      // A tick may have passed while it was made, and nobody else need move any more.
      if (picture.edition !== edition) ask();
    }
  }

  /** Those who have seen the same share what they have missed; those who are slow are few. */
  async function catchUp() {
    const made = new Map<Group, { seen: number; bytes: Promise<Buffer> | undefined }>();
    for (const watcher of [...behind]) {
      if (!isReady(watcher, behind)) continue;
      const { group, seen = 0 } = watcher;
      // Greeted while this tick was being sent: what comes next is told with the next one.
      if (seen > told) continue;
      let last = made.get(group);
      if (last?.seen !== seen) {
        const delta = picture.since(seen);
        if (!delta) {
          behind.delete(watcher);
          putBehind(watcher, undefined);
          continue;
        }
        last = { seen, bytes: isEmpty(delta) ? undefined : rendered(group, delta) };
        made.set(group, last);
      }
      await sendTo(watcher, behind, last.bytes);
      if (behind.has(watcher)) makeLive(watcher);
    }
  }

  /** Whether one still waits among these, and can take something. */
  function isReady(watcher: Watcher, waiting: Set<Watcher>): boolean {
    if (!waiting.has(watcher)) return false;
    if (watcher.outlet.isFull()) putBehind(watcher, watcher.seen);
    return waiting.has(watcher);
  }

  /** To one alone. It waits no more if that fails, or if it has left meanwhile. */
  async function sendTo(watcher: Watcher, waiting: Set<Watcher>, made: Promise<Buffer> | undefined) {
    const { outlet } = watcher;
    try {
      const bytes = await made;
      if (!bytes || watcher.isGone) return;
      outlet.send(bytes);
      count(bytes);
    } catch (error) {
      onError(error);
      waiting.delete(watcher);
      outlet.end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    add(order) {
      const group = groupOf(order);
      group.size += 1;
      return new Watcher(group, order.sessionId, order.outlet, inside);
    },
    greet,
    async send() {
      largest = 0;
      await sendToLive();
      await catchUp();
      const againMs = bands ? Math.max(0, wholeAt + FAR_MS - performance.now()) : undefined;
      return { bytes: largest, againMs };
    },
    sweep(stuckBefore) {
      for (const { fullSince, outlet } of full) {
        if (fullSince !== undefined && fullSince < stuckBefore) outlet.closeStuck();
      }
    },
    close() {
      groups.clear();
      newcomers.clear();
      behind.clear();
      full.clear();
    },
    get size() {
      let size = 0;
      for (const group of groups.values()) size += group.size;
      return size;
    },
    get isThinned() {
      return bands !== undefined;
    },
    sent,
  };
}

async function rendered({ order }: Group, delta: Delta): Promise<Buffer> {
  return order.render({ type: 'delta', ...delta });
}

function isEmpty({ joined, updated, left }: Delta): boolean {
  return joined.length + updated.length + left.length === 0;
}
