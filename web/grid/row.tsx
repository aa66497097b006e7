import { memo } from 'react';
import { useSignal } from '../signals.ts';
import { Icon } from '../ui/icon.tsx';
import { cellOf } from './cell.tsx';
import type { Column } from './columns.ts';
import type { Edit } from './editing.ts';
import { type Colored, marksOf } from './marks.tsx';
import type { Room } from './room.ts';

/** Drawn anew when its record is told of, or one of these is another; so it takes nothing that changes without need. */
export interface RowProps {
  room: Room;
  recordId: string;
  index: number;
  top: number;
  width: number;
  gutter: number;
  /** Those that can be seen; the first field is always among them. */
  columns: readonly Column[];
  /** The field of the selected cell, if it is in this row. */
  activeField: string | null;
  /** Which columns are marked, by number; -1 where none is. */
  markedFrom: number;
  markedTo: number;
  edit: Edit | undefined;
}

export const Row = memo(function Row(props: RowProps) {
  const { room, recordId, index, columns, activeField, markedFrom, markedTo, edit } = props;
  useSignal(room.table.signals, recordId);
  const fieldIds = columns.map(({ field }) => field.id);
  const marks = marksOf(room, recordId, fieldIds, activeField);
  const flash = room.flashes.ofRow(recordId);
  const flashStyle: Colored | undefined = flash && { '--person': flash.color };
  const isRaised = activeField !== null || edit !== undefined;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`row${isRaised ? ' row-raised' : ''}${index === 0 ? ' row-top' : ''}`}
      style={{ top: props.top, width: props.width }}
      data-record={recordId}
    >
      <div role="rowheader" aria-colindex={1} className="gutter" style={{ width: props.gutter }}>
        <span className="gutter-number">{index + 1}</span>
        <button
          type="button"
          className="gutter-comment"
          tabIndex={-1}
          aria-label="Comment on this record"
          data-does="comment"
        >
          <Icon name="comment" size={15} />
        </button>
      </div>
      {columns.map((column) =>
        cellOf({
          room,
          recordId,
          column,
          isActive: activeField === column.field.id,
          isMarked: column.index >= markedFrom && column.index <= markedTo,
          edit: edit && edit.place.fieldId === column.field.id ? edit : undefined,
          marks: marks?.get(column.field.id),
        }),
      )}
      {flash && <span key={flash.id} className="row-flash" style={flashStyle} aria-hidden="true" />}
    </div>
  );
});
