import { useState } from 'react';
import { formatMoment } from '../field/format.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/icon.tsx';
import { Time } from '../ui/time.tsx';
import type { Inbox, Notice } from './inbox.ts';
import { KINDS, recordName, whoOf } from './words.ts';

/** One notice: who did what, where, what they wrote; a press goes there. */
export function NoticeRow({ notice, inbox, onOpen }: { notice: Notice; inbox: Inbox; onOpen(): void }) {
  const { id, kind, actors, count, comment, readAt, updatedAt, snoozedUntil } = notice;
  const [actor] = actors;
  const isUnread = readAt === null;
  const who = whoOf(notice);
  const { did } = KINDS[kind];
  const where = [recordName(notice), notice.table?.name ?? notice.base?.name].filter(Boolean);
  return (
    <li className="notice">
      <button
        type="button"
        className="notice-go"
        aria-label={`${isUnread ? 'Unread: ' : ''}${who} ${did}: ${where.join(', ')}`}
        onClick={onOpen}
      />
      <span className={isUnread ? 'notice-dot notice-unread' : 'notice-dot'} aria-hidden="true" />
      <Avatar name={actor?.name ?? who} color={actor?.color} size={28} />
      <div className="notice-what">
        <p>
          <strong>{who}</strong> {did}
          {count > 1 && <span className="notice-count">{count} new</span>}
        </p>
        {comment?.text && (
          <p className="notice-comment" dir="auto">
            {comment.text}
          </p>
        )}
        <p className="notice-where faint">
          <span>{where.join(' · ')}</span>
          {snoozedUntil ? <span>until {formatMoment(snoozedUntil)}</span> : <Time at={updatedAt} />}
        </p>
      </div>
      <Actions id={id} isUnread={isUnread} notice={notice} inbox={inbox} />
    </li>
  );
}

function Actions({
  id,
  isUnread,
  notice: { archivedAt, snoozedUntil },
  inbox,
}: {
  id: string;
  isUnread: boolean;
  notice: Notice;
  inbox: Inbox;
}) {
  const [isSnoozing, setSnoozing] = useState(false);
  if (isSnoozing) {
    return (
      <div className="notice-actions notice-snooze" role="group" aria-label="Snooze">
        <button
          type="button"
          ref={(first) => first?.focus()}
          onClick={() => void inbox.snooze(id, inAnHour())}
        >
          1 hour
        </button>
        <button type="button" onClick={() => void inbox.snooze(id, tomorrow())}>
          Tomorrow
        </button>
        <IconButton icon="close" label="Do not snooze" onClick={() => setSnoozing(false)} />
      </div>
    );
  }
  return (
    <div className="notice-actions">
      {isUnread ? (
        <IconButton icon="check" label="Mark as read" onClick={() => void inbox.markRead(id)} />
      ) : (
        <IconButton icon="dot" label="Mark as unread" onClick={() => void inbox.markUnread(id)} />
      )}
      {snoozedUntil && archivedAt === null ? (
        <IconButton icon="bell" label="Show again now" onClick={() => void inbox.snooze(id, null)} />
      ) : (
        archivedAt === null && <IconButton icon="moon" label="Snooze" onClick={() => setSnoozing(true)} />
      )}
      {archivedAt === null ? (
        <IconButton icon="archive" label="Archive" onClick={() => void inbox.setArchived(id, true)} />
      ) : (
        <IconButton icon="undo" label="Back to the inbox" onClick={() => void inbox.setArchived(id, false)} />
      )}
    </div>
  );
}

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** At nine in the morning, by the clock of this device. */
function tomorrow(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9);
}
