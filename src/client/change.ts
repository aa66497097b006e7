import type { FieldOptions, FieldType, Sort } from './field.ts';
import type { Document } from './transport.ts';

/** One mutation of a table, whole. */
export interface TableRevision {
  __typename: 'TableRevision';
  /** Its place in the stream. */
  cursor: string;
  /** One more than that of the revision before. */
  revision: number;
  /** ISO 8601. */
  at: string;
  actor: Actor;
  /** What the client that did it called it: how a client recognises its own. */
  clientMutationId: string | null;
  /** Joins the revisions of one large piece of work. */
  batchId: string | null;
  undoOf: number | null;
  overwrote: boolean;
  changes: Change[];
}

/** What happened until here cannot be told: what is shown has to be loaded anew. The stream goes on after the cursor. */
export interface ResyncRequired {
  __typename: 'ResyncRequired';
  reason: 'CURSOR_TOO_OLD' | 'CURSOR_UNKNOWN' | 'DELIVERY_FAILED' | 'HISTORY_CHANGED';
  cursor: string;
  revision: number;
}

export interface Actor {
  id: string;
  name: string;
  avatarUrl: string | null;
}

export type Change =
  | RecordChange
  | FieldChange
  | ViewChange
  | CommentChange
  | BulkChanged
  | CellLockTakenOver;

export interface RecordChange {
  __typename: 'RecordCreated' | 'RecordUpdated' | 'RecordDeleted';
  recordId: string;
  version: number;
  cells: { fieldId: string; before: unknown; after: unknown }[];
}

export type FieldChange =
  | {
      __typename: 'FieldCreated' | 'FieldUpdated';
      fieldId: string;
      version: number;
      after: FieldState | null;
    }
  | { __typename: 'FieldDeleted'; fieldId: string; version: number };

/** Of an update only what changed is not null. */
export interface FieldState {
  name: string | null;
  type: FieldType | null;
  position: number | null;
  options: FieldOptions | null;
}

export type ViewChange =
  | {
      __typename: 'ViewCreated' | 'ViewUpdated';
      viewId: string;
      version: number;
      /** Names of properties: the only sign that a null of `filter` is meant. */
      changed: string[];
      view: ViewState | null;
    }
  | { __typename: 'ViewDeleted'; viewId: string; version: number };

export interface ViewState {
  name: string | null;
  hiddenFieldIds: string[] | null;
  filter: unknown;
  sort: Sort[] | null;
}

/** Something about a thread, by its ids: for counts and lists to be read anew, or a document of one's own to say more. */
export type CommentChange =
  | ({ __typename: CommentKind; commentId: string } & Place)
  | ({ __typename: 'ThreadResolved' | 'ThreadReopened' } & Place);

type CommentKind =
  | 'CommentCreated'
  | 'CommentUpdated'
  | 'CommentDeleted'
  | 'CommentRestored'
  | 'CommentErased'
  | 'ReactionAdded'
  | 'ReactionRemoved';

interface Place {
  threadId: string;
  recordId: string;
  /** Null for a thread about a whole record. */
  onFieldId: string | null;
}

/** More than 500 changes, told by their numbers only. */
export interface BulkChanged {
  __typename: 'BulkChanged';
  count: number;
  kinds: { kind: string; count: number }[];
}

export interface CellLockTakenOver {
  __typename: 'CellLockTakenOver';
  recordId: string;
  fieldId: string;
  fromUserId: string;
  byUserId: string;
}

/** The stream of a table. A document of one's own selects more; it goes to `tableStream` in the place of this one. */
export const TABLE_CHANGES: Document<
  { tableChanges: TableRevision | ResyncRequired },
  { tableId: string; after?: string | null }
> =
  /* GraphQL */ `subscription TableChanges($tableId: ID!, $after: StreamCursor) { tableChanges(tableId: $tableId, after: $after) { __typename
... on TableRevision { cursor revision at actor { id name avatarUrl } clientMutationId batchId undoOf overwrote changes { __typename
... on RecordCreated { recordId version cells { fieldId before after } }
... on RecordUpdated { recordId version cells { fieldId before after } }
... on RecordDeleted { recordId version cells { fieldId before after } }
... on FieldCreated { fieldId version after { ...FieldOf } }
... on FieldUpdated { fieldId version after { ...FieldOf } }
... on FieldDeleted { fieldId version }
... on ViewCreated { viewId version changed view: after { ...ViewOf } }
... on ViewUpdated { viewId version changed view: after { ...ViewOf } }
... on ViewDeleted { viewId version }
... on CommentCreated { commentId threadId recordId onFieldId: fieldId }
... on CommentUpdated { commentId threadId recordId onFieldId: fieldId }
... on CommentDeleted { commentId threadId recordId onFieldId: fieldId }
... on CommentRestored { commentId threadId recordId onFieldId: fieldId }
... on CommentErased { commentId threadId recordId onFieldId: fieldId }
... on ReactionAdded { commentId threadId recordId onFieldId: fieldId }
... on ReactionRemoved { commentId threadId recordId onFieldId: fieldId }
... on ThreadResolved { threadId recordId onFieldId: fieldId }
... on ThreadReopened { threadId recordId onFieldId: fieldId }
... on CellLockTakenOver { recordId fieldId fromUserId byUserId }
... on BulkChanged { count kinds { kind count } } } }
... on ResyncRequired { reason cursor revision } } }
fragment FieldOf on FieldState { name type position options { choices { id name color } precision max } }
fragment ViewOf on ViewState { name hiddenFieldIds filter sort { fieldId direction } }`;
