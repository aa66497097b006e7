import { useState } from 'react';
import { useQuery } from 'urql';
import { CommentsRepliesDocument } from '../generated/graphql.ts';
import { Comment } from './comment.tsx';
import { useLive } from './use-live.ts';

/** The replies before those that are shown: a button first, and then a page of them with what was before it. */
export function Replies({ id, after, left }: { id: string; after: string; left: number }) {
  const [isOpen, setOpen] = useState(false);
  const [{ data, fetching }, query] = useQuery({
    query: CommentsRepliesDocument,
    variables: { id, after },
    pause: !isOpen,
    requestPolicy: 'cache-and-network',
  });
  useLive(() => isOpen && query({ requestPolicy: 'network-only' }));
  const page = data?.comment?.replies;
  if (!page) {
    return (
      <button type="button" className="thread-more" disabled={fetching} onClick={() => setOpen(true)}>
        {fetching ? 'Loading …' : `Show ${left} earlier`}
      </button>
    );
  }
  const replies = page.edges.map(({ node }) => node).reverse();
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      {hasNextPage && endCursor != null && <Replies id={id} after={endCursor} left={left - replies.length} />}
      {replies.map((reply) => (
        <Comment key={reply.id} comment={reply} />
      ))}
    </>
  );
}
