import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { isKept } from '../stream/log.queries.ts';
import { revision } from '../stream/log.table.ts';
import { nameable } from '../text.ts';

/** The next revisions of a piece of work after one, at most two: the one to do, and whether it goes on. */
export async function readBatchAfter(
  db: Db,
  { logId, batchId, after }: { logId: string; batchId: string; after: number },
): Promise<number[]> {
  const rows = await db
    .select({ revision: revision.revision })
    .from(revision)
    .where(
      and(
        eq(revision.logId, logId),
        eq(revision.batchId, nameable(batchId)),
        gt(revision.revision, after),
        isKept(logId),
      ),
    )
    .orderBy(asc(revision.revision))
    .limit(2);
  return rows.map((row) => row.revision);
}
