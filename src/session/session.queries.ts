import { and, eq, inArray, not, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { node, session } from './session.table.ts';

/** A session as its person sees it. */
export type Session = Pick<typeof session.$inferSelect, 'id' | 'userId' | 'startedAt'>;

/** Whose turn it is: a session may be ended only as long as nobody has taken it up since. */
export interface Turn {
  id: string;
  nodeId: string;
  turn: number;
}

/**
 * A session that a node has begun to end stands under the node's id with this before it. It cannot be taken up any more, and
 * another node finishes when the one that began dies: nobody's locks are let go while the session may still come back.
 */
const ENDING = '~';
const endingAt = (nodeId: string) => `${ENDING}${nodeId}`;
const isEnding = sql`starts_with(${session.nodeId}, ${ENDING})`;

/** A few parameters however many sessions: the text of the statement stays the same, and so does its plan. */
export function insertSessions(
  db: Db,
  rows: readonly { id: string; userId: string; nodeId: string; hash: string }[],
): Statement {
  const list = (name: 'id' | 'userId' | 'nodeId' | 'hash') => sql.param(rows.map((row) => row[name]));
  return db.execute(sql`
    insert into ${session} (id, user_id, node_id, resume_hash, turn, started_at)
    select id, user_id, node_id, decode(hash, 'hex'), 0, clock_timestamp()
    from unnest(${list('id')}::text[], ${list('userId')}::text[], ${list('nodeId')}::text[], ${list('hash')}::text[])
      as opened (id, user_id, node_id, hash)`);
}

/** Takes sessions up at a node, whichever they were at. Rows are locked in order, so that two nodes cannot wait for each other. */
export async function takeUpSessions(
  db: Db,
  nodeId: string,
  asked: readonly { userId: string; hash: string }[],
): Promise<{ id: string; userId: string; hash: string; turn: number }[]> {
  const users = sql.param(asked.map(({ userId }) => userId));
  const hashes = sql.param(asked.map(({ hash }) => hash));
  const rows = await db
    .update(session)
    .set({ nodeId, turn: sql`${session.turn} + 1` })
    .where(
      sql`${session.id} in (
        select held.id from ${session} held
        where (held.user_id, held.resume_hash) in (
            select user_id, decode(hash, 'hex')
            from unnest(${users}::text[], ${hashes}::text[]) as asked (user_id, hash))
          and not starts_with(held.node_id, ${ENDING})
        order by held.id for update)`,
    )
    .returning({ id: session.id, userId: session.userId, hash: session.resumeHash, turn: session.turn });
  return rows.map(({ hash, ...row }) => ({ ...row, hash: hash.toString('hex') }));
}

/** Marks those as ending whose turn is still the one named; they are the node's to end, and nobody else's. */
export async function claimEnded(
  db: Db,
  nodeId: string,
  turns: readonly Turn[],
): Promise<{ id: string; userId: string }[]> {
  const list = (name: keyof Turn) => sql.param(turns.map((turn) => turn[name]));
  return await db
    .update(session)
    .set({ nodeId: endingAt(nodeId) })
    .where(
      sql`${session.id} in (
        select held.id from ${session} held
        join unnest(${list('id')}::text[], ${list('nodeId')}::text[], ${list('turn')}::bigint[])
          as due (id, node_id, turn) on due.id = held.id
        where held.node_id = due.node_id and held.turn = due.turn
        order by held.id for update of held)`,
    )
    .returning({ id: session.id, userId: session.userId });
}

export async function deleteEnded(db: Db, nodeId: string, ids: readonly string[]): Promise<void> {
  const ended = sql.param([...ids]);
  await db
    .delete(session)
    .where(and(sql`${session.id} = any(${ended}::text[])`, eq(session.nodeId, endingAt(nodeId))));
}

/** Sessions whose node has been dead for longer than the grace, and those that this node has begun to end. */
export async function readAbandoned(
  db: Db,
  { nodeId, graceMs, limit }: { nodeId: string; graceMs: number; limit: number },
): Promise<Turn[]> {
  return await db
    .select({ id: session.id, nodeId: session.nodeId, turn: session.turn })
    .from(session)
    .leftJoin(node, eq(node.id, sql`ltrim(${session.nodeId}, ${ENDING})`))
    .where(
      sql`${session.nodeId} = ${endingAt(nodeId)} or ${node.id} is null
        or ${node.expiresAt} + ${graceMs}::double precision * interval '1 millisecond' < clock_timestamp()`,
    )
    .limit(limit);
}

export async function countSessionsOfNode(db: Db, nodeId: string): Promise<number> {
  return await db.$count(session, eq(session.nodeId, nodeId));
}

export async function readSessionsOfNode(
  db: Db,
  nodeId: string,
): Promise<{ id: string; userId: string; turn: number }[]> {
  return await db
    .select({ id: session.id, userId: session.userId, turn: session.turn })
    .from(session)
    .where(eq(session.nodeId, nodeId));
}

/** Those of the sessions that live on, wherever, with their turn. */
export async function readLiving(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: session.id, turn: session.turn })
    .from(session)
    .where(and(inArray(session.id, [...ids]), not(isEnding)));
  return new Map(rows.map(({ id, turn }) => [id, turn]));
}

/** A person's own session, until it ends. */
export async function readOwnSession(db: Db, userId: string, id: string): Promise<Session | undefined> {
  const [row] = await db
    .select({ id: session.id, userId: session.userId, startedAt: session.startedAt })
    .from(session)
    .where(and(eq(session.id, id), eq(session.userId, userId), not(isEnding)));
  return row;
}

/**
 * The same, and it cannot begin to end before the transaction is over: what the session is given in it, whoever ends the session
 * finds. Locked after the counter rows, which whoever ends a session locks without holding this.
 */
export async function lockOwnSession(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, id), eq(session.userId, userId), not(isEnding)))
    .for('share');
  return rows.length > 0;
}
