import { type CellEdit, type CellPlace, cellKey } from 'cobase/client';
import { makeState, type State } from '../state.ts';
import type { Desk } from '../workspace/desk.ts';
import type { OpenTable } from '../workspace/open-table.ts';
import { makeWidths, type Widths } from './columns.ts';
import { type Editing, makeEditing } from './editing.ts';
import { type Flashes, makeFlashes } from './flash.ts';
import { type Hints, makeHints } from './hint.ts';
import { makeRequests, type Requests } from './requests.ts';
import { makeSelection, type Selection } from './selection.ts';
import { tellWhereabouts } from './whereabouts.ts';

/** Where a menu of a record is open, by the place on the screen. */
export interface OpenMenu {
  recordId: string;
  x: number;
  y: number;
}

/** What the parts of the grid share, beside the desk. */
export interface Room {
  readonly desk: Desk;
  readonly table: OpenTable;
  readonly selection: Selection;
  readonly editing: Editing;
  readonly hints: Hints;
  readonly flashes: Flashes;
  readonly requests: Requests;
  readonly widths: Widths;
  readonly menu: State<OpenMenu | null>;
  /** As `edits.write`; what comes back of it is no news in this window. */
  write(cells: CellEdit[]): Promise<void>;
  stop(): void;
}

export function makeRoom(desk: Desk): Room {
  const { table } = desk;
  const selection = makeSelection(desk);
  const hints = makeHints(table.signals);
  const flashes = makeFlashes(table);
  const write = (cells: CellEdit[]) => {
    flashes.expect(cells);
    return desk.edits.write(cells);
  };
  const editing = makeEditing(table, write, hints);
  const requests = makeRequests(desk, editing, hints);
  const stops = [
    flashes.stop,
    editing.stop,
    requests.stop,
    tellWhereabouts(table, selection, editing),
    stayInPlace(table, selection),
  ];
  return {
    desk,
    table,
    selection,
    editing,
    hints,
    flashes,
    requests,
    widths: makeWidths(table.tableId),
    menu: makeState<OpenMenu | null>(null),
    write,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** When the record of the selected cell goes, the one that takes its place on the screen is selected. */
function stayInPlace(table: OpenTable, selection: Selection): () => void {
  let last: { row: number; column: number } | null = null;
  const note = () => {
    last = selection.place() ?? last;
  };
  const stops = [
    selection.cell.listen(note),
    table.live.listen((_revision, changes) => {
      if (changes && !changes.structure) return;
      const { cell } = selection;
      if (cell.value && last && isGone(table, cell.value)) selection.selectAt(last.row, last.column);
      else note();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function isGone({ live }: OpenTable, { recordId, fieldId }: CellPlace): boolean {
  return !live.snapshot?.records.has(recordId) || !live.snapshot.fields.has(fieldId);
}

/** Names an element of a cell, for what describes or points to it. */
export function cellId(cell: CellPlace): string {
  return `cell ${cellKey(cell)}`.replaceAll(' ', '-');
}
