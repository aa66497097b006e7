import { memo, type PointerEvent, useRef } from 'react';
import type { Column } from './columns.ts';
import type { Room } from './room.ts';
import { TypeIcon } from './type-icon.tsx';

/** The names of the fields, each as wide as somebody drags it. */
export const HeaderRow = memo(function HeaderRow({
  room,
  columns,
  width,
  gutter,
}: {
  room: Room;
  columns: readonly Column[];
  width: number;
  gutter: number;
}) {
  return (
    <div role="row" aria-rowindex={1} className="head" style={{ width }}>
      <div role="columnheader" aria-colindex={1} className="gutter" style={{ width: gutter }}>
        <span className="visually-hidden">Number</span>
      </div>
      {columns.map(({ field, index, style }) => (
        <div
          key={field.id}
          role="columnheader"
          aria-colindex={index + 2}
          className={index === 0 ? 'head-cell cell-first' : 'head-cell'}
          style={style}
          title={field.name}
        >
          <TypeIcon type={field.type} />
          <span className="head-name">{field.name}</span>
          <Grip room={room} fieldId={field.id} width={Number(style.width)} />
        </div>
      ))}
    </div>
  );
});

function Grip({ room, fieldId, width }: { room: Room; fieldId: string; width: number }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  return (
    <span
      className="head-grip"
      aria-hidden="true"
      onPointerDown={(event: PointerEvent) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={({ clientX }) => {
        if (start.current) room.widths.resize(fieldId, start.current.width + clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
