import { useEffect, useRef } from 'react';
import type { ThreadPageFragment } from '../generated/graphql.ts';
import { useDesk } from '../workspace/desk.ts';
import { Comment } from './comment.tsx';
import { ResolveButton } from './resolve.tsx';
import { Where } from './where.tsx';

export type ListedThread = ThreadPageFragment['edges'][number]['node'];

/** A thread in the list: how it began, and its last replies. */
export function ThreadItem({ thread, isFocused }: { thread: ListedThread; isFocused: boolean }) {
  const desk = useDesk();
  const { id, recordId, fieldId = null, field, replyCount, unreadCount } = thread;
  const replies = thread.replies.edges.map(({ node }) => node).reverse();
  const earlier = replyCount - replies.length;
  const open = () => desk.thread.set(id);
  const button = useRef<HTMLButtonElement>(null);
  // Who comes back from it goes on from here.
  useEffect(() => {
    if (isFocused) button.current?.focus();
  }, [isFocused]);
  return (
    <li className="thread-item">
      <div className="thread-item-head">
        {unreadCount > 0 && (
          <span className="thread-unread" role="img" aria-label={`${unreadCount} unread`} />
        )}
        <Where recordId={recordId} fieldId={fieldId} fieldName={field?.name ?? null} />
        <ResolveButton thread={thread} />
      </div>
      <Comment comment={thread} hasTools={false} />
      {earlier > 0 && (
        <button type="button" className="thread-more" onClick={open}>
          Show {earlier} earlier
        </button>
      )}
      {replies.map((reply) => (
        <Comment key={reply.id} comment={reply} hasTools={false} />
      ))}
      <button ref={button} type="button" className="thread-open" onClick={open}>
        {desk.table.canComment ? 'Reply' : 'Open'}
        <span className="visually-hidden"> to {thread.author.name}</span>
      </button>
    </li>
  );
}
