import type { CellPlace } from 'cobase/client';
import type { Signals } from '../signals.ts';

/** A word at a cell, for a moment: why something there does not go. */
export interface Hint extends CellPlace {
  text: string;
}

export interface Hints {
  readonly shown: Hint | null;
  tell(cell: CellPlace, text: string): void;
}

const SHOWN_MS = 3_500;

export function makeHints(signals: Signals): Hints {
  let shown: Hint | null = null;
  return {
    get shown() {
      return shown;
    },
    tell({ recordId, fieldId }, text) {
      const hint = { recordId, fieldId, text };
      signals.tell(recordId, ...(shown ? [shown.recordId] : []));
      shown = hint;
      setTimeout(() => {
        if (shown !== hint) return;
        shown = null;
        signals.tell(recordId);
      }, SHOWN_MS);
    },
  };
}
