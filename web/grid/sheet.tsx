import { useVirtualizer } from '@tanstack/react-virtual';
import type { Field } from 'cobase/client';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useValue } from '../state.ts';
import { type Column, placed } from './columns.ts';
import { useCopyPaste } from './copy-paste.ts';
import { HeaderRow } from './header-row.tsx';
import { useInput } from './input.ts';
import { NewRow } from './new-row.tsx';
import { cellId, type Room } from './room.ts';
import { Row } from './row.tsx';
import { useSight } from './sight.ts';
import { ROW } from './size.ts';

const GUTTER = 64;
const GUTTER_NARROW = 40;
const isNarrow = () => matchMedia('(max-width: 600px)').matches;

/** Rows and columns that can be seen, and a few around them; the cell that is edited always. */
export function Sheet({
  room,
  ids,
  fields,
}: {
  room: Room;
  ids: readonly string[];
  fields: readonly Field[];
}) {
  const { table, selection, editing, widths } = room;
  const scroller = useRef<HTMLDivElement>(null);
  const set = useValue(widths.set);
  const cell = useValue(selection.cell);
  useValue(selection.extent);
  const edit = useValue(editing.edit);
  const gutter = useMemo(() => (isNarrow() ? GUTTER_NARROW : GUTTER), []);
  const columns = useMemo(() => placed(fields, set, gutter, innerWidth), [fields, set, gutter]);
  const last = columns.at(-1);
  const width = last ? last.left + last.width : gutter;
  const area = selection.extent.value && selection.area();
  const activeRow = cell ? table.rows.indexOf(cell.recordId) : -1;
  const activeColumn = cell ? columns.findIndex(({ field }) => field.id === cell.fieldId) : -1;

  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 5,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      indexes(startIndex - overscan, endIndex + overscan, count, [edit ? activeRow : -1]),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => columns[at]?.width ?? 0,
    paddingStart: gutter,
    overscan: 1,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      indexes(startIndex - overscan, endIndex + overscan, count, [0, edit ? activeColumn : -1]),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are those of the columns.
  useLayoutEffect(() => across.measure(), [across, columns]);
  const items = rows.getVirtualItems();
  const slots = useMost(items.length);
  const seen = useSeen(columns, across.getVirtualItems());

  useSight(room, scroller, columns);
  useCopyPaste(room, scroller);
  const input = useInput(room);
  // The editor has gone, and the keys are the grid's again.
  const wasEditing = useRef(false);
  useEffect(() => {
    const { activeElement } = document;
    if (wasEditing.current && !edit && (activeElement === document.body || !activeElement))
      scroller.current?.focus({ preventScroll: true });
    wasEditing.current = edit !== null;
  }, [edit]);

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label="Records"
      aria-rowcount={ids.length + 1}
      aria-colcount={fields.length + 1}
      aria-multiselectable="true"
      aria-readonly={!table.canEdit}
      aria-activedescendant={cell && activeRow >= 0 && !edit ? cellId(cell) : undefined}
      {...input}
    >
      <HeaderRow room={room} columns={seen} width={width} gutter={gutter} />
      <div role="rowgroup" className="grid-body" style={{ height: ids.length * ROW, width }}>
        {items.map(({ index }) => {
          const recordId = ids[index];
          if (recordId === undefined) return null;
          const isMarked = area && index >= area.top && index <= area.bottom;
          const isActive = cell?.recordId === recordId;
          return (
            <Row
              // Rows that come take the elements of those that go: to make new ones takes three times as long.
              key={isActive && edit ? 'edited' : index % slots}
              room={room}
              recordId={recordId}
              index={index}
              top={index * ROW}
              width={width}
              gutter={gutter}
              columns={seen}
              activeField={isActive ? cell.fieldId : null}
              markedFrom={isMarked ? area.left : -1}
              markedTo={isMarked ? area.right : -1}
              edit={isActive && edit ? edit : undefined}
            />
          );
        })}
      </div>
      <NewRow room={room} isEmpty={ids.length === 0} />
    </div>
  );
}

/** A run of numbers, and some more that may lie beyond it. */
function indexes(from: number, to: number, count: number, also: number[]): number[] {
  const first = Math.max(0, from);
  const last = Math.min(count - 1, to);
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  for (const one of also) if (one >= 0 && one < count && (one < first || one > last)) all.push(one);
  return all.sort((a, b) => a - b);
}

/** The most that there have been. */
function useMost(count: number): number {
  const most = useRef(1);
  most.current = Math.max(most.current, count);
  return most.current;
}

/** The same list as long as the same columns are seen: rows compare it by identity. */
function useSeen(columns: readonly Column[], items: readonly { index: number }[]): readonly Column[] {
  const key = items.map(({ index }) => index).join();
  return useMemo(() => key.split(',').flatMap((index) => columns[Number(index)] ?? []), [columns, key]);
}
