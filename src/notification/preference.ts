import { invalid } from '../errors.ts';
import { type Channel, type Delivery, deliveries } from './delivery.ts';
import type { Place } from './item.ts';
import { type Cause, kinds, type NotificationKind } from './kinds.ts';
import { endOfSpan, isLocalTime, isTimeZone, type LocalTime, nextFullHour, nextLocal } from './local-time.ts';

/** What a preference holds for, the widest first. */
export const scopes = {
  EVERYTHING: 'Whatever it is.',
  BASE: 'A base and all that is in it.',
  TABLE: 'A table and all that is in it.',
  RECORD: 'A record and the threads at it.',
  THREAD: 'One thread.',
} as const;

export type ScopeType = keyof typeof scopes;

export interface Scope {
  type: ScopeType;
  /** Of the base, table, record or thread; empty for EVERYTHING. */
  id: string;
}

/** What somebody has set. */
export interface Preference extends Scope {
  /** null: all kinds. */
  kind: NotificationKind | null;
  channel: Channel;
  delivery: Delivery;
}

/** Somebody wants to be left alone with all of a scope for a while. */
export interface Mute extends Scope {
  until: Date;
}

/** All that somebody has set, or so much of it as may say something of a place. */
export interface Wishes {
  preferences: readonly Preference[];
  mutes: readonly Mute[];
}

/** Where something is, as far as preferences tell places apart; null for what it is not in. */
export type Within = Pick<Place, 'tableId' | 'recordId' | 'threadId'> & { baseId: string | null };

/** The scopes that something is in, the nearest first. */
export function scopesOf({ threadId, recordId, tableId, baseId }: Within): Scope[] {
  const nearest: [ScopeType, string | null][] = [
    ['THREAD', threadId],
    ['RECORD', recordId],
    ['TABLE', tableId],
    ['BASE', baseId],
    ['EVERYTHING', ''],
  ];
  return nearest.flatMap(([type, id]) => (id === null ? [] : { type, id }));
}

const isOf = (scope: Scope) => (other: Scope) => other.type === scope.type && other.id === scope.id;

export interface Effective {
  delivery: Delivery;
  /** What says so; null: it is the default of the kind. */
  source: Preference | null;
}

/**
 * What holds of all that somebody has set: the nearest scope that says anything of the kind decides, and within it what is said of
 * the kind before what is said of all kinds. So what is set of all kinds at a table wins over what is set of one kind at its base.
 * Where nothing is set, the default of the kind holds.
 */
export function effective(
  preferences: readonly Preference[],
  { kind, channel, place }: { kind: NotificationKind; channel: Channel; place: Within },
): Effective {
  const ofChannel = preferences.filter((preference) => preference.channel === channel);
  for (const scope of scopesOf(place)) {
    const here = ofChannel.filter(isOf(scope));
    const source =
      here.find((preference) => preference.kind === kind) ??
      here.find((preference) => preference.kind === null);
    if (source) return { delivery: source.delivery, source };
  }
  return { delivery: channel === 'EMAIL' ? kinds[kind].mail : 'INSTANT', source: null };
}

/**
 * Until when a person has muted all that is there, whatever is set of it: the last of the mutes of its scopes. In it nothing is
 * mailed, and the inbox is told of nothing but mentions by name: what was muted is told nowhere else later, and a question to
 * somebody must not get lost. (Muting a thread with `followThread` lets through the same.)
 */
export function mutedUntil(mutes: readonly Mute[], place: Within, now: Date): Date | null {
  const here = scopesOf(place);
  let last: Date | null = null;
  for (const mute of mutes) {
    if (mute.until > (last ?? now) && here.some(isOf(mute))) last = mute.until;
  }
  return last;
}

/** How something that happens is told to somebody who has wishes. */
export interface Wanted {
  /** What of it they want to hear, on either channel. */
  causes: Cause[];
  /** The inbox is told, and not only a mail sent. */
  inApp: boolean;
}

/** What is wanted of the causes that something is told for: {@link effective} of each, and what a mute leaves of it. */
export function wanted(
  causes: readonly Cause[],
  { preferences, mutes }: Wishes,
  place: Within,
  now: Date,
): Wanted {
  const isMuted = mutedUntil(mutes, place, now) !== null;
  const isOn = (channel: Channel) => (cause: Cause) => {
    if (isMuted && (channel === 'EMAIL' || cause.reason !== 'MENTIONED')) return false;
    return effective(preferences, { kind: cause.kind, channel, place }).delivery !== 'OFF';
  };
  const [shows, mails] = [isOn('IN_APP'), isOn('EMAIL')];
  return {
    causes: causes.filter((cause) => shows(cause) || mails(cause)),
    inApp: causes.some(shows),
  };
}

/** How soon is a mail of what has several causes wanted: as soon as of any of them. */
export function mailDelivery(
  causes: readonly Pick<Cause, 'kind'>[],
  preferences: readonly Preference[],
  place: Within,
): Delivery {
  const all = causes.map(({ kind }) => effective(preferences, { kind, channel: 'EMAIL', place }).delivery);
  const soonest = (Object.keys(deliveries) as Delivery[]).find((delivery) => all.includes(delivery));
  return soonest ?? 'OFF';
}

/** How a person wants their time to be understood. */
export interface Settings {
  /** Of the IANA database. */
  timeZone: string;
  /** No mail from then until then; over midnight where `to` is not later. */
  quietHours: { from: LocalTime; to: LocalTime } | null;
  /** When the daily digest is due. */
  digestAt: LocalTime;
}

export const defaultSettings: Settings = { timeZone: 'UTC', quietHours: null, digestAt: '08:00' };

/** @throws ValidationError */
export function checkSettings({ timeZone, quietHours, digestAt }: Settings): void {
  if (!isTimeZone(timeZone)) {
    throw invalid(['timeZone'], 'A zone of the IANA database is needed, such as "Europe/Berlin".');
  }
  checkTime(digestAt, ['digestAt']);
  if (!quietHours) return;
  checkTime(quietHours.from, ['quietHours', 'from']);
  checkTime(quietHours.to, ['quietHours', 'to']);
  if (quietHours.from === quietHours.to) {
    throw invalid(['quietHours', 'to'], 'Quiet hours end at another time than they begin.');
  }
}

function checkTime(time: LocalTime, path: string[]): void {
  if (!isLocalTime(time)) throw invalid(path, 'A time of day is written as "07:00", up to "23:59".');
}

/** @throws ValidationError for a digest where there is none */
export function checkDelivery(channel: Channel, delivery: Delivery): void {
  if (channel !== 'IN_APP' || delivery === 'INSTANT' || delivery === 'OFF') return;
  throw invalid(['delivery'], 'The inbox knows INSTANT and OFF; digests are for e-mail.');
}

/**
 * When somebody is to get a mail of what happens now; null: never. A digest is due when the next one is. Whatever falls into quiet
 * hours waits until they end: by the clock on the person's wall, on the days too on which it is set forward or back.
 */
export function mailDueAt(
  wish: { delivery: Delivery; settings: Settings; mutedUntil: Date | null },
  now: Date,
): Date | null {
  const { delivery, settings } = wish;
  if (delivery === 'OFF' || (wish.mutedUntil && wish.mutedUntil > now)) return null;
  const due = dueAt(delivery, settings, now);
  const { quietHours, timeZone } = settings;
  return (quietHours && endOfSpan(quietHours, timeZone, due)) ?? due;
}

function dueAt(delivery: Exclude<Delivery, 'OFF'>, { timeZone, digestAt }: Settings, now: Date): Date {
  switch (delivery) {
    case 'INSTANT':
      return now;
    case 'DIGEST_HOURLY':
      return nextFullHour(timeZone, now);
    case 'DIGEST_DAILY':
      return nextLocal(digestAt, timeZone, now);
  }
}
