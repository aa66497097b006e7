import { and, eq, isNotNull, type SQL } from 'drizzle-orm';
import type { Mutation } from '../base/base.service.ts';
import type { Bus } from '../bus/bus.ts';
import type { Read } from '../comment/reader.service.ts';
import type { Database, Db } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { invalid, NotFoundError } from '../errors.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import { announceInboxes, changeItems } from './change-items.ts';
import { readVersions, readVisible } from './inbox.queries.ts';
import { type Item, subjectOfThread } from './item.ts';
import { notification } from './notification.table.ts';
import { readDueSnoozed, readItemsOfSubject, readOwnItems, readUnread } from './write.queries.ts';

export const MAX_IDS = 500;
/** Items that one transaction marks. */
const BATCH = 1_000;
/** The longest snooze, in milliseconds. */
export const MAX_SNOOZE_MS = 366 * 24 * 3_600_000;

export interface OfItems extends Mutation {
  ids: readonly string[];
}

/**
 * What people do with their own items. It is theirs alone: in no log, no revision. Each says how things are to be, so sending it
 * again does no harm. Their clients hear of it, at all nodes.
 */
export interface InboxService {
  /** @throws NotFoundError when one of them is not theirs, or about what they may not see; then none is changed */
  markRead(actor: Actor, input: OfItems): Promise<Written<string[]>>;
  markUnread(actor: Actor, input: OfItems): Promise<Written<string[]>>;
  /** All that are shown now, or those of a base. */
  markAllRead(actor: Actor, input: Mutation & { baseId?: string | null }): Promise<Written<null>>;
  /** Puts away, or takes out again; what is archived counts nowhere, and comes back by itself when there is news of it. */
  archive(actor: Actor, input: OfItems & { isArchived?: boolean | null }): Promise<Written<string[]>>;
  /** Out of sight until then; null: back at once. @throws ValidationError for a time that has passed or is too far away */
  snooze(actor: Actor, input: OfItems & { until?: Date | null }): Promise<Written<string[]>>;
  /** What was read somewhere else: the items of a thread, or all of a table's threads, up to a revision. */
  readElsewhere(userId: string, what: Read): Promise<void>;
  /** Shows again what was snoozed until now. */
  wakeSnoozed(): Promise<void>;
}

export function createInboxService({ database, bus }: { database: Database; bus: Bus }): InboxService {
  const { db } = database;

  function change(userId: string, ids: readonly string[], to: (item: Item, version: number) => Item) {
    return changeThose(userId, (reading) => readOwnItems(reading, userId, ids), to);
  }

  async function changeThose(
    userId: string,
    read: (db: Db) => Promise<Item[]>,
    to: (item: Item, version: number) => Item,
  ) {
    announceInboxes(
      bus,
      await transaction(database, (tx) =>
        changeItems(tx, [userId], read, ({ versions, facts: items }) => {
          const version = versions.get(userId) ?? 0;
          return items.flatMap((before) => {
            const after = to(before, version);
            return after === before ? [] : { before, after: { ...after, version } };
          });
        }),
      ),
    );
  }

  async function changeOwn(
    actor: Actor,
    { ids }: OfItems,
    to: (item: Item, version: number) => Item,
  ): Promise<Written<string[]>> {
    const wanted = [...new Set(ids)];
    if (wanted.length > MAX_IDS) throw invalid(['ids'], `At most ${MAX_IDS} at a time.`);
    const visible = new Set((await readVisible(db, actor.id, wanted)).map(({ id }) => id));
    for (const id of wanted) if (!visible.has(id)) throw new NotFoundError(id);
    if (wanted.length > 0) await change(actor.id, wanted, to);
    return { result: wanted, revisions: [] };
  }

  /** In batches from the top: what comes meanwhile is above it, and stays unread. */
  async function readAll(
    userId: string,
    where: SQL | undefined,
    {
      isMeant = () => true,
      mailOnly = false,
    }: { isMeant?: (item: Item) => boolean; mailOnly?: boolean } = {},
  ) {
    const [inbox] = await readVersions(db, [userId]);
    let before = inbox?.version ?? 0;
    for (let isMore = true; isMore; ) {
      const found = await readUnread(db, userId, { where, before, limit: BATCH, mailOnly });
      isMore = found.length === BATCH;
      before = (found.at(-1)?.place ?? 0) - 1;
      const ids = found.filter(isMeant).map(({ id }) => id);
      if (ids.length > 0) await change(userId, ids, (item) => (isMeant(item) ? asRead(item) : item));
    }
  }

  return {
    markRead: (actor, input) => changeOwn(actor, input, asRead),
    markUnread: (actor, input) =>
      changeOwn(actor, input, (item) => (item.readAt === null ? item : { ...item, readAt: null })),
    async markAllRead(actor, { baseId }) {
      await readAll(actor.id, baseId == null ? undefined : eq(notification.baseId, baseId));
      return { result: null, revisions: [] };
    },
    archive: (actor, input) =>
      changeOwn(actor, input, (item) => {
        const isArchived = input.isArchived ?? true;
        if ((item.archivedAt !== null) === isArchived) return item;
        return { ...item, archivedAt: isArchived ? new Date() : null };
      }),
    async snooze(actor, input) {
      const until = input.until ?? null;
      const ms = until ? until.getTime() - Date.now() : 0;
      if (until && (ms <= 0 || ms > MAX_SNOOZE_MS)) {
        throw invalid(['until'], 'Snooze until a time in the future, at most 366 days away.');
      }
      return changeOwn(actor, input, (item, version) =>
        until || item.snoozedUntil
          ? { ...item, snoozedUntil: until, ...(until ? {} : { place: version }) }
          : item,
      );
    },
    async readElsewhere(userId, { revision, ...what }) {
      const isMeant = ({ told }: Item) =>
        revision === undefined || told.every((one) => one.revision === null || one.revision <= revision);
      if ('tableId' in what) {
        // The lock that every event takes: whatever was told before the mark is found, whatever comes after sees the mark.
        await change(userId, [], (item) => item);
        const where = and(eq(notification.tableId, what.tableId), isNotNull(notification.threadId));
        for (const mailOnly of [false, true]) await readAll(userId, where, { isMeant, mailOnly });
        return;
      }
      await changeThose(
        userId,
        (reading) => readItemsOfSubject(reading, subjectOfThread(what.threadId), [userId]),
        (item) => (isMeant(item) ? asRead(item) : item),
      );
    },
    async wakeSnoozed() {
      for (const { id, userId } of await readDueSnoozed(db, BATCH)) {
        const now = Date.now();
        await change(userId, [id], (item, version) =>
          item.snoozedUntil && item.snoozedUntil.getTime() <= now
            ? { ...item, snoozedUntil: null, place: version }
            : item,
        );
      }
    },
  };
}

function asRead(item: Item): Item {
  return item.readAt === null ? { ...item, readAt: new Date() } : item;
}
