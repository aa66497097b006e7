import type { Position } from './cursor.ts';
import type { StreamItem } from './follow.ts';
import type { Hub } from './hub.ts';
import type { ResyncReason } from './hubs.ts';

/**
 * Where the messages of one subscription go. A message is bytes that all subscribers of a group share, and a few of the
 * subscriber's own behind them.
 */
export interface Outlet {
  /** Sends at once, or keeps in the socket's own buffer: never waits, never refuses. */
  send(shared: Buffer): void;
  /** What is sent from here on may leave together, at the latest with `flush`. */
  gather(): void;
  flush(): void;
  /** Whether so much is waiting in the socket that nothing more should be added. */
  isFull(): boolean;
  /** Calls back once when what was waiting has left. */
  onDrain(listener: () => void): void;
  /** Ends the subscription; with a reason, told to the client. */
  end(reason?: Error): void;
  /** Closes the whole socket because it has been stuck for too long; the client may come back. */
  closeStuck(): void;
}

/** Makes the shared bytes of a message. Throws for an item that cannot be delivered. */
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
  /** A subscriber that has everything up to a position, or has to start anew. */
  add(outlet: Outlet, start: Position | ResyncReason): Member;
  /** Ends members that have been stuck since before this time, in milliseconds. */
  sweep(stuckBefore: number): void;
  close(): void;
}

/** Rendered messages kept for those who are a little behind. */
const KEPT_MESSAGES = 128;
const KEPT_BYTES = 512 * 1024;

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
  const behind = new Set<State>();
  const kept = new Map<number, Buffer>();
  let keptBytes = 0;
  let at = hub.head.revision;
  let { restores } = hub;
  let pumping = false;
  let closed = false;
  const stopListening = hub.onMove(() => {
    if (!pumping) void pump();
    for (const state of behind) if (state.at >= at && !state.catchingUp) void catchUp(state);
  });

  /** The bytes of a revision. One that cannot be rendered makes everybody start anew behind it. */
  function message(revision: StreamItem & { type: 'revision' }): Buffer | Promise<Buffer> {
    const { revision: number } = revision.revision;
    const known = kept.get(number);
    if (known) return known;
    const failed = (error: unknown) => {
      onError(error);
      const position = { revision: number, mark: revision.revision.hash.slice(0, 16) };
      return render({ type: 'resync', reason: 'DELIVERY_FAILED', position });
    };
    try {
      const rendered = render(revision);
      if (Buffer.isBuffer(rendered)) return keep(number, rendered);
      return rendered.catch(failed).then((bytes) => keep(number, bytes));
    } catch (error) {
      const rendered = failed(error);
      return Buffer.isBuffer(rendered)
        ? keep(number, rendered)
        : rendered.then((bytes) => keep(number, bytes));
    }
  }

  function keep(number: number, bytes: Buffer): Buffer {
    kept.set(number, bytes);
    keptBytes += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (kept.size <= KEPT_MESSAGES && keptBytes <= KEPT_BYTES) break;
      kept.delete(oldest);
      keptBytes -= length;
    }
    return bytes;
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
        for (const revision of hub.since(at) ?? (await hub.replay(at))) {
          if (closed || hub.restores !== restores) break;
          if (revision.revision !== at + 1) {
            restart('CURSOR_TOO_OLD');
            break;
          }
          const made = message({ type: 'revision', revision });
          const bytes = Buffer.isBuffer(made) ? made : await made;
          at = revision.revision;
          for (const state of live) {
            // Before, not after: another operation of the same socket may have filled it.
            if (state.outlet.isFull()) setBehind(state, at - 1);
            else state.outlet.send(bytes);
          }
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
      for (const state of behind) if (!state.catchingUp) void catchUp(state);
    } finally {
      pumping = false;
    }
  }

  /** The log turned out to be another one: everybody starts anew at its head. */
  function restart(reason: ResyncReason = 'HISTORY_CHANGED') {
    restores = hub.restores;
    kept.clear();
    keptBytes = 0;
    at = hub.head.revision;
    for (const state of [...live, ...behind]) {
      live.delete(state);
      behind.add(state);
      state.resync = reason;
      if (!state.catchingUp) void catchUp(state);
    }
  }

  function setBehind(state: State, reached: number) {
    live.delete(state);
    state.at = reached;
    state.fullSince = now();
    behind.add(state);
    state.outlet.onDrain(() => {
      state.fullSince = undefined;
      void catchUp(state);
    });
  }

  async function catchUp(state: State) {
    if (state.catchingUp || state.left || closed) return;
    state.catchingUp = true;
    try {
      while (!state.left && !closed) {
        if (state.outlet.isFull()) {
          state.fullSince ??= now();
          state.outlet.onDrain(() => {
            state.fullSince = undefined;
            void catchUp(state);
          });
          return;
        }
        if (state.resync !== undefined) {
          const { head } = hub;
          const item = { type: 'resync', reason: state.resync, position: head } as const;
          state.resync = undefined;
          state.at = head.revision;
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
        const revisions = hub.since(state.at) ?? (await hub.replay(state.at));
        state.outlet.gather();
        try {
          for (const revision of revisions) {
            if (state.left || closed || state.resync !== undefined || state.outlet.isFull()) break;
            if (revision.revision !== state.at + 1) {
              state.resync = 'CURSOR_TOO_OLD';
              break;
            }
            const made = message({ type: 'revision', revision });
            const bytes = Buffer.isBuffer(made) ? made : await made;
            if (state.left || closed || state.resync !== undefined) break;
            state.outlet.send(bytes);
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

  const inside: Inside = {
    catchUp,
    remove(state) {
      live.delete(state);
      behind.delete(state);
      if (live.size + behind.size === 0) onEmpty();
    },
  };

  return {
    get size() {
      return live.size + behind.size;
    },
    add(outlet, start) {
      const state = new State(inside, outlet, start);
      behind.add(state);
      return state;
    },
    sweep(stuckBefore) {
      for (const state of behind) {
        if (state.fullSince !== undefined && state.fullSince < stuckBefore) state.outlet.closeStuck();
        else if (state.fullSince === undefined && !state.catchingUp) void catchUp(state);
      }
    },
    close() {
      closed = true;
      stopListening();
      kept.clear();
    },
  };
}
