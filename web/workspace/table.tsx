import { useBadges } from '../comments/badges.ts';
import { ConflictDialog } from '../edit/conflict-dialog.tsx';
import { Grid } from '../grid/grid.tsx';
import { useSignal } from '../signals.ts';
import { useValue } from '../state.ts';
import { part } from '../ui/part.tsx';
import { useDesk } from './desk.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { ROWS } from './open-table.ts';
import { StatusBar } from './status-bar.tsx';

// TipTap weighs more than the rest of the page.
const CommentsPanel = part(async () => (await import('../comments/comments-panel.tsx')).CommentsPanel);
const ActivityPanel = part(async () => (await import('../activity/activity-panel.tsx')).ActivityPanel);

/** The grid, what stands beside it, and how it is going. */
export function Table() {
  const { table, panel } = useDesk();
  useBadges();
  useSignal(table.signals, ROWS);
  const fault = useValue(table.fault);
  const open = useValue(panel);
  return (
    <div className="table">
      <OfflineBanner />
      <main className="table-main">
        {fault ? <p role="alert">{fault.message || 'This table cannot be shown.'}</p> : <Grid />}
      </main>
      <StatusBar />
      <ConflictDialog />
      {open === 'comments' && <CommentsPanel />}
      {open === 'activity' && <ActivityPanel />}
    </div>
  );
}
