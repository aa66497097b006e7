import type { Field } from 'cobase/client';

export type NameOf = (userId: string) => string;

/**
 * A value as people type it, such that `parsed` takes it back: what an editor begins with and what goes to the clipboard. How a
 * value is shown is another thing: rounded, and in the words of the reader's country.
 */
export function plainText(field: Field, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined) return '';
  const choice = (id: unknown) => field.options.choices?.find((one) => one.id === id)?.name ?? '';
  switch (field.type) {
    case 'CHECKBOX':
      return value === true ? 'yes' : 'no';
    case 'NUMBER':
      return `${value}`.replace('.', DECIMAL);
    case 'SINGLE_SELECT':
      return choice(value);
    case 'MULTI_SELECT':
      return Array.isArray(value) ? value.map(choice).join(', ') : '';
    case 'USER':
      return nameOf(`${value}`);
    default:
      return `${value}`;
  }
}

/** The mark before decimals in the reader's country. */
export const DECIMAL =
  new Intl.NumberFormat().formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
