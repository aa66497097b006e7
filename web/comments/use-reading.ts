import { useEffect, useState, useSyncExternalStore } from 'react';
import { CommentsReadDocument, type CommentsThreadQuery } from '../generated/graphql.ts';
import { useDesk } from '../workspace/desk.ts';
import { COMMENTS } from '../workspace/open-table.ts';
import { refreshBadges } from './badges.ts';

type OpenThread = NonNullable<CommentsThreadQuery['comment']>;
type Shown = Pick<OpenThread, 'id' | 'viewerHasRead'>;

/**
 * Marks what is shown as read once it is seen: not in a window that lies behind another one. Answers the first comment that was
 * unread when the thread was opened or came back into sight; it stays so while it is looked at.
 */
export function useReading(
  { id, recordId, unreadCount }: OpenThread,
  shown: readonly Shown[],
  /** Whether it is what the cache had, and the server is being asked. */
  isStale: boolean,
): string | undefined {
  const { table } = useDesk();
  const isSeen = useSyncExternalStore(listenToSight, () => document.visibilityState === 'visible');
  const unread = shown.find(({ viewerHasRead }) => !viewerHasRead)?.id;
  const [first, setFirst] = useState(unread);
  const [isSettled, setSettled] = useState(!isStale);
  if (!isSettled && !isStale) setSettled(true);
  // Nobody has seen them yet: the line moves to the first of them.
  if ((!isSeen || !isSettled) && unread !== undefined && unread !== first) setFirst(unread);

  const newest = shown.at(-1)?.id;
  useEffect(() => {
    if (!isSeen || unreadCount === 0 || newest === undefined) return;
    const input = { threadId: id, commentId: newest };
    void table.connection.urql.mutation(CommentsReadDocument, { input }).then(() => {
      refreshBadges(table, [recordId]);
      table.signals.tell(COMMENTS);
    });
  }, [table, id, recordId, newest, isSeen, unreadCount]);
  return first;
}

function listenToSight(listener: () => void) {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
