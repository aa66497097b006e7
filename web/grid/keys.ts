/** What a key means in the grid, while no cell is being edited. */
export type Action =
  | { kind: 'move'; rows: number; columns: number; isExtending: boolean }
  /** As far as it goes, or to the end of the row. */
  | { kind: 'jump'; rows: -1 | 0 | 1; columns: -1 | 0 | 1; isExtending: boolean }
  | { kind: 'page'; rows: -1 | 1; isExtending: boolean }
  /** The next cell in reading order. */
  | { kind: 'next'; step: -1 | 1 }
  | { kind: 'open' | 'toggle' | 'empty' | 'all' | 'menu' | 'add' | 'leave' | 'undo' | 'redo' | 'comment' }
  /** Typing takes the place of what was there; the character itself goes into the editor, which has the focus by then. */
  | { kind: 'replace' };

const ARROWS: Record<string, [rows: -1 | 0 | 1, columns: -1 | 0 | 1]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

export function actionOf(pressed: Pressed): Action | undefined {
  const { key, shiftKey: isExtending, altKey } = pressed;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  const arrow = ARROWS[key];
  if (arrow && !altKey) {
    const [rows, columns] = arrow;
    return { kind: isCommand ? 'jump' : 'move', rows, columns, isExtending };
  }
  switch (key) {
    case 'Home':
      return { kind: 'jump', rows: isCommand ? -1 : 0, columns: -1, isExtending };
    case 'End':
      return { kind: 'jump', rows: isCommand ? 1 : 0, columns: 1, isExtending };
    case 'PageUp':
      return { kind: 'page', rows: -1, isExtending };
    case 'PageDown':
      return { kind: 'page', rows: 1, isExtending };
    case 'Tab':
      return { kind: 'next', step: pressed.shiftKey ? -1 : 1 };
    case 'Enter':
      return { kind: isCommand ? 'add' : 'open' };
    case 'F2':
      return { kind: 'open' };
    case 'F10':
      return pressed.shiftKey ? { kind: 'menu' } : undefined;
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'empty' };
    case 'Escape':
      return { kind: 'leave' };
  }
  if (isCommand && !altKey) return command(key.toLowerCase(), pressed.shiftKey);
  // AltGr writes, and says it is Ctrl and Alt together.
  if (isCommand !== altKey && !pressed.isComposing && key !== 'Process') return undefined;
  if (key === ' ') return { kind: 'toggle' };
  return [...key].length === 1 || key === 'Dead' || key === 'Process' ? { kind: 'replace' } : undefined;
}

function command(key: string, isShifted: boolean): Action | undefined {
  if (key === 'z') return { kind: isShifted ? 'redo' : 'undo' };
  if (key === 'y') return { kind: 'redo' };
  if (key === 'a') return { kind: 'all' };
  if (key === 'm' && isShifted) return { kind: 'comment' };
  return undefined;
}
