import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { discuss } from '../comments/discuss.ts';
import { act, toggle } from './actions.ts';
import { actionOf } from './keys.ts';
import type { Room } from './room.ts';
import { HEAD, ROW } from './size.ts';

/** What is done to the grid, told by one listener each for all cells: a cell is drawn too often to have its own. */
export function useInput(room: Room) {
  return useMemo(() => inputOf(room), [room]);
}

function inputOf(room: Room) {
  const { selection, editing, menu, desk } = room;
  let isDragging = false;
  /** Escape was pressed: the next Tab leaves the grid, as it must be able to. */
  let isLeaving = false;

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget) return pressInside(event);
    const action = actionOf(event.nativeEvent);
    if (action?.kind === 'next' && isLeaving) return;
    isLeaving = action?.kind === 'leave';
    if (!action) return;
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEAD) / ROW) - 1);
    // At once: an editor that opens has to have the focus before the browser types the character.
    if (flushSync(() => act(room, action, event.key, page))) event.preventDefault();
  }

  /** From a button in a cell Escape goes back to the grid. */
  function pressInside(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape' && event.currentTarget.contains(document.activeElement))
      event.currentTarget.focus({ preventScroll: true });
  }

  function mouseDown(event: MouseEvent<HTMLDivElement>) {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    if (editing.edit.value && !editing.commit()) {
      // The editor says what is wrong, and keeps the focus.
      event.preventDefault();
      return;
    }
    isLeaving = false;
    if ('isGutter' in place) {
      const at = room.table.rows.indexOf(place.recordId);
      selection.selectAt(at, 0);
      selection.selectAt(at, room.table.rows.fields.length, true);
      return;
    }
    if (event.shiftKey && selection.cell.value) selection.extendTo(place);
    else selection.select(place);
    isDragging = true;
    if (event.target instanceof Element && event.target.closest('.cell-box')) toggle(room, place);
  }

  function mouseOver(event: MouseEvent<HTMLDivElement>) {
    if (event.buttons !== 1) isDragging = false;
    const place = isDragging ? placeOf(event.target) : undefined;
    if (place && 'fieldId' in place) selection.extendTo(place);
  }

  function doubleClick({ target }: MouseEvent<HTMLDivElement>) {
    const place = placeOf(target);
    if (!place || 'isGutter' in place || (target instanceof Element && target.closest('.cell-box'))) return;
    flushSync(() => toggle(room, place) || editing.begin(place));
  }

  function click({ target }: MouseEvent<HTMLDivElement>) {
    const recordId = target instanceof Element && target.closest('[data-does=comment]') && recordOf(target);
    const fieldId = selection.cell.value?.fieldId ?? room.table.rows.fields[0]?.id;
    if (!recordId || !fieldId) return;
    selection.select({ recordId, fieldId });
    discuss(desk, 'record');
  }

  function contextMenu(event: MouseEvent<HTMLDivElement>) {
    const recordId = event.target instanceof Element && recordOf(event.target);
    if (!recordId || editing.edit.value) return;
    event.preventDefault();
    const place = placeOf(event.target);
    if (place && 'fieldId' in place) selection.select(place);
    menu.set({ recordId, x: event.clientX, y: event.clientY });
  }

  return {
    onKeyDown: press,
    onMouseDown: mouseDown,
    onMouseOver: mouseOver,
    onDoubleClick: doubleClick,
    onClick: click,
    onContextMenu: contextMenu,
  };
}

type Pointed = { recordId: string; fieldId: string } | { recordId: string; isGutter: true };

/** Where a pointer is; nothing where what it points to takes care of itself. */
function placeOf(target: EventTarget): Pointed | undefined {
  if (!(target instanceof Element) || target.closest('.editor, a, button')) return undefined;
  const recordId = recordOf(target);
  if (!recordId) return undefined;
  const fieldId = target.closest<HTMLElement>('[data-field]')?.dataset.field;
  if (fieldId) return { recordId, fieldId };
  return { recordId, isGutter: true };
}

function recordOf(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-record]')?.dataset.record;
}
