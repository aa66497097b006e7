import './grid.css';
import { useEffect, useState } from 'react';
import { useSignal } from '../signals.ts';
import { useValue } from '../state.ts';
import { useDesk } from '../workspace/desk.ts';
import { FIELDS, ROWS } from '../workspace/open-table.ts';
import { LockRequests } from './lock-requests.tsx';
import { RecordMenu } from './record-menu.tsx';
import { makeRoom, type Room } from './room.ts';
import { Sheet } from './sheet.tsx';
import { Skeleton } from './skeleton.tsx';

/** The records of the open table, edited in place and together. */
export function Grid() {
  const desk = useDesk();
  const [room, setRoom] = useState<Room>();
  useSignal(desk.table.signals, ROWS);
  useSignal(desk.table.signals, FIELDS);
  useEffect(() => {
    const opened = makeRoom(desk);
    setRoom(opened);
    return opened.stop;
  }, [desk]);
  if (!room || room.desk !== desk || !desk.table.live.snapshot) return <Skeleton />;
  return (
    <>
      <Sheet room={room} ids={desk.table.rows.ids} fields={desk.table.rows.fields} />
      <OpenedMenu room={room} />
      <LockRequests requests={room.requests} />
    </>
  );
}

function OpenedMenu({ room }: { room: Room }) {
  const open = useValue(room.menu);
  return open && <RecordMenu key={`${open.recordId} ${open.x} ${open.y}`} room={room} open={open} />;
}
