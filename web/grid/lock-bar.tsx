import { type CellLock, cellKey } from 'cobase/client';
import { useValue } from '../state.ts';
import { holderName } from './holder.ts';
import type { Room } from './room.ts';

/** Under a cell that somebody else is editing: who, and how to get it. */
export function LockBar({ room, lock }: { room: Room; lock: CellLock }) {
  const { table, requests } = room;
  const waiting = useValue(requests.waiting);
  const isWaiting = waiting.some((one) => cellKey(one) === cellKey(lock));
  const isMe = lock.user.id === table.me.id;
  const name = lock.user.name.split(/\s/u)[0];
  if (!table.canEdit) return null;
  return (
    <div className="lock-bar">
      {isWaiting ? (
        <span role="status">Waiting for {name} …</span>
      ) : (
        <>
          <span className="visually-hidden">{holderName(table, lock)} is editing this cell.</span>
          <button type="button" id="ask-for-cell" onClick={() => void requests.ask(lock)}>
            {isMe ? 'Ask your other window for it' : `Ask ${name} for this cell`}
          </button>
        </>
      )}
      {table.role === 'OWNER' && (
        <button type="button" onClick={() => void requests.takeOver(lock)}>
          Take over
        </button>
      )}
    </div>
  );
}
