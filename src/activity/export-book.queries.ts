import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import { appUser } from '../auth/user.table.ts';
import type { Db, Statement } from '../db/client.ts';
import type { Actor } from '../stream/change.ts';
import { activityExport } from './export.table.ts';
import {
  type ExportEnd,
  type ExportOrder,
  type ExportProgress,
  KEPT_MS,
  LINK_MS,
  SILENT_MS,
} from './export.ts';

/** An export as it stands in the book. */
export interface BookedExport extends ExportProgress {
  id: string;
  baseId: string;
  actorId: string;
  authSubject: string | null;
  order: ExportOrder;
  state: (typeof activityExport.$inferSelect)['state'];
  orderedAt: Date;
  endedAt: Date | null;
}

const columns = {
  id: activityExport.id,
  baseId: activityExport.baseId,
  actorId: activityExport.actorId,
  authSubject: activityExport.authSubject,
  order: activityExport.order,
  state: activityExport.state,
  changes: activityExport.changes,
  rows: activityExport.rows,
  looked: activityExport.looked,
  toLook: activityExport.toLook,
  orderedAt: activityExport.orderedAt,
  endedAt: activityExport.endedAt,
};

type Row = Omit<BookedExport, 'order'> & { order: unknown };

function booked({ order, ...row }: Row): BookedExport {
  // It was written from an ExportOrder; only its times have become texts.
  const { filter, ...rest } = order as ExportOrder;
  const time = (value: Date | null | undefined) => (value ? new Date(value) : null);
  return {
    ...row,
    order: { ...rest, filter: { ...filter, from: time(filter.from), until: time(filter.until) } },
  };
}

const now = sql`date_trunc('milliseconds', clock_timestamp())`;
const ago = (ms: number) => sql`clock_timestamp() - make_interval(secs => ${ms / 1_000})`;

/** Held to the end of the transaction by whoever counts the exports of a person and adds one. */
export async function lockExportsOf(db: Db, actorId: string): Promise<void> {
  await db
    .select({ locked: sql`pg_advisory_xact_lock(hashtextextended(${`exports ${actorId}`}::text, 0))::text` })
    .from(sql`(select 1) as one`);
}

/** How many of a person run, and how many wait to be fetched. */
export async function countExportsOf(db: Db, actorId: string): Promise<{ running: number; pending: number }> {
  const of = (state: 'RUNNING' | 'PENDING', ms: number) =>
    sql<number>`count(*) filter (where ${eq(activityExport.state, state)} and ${activityExport.aliveAt} > ${ago(ms)})::int`;
  const [row] = await db
    .select({ running: of('RUNNING', SILENT_MS), pending: of('PENDING', LINK_MS) })
    .from(activityExport)
    .where(and(eq(activityExport.actorId, actorId), inArray(activityExport.state, ['RUNNING', 'PENDING'])));
  return row ?? { running: 0, pending: 0 };
}

export function insertExport(
  db: Db,
  row: Pick<BookedExport, 'id' | 'baseId' | 'actorId' | 'authSubject' | 'order' | 'state'> & {
    ticket: string | null;
  },
): Statement {
  return db.insert(activityExport).values({ ...row, order: { ...row.order }, orderedAt: now, aliveAt: now });
}

/** Takes a link, which nobody can take again. */
export async function takeTicket(db: Db, ticket: string): Promise<BookedExport | undefined> {
  const [row] = await db
    .update(activityExport)
    .set({ state: 'RUNNING', ticket: null, aliveAt: now })
    .where(
      and(
        eq(activityExport.ticket, ticket),
        eq(activityExport.state, 'PENDING'),
        sql`${activityExport.orderedAt} > ${ago(LINK_MS)}`,
      ),
    )
    .returning(columns);
  return row && booked(row);
}

export async function readTicket(db: Db, ticket: string): Promise<BookedExport | undefined> {
  const [row] = await db
    .select(columns)
    .from(activityExport)
    .where(and(eq(activityExport.ticket, ticket), sql`${activityExport.orderedAt} > ${ago(LINK_MS)}`));
  return row && booked(row);
}

export async function readExport(db: Db, id: string, actorId: string): Promise<BookedExport | undefined> {
  const [row] = await db
    .select(columns)
    .from(activityExport)
    .where(and(eq(activityExport.id, id), eq(activityExport.actorId, actorId)));
  return row && booked(row);
}

export function moveExport(db: Db, id: string, progress: ExportProgress): Statement {
  return db
    .update(activityExport)
    .set({ ...progress, aliveAt: now })
    .where(and(eq(activityExport.id, id), eq(activityExport.state, 'RUNNING')));
}

/** False when somebody else has ended it. Without `progress` it stays as it was last told. */
export async function endExport(
  db: Db,
  id: string,
  state: ExportEnd,
  progress?: ExportProgress,
): Promise<BookedExport | undefined> {
  const [row] = await db
    .update(activityExport)
    .set({ ...progress, state, ticket: null, endedAt: now, aliveAt: now })
    .where(and(eq(activityExport.id, id), eq(activityExport.state, 'RUNNING')))
    .returning(columns);
  return row && booked(row);
}

/** Those whose node has died, with whose they are. */
export async function readSilentExports(db: Db): Promise<(BookedExport & { actor: Actor })[]> {
  const rows = await db
    .select({ ...columns, actorName: appUser.name, actorAvatar: appUser.avatarUrl })
    .from(activityExport)
    .innerJoin(appUser, eq(appUser.id, activityExport.actorId))
    .where(and(eq(activityExport.state, 'RUNNING'), lt(activityExport.aliveAt, ago(SILENT_MS))))
    .limit(100);
  return rows.map(({ actorName, actorAvatar, ...row }) => ({
    ...booked(row),
    actor: { id: row.actorId, name: actorName, avatarUrl: actorAvatar },
  }));
}

/** Forgets links that were never fetched, and exports that ended long ago. */
export function forgetExports(db: Db): Statement {
  return db
    .delete(activityExport)
    .where(
      or(
        and(eq(activityExport.state, 'PENDING'), lt(activityExport.orderedAt, ago(LINK_MS))),
        and(isNotNull(activityExport.endedAt), lt(activityExport.endedAt, ago(KEPT_MS))),
      ),
    );
}
