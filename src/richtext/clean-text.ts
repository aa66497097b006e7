/**
 * What a reader cannot see: controls, the marks and overrides of writing direction, joiners, fillers, tags, variation
 * selectors, anchors of annotations. With it a text shows one thing and says another, so it is taken out, save where it
 * makes a visible difference that a language or an emoji needs:
 */
const INVISIBLE = String.raw`[^\P{Cc}\n\t]|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]`;

/** Scripts whose letters change shape by a joiner or non-joiner behind them. */
const JOINING = [
  'Arab',
  'Syrc',
  'Nkoo',
  'Mand',
  'Mong',
  'Phag',
  'Adlm',
  'Rohg',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
]
  .concat(['Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Tibt', 'Mymr', 'Khmr', 'Bali', 'Java'])
  .map((script) => String.raw`\p{sc=${script}}`)
  .join('');
/** Scripts without spaces, in which U+200B says where a line may break. */
const SPACELESS = String.raw`\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;

const KEPT = [
  String.raw`(?<=[${JOINING}])[\u200c\u200d]`,
  String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[\p{Emoji}\p{Sm}\p{So}\p{sc=Han}\p{sc=Mymr}\p{sc=Phag}])[\ufe00-\ufe0f]`,
  String.raw`(?<=\p{sc=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=\p{sc=Mong})[\u180b-\u180d\u180f]`,
  String.raw`(?<=[${SPACELESS}])\u200b(?=[${SPACELESS}])`,
  // The flags of England, Scotland, Wales and the like: a black flag, then its region in tags.
  String.raw`(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`,
];
/** In a text with letters from right to left these put neutral characters in their place; elsewhere they misplace them. */
const DIRECTION = String.raw`[\u200e\u200f\u061c]`;
const RIGHT_TO_LEFT =
  /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}]/u;

const anyInvisible = new RegExp(INVISIBLE, 'u');
const inOneDirection = new RegExp(`${KEPT.join('|')}|(${INVISIBLE})`, 'gu');
const inBothDirections = new RegExp(`${DIRECTION}|${KEPT.join('|')}|(${INVISIBLE})`, 'gu');

/**
 * The pieces of one text, well-formed and without what nobody sees. They are read as one, because what is needed is
 * needed beside its neighbour, wherever bold begins; so a cleaned text is a clean one, however it is cut.
 */
export function cleanPieces(pieces: readonly string[]): string[] {
  const formed = pieces.map((piece) => piece.toWellFormed());
  const text = formed.join('');
  if (!anyInvisible.test(text)) return formed;
  const pattern = RIGHT_TO_LEFT.test(text) ? inBothDirections : inOneDirection;
  const removed: [from: number, to: number][] = [];
  for (const match of text.matchAll(pattern)) {
    if (match[1] !== undefined) removed.push([match.index, match.index + match[1].length]);
  }
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

export function cleanText(text: string): string {
  return cleanPieces([text]).join('');
}

/** Whether nobody would see anything of it. */
export function isBlank(text: string): boolean {
  return /^[\s\u2800]*$/.test(text);
}
