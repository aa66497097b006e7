import { cleanText } from '../richtext/clean-text.ts';

/**
 * A name or title in one line: what people have typed, without controls, marks of direction and line breaks. A name with a
 * direction of its own turns nothing around but itself: where it stands, it stands apart.
 */
export function line(text: string, limit = 120): string {
  return cut(
    cleanText(text.normalize('NFC'))
      .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
    limit,
  );
}

/** What somebody has written, in lines. */
export function lines(text: string, limit = 1_200): string[] {
  const clean = cleanText(text).replace(/[\p{Zl}\p{Zp}]/gu, '\n');
  return cut(clean, limit)
    .split('\n')
    .map((one) => one.trimEnd());
}

/** Never in the middle of a character. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...new Intl.Segmenter('en').segment(text.slice(0, limit))].map(
    ({ segment }) => segment,
  );
  return `${characters.slice(0, -1).join('').trimEnd()}…`;
}

/** "Ada", "Ada and Grace", "Ada, Grace and 3 others". */
export function namesIn(names: readonly string[]): string {
  const [one = 'Somebody', two] = names;
  if (two === undefined) return one;
  if (names.length === 2) return `${one} and ${two}`;
  const rest = names.length - 2;
  return `${one}, ${two} and ${rest} ${rest === 1 ? 'other' : 'others'}`;
}
