import type { Db, Statement } from '../db/client.ts';
import type { Place } from './item.ts';
import type { Cause } from './kinds.ts';
import { mailDelivery, mailDueAt, mutedUntil, type Settings, type Wishes } from './preference.ts';

/** When something is to be mailed, and whether in a digest. */
export interface When {
  dueAt: Date;
  isDigest: boolean;
}

/** An item that is to be mailed to its person. */
export interface Due extends When {
  itemId: string;
  userId: string;
  place: number;
}

/** Has items mailed. Inboxes know nothing else of mails. */
export interface Mailing {
  /** How long what is due at once waits, in milliseconds. */
  readonly delayMs: number;
  /** Written in the transaction that writes the items: a mail follows if and only if they are committed. */
  add(db: Db, due: readonly Due[]): Statement;
}

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
): When | undefined {
  const delivery = mailDelivery(causes, preferences, place);
  const from = delivery === 'INSTANT' ? new Date(now.getTime() + delayMs) : now;
  const dueAt = mailDueAt({ delivery, settings, mutedUntil: mutedUntil(mutes, place, now) }, from);
  return dueAt ? { dueAt, isDigest: delivery !== 'INSTANT' } : undefined;
}
