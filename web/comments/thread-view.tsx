import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import {
  CommentAddDocument,
  CommentsThreadDocument,
  type CommentsThreadQuery,
} from '../generated/graphql.ts';
import { IconButton } from '../ui/icon.tsx';
import { Time } from '../ui/time.tsx';
import { useDesk } from '../workspace/desk.ts';
import { carryOut } from './carry-out.ts';
import { Comment } from './comment.tsx';
import { useCommenting, Writing } from './commenting.tsx';
import { Composer } from './composer.tsx';
import { Follow } from './follow.tsx';
import { ReadOnly } from './new-thread.tsx';
import { Replies } from './replies.tsx';
import { ResolveButton } from './resolve.tsx';
import { Failed, Loading } from './threads.tsx';
import { tellUnresolved } from './unresolved.ts';
import { useLive } from './use-live.ts';
import { useReading } from './use-reading.ts';
import { Where } from './where.tsx';

type OpenThread = NonNullable<CommentsThreadQuery['comment']>;

/** All of one thread. */
export function ThreadView({ id }: { id: string }) {
  const { thread: open } = useDesk();
  const [{ data, error, fetching, stale }, query] = useQuery({
    query: CommentsThreadDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const fetchAnew = () => query({ requestPolicy: 'network-only' });
  useLive(fetchAnew);
  const thread = data?.comment;
  // A link may name a reply.
  const threadId = thread?.threadId;
  useEffect(() => {
    if (threadId !== undefined && threadId !== id) open.set(threadId);
  }, [threadId, id, open]);
  if (thread) return <Shown thread={thread} isStale={stale} />;
  return (
    <>
      <div className="thread-head">
        <Back />
      </div>
      <div className="side-body">
        {error ? <Failed onTry={fetchAnew} /> : fetching ? <Loading /> : <Gone />}
      </div>
    </>
  );
}

function Gone() {
  return <p className="comments-empty">This thread is not there any more.</p>;
}

function Back() {
  const { thread } = useDesk();
  return <IconButton icon="back" label="All comments" onClick={() => thread.set(null)} />;
}

function Shown({ thread, isStale }: { thread: OpenThread; isStale: boolean }) {
  const { canComment } = useDesk().table;
  const { id, recordId, fieldId = null, field, resolvedAt, resolvedBy } = thread;
  const replies = thread.replies.edges.map(({ node }) => node).reverse();
  const shown = [thread, ...replies];
  const firstUnread = useReading(thread, shown, isStale);
  const news = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is known, and never again.
  useEffect(() => {
    news.current?.scrollIntoView({ block: 'center' });
  }, [firstUnread]);
  const { hasNextPage, endCursor } = thread.replies.pageInfo;
  return (
    <>
      <div className="thread-head">
        <Back />
        <Where recordId={recordId} fieldId={fieldId} fieldName={field?.name ?? null} />
        <Follow thread={thread} />
        <ResolveButton thread={thread} isNamed />
      </div>
      <section className="side-body thread-body" aria-label="Thread">
        <div className="thread-comments">
          <div ref={firstUnread === id ? news : undefined} className="thread-first">
            <Comment comment={thread} />
          </div>
          {hasNextPage && endCursor != null && (
            <Replies id={id} after={endCursor} left={thread.replies.totalCount - replies.length} />
          )}
          {replies.map((reply) => (
            <div key={reply.id} className="thread-reply">
              {reply.id === firstUnread && (
                <div ref={news} className="thread-divider">
                  New
                </div>
              )}
              <Comment comment={reply} />
            </div>
          ))}
          {resolvedAt != null && (
            <p className="thread-resolved">
              {resolvedBy?.name} resolved this <Time at={resolvedAt} />
            </p>
          )}
        </div>
      </section>
      {canComment ? <Reply thread={thread} /> : <ReadOnly />}
    </>
  );
}

function Reply({ thread: { id, recordId, fieldId = null, author, resolvedAt } }: { thread: OpenThread }) {
  const { me, connection } = useDesk().table;
  const say = useCommenting({ recordId, fieldId, threadId: id });
  return (
    <div className="comments-new">
      <Writing recordId={recordId} fieldId={fieldId} threadId={id} />
      <Composer
        place={`${me.id} reply ${id}`}
        label={`Reply to ${author.name}`}
        placeholder={resolvedAt == null ? 'Reply' : 'Reply, and open it again'}
        submit="Reply"
        isFocused={!matchMedia('(pointer: coarse)').matches}
        onWriting={say}
        onSend={async (body, clientMutationId) => {
          const input = { recordId, parentId: id, body, clientMutationId };
          const result = await carryOut(connection, CommentAddDocument, { input });
          if (result) tellUnresolved(result.unresolvedMentions);
          return result !== undefined;
        }}
      />
    </div>
  );
}
