import type { Role } from '../base/role.ts';
import type { CommentContent } from '../comment/comment.ts';
import type { FieldContent } from '../field/field.ts';
import type { CellDelta, Cells } from '../record/cell.ts';
import type { ViewContent } from '../view/view.ts';

/** One changed thing: what it was and what it is, null where it was not or is not any more. */
interface ChangeOf<Kind extends string, Before, After> {
  kind: Kind;
  /** The id of the record, field, view, table, member or group. */
  entityId: string;
  before: Before;
  after: After;
}

/** What stands in a table's log. An update names only what changed. */
export type TableChange =
  | ChangeOf<'RecordCreated', null, Cells>
  | ChangeOf<'RecordUpdated', CellDelta, CellDelta>
  | ChangeOf<'RecordDeleted', Cells, null>
  | ChangeOf<'FieldCreated', null, FieldContent>
  | ChangeOf<'FieldUpdated', Partial<FieldContent>, Partial<FieldContent>>
  | ChangeOf<'FieldDeleted', FieldContent, null>
  | ChangeOf<'ViewCreated', null, ViewContent>
  | ChangeOf<'ViewUpdated', Partial<ViewContent>, Partial<ViewContent>>
  | ChangeOf<'ViewDeleted', ViewContent, null>
  /** Of a record, which it does not change. */
  | ChangeOf<'CellLockTakenOver', CellHolder, CellHolder>
  /** Of a comment; none of them touches the record or its versions. */
  | ChangeOf<'CommentCreated', null, CommentContent>
  | ChangeOf<'CommentUpdated', CommentContent, CommentContent>
  | ChangeOf<'CommentDeleted', CommentContent, null>
  | ChangeOf<'CommentRestored', null, CommentContent>
  /** A deleted comment's bodies are gone for good. */
  | ChangeOf<'CommentErased', CommentPlace, CommentPlace>
  /** Of a thread, by the id of its first comment. */
  | ChangeOf<'ThreadResolved', CommentPlace, CommentPlace>
  | ChangeOf<'ThreadReopened', CommentPlace, CommentPlace>
  /** By the actor of the revision. */
  | ChangeOf<'ReactionAdded', null, CommentPlace & { emoji: string }>
  | ChangeOf<'ReactionRemoved', CommentPlace & { emoji: string }, null>;

/** Where a comment stands. */
export type CommentPlace = Omit<CommentContent, 'body'>;

/** Who holds a cell of a record. */
export interface CellHolder {
  fieldId: string;
  userId: string;
}

export interface MemberContent {
  userId: string | null;
  email: string | null;
  role: Role;
}

/** Who had what of the log. */
export interface ExportContent {
  /** null for all of the base. */
  tableId: string | null;
  format: 'NDJSON' | 'CSV';
  /** How many changes were handed over. */
  changes: number;
  /** Whether those were all that was asked for. */
  isComplete: boolean;
  /** Whether with where each came from. */
  hasAudit: boolean;
}

/** What stands in a base's log: whatever is not in a table. */
export type BaseChange =
  | ChangeOf<'BaseCreated', null, { name: string }>
  | ChangeOf<'BaseUpdated', { name: string }, { name: string }>
  | ChangeOf<'BaseDeleted', { name: string }, null>
  /** For how many days the logs of the base and its tables keep what happened; null for ever. */
  | ChangeOf<'RetentionChanged', { days: number | null }, { days: number | null }>
  | ChangeOf<'TableCreated', null, { name: string }>
  | ChangeOf<'TableUpdated', { name: string }, { name: string }>
  | ChangeOf<'TableDeleted', { name: string }, null>
  | ChangeOf<'MemberAdded', null, MemberContent>
  | ChangeOf<'MemberUpdated', Partial<MemberContent>, Partial<MemberContent>>
  | ChangeOf<'MemberRemoved', MemberContent, null>
  | ChangeOf<'GroupCreated', null, { name: string }>
  | ChangeOf<'GroupUpdated', { name: string }, { name: string }>
  | ChangeOf<'GroupDeleted', { name: string; memberIds: string[] }, null>
  | ChangeOf<'GroupMemberAdded', null, { memberId: string }>
  | ChangeOf<'GroupMemberRemoved', { memberId: string }, null>
  /** Of an export, which has ended. */
  | ChangeOf<'ActivityExported', null, ExportContent>;

export type Change = TableChange | BaseChange;

const tableKinds: Record<TableChange['kind'], true> = {
  RecordCreated: true,
  RecordUpdated: true,
  RecordDeleted: true,
  FieldCreated: true,
  FieldUpdated: true,
  FieldDeleted: true,
  ViewCreated: true,
  ViewUpdated: true,
  ViewDeleted: true,
  CellLockTakenOver: true,
  CommentCreated: true,
  CommentUpdated: true,
  CommentDeleted: true,
  CommentRestored: true,
  CommentErased: true,
  ThreadResolved: true,
  ThreadReopened: true,
  ReactionAdded: true,
  ReactionRemoved: true,
};

const baseKinds: Record<BaseChange['kind'], true> = {
  BaseCreated: true,
  BaseUpdated: true,
  BaseDeleted: true,
  RetentionChanged: true,
  TableCreated: true,
  TableUpdated: true,
  TableDeleted: true,
  MemberAdded: true,
  MemberUpdated: true,
  MemberRemoved: true,
  GroupCreated: true,
  GroupUpdated: true,
  GroupDeleted: true,
  GroupMemberAdded: true,
  GroupMemberRemoved: true,
  ActivityExported: true,
};

export function isChangeKind(text: string): text is Change['kind'] {
  return Object.hasOwn(tableKinds, text) || Object.hasOwn(baseKinds, text);
}

export function isBaseChange(change: Change): change is BaseChange {
  return Object.hasOwn(baseKinds, change.kind);
}

export type RecordChange = Extract<
  TableChange,
  { kind: 'RecordCreated' | 'RecordUpdated' | 'RecordDeleted' }
>;

export function isRecordChange(change: Change): change is RecordChange {
  return (
    change.kind === 'RecordCreated' || change.kind === 'RecordUpdated' || change.kind === 'RecordDeleted'
  );
}

export function isTableChange(change: Change): change is TableChange {
  return !isBaseChange(change);
}

/** A revision of more changes than this is told by their numbers. */
export const BULK_CHANGES = 500;

/** Where a write comes from, as far as it is known. */
export interface Origin {
  /** The session of its WebSocket. */
  sessionId: string | null;
  /** The network of its address: /24 of IPv4, /48 of IPv6. */
  ipPrefix: string | null;
  /** At most 200 characters. */
  userAgent: string | null;
  /** Whom the token named. */
  authSubject: string | null;
}

export const ORIGIN = Symbol('origin');

/** Who did it, as others see them. */
export interface Actor {
  id: string;
  name: string;
  avatarUrl: string | null;
  /**
   * Only on the way of a write to the audit of the log. Under a symbol, because actors go into messages, kept results and
   * snapshots on the way, and JSON knows no symbols.
   */
  readonly [ORIGIN]?: Origin;
}

/** One revision of one log, whole: what streams deliver. */
export interface Revision {
  logId: string;
  revision: number;
  /** ISO 8601, milliseconds, UTC, by the clock of the database. */
  at: string;
  actor: Actor;
  clientMutationId: string | null;
  batchId: string | null;
  /** The revision of the same log that this one takes back; a redo takes back an undo. */
  undoOf: number | null;
  /** Whether it wrote, as it was told to, over what its actor may not have seen. */
  overwrote: boolean;
  changes: Change[];
  /** SHA-256 of the chain up to and with this revision, in hex. */
  hash: string;
}

/** A revision taken by a transaction that is not committed yet. */
export interface Taken {
  content: Revision;
  mutationId: string;
  previousHash: string;
  size: number;
  origin: Origin | null;
}

/** The actor as others see them, and nothing else. */
export function actorOf({ id, name, avatarUrl }: Actor): Actor {
  return { id, name, avatarUrl };
}
