import { type Client, faultOf, keepSubscribed, textOf } from 'cobase/client';
import { stringifyDocument } from 'urql';
import { ask } from '../connection/ask.ts';
import { told } from '../connection/connect.ts';
import {
  type NotificationFilter,
  type NotificationRowFragment,
  NotificationsAllReadDocument,
  NotificationsArchiveDocument,
  NotificationsInboxDocument,
  NotificationsLiveDocument,
  type NotificationsLiveSubscription,
  NotificationsReadDocument,
  NotificationsSnoozeDocument,
  NotificationsUnreadDocument,
} from '../generated/graphql.ts';
import { makeState, type State } from '../state.ts';
import { toast } from '../ui/toast.tsx';

export type Notice = NotificationRowFragment;

/** Which of the notices are shown. */
export type View = 'all' | 'archived' | 'snoozed' | 'unread';

const FILTERS: Readonly<Record<View, NotificationFilter>> = {
  unread: { isRead: false },
  all: {},
  snoozed: { isSnoozed: true },
  archived: { isArchived: true },
};

export interface Listed {
  view: View;
  /** Undefined until they have come. */
  notices: readonly Notice[] | undefined;
  hasMore: boolean;
  isLoading: boolean;
  fault: string | undefined;
}

/** What the person of this window was told of: the count all the time, a list as long as somebody looks. */
export interface Inbox {
  readonly unread: State<number>;
  readonly listed: State<Listed>;
  show(view: View): void;
  /** The next page, or what has failed again. */
  more(): void;
  markRead(id: string): Promise<void>;
  markUnread(id: string): Promise<void>;
  markAllRead(): Promise<void>;
  setArchived(id: string, isArchived: boolean): Promise<void>;
  /** null: it is back at once. */
  snooze(id: string, until: Date | null): Promise<void>;
  close(): void;
}

const PAGE = 20;

export function makeInbox(client: Client): Inbox {
  const unread = makeState(0);
  const listed = makeState<Listed>({
    view: 'unread',
    notices: undefined,
    hasMore: true,
    isLoading: false,
    fault: undefined,
  });
  let after: string | null = null;
  // What was asked for a list that is not shown any more changes nothing.
  let turn = 0;
  let isShown = false;

  async function load(isAnew: boolean) {
    turn += 1;
    const own = turn;
    const { view } = listed.value;
    listed.set({ ...listed.value, isLoading: true, fault: undefined });
    try {
      const { viewer } = await ask(client, NotificationsInboxDocument, {
        first: PAGE,
        after: isAnew ? null : after,
        filter: FILTERS[view],
      });
      if (own !== turn) return;
      const { edges, pageInfo } = viewer.notifications;
      after = pageInfo.endCursor ?? after;
      const come = edges.map(({ node }) => node);
      const ids = new Set(come.map(({ id }) => id));
      const before = isAnew ? [] : (listed.value.notices ?? []).filter(({ id }) => !ids.has(id));
      const notices = [...before, ...come];
      listed.set({ view, notices, hasMore: pageInfo.hasNextPage, isLoading: false, fault: undefined });
    } catch (error) {
      if (own === turn) listed.set({ ...listed.value, isLoading: false, fault: told(faultOf(error)) });
    }
  }

  /** Where it was while it is no news, and in front when it is. */
  function take(notice: Notice) {
    const { notices, view } = listed.value;
    if (!notices) return;
    const known = notices.find(({ id }) => id === notice.id);
    const others = notices.filter(({ id }) => id !== notice.id);
    let next: Notice[] = others;
    if (isIn(view, notice))
      next =
        known?.updatedAt === notice.updatedAt
          ? notices.map((one) => (one === known ? notice : one))
          : [notice, ...others];
    listed.set({ ...listed.value, notices: next });
  }

  function hear({ notifications: event }: NotificationsLiveSubscription): boolean {
    unread.set(event.unreadCount);
    if (event.__typename === 'NotificationChanged') take(event.notification);
    else if (event.__typename === 'NotificationRemoved') {
      const { notices } = listed.value;
      listed.set({ ...listed.value, notices: notices?.filter(({ id }) => id !== event.id) });
    }
    // The first word of a connection, and where more has changed than is told one by one.
    else if (isShown) void load(true);
    return true;
  }

  const unsubscribe = keepSubscribed(client, textOf(NotificationsLiveDocument, stringifyDocument), {}, hear);

  return {
    unread,
    listed,
    show(view) {
      isShown = true;
      listed.set({ view, notices: undefined, hasMore: true, isLoading: false, fault: undefined });
      void load(true);
    },
    more() {
      if (!listed.value.isLoading) void load(listed.value.notices === undefined);
    },
    markRead: (id) => settle(ask(client, NotificationsReadDocument, { input: { ids: [id] } })),
    markUnread: (id) => settle(ask(client, NotificationsUnreadDocument, { input: { ids: [id] } })),
    markAllRead: () => settle(ask(client, NotificationsAllReadDocument, { input: {} })),
    setArchived: (id, isArchived) =>
      settle(ask(client, NotificationsArchiveDocument, { input: { ids: [id], isArchived } })),
    snooze: (id, until) =>
      settle(
        ask(client, NotificationsSnoozeDocument, {
          input: { ids: [id], until: until?.toISOString() ?? null },
        }),
      ),
    close() {
      turn += 1;
      isShown = false;
      unsubscribe();
    },
  };
}

function isIn(view: View, { readAt, archivedAt, snoozedUntil }: Notice): boolean {
  if (view === 'archived') return archivedAt !== null;
  if (view === 'snoozed') return snoozedUntil !== null && archivedAt === null;
  return archivedAt === null && snoozedUntil === null && (view === 'all' || readAt === null);
}

/** What came of a mutation is told by the subscription; what did not, here. */
export async function settle(answer: Promise<Record<string, unknown>>): Promise<void> {
  try {
    const [result] = Object.values(await answer);
    if (result instanceof Object && 'message' in result) toast(`${result.message}`, { isFault: true });
  } catch (error) {
    toast(told(faultOf(error)), { isFault: true });
  }
}
