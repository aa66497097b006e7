import type { Admission } from '../base/watch.ts';
import type { Revision } from './change.ts';
import type { Position } from './cursor.ts';
import type { Hub } from './hub.ts';
import { type Held, type ResyncReason, startAfter } from './hubs.ts';
import { countResync } from './tally.ts';

/** What a follower of a log gets, in order: every revision once, or that it has to start anew from a position. */
export type StreamItem =
  | { type: 'revision'; revision: Revision }
  | { type: 'resync'; reason: ResyncReason; position: Position };

/**
 * A log as an async iterable: everything after a cursor, then all that follows, until the right to it ends. Nothing is kept
 * for a slow follower: it pulls from the window of the hub, or from the log.
 */
export async function follow(
  held: Held,
  admission: Admission,
  cursor: string | null,
): Promise<AsyncIterableIterator<StreamItem>> {
  const stop = new AbortController();
  admission.onRevoked((reason) => stop.abort(reason));
  const end = async () => {
    await held.release();
    await admission.release();
  };
  try {
    const start = await startAfter(held.hub, cursor);
    const { tally } = held.hub;
    const count = (item: StreamItem) => {
      if (item.type === 'revision') tally.deliveries += 1;
      else countResync(tally, item.reason);
    };
    return endable(items(held.hub, start, stop.signal), stop, { onItem: count, onEnd: end });
  } catch (error) {
    await end();
    throw error;
  }
}

async function* items(
  hub: Hub,
  start: Position | ResyncReason,
  signal: AbortSignal,
): AsyncGenerator<StreamItem, undefined> {
  let { restores } = hub;
  let at = typeof start === 'string' ? hub.head.revision : start.revision;
  if (typeof start === 'string') yield { type: 'resync', reason: start, position: hub.head };
  for (;;) {
    signal.throwIfAborted();
    if (hub.restores !== restores) {
      restores = hub.restores;
      at = hub.head.revision;
      yield { type: 'resync', reason: 'HISTORY_CHANGED', position: hub.head };
    }
    if (hub.head.revision <= at) {
      await moved(hub, signal);
      continue;
    }
    const revisions = at < hub.beginsAfter ? [] : (hub.since(at) ?? (await hub.replay(at)));
    if (revisions.length === 0 && hub.restores === restores) {
      // Retention has cut the log, all of what is missing here, while this follower was on its way.
      at = hub.head.revision;
      yield { type: 'resync', reason: 'CURSOR_TOO_OLD', position: hub.head };
    }
    for (const revision of revisions) {
      if (signal.aborted || hub.restores !== restores || at < hub.beginsAfter) break;
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

function moved(hub: Hub, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stopListening();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const stopListening = hub.onMove(done);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Ended by the one who listens: nobody is to be told. */
const LEFT = new Error('left');

/**
 * A generator whose `return` does not wait for an event: a plain one, waiting inside for the next event, would be ended
 * only by that event, and a subscription to a quiet table would never be cleaned up.
 */
function endable<T>(
  generator: AsyncGenerator<T, undefined>,
  stop: AbortController,
  { onItem, onEnd }: { onItem: (item: T) => void; onEnd: () => Promise<void> },
): AsyncIterableIterator<T> {
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= onEnd();
    return ended;
  };
  const leave = async () => {
    stop.abort(LEFT);
    await generator.return(undefined).catch(() => {});
    await end();
  };
  return {
    async next() {
      try {
        const item = await generator.next();
        if (item.done) await end();
        else onItem(item.value);
        return item;
      } catch (error) {
        await end();
        if (error === LEFT) return { done: true, value: undefined };
        throw error;
      }
    },
    async return() {
      await leave();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
