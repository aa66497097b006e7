import { NotFoundError } from '../errors.ts';
import type { RecordRow } from '../record/record.queries.ts';
import type { RichText } from '../richtext/document.ts';
import { toText } from '../richtext/to-text.ts';
import type { LogTx } from '../stream/log.ts';
import { placeOf } from './body.ts';
import { isShown, tallyOf } from './change-comment.ts';
import type { Place } from './comment.ts';
import type { StoredComment } from './stored.queries.ts';
import { addToTally, insertComment, readAsAuthor, updateThread } from './write.queries.ts';

/** The thread that a comment is part of, if it can be answered. @throws NotFoundError */
export function threadOf(
  parentId: string,
  parent: StoredComment | undefined,
  recordId: string,
): StoredComment {
  if (parent?.recordId !== recordId || !isShown(parent)) throw new NotFoundError(parentId);
  return parent;
}

/** The cell that a comment is about: that of its thread. @throws NotFoundError for a field that is not there, or another one */
export function fieldOf(
  { fieldId = null }: { fieldId?: string | null },
  thread: StoredComment | null,
  fields: readonly { id: string }[],
): string | null {
  if (thread) {
    if (fieldId && fieldId !== thread.fieldId) throw new NotFoundError(fieldId);
    return thread.fieldId;
  }
  if (fieldId !== null && !fields.some(({ id }) => id === fieldId)) throw new NotFoundError(fieldId);
  return fieldId;
}

/** Who stands in cells of the record. */
export function assignedIn(
  { cells }: Pick<RecordRow, 'cells'>,
  fields: readonly { id: string; type: string }[],
): string[] {
  return fields.flatMap(({ id, type }) => {
    const cell = cells[id];
    return type === 'USER' && typeof cell === 'string' ? [cell] : [];
  });
}

/** Writes a comment without its body, which its author has read. */
export function writeComment(
  tx: LogTx,
  comment: Place & {
    commentId: string;
    threadId: string;
    authorId: string;
    baseId: string;
    doc: RichText;
  },
): void {
  const { commentId, baseId, doc, ...row } = comment;
  const revision = tx.next(row.tableId);
  const versions = { createdRevision: revision, version: revision, bodyVersion: revision };
  tx.write(
    insertComment(
      tx.db,
      { ...row, ...versions, id: commentId, createdAt: tx.at, lastRevision: revision },
      { baseId, text: toText(doc) },
    ),
    readAsAuthor(tx.db, { ...row, userId: row.authorId }, revision),
  );
}

/** Counts a reply in. It opens a resolved thread: what is still talked about is not done with. */
export function continueThread(tx: LogTx, thread: StoredComment, place: Place): void {
  const { tableId } = place;
  const opened = { ...thread, resolvedAt: null, replyCount: thread.replyCount + 1 };
  const lastRevision = tx.next(tableId);
  tx.write(
    updateThread(tx.db, thread.threadId, { replies: 1, lastRevision, resolvedAt: null, resolvedBy: null }),
    addToTally(tx.db, place, tallyOf(thread, opened, 1)),
  );
  if (thread.resolvedAt === null) return;
  const where = placeOf(thread);
  tx.append(tableId, { kind: 'ThreadReopened', entityId: thread.threadId, before: where, after: where });
}
