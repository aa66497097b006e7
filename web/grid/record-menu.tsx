import { type KeyboardEvent, useRef } from 'react';
import { discuss } from '../comments/discuss.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { toast } from '../ui/toast.tsx';
import type { Panel } from '../workspace/desk.ts';
import { deleteRecords, linkTo } from './records.ts';
import type { OpenMenu, Room } from './room.ts';

/** What can be done with a record, where it was asked for. */
export function RecordMenu({ room, open }: { room: Room; open: OpenMenu }) {
  const { desk, table, menu, selection } = room;
  const anchor = useRef<HTMLSpanElement>(null);
  const { recordId } = open;
  const close = () => menu.set(null);
  const go = (panel: Panel) => {
    const fieldId = selection.cell.value?.fieldId ?? table.rows.fields[0]?.id;
    if (fieldId) selection.select({ recordId, fieldId });
    if (panel === 'comments') discuss(desk, 'record');
    else desk.panel.set(panel);
    close();
  };

  async function copyLink() {
    close();
    await navigator.clipboard.writeText(linkTo(desk, recordId));
    toast('Link copied');
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons: (Element | null)[] = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    if (step === 0) return;
    event.preventDefault();
    const next = buttons.at((at + step + buttons.length) % buttons.length);
    if (next instanceof HTMLElement) next.focus();
  }

  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: open.x, top: open.y }} />
      <Popover
        anchor={anchor}
        label={`Record: ${table.rows.titleOf(recordId)}`}
        align="start"
        onClose={close}
      >
        <div className="menu record-menu" role="menu" tabIndex={-1} onKeyDown={press}>
          <button type="button" role="menuitem" ref={focusFirst} onClick={() => go('comments')}>
            <Icon name="comment" /> Comment
          </button>
          <button type="button" role="menuitem" onClick={() => go('activity')}>
            <Icon name="activity" /> History
          </button>
          <button type="button" role="menuitem" onClick={() => void copyLink()}>
            <Icon name="open" /> Copy link
          </button>
          {table.canEdit && (
            <button
              type="button"
              role="menuitem"
              className="record-menu-delete"
              onClick={() => {
                close();
                void deleteRecords(desk, [recordId]);
              }}
            >
              <Icon name="trash" /> Delete record
            </button>
          )}
        </div>
      </Popover>
    </>
  );
}

/** After the popover has taken the focus for itself. */
const focusFirst = (button: HTMLButtonElement | null) => {
  if (button) setTimeout(() => button.focus());
};
