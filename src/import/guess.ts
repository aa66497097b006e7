import { type FieldType, MAX_RATING } from '../field/field.ts';
import { textFault } from '../text.ts';
import type { Row } from './read.ts';
import {
  checkboxFrom,
  dateFrom,
  dateTimeFrom,
  emailFrom,
  isCode,
  isEmpty,
  numberFrom,
  urlFrom,
} from './values.ts';

export interface GuessedField {
  name: string;
  column: string;
  type: FieldType;
  /** SINGLE_SELECT and MULTI_SELECT, in the order of their first use. */
  choices?: string[];
  /** RATING */
  max?: number;
}

/** The share of a column's values that a type has to fit; the others become faults. */
const FIT = 0.99;
/** How many values of a column are remembered; a column with more of them has none to choose from. */
const REMEMBERED = 50;
const SELECT_CHOICES = 20;
const SELECT_SHARE = 0.1;
const SELECT_LENGTH = 50;
const TEXT_LENGTH = 255;

/**
 * The fields that fit the columns of a file, from all its rows, in the order in which the columns appear. Rows with
 * faults are passed over. Per column it keeps counts and up to 50 short values, whatever the number of rows.
 *
 * The first of these that holds for a column's filled values is its type:
 *
 * 1. Nothing is filled: TEXT.
 * 2. At least 99 % are numbers: NUMBER; RATING if the name says "rating" or "stars" and all are whole numbers from 1
 *    to at most 10. A single code that a number would spoil (007, twenty digits) makes it a text: a postal code is no
 *    number though most of them look so.
 * 3. At least 99 % are true, false, yes or no: CHECKBOX.
 * 4. At least 99 % are days: DATE; days and times, with at least one time: DATETIME.
 * 5. At least 99 % are e-mail addresses: EMAIL; http addresses: URL.
 * 6. At least 99 % are JSON lists of texts, of at most 50 in all: MULTI_SELECT. A text is never split to find one.
 * 7. It is not the first column, which names the record, and has at most 20 different values, each at most 50
 *    characters, that are at most 10 % of the filled ones: SINGLE_SELECT. All values fit, for they are its choices.
 * 8. One is longer than 255 characters or has a line break: LONG_TEXT. Else TEXT.
 *
 * So of less than a hundred values all have to fit, and of less than ten none makes a select. USER is never guessed.
 */
export async function guessFields(rows: AsyncIterable<Row> | Iterable<Row>): Promise<GuessedField[]> {
  const columns = new Map<string, Column>();
  for await (const row of rows) {
    if ('fault' in row) continue;
    for (const [name, raw] of Object.entries(row.values)) {
      const column = columns.get(name) ?? new Column(name, columns.size === 0);
      columns.set(name, column);
      if (!isEmpty(raw)) column.add(raw);
    }
  }
  return Array.from(columns.values(), (column) => column.guess());
}

type Kind = 'NUMBER' | 'CHECKBOX' | 'DATE' | 'DATETIME' | 'EMAIL' | 'URL' | 'LIST' | 'TEXT';

class Column {
  readonly #name: string;
  readonly #first: boolean;
  #filled = 0;
  readonly #kinds = new Map<Kind, number>();
  #hasCode = false;
  #rates = true;
  #highest = 0;
  #long = false;
  #values: Set<string> | undefined = new Set();

  constructor(name: string, first: boolean) {
    this.#name = name;
    this.#first = first;
  }

  add(raw: unknown): void {
    const kind = kindOf(raw);
    this.#filled++;
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    this.#hasCode ||= isCode(raw);
    const value = numberFrom(raw) ?? 0;
    this.#rates &&= Number.isInteger(value) && value >= 1 && value <= MAX_RATING;
    this.#highest = Math.max(this.#highest, value);
    this.#long ||= typeof raw === 'string' && (raw.length > TEXT_LENGTH || raw.includes('\n'));
    for (const item of kind === 'LIST' && Array.isArray(raw) ? raw : [raw]) this.#remember(item);
  }

  guess(): GuessedField {
    const field = { name: this.#name, column: this.#name };
    const choices = this.#values && [...this.#values];
    if (this.#filled === 0) return { ...field, type: 'TEXT' };
    if (this.#fits('NUMBER') && !this.#hasCode) {
      if (!this.#rates || !/rating|stars/i.test(this.#name)) return { ...field, type: 'NUMBER' };
      return { ...field, type: 'RATING', max: this.#highest > 5 ? MAX_RATING : 5 };
    }
    for (const type of ['CHECKBOX', 'DATE', 'EMAIL', 'URL'] as const) {
      if (this.#fits(type)) return { ...field, type };
    }
    if (this.#kinds.has('DATETIME') && this.#fits('DATE', 'DATETIME')) return { ...field, type: 'DATETIME' };
    if (choices && this.#fits('LIST')) return { ...field, type: 'MULTI_SELECT', choices };
    if (choices && !this.#first && this.#repeats(choices))
      return { ...field, type: 'SINGLE_SELECT', choices };
    return { ...field, type: this.#long ? 'LONG_TEXT' : 'TEXT' };
  }

  #remember(item: unknown): void {
    const text = typeof item === 'object' ? undefined : String(item).trim();
    if (text === undefined || textFault(text, SELECT_LENGTH) || text.includes('\n')) this.#values = undefined;
    else this.#values?.add(text);
    if (this.#values && this.#values.size > REMEMBERED) this.#values = undefined;
  }

  #fits(...kinds: Kind[]): boolean {
    return kinds.reduce((sum, kind) => sum + (this.#kinds.get(kind) ?? 0), 0) >= this.#filled * FIT;
  }

  #repeats(values: string[]): boolean {
    if (this.#kinds.has('LIST')) return false;
    return values.length <= SELECT_CHOICES && values.length <= this.#filled * SELECT_SHARE;
  }
}

/** The one type that a value speaks for; no text is read in two ways. */
function kindOf(raw: unknown): Kind {
  if (Array.isArray(raw))
    return raw.every((item) => typeof item === 'string' && item.trim()) ? 'LIST' : 'TEXT';
  if (numberFrom(raw) !== undefined) return 'NUMBER';
  if (checkboxFrom(raw) !== undefined) return 'CHECKBOX';
  if (dateFrom(raw) !== undefined) return 'DATE';
  if (dateTimeFrom(raw) !== undefined) return 'DATETIME';
  if (emailFrom(raw) !== undefined) return 'EMAIL';
  return urlFrom(raw) !== undefined ? 'URL' : 'TEXT';
}
