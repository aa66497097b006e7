import { type CellPlace, cellKey } from 'cobase/client';
import { makeState, type State } from '../state.ts';
import type { Desk } from '../workspace/desk.ts';

/** Places by number, both ends included. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The cell that somebody is in, and the opposite corner of what they have marked around it. */
export interface Selection {
  readonly cell: State<CellPlace | null>;
  /** null where only the cell itself is marked. */
  readonly extent: State<CellPlace | null>;
  select(cell: CellPlace | null): void;
  /** The corner moves, the cell stays. */
  extendTo(cell: CellPlace): void;
  /** The same by number, kept within the table. */
  selectAt(row: number, column: number, isExtending?: boolean): void;
  /** Where the corner that moves is: the cell itself, if nothing more is marked. */
  place(): { row: number; column: number } | null;
  /** All that is marked; null where nothing is. */
  area(): Area | null;
  cellsOf(area: Area): CellPlace[];
}

export function makeSelection({ table, cell }: Pick<Desk, 'table' | 'cell'>): Selection {
  const { rows } = table;
  const extent = makeState<CellPlace | null>(null);
  const placeOf = (of: CellPlace | null) => {
    if (!of) return null;
    const row = rows.indexOf(of.recordId);
    const column = rows.fields.findIndex(({ id }) => id === of.fieldId);
    return row < 0 || column < 0 ? null : { row, column };
  };
  const cellAt = (row: number, column: number): CellPlace | null => {
    const recordId = rows.ids[row];
    const fieldId = rows.fields[column]?.id;
    return recordId && fieldId ? { recordId, fieldId } : null;
  };
  const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));

  const selection: Selection = {
    cell,
    extent,
    select(next) {
      extent.set(null);
      if (!next || !cell.value || cellKey(next) !== cellKey(cell.value)) cell.set(next);
    },
    extendTo(next) {
      const isOne = cell.value && cellKey(next) === cellKey(cell.value);
      extent.set(isOne ? null : next);
    },
    selectAt(row, column, isExtending = false) {
      const next = cellAt(within(row, rows.ids.length), within(column, rows.fields.length));
      if (next && isExtending && cell.value) selection.extendTo(next);
      else if (next) selection.select(next);
    },
    place: () => placeOf(extent.value ?? cell.value),
    area() {
      const one = placeOf(cell.value);
      if (!one) return null;
      const other = placeOf(extent.value) ?? one;
      return {
        top: Math.min(one.row, other.row),
        bottom: Math.max(one.row, other.row),
        left: Math.min(one.column, other.column),
        right: Math.max(one.column, other.column),
      };
    },
    cellsOf({ top, bottom, left, right }) {
      const cells: CellPlace[] = [];
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const one = cellAt(row, column);
          if (one) cells.push(one);
        }
      }
      return cells;
    },
  };
  return selection;
}
