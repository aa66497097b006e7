import { useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import {
  type CommentFilter,
  CommentsOfRecordDocument,
  CommentsOfTableDocument,
  type ThreadPageFragment,
} from '../generated/graphql.ts';
import { useDesk } from '../workspace/desk.ts';
import { type ListedThread, ThreadItem } from './thread-item.tsx';
import { useLive } from './use-live.ts';

export interface ThreadsProps {
  /** null: of the whole table. */
  recordId: string | null;
  filter: CommentFilter;
  /** What is said where there is none. */
  empty: string;
  /** The thread that was open just now. */
  last: string | null;
  after?: string | null;
}

/** A page of threads, and behind it those that were asked for too, each kept right by itself. */
export function Threads({ after = null, ...props }: ThreadsProps) {
  const { recordId, filter, empty, last } = props;
  const { page, isLoaded, error, fetchAnew } = useThreads(recordId, filter, after);
  const [hasMore, setMore] = useState(false);
  if (!isLoaded) return error ? <Failed onTry={fetchAnew} /> : <Loading />;
  // The record is deleted.
  if (!page) return <p className="comments-empty">{empty}</p>;
  const threads = page.edges.map(({ node }) => node).filter((thread) => fits(thread, filter));
  const { hasNextPage, endCursor = null } = page.pageInfo;
  if (threads.length === 0 && !hasNextPage)
    return after === null && <p className="comments-empty">{empty}</p>;
  return (
    <>
      {threads.map((thread) => (
        <ThreadItem key={thread.id} thread={thread} isFocused={thread.id === last} />
      ))}
      {hasNextPage && !hasMore && (
        <li className="comments-more">
          <button type="button" className="button" onClick={() => setMore(true)}>
            Show more
          </button>
        </li>
      )}
      {hasNextPage && hasMore && <Threads {...props} after={endCursor} />}
    </>
  );
}

/** A mutation is in the thread before the list is there anew. */
function fits({ resolvedAt, deletedAt, replyCount }: ListedThread, { status }: CommentFilter): boolean {
  return (status === 'OPEN') === (resolvedAt == null) && (deletedAt == null || replyCount > 0);
}

function useThreads(
  recordId: string | null,
  filter: CommentFilter,
  after: string | null,
): {
  page: ThreadPageFragment | undefined;
  isLoaded: boolean;
  error: CombinedError | undefined;
  fetchAnew(): void;
} {
  const { tableId } = useDesk().table;
  const common = { filter, after };
  const [table, fetchTable] = useQuery({
    query: CommentsOfTableDocument,
    variables: { id: tableId, ...common },
    pause: recordId !== null,
    requestPolicy: 'cache-and-network',
  });
  const [record, fetchRecord] = useQuery({
    query: CommentsOfRecordDocument,
    variables: { id: recordId ?? '', ...common },
    pause: recordId === null,
    requestPolicy: 'cache-and-network',
  });
  const fetchAnew = () => (recordId === null ? fetchTable : fetchRecord)({ requestPolicy: 'network-only' });
  useLive(fetchAnew);
  return {
    page: recordId === null ? table.data?.table?.comments : record.data?.record?.comments,
    isLoaded: Boolean((recordId === null ? table : record).data),
    error: recordId === null ? table.error : record.error,
    fetchAnew,
  };
}

export function Loading() {
  return (
    <div className="comments-loading" role="status" aria-label="Loading comments">
      <span />
      <span />
      <span />
    </div>
  );
}

export function Failed({ onTry }: { onTry(): void }) {
  return (
    <div className="comments-empty" role="alert">
      <p>The comments could not be loaded.</p>
      <button type="button" className="button" onClick={onTry}>
        Try again
      </button>
    </div>
  );
}
