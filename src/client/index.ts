// The entry of `cobase/client`, for the package's `exports` alone: nothing in here imports it.
export type * from './change.ts';
export { TABLE_CHANGES } from './change.ts';
export {
  type CellConflict,
  type CellEdit,
  type Conflicting,
  type ConflictKind,
  type Editor,
  type EditorOptions,
  type EditResult,
  type OnConflict,
  tableEditor,
  type UpdateRefusal,
  type ValidationIssue,
} from './editor.ts';
export { Fault, faultOf } from './fault.ts';
export type * from './field.ts';
export { keepSubscribed } from './keep.ts';
export { type LiveTable, type LiveTableOptions, liveTable, type TableListener } from './live.ts';
export { loadTable } from './load.ts';
export {
  type Acquired,
  type CellDraft,
  type CellLock,
  type CellLockEvent,
  type CellLockRequest,
  type CellLocks,
  type CellLocksOptions,
  cellKey,
  cellLocks,
  type HeldCell,
  type RequestOutcome,
  type UnlockReason,
} from './lock.ts';
export {
  type CellPlace,
  joinPresence,
  type Person,
  type Presence,
  type PresenceEvent,
  type PresenceInput,
  type PresenceMember,
  type PresenceOptions,
  type PresenceState,
} from './presence.ts';
export {
  openSession,
  type Session,
  type SessionOptions,
  type SocketClient,
  type SocketOptions,
} from './session.ts';
export {
  applyRevision,
  type Cell,
  type SnapshotChanges,
  type TableRecord,
  type TableSnapshot,
} from './snapshot.ts';
export {
  type Position,
  type StreamDocument,
  type StreamResync,
  type StreamRevision,
  type TableStream,
  type TableStreamOptions,
  tableStream,
} from './stream.ts';
export {
  type Client,
  type Document,
  execute,
  type Payload,
  type Result,
  type Sink,
  textOf,
} from './transport.ts';
