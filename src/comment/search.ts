/** Of a longer query this many characters count. A word of PostgreSQL's search has at most 2,046 bytes. */
export const MAX_QUERY = 200;
/** How many characters of a comment an excerpt shows, and how many of them before the first match. */
const EXCERPT = 240;
const BEFORE = 60;

/** What somebody looks for. */
export interface Search {
  /** As `websearch_to_tsquery` takes it: words, "phrases", or, -not. */
  web: string;
  /** The last word is still being typed: the beginning of one counts. */
  isTyping: boolean;
}

/** A piece of an excerpt, found or between what was found. */
export interface Fragment {
  text: string;
  match: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export function readSearch(query: string): Search {
  const web = [
    ...query
      .slice(0, 2 * MAX_QUERY)
      .toWellFormed()
      .replaceAll('\u0000', ' '),
  ]
    .slice(0, MAX_QUERY)
    .join('');
  return { web, isTyping: /[\p{L}\p{N}\p{M}]$/u.test(web) };
}

/**
 * The part of a comment's text around what was found in it, in pieces: an HTML of ours would have to be trusted. Words are told
 * apart a little more simply than by the search itself, so of a found address or number its parts may be marked, or nothing.
 */
export function excerptOf(text: string, search: Search): Fragment[] {
  const isFound = matcher(search);
  const found = [...text.matchAll(WORD)].filter(([word]) => isFound(word.toLowerCase()));
  const first = found[0]?.index ?? 0;
  const start = first <= BEFORE ? 0 : cutBefore(text, first - BEFORE);
  const end = start + EXCERPT >= text.length ? text.length : cutBefore(text, start + EXCERPT);
  const fragments: Fragment[] = [];
  const add = (piece: string, match: boolean) => {
    const last = fragments.at(-1);
    if (piece === '') return;
    if (last?.match === match) last.text += piece;
    else fragments.push({ text: piece, match });
  };
  if (start > 0) add('…', false);
  let place = start;
  for (const { 0: word, index } of found) {
    if (index < place || index + word.length > end) continue;
    add(text.slice(place, index), false);
    add(word, true);
    place = index + word.length;
  }
  add(text.slice(place, end), false);
  if (end < text.length) add('…', false);
  return fragments;
}

/** Whether a word is one of those that are looked for, those of "-not" left out. */
function matcher({ web, isTyping }: Search): (word: string) => boolean {
  const words = [...web.toLowerCase().matchAll(/(-?)("[^"]*"?|[^\s"]+)/g)]
    .filter(([, not, term]) => not === '' && term !== 'or')
    .flatMap(([, , term = '']) => term.match(WORD) ?? []);
  const last = isTyping ? words.at(-1) : undefined;
  const whole = new Set(words);
  return (word) => whole.has(word) || (last !== undefined && word.startsWith(last));
}

/** Where a text can be cut: before the space nearest before a place, else there, and never within a character. */
function cutBefore(text: string, place: number): number {
  const space = text.lastIndexOf(' ', place);
  if (space > place - 30) return space;
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place;
}
