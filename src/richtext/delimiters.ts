import type { MentionAttrs } from './document.ts';
import { toEntity } from './escape-markdown.ts';
import { markdown } from './markdown-parser.ts';
import { writeMention } from './mention-syntax.ts';

export interface Delimiter {
  kind: 'delimiter';
  text: '**' | '_' | '~~';
  opens: boolean;
}

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'solid'; text: string }
  | { kind: 'mention'; attrs: MentionAttrs }
  | Delimiter;

/**
 * The pieces in a row. Whether `**` opens, closes or is only two stars depends on what stands beside it: where a letter or
 * white space would make it the wrong thing, that is written as an entity, which to Markdown is punctuation.
 */
export function joinDelimiters(pieces: readonly Piece[], escaped: (text: string) => string): string {
  const parts = pieces.map((piece) => ({ first: false, last: false, piece }));
  for (let from = 0; from < parts.length; from++) {
    if (pieces[from]?.kind !== 'delimiter') continue;
    let to = from;
    while (pieces[to]?.kind === 'delimiter') to++;
    const group = pieces.slice(from, to).filter((piece) => piece.kind === 'delimiter');
    const left = parts[from - 1];
    const right = parts[to];
    const before = lastOf(left?.piece);
    const after = firstOf(right?.piece);
    const works = ([first, last]: readonly [boolean, boolean]) =>
      group.every((delimiter, index) =>
        doesWork(
          delimiter,
          index === 0 ? (first ? ';' : before) : '*',
          index === group.length - 1 ? (last ? '&' : after) : '*',
        ),
      );
    const needed = CHOICES.find(works) ?? [true, true];
    if (left && needed[0]) left.last = true;
    if (right && needed[1]) right.first = true;
    from = to - 1;
  }
  return parts.reduce((text, { piece, first, last }, index) => {
    if (piece.kind === 'mention')
      return text + writeMention(piece.attrs, text.slice(-2), nextOf(parts[index + 1]));
    return text + (piece.kind === 'text' ? write(piece.text, first, last, escaped) : piece.text);
  }, '');
}

const CHOICES: readonly (readonly [boolean, boolean])[] = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
];

/** As CommonMark says it, of the characters before and behind. */
function doesWork({ text, opens }: Delimiter, before: string, behind: string): boolean {
  const left = !isSpace(behind) && (!isPunctuation(behind) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(behind) || isPunctuation(behind));
  if (text !== '_') return opens ? left : right;
  return opens ? left && (!right || isPunctuation(before)) : right && (!left || isPunctuation(behind));
}

function isSpace(character: string): boolean {
  return markdown.utils.isWhiteSpace(character.codePointAt(0) ?? 0);
}

function isPunctuation(character: string): boolean {
  return markdown.utils.isPunctCharCode(character.codePointAt(0) ?? 0);
}

/** The end of a line is white space. */
function lastOf(piece: Piece | undefined): string {
  if (!piece) return ' ';
  return piece.kind === 'mention' ? ')' : (characters(piece.text).at(-1) ?? ' ');
}

function firstOf(piece: Piece | undefined): string {
  if (!piece) return ' ';
  return piece.kind === 'mention' ? '@' : (characters(piece.text)[0] ?? ' ');
}

function nextOf(part: { first: boolean; piece: Piece } | undefined): string {
  if (!part || (part.piece.kind === 'solid' && part.piece.text === '\\\n')) return ' ';
  return part.first ? '&' : firstOf(part.piece);
}

function write(text: string, first: boolean, last: boolean, escaped: (text: string) => string): string {
  const all = characters(text);
  const from = first ? 1 : 0;
  const to = last ? Math.max(from, all.length - 1) : all.length;
  return [
    ...all.slice(0, from).map(toEntity),
    escaped(all.slice(from, to).join('')),
    ...all.slice(to).map(toEntity),
  ].join('');
}

function characters(text: string): string[] {
  return Array.from(text);
}
