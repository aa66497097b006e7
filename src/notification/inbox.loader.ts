import DataLoader from 'dataloader';
import type { Db } from '../db/client.ts';
import { loadOne } from '../db/loader.ts';
import { countInbox, readInbox, readUnreadCounts, readVisible } from './inbox.queries.ts';
import type { InboxFilter, InboxQuery } from './inbox.ts';
import type { Item } from './item.ts';
import { readOwnWatches } from './watch.queries.ts';

/** A person's own inbox. */
export function inboxLoaders(db: Db, userId: string) {
  return {
    /** null for one that is somebody else's, withdrawn, or about what the person may not see any more. */
    notification: loadOne(
      (ids) => readVisible(db, userId, ids),
      (item) => item.id,
    ),
    inboxPage: new DataLoader<InboxQuery, Item[]>(
      (queries) => Promise.all(queries.map((query) => readInbox(db, userId, query))),
      { cache: false },
    ),
    inboxCount: new DataLoader<InboxFilter, number>(
      (filters) => Promise.all(filters.map((filter) => countInbox(db, userId, filter))),
      { cache: false },
    ),
    /** What the person watches of records and views; null for what they do not. */
    watch: loadOne(
      (ids) => readOwnWatches(db, userId, ids),
      (watch) => watch.id,
    ),
    unread: new DataLoader<string, number>(async (ids) => {
      const counts = new Map((await readUnreadCounts(db, ids)).map((row) => [row.userId, row.unread]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}
