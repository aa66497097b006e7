import type { AccessWatch } from '../base/watch.ts';
import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import { createLockAudience, type LockAudience } from './audience.ts';
import { gather } from './gather.ts';
import type { RoomEvent } from './item.ts';
import { type Draft, keyOf, type LockEvent, type LockMessage, MAX_LOCKS_OF_TABLE } from './lock.ts';
import { applyEvent, difference, type LockState } from './state.ts';

/** The locks of one table on this node, as far as it knows: right by itself as long as the bus is, and repaired when not. */
export interface Room {
  readonly state: LockState;
  /** Those who follow it over sockets. */
  readonly audience: LockAudience;
  /** The newest draft of each held cell. */
  drafts(): Draft[];
  /** The answer ends the listening. */
  listen(listener: (event: RoomEvent) => void): () => void;
  take(message: LockMessage): void;
  /** Reads the database again, now or, while it is being read, once more afterwards. */
  refresh(): void;
  close(): Promise<void>;
}

/** Strays are kept too, until their lock is told. */
const MAX_DRAFTS = MAX_LOCKS_OF_TABLE + 100;

/**
 * A message that follows on what the room has is applied; one that does not is only a hint: the room reads the table's locks
 * and tells its followers the difference. So a lost, doubled or late message is a read, never a wrong state.
 */
export async function openRoom(
  tableId: string,
  parts: {
    bus: Bus;
    read: (tableId: string) => Promise<LockState | undefined>;
    access: Pick<AccessWatch, 'isFresh' | 'confirm'>;
    onError: (error: unknown) => void;
    tickMs: number;
  },
): Promise<Room> {
  const { bus, read, access, onError, tickMs } = parts;
  let state: LockState = { sequence: -1, locks: new Map(), requests: new Map() };
  const drafts = new Map<string, Draft>();
  const deleted = new Set<string>();
  const listeners = new Set<(event: RoomEvent) => void>();
  let reading = false;
  let again = false;
  let closed = false;
  const edits = gather<Draft>(tickMs, (list) => {
    const current = list.filter(isCurrent);
    if (current.length > 0) tell({ type: 'edited', drafts: current });
  });

  const current = () => [...drafts.values()].filter(isCurrent);

  function isCurrent(draft: Draft): boolean {
    return state.locks.get(keyOf(draft))?.fence === draft.fence;
  }

  const audience = createLockAudience({ state: () => state, drafts: current, access, onError });

  function tell(event: RoomEvent) {
    audience.hear(event);
    for (const listener of listeners) listener(event);
  }

  /** The state is already that after the events. */
  function tellAll(events: LockEvent[]) {
    for (const event of events) {
      tell(event);
      if (event.type === 'unlocked') for (const cell of event.cells) deleted.delete(keyOf(cell));
      if (event.type !== 'locked') continue;
      for (const lock of event.locks) {
        const draft = drafts.get(keyOf(lock));
        // It came before its lock.
        if (draft?.fence === lock.fence) edits.put(keyOf(lock), draft);
      }
    }
    for (const [key, draft] of drafts) {
      if ((state.locks.get(key)?.fence ?? state.sequence + 1) > draft.fence) drafts.delete(key);
    }
  }

  function take(message: LockMessage) {
    if (message.type === 'drafts') message.drafts.forEach(takeDraft);
    else if (message.type === 'deleted') {
      for (const cell of message.cells) if (state.locks.has(keyOf(cell))) deleted.add(keyOf(cell));
      refresh();
    } else if (message.previous === state.sequence) {
      for (const event of message.events) applyEvent(state, event);
      state.sequence = message.sequence;
      tellAll(message.events);
    } else if (message.sequence > state.sequence) refresh();
  }

  function takeDraft(draft: Draft) {
    const key = keyOf(draft);
    const known = drafts.get(key);
    if (known && (known.fence > draft.fence || (known.fence === draft.fence && known.turn >= draft.turn)))
      return;
    if ((state.locks.get(key)?.fence ?? 0) > draft.fence) return;
    if (!known && drafts.size >= MAX_DRAFTS) return;
    drafts.set(key, draft);
    if (isCurrent(draft)) edits.put(key, draft);
  }

  function refresh() {
    if (reading) again = true;
    else if (!closed) void readUntilDone();
  }

  async function readUntilDone() {
    reading = true;
    try {
      do {
        again = false;
        await readOnce();
      } while (again && !closed);
    } catch (error) {
      // The next comparison of all rooms finds what is missing here.
      onError(error);
    } finally {
      reading = false;
    }
  }

  async function readOnce() {
    const stoodAt = state.sequence;
    const found = await read(tableId);
    if (!found || closed) return;
    // Events that came meanwhile are newer than an answer which does not have them.
    if (found.sequence < state.sequence && state.sequence !== stoodAt) return;
    if (found.sequence === state.sequence) return;
    const events = difference(state, found, deleted);
    state = found;
    tellAll(events);
  }

  // It listens first and reads second, so nothing falls between.
  const unsubscribe = await bus.subscribe(topics.locks(tableId), take);
  try {
    await readOnce();
  } catch (error) {
    await unsubscribe();
    throw error;
  }
  return {
    get state() {
      return state;
    },
    audience,
    drafts: current,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take,
    refresh,
    async close() {
      closed = true;
      edits.close();
      audience.close();
      await unsubscribe();
    },
  };
}
