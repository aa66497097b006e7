import type { Field } from 'cobase/client';

const numbers = new Map<string, Intl.NumberFormat>();
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A number with the decimals that its field says, or as many as it has. */
export function formatNumber(value: number, precision: number | null | undefined): string {
  const key = `${precision ?? ''}`;
  let format = numbers.get(key);
  if (!format) {
    const digits = precision ?? undefined;
    format = new Intl.NumberFormat(undefined, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits ?? 15,
    });
    numbers.set(key, format);
  }
  return format.format(value);
}

/** A calendar day, which is the same day everywhere. */
export function formatDay(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? value : day.format(date);
}

export function formatMoment(value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : moment.format(date);
}

/** A value as a line of text: for the clipboard, for screen readers, and where there is no room for more. */
export function textOfValue(field: Field, value: unknown, nameOf: (userId: string) => string): string {
  if (value === null || value === undefined) return '';
  const { type, options } = field;
  const choice = (id: unknown) => options.choices?.find((one) => one.id === id)?.name ?? '';
  if (type === 'CHECKBOX') return value === true ? 'Yes' : 'No';
  if (type === 'NUMBER' && typeof value === 'number') return formatNumber(value, options.precision);
  if (type === 'DATE' && typeof value === 'string') return formatDay(value);
  if (type === 'DATETIME' && typeof value === 'string') return formatMoment(value);
  if (type === 'SINGLE_SELECT') return choice(value);
  if (type === 'MULTI_SELECT' && Array.isArray(value)) return value.map(choice).join(', ');
  if (type === 'USER') return nameOf(`${value}`);
  return `${value}`;
}
