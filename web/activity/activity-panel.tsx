import './activity-panel.css';
import type { CellPlace } from 'cobase/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSignal } from '../signals.ts';
import { useValue } from '../state.ts';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from '../workspace/desk.ts';
import { FIELDS, PEOPLE, ROWS } from '../workspace/open-table.ts';
import { Side } from '../workspace/side.tsx';
import { daysOf } from './days.ts';
import { EntryRow } from './entry-row.tsx';
import { type Feed, type FeedState, makeFeed } from './feed.ts';
import { Filters, filterOf, NOTHING_NARROWED, type Wanted } from './filters.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useRestore } from './use-restore.ts';

/** Who moves through cells with the arrow keys is not asked about at each of them. */
const SETTLED_MS = 150;

/** What happened in the table, to a record or to a cell; and the way back. */
export function ActivityPanel() {
  const { cell } = useDesk();
  const here = useSettled(useValue(cell));
  const [wanted, setWanted] = useState<Wanted>({ scope: 'table', ...NOTHING_NARROWED });
  const scope = here ? wanted.scope : 'table';
  const feed = useFeed({ ...wanted, scope }, here);
  const isNarrowed = wanted.person !== '' || wanted.kind !== 'all';
  return (
    <Side title="Activity">
      <Filters wanted={{ ...wanted, scope }} hasCell={here !== null} onChange={setWanted} />
      {feed && (
        <Entries
          feed={feed}
          empty={
            isNarrowed ? (
              <>
                <p>Nothing fits.</p>
                <button
                  type="button"
                  className="button"
                  onClick={() => setWanted({ scope, ...NOTHING_NARROWED })}
                >
                  Show everything
                </button>
              </>
            ) : (
              <p>Nothing has happened here yet. What anybody changes stands here from then on.</p>
            )
          }
        />
      )}
    </Side>
  );
}

function useSettled(cell: CellPlace | null): CellPlace | null {
  const [settled, setSettled] = useState(cell);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(cell), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [cell]);
  return settled;
}

function useFeed(wanted: Wanted, cell: CellPlace | null): Feed | undefined {
  const { connection, tableId, live } = useDesk().table;
  const [feed, setFeed] = useState<Feed>();
  // As a text: it is the same as long as it says the same.
  const filter = JSON.stringify(filterOf(wanted, cell));
  useEffect(() => {
    const opened = makeFeed(connection.client, tableId, JSON.parse(filter));
    setFeed(opened);
    const unlisten = live.listen(opened.refresh);
    return () => {
      unlisten();
      opened.close();
    };
  }, [connection, tableId, live, filter]);
  return feed;
}

function Entries({ feed, empty }: { feed: Feed; empty: ReactNode }) {
  const { table } = useDesk();
  const shown = useValue(feed.state);
  const { question, busy, begin, confirm, dismiss } = useRestore();
  // Names, choices and colours that come after the entries.
  useSignal(table.signals, PEOPLE);
  useSignal(table.signals, FIELDS);
  useSignal(table.signals, ROWS);
  const { entries, fresh } = shown;
  if (!entries && shown.fault === undefined) return <Waiting />;
  return (
    <section className="side-body activity" aria-label="What happened" aria-busy={shown.isLoading}>
      {daysOf(entries ?? [], new Date()).map((day) => (
        <section key={day.name} aria-label={day.name}>
          <h3>{day.name}</h3>
          <ol>
            {day.entries.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                isFresh={fresh.has(entry.id)}
                isBusy={busy === entry.id}
                onRestore={() => begin(entry)}
              />
            ))}
          </ol>
        </section>
      ))}
      <End shown={shown} more={feed.more} empty={empty} />
      {question && (
        <RestoreDialog
          key={question.about}
          question={question}
          onConfirm={() => confirm(question.entry)}
          onClose={dismiss}
        />
      )}
    </section>
  );
}

/** What stands below the last entry: the way further back, or why there is none. */
function End({ shown, more, empty }: { shown: FeedState; more(): void; empty: ReactNode }) {
  const { entries, isLoading, hasMore, isCut, fault } = shown;
  if (fault !== undefined) {
    return (
      <div className="activity-end" role="alert">
        <p>{fault}</p>
        <button type="button" className="button" onClick={more}>
          Try again
        </button>
      </div>
    );
  }
  if (hasMore) return <More isLoading={isLoading} count={entries?.length ?? 0} more={more} />;
  if (isCut)
    return (
      <p className="activity-end">
        What happened before is not kept any more: this base keeps it for a while.
      </p>
    );
  if (entries?.length === 0) {
    return (
      <div className="activity-end activity-empty">
        <Icon name="activity" size={28} />
        {empty}
      </div>
    );
  }
  return <p className="activity-end">That is all.</p>;
}

/** Loads by itself where it comes into sight; a button for who moves by the keyboard. */
function More({ isLoading, count, more }: { isLoading: boolean; count: number; more(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  // After each page it is looked at anew whether it is in sight.
  useEffect(() => {
    const element = button.current;
    if (!element || count === 0) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) more();
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, more]);
  return (
    <button
      type="button"
      ref={button}
      className="activity-more activity-end"
      disabled={isLoading}
      onClick={more}
    >
      {isLoading ? 'Loading …' : 'Look further back'}
    </button>
  );
}

function Waiting() {
  return (
    <div className="side-body activity-waiting" role="status" aria-label="Loading the activity">
      {[72, 54, 80, 62, 48, 70].map((width) => (
        <div key={width} aria-hidden="true">
          <span />
          <span style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  );
}
