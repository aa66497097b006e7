import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/client.ts';
import type { Revision } from './change.ts';
import { decodeCursor, type Position, positionOf } from './cursor.ts';
import { genesisHash } from './hash.ts';
import { type Hub, openHub, PAGE } from './hub.ts';
import { readHeads, readRevision, readRevisions } from './log.queries.ts';

/** Why a stream cannot go on from where the client was. */
export type ResyncReason =
  /** No server of this installation gave out this cursor. */
  | 'CURSOR_UNKNOWN'
  /** The log no longer reaches back to it. */
  | 'CURSOR_TOO_OLD'
  /** The log does not reach it yet, or holds another history: the database was restored from an older state. */
  | 'HISTORY_CHANGED';

/** What a follower of a log gets, in order: every revision once, or that it has to start anew from a position. */
export type StreamItem =
  | { type: 'revision'; revision: Revision }
  | { type: 'resync'; reason: ResyncReason; position: Position };

export interface Streams {
  /**
   * Everything after a cursor, without one everything from now on; then all that follows, each revision once and in
   * order. Resolves once nothing that is committed from then on can be missed. Nothing is kept for a slow follower: it
   * pulls from the window of the log's hub, or from the log.
   */
  follow(logId: string, after: string | null): Promise<AsyncIterableIterator<StreamItem>>;
  /** The logs that are watched on this node. */
  readonly watched: number;
  close(): Promise<void>;
}

interface Watched {
  hub: Promise<Hub>;
  followers: number;
}

/** How often the heads of all watched logs are compared. */
const PULSE_MS = 2_000;

export function createStreams(parts: {
  bus: Bus;
  database: Database;
  onError: (error: unknown) => void;
  pulseMs?: number;
}): Streams {
  const { bus, database, onError, pulseMs = PULSE_MS } = parts;
  const watched = new Map<string, Watched>();
  let beating: Promise<void> | undefined;
  const timer = setInterval(pulse, pulseMs);
  timer.unref();
  bus.onGap(pulse);

  function enter(logId: string): Watched {
    const entry = watched.get(logId) ?? { hub: openHub(logId, parts), followers: 0 };
    entry.followers += 1;
    watched.set(logId, entry);
    return entry;
  }

  async function leave(logId: string, entry: Watched): Promise<void> {
    entry.followers -= 1;
    if (entry.followers > 0) return;
    if (watched.get(logId) === entry) watched.delete(logId);
    const hub = await entry.hub.catch(() => undefined);
    await hub?.close();
  }

  /** One query for the heads of all watched logs together. */
  function pulse() {
    if (watched.size === 0) return;
    beating ??= compareHeads()
      .catch(onError)
      .finally(() => {
        beating = undefined;
      });
  }

  async function compareHeads() {
    const hubs = new Map<string, { hub: Hub; stoodAt: number }>();
    for (const [logId, { hub }] of watched) {
      const open = await hub.catch(() => undefined);
      if (open) hubs.set(logId, { hub: open, stoodAt: open.head.revision });
    }
    for (const row of await readHeads(database.db, [...hubs.keys()])) {
      const entry = hubs.get(row.logId);
      entry?.hub.compare(row, entry.stoodAt);
    }
  }

  /** Where to go on from, or why that is not possible. */
  async function startAt(hub: Hub, logId: string, after: string | null): Promise<Position | ResyncReason> {
    if (after === null) return hub.head;
    const position = decodeCursor(after);
    if (!position) return 'CURSOR_UNKNOWN';
    if (position.revision < hub.beginsAfter) return 'CURSOR_TOO_OLD';
    const mark = hub.positionAt(position.revision)?.mark ?? (await readMark(logId, position.revision));
    return mark === position.mark ? position : 'HISTORY_CHANGED';
  }

  async function readMark(logId: string, revision: number): Promise<string | undefined> {
    if (revision === 0) return positionOf(0, genesisHash(logId)).mark;
    const row = await readRevision(database.db, logId, revision);
    return row && positionOf(revision, row.hash).mark;
  }

  async function* items(
    logId: string,
    hub: Hub,
    start: Position | ResyncReason,
    signal: AbortSignal,
  ): AsyncGenerator<StreamItem, undefined> {
    let { restores } = hub;
    let at = typeof start === 'string' ? hub.head.revision : start.revision;
    if (typeof start === 'string') yield { type: 'resync', reason: start, position: hub.head };
    while (!signal.aborted) {
      if (hub.restores !== restores) {
        restores = hub.restores;
        at = hub.head.revision;
        yield { type: 'resync', reason: 'HISTORY_CHANGED', position: hub.head };
      }
      const batch = hub.since(at) ?? (await readRevisions(database.db, logId, at, PAGE));
      if (batch.length === 0) await hub.passed(at, signal);
      for (const revision of batch) {
        if (signal.aborted || hub.restores !== restores) break;
        if (revision.revision !== at + 1) {
          at = hub.head.revision;
          yield { type: 'resync', reason: 'CURSOR_TOO_OLD', position: hub.head };
          break;
        }
        at = revision.revision;
        yield { type: 'revision', revision };
      }
    }
  }

  return {
    async follow(logId, after) {
      const entry = enter(logId);
      try {
        const hub = await entry.hub;
        const start = await startAt(hub, logId, after);
        const stop = new AbortController();
        const generator = items(logId, hub, start, stop.signal);
        return endable(generator, stop, () => leave(logId, entry));
      } catch (error) {
        await leave(logId, entry);
        throw error;
      }
    },
    get watched() {
      return watched.size;
    },
    async close() {
      clearInterval(timer);
      await beating;
      await Promise.all(
        [...watched.values()].map(async ({ hub }) => (await hub.catch(() => undefined))?.close()),
      );
      watched.clear();
    },
  };
}

/**
 * A generator whose `return` does not wait for an event: a plain one, waiting inside for the next event, would be ended
 * only by that event, and a subscription to a quiet table would never be cleaned up.
 */
function endable<T>(
  generator: AsyncGenerator<T, undefined>,
  stop: AbortController,
  onEnd: () => Promise<void>,
): AsyncIterableIterator<T> {
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= onEnd();
    return ended;
  };
  return {
    async next() {
      try {
        const item = await generator.next();
        if (item.done) await end();
        return item;
      } catch (error) {
        await end();
        throw error;
      }
    },
    async return() {
      stop.abort();
      await generator.return(undefined);
      await end();
      return { done: true, value: undefined };
    },
    async throw(error) {
      stop.abort();
      await generator.return(undefined);
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
