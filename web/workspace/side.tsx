import type { ReactNode } from 'react';
import { IconButton } from '../ui/icon.tsx';
import { useDesk } from './desk.ts';

/** A panel beside the grid; over it, where the window is small. */
export function Side({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  const { panel } = useDesk();
  return (
    <aside className="side" aria-label={title}>
      <header className="side-head">
        <h2>{title}</h2>
        {tools}
        <IconButton icon="close" label={`Close ${title.toLowerCase()}`} onClick={() => panel.set('none')} />
      </header>
      {children}
    </aside>
  );
}
