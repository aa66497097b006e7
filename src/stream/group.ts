import type { Change, Revision } from './change.ts';
import { type Position, positionOf } from './cursor.ts';
import type { StreamItem } from './follow.ts';
import type { Hub } from './hub.ts';
import type { ResyncReason } from './hubs.ts';
import type { Outlet } from './outlet.ts';
import { countResync } from './tally.ts';

/**
 * Makes the shared bytes of a message. Throws for an item that cannot be delivered. A promise says that they were made of more
 * than the item, which may be different, or must not be told any more, for whoever asks later.
 */
export type Render = (item: StreamItem) => Buffer | Promise<Buffer>;

/** One subscription's place in its group. */
export interface Member {
  /** Begins to deliver. */
  start(): void;
  leave(): void;
}

/** Subscribers that get the same bytes: rendered once a revision, however many they are. */
export interface Group {
  readonly size: number;
  /** Of those, the ones that are not at the group's position: on their way, or with a full socket. */
  readonly behind: { reading: number; full: number };
  /** A subscriber that has everything up to a position, or has to start anew. */
  add(outlet: Outlet, start: Position | ResyncReason): Member;
  /** Ends members that have been stuck since before this time, in milliseconds. */
  sweep(stuckBefore: number): void;
  close(): void;
}

/** Rendered messages kept for those who are a little behind. */
const KEPT_MESSAGES = 128;
const KEPT_BYTES = 512 * 1024;

/** What makes comments say something else from then on: they are deleted, or back. */
const REWORDING: ReadonlySet<Change['kind']> = new Set([
  'CommentDeleted',
  'CommentErased',
  'CommentRestored',
]);

/** Whether what was rendered before these revisions may be different now. Of revisions that are not known, yes. */
function reword(revisions: readonly Revision[] | undefined): boolean {
  return !revisions || revisions.some(({ changes }) => changes.some(({ kind }) => REWORDING.has(kind)));
}

/** What a member asks of its group. */
interface Inside {
  catchUp(state: State): Promise<void>;
  remove(state: State): void;
}

/** A class: there is one for each subscription. */
class State implements Member {
  /** The last revision that was sent. For a live member that is the group's. */
  at: number;
  /** A reason to start anew that has not been told yet. */
  resync: ResyncReason | undefined;
  /** Since when the socket has been full, by the clock of `performance`. */
  fullSince: number | undefined;
  /** Nothing is sent before. */
  started = false;
  catchingUp = false;
  left = false;

  constructor(
    readonly inside: Inside,
    readonly outlet: Outlet,
    start: Position | ResyncReason,
  ) {
    this.at = typeof start === 'string' ? 0 : start.revision;
    this.resync = typeof start === 'string' ? start : undefined;
  }

  start(): void {
    this.started = true;
    void this.inside.catchUp(this);
  }

  leave(): void {
    if (this.left) return;
    this.left = true;
    this.inside.remove(this);
  }
}

/**
 * A member is live, at the group's position, or behind, at its own. Live ones get each revision's bytes in one sweep; those
 * behind pull from the kept messages, the hub's window or the log, and become live when they have caught up. A member whose
 * socket is full is put behind and costs nothing until it drains: its memory is bounded by the socket's limit.
 */
export function createGroup(
  hub: Hub,
  parts: { render: Render; onError: (error: unknown) => void; onEmpty: () => void; now?: () => number },
): Group {
  const { render, onError, onEmpty, now = () => performance.now() } = parts;
  const live = new Set<State>();
  /** At a position of their own: on their way to the head, or waiting for something that has failed. */
  const behind = new Set<State>();
  /** Behind, and waiting for their sockets to drain. */
  const full = new Set<State>();
  const kept = new Map<number, Buffer>();
  const rendering = new Map<number, Promise<Buffer>>();
  let keptBytes = 0;
  /** Those of the kept that were made of more than their revision. */
  const madeOfMore = new Set<number>();
  let at = hub.head.revision;
  let seen = at;
  let { restores } = hub;
  let pumping = false;
  let closed = false;
  const stopListening = hub.onMove(() => {
    if (madeOfMore.size + rendering.size > 0 && reword(hub.since(seen))) forgetMadeOfMore();
    seen = hub.head.revision;
    if (!pumping) void pump();
    for (const state of behind) void catchUp(state);
  });

  /**
   * The bytes of a revision: rendered once, also while somebody else is still waiting for them. What was made of more than the
   * revision, such as the body of a comment, is kept until a revision says that it may be different now.
   */
  function message(revision: StreamItem & { type: 'revision' }): Buffer | Promise<Buffer> {
    const { revision: number } = revision.revision;
    const known = kept.get(number) ?? rendering.get(number);
    if (known) return known;
    const rendered = renderSafely(revision);
    if (Buffer.isBuffer(rendered)) return keep(number, rendered);
    const waiting = rendered
      .then((bytes) => {
        // Otherwise it was forgotten meanwhile, and is for those alone who had asked before.
        if (rendering.get(number) !== waiting) return bytes;
        madeOfMore.add(number);
        return keep(number, bytes);
      })
      .finally(() => {
        if (rendering.get(number) === waiting) rendering.delete(number);
      });
    rendering.set(number, waiting);
    return waiting;
  }

  /** One that cannot be rendered makes everybody start anew behind it. */
  function renderSafely(revision: StreamItem & { type: 'revision' }): Buffer | Promise<Buffer> {
    const failed = (error: unknown) => {
      onError(error);
      const { revision: number, hash } = revision.revision;
      return render({ type: 'resync', reason: 'DELIVERY_FAILED', position: positionOf(number, hash) });
    };
    try {
      const rendered = render(revision);
      return Buffer.isBuffer(rendered) ? rendered : rendered.catch(failed);
    } catch (error) {
      return failed(error);
    }
  }

  function keep(number: number, bytes: Buffer): Buffer {
    kept.set(number, bytes);
    keptBytes += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (kept.size <= KEPT_MESSAGES && keptBytes <= KEPT_BYTES) break;
      kept.delete(oldest);
      madeOfMore.delete(oldest);
      keptBytes -= length;
    }
    return bytes;
  }

  function forgetMadeOfMore() {
    rendering.clear();
    for (const number of madeOfMore) {
      keptBytes -= kept.get(number)?.length ?? 0;
      kept.delete(number);
    }
    madeOfMore.clear();
  }

  /** Brings the live members to the head of the hub. */
  async function pump() {
    pumping = true;
    try {
      while (!closed && (at < hub.head.revision || hub.restores !== restores)) {
        if (hub.restores !== restores) {
          restart();
          continue;
        }
        if (live.size === 0) {
          at = hub.head.revision;
          break;
        }
        const revisions = at < hub.beginsAfter ? [] : (hub.since(at) ?? (await hub.replay(at)));
        if (closed || hub.restores !== restores) continue;
        // Retention has cut the log, all of what is missing here.
        if (revisions.length === 0) restart('CURSOR_TOO_OLD');
        for (const revision of revisions) {
          if (closed || hub.restores !== restores || at < hub.beginsAfter) break;
          if (revision.revision !== at + 1) {
            restart('CURSOR_TOO_OLD');
            break;
          }
          const made = message({ type: 'revision', revision });
          const bytes = Buffer.isBuffer(made) ? made : await made;
          if (closed || hub.restores !== restores) break;
          at = revision.revision;
          for (const state of live) {
            // Before, not after: another operation of the same socket may have filled it.
            if (state.outlet.isFull()) {
              live.delete(state);
              state.at = at - 1;
              awaitDrain(state);
            } else state.outlet.send(bytes);
          }
          hub.tally.deliveries += live.size;
        }
      }
    } catch (error) {
      onError(error);
      // Everybody finds the way from the log by themselves.
      for (const state of live) {
        live.delete(state);
        state.at = at;
        behind.add(state);
      }
      at = hub.head.revision;
      for (const state of behind) void catchUp(state);
    } finally {
      pumping = false;
    }
  }

  /** The log turned out to be another one: everybody starts anew at its head. */
  function restart(reason: ResyncReason = 'HISTORY_CHANGED') {
    restores = hub.restores;
    kept.clear();
    madeOfMore.clear();
    rendering.clear();
    keptBytes = 0;
    at = hub.head.revision;
    for (const state of live) behind.add(state);
    live.clear();
    for (const state of full) state.resync = reason;
    for (const state of behind) {
      state.resync = reason;
      void catchUp(state);
    }
  }

  /** From here on the member costs nothing until its socket has drained. */
  function awaitDrain(state: State) {
    behind.delete(state);
    full.add(state);
    state.fullSince ??= now();
    state.outlet.onDrain(() => {
      state.fullSince = undefined;
      if (full.delete(state)) behind.add(state);
      void catchUp(state);
    });
  }

  async function catchUp(state: State) {
    if (!state.started || state.catchingUp || state.left || closed) return;
    state.catchingUp = true;
    try {
      while (!state.left && !closed) {
        if (state.outlet.isFull()) return awaitDrain(state);
        if (state.resync !== undefined) {
          const { head } = hub;
          const item = { type: 'resync', reason: state.resync, position: head } as const;
          state.resync = undefined;
          state.at = head.revision;
          countResync(hub.tally, item.reason);
          state.outlet.send(await render(item));
          continue;
        }
        if (state.at >= hub.head.revision) {
          // A position ahead of this hub was given out by another node: the hub will come to it.
          if (state.at === at && at === hub.head.revision) {
            behind.delete(state);
            live.add(state);
          } else if (state.at === hub.head.revision && !pumping) {
            await pump();
            continue;
          }
          return;
        }
        const { beginsAfter } = hub;
        const revisions = state.at < beginsAfter ? [] : (hub.since(state.at) ?? (await hub.replay(state.at)));
        if (revisions.length === 0) {
          // Retention has cut the log, all of what is missing here.
          if (state.resync === undefined && state.at < hub.head.revision) state.resync = 'CURSOR_TOO_OLD';
          continue;
        }
        state.outlet.gather();
        try {
          for (const revision of revisions) {
            if (state.left || closed || state.resync !== undefined || state.outlet.isFull()) break;
            if (state.at < hub.beginsAfter) break;
            if (revision.revision !== state.at + 1) {
              state.resync = 'CURSOR_TOO_OLD';
              break;
            }
            const made = message({ type: 'revision', revision });
            const bytes = Buffer.isBuffer(made) ? made : await made;
            if (state.left || closed || state.resync !== undefined) break;
            state.outlet.send(bytes);
            hub.tally.deliveries += 1;
            state.at = revision.revision;
          }
        } finally {
          state.outlet.flush();
        }
      }
    } catch (error) {
      onError(error);
      // The database is away, for instance. The next move of the hub, or its sweep, tries again.
    } finally {
      state.catchingUp = false;
    }
  }

  const size = () => live.size + behind.size + full.size;

  const inside: Inside = {
    catchUp,
    remove(state) {
      for (const members of [live, behind, full]) members.delete(state);
      if (size() === 0) onEmpty();
    },
  };

  return {
    get size() {
      return size();
    },
    get behind() {
      return { reading: behind.size, full: full.size };
    },
    add(outlet, start) {
      const state = new State(inside, outlet, start);
      behind.add(state);
      return state;
    },
    sweep(stuckBefore) {
      for (const state of full) {
        if (state.fullSince !== undefined && state.fullSince < stuckBefore) state.outlet.closeStuck();
      }
      for (const state of behind) void catchUp(state);
    },
    close() {
      closed = true;
      stopListening();
      kept.clear();
    },
  };
}
