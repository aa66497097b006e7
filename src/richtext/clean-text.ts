/**
 * What a reader cannot see: controls, the marks and overrides of writing direction, joiners, fillers, tags, variation
 * selectors, anchors of annotations. With it a text shows one thing and says another, so it is taken out, save where it
 * makes a visible difference that a language or an emoji needs:
 */
const INVISIBLE = String.raw`[^\P{Cc}\n\t]|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]`;

const scripts = (names: string) => names.replace(/\w+ ?/g, (name) => String.raw`\p{sc=${name.trim()}}`);
/** Of these characters, those that are seen themselves. */
const seen = (characters: string) => String.raw`[[${characters}]--\p{Default_Ignorable_Code_Point}]`;

/** In these scripts a joiner or non-joiner behind a letter changes its shape. */
const JOINING = seen(
  scripts(
    'Arab Syrc Nkoo Mand Mong Phag Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Bali Java',
  ),
);
/** Scripts without spaces, in which U+200B says where a line may break. */
const SPACELESS = seen(scripts('Thai Laoo Khmr Mymr'));
const MONGOLIAN = seen(scripts('Mong'));
/** Emoji, mathematical and other symbols, ideographs and others of which Unicode has variants. */
const VARYING = seen(String.raw`\p{Emoji}\p{Sm}\p{So}${scripts('Han Mymr Phag')}`);

const KEPT = [
  String.raw`(?<=${JOINING})[\u200c\u200d]`,
  String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=${VARYING})[\ufe00-\ufe0f]`,
  String.raw`(?<=\p{sc=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=${MONGOLIAN})[\u180b-\u180d\u180f]`,
  String.raw`(?<=${SPACELESS})\u200b(?=${SPACELESS})`,
  // The flags of England, Scotland, Wales and the like: a black flag, then its region in tags.
  String.raw`(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`,
];
/** In a text with letters from right to left these put neutral characters in their place; elsewhere they misplace them. */
const DIRECTION = /[\u200e\u200f\u061c]/u;
const RIGHT_TO_LEFT = new RegExp(seen(scripts('Hebr Arab Syrc Thaa Nkoo Samr Mand Adlm Rohg')), 'v');

const anyInvisible = new RegExp(INVISIBLE, 'gu');
const keptHere = new RegExp(KEPT.join('|'), 'vy');

/**
 * The pieces of one text, well-formed and without what nobody sees. They are read as one, because what is needed is
 * needed beside its neighbour, wherever bold begins; so a cleaned text is a clean one, however it is cut.
 */
export function cleanPieces(pieces: readonly string[]): string[] {
  const formed = pieces.map((piece) => piece.toWellFormed());
  const text = formed.join('');
  const removed = findRemoved(text);
  if (removed.length === 0) return formed;
  let next = 0;
  let start = 0;
  return formed.map((piece) => {
    const end = start + piece.length;
    let clean = '';
    let from = start;
    for (let cut = removed[next]; cut && cut[0] < end; cut = removed[++next]) {
      clean += text.slice(from, cut[0]);
      from = cut[1];
    }
    clean += text.slice(from, end);
    start = end;
    return clean;
  });
}

function findRemoved(text: string): [from: number, to: number][] {
  const removed: [from: number, to: number][] = [];
  let bothDirections: boolean | undefined;
  let keptUntil = 0;
  for (const { 0: character, index } of text.matchAll(anyInvisible)) {
    if (index < keptUntil) continue;
    keptHere.lastIndex = index;
    const kept = keptHere.exec(text)?.[0];
    if (kept !== undefined) keptUntil = index + kept.length;
    else {
      if (DIRECTION.test(character)) bothDirections ??= RIGHT_TO_LEFT.test(text);
      if (!DIRECTION.test(character) || !bothDirections) removed.push([index, index + character.length]);
    }
  }
  return removed;
}

export function cleanText(text: string): string {
  return cleanPieces([text]).join('');
}

/** Whether nobody would see anything of it. */
export function isBlank(text: string): boolean {
  return /^[\s\u2800]*$/.test(text);
}
