import { useRef, useState } from 'react';
import {
  type CommentPartsFragment,
  CommentReactDocument,
  CommentTakeReactionBackDocument,
} from '../generated/graphql.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { useDesk } from '../workspace/desk.ts';
import { carryOut } from './carry-out.ts';

const EMOJI = [
  { emoji: '👍', name: 'Thumbs up' },
  { emoji: '❤️', name: 'Heart' },
  { emoji: '😄', name: 'Smile' },
  { emoji: '🎉', name: 'Celebrate' },
  { emoji: '👀', name: 'Looking' },
  { emoji: '🙏', name: 'Thanks' },
];

type Reacted = Pick<CommentPartsFragment, 'id' | 'reactions'>;

/** Who reacted with what; a press joins in or takes it back. */
export function Reactions({ comment }: { comment: Reacted }) {
  const { canComment } = useDesk().table;
  const toggle = useToggle(comment);
  if (comment.reactions.length === 0) return null;
  return (
    <div className="reactions" role="group" aria-label="Reactions">
      {comment.reactions.map(({ emoji, count, viewerReacted, users }) => {
        const who = namesOf(users, count);
        return (
          <button
            key={emoji}
            type="button"
            className="reaction"
            aria-pressed={viewerReacted}
            aria-label={`${emoji} ${who}`}
            title={who}
            disabled={!canComment}
            onClick={() => toggle(emoji)}
          >
            <span className="reaction-emoji">{emoji}</span>
            {count}
          </button>
        );
      })}
      {canComment && <ReactionPicker comment={comment} className="reaction" />}
    </div>
  );
}

/** The emoji to react with. */
export function ReactionPicker({ comment, className }: { comment: Reacted; className: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const toggle = useToggle(comment);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label="React"
        title="React"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="smile" size={className === 'reaction' ? 15 : 18} />
      </button>
      {isOpen && (
        <Popover anchor={button} label="React with" className="reaction-row" onClose={() => setOpen(false)}>
          {EMOJI.map(({ emoji, name }) => (
            <button
              key={emoji}
              type="button"
              aria-label={name}
              title={name}
              onClick={() => {
                setOpen(false);
                toggle(emoji);
              }}
            >
              {emoji}
            </button>
          ))}
        </Popover>
      )}
    </>
  );
}

function useToggle({ id, reactions }: Reacted): (emoji: string) => void {
  const { connection } = useDesk().table;
  return (emoji) => {
    const isOn = reactions.some((one) => one.emoji === emoji && one.viewerReacted);
    const variables = { input: { commentId: id, emoji } };
    if (isOn) void carryOut(connection, CommentTakeReactionBackDocument, variables);
    else void carryOut(connection, CommentReactDocument, variables);
  };
}

/** Of very many only the first are told. */
function namesOf(users: readonly { name: string }[], count: number): string {
  const names = users.map(({ name }) => name);
  if (count > names.length) names.push(`${count - names.length} more`);
  return new Intl.ListFormat('en').format(names);
}
