import './bell.css';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { NotificationsTableDocument } from '../generated/graphql.ts';
import { makeState, useValue } from '../state.ts';
import { IconButton } from '../ui/icon.tsx';
import { part } from '../ui/part.tsx';
import { Popover } from '../ui/popover.tsx';
import { useDesk } from '../workspace/desk.ts';
import { type Inbox, makeInbox } from './inbox.ts';

const InboxList = part(async () => (await import('./inbox-list.tsx')).InboxList);
const Preferences = part(async () => (await import('./preferences.tsx')).Preferences);

const NONE = makeState(0);

/** How much there is that the person has not read, here and in the title of the window; and the way to it. */
export function Bell() {
  const { connection, tableId } = useDesk().table;
  const [inbox, setInbox] = useState<Inbox>();
  const [open, setOpen] = useState<'inbox' | 'none' | 'preferences'>('none');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const opened = makeInbox(connection.client);
    setInbox(opened);
    return () => opened.close();
  }, [connection]);
  const unread = useValue(inbox?.unread ?? NONE);
  const [{ data }] = useQuery({ query: NotificationsTableDocument, variables: { id: tableId } });
  const name = data?.table?.name;
  useTitle(name, unread);
  const shown = unread > 99 ? '99+' : `${unread}`;
  return (
    <div className="bell">
      <IconButton
        ref={button}
        icon="bell"
        label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
        aria-haspopup="dialog"
        aria-expanded={open === 'inbox'}
        onClick={() => setOpen(open === 'inbox' ? 'none' : 'inbox')}
      />
      {unread > 0 && (
        <span key={unread} className="bell-count" aria-hidden="true">
          {shown}
        </span>
      )}
      <span className="visually-hidden" role="status">
        {unread > 0 && `${unread} unread ${unread === 1 ? 'notification' : 'notifications'}`}
      </span>
      {open === 'inbox' && inbox && (
        <Popover anchor={button} label="Notifications" className="inbox" onClose={() => setOpen('none')}>
          <InboxList
            inbox={inbox}
            onClose={() => setOpen('none')}
            onPreferences={() => setOpen('preferences')}
          />
        </Popover>
      )}
      {open === 'preferences' && (
        <Preferences table={data?.table ?? undefined} onClose={() => setOpen('none')} />
      )}
    </div>
  );
}

function useTitle(name: string | undefined, unread: number) {
  useEffect(() => {
    if (name) document.title = `${unread > 0 ? `(${unread}) ` : ''}${name} · Cobase`;
  }, [name, unread]);
  useEffect(() => {
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, []);
}
