import type { Field, FieldType } from 'cobase/client';
import type { CSSProperties } from 'react';
import { makeState, type State } from '../state.ts';

/** A field in its place. */
export interface Column {
  readonly field: Field;
  /** Among the fields that are shown. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
  /** Made once, so that cells that are drawn anew set nothing anew. */
  readonly style: CSSProperties;
}

const WIDTHS: Record<FieldType, number> = {
  TEXT: 180,
  LONG_TEXT: 240,
  NUMBER: 132,
  CHECKBOX: 96,
  SINGLE_SELECT: 160,
  MULTI_SELECT: 200,
  DATE: 132,
  DATETIME: 190,
  URL: 200,
  EMAIL: 200,
  USER: 170,
  RATING: 120,
};
const FIRST_WIDTH = 260;
const MIN_WIDTH = 64;
const MAX_WIDTH = 800;
/** On a telephone the first column stays small, or there would be no room for another. */
const NARROW = 600;
const FIRST_WIDTH_NARROW = 150;

export interface Widths {
  /** By the ids of fields, as somebody has set them in this browser. */
  readonly set: State<Readonly<Record<string, number>>>;
  resize(fieldId: string, width: number): void;
}

export function makeWidths(tableId: string): Widths {
  const stored = `cobase.widths.${tableId}`;
  const set = makeState<Readonly<Record<string, number>>>(read(stored));
  return {
    set,
    resize(fieldId, width) {
      const fitting = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
      set.set({ ...set.value, [fieldId]: fitting });
      localStorage.setItem(stored, JSON.stringify(set.value));
    },
  };
}

function read(stored: string): Record<string, number> {
  try {
    const widths: unknown = JSON.parse(localStorage.getItem(stored) ?? '{}');
    return Object.fromEntries(
      Object.entries(Object(widths)).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    );
  } catch {
    return {};
  }
}

/** One beside the other, from where the numbers of the rows end. */
export function placed(
  fields: readonly Field[],
  widths: Readonly<Record<string, number>>,
  start: number,
  room: number,
): Column[] {
  let left = start;
  return fields.map((field, index) => {
    const first = room < NARROW ? FIRST_WIDTH_NARROW : FIRST_WIDTH;
    const width = widths[field.id] ?? (index === 0 ? first : WIDTHS[field.type]);
    const column = { field, index, left, width, style: { left, width } };
    left += width;
    return column;
  });
}
