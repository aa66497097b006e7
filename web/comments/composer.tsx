import './composer.css';
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useClient } from 'urql';
import { CommentsMentionableDocument } from '../generated/graphql.ts';
import { makeState, useValue } from '../state.ts';
import { useDesk } from '../workspace/desk.ts';
import { draftAt, dropDraft, keepDraft } from './drafts.ts';
import { extensionsOf } from './extensions.ts';
import { type Candidate, type Completion, makeMention } from './mention.ts';
import { MentionList, optionId } from './mention-list.tsx';
import { Toolbar } from './toolbar.tsx';

export interface ComposerProps {
  /** Names the draft: it is there again when the composer is. */
  place: string;
  /** For screen readers. */
  label: string;
  placeholder: string;
  /** What is edited; nothing for a new comment. */
  body?: unknown;
  submit: string;
  isFocused?: boolean;
  /** Answers whether it was sent: the draft stays otherwise. */
  onSend(body: JSONContent, clientMutationId: string): Promise<boolean>;
  onCancel?: (() => void) | undefined;
  onWriting(isWriting: boolean): void;
}

/** A small editor. Ctrl or Cmd and Enter sends. */
export function Composer({
  place,
  label,
  placeholder,
  body,
  submit,
  isFocused = false,
  onSend,
  onCancel,
  onWriting,
}: ComposerProps) {
  const { table } = useDesk();
  const line = useValue(table.connection.line);
  const listId = useId();
  const [completion] = useState(() => makeState<Completion | null>(null));
  const find = useMentionable(table.baseId);
  const [isEmpty, setEmpty] = useState(true);
  const [isSending, setSending] = useState(false);

  async function send(from: Editor) {
    if (isSending || from.isEmpty) return;
    const draft = draftAt(place) ?? keepDraft(place, from.getJSON());
    onWriting(false);
    setSending(true);
    from.setEditable(false, false);
    const isSent = await onSend(draft.body, draft.clientMutationId);
    // What was typed since in another composer of the same place is another draft.
    if (isSent && draftAt(place) === draft) dropDraft(place);
    setSending(false);
    if (from.isDestroyed) return;
    from.setEditable(true, false);
    if (isSent) from.commands.clearContent();
    from.commands.focus();
  }

  // The editor keeps what it was made with.
  const latest = useRef({ send, onCancel, onWriting });
  latest.current = { send, onCancel, onWriting };

  const editor = useEditor({
    extensions: extensionsOf(makeMention(find, completion), placeholder),
    content: draftAt(place)?.body ?? (body ? Object(body) : null),
    autofocus: isFocused ? 'end' : false,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'composer-text comment-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-autocomplete': 'list',
      },
      handleKeyDown(_view, event) {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          void latest.current.send(editor);
          return true;
        }
        if (event.key !== 'Escape' || completion.value || !latest.current.onCancel) return false;
        event.stopPropagation();
        latest.current.onCancel();
        return true;
      },
    },
    onCreate: ({ editor: made }) => setEmpty(made.isEmpty),
    onUpdate({ editor: changed }) {
      setEmpty(changed.isEmpty);
      if (changed.isEmpty) dropDraft(place);
      else keepDraft(place, changed.getJSON());
      latest.current.onWriting(!changed.isEmpty);
    },
  });
  const offered = useOffered(editor, completion, listId);

  return (
    <div className={isSending ? 'composer composer-sending' : 'composer'}>
      {offered && <MentionList id={listId} completion={offered} />}
      <EditorContent editor={editor} />
      <div className="composer-foot">
        <Toolbar editor={editor} />
        {onCancel && (
          <button type="button" className="button composer-cancel" onClick={onCancel}>
            Cancel
          </button>
        )}
        <button
          type="button"
          className="button button-primary"
          title="Ctrl or ⌘ and Enter"
          disabled={isEmpty || isSending}
          onClick={() => void send(editor)}
        >
          {sendLabel(submit, isSending, line.state === 'online')}
        </button>
      </div>
    </div>
  );
}

function sendLabel(submit: string, isSending: boolean, isOnline: boolean): ReactNode {
  if (!isSending) return submit;
  return isOnline ? 'Sending …' : 'Sent when back';
}

/** Nobody where the server cannot be asked: names that were typed become mentions there all the same. */
function useMentionable(baseId: string) {
  const client = useClient();
  return async (prefix: string): Promise<Candidate[]> => {
    const { data } = await client.query(CommentsMentionableDocument, { baseId, prefix });
    return (data?.mentionCandidates ?? []).map(({ kind, id, label, email }) => ({
      kind: KINDS[kind],
      id: id ?? null,
      label,
      email: email ?? null,
    }));
  };
}

const KINDS = { USER: 'user', GROUP: 'group', EVERYONE: 'everyone' } as const;

/** The completion, and the text field says which of its entries is chosen: the focus stays in the text. */
function useOffered(
  editor: Editor,
  completion: Parameters<typeof useValue<Completion | null>>[0],
  listId: string,
) {
  const offered = useValue(completion);
  const isOpen = offered !== null && offered.candidates.length > 0;
  const chosen = isOpen ? optionId(listId, offered.at) : undefined;
  useEffect(() => {
    if (editor.isDestroyed) return;
    const { dom } = editor.view;
    if (chosen) {
      dom.setAttribute('aria-controls', listId);
      dom.setAttribute('aria-activedescendant', chosen);
    } else {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    }
  }, [editor, listId, chosen]);
  return isOpen ? offered : undefined;
}
