import { DEFAULT_RATING, type FieldType } from '../field/field.ts';
import { type Cell, checkCell } from '../record/cell.ts';
import { NAME_LIMIT, textFault } from '../text.ts';
import { checkboxFrom, dateFrom, dateTimeFrom, emailFrom, isEmpty, numberFrom, urlFrom } from './values.ts';

/** A value in its stored form, but for selects, which are given by the names of their choices. */
export type CellInput = Cell | null;

export type Converted = { value: CellInput } | { fault: string };

export interface ImportField {
  type: FieldType;
  name: string;
  /** The column of the file, when it is called otherwise than the field; faults name it. */
  column?: string;
  /** Selects: the names on offer. Without them, any name that a choice may have is taken. */
  choices?: readonly string[];
  /** RATING: the highest one. */
  max?: number;
}

/**
 * The stored form of a value of a file, or why it has none: nothing is cut, rounded or replaced to make it fit.
 * Texts are kept as they stand, white space included; all other types pass over white space around the value.
 *
 * - A number or checkbox of JSON becomes text in a text field, a list of them a text with commas.
 * - MULTI_SELECT takes a list, or a text with semicolons, or else commas, between the names; each counts once.
 * - A day in a DATETIME field is its midnight in UTC; a time in a DATE field is a fault, for it would be lost.
 * - USER is always a fault: a file knows no ids of users, and a name is not proof of who is meant.
 */
export function convertValue(field: ImportField, raw: unknown): Converted {
  if (isEmpty(raw)) return { value: null };
  const result = convert(field, raw);
  if ('value' in result) return result;
  return { fault: `Column "${field.column ?? field.name}": ${show(raw)} ${result.fault}.` };
}

function convert(field: ImportField, raw: unknown): Converted {
  switch (field.type) {
    case 'TEXT':
    case 'LONG_TEXT': {
      const text = textFrom(raw);
      return text === undefined
        ? { fault: 'is not a text' }
        : checkCell({ type: field.type, options: {} }, text);
    }
    case 'NUMBER':
      return given(numberFrom(raw), 'is not a number in plain notation, such as -1234.5');
    case 'RATING': {
      const max = field.max ?? DEFAULT_RATING;
      return checkCell({ type: 'RATING', options: { max } }, numberFrom(raw) ?? raw);
    }
    case 'CHECKBOX':
      return given(checkboxFrom(raw), 'is none of true, false, yes and no');
    case 'DATE':
      return given(
        dateFrom(raw),
        'is not a date, such as 1998-06-12 or 12 Jun 1998, with a year of four digits',
      );
    case 'DATETIME': {
      const day = dateFrom(raw);
      const time = day ? `${day}T00:00:00.000Z` : dateTimeFrom(raw);
      return given(time, 'is not a date and time, such as 1998-06-12T20:15:00Z');
    }
    case 'EMAIL':
      return given(emailFrom(raw), 'is not an e-mail address');
    case 'URL':
      return given(urlFrom(raw), 'is not an http or https address of at most 2000 characters');
    case 'SINGLE_SELECT':
      return choiceFrom(field, raw);
    case 'MULTI_SELECT':
      return choicesFrom(field, raw);
    case 'USER':
      return { fault: 'cannot be read as a user; users are chosen after the import' };
  }
}

function given(value: Cell | undefined, fault: string): Converted {
  return value === undefined ? { fault } : { value: value === 0 ? 0 : value }; // no -0
}

function textFrom(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  if (!Array.isArray(raw)) return undefined;
  const parts = raw.map((item: unknown) => (Array.isArray(item) ? undefined : textFrom(item)));
  return parts.every((part) => part !== undefined) ? parts.join(', ') : undefined;
}

function choiceFrom(field: ImportField, raw: unknown): { value: string } | { fault: string } {
  const name = Array.isArray(raw) ? undefined : textFrom(raw)?.trim();
  if (name === undefined || name === '') return { fault: 'is not the name of a choice' };
  if (field.choices)
    return field.choices.includes(name) ? { value: name } : { fault: 'is not one of the choices' };
  const fault = textFault(name, NAME_LIMIT);
  return fault ? { fault: `is not the name of a choice: it ${fault}` } : { value: name };
}

function choicesFrom(field: ImportField, raw: unknown): Converted {
  const names = new Set<string>();
  for (const item of listFrom(field, raw)) {
    const choice = choiceFrom(field, item);
    if ('fault' in choice) {
      return Array.isArray(raw) || item !== raw
        ? { fault: `has ${show(item)}, which ${choice.fault}` }
        : choice;
    }
    names.add(choice.value);
  }
  return { value: names.size > 0 ? [...names] : null };
}

function listFrom(field: ImportField, raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  if (typeof raw !== 'string' || field.choices?.includes(raw.trim())) return [raw];
  return raw.split(raw.includes(';') ? ';' : ',').filter((part) => part.trim() !== '');
}

const SHOWN = 60;

/** A value for people to find it by, cut to 60 characters. */
function show(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : write(raw);
  const start = text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\p{Cs}$/u, '')}…` : text;
  return typeof raw === 'string' ? `"${start}"` : start;
}

function write(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? typeof raw;
  } catch {
    return 'a value nested too deeply'; // JSON.parse reads deeper than JSON.stringify writes
  }
}
