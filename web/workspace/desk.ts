import type { CellPlace } from 'cobase/client';
import { createContext, useContext } from 'react';
import { type Edits, makeEdits } from '../edit/edits.ts';
import { makeState, type State } from '../state.ts';
import type { OpenTable } from './open-table.ts';

/** What is beside the grid. */
export type Panel = 'activity' | 'comments' | 'none';

/** Where the person of this window is, and what they have open: what the parts of the page share. */
export interface Desk {
  readonly table: OpenTable;
  readonly edits: Edits;
  /** The cell they are in. The grid scrolls to it when `reveal` sets it. */
  readonly cell: State<CellPlace | null>;
  readonly panel: State<Panel>;
  /** The thread that is open in the comments; null for the list. */
  readonly thread: State<string | null>;
  /** Goes to a cell, wherever it is. */
  reveal(cell: CellPlace): void;
  /** Called by `reveal`; the grid listens. */
  onReveal(listener: (cell: CellPlace) => void): () => void;
}

export function makeDesk(table: OpenTable): Desk {
  const cell = makeState<CellPlace | null>(null);
  const listeners = new Set<(cell: CellPlace) => void>();
  return {
    table,
    edits: makeEdits(table),
    cell,
    panel: makeState<Panel>('none'),
    thread: makeState<string | null>(null),
    reveal(place) {
      cell.set(place);
      for (const listener of listeners) listener(place);
    },
    onReveal(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no open table around this.');
  return desk;
}
