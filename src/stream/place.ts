import { BULK_CHANGES, type Change, type Revision } from './change.ts';

/** The record that a change is about, so that a record's history is found: the thing itself, or where it stands. */
export function recordOf(change: Change): string | null {
  switch (change.kind) {
    case 'RecordCreated':
    case 'RecordUpdated':
    case 'RecordDeleted':
    case 'CellLockTakenOver':
      return change.entityId;
    case 'CommentCreated':
    case 'CommentRestored':
    case 'ReactionAdded':
      return change.after.recordId;
    case 'CommentUpdated':
    case 'CommentDeleted':
    case 'CommentErased':
    case 'ThreadResolved':
    case 'ThreadReopened':
    case 'ReactionRemoved':
      return change.before.recordId;
    default:
      return null;
  }
}

/**
 * The fields that a change is about: itself, or the cells that it wrote or stands at. Not those of a record that was made or
 * deleted, which would be all.
 */
export function fieldsOf(change: Change): string[] {
  switch (change.kind) {
    case 'RecordUpdated':
      return Object.keys(change.before);
    case 'FieldCreated':
    case 'FieldUpdated':
    case 'FieldDeleted':
      return [change.entityId];
    case 'CellLockTakenOver':
      return [change.after.fieldId];
    case 'CommentCreated':
    case 'CommentRestored':
    case 'ReactionAdded':
      return change.after.fieldId === null ? [] : [change.after.fieldId];
    case 'CommentUpdated':
    case 'CommentDeleted':
    case 'CommentErased':
    case 'ThreadResolved':
    case 'ThreadReopened':
    case 'ReactionRemoved':
      return change.before.fieldId === null ? [] : [change.before.fieldId];
    default:
      return [];
  }
}

/** Whether a revision is told as part of one piece of work, and not by its changes. */
export function isBulk({ batchId, changes }: Pick<Revision, 'batchId' | 'changes'>): boolean {
  return batchId !== null || changes.length > BULK_CHANGES;
}
