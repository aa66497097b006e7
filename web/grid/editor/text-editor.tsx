import { type KeyboardEvent, useLayoutEffect } from 'react';
import { useValue } from '../../state.ts';
import type { EditorProps } from './editor-props.ts';
import { leaving, useFocus } from './leave.ts';

const KEYBOARDS = { NUMBER: 'decimal', EMAIL: 'email', URL: 'url' } as const;

/** One line; a long text has as many as it needs, with Shift and Enter for another. */
export function TextEditor({ room, edit, label, noteId }: EditorProps) {
  const { editing } = room;
  const text = useValue(edit.text);
  const problem = useValue(edit.problem);
  const control = useFocus<HTMLTextAreaElement>();
  const { type } = edit.field;
  const isLong = type === 'LONG_TEXT';

  // As high as what is in it; the style sheet says where that ends.
  useLayoutEffect(() => {
    const area = control.current;
    if (!area || text === undefined) return;
    area.style.height = '0';
    area.style.height = `${area.scrollHeight}px`;
  }, [text, control]);

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || !(isLong && (event.shiftKey || event.altKey))) return;
    event.stopPropagation();
    if (event.shiftKey) return;
    event.preventDefault();
    const area = event.currentTarget;
    area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
    editing.type(area.value);
  }

  return (
    <textarea
      ref={control}
      className={isLong ? 'editor-text editor-long' : 'editor-text'}
      aria-label={label}
      aria-invalid={problem !== null}
      aria-describedby={noteId}
      dir="auto"
      rows={1}
      spellCheck={isLong || type === 'TEXT'}
      autoComplete="off"
      inputMode={type === 'NUMBER' || type === 'EMAIL' || type === 'URL' ? KEYBOARDS[type] : 'text'}
      value={text}
      onChange={({ target }) => editing.type(isLong ? target.value : target.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={press}
      onBlur={leaving(editing)}
    />
  );
}
