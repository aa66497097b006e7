import { invalid } from './errors.ts';

/** The longest name of a base, table, field, view, group or choice, in UTF-16 code units. */
export const NAME_LIMIT = 200;

/**
 * What is wrong with a text that is to be stored, or undefined. PostgreSQL holds neither NUL nor half of a surrogate
 * pair, in `text` as in `jsonb`; told here, they are an error of the input and not of the server.
 */
export function textFault(text: string, limit: number): string | undefined {
  if (text.length > limit) return `must not be longer than ${limit} characters`;
  if (text.includes('\u0000')) return 'must not contain the character U+0000';
  if (!text.isWellFormed()) return 'must be well-formed Unicode';
  return undefined;
}

/** No text of PostgreSQL holds NUL: an id with one names nothing, and is asked for as one that names nothing. */
export function nameable(id: string): string {
  return id.includes('\u0000') ? ' ' : id;
}

/** A name as it is stored: without white space around it, neither empty nor longer than {@link NAME_LIMIT}. */
export function checkName(name: string, path: (string | number)[]): string {
  const trimmed = name.trim();
  const fault = trimmed === '' ? 'must not be empty' : textFault(trimmed, NAME_LIMIT);
  if (fault) throw invalid(path, `The name ${fault}.`);
  return trimmed;
}
