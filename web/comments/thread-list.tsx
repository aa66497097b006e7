import type { CellPlace } from 'cobase/client';
import { useEffect, useMemo, useState } from 'react';
import type { CommentFilter } from '../generated/graphql.ts';
import { useValue } from '../state.ts';
import { Segments } from '../ui/segments.tsx';
import { useDesk } from '../workspace/desk.ts';
import { badgeOf } from './badges.ts';
import { asked } from './discuss.ts';
import { NewThread } from './new-thread.tsx';
import { Threads } from './threads.tsx';

type Scope = 'cell' | 'record' | 'table';
type Status = NonNullable<CommentFilter['status']>;

const NOTHING: Record<Status, Record<Scope, string>> = {
  OPEN: {
    cell: 'Nothing is open at this cell. Say something about it.',
    record: 'Nothing is open at this record. Say something about it.',
    table: 'No open comments. Select a cell and say something.',
  },
  RESOLVED: {
    cell: 'Nothing has been resolved at this cell.',
    record: 'Nothing has been resolved at this record.',
    table: 'Nothing has been resolved yet.',
  },
};

/** The threads of the cell, of the record or of all, and room to begin another. */
export function ThreadList({ last }: { last: string | null }) {
  const desk = useDesk();
  const cell = useSettled(useValue(desk.cell));
  const [wanted, setWanted] = useState<Scope>(() =>
    cell && badgeOf(desk, cell.recordId, cell.fieldId) ? 'cell' : 'table',
  );
  const [status, setStatus] = useState<Status>('OPEN');
  const place = useValue(asked);
  useEffect(() => {
    if (!place) return;
    setWanted(place.fieldId === null ? 'record' : 'cell');
    // Who can only read has no text field that would take it.
    if (!desk.table.canComment) asked.set(null);
  }, [place, desk]);
  const scope = cell ? wanted : 'table';
  const fieldId = (scope === 'cell' && cell?.fieldId) || null;
  const recordId = (scope !== 'table' && cell?.recordId) || null;
  const filter = useMemo(() => (fieldId === null ? { status } : { status, fieldId }), [status, fieldId]);
  return (
    <>
      <div className="comments-bar">
        <Segments<Scope>
          label="Whose comments"
          options={[
            { value: 'cell', label: 'Cell', isDisabled: !cell },
            { value: 'record', label: 'Record', isDisabled: !cell },
            { value: 'table', label: 'Table' },
          ]}
          value={scope}
          onChange={setWanted}
        />
        <Segments<Status>
          label="Which comments"
          options={[
            { value: 'OPEN', label: 'Open' },
            { value: 'RESOLVED', label: 'Resolved' },
          ]}
          value={status}
          onChange={setStatus}
        />
      </div>
      <ul className="side-body comments-list" aria-label="Threads">
        <Threads
          key={`${recordId} ${fieldId} ${status}`}
          recordId={recordId}
          filter={filter}
          empty={NOTHING[status][scope]}
          last={last}
        />
      </ul>
      <NewThread cell={cell} isOfRecord={scope === 'record'} />
    </>
  );
}

const SETTLED_MS = 120;

/** Who holds an arrow key goes through many cells, and wants to read of none but the last. */
function useSettled(cell: CellPlace | null): CellPlace | null {
  const [settled, setSettled] = useState(cell);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(cell), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [cell]);
  return settled;
}
