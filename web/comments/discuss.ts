import { makeState } from '../state.ts';
import type { Desk } from '../workspace/desk.ts';

interface Asked {
  recordId: string;
  /** null: the record as a whole. */
  fieldId: string | null;
}

/** Where somebody wants to write, until the comments are there and the text field has the focus. */
export const asked = makeState<Asked | null>(null);

/** Opens the comments of the selected cell, or of its record, ready to write. */
export function discuss({ cell, thread, panel }: Desk, scope: 'cell' | 'record'): void {
  if (!cell.value) return;
  const { recordId, fieldId } = cell.value;
  asked.set({ recordId, fieldId: scope === 'cell' ? fieldId : null });
  thread.set(null);
  panel.set('comments');
}
