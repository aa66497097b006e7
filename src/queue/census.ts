import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';

/** How many jobs a queue has in a state. */
export interface Census {
  queue: string;
  state: string;
  count: number;
}

/** Those of all nodes together. What was done is not kept, so the states are those of what waits, runs and has failed. */
export async function countJobs(db: Db): Promise<Census[]> {
  return await db
    .select({
      queue: sql<string>`name`,
      state: sql<string>`state::text`,
      count: sql`count(*)`.mapWith(Number),
    })
    .from(sql`pgboss.job`)
    .groupBy(sql`1, 2`);
}
