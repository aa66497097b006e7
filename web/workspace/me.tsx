import { useRef, useState } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { useDesk } from './desk.ts';

/** Who the person of this window is, and how to be somebody else. */
export function Me({
  viewer,
  onSignOut,
}: {
  viewer: { name: string; email?: string | null };
  onSignOut(): void;
}) {
  const { me } = useDesk().table;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        type="button"
        ref={button}
        className="me-button"
        aria-label={`You are ${viewer.name}`}
        title={viewer.name}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar name={viewer.name} color={me.color} />
      </button>
      {isOpen && (
        <Popover anchor={button} label="You" className="me" onClose={() => setOpen(false)}>
          <div className="me-head">
            <strong>{viewer.name}</strong>
            <span className="faint">{viewer.email}</span>
          </div>
          <div className="menu">
            <a href="/" target="_blank" rel="noopener">
              <Icon name="open" /> Open another window
            </a>
            <button type="button" onClick={onSignOut}>
              <Icon name="undo" /> Be somebody else
            </button>
          </div>
        </Popover>
      )}
    </>
  );
}
