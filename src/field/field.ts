/** What a field is, and which values its cells take. Pure rules: nothing here reads or writes. */

export const fieldTypes = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'CHECKBOX',
  'SINGLE_SELECT',
  'MULTI_SELECT',
  'DATE',
  'DATETIME',
  'URL',
  'EMAIL',
  'USER',
  'RATING',
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** One of the values that a select field offers. Cells hold its id, so it can be renamed without touching them. */
export interface Choice {
  id: string;
  name: string;
  /** `#rrggbb` */
  color: string | null;
}

/** What a field's type leaves open. Only what belongs to the type is ever set. */
export interface FieldOptions {
  /** SINGLE_SELECT and MULTI_SELECT: the values on offer, in the order in which they sort. */
  choices?: Choice[];
  /** NUMBER: decimal places to show, 0 to 10. Values keep their full precision. */
  precision?: number;
  /** RATING: the highest rating, 1 to 10. */
  max?: number;
}

/** What the log says of a field. */
export interface FieldContent {
  name: string;
  type: FieldType;
  options: FieldOptions;
  /** Fields stand in the order of their positions; any number between two neighbours' goes between them. */
  position: number;
}

export interface Field extends FieldContent {
  id: string;
  tableId: string;
  /** The revision that last changed the field. */
  version: number;
  /** The revision that made it, or last gave it another type. */
  typeRevision: number;
}

export const MAX_FIELDS = 200;
export const MAX_CHOICES = 500;
export const MAX_RATING = 10;
export const DEFAULT_RATING = 5;
export const MAX_PRECISION = 10;

export function isSelect(type: FieldType): boolean {
  return type === 'SINGLE_SELECT' || type === 'MULTI_SELECT';
}

/** Which of its options a type has: two types of one kind can keep them. */
export function optionsKind(type: FieldType): keyof FieldOptions | 'none' {
  if (isSelect(type)) return 'choices';
  if (type === 'NUMBER') return 'precision';
  return type === 'RATING' ? 'max' : 'none';
}
