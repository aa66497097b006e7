import './conflict-dialog.css';
import type { CellConflict } from 'cobase/client';
import { useEffect, useRef } from 'react';
import { Value } from '../field/value.tsx';
import { useValue } from '../state.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Time } from '../ui/time.tsx';
import { useDesk } from '../workspace/desk.ts';

/** Where somebody else was quicker: what it was, what they made of it, what you made of it. To close it is to take theirs. */
export function ConflictDialog() {
  const { edits } = useDesk();
  const waiting = useValue(edits.conflicts);
  const [first] = waiting;
  const mine = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first) mine.current?.focus();
  }, [first]);
  if (!first) return null;
  const rest = waiting.length - 1;
  return (
    <Dialog
      key={first.conflicts.map(({ recordId, fieldId }) => `${recordId}.${fieldId}`).join()}
      title="Somebody was quicker"
      width={560}
      onClose={() => edits.decide('theirs')}
    >
      {first.conflicts.map((conflict) => (
        <Conflict key={`${conflict.recordId}.${conflict.fieldId}`} conflict={conflict} />
      ))}
      <footer className="conflict-foot">
        {rest > 0 && <span className="faint">{rest} more after this</span>}
        <button type="button" className="button" onClick={() => edits.decide('theirs')}>
          Take theirs
        </button>
        <button
          type="button"
          ref={mine}
          className="button button-primary"
          onClick={() => edits.decide('mine')}
        >
          Keep mine
        </button>
      </footer>
    </Dialog>
  );
}

function Conflict({ conflict }: { conflict: CellConflict }) {
  const { rows, people, live } = useDesk().table;
  const { recordId, fieldId, theirActor, theirAt } = conflict;
  const field = fieldId === null ? undefined : live.snapshot?.fields.get(fieldId);
  const who = theirActor?.name ?? 'Somebody';
  if (!field || conflict.kind === 'RECORD_DELETED') {
    return (
      <p className="conflict-where">
        {who} has deleted {conflict.kind === 'RECORD_DELETED' ? 'this record' : 'this field'}.
      </p>
    );
  }
  const shown = (value: unknown) =>
    value === null || value === '' ? (
      <span className="faint">Empty</span>
    ) : (
      <Value field={field} value={value} people={people} />
    );
  return (
    <section className="conflict" aria-label={field.name}>
      <p className="conflict-where">
        <strong>{recordId && rows.titleOf(recordId)}</strong> · {field.name}
      </p>
      <dl className="conflict-values">
        <div>
          <dt>Before</dt>
          <dd>{conflict.baseAvailable ? shown(conflict.base) : <span className="faint">Not kept</span>}</dd>
        </div>
        <div>
          <dt className="conflict-who">
            {theirActor && (
              <Avatar name={theirActor.name} color={people.get(theirActor.id)?.color} size={18} />
            )}
            {who} {theirAt && <Time at={theirAt} />}
          </dt>
          <dd>{shown(conflict.theirs)}</dd>
        </div>
        <div className="conflict-mine">
          <dt>You</dt>
          <dd>{shown(conflict.mine)}</dd>
        </div>
      </dl>
    </section>
  );
}
