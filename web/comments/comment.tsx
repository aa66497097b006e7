import { useRef, useState } from 'react';
import {
  CommentDeleteDocument,
  CommentEditDocument,
  type CommentPartsFragment,
  CommentRestoreDocument,
} from '../generated/graphql.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon, IconButton } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { Time } from '../ui/time.tsx';
import { toast } from '../ui/toast.tsx';
import { useDesk } from '../workspace/desk.ts';
import { Body } from './body.tsx';
import { carryOut } from './carry-out.ts';
import { useCommenting } from './commenting.tsx';
import { Composer } from './composer.tsx';
import { draftAt, dropDraft } from './drafts.ts';
import { ReactionPicker, Reactions } from './reactions.tsx';
import { tellUnresolved } from './unresolved.ts';

/** One comment: who, when, what, and what people make of it. */
export function Comment({
  comment,
  hasTools = true,
}: {
  comment: CommentPartsFragment;
  /** Whether it can be changed here. */
  hasTools?: boolean;
}) {
  const { table } = useDesk();
  const { id, author, body, createdAt, editedAt, deletedAt } = comment;
  const place = `${table.me.id} edit ${id}`;
  const [isEditing, setEditing] = useState(() => hasTools && draftAt(place) !== undefined);
  const isGone = deletedAt != null;
  const canUse = hasTools && table.canComment && !isGone && !isEditing;
  return (
    <article className="comment" aria-label={`${author.name} wrote`}>
      <Avatar name={author.name} color={author.color} size={24} isFaint={isGone} />
      <div className="comment-main">
        <header className="comment-head">
          <span className="comment-author" dir="auto">
            {author.name}
          </span>
          <Time at={createdAt} />
          {editedAt != null && !isGone && <span className="faint">edited</span>}
          {canUse && <Tools comment={comment} onEdit={() => setEditing(true)} />}
        </header>
        {isGone && <p className="faint">This comment was deleted.</p>}
        {!isGone && !isEditing && <Body body={body} />}
        {!isGone && isEditing && <Edit comment={comment} place={place} onDone={() => setEditing(false)} />}
        {!isGone && <Reactions comment={comment} />}
      </div>
    </article>
  );
}

function Edit({
  comment: { id, body, version, recordId, fieldId, threadId },
  place,
  onDone,
}: {
  comment: CommentPartsFragment;
  place: string;
  onDone(): void;
}) {
  const { connection } = useDesk().table;
  const say = useCommenting({ recordId, fieldId: fieldId ?? null, threadId });
  // Edited in another window meanwhile: the server says so, instead of writing over it.
  const [seen] = useState(version);
  return (
    <Composer
      place={place}
      label="Edit your comment"
      placeholder="Say something"
      body={body}
      submit="Save"
      isFocused
      onWriting={say}
      onCancel={() => {
        dropDraft(place);
        onDone();
      }}
      onSend={async (edited, clientMutationId) => {
        const input = { id, version: seen, body: edited, clientMutationId };
        const result = await carryOut(connection, CommentEditDocument, { input });
        if (!result) return false;
        tellUnresolved(result.unresolvedMentions);
        onDone();
        return true;
      }}
    />
  );
}

function Tools({ comment, onEdit }: { comment: CommentPartsFragment; onEdit(): void }) {
  const { me, role } = useDesk().table;
  const isMine = comment.author.id === me.id;
  return (
    <div className="comment-tools">
      <ReactionPicker comment={comment} className="icon-button" />
      {(isMine || role === 'OWNER') && <More comment={comment} onEdit={isMine ? onEdit : undefined} />}
    </div>
  );
}

function More({
  comment: { id },
  onEdit,
}: {
  comment: CommentPartsFragment;
  onEdit: (() => void) | undefined;
}) {
  const { connection } = useDesk().table;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);

  async function remove() {
    setOpen(false);
    if (!(await carryOut(connection, CommentDeleteDocument, { input: { id } }))) return;
    const restore = () => void carryOut(connection, CommentRestoreDocument, { input: { id } });
    toast('Comment deleted.', { action: { label: 'Undo', run: restore } });
  }

  return (
    <>
      <IconButton
        ref={button}
        icon="more"
        label="More"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover anchor={button} label="More" className="menu" onClose={() => setOpen(false)}>
          {onEdit && (
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                onEdit();
              }}
            >
              <Icon name="pencil" /> Edit
            </button>
          )}
          <button type="button" onClick={() => void remove()}>
            <Icon name="trash" /> Delete
          </button>
        </Popover>
      )}
    </>
  );
}
