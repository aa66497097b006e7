import { checkCell } from '../record/cell.ts';

/**
 * What a raw value of a file means as a number, a date and so on, or undefined when it does not. One reading for
 * both the guess and the conversion, so that what a column is guessed to be is what its values become.
 */

/** Plain decimal notation: no thousands separators (1,234 is 1.234 elsewhere), no exponent, no plus, no leading 0. */
const DECIMAL = /^-?(?:0|[1-9]\d*|(?=\.))(?:\.\d+)?$/;

/** A finite number. An integer too great to be held exactly is not one: it would come out as another. */
export function numberFrom(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return text.includes('.') ? finite(value) : Number.isSafeInteger(value) ? value : undefined;
}

/** Digits that would lose something as a number, such as the code 007 or a number of twenty digits. */
export function isCode(raw: unknown): boolean {
  if (typeof raw !== 'string') return false;
  const text = raw.trim();
  return /^\d+$/.test(text) && numberFrom(text) === undefined;
}

/** true, false, yes and no in any case. Not 0 and 1: a column of those is one of numbers. */
export function checkboxFrom(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
  if (word === 'true' || word === 'yes') return true;
  return word === 'false' || word === 'no' ? false : undefined;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/; // 1998-06-12, 1998/6/12
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/; // 12.06.1998, always the day first
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i; // Jun 12 1998, June 12th, 1998
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i; // 12 June 1998, 12-Jun-1998
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * `YYYY-MM-DD`, checked against the calendar. Not read is what means different days to different people: 6/12/1998
 * is June in one country and December in another, and a year of two digits names no century; a guess would turn
 * some films of 1928 into ones of 2028 without a word. `Date.parse` guesses at both, and at any text with a number.
 */
export function dateFrom(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > 40) return undefined;
  const text = raw.trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return calendarDay(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dotted = DOTTED.exec(text);
  if (dotted) return calendarDay(dotted[3], dotted[2], dotted[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return calendarDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return undefined;
}

const DATE_TIME = /^(\S{8,10})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** A day and time in UTC with milliseconds. Without an offset the time is taken to be in UTC, wherever this runs. */
export function dateTimeFrom(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > 60) return undefined;
  const match = DATE_TIME.exec(raw.trim());
  const day = YEAR_FIRST.test(match?.[1] ?? '') ? dateFrom(match?.[1]) : undefined;
  if (!match || !day) return undefined;
  const zone = (match[3] ?? 'Z').toUpperCase().replace('UTC', 'Z');
  return checked('DATETIME', `${day}T${match[2]}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`);
}

export function emailFrom(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw.includes('@') ? checked('EMAIL', raw.trim()) : undefined;
}

/** An address with http:// or https://: without it, "example.com" may as well be a name. */
export function urlFrom(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  return /^https?:\/\/\S+$/i.test(text) ? checked('URL', text) : undefined;
}

/** Nothing to store: absent, null, white space alone or an empty list. Not "N/A" or "-", which may mean something. */
export function isEmpty(raw: unknown): boolean {
  if (typeof raw === 'string') return raw.trim() === '';
  return raw === null || raw === undefined || (Array.isArray(raw) && raw.length === 0);
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function monthNumber(word = ''): string | undefined {
  const name = word.toLowerCase() === 'sept' ? 'september' : word.toLowerCase();
  const at = MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name);
  return at < 0 ? undefined : String(at + 1);
}

function calendarDay(year = '', month = '', day = ''): string | undefined {
  return checked('DATE', `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function checked(type: 'DATE' | 'DATETIME' | 'EMAIL' | 'URL', text: string): string | undefined {
  const result = checkCell({ type, options: {} }, text);
  return 'value' in result && typeof result.value === 'string' ? result.value : undefined;
}
