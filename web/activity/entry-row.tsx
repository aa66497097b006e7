import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Time } from '../ui/time.tsx';
import { type Desk, useDesk } from '../workspace/desk.ts';
import { Diff } from './diff.tsx';
import type { Entry } from './feed.ts';
import { wayBack } from './restore.ts';
import { Sentence, textOfSummary } from './summary.tsx';

/** One thing that happened: who, what, when, what it was before, and the way back. */
export function EntryRow({
  entry,
  isFresh,
  isBusy,
  onRestore,
}: {
  entry: Entry;
  /** It came in just now. */
  isFresh: boolean;
  /** It is being put back. */
  isBusy: boolean;
  onRestore(): void;
}) {
  const desk = useDesk();
  const { actor, at, change, summaryParts } = entry;
  const go = wayTo(desk, entry);
  const way = desk.table.canEdit ? wayBack(entry) : undefined;
  return (
    <li className={isFresh ? 'activity-entry activity-fresh' : 'activity-entry'}>
      {go && (
        <button
          type="button"
          className="activity-go"
          aria-label={`Go to: ${textOfSummary(summaryParts)}`}
          onClick={go}
        />
      )}
      <Avatar name={actor.name} color={actor.color} size={24} />
      <div className="activity-what">
        <p>
          <Sentence summary={summaryParts} />
        </p>
        {change.__typename === 'RecordUpdated' && <Diff cells={change.cells} />}
        {change.__typename === 'CommentCreated' && change.text && (
          <p className="activity-comment" dir="auto">
            {change.text}
          </p>
        )}
        <div className="activity-foot">
          <Time at={at} />
          {way && (
            <button
              type="button"
              className="activity-restore"
              disabled={isBusy}
              aria-label={`${way}: ${textOfSummary(summaryParts)}`}
              onClick={onRestore}
            >
              <Icon name="restore" size={14} />
              {isBusy ? 'Working …' : way}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Leads to the cell, or to the thread; nowhere where the record is gone. */
function wayTo({ table, reveal, panel, thread }: Desk, { change }: Entry): (() => void) | undefined {
  if (!('recordId' in change) || table.rows.indexOf(change.recordId) < 0) return undefined;
  const { recordId } = change;
  const fieldId = fieldOf(change) ?? table.rows.fields[0]?.id;
  return () => {
    if (fieldId) reveal({ recordId, fieldId });
    if ('threadId' in change) {
      thread.set(change.threadId);
      panel.set('comments');
    } else if (matchMedia('(max-width: 760px)').matches) panel.set('none');
  };
}

function fieldOf(change: Entry['change']): string | null | undefined {
  if (change.__typename === 'RecordUpdated') return change.cells[0]?.fieldId;
  if (change.__typename === 'CellLockTakenOver') return change.takenFieldId;
  return 'fieldId' in change ? change.fieldId : undefined;
}
