import { sql } from 'drizzle-orm';
import {
  NotificationEventsDocument,
  type NotificationEventsSubscription,
  type NotificationFilter,
  type NotificationPartsFragment,
  NotificationsDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { Database } from '../../src/db/client.ts';
import { eventually } from '../support/eventually.ts';
import type { Person } from '../support/server.ts';
import { type Stream, subscribe } from '../support/stream.ts';

export interface Inbox {
  unread: number;
  items: NotificationPartsFragment[];
}

export async function inboxOf(person: Person, filter?: NotificationFilter): Promise<Inbox> {
  const { viewer } = await person.run(NotificationsDocument, { first: 500, filter: filter ?? null });
  return {
    unread: viewer.unreadNotificationCount,
    items: viewer.notifications.edges.map(({ node }) => node),
  };
}

/** Waits until all that has happened so far has been told: what is not in an inbox by then does not come. */
export async function told({ db }: Pick<Database, 'db'>): Promise<void> {
  await eventually(async () => {
    const [row] = await db
      .select({ count: sql`count(*)`.mapWith(Number) })
      .from(sql`pgboss.job`)
      .where(sql`name = 'notify'`);
    if (row?.count !== 0) throw new Error(`${row?.count} jobs are not done`);
  });
}

export type InboxEvent = NotificationEventsSubscription['notifications'];

export function followInbox(person: Person): Stream<NotificationEventsSubscription> {
  return subscribe(person.socket(), NotificationEventsDocument, {});
}
