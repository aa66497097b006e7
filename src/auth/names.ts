import { foldName } from '../fold.ts';

/** A name is found by its first so many words. */
export const MAX_PLACES = 10;

/**
 * By what a person is found: the folded name as a whole, then from its second word on, from its third …, so that whatever
 * somebody types of it in its order is the beginning of one of these. An apostrophe and a hyphen end a word too.
 */
export function namesOf(name: string): string[] {
  const folded = foldName(name);
  const starts = [...folded.matchAll(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const later = starts.filter((start) => start > 0).slice(0, MAX_PLACES - 1);
  return [folded, ...later.map((start) => folded.slice(start))];
}
