import { Redis } from 'ioredis';
import postgres from 'postgres';

/** What stands in Redis and in the database, for a failure that may not come again: of these tables, or of these sessions. */
export async function evidenceOf(
  { redisUrl, databaseUrl }: { redisUrl: string; databaseUrl: string },
  { tableIds, sessionIds }: { tableIds: string[]; sessionIds: string[] },
): Promise<string> {
  const redis = new Redis(redisUrl);
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    const lines: string[] = [];
    for (const tableId of tableIds) {
      const key = `cobase:presence:{${tableId}}`;
      lines.push(`${tableId}: ${JSON.stringify(await redis.hgetall(`${key}:sequences`))}`);
      for (const [field, member] of Object.entries(await redis.hgetall(`${key}:members`))) {
        if (sessionIds.some((id) => field.endsWith(id))) lines.push(`  ${field} ${member}`);
      }
    }
    const nodes = await sql`select id, expires_at - clock_timestamp() as left from node order by id`;
    const sessions = await sql`select id, node_id, turn from session where id = any(${sessionIds})`;
    return [...lines, ...[...nodes, ...sessions].map((row) => JSON.stringify(row))].join('\n');
  } finally {
    redis.disconnect();
    await sql.end();
  }
}
