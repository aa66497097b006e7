import { type KeyboardEvent, useState } from 'react';
import type { EditorProps } from './editor-props.ts';
import { leaving, useFocus } from './leave.ts';

/** The browser's own, which knows how the reader writes dates. */
export function DayEditor(props: EditorProps) {
  return <BrowserDate {...props} type="date" toInput={(text) => text} toText={(input) => input} />;
}

/** Shown and typed where the reader is, kept in UTC. */
export function MomentEditor(props: EditorProps) {
  return (
    <BrowserDate
      {...props}
      type="datetime-local"
      toInput={localOf}
      toText={(input) => new Date(input).toISOString()}
    />
  );
}

function BrowserDate({
  room,
  edit,
  label,
  noteId,
  type,
  toInput,
  toText,
}: EditorProps & {
  type: 'date' | 'datetime-local';
  toInput(text: string): string;
  toText(input: string): string;
}) {
  const { editing } = room;
  const control = useFocus<HTMLInputElement>();
  // Its own from here on: a date that is half typed has no value, and would be taken away.
  const [initial] = useState(() => toInput(edit.text.value));
  const leave = leaving(editing);

  /** Half a date is not an empty cell. */
  const isHalf = () => control.current?.validity.badInput === true;
  const complain = () => edit.problem.set('Not a whole date yet');

  function press(event: KeyboardEvent) {
    if (!isHalf() || (event.key !== 'Enter' && event.key !== 'Tab')) return;
    // Tab goes through the parts of the date first.
    if (event.key === 'Enter') event.preventDefault();
    event.stopPropagation();
    complain();
  }

  return (
    <input
      ref={control}
      type={type}
      className="editor-text editor-date"
      aria-label={label}
      aria-describedby={noteId}
      max={type === 'date' ? '9999-12-31' : '9999-12-31T23:59'}
      defaultValue={initial}
      onChange={({ target }) => {
        if (target.value || !isHalf()) editing.type(target.value && toText(target.value));
      }}
      onKeyDown={press}
      onBlur={(event) => (isHalf() ? complain() : leave(event))}
    />
  );
}

function localOf(text: string): string {
  const date = new Date(text);
  if (text === '' || Number.isNaN(date.getTime())) return '';
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
