import { asc, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { anyOf } from '../db/columns.ts';
import { commentTally } from './comment.table.ts';

/** How many comments stand at one cell, or at a record itself. */
export interface Tally {
  recordId: string;
  /** null: threads about the record. */
  fieldId: string | null;
  openThreads: number;
  resolvedThreads: number;
  comments: number;
}

/** What has been counted for these records: one row a cell with threads, however many comments there are. */
export async function readTallies(db: Db, recordIds: readonly string[]): Promise<Tally[]> {
  const rows = await db
    .select({
      recordId: commentTally.recordId,
      fieldId: commentTally.fieldId,
      openThreads: commentTally.openThreads,
      resolvedThreads: commentTally.resolvedThreads,
      comments: commentTally.comments,
    })
    .from(commentTally)
    .where(sql`${commentTally.recordId} = ${anyOf(recordIds)}`)
    .orderBy(asc(commentTally.recordId), asc(commentTally.fieldId));
  return rows.map((row) => ({ ...row, fieldId: row.fieldId === '' ? null : row.fieldId }));
}
