import { MAX_FIELDS } from '../field/field.ts';
import { NAME_LIMIT } from '../text.ts';

/** A row of the file, or what is wrong with it. `line` is the 1-based line where it starts, in every format. */
export type Row = { line: number; values: Record<string, unknown> } | { line: number; fault: string };

/**
 * The column names of one file: without white space around them or line breaks within, at most 200 characters, no
 * two alike (not even but for the case), "Column 3" for a third one without a name. What the file calls a column is
 * otherwise what it is called here.
 */
export class ColumnNames {
  readonly #taken = new Set<string>();

  /** The name for the next column of the file, or undefined when it has more columns than a table has fields. */
  next(header: string): string | undefined {
    const ordinal = this.#taken.size + 1;
    if (ordinal > MAX_FIELDS) return undefined;
    const base = cut(header.replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim(), NAME_LIMIT) || `Column ${ordinal}`;
    let name = base;
    for (let n = 2; this.#taken.has(name.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      name = cut(base, NAME_LIMIT - suffix.length) + suffix;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** A row without a prototype: a column called `__proto__` or `constructor` is a column like any other. */
export function goodRow(line: number, cells: Iterable<readonly [string, unknown]>): Row {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of cells) {
    if (typeof value === 'string' && value.includes('\uFFFD')) {
      return { line, fault: `The column "${name}" has characters that are not UTF-8.` };
    }
    values[name] = value;
  }
  return { line, values };
}

/** The start of a text, never ending in half a character. */
function cut(text: string, limit: number): string {
  return text
    .slice(0, limit)
    .replace(/\p{Cs}$/u, '')
    .trim();
}
