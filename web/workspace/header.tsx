import './header.css';
import { UndoButtons } from '../grid/undo-buttons.tsx';
import { Bell } from '../notifications/bell.tsx';
import { useValue } from '../state.ts';
import { IconButton } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { type Panel, useDesk } from './desk.ts';
import { Here } from './here.tsx';
import type { ListedBase } from './listed-base.ts';
import { Me } from './me.tsx';

/** Which table this is, who is here, and what can be opened. */
export function Header({
  bases,
  viewer,
  onOpen,
  onSignOut,
}: {
  bases: ListedBase[];
  viewer: { name: string; email?: string | null };
  onOpen(tableId: string): void;
  onSignOut(): void;
}) {
  const { table } = useDesk();
  return (
    <header className="header">
      <Logo />
      <Tables bases={bases} tableId={table.tableId} onOpen={onOpen} />
      <div className="header-space" />
      <UndoButtons />
      <Here />
      <PanelButton icon="comment" label="Comments" opens="comments" />
      <PanelButton icon="activity" label="Activity" opens="activity" />
      <Bell />
      <Me viewer={viewer} onSignOut={onSignOut} />
    </header>
  );
}

function PanelButton({ icon, label, opens }: { icon: 'activity' | 'comment'; label: string; opens: Panel }) {
  const { panel } = useDesk();
  const isOn = useValue(panel) === opens;
  return (
    <IconButton icon={icon} label={label} isOn={isOn} onClick={() => panel.set(isOn ? 'none' : opens)} />
  );
}

function Tables({
  bases,
  tableId,
  onOpen,
}: {
  bases: ListedBase[];
  tableId: string;
  onOpen(tableId: string): void;
}) {
  const base = bases.find(({ tables }) => tables.some(({ id }) => id === tableId));
  const table = base?.tables.find(({ id }) => id === tableId);
  const isAlone = bases.reduce((sum, { tables }) => sum + tables.length, 0) <= 1;
  return (
    <div className="header-place">
      <span className="header-base">{base?.name}</span>
      <span className="faint" aria-hidden="true">
        /
      </span>
      <h1 className="header-table">
        {isAlone ? (
          table?.name
        ) : (
          <select aria-label="Table" value={tableId} onChange={({ target }) => onOpen(target.value)}>
            {bases.map(({ id, name, tables }) => (
              <optgroup key={id} label={name}>
                {tables.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </h1>
    </div>
  );
}
