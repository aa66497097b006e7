import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import { mutationOutcome } from '../stream/log.table.ts';
import { FORGOTTEN_INPUT } from '../stream/outcome.ts';
import { comment, commentBody, commentMention } from './comment.table.ts';

/**
 * Removes all that comments ever said, and what is kept of it for a retry: the digest of an input in which the body was, by which a
 * guess could be tried. Only their authors wrote them, in the log of their table, and each such mutation has the comment for its result.
 */
export function eraseComments(db: Db, ids: readonly string[], at: Date): Statement[] {
  return [
    db.delete(commentBody).where(sql`${commentBody.commentId} = ${anyOf(ids)}`),
    db.delete(commentMention).where(sql`${commentMention.commentId} = ${anyOf(ids)}`),
    db
      .update(mutationOutcome)
      .set({ inputHash: FORGOTTEN_INPUT })
      .where(
        sql`(${mutationOutcome.logId}, ${mutationOutcome.actorId}) in (
          select ${comment.tableId}, ${comment.authorId} from ${comment} where ${comment.id} = ${anyOf(ids)}
        ) and ${mutationOutcome.result} #>> '{}' = ${anyOf(ids)}`,
      ),
    db
      .update(comment)
      .set({ erasedAt: at, search: null })
      .where(sql`${comment.id} = ${anyOf(ids)}`),
  ];
}

/** Deleted so long ago that they are to be erased. */
export interface Due {
  tableId: string;
  deletedBy: string;
}

function isDue(restoreMs: number): SQL | undefined {
  return and(
    sql`${comment.deletedAt} < clock_timestamp() - ${restoreMs}::float8 * interval '1 ms'`,
    isNull(comment.erasedAt),
  );
}

/** In which tables there is something to erase, and who deleted it: a few of them. */
export async function listDue(db: Db, restoreMs: number, limit: number): Promise<Due[]> {
  const rows = await db
    .selectDistinct({ tableId: comment.tableId, deletedBy: comment.deletedBy })
    .from(comment)
    .where(isDue(restoreMs))
    .limit(limit);
  return rows.flatMap(({ tableId, deletedBy }) => (deletedBy === null ? [] : { tableId, deletedBy }));
}

/** To be asked under the table's lock. */
export async function readDue(
  db: Db,
  { tableId, deletedBy }: Due,
  restoreMs: number,
  limit: number,
): Promise<{ id: string; threadId: string; recordId: string; fieldId: string | null }[]> {
  return await db
    .select({
      id: comment.id,
      threadId: comment.threadId,
      recordId: comment.recordId,
      fieldId: comment.fieldId,
    })
    .from(comment)
    .where(and(isDue(restoreMs), eq(comment.tableId, tableId), eq(comment.deletedBy, deletedBy)))
    .limit(limit);
}
