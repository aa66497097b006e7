import './comments.css';
import { useEffect, useRef } from 'react';
import { useValue } from '../state.ts';
import { useDesk } from '../workspace/desk.ts';
import { Side } from '../workspace/side.tsx';
import { ThreadList } from './thread-list.tsx';
import { ThreadView } from './thread-view.tsx';

/** What people say about the table, beside it. */
export function CommentsPanel() {
  const { thread, panel } = useDesk();
  const open = useValue(thread);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (open !== null) last.current = open;
  }, [open]);
  return (
    <Side title="Comments">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key for all that is in it. */}
      <div
        className="comments"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.stopPropagation();
          if (open === null) panel.set('none');
          else thread.set(null);
        }}
      >
        {/* It stays where it was scrolled to. */}
        <div className="comments-pane" hidden={open !== null}>
          <ThreadList last={open === null ? last.current : null} />
        </div>
        {open !== null && <ThreadView key={open} id={open} />}
      </div>
    </Side>
  );
}
