import { type Cause, type NotificationKind, type NotificationReason, strongest } from './kinds.ts';

/** Where something is; null for what it is not in. */
export interface Place {
  baseId: string;
  tableId: string | null;
  recordId: string | null;
  fieldId: string | null;
  threadId: string | null;
}

/** One thing that an item tells of. */
export interface Told {
  /** What takes it back: the id of a comment, and what else it takes to know it again. */
  key: string;
  /** The revision that did it, of the log of its table or base; null for what takes none. */
  revision: number | null;
  actorId: string;
  /** ISO 8601. */
  at: string;
  commentId: string | null;
  /** What it is to this person, at least one. */
  causes: Cause[];
}

/** An item as it is kept: what somebody was told of one subject. */
export interface Item extends Place {
  id: string;
  userId: string;
  /** A person has one item of a subject, which later events refresh: a thread, an assignment of a record, a base. */
  subject: string;
  /**
   * There is a mail to be sent of it and nothing else: its person does not want it in the inbox, which neither shows nor counts it.
   * It is an item beside the one of the subject that the inbox shows, so that neither changes the other.
   */
  mailOnly: boolean;
  kind: NotificationKind;
  reason: NotificationReason;
  /** What it tells of, the newest last: since it was read, at most {@link MAX_TOLD}. */
  told: Told[];
  /** How many those are, older ones included. */
  count: number;
  /** The version of the inbox with the newest event: the order of the inbox. */
  place: number;
  /** The version of the inbox that changed it last. */
  version: number;
  createdAt: Date;
  /** When the newest event was. */
  updatedAt: Date;
  readAt: Date | null;
  archivedAt: Date | null;
  /** Out of sight until then. */
  snoozedUntil: Date | null;
  /** There is nothing left to tell: all of it was taken back before it was read. */
  withdrawnAt: Date | null;
}

export const MAX_TOLD = 20;

export const subjectOfThread = (threadId: string) => `thread:${threadId}`;

/** Whether it counts as unread. */
export function counts(
  item: Pick<Item, 'mailOnly' | 'readAt' | 'archivedAt' | 'snoozedUntil' | 'withdrawnAt'>,
): boolean {
  const { mailOnly, readAt, archivedAt, snoozedUntil, withdrawnAt } = item;
  return !mailOnly && readAt === null && archivedAt === null && snoozedUntil === null && withdrawnAt === null;
}

export interface News extends Place {
  subject: string;
  told: Told;
}

/**
 * An item with one thing more to tell. What was read or archived begins anew with it; what is snoozed stays so. An event may come
 * late, after later ones: it takes its place and changes nothing of what they told.
 */
export function withNews(
  item: Item | undefined,
  { told, subject, ...place }: News,
  { id, userId, version, mailOnly }: Pick<Item, 'id' | 'userId' | 'version' | 'mailOnly'>,
): Item {
  const isFresh = !item || item.readAt !== null || item.archivedAt !== null || item.withdrawnAt !== null;
  const list = (isFresh ? [told] : [...item.told, told]).sort((one, other) => order(one, other));
  const at = new Date(told.at);
  return {
    ...place,
    ...named(list),
    id: item?.id ?? id,
    userId,
    subject,
    mailOnly,
    told: list.slice(-MAX_TOLD),
    count: isFresh ? 1 : item.count + 1,
    place: version,
    version,
    createdAt: item?.createdAt ?? at,
    updatedAt: item && item.updatedAt > at ? item.updatedAt : at,
    readAt: null,
    archivedAt: null,
    snoozedUntil: item?.snoozedUntil ?? null,
    withdrawnAt: null,
  };
}

function order(one: Told, other: Told): number {
  return one.revision !== null && other.revision !== null
    ? one.revision - other.revision
    : one.at.localeCompare(other.at);
}

/**
 * An unread item without what is no longer so; undefined where that changes nothing. What was read stays: it was true when it
 * was read.
 */
export function without(
  item: Item,
  { keep, version, at }: { keep: (told: Told) => Cause[]; version: number; at: Date },
): Item | undefined {
  if (item.readAt !== null || item.withdrawnAt !== null) return undefined;
  let isSame = true;
  const told = item.told.flatMap((one) => {
    const causes = keep(one);
    if (causes.length !== one.causes.length) isSame = false;
    return causes.length > 0 ? [{ ...one, causes }] : [];
  });
  if (isSame) return undefined;
  if (told.length === 0) return { ...item, told, count: 0, version, withdrawnAt: at };
  return { ...item, ...named(told), told, count: item.count - (item.told.length - told.length), version };
}

function named(told: readonly Told[]): Cause {
  const cause = strongest(told.flatMap(({ causes }) => causes));
  if (!cause) throw new Error('an item that tells of nothing');
  return cause;
}
