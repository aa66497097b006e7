import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { anyOf, named } from '../db/columns.ts';
import type { Channel, Delivery } from './delivery.ts';
import type { NotificationKind } from './kinds.ts';
import { notificationMute, notificationPreference, notificationSettings } from './preference.table.ts';
import {
  defaultSettings,
  type Mute,
  type Preference,
  type Scope,
  type Settings,
  scopesOf,
  type Wishes,
  type Within,
} from './preference.ts';

interface Row extends Scope {
  userId: string;
  kind: NotificationKind | '';
  channel: Channel;
  delivery: Delivery;
  /** Of a mute, which has none of the three. */
  until: Date | null;
}

/** Mutes that are over say nothing any more. */
function rowsWhere(db: Db, where: SQL): Promise<Row[]> {
  return db
    .select({
      userId: sql<string>`w.user_id`,
      type: sql<Row['type']>`w.scope_type`,
      id: sql<string>`w.scope_id`,
      kind: sql<Row['kind']>`w.kind`,
      channel: sql<Channel>`w.channel`,
      delivery: sql<Delivery>`w.delivery`,
      until: sql<Date | null>`w.until`.mapWith(notificationMute.until),
    })
    .from(
      sql`(select user_id, scope_type, scope_id, kind, channel, delivery, null::timestamptz as until
          from ${notificationPreference} where ${where}
        union all
        select user_id, scope_type, scope_id, '', '', '', until
          from ${notificationMute} where ${where} and until > clock_timestamp()) w`,
    )
    .orderBy(sql`w.scope_type, w.scope_id, w.kind, w.channel`);
}

/**
 * What people have set that may say something of a place, in one query; none of those who have set nothing. Each of them costs a
 * probe of two indexes.
 */
export async function readPreferences(
  db: Db,
  userIds: readonly string[],
  place: Within,
): Promise<Map<string, Wishes>> {
  const ids = scopesOf(place).map(({ id }) => id);
  const rows = await rowsWhere(
    db,
    sql`user_id = ${anyOf(userIds)} and scope_id = any(${sql.param(named(ids))}::text[])`,
  );
  return wishesOf(rows);
}

/** All that a person has set, at most so much as they may. */
export async function readOwnPreferences(db: Db, userId: string): Promise<Wishes> {
  const rows = await rowsWhere(db, sql`user_id = ${userId}`);
  return wishesOf(rows).get(userId) ?? { preferences: [], mutes: [] };
}

function wishesOf(rows: readonly Row[]): Map<string, Wishes> {
  const wishes = new Map<string, { preferences: Preference[]; mutes: Mute[] }>();
  for (const { userId, type, id, until, kind, ...rest } of rows) {
    const own = wishes.get(userId) ?? { preferences: [], mutes: [] };
    if (until) own.mutes.push({ type, id, until });
    else own.preferences.push({ type, id, kind: kind === '' ? null : kind, ...rest });
    wishes.set(userId, own);
  }
  return wishes;
}

/** How people want their time to be understood; one of each, whether they have set anything or not. */
export async function readSettings(db: Db, userIds: readonly string[]): Promise<Map<string, Settings>> {
  const rows = await db
    .select()
    .from(notificationSettings)
    .where(sql`${notificationSettings.userId} = ${anyOf(userIds)}`);
  const settings = new Map<string, Settings>(userIds.map((id) => [id, defaultSettings]));
  for (const { userId, timeZone, quietFrom, quietTo, digestAt } of rows) {
    const quietHours = quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null;
    settings.set(userId, { timeZone, quietHours, digestAt });
  }
  return settings;
}

/** Preferences and mutes. */
export async function countPreferences(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({
      count: sql`(select count(*) from ${notificationPreference} where user_id = ${userId})
        + (select count(*) from ${notificationMute} where user_id = ${userId})`.mapWith(Number),
    })
    .from(sql`(select 1) as one`);
  return row?.count ?? 0;
}

export function upsertPreference(db: Db, userId: string, preference: Preference): Statement {
  const { type: scopeType, id: scopeId, kind, channel, delivery } = preference;
  const { userId: user, scopeId: scope, kind: ofKind, channel: on } = notificationPreference;
  return db
    .insert(notificationPreference)
    .values({ userId, scopeType, scopeId, kind: kind ?? '', channel, delivery })
    .onConflictDoUpdate({ target: [user, scope, ofKind, on], set: { delivery } });
}

/** Whether there was one. */
export async function deletePreference(
  db: Db,
  userId: string,
  { id, kind, channel }: Pick<Preference, 'id' | 'kind' | 'channel'>,
): Promise<boolean> {
  const rows = await db
    .delete(notificationPreference)
    .where(
      and(
        eq(notificationPreference.userId, userId),
        eq(notificationPreference.scopeId, id),
        eq(notificationPreference.kind, kind ?? ''),
        eq(notificationPreference.channel, channel),
      ),
    )
    .returning({ userId: notificationPreference.userId });
  return rows.length > 0;
}

/** All that was set of a channel, or what of it is at a scope. */
export function deletePreferences(
  db: Db,
  userId: string,
  { channel, scope }: { channel: Channel; scope?: Pick<Scope, 'id'> },
): Statement {
  return db
    .delete(notificationPreference)
    .where(
      and(
        eq(notificationPreference.userId, userId),
        eq(notificationPreference.channel, channel),
        scope && eq(notificationPreference.scopeId, scope.id),
      ),
    );
}

/** Ends a kind on a channel everywhere: at everything, and wherever something is set of all kinds or of this one. */
export function endKind(
  db: Db,
  userId: string,
  { kind, channel }: { kind: NotificationKind; channel: Channel },
): Statement {
  return db.execute(sql`
    insert into ${notificationPreference} (user_id, scope_type, scope_id, kind, channel, delivery)
    select ${userId}, scope.type, scope.id, ${kind}, ${channel}, 'OFF' from (
      select 'EVERYTHING' as type, '' as id
      union select scope_type, scope_id from ${notificationPreference}
      where user_id = ${userId} and channel = ${channel} and kind in ('', ${kind})) scope
    on conflict (user_id, scope_id, kind, channel) do update set delivery = excluded.delivery`);
}

export function upsertMute(db: Db, userId: string, { type, id, until }: Mute): Statement {
  const { userId: user, scopeId } = notificationMute;
  return db
    .insert(notificationMute)
    .values({ userId, scopeType: type, scopeId: id, until })
    .onConflictDoUpdate({ target: [user, scopeId], set: { until } });
}

/** Whether there was one. */
export async function deleteMute(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .delete(notificationMute)
    .where(and(eq(notificationMute.userId, userId), eq(notificationMute.scopeId, id)))
    .returning({ userId: notificationMute.userId });
  return rows.length > 0;
}

export function forgetMutes(db: Db): Statement {
  return db.delete(notificationMute).where(sql`${notificationMute.until} <= clock_timestamp()`);
}

/** What is not named stays as it is. */
export function upsertSettings(
  db: Db,
  userId: string,
  { timeZone, quietHours, digestAt }: Partial<Settings>,
): Statement {
  const set = {
    ...(timeZone !== undefined && { timeZone }),
    ...(quietHours !== undefined && { quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null }),
    ...(digestAt !== undefined && { digestAt }),
  };
  return db
    .insert(notificationSettings)
    .values({ userId, timeZone: defaultSettings.timeZone, digestAt: defaultSettings.digestAt, ...set })
    .onConflictDoUpdate({
      target: notificationSettings.userId,
      set: { userId: sql`excluded.user_id`, ...set },
    });
}
