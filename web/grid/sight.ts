import type { CellPlace } from 'cobase/client';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Column } from './columns.ts';
import type { Room } from './room.ts';
import { HEAD, ROW } from './size.ts';

/** Brings cells into sight. */
export interface Sight {
  /** As little as it takes; to the middle, where it was nowhere near. */
  show(cell: CellPlace): void;
}

/** The selected cell is kept in sight, and gone to when somebody asks for it from elsewhere. */
export function useSight(
  room: Room,
  scroller: RefObject<HTMLDivElement | null>,
  columns: readonly Column[],
): void {
  const { desk, table, selection } = room;
  const placed = useRef(columns);
  placed.current = columns;
  const sight = useMemo<Sight>(
    () => ({
      show({ recordId, fieldId }) {
        const row = table.rows.indexOf(recordId);
        const column = placed.current.find(({ field }) => field.id === fieldId);
        if (scroller.current && row >= 0) showRow(scroller.current, row);
        if (scroller.current && column) showColumn(scroller.current, column, placed.current[0]);
      },
    }),
    [table, scroller],
  );
  useEffect(() => {
    const follow = () => {
      const cell = selection.extent.value ?? selection.cell.value;
      if (cell) sight.show(cell);
    };
    follow();
    const stops = [
      selection.cell.listen(follow),
      selection.extent.listen(follow),
      desk.onReveal((cell) => {
        selection.extent.set(null);
        sight.show(cell);
        scroller.current?.focus({ preventScroll: true });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, selection, sight, scroller]);
}

function showRow(element: HTMLElement, row: number) {
  const top = row * ROW;
  const height = element.clientHeight - HEAD;
  const { scrollTop } = element;
  const isFar = top < scrollTop - height || top > scrollTop + 2 * height;
  if (isFar) element.scrollTop = top - Math.floor(height / 2);
  else if (top < scrollTop) element.scrollTop = top;
  else if (top + ROW > scrollTop + height) element.scrollTop = top + ROW - height;
}

function showColumn(element: HTMLElement, column: Column, first: Column | undefined) {
  if (!first || column.index === 0) return;
  const hidden = first.left + first.width;
  const { scrollLeft } = element;
  const room = element.clientWidth;
  if (column.left < scrollLeft + hidden) element.scrollLeft = column.left - hidden;
  else if (column.left + column.width > scrollLeft + room)
    // Of a column that is wider than the window its beginning.
    element.scrollLeft = Math.min(column.left + column.width - room, column.left - hidden);
}
