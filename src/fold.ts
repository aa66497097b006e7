/** The longest folded name, in UTF-16 code units: some characters fold to many, and an index holds no text of any length. */
const LONGEST = 200;

/** The accents of Latin, Greek and Cyrillic. Signs of other scripts are no accents: without them it is another word. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A name as names are compared when people look for each other: without case, accents, width, what cannot be seen, and the
 * differences between typed and typeset apostrophes and hyphens. It is worked out here and stored, never in SQL, where the
 * answer would depend on the database and its locale. Hangul stays decomposed, so that half a typed syllable is a prefix.
 */
export function foldName(name: string): string {
  const folded = fold(name);
  // What is left is folded once more: some capitals have accents that only their small letters show.
  return cut(fold(folded).trim());
}

function fold(text: string): string {
  return (
    text
      .replace(/[’‘ʼʻ‛`´′]/gu, "'")
      .replace(/[‐‑‒–—―−]/gu, '-')
      .normalize('NFKD')
      .replace(UNSEEN, '')
      // Up and down again: ß is ss, and the two small sigmas are one.
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replace(/\s+/gu, ' ')
  );
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const whole = text.slice(0, LONGEST);
  return (whole.isWellFormed() ? whole : whole.slice(0, -1)).trim();
}
