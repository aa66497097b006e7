import type { Item } from './item.ts';
import type { NotificationKind } from './kinds.ts';

/** Inboxes that have changed, and their versions now. A hint, as everything that goes over the bus. */
export interface InboxMessage {
  versions: [userId: string, version: number][];
}

/** Which items; what is not said narrows nothing. */
export interface InboxFilter {
  isRead?: boolean | null;
  kinds?: readonly NotificationKind[] | null;
  baseId?: string | null;
  /** What is archived, instead of what is not. */
  isArchived?: boolean | null;
  /** What is snoozed, instead of what is not. */
  isSnoozed?: boolean | null;
}

export interface InboxQuery {
  filter: InboxFilter;
  /** Only what is older than this place. */
  before: number;
  limit: number;
}

/** What a subscriber gets: first the count, then what changes. */
export type InboxEvent =
  /** Also when more has changed than is told one by one: fetch the inbox anew. */
  | { type: 'count'; unread: number }
  | { type: 'changed'; item: Item; unread: number }
  /** There is nothing left of it to tell. */
  | { type: 'removed'; id: string; unread: number };

/** What is new in an inbox for somebody who knows it up to a version. */
export interface InboxNews {
  version: number;
  unread: number;
  /** What has changed since, in the order of the changes; null where that is more than {@link MAX_NEWS}. */
  items: Item[] | null;
}

export const MAX_NEWS = 100;
