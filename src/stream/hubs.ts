import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/client.ts';
import type { Revision } from './change.ts';
import { decodeCursor, type Position } from './cursor.ts';
import { type AccessFreshness, type Hub, openHub } from './hub.ts';
import { readHeads } from './log.queries.ts';
import { createStreamTally, type StreamTally } from './tally.ts';

/** Why a stream cannot go on from where the client was. */
export type ResyncReason =
  /** No server of this installation gave out this cursor. */
  | 'CURSOR_UNKNOWN'
  /** The log no longer reaches back to it. */
  | 'CURSOR_TOO_OLD'
  /** The log does not reach it yet, or holds another history: the database was restored from an older state. */
  | 'HISTORY_CHANGED'
  /** A revision could not be delivered: the stream goes on after it. */
  | 'DELIVERY_FAILED';

/** A hub in use. It is open for as long as somebody holds it. */
export interface Held {
  hub: Hub;
  release(): Promise<void>;
}

/** The watched logs of this node: each has one hub, opened by the first who needs it and closed after the last. */
export interface Hubs {
  /** Resolves once nothing that is committed from then on can be missed. */
  hold(logId: string): Promise<Held>;
  readonly watched: number;
  /** By how many revisions the hub that is furthest behind its log is behind it, as far as it knows. */
  readonly lag: number;
  close(): Promise<void>;
}

interface Entry {
  hub: Promise<Hub>;
  open: Hub | undefined;
  holders: number;
}

/** A class: there is one for each subscription. */
class Hold implements Held {
  #left: Promise<void> | undefined;

  constructor(
    readonly hub: Hub,
    readonly logId: string,
    readonly entry: Entry,
    readonly leave: (logId: string, entry: Entry) => Promise<void>,
  ) {}

  release(): Promise<void> {
    this.#left ??= this.leave(this.logId, this.entry);
    return this.#left;
  }
}

/** How often the heads of all watched logs are compared. */
const PULSE_MS = 2_000;

export function createHubs(parts: {
  bus: Bus;
  database: Database;
  access: AccessFreshness;
  /** Is told of all revisions that hubs take in or read, before anything of them is delivered. */
  hear?: (revisions: readonly Revision[]) => void;
  onError: (error: unknown) => void;
  tally?: StreamTally;
  pulseMs?: number;
}): Hubs {
  const { bus, database, onError, tally = createStreamTally(), pulseMs = PULSE_MS } = parts;
  const entries = new Map<string, Entry>();
  let beating: Promise<void> | undefined;
  const timer = setInterval(pulse, pulseMs);
  timer.unref();
  bus.onGap(pulse);

  /** One query for the heads of all watched logs together. */
  function pulse() {
    if (entries.size === 0) return;
    beating ??= compareHeads()
      .catch(onError)
      .finally(() => {
        beating = undefined;
      });
  }

  async function compareHeads() {
    const hubs = new Map<string, { hub: Hub; stoodAt: number }>();
    for (const [logId, { hub }] of entries) {
      const open = await hub.catch(() => undefined);
      if (open) hubs.set(logId, { hub: open, stoodAt: open.head.revision });
    }
    for (const row of await readHeads(database.vital, [...hubs.keys()])) {
      const entry = hubs.get(row.logId);
      entry?.hub.compare(row, entry.stoodAt);
    }
  }

  async function leave(logId: string, entry: Entry): Promise<void> {
    entry.holders -= 1;
    if (entry.holders > 0) return;
    if (entries.get(logId) === entry) entries.delete(logId);
    const hub = await entry.hub.catch(() => undefined);
    await hub?.close();
  }

  return {
    async hold(logId) {
      const entry = entries.get(logId) ?? {
        hub: openHub(logId, { ...parts, tally }),
        open: undefined,
        holders: 0,
      };
      entry.holders += 1;
      entries.set(logId, entry);
      try {
        entry.open = await entry.hub;
        return new Hold(entry.open, logId, entry, leave);
      } catch (error) {
        await leave(logId, entry);
        throw error;
      }
    },
    get watched() {
      return entries.size;
    },
    get lag() {
      let most = 0;
      for (const { open } of entries.values()) most = Math.max(most, open?.lag ?? 0);
      return most;
    },
    async close() {
      clearInterval(timer);
      await beating;
      const open = [...entries.values()];
      entries.clear();
      await Promise.all(open.map(async ({ hub }) => (await hub.catch(() => undefined))?.close()));
    },
  };
}

/**
 * Where to go on from after a cursor, or why that is not possible. Without a cursor: from now on. A cursor may be ahead of
 * this hub, when another node has given it out a moment ago.
 */
export async function startAfter(hub: Hub, cursor: string | null): Promise<Position | ResyncReason> {
  if (cursor === null) return hub.head;
  const position = decodeCursor(cursor);
  if (!position) return 'CURSOR_UNKNOWN';
  if (position.revision < hub.beginsAfter) return 'CURSOR_TOO_OLD';
  const known = await hub.positionAt(position.revision);
  if (position.revision < hub.beginsAfter) return 'CURSOR_TOO_OLD';
  return known?.mark === position.mark ? position : 'HISTORY_CHANGED';
}
