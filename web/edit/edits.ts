import type { CellEdit, Conflicting, EditResult } from 'cobase/client';
import { makeState, type State } from '../state.ts';
import { toast } from '../ui/toast.tsx';
import type { OpenTable } from '../workspace/open-table.ts';

/** Writes of the person of this window. */
export interface Edits {
  /**
   * Shown at once. What somebody else has changed meanwhile is asked about in the conflict dialog, what is refused is told;
   * both without the caller, who may be gone by then: offline it can take hours. Fulfilled when there is an answer.
   */
  write(cells: CellEdit[]): Promise<void>;
  /** What waits for a decision, in the order in which it came. */
  readonly conflicts: State<readonly Conflicting[]>;
  /** Decides the first of the conflicts. */
  decide(keep: 'mine' | 'theirs'): void;
}

export function makeEdits({ editor, rows, people }: Pick<OpenTable, 'editor' | 'rows' | 'people'>): Edits {
  const conflicts = makeState<readonly Conflicting[]>([]);

  function settle(result: EditResult) {
    if (result.status === 'conflict') conflicts.set([...conflicts.value, result]);
    else if (result.status === 'failed') toast(`Not saved: ${result.fault.message}`, { isFault: true });
    else if (result.status === 'refused') toast(toldOf(result), { isFault: true });
  }

  function toldOf({ error }: Extract<EditResult, { status: 'refused' }>): string {
    if (error.__typename === 'CellLockedError') {
      const [held] = error.locks;
      const who = (held && people.get(held.userId)?.name) ?? 'Somebody';
      const where = held ? rows.titleOf(held.recordId) : 'a cell';
      return `${who} is editing ${where}: not saved.`;
    }
    if (error.__typename === 'ValidationError') return error.issues[0]?.message ?? error.message;
    return error.message;
  }

  return {
    write: (cells) => editor.edit(cells).then(settle),
    conflicts,
    decide(keep) {
      const [first, ...rest] = conflicts.value;
      conflicts.set(rest);
      if (first && keep === 'mine') void first.keepMine().then(settle);
    },
  };
}
