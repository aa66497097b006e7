import type { CellPlace } from 'cobase/client';
import { useEffect, useState } from 'react';
import { CommentAddDocument } from '../generated/graphql.ts';
import { useSignal } from '../signals.ts';
import { useValue } from '../state.ts';
import { useDesk } from '../workspace/desk.ts';
import { ROWS } from '../workspace/open-table.ts';
import { carryOut } from './carry-out.ts';
import { useCommenting, Writing } from './commenting.tsx';
import { Composer } from './composer.tsx';
import { asked } from './discuss.ts';
import { draftAt } from './drafts.ts';
import { tellUnresolved } from './unresolved.ts';
import { useTitle } from './where.tsx';

/** Begins a thread at the selected cell, or about its record. */
export function NewThread({ cell, isOfRecord }: { cell: CellPlace | null; isOfRecord: boolean }) {
  const { me, canComment, live, signals } = useDesk().table;
  useSignal(signals, ROWS);
  if (!canComment) return <ReadOnly />;
  // Nothing has a name yet.
  if (!live.snapshot) return null;
  if (!cell) return <p className="comments-hint">Select a cell to comment on it.</p>;
  const { recordId } = cell;
  const fieldId = isOfRecord ? null : cell.fieldId;
  const place = `${me.id} new ${recordId} ${fieldId ?? ''}`;
  return <At key={place} place={place} recordId={recordId} fieldId={fieldId} />;
}

/** Why there is nothing to write in. */
export function ReadOnly() {
  return (
    <p className="comments-hint">You can read the comments here. To write, you have to be a commenter.</p>
  );
}

function At({ place, recordId, fieldId }: { place: string; recordId: string; fieldId: string | null }) {
  const { connection } = useDesk().table;
  const title = useTitle({ recordId, fieldId });
  const say = useCommenting({ recordId, fieldId, threadId: null });
  const hasDraft = draftAt(place) !== undefined;
  // An editor is not made for every cell that somebody goes through: only where they begin to write.
  const [isOpen, setOpen] = useState(hasDraft);
  const wanted = useValue(asked);
  const isAsked = wanted?.recordId === recordId && wanted.fieldId === fieldId;
  useEffect(() => {
    if (!isAsked) return;
    setOpen(true);
    asked.set(null);
  }, [isAsked]);
  return (
    <div className="comments-new">
      <Writing recordId={recordId} fieldId={fieldId} threadId={null} />
      {isOpen ? (
        <Composer
          place={place}
          label={`Comment on ${title}`}
          placeholder={`Comment on ${title}`}
          submit="Comment"
          isFocused={!hasDraft}
          onWriting={say}
          onCancel={() => setOpen(false)}
          onSend={async (body, clientMutationId) => {
            const input = { recordId, fieldId, body, clientMutationId };
            const result = await carryOut(connection, CommentAddDocument, { input });
            if (result) tellUnresolved(result.unresolvedMentions);
            return result !== undefined;
          }}
        />
      ) : (
        <button type="button" className="composer-closed" onClick={() => setOpen(true)}>
          Comment on {title}
        </button>
      )}
    </div>
  );
}
