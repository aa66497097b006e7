import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Value } from '../../field/value.tsx';
import { useValue } from '../../state.ts';
import type { EditorProps } from './editor-props.ts';
import { leaving, useFocus } from './leave.ts';

interface Option {
  id: string;
  name: string;
}

/** Choices or people, found by typing. One is taken and written at once; of several each is switched, until the editor is left. */
export function ChoiceEditor({ room, edit, label, noteId, done }: EditorProps) {
  const { field, value } = edit;
  const { editing, table } = room;
  const filter = useValue(edit.text);
  const chosen = useValue(value);
  const control = useFocus<HTMLInputElement>();
  const listId = useId();
  const isMulti = field.type === 'MULTI_SELECT';
  const ids = isMulti && Array.isArray(chosen) ? chosen : [chosen];
  const all: Option[] = field.type === 'USER' ? [...table.people.values()] : (field.options.choices ?? []);
  const options = all.filter(({ name }) =>
    name.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase()),
  );
  // What is chosen is where one goes on from.
  const [wanted, setWanted] = useState(() =>
    Math.max(0, isMulti ? 0 : all.findIndex(({ id }) => id === chosen)),
  );
  const at = Math.min(wanted, options.length - 1);

  function take(id: string) {
    if (!isMulti) return done('stay', { value: id });
    const before = Array.isArray(chosen) ? chosen : [];
    value.set(before.includes(id) ? before.filter((one) => one !== id) : [...before, id]);
    editing.type('');
  }

  function press(event: KeyboardEvent) {
    const option = options[at];
    if (event.key === 'ArrowDown') setWanted(Math.min(options.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setWanted(Math.max(0, at - 1));
    else if (event.key === 'Enter' && !event.shiftKey && option) {
      event.stopPropagation();
      if (isMulti) take(option.id);
      else done('down', { value: option.id });
    } else if (event.key === 'Enter') event.stopPropagation();
    else if (event.key === 'Tab' && !isMulti && filter && option) {
      event.stopPropagation();
      done(event.shiftKey ? 'left' : 'right', { value: option.id });
    } else if (event.key === 'Backspace' && filter === '') {
      if (isMulti && Array.isArray(chosen)) value.set(chosen.slice(0, -1));
      else done('stay', { value: null });
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="editor-choice">
        {isMulti && <Value field={field} value={chosen} people={table.people} />}
        <input
          ref={control}
          type="text"
          role="combobox"
          className="editor-filter"
          aria-label={label}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={options[at] && `${listId}-${at}`}
          aria-autocomplete="list"
          aria-describedby={noteId}
          autoComplete="off"
          placeholder={field.type === 'USER' ? 'Find somebody' : 'Find a choice'}
          value={filter}
          onChange={({ target }) => {
            setWanted(0);
            editing.type(target.value);
          }}
          onKeyDown={press}
          onBlur={leaving(editing)}
        />
      </div>
      <List id={listId} label={field.name} isMulti={isMulti}>
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            className={index === at ? 'editor-option editor-option-at' : 'editor-option'}
            aria-selected={ids.includes(option.id)}
            ref={index === at ? inSight : undefined}
            onPointerDown={(event) => {
              // The focus stays where the typing goes.
              event.preventDefault();
              take(option.id);
            }}
          >
            <Value
              field={{ ...field, type: field.type === 'USER' ? 'USER' : 'SINGLE_SELECT' }}
              value={option.id}
              people={table.people}
            />
            {ids.includes(option.id) && <span aria-hidden="true">✓</span>}
          </div>
        ))}
      </List>
    </>
  );
}

const inSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

/** Below the cell, or above it where there is no room. */
function List({
  id,
  label,
  isMulti,
  children,
}: {
  id: string;
  label: string;
  isMulti: boolean;
  children: ReactNode[];
}) {
  const element = useRef<HTMLDivElement>(null);
  const [isAbove, setAbove] = useState(false);
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    const end = element.current?.closest('[role=grid]')?.getBoundingClientRect().bottom ?? innerHeight;
    if (box && box.bottom > end) setAbove(true);
  }, []);
  return (
    <div
      ref={element}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={isMulti}
      className={isAbove ? 'editor-list editor-list-above' : 'editor-list'}
    >
      {children.length > 0 ? children : <p className="editor-nothing">Nothing is called that</p>}
    </div>
  );
}
