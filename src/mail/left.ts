import type { Item, Place, Told } from '../notification/item.ts';
import type { Cause } from '../notification/kinds.ts';
import {
  mailDelivery,
  mailDueAt,
  mutedUntil,
  type Settings,
  type Wishes,
} from '../notification/preference.ts';
import { markOf } from './mail.ts';

/** What a person has set, and by which clock. */
export type MailWishes = Wishes & { settings: Settings };

/** When something is to be mailed to a person, and whether in a digest; undefined: not at all. */
export function dueOf(
  causes: readonly Cause[],
  place: Place,
  {
    wishes: { preferences, mutes, settings },
    delayMs,
    now,
  }: { wishes: MailWishes; delayMs: number; now: Date },
): { dueAt: Date; isDigest: boolean } | undefined {
  const delivery = mailDelivery(causes, preferences, place);
  if (delivery === 'OFF') return undefined;
  const from = delivery === 'INSTANT' ? new Date(now.getTime() + delayMs) : now;
  const dueAt = mailDueAt({ delivery, settings, mutedUntil: mutedUntil(mutes, place, now) }, from);
  return dueAt ? { dueAt, isDigest: delivery !== 'INSTANT' } : undefined;
}

export type Verdict =
  /** To be mailed now: of what the item tells, what has not been mailed. */
  { type: 'now'; told: Told[] } | { type: 'later'; dueAt: Date; isDigest: boolean } | { type: 'never' };

/**
 * What is left to mail of an item when its mail is written: the one place that looks at all of it again. The item as the person may
 * see it now, or undefined where they may not; nothing of what was read, archived or taken back, of what was mailed before, or of
 * what the person does not want any more.
 */
export function leftOf(
  item: Item | undefined,
  {
    mailed,
    wishes,
    isDigest,
    now,
  }: { mailed: readonly string[]; wishes: MailWishes; isDigest: boolean; now: Date },
): Verdict {
  if (!item || item.readAt !== null || item.archivedAt !== null || item.withdrawnAt !== null) {
    return { type: 'never' };
  }
  const known = new Set(mailed);
  const told = item.told.filter((one) => !known.has(markOf(one)));
  const wanted = told.flatMap((one) => {
    const due = dueOf(one.causes, item, { wishes, delayMs: 0, now });
    return due ? { one, due } : [];
  });
  const [first] = wanted
    .map(({ due }) => due)
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  if (!first) return { type: 'never' };
  if (item.snoozedUntil && item.snoozedUntil > now) {
    return { type: 'later', dueAt: item.snoozedUntil, isDigest };
  }
  // What was put into a digest stays in it; by then only quiet hours can be in its way.
  const quietUntil =
    mailDueAt({ delivery: 'INSTANT', settings: wishes.settings, mutedUntil: null }, now) ?? now;
  if (isDigest && quietUntil > now) return { type: 'later', dueAt: quietUntil, isDigest };
  if (!isDigest && first.dueAt > now) return { type: 'later', ...first };
  return { type: 'now', told: wanted.map(({ one }) => one) };
}
