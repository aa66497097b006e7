import type { Actor } from './change.ts';
import { Fault, faultOf } from './fault.ts';
import { keepSubscribed } from './keep.ts';
import { pace } from './pace.ts';
import type { CellPlace } from './presence.ts';
import { type Client, type Document, execute } from './transport.ts';

export interface CellLock extends CellPlace {
  sessionId: string;
  user: Actor;
  lockedAt: string;
  /** When it ends by itself, without typing. */
  expiresAt: string;
}

/** What the holder of a cell is typing. */
export interface CellDraft extends CellPlace {
  sessionId: string;
  user: Actor;
  draft: unknown;
}

/** Somebody asks for a cell; only they and its holder are told. */
export interface CellLockRequest extends CellPlace {
  id: string;
  sessionId: string;
  user: Actor;
  requestedAt: string;
  expiresAt: string;
}

export interface HeldCell extends CellPlace {
  sessionId: string;
  userId: string;
  expiresAt: string;
}

export type UnlockReason = 'DELETED' | 'EXPIRED' | 'RELEASED' | 'SESSION_ENDED' | 'TAKEN_OVER';

export type CellLockEvent =
  | { __typename: 'CellLockSnapshot'; locks: CellLock[]; drafts: CellDraft[]; requests: CellLockRequest[] }
  | { __typename: 'CellLocked'; locks: CellLock[] }
  | { __typename: 'CellUnlocked'; reason: UnlockReason; cells: (CellPlace & { sessionId: string })[] }
  | { __typename: 'CellEdited'; drafts: CellDraft[] }
  | { __typename: 'CellLockRequested'; request: CellLockRequest }
  | { __typename: 'CellLockRequestAnswered'; outcome: RequestOutcome; request: CellLockRequest };

export type RequestOutcome = 'DENIED' | 'GRANTED' | 'LAPSED' | 'TIMED_OUT';

export const CELL_LOCKS: Document<{ cellLocks: CellLockEvent }, { tableId: string }> =
  /* GraphQL */ `subscription CellLocks($tableId: ID!) { cellLocks(tableId: $tableId) { __typename
... on CellLockSnapshot { locks { ...LockOf } drafts { ...DraftOf } requests { ...RequestOf } }
... on CellLocked { locks { ...LockOf } }
... on CellUnlocked { reason cells { recordId fieldId sessionId } }
... on CellEdited { drafts { ...DraftOf } }
... on CellLockRequested { request { ...RequestOf } }
... on CellLockRequestAnswered { outcome request { ...RequestOf } } } }
fragment LockOf on CellLock { recordId fieldId sessionId user { id name avatarUrl } lockedAt expiresAt }
fragment DraftOf on CellDraft { recordId fieldId sessionId user { id name avatarUrl } draft }
fragment RequestOf on CellLockRequest { id recordId fieldId sessionId user { id name avatarUrl } requestedAt expiresAt }`;

type LockFault =
  | { __typename: 'CellLockedError'; code: string; message: string; locks: HeldCell[] }
  | { __typename: OtherError; code: string; message: string };

type OtherError =
  | 'ClientMutationIdReusedError'
  | 'ForbiddenError'
  | 'LimitError'
  | 'NotFoundError'
  | 'ValidationError';

export const LOCK_CELLS: Document<
  { lockCell: { __typename: 'LockCellPayload'; locks: CellLock[] } | LockFault },
  { input: { tableId: string; cells: CellPlace[] } }
> = /* GraphQL */ `mutation LockCells($input: LockCellInput!) { lockCell(input: $input) { __typename
... on LockCellPayload { locks { recordId fieldId sessionId user { id name avatarUrl } lockedAt expiresAt } } ... on Error { code message }
... on CellLockedError { locks { recordId fieldId sessionId userId expiresAt } } } }`;

export const UNLOCK_CELLS: Document<
  { unlockCell: { __typename: string } },
  { input: { tableId: string; cells: CellPlace[] } }
> =
  /* GraphQL */ `mutation UnlockCells($input: UnlockCellInput!) { unlockCell(input: $input) { __typename } }`;

export const EDIT_CELL: Document<
  { editCell: { __typename: string } },
  { input: CellPlace & { draft: unknown } }
> = /* GraphQL */ `mutation EditCell($input: EditCellInput!) { editCell(input: $input) { __typename } }`;

export interface CellLocksOptions {
  tableId: string;
  /** Locks or drafts have changed; what is asked for and answered is only told here. */
  onChange?(event: CellLockEvent): void;
  /** A cell that was acquired here is not held any more. */
  onLost?(cell: CellPlace, reason: UnlockReason): void;
  onFault?(fault: Fault, isFinal: boolean): void;
  /** Whether to let go of all cells when the page goes away (`pagehide`). True if left out. */
  releaseOnHide?: boolean;
}

/** Held, or by whom else. */
export type Acquired = { isHeld: true; locks: CellLock[] } | { isHeld: false; by: HeldCell[] };

export interface CellLocks {
  /** All locks of the table, by `cellKey`; changed in place. */
  readonly locks: ReadonlyMap<string, CellLock>;
  /** What is being typed, by `cellKey`. */
  readonly drafts: ReadonlyMap<string, CellDraft>;
  /** Holds 1 to 100 cells together, or none of them. Again: holds them for two minutes more. @throws Fault */
  acquire(cells: CellPlace[]): Promise<Acquired>;
  /** Shows others what is typed into a cell that was acquired: at most every 33 ms, the last one always. It keeps the lock. */
  type(cell: CellPlace, draft: unknown): void;
  /** Lets go of these, or of all that were acquired here. Whatever fails of it, they end with the session or in two minutes. */
  release(cells?: CellPlace[]): Promise<void>;
  /** Lets go of all and follows no more. */
  stop(): void;
}

/** A cell as the key of a map. */
export function cellKey({ recordId, fieldId }: { recordId: string | null; fieldId: string | null }): string {
  return `${recordId} ${fieldId}`;
}

/** Of anything that says more than where it is: an input takes nothing else. */
function placeOf({ recordId, fieldId }: CellPlace): CellPlace {
  return { recordId, fieldId };
}

/** A cell that was acquired here. */
interface Held extends CellPlace {
  sessionId: string;
  draft: unknown;
  typing: ReturnType<typeof pace>;
}

/** Follows the locks of a table, and takes and keeps one's own. */
export function cellLocks(client: Client, options: CellLocksOptions): CellLocks {
  const { tableId, onChange, onLost, onFault, releaseOnHide = true } = options;
  const locks = new Map<string, CellLock>();
  const drafts = new Map<string, CellDraft>();
  const held = new Map<string, Held>();

  function take(event: CellLockEvent): boolean {
    if (event.__typename === 'CellLockSnapshot') {
      locks.clear();
      drafts.clear();
    }
    if ('locks' in event) for (const lock of event.locks) locks.set(cellKey(lock), lock);
    if ('drafts' in event) for (const draft of event.drafts) drafts.set(cellKey(draft), draft);
    if ('cells' in event) {
      for (const cell of event.cells) {
        const key = cellKey(cell);
        for (const map of [locks, drafts]) if (map.get(key)?.sessionId === cell.sessionId) map.delete(key);
        if (held.get(key)?.sessionId === cell.sessionId) lose(cell, event.reason);
      }
    }
    if (event.__typename === 'CellLockSnapshot') for (const cell of held.values()) check(cell);
    onChange?.(event);
    return true;
  }

  /** Where the session was lost, or the snapshot is from just before the lock: who still types holds it again, if it is free. */
  function check(cell: Held) {
    if (locks.get(cellKey(cell))?.sessionId === cell.sessionId) return;
    acquire([cell]).then(({ isHeld }) => isHeld || lose(cell, 'SESSION_ENDED'), faultOf);
  }

  function forget(cell: CellPlace): boolean {
    held.get(cellKey(cell))?.typing.stop();
    return held.delete(cellKey(cell));
  }

  function lose(cell: CellPlace, reason: UnlockReason) {
    if (forget(cell)) onLost?.(placeOf(cell), reason);
  }

  async function acquire(cells: CellPlace[]): Promise<Acquired> {
    const input = { tableId, cells: cells.map(placeOf) };
    const { lockCell } = await execute(client, LOCK_CELLS, { input });
    if (lockCell.__typename === 'CellLockedError') return { isHeld: false, by: lockCell.locks };
    if (lockCell.__typename !== 'LockCellPayload') throw new Fault(lockCell.code, lockCell.message, 0);
    for (const lock of lockCell.locks) {
      const own = held.get(cellKey(lock));
      if (own) own.sessionId = lock.sessionId;
      else held.set(cellKey(lock), holding(lock));
    }
    return { isHeld: true, locks: lockCell.locks };
  }

  function holding(lock: CellLock): Held {
    // One after the other: an older draft must not come behind a newer one. That the lock is lost, its subscription tells.
    const send = () =>
      execute(client, EDIT_CELL, { input: { ...placeOf(own), draft: own.draft } }).catch(faultOf);
    const own: Held = { ...placeOf(lock), sessionId: lock.sessionId, draft: null, typing: pace(send) };
    return own;
  }

  async function release(cells: CellPlace[] = [...held.values()]): Promise<void> {
    const ours = cells.filter(forget).map(placeOf);
    if (ours[0]) await execute(client, UNLOCK_CELLS, { input: { tableId, cells: ours } }).catch(faultOf);
  }

  const hide = () => void release();
  // A session that ends lets go of its cells by itself, six seconds after its socket: this is for the others not to wait for that.
  if (releaseOnHide) globalThis.addEventListener?.('pagehide', hide);
  const unsubscribe = keepSubscribed(
    client,
    CELL_LOCKS,
    { tableId },
    ({ cellLocks: event }) => take(event),
    onFault,
  );
  return {
    locks,
    drafts,
    acquire,
    type(cell, draft) {
      const own = held.get(cellKey(cell));
      if (!own) return;
      own.draft = draft;
      own.typing.poke();
    },
    release,
    stop() {
      globalThis.removeEventListener?.('pagehide', hide);
      void release();
      unsubscribe();
    },
  };
}
