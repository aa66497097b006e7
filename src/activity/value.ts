import type { Cell } from '../record/cell.ts';
import type { FieldState } from './names.queries.ts';

/** Longer texts are cut. */
const SHOWN = 60;

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** A value as people read it, in English. Where its field is of another type by now, as the value is. */
export function valueText(
  value: Cell | null,
  { type, options }: Pick<FieldState, 'type' | 'options'>,
  userName: (id: string) => string | undefined,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const isSelect = type === 'SINGLE_SELECT' || type === 'MULTI_SELECT';
  const nameOf = (id: string) =>
    options.choices?.find((choice) => choice.id === id)?.name ?? 'a removed choice';
  if (Array.isArray(value)) return cut(value.map((id) => (isSelect ? nameOf(id) : id)).join(', '));
  if (isSelect) return cut(nameOf(value));
  if (type === 'USER') return userName(value) ?? 'somebody';
  if (type === 'DATE' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return day.format(new Date(`${value}T00:00:00Z`));
  if (type === 'DATETIME' && !Number.isNaN(Date.parse(value))) {
    const time = new Date(value);
    return `${day.format(time)}, ${minute.format(time)} UTC`;
  }
  return cut(value);
}

/** On one line and not too long, never in the middle of a character. */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : line;
}
