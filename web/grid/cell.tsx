import { type CellPlace, cellKey, type Field } from 'cobase/client';
import type { ReactNode } from 'react';
import { badgeOf } from '../comments/badges.ts';
import { formatDay, formatMoment, formatNumber } from '../field/format.ts';
import { Value } from '../field/value.tsx';
import type { Column } from './columns.ts';
import type { Edit } from './editing.ts';
import { EditedCell } from './editor/edited-cell.tsx';
import { CellMarks, type Marks } from './marks.tsx';
import { cellId, type Room } from './room.ts';

/**
 * One cell. A plain function and not a component: a row draws all its cells together, and thirty rows of ten cells would be three
 * hundred components to keep.
 */
export function cellOf({
  room,
  recordId,
  column,
  isActive,
  isMarked,
  edit,
  marks,
}: {
  room: Room;
  recordId: string;
  column: Column;
  isActive: boolean;
  isMarked: boolean;
  edit: Edit | undefined;
  marks: Marks | undefined;
}): ReactNode {
  const { field, index, style } = column;
  const place: CellPlace = { recordId, fieldId: field.id };
  const threads = badgeOf(room.desk, recordId, field.id)?.open ?? 0;
  const value = room.table.editor.value(recordId, field.id);
  const text = marks || threads > 0 ? undefined : lineOf(field, value);
  return (
    <div
      key={field.id}
      id={cellId(place)}
      role="gridcell"
      aria-colindex={index + 2}
      aria-selected={isActive || isMarked}
      className={classOf(column, isActive, isMarked, edit, marks)}
      style={style}
      data-field={field.id}
      dir={text === undefined ? undefined : 'auto'}
    >
      {text ?? marks?.draft ?? content(room, field, value)}
      {threads > 0 && (
        <span className="cell-badge">
          {threads > 1 ? threads : ''}
          <span className="visually-hidden"> open threads</span>
        </span>
      )}
      {marks && <CellMarks marks={marks} />}
      {edit && <EditedCell key={cellKey(place)} room={room} edit={edit} column={column} />}
    </div>
  );
}

/** Most values are a line of text, for which the cell itself is enough: with an element in it, scrolling takes twice as long. */
function lineOf(field: Field, value: unknown): string | undefined {
  if (value === null) return '';
  if (field.type === 'NUMBER') return formatNumber(Number(value), field.options.precision);
  if (field.type === 'DATE') return formatDay(`${value}`);
  if (field.type === 'DATETIME') return formatMoment(`${value}`);
  return field.type === 'TEXT' || field.type === 'LONG_TEXT' ? `${value}` : undefined;
}

function content({ table }: Room, field: Field, value: unknown): ReactNode {
  if (field.type === 'CHECKBOX') {
    return (
      <span
        className={value === true ? 'cell-box cell-box-on' : 'cell-box'}
        role="img"
        aria-label={value === true ? 'Yes' : 'No'}
      >
        {value === true ? '✓' : ''}
      </span>
    );
  }
  return value === null ? null : <Value field={field} value={value} people={table.people} />;
}

function classOf(
  { field, index }: Column,
  isActive: boolean,
  isMarked: boolean,
  edit: Edit | undefined,
  marks: Marks | undefined,
): string {
  let name = index === 0 ? 'cell cell-first' : 'cell';
  if (field.type === 'NUMBER') name += ' cell-number';
  if (isMarked) name += ' cell-marked';
  if (isActive) name += ' cell-active';
  if (edit) name += ' cell-edited';
  if (marks) name += ' cell-with-marks';
  return name;
}
