import type { CellPlace, Field } from 'cobase/client';
import { discuss } from '../comments/discuss.ts';
import { takeBack } from '../edit/undo.ts';
import { toast } from '../ui/toast.tsx';
import { copied, pasted } from './clipboard.ts';
import { heldByOther } from './holder.ts';
import type { Action } from './keys.ts';
import { addRecord } from './records.ts';
import { cellId, type Room } from './room.ts';
import type { Area } from './selection.ts';

/** How many cells one press writes at most: a mutation takes a thousand records. */
const MOST_WRITTEN = 1_000;
const MOST_COPIED = 200_000;

/** Does what a key means. Answers whether the browser shall do nothing of its own about it. */
export function act(room: Room, action: Action, key: string, rowsOfPage: number): boolean {
  const { desk, table, selection, editing } = room;
  const place = selection.place();
  const cell = selection.cell.value;
  switch (action.kind) {
    case 'undo':
    case 'redo':
      if (table.canEdit) void takeBack(table.connection, table.tableId, action.kind);
      return true;
    case 'add':
      if (table.canEdit) void addRecord(desk);
      return true;
    case 'leave':
      if (selection.extent.value) selection.extent.set(null);
      return true;
  }
  if (!cell || !place) {
    if (action.kind === 'move') selection.selectAt(0, 0);
    return action.kind === 'move';
  }
  switch (action.kind) {
    case 'move':
      selection.selectAt(place.row + action.rows, place.column + action.columns, action.isExtending);
      return true;
    case 'page':
      selection.selectAt(place.row + action.rows * rowsOfPage, place.column, action.isExtending);
      return true;
    case 'jump': {
      const far = { '-1': 0, '0': undefined, '1': Number.MAX_SAFE_INTEGER } as const;
      const row = far[action.rows] ?? place.row;
      selection.selectAt(row, far[action.columns] ?? place.column, action.isExtending);
      return true;
    }
    case 'next':
      return goNext(room, action.step);
    case 'all':
      selection.selectAt(0, 0);
      selection.selectAt(table.rows.ids.length, table.rows.fields.length, true);
      return true;
    case 'empty':
      empty(room);
      return true;
    case 'toggle':
      return toggle(room, cell);
    case 'comment':
      discuss(desk, 'cell');
      return true;
    case 'menu': {
      const box = document.getElementById(cellId(cell))?.getBoundingClientRect();
      if (box) room.menu.set({ recordId: cell.recordId, x: box.left, y: box.bottom });
      return true;
    }
    case 'open':
      if (heldByOther(table, cell) && table.canEdit) document.getElementById('ask-for-cell')?.focus();
      else if (!toggle(room, cell)) editing.begin(cell);
      return true;
    case 'replace':
      return replace(room, cell, key);
  }
}

/** In reading order; before the first and after the last cell the focus leaves the grid. */
function goNext({ table, selection }: Room, step: -1 | 1): boolean {
  const place = selection.place();
  const width = table.rows.fields.length;
  if (!place) return false;
  const at = place.row * width + place.column + step;
  if (at < 0 || at >= table.rows.ids.length * width) return false;
  selection.selectAt(Math.floor(at / width), at % width);
  return true;
}

const fieldOf = ({ table }: Room, { fieldId }: CellPlace): Field | undefined =>
  table.live.snapshot?.fields.get(fieldId);

/** True where the cell is a checkbox. */
export function toggle(room: Room, cell: CellPlace): boolean {
  if (fieldOf(room, cell)?.type !== 'CHECKBOX') return false;
  const { recordId, fieldId } = cell;
  if (room.editing.mayWrite(cell))
    void room.write([{ recordId, fieldId, value: room.table.editor.value(recordId, fieldId) !== true }]);
  return true;
}

function replace(room: Room, cell: CellPlace, key: string): boolean {
  const field = fieldOf(room, cell);
  if (field?.type === 'CHECKBOX') return true;
  if (field?.type === 'RATING') {
    const value = Number(key);
    const isOne = /^\d$/.test(key) && value <= (field.options.max ?? 5);
    const { recordId, fieldId } = cell;
    if (isOne && room.editing.mayWrite(cell)) void room.write([{ recordId, fieldId, value: value || null }]);
    return true;
  }
  room.editing.begin(cell, { isReplacing: true });
  // The editor has the focus now, and takes the character.
  return false;
}

export function empty(room: Room) {
  const { table, selection, editing } = room;
  const area = selection.area();
  const cell = selection.cell.value;
  if (!area || !cell || (!selection.extent.value && !editing.mayWrite(cell))) return;
  if (!isWritable(room, area)) return;
  const filled = selection
    .cellsOf(area)
    .filter((one) => table.editor.value(one.recordId, one.fieldId) !== null && !heldByOther(table, one));
  if (filled.length > 0) void room.write(filled.map((one) => ({ ...one, value: null })));
}

export function copy({ table, selection }: Room): string | undefined {
  const area = selection.area();
  if (!area) return undefined;
  if (sizeOf(area) <= MOST_COPIED) return copied(table, area);
  toast('That is too much to copy at once.');
  return undefined;
}

export function paste(room: Room, text: string) {
  const { table, selection, editing } = room;
  const area = selection.area();
  const cell = selection.cell.value;
  if (!area || !cell || !editing.mayWrite(cell) || !isWritable(room, area)) return;
  const { cells, unfit, problem } = pasted(table, selection, area, text);
  if (cells.length > MOST_WRITTEN) {
    toast(`At most ${MOST_WRITTEN} cells can be pasted at once.`, { isFault: true });
    return;
  }
  const free = cells.filter((one) => !heldByOther(table, one));
  const locked = cells.length - free.length;
  if (free.length > 0) void room.write(free);
  if (unfit > 0) toast(unfit === 1 ? `Not pasted: ${problem}` : `${unfit} cells not pasted: ${problem}`);
  if (locked > 0) toast(`${locked} cells are being edited by others and were left.`);
}

const sizeOf = ({ top, bottom, left, right }: Area) => (bottom - top + 1) * (right - left + 1);

function isWritable({ table, hints, selection }: Room, area: Area): boolean {
  const cell = selection.cell.value;
  if (!table.canEdit) {
    if (cell)
      hints.tell(cell, table.canComment ? 'You can comment here, not edit' : 'You can read here, not edit');
    return false;
  }
  if (sizeOf(area) <= MOST_WRITTEN) return true;
  toast(`At most ${MOST_WRITTEN} cells can be changed at once.`, { isFault: true });
  return false;
}
