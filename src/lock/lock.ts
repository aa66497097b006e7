import type { Actor } from '../stream/change.ts';

export interface CellId {
  recordId: string;
  fieldId: string;
}

/** A held cell as others see it. Times are ISO 8601, by the clock of the database: so they go over the bus. */
export interface Lock extends CellId {
  sessionId: string;
  user: Actor;
  /** The event that began it. A renewal keeps it, so it tells a lock from a later one of the same cell. */
  fence: number;
  lockedAt: string;
  expiresAt: string;
}

/** Somebody asks the holder of a cell to let go. */
export interface LockRequest extends CellId {
  id: string;
  /** The session that asks. */
  sessionId: string;
  asker: Actor;
  /** The user who holds the cell. */
  holderId: string;
  requestedAt: string;
  expiresAt: string;
}

/** The same for the holder, wherever they are: somebody else asks for their cell. */
export interface AskedLock extends CellId {
  id: string;
  tableId: string;
  askerId: string;
  holderId: string;
  /** ISO 8601. */
  at: string;
}

export type UnlockReason = 'RELEASED' | 'SESSION_ENDED' | 'EXPIRED' | 'TAKEN_OVER' | 'DELETED';
/** LAPSED: the cell got free or went to somebody else, or the one who asked is gone. */
export type RequestOutcome = 'GRANTED' | 'DENIED' | 'TIMED_OUT' | 'LAPSED';

export interface UnlockedCell extends CellId {
  sessionId: string;
  userId: string;
}

/** What happens to the locks of a table. Each takes the next number of the table's lock sequence. */
export type LockEvent =
  | { type: 'locked'; locks: Lock[] }
  | { type: 'unlocked'; reason: UnlockReason; cells: UnlockedCell[] }
  | { type: 'requested'; request: LockRequest }
  | { type: 'answered'; request: LockRequest; outcome: RequestOutcome };

/** What a holder is typing. Never in the database. */
export interface Draft extends CellId {
  sessionId: string;
  user: Actor;
  /** The lock it belongs to: a draft of another lock of the cell is nothing. */
  fence: number;
  /** A later draft of a lock has a higher one. */
  turn: number;
  draft: unknown;
}

/** What one node tells the others of a table's locks. */
export type LockMessage =
  /** One committed mutation, whole: its events are those after `previous`, up to `sequence`. */
  | { type: 'events'; previous: number; sequence: number; events: LockEvent[] }
  | { type: 'drafts'; drafts: Draft[] }
  /** The records or the field of these cells are gone. A hint: PostgreSQL tells which locks went with them. */
  | { type: 'deleted'; cells: CellId[] };

/** In milliseconds; tests shorten them. */
export interface LockTimes {
  /** A lock ends by itself when nobody has typed or renewed for so long. */
  idleMs: number;
  /** How long a holder may take to answer a request. */
  requestMs: number;
  /** Typing writes the renewal of its lock at most so often. */
  renewMs: number;
  /** Drafts of a table are sent at most once in so long. */
  tickMs: number;
  /** How often a node frees what has run out. */
  sweepMs: number;
  /** How often a node compares what it holds with PostgreSQL. */
  pulseMs: number;
}

export const lockTimes: LockTimes = {
  idleMs: 120_000,
  requestMs: 30_000,
  renewMs: 15_000,
  tickMs: 33,
  sweepMs: 2_000,
  pulseMs: 2_000,
};

/** Cells that one session holds or asks for, in all tables together. */
export const MAX_LOCKS_OF_SESSION = 100;
/** Held cells of one table. */
export const MAX_LOCKS_OF_TABLE = 2_000;
/** A draft as JSON, in bytes of UTF-8. */
export const MAX_DRAFT_BYTES = 8 * 1024;

export function keyOf({ recordId, fieldId }: CellId): string {
  return `${recordId}/${fieldId}`;
}
