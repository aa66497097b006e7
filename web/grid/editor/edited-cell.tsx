import './editor.css';
import type { KeyboardEvent } from 'react';
import { Value } from '../../field/value.tsx';
import { useValue } from '../../state.ts';
import type { Column } from '../columns.ts';
import type { Edit } from '../editing.ts';
import type { Room } from '../room.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import { DayEditor, MomentEditor } from './date-editor.tsx';
import type { EditorProps, Step } from './editor-props.ts';
import { RatingEditor } from './rating-editor.tsx';
import { TextEditor } from './text-editor.tsx';

/** The editor of a cell, over it, and under it what there is to say about what is typed. */
export function EditedCell({ room, edit, column }: { room: Room; edit: Edit; column: Column }) {
  const { editing, selection, table } = room;
  const noteId = 'edit-note';

  function done(step: Step, value?: { value: unknown }) {
    if (!editing.commit(value)) return;
    const at = selection.place();
    if (!at) return;
    if (step === 'down') selection.selectAt(at.row + 1, at.column);
    if (step === 'up') selection.selectAt(at.row - 1, at.column);
    if (step === 'right') selection.selectAt(at.row, at.column + 1);
    if (step === 'left') selection.selectAt(at.row, at.column - 1);
  }

  function press(event: KeyboardEvent) {
    // The keys of the grid mean other things while somebody types.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = stepOf(event);
    if (event.key === 'Escape') editing.cancel();
    else if (step && !event.defaultPrevented) done(step);
    else return;
    event.preventDefault();
  }

  const props: EditorProps = {
    room,
    edit,
    label: `${edit.field.name} of ${table.rows.titleOf(edit.place.recordId)}`,
    noteId,
    done,
  };
  return (
    <div
      className="editor"
      style={{ minWidth: column.width }}
      onKeyDown={press}
      role="group"
      aria-label={props.label}
    >
      {editorOf(props)}
      <Note room={room} edit={edit} id={noteId} />
    </div>
  );
}

function stepOf({ key, shiftKey, altKey }: KeyboardEvent): Step | undefined {
  if (key === 'Enter' && !altKey) return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return undefined;
}

function editorOf(props: EditorProps) {
  switch (props.edit.field.type) {
    case 'SINGLE_SELECT':
    case 'MULTI_SELECT':
    case 'USER':
      return <ChoiceEditor {...props} />;
    case 'DATE':
      return <DayEditor {...props} />;
    case 'DATETIME':
      return <MomentEditor {...props} />;
    case 'RATING':
      return <RatingEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}

function Note({ room, edit, id }: { room: Room; edit: Edit; id: string }) {
  const problem = useValue(edit.problem);
  const theirs = useValue(edit.theirs);
  if (!problem && !theirs) return null;
  return (
    <div id={id} className={problem ? 'editor-note editor-note-problem' : 'editor-note'} role="status">
      {problem ?? (
        <>
          {theirs?.name} changed this to{' '}
          {theirs?.value === null ? (
            'nothing'
          ) : (
            <Value field={edit.field} value={theirs?.value} people={room.table.people} />
          )}
        </>
      )}
    </div>
  );
}
