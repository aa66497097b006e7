import type { CellPlace } from 'cobase/client';
import type { OpenTable } from '../workspace/open-table.ts';
import type { Editing } from './editing.ts';
import type { Selection } from './selection.ts';

const IDLE_MS = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tells the others where this person is and what they do, and when they do nothing or look elsewhere. */
export function tellWhereabouts(
  { presence }: Pick<OpenTable, 'presence'>,
  selection: Selection,
  editing: Editing,
): () => void {
  let isIdle = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  function tell() {
    const { cell, extent } = selection;
    const state = document.hidden ? 'AWAY' : isIdle ? 'IDLE' : editing.edit.value ? 'EDITING' : 'VIEWING';
    const input = {
      state,
      cell: bare(cell.value),
      range: cell.value && extent.value && { start: bareOf(cell.value), end: bareOf(extent.value) },
    } as const;
    const said = JSON.stringify(input);
    if (said === told) return;
    told = said;
    presence.move(input);
  }

  function wake() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isIdle = true;
      tell();
    }, IDLE_MS);
    if (!isIdle) return;
    isIdle = false;
    tell();
  }

  for (const sign of SIGNS) addEventListener(sign, wake, { passive: true, capture: true });
  document.addEventListener('visibilitychange', tell);
  const stops = [selection.cell.listen(tell), selection.extent.listen(tell), editing.edit.listen(tell)];
  wake();
  tell();
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, wake, { capture: true });
    document.removeEventListener('visibilitychange', tell);
    for (const stop of stops) stop();
  };
}

const bareOf = ({ recordId, fieldId }: CellPlace) => ({ recordId, fieldId });
const bare = (cell: CellPlace | null) => cell && bareOf(cell);
