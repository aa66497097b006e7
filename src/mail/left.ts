import { dueOf, type MailWishes, type When } from '../notification/due.ts';
import type { Item, Told } from '../notification/item.ts';
import { mailDueAt } from '../notification/preference.ts';
import { markOf } from './mail.ts';

export type Verdict =
  /** To be mailed now: of what the item tells, what has not been mailed. */
  { type: 'now'; told: Told[] } | ({ type: 'later' } & When) | { type: 'never' };

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
