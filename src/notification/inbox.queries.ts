import { type SQL, sql } from 'drizzle-orm';
import { base, baseMember } from '../base/base.table.ts';
import type { Db } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import { baseTable } from '../table/table.table.ts';
import { nameable } from '../text.ts';
import { type InboxFilter, type InboxNews, type InboxQuery, MAX_NEWS } from './inbox.ts';
import type { Item } from './item.ts';
import { inbox, inboxCount, notification } from './notification.table.ts';

/** The person may see what it is about: looked at whenever something is read, so that lost access needs nobody to tidy up. */
function isVisible(userId: SQL, place: { baseId: SQL; tableId: SQL }): SQL {
  return sql`exists (select 1 from ${baseMember} m join ${base} b on b.id = m.base_id and b.deleted_at is null
      where m.base_id = ${place.baseId} and m.user_id = ${userId} offset 0)
    and (coalesce(${place.tableId}, '') = '' or exists (
      select 1 from ${baseTable} t where t.id = ${place.tableId} and t.deleted_at is null offset 0))`;
}

const ofItem = { baseId: sql`n.base_id`, tableId: sql`n.table_id` };

const item = {
  id: sql<string>`n.id`,
  userId: sql<string>`n.user_id`,
  subject: sql<string>`n.subject`,
  mailOnly: sql<boolean>`n.mail_only`,
  kind: sql<Item['kind']>`n.kind`,
  reason: sql<Item['reason']>`n.reason`,
  baseId: sql<string>`n.base_id`,
  tableId: sql<string | null>`n.table_id`,
  recordId: sql<string | null>`n.record_id`,
  fieldId: sql<string | null>`n.field_id`,
  threadId: sql<string | null>`n.thread_id`,
  told: sql`n.told`.mapWith(notification.told),
  count: sql<number>`n.count`,
  place: sql`n.place`.mapWith(Number),
  version: sql`n.version`.mapWith(Number),
  createdAt: sql`n.created_at`.mapWith(notification.createdAt),
  updatedAt: sql`n.updated_at`.mapWith(notification.updatedAt),
  readAt: sql<Date | null>`n.read_at`.mapWith(notification.readAt),
  archivedAt: sql<Date | null>`n.archived_at`.mapWith(notification.archivedAt),
  snoozedUntil: sql<Date | null>`n.snoozed_until`.mapWith(notification.snoozedUntil),
  withdrawnAt: sql<Date | null>`n.withdrawn_at`.mapWith(notification.withdrawnAt),
};

/** One of the kinds that are asked for, each of which is found by its own range of an index. */
const ofKind = sql`asked.kind`;

function ofKinds(kinds: readonly string[] | null | undefined, found: SQL): SQL {
  return kinds
    ? sql`(select distinct unnest(${sql.param([...kinds])}::text[]) as kind) asked cross join lateral (${found}) n`
    : sql`(${found}) n`;
}

/** In the words of the indexes, each of which holds what one state shows in its order. */
function isIn({ isRead, kinds, baseId, isArchived, isSnoozed }: InboxFilter): SQL {
  const parts = [sql`n.withdrawn_at is null and not n.mail_only`];
  parts.push(isArchived ? sql`n.archived_at is not null` : sql`n.archived_at is null`);
  if (!isArchived) parts.push(isSnoozed ? sql`n.snoozed_until is not null` : sql`n.snoozed_until is null`);
  if (isRead != null) parts.push(isRead ? sql`n.read_at is not null` : sql`n.read_at is null`);
  if (kinds) parts.push(sql`n.kind = ${ofKind}`);
  if (baseId != null) parts.push(sql`n.base_id = ${nameable(baseId)}`);
  return sql.join(parts, sql` and `);
}

/** The newest first. */
export async function readInbox(
  db: Db,
  userId: string,
  { filter, before, limit }: InboxQuery,
): Promise<Item[]> {
  const found = await db
    .select(item)
    .from(
      ofKinds(
        filter.kinds,
        sql`select * from ${notification} n
          where n.user_id = ${userId} and n.place < ${before}::bigint and ${isIn(filter)} and ${isVisible(sql`n.user_id`, ofItem)}
          order by n.place desc limit ${limit}`,
      ),
    )
    .orderBy(sql`n.place desc`);
  return found.slice(0, limit);
}

export async function countInbox(db: Db, userId: string, filter: InboxFilter): Promise<number> {
  const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(
    ofKinds(
      filter.kinds,
      sql`select 1 from ${notification} n
          where n.user_id = ${userId} and ${isIn(filter)} and ${isVisible(sql`n.user_id`, ofItem)}`,
    ),
  );
  return row?.count ?? 0;
}

/** Items of a person that they may see. */
export async function readVisible(db: Db, userId: string, ids: readonly string[]): Promise<Item[]> {
  return await db
    .select(item)
    .from(sql`${notification} n`)
    .where(
      sql`n.id = ${anyOf(ids)} and n.user_id = ${userId} and n.withdrawn_at is null and not n.mail_only and ${isVisible(sql`n.user_id`, ofItem)}`,
    );
}

/** The same, with what the inbox does not show because it is only mailed. */
export async function readMailable(db: Db, userId: string, ids: readonly string[]): Promise<Item[]> {
  return await db
    .select(item)
    .from(sql`${notification} n`)
    .where(
      sql`n.id = ${anyOf(ids)} and n.user_id = ${userId} and n.withdrawn_at is null and ${isVisible(sql`n.user_id`, ofItem)}`,
    );
}

const unreadOf = (userId: SQL) => sql<number>`coalesce((select sum(c.unread) from ${inboxCount} c
  where c.user_id = ${userId} and ${isVisible(sql`c.user_id`, { baseId: sql`c.base_id`, tableId: sql`c.table_id` })}), 0)`;

/** How many unread items people have, without counting them; one row a person asked for. */
export async function readUnreadCounts(
  db: Db,
  userIds: readonly string[],
): Promise<{ userId: string; version: number; unread: number }[]> {
  return await db
    .select({
      userId: sql<string>`request.id`,
      version: sql`coalesce((select version from ${inbox} i where i.user_id = request.id), 0)`.mapWith(
        Number,
      ),
      unread: unreadOf(sql`request.id`).mapWith(Number),
    })
    .from(sql`unnest(${sql.param(named(userIds))}::text[]) as request (id)`);
}

export async function readVersions(
  db: Db,
  userIds: readonly string[],
): Promise<{ userId: string; version: number }[]> {
  return await db
    .select({ userId: inbox.userId, version: inbox.version })
    .from(inbox)
    .where(sql`${inbox.userId} = ${anyOf(userIds)}`);
}

/** What is new for each of these people, by the version of their inbox that they know. */
export async function readNews(
  db: Db,
  asked: readonly { userId: string; after: number }[],
): Promise<InboxNews[]> {
  const ids = [...new Set(asked.map(({ userId }) => userId))];
  const oldest = new Map<string, number>();
  for (const { userId, after } of asked) {
    oldest.set(userId, Math.min(oldest.get(userId) ?? Number.MAX_SAFE_INTEGER, after));
  }
  // The state first: what changes between the two is told twice, which says the same twice, and not missed.
  const states = new Map((await readUnreadCounts(db, ids)).map((row) => [row.userId, row]));
  const moved = ids.filter((id) => (states.get(id)?.version ?? 0) > (oldest.get(id) ?? 0));
  const items = moved.length > 0 ? await readChanged(db, moved, oldest) : [];
  const byPerson = new Map<string, Item[]>(ids.map((id) => [id, []]));
  for (const one of items) byPerson.get(one.userId)?.push(one);
  return asked.map(({ userId, after }) => {
    const { version = 0, unread = 0 } = states.get(userId) ?? {};
    const found = byPerson.get(userId) ?? [];
    const newer = found.filter((one) => one.version > after);
    const isCut = found.length > MAX_NEWS;
    return { version, unread, items: isCut ? null : newer };
  });
}

async function readChanged(
  db: Db,
  userIds: readonly string[],
  after: ReadonlyMap<string, number>,
): Promise<Item[]> {
  const versions = userIds.map((id) => after.get(id) ?? 0);
  return await db
    .select({
      ...item,
      // What the person may not see any more is told as gone.
      withdrawnAt: sql<Date | null>`case when ${isVisible(sql`n.user_id`, ofItem)} then n.withdrawn_at
        else coalesce(n.withdrawn_at, n.updated_at) end`.mapWith(notification.withdrawnAt),
    })
    .from(
      sql`unnest(${sql.param(named(userIds))}::text[], ${sql.param(versions)}::bigint[]) as request (id, after)
      cross join lateral (select * from ${notification} where user_id = request.id and version > request.after and not mail_only
        order by version limit ${MAX_NEWS + 1}) n`,
    )
    .orderBy(sql`n.user_id`, sql`n.version`);
}
