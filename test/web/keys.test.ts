import { expect, test } from 'vitest';
import { actionOf, type Pressed } from '../../web/grid/keys.ts';

const press = (key: string, held: Partial<Pressed> = {}) =>
  actionOf({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...held,
  });

test('arrows go a step, with Ctrl or Cmd to the edge, and with Shift they mark', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'move', rows: 1, columns: 0, isExtending: false });
  expect(press('ArrowLeft', { shiftKey: true })).toEqual({
    kind: 'move',
    rows: 0,
    columns: -1,
    isExtending: true,
  });
  for (const held of [{ ctrlKey: true }, { metaKey: true }])
    expect(press('ArrowUp', held)).toEqual({ kind: 'jump', rows: -1, columns: 0, isExtending: false });
});

test.each(['a', 'Ü', '5', '日', '🙂', 'Dead', 'Process'])('%s begins to type', (key) => {
  expect(press(key)).toEqual({ kind: 'replace' });
});

test('what AltGr writes is typed, what Alt or Ctrl does is left to the browser', () => {
  expect(press('@', { ctrlKey: true, altKey: true })).toEqual({ kind: 'replace' });
  expect(press('d', { altKey: true })).toBeUndefined();
  for (const key of ['c', 'v', 'x', 'f', 'r']) expect(press(key, { ctrlKey: true })).toBeUndefined();
});

test.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['Z', { metaKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['a', { ctrlKey: true }, 'all'],
  ['F10', { shiftKey: true }, 'menu'],
  ['Enter', {}, 'open'],
  ['Enter', { ctrlKey: true }, 'add'],
  ['Backspace', {}, 'empty'],
  [' ', {}, 'toggle'],
])('%s with %j: %s', (key, held, kind) => {
  expect(press(key, held)).toEqual({ kind });
});
