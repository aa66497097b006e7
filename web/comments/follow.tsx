import { useRef, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import {
  CommentsFollowDocument,
  CommentsMuteDocument,
  type CommentsThreadQuery,
  CommentsUnfollowDocument,
  CommentsUnmuteDocument,
} from '../generated/graphql.ts';
import { Icon, IconButton } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { useDesk } from '../workspace/desk.ts';
import { carryOut } from './carry-out.ts';

type Followed = Pick<NonNullable<CommentsThreadQuery['comment']>, 'id' | 'viewerFollow'>;

const WHY = {
  ASSIGNED: 'You follow it: you stand in its record.',
  AUTHOR: 'You follow it: you wrote in it.',
  CHOSEN: 'You follow it.',
  MENTIONED: 'You follow it: you were mentioned.',
} as const;

/** What somebody hears of a thread. */
export function Follow({ thread: { id, viewerFollow } }: { thread: Followed }) {
  const { connection } = useDesk().table;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const state = viewerFollow?.state;
  const reason = viewerFollow?.reason;

  function change<Result extends { __typename: string }, Variables extends AnyVariables>(
    document: TypedDocumentNode<{ result: Result }, Variables>,
    variables: Variables,
  ) {
    setOpen(false);
    void carryOut(connection, document, variables);
  }

  const input = { threadId: id };
  return (
    <>
      <IconButton
        ref={button}
        icon={state === 'MUTED' ? 'mute' : 'bell'}
        label="What you hear of it"
        isOn={state === 'FOLLOWING'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover
          anchor={button}
          label="What you hear of it"
          className="follow"
          onClose={() => setOpen(false)}
        >
          <p className="follow-why">
            {state === 'MUTED' ? 'You hear nothing of it.' : reason ? WHY[reason] : 'You do not follow it.'}
          </p>
          <div className="menu">
            {state === undefined && (
              <button type="button" onClick={() => change(CommentsFollowDocument, { input })}>
                <Icon name="bell" /> Follow
              </button>
            )}
            {state === 'FOLLOWING' && reason !== 'ASSIGNED' && (
              <button type="button" onClick={() => change(CommentsUnfollowDocument, { input })}>
                <Icon name="close" /> Follow no more
              </button>
            )}
            {state === 'MUTED' ? (
              <button type="button" onClick={() => change(CommentsUnmuteDocument, { input })}>
                <Icon name="bell" /> Mute no more
              </button>
            ) : (
              <button type="button" onClick={() => change(CommentsMuteDocument, { input })}>
                <Icon name="mute" /> Mute
              </button>
            )}
          </div>
        </Popover>
      )}
    </>
  );
}
