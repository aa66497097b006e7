import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { node, session } from './session.table.ts';

/** Only the clock of the database says who is alive: those of the nodes may differ, and stop with their processes. */
const now = sql`clock_timestamp()`;
const after = (ms: number) => sql`${now} + ${ms}::double precision * interval '1 millisecond'`;

export function insertNode(db: Db, id: string, leaseMs: number): Statement {
  return db.insert(node).values({ id, startedAt: now, expiresAt: after(leaseMs) });
}

/** Whether it was renewed: a lease that has run out never is. */
export async function renewNode(db: Db, id: string, leaseMs: number): Promise<boolean> {
  const rows = await db
    .update(node)
    .set({ expiresAt: after(leaseMs) })
    .where(and(eq(node.id, id), gt(node.expiresAt, now)))
    .returning({ id: node.id });
  return rows.length > 0;
}

/** Its sessions may be taken up elsewhere from now on, for the grace. */
export async function endNode(db: Db, id: string): Promise<void> {
  await db
    .update(node)
    .set({ expiresAt: now })
    .where(and(eq(node.id, id), gt(node.expiresAt, now)));
}

/** The other nodes that live, oldest first. */
export async function readLiveNodes(db: Db, exceptId: string): Promise<string[]> {
  const rows = await db
    .select({ id: node.id })
    .from(node)
    .where(and(ne(node.id, exceptId), gt(node.expiresAt, now)))
    .orderBy(asc(node.id));
  return rows.map(({ id }) => id);
}

/** All nodes that live or have died less than the grace ago. */
export async function readLivingNodes(db: Db, graceMs: number): Promise<Set<string>> {
  const rows = await db
    .select({ id: node.id })
    .from(node)
    .where(sql`${node.expiresAt} + ${graceMs}::double precision * interval '1 millisecond' > ${now}`);
  return new Set(rows.map(({ id }) => id));
}

/** Held to the end of the transaction by a node that must be the only one: of two that start at once one sees the other. */
export async function lockNodes(db: Db): Promise<void> {
  await db
    .select({ locked: sql`pg_advisory_xact_lock(hashtextextended('cobase nodes', 0))::text` })
    .from(sql`(select 1) as one`);
}

/** Forgets nodes that have been dead for longer than the grace and have nothing left. */
export async function deleteDeadNodes(db: Db, graceMs: number): Promise<void> {
  await db.delete(node).where(
    sql`${node.expiresAt} + ${graceMs}::double precision * interval '1 millisecond' < ${now}
      and not exists (select from ${session} where ${session.nodeId} in (${node.id}, '~' || ${node.id}))`,
  );
}
