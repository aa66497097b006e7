import './inbox-list.css';
import { useEffect, useRef } from 'react';
import { useValue } from '../state.ts';
import { Icon, IconButton } from '../ui/icon.tsx';
import { useDesk } from '../workspace/desk.ts';
import { goTo } from './go.ts';
import type { Inbox, Listed, Notice, View } from './inbox.ts';
import { NoticeRow } from './notice-row.tsx';

const VIEWS = { unread: 'Unread', all: 'All', snoozed: 'Snoozed', archived: 'Archived' } as const;
const VIEW_ORDER: readonly View[] = ['unread', 'all', 'snoozed', 'archived'];

const EMPTY: Readonly<Record<View, string>> = {
  unread: 'Nothing new',
  all: 'Nothing here',
  snoozed: 'Nothing is snoozed',
  archived: 'Nothing is archived',
};

/** What somebody was told of, newest first, and what is to become of it. */
export function InboxList({
  inbox,
  onClose,
  onPreferences,
}: {
  inbox: Inbox;
  onClose(): void;
  onPreferences(): void;
}) {
  const desk = useDesk();
  const listed = useValue(inbox.listed);
  const unread = useValue(inbox.unread);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => inbox.show('unread'), [inbox]);
  // The button that was pressed may have gone with its notice, or do nothing any more: the keyboard goes on in the list.
  useEffect(() => {
    const { activeElement } = document;
    if (listed.notices && (activeElement === document.body || activeElement?.matches(':disabled')))
      body.current?.focus();
  }, [listed.notices]);

  async function open(notice: Notice) {
    onClose();
    // Before, because another table is another page.
    if (notice.readAt === null) await inbox.markRead(notice.id);
    goTo(desk, notice);
  }

  return (
    <>
      <div className="inbox-head">
        <h2>Notifications</h2>
        <IconButton
          icon="check"
          label="Mark all as read"
          disabled={unread === 0}
          onClick={() => void inbox.markAllRead()}
        />
        <IconButton icon="gear" label="Notification preferences" onClick={onPreferences} />
      </div>
      <div className="inbox-views" role="group" aria-label="Which notifications">
        {VIEW_ORDER.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={listed.view === view}
            onClick={() => inbox.show(view)}
          >
            {VIEWS[view]}
            {view === 'unread' && unread > 0 && <span className="faint"> {unread}</span>}
          </button>
        ))}
      </div>
      <div className="inbox-body" ref={body} tabIndex={-1}>
        <Notices listed={listed} inbox={inbox} onOpen={(notice) => void open(notice)} />
      </div>
    </>
  );
}

function Notices({ listed, inbox, onOpen }: { listed: Listed; inbox: Inbox; onOpen(notice: Notice): void }) {
  const { notices, fault, view, hasMore, isLoading } = listed;
  if (fault !== undefined && !notices) {
    return (
      <div className="inbox-message" role="alert">
        <p>{fault}</p>
        <button type="button" className="button" onClick={inbox.more}>
          Try again
        </button>
      </div>
    );
  }
  if (!notices) {
    return (
      <p className="inbox-message inbox-waiting" role="status">
        Loading …
      </p>
    );
  }
  if (notices.length === 0 && !hasMore) {
    return (
      <div className="inbox-message">
        <Icon name="bell" size={28} />
        <p>{EMPTY[view]}</p>
        {view === 'unread' && (
          <button type="button" className="inbox-more" onClick={() => inbox.show('all')}>
            Show what you have read
          </button>
        )}
      </div>
    );
  }
  return (
    <>
      <ul>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} inbox={inbox} onOpen={() => onOpen(notice)} />
        ))}
      </ul>
      {fault !== undefined && (
        <p className="inbox-message" role="alert">
          {fault}
        </p>
      )}
      {hasMore && (
        <button type="button" className="inbox-more" disabled={isLoading} onClick={inbox.more}>
          {isLoading ? 'Loading …' : 'Show more'}
        </button>
      )}
    </>
  );
}
