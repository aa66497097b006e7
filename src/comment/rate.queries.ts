import { and, eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { commentRate } from './comment.table.ts';

const minuteAgo = sql`clock_timestamp() - interval '1 minute'`;

/** How many comments and edits a person has written in the minute that began with the first of them. */
export async function readRate(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ count: commentRate.count })
    .from(commentRate)
    .where(
      and(
        eq(commentRate.userId, userId),
        sql`${commentRate.since} between ${minuteAgo} and clock_timestamp()`,
      ),
    );
  return row?.count ?? 0;
}

/** One more of them. */
export function countOne(db: Db, userId: string): Statement {
  const within = sql`${commentRate.since} between ${minuteAgo} and clock_timestamp()`;
  return db
    .insert(commentRate)
    .values({ userId, since: sql`clock_timestamp()`, count: 1 })
    .onConflictDoUpdate({
      target: commentRate.userId,
      set: {
        since: sql`case when ${within} then ${commentRate.since} else excluded.since end`,
        count: sql`case when ${within} then ${commentRate.count} + 1 else 1 end`,
      },
    });
}
