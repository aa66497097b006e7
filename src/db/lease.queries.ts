import { and, eq, or, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { workLease } from './lease.table.ts';

const until = (seconds: number) => sql`clock_timestamp() + make_interval(secs => ${seconds}::int)`;

/** Takes a piece of work, or keeps it, for some seconds. Answers whether nobody else has it. */
export async function takeLease(
  db: Db,
  { name, holder, seconds }: { name: string; holder: string; seconds: number },
): Promise<boolean> {
  const taken = await db
    .insert(workLease)
    .values({ name, holder, expiresAt: until(seconds) })
    .onConflictDoUpdate({
      target: workLease.name,
      set: { holder, expiresAt: until(seconds) },
      setWhere: or(eq(workLease.holder, holder), sql`${workLease.expiresAt} < clock_timestamp()`),
    })
    .returning({ name: workLease.name });
  return taken.length > 0;
}

export async function leaveLease(db: Db, { name, holder }: { name: string; holder: string }): Promise<void> {
  await db.delete(workLease).where(and(eq(workLease.name, name), eq(workLease.holder, holder)));
}
