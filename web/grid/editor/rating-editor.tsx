import { type KeyboardEvent, useState } from 'react';
import { useValue } from '../../state.ts';
import type { EditorProps } from './editor-props.ts';
import { leaving, useFocus } from './leave.ts';

/** Stars: by the pointer, by arrows, or by typing how many. */
export function RatingEditor({ room, edit, label, done }: EditorProps) {
  const max = edit.field.options.max ?? 5;
  const value = Number(useValue(edit.value) ?? 0);
  const [pointed, setPointed] = useState<number>();
  const control = useFocus<HTMLDivElement>();
  const set = (count: number) => edit.value.set(Math.max(0, Math.min(max, count)) || null);

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') set(value + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') set(value - 1);
    else if (event.key === 'Backspace' || event.key === 'Delete') set(0);
    else if (/^\d$/.test(event.key)) set(Number(event.key));
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={control}
      className="editor-rating"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={value === 0 ? 'None' : `${value} of ${max}`}
      onKeyDown={press}
      onBlur={leaving(room.editing)}
      onPointerLeave={() => setPointed(undefined)}
    >
      {Array.from({ length: max }, (_, at) => at + 1).map((count) => (
        <span
          key={count}
          className={count <= (pointed ?? value) ? 'editor-star editor-star-on' : 'editor-star'}
          aria-hidden="true"
          onPointerEnter={() => setPointed(count)}
          onPointerDown={(event) => {
            event.preventDefault();
            done('stay', { value: count === value ? null : count });
          }}
        >
          ★
        </span>
      ))}
    </div>
  );
}
