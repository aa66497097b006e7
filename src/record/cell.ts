import type { Field } from '../field/field.ts';
import { textFault } from '../text.ts';

/** A stored value. What each field type stores is told at {@link checkCell}; an empty cell is not stored. */
export type Cell = string | number | boolean | string[];

/** The filled cells of a record, by field id. */
export type Cells = Record<string, Cell>;

/** Cells as the log tells them: null where a cell was or became empty. */
export type CellDelta = Record<string, Cell | null>;

export const TEXT_LIMIT = 10_000;
export const LONG_TEXT_LIMIT = 100_000;
export const URL_LIMIT = 2_000;
export const EMAIL_LIMIT = 254;

type Checked = { value: Cell | null } | { fault: string };

/**
 * The form in which a value is stored in a cell of this field, or what is wrong with it.
 *
 * - TEXT (10,000 characters), LONG_TEXT (100,000), EMAIL (254), URL (2,000, http or https): a string
 * - NUMBER: a finite number; RATING: a whole number from 1 to the field's `max`
 * - CHECKBOX: true or false
 * - SINGLE_SELECT: the id of one of the field's choices; its name is taken too
 * - MULTI_SELECT: a list of such ids, each once
 * - DATE: `YYYY-MM-DD`; DATETIME: ISO 8601 with an offset, stored in UTC with milliseconds
 * - USER: the id of a user; that it is a member of the base is for the caller to check
 *
 * null, an empty text and an empty list empty the cell.
 */
export function checkCell(field: Pick<Field, 'type' | 'options'>, value: unknown): Checked {
  if (value === null || value === undefined || value === '') return { value: null };
  switch (field.type) {
    case 'TEXT':
      return checkText(value, TEXT_LIMIT);
    case 'LONG_TEXT':
      return checkText(value, LONG_TEXT_LIMIT);
    case 'EMAIL':
      return typeof value === 'string' &&
        value.length <= EMAIL_LIMIT &&
        /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
        ? checkText(value, EMAIL_LIMIT)
        : { fault: 'must be an e-mail address' };
    case 'URL':
      return checkUrl(value);
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value)
        ? { value: value + 0 }
        : { fault: 'must be a finite number' };
    case 'RATING': {
      const max = field.options.max ?? 5;
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max
        ? { value }
        : { fault: `must be a whole number from 1 to ${max}` };
    }
    case 'CHECKBOX':
      return typeof value === 'boolean' ? { value } : { fault: 'must be true or false' };
    case 'SINGLE_SELECT': {
      const choice = findChoice(field, value);
      return choice ? { value: choice } : { fault: "must be one of the field's choices" };
    }
    case 'MULTI_SELECT':
      return checkChoices(field, value);
    case 'DATE':
      return checkDate(value);
    case 'DATETIME':
      return checkDateTime(value);
    case 'USER':
      return typeof value === 'string' && value.startsWith('usr_') && value.length <= 40
        ? checkText(value, 40)
        : { fault: 'must be the id of a user' };
  }
}

function checkText(value: unknown, limit: number): Checked {
  if (typeof value !== 'string') return { fault: 'must be a text' };
  const fault = textFault(value, limit);
  return fault ? { fault } : { value };
}

function checkUrl(value: unknown): Checked {
  const text = checkText(value, URL_LIMIT);
  if ('fault' in text) return text;
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:'
    ? text
    : { fault: 'must be an http or https address' };
}

function findChoice(field: Pick<Field, 'options'>, value: unknown): string | undefined {
  const choices = field.options.choices ?? [];
  return (choices.find((choice) => choice.id === value) ?? choices.find((choice) => choice.name === value))
    ?.id;
}

function checkChoices(field: Pick<Field, 'options'>, value: unknown): Checked {
  if (!Array.isArray(value)) return { fault: "must be a list of the field's choices" };
  if (value.length === 0) return { value: null };
  const ids = value.map((item) => findChoice(field, item));
  if (!ids.every((id) => id !== undefined)) return { fault: "must hold the field's choices only" };
  return new Set(ids).size === ids.length ? { value: ids } : { fault: 'must name each choice once' };
}

function checkDate(value: unknown): Checked {
  const fault = { fault: 'must be a date of the form YYYY-MM-DD' };
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '0001') return fault;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? { value } : fault;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function checkDateTime(value: unknown): Checked {
  const fault = { fault: 'must be an ISO 8601 date and time with an offset, such as 2026-05-01T09:30:00Z' };
  const day = typeof value === 'string' ? DATE_TIME.exec(value)?.[1] : undefined;
  if (typeof value !== 'string' || day === undefined || 'fault' in checkDate(day)) return fault;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return fault;
  const iso = date.toISOString();
  return /^\d{4}-/.test(iso) && iso >= '0001' ? { value: iso } : fault;
}

export function sameCell(a: Cell | null | undefined, b: Cell | null | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => item === b[index]);
  }
  return (a ?? null) === (b ?? null);
}

/** The cells after a delta: what became empty is left out. */
export function applyCells(cells: Cells, delta: CellDelta): Cells {
  const next: Cells = { ...cells };
  for (const [fieldId, value] of Object.entries(delta)) {
    if (value === null) delete next[fieldId];
    else next[fieldId] = value;
  }
  return next;
}
