import { Icon } from '../ui/icon.tsx';
import { addRecord } from './records.ts';
import type { Room } from './room.ts';

/** After the last record: another one. */
export function NewRow({ room, isEmpty }: { room: Room; isEmpty: boolean }) {
  const { desk, table } = room;
  return (
    <div role="row" className="new-row">
      <div role="gridcell" className="new-row-cell">
        {isEmpty && <p className="new-row-empty">There are no records in this table yet.</p>}
        {table.canEdit && (
          <button type="button" className="new-row-button" onClick={() => void addRecord(desk)}>
            <Icon name="plus" size={16} /> New record
          </button>
        )}
      </div>
    </div>
  );
}
