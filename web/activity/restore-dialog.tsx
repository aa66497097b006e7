import './restore-dialog.css';
import { Avatar } from '../ui/avatar.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Time } from '../ui/time.tsx';
import { useDesk } from '../workspace/desk.ts';
import { Past } from './diff.tsx';
import { type Conflict, wayBack } from './restore.ts';
import { Sentence } from './summary.tsx';
import type { Question } from './use-restore.ts';

/** Asked only where a press would undo more than somebody can see: much at once, or what others have written since. */
export function RestoreDialog({
  question,
  onConfirm,
  onClose,
}: {
  question: Question;
  onConfirm(): void;
  onClose(): void;
}) {
  const { entry } = question;
  if (question.about === 'size') {
    const label = wayBack(entry) ?? 'Restore';
    return (
      <Dialog title={`${label} all of this?`} onClose={onClose}>
        <p className="restore-what">
          <Sentence summary={entry.summaryParts} />
        </p>
        <p>Everybody sees it at once. It may take some steps, which are kept in the activity.</p>
        <Foot no="Leave it" yes={label} onYes={onConfirm} onNo={onClose} />
      </Dialog>
    );
  }
  const { conflicts, overwrite } = question;
  return (
    <Dialog title="Changed since then" width={520} onClose={onClose}>
      <p className="restore-what">
        {overwrite
          ? 'Somebody has written here after this change. To restore it is to write over what they have.'
          : 'This cannot be put back, because of what has happened since.'}
      </p>
      <ul className="restore-conflicts">
        {conflicts.map((conflict) => (
          <ConflictRow
            key={`${conflict.recordId} ${conflict.fieldId}`}
            conflict={conflict}
            isCell={!!overwrite}
          />
        ))}
      </ul>
      {overwrite ? (
        <Foot no="Keep theirs" yes="Restore anyway" onYes={overwrite} onNo={onClose} />
      ) : (
        <div className="restore-foot">
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </Dialog>
  );
}

function Foot(props: { no: string; yes: string; onYes(): void; onNo(): void }) {
  return (
    <div className="restore-foot">
      <button type="button" className="button" onClick={props.onNo}>
        {props.no}
      </button>
      <button type="button" className="button button-primary" onClick={props.onYes}>
        {props.yes}
      </button>
    </div>
  );
}

const DID = {
  CELL_CHANGED: 'has changed',
  COMMENT_CHANGED: 'has edited the comment at',
  FIELD_CHANGED: 'has changed the field',
  FIELD_DELETED: 'has deleted the field',
  FIELD_TYPE_CHANGED: 'has changed the type of',
  RECORD_DELETED: 'has deleted the record of',
  VIEW_CHANGED: 'has changed the view',
  VIEW_DELETED: 'has deleted the view',
} as const;

function ConflictRow({ conflict, isCell }: { conflict: Conflict; isCell: boolean }) {
  const { live } = useDesk().table;
  const { kind, fieldId, theirActor, theirAt, theirs, mine } = conflict;
  const field = fieldId ? live.snapshot?.fields.get(fieldId) : undefined;
  return (
    <li>
      <p className="restore-who">
        <Avatar name={theirActor?.name ?? '?'} color={theirActor?.color} size={20} />
        <span>
          <strong>{theirActor?.name ?? 'Somebody'}</strong> {DID[kind]} {field && <b>{field.name}</b>}
        </span>
        {theirAt && <Time at={theirAt} />}
      </p>
      {isCell && kind === 'CELL_CHANGED' && (
        <dl>
          <dt>Now</dt>
          <dd>
            <Past field={field} value={theirs} />
          </dd>
          <dt>Restored</dt>
          <dd>
            <Past field={field} value={mine} />
          </dd>
        </dl>
      )}
    </li>
  );
}
