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
  const parts = pieces.map((piece): Part => ({ first: false, last: false, piece }));
  const groups = groupsOf(parts);
  // A single letter stands beside two groups: what one of them needs, the other has to be asked about again.
  for (let index = 0; index < groups.length; ) {
    const group = groups[index];
    index += group && settle(group) ? -1 : 1;
    index = Math.max(index, 0);
  }
  let written = '';
  parts.forEach((part, index) => {
    const { piece } = part;
    if (piece.kind === 'mention')
      written += writeMention(piece.attrs, written.slice(-2), nextOf(parts[index + 1]));
    else written += piece.kind === 'text' ? write(piece.text, part, escaped) : piece.text;
  });
  return written;
}

interface Part {
  /** Whether its first and its last character are written as entities. */
  first: boolean;
  last: boolean;
  piece: Piece;
}

/** Delimiters that touch, and what stands on both sides. */
interface Group {
  left: Part | undefined;
  delimiters: Delimiter[];
  right: Part | undefined;
}

function groupsOf(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let left: Part | undefined;
  for (const part of parts) {
    if (part.piece.kind !== 'delimiter') {
      if (group) group.right = part;
      group = null;
      left = part;
    } else if (group) group.delimiters.push(part.piece);
    else {
      group = { left, delimiters: [part.piece], right: undefined };
      groups.push(group);
    }
  }
  return groups;
}

/** Whether it changed the only character of what stands to its left. */
function settle({ left, delimiters, right }: Group): boolean {
  const choice = CHOICES.find(([last, first]) =>
    delimiters.every((delimiter, index) => {
      const before = index > 0 ? '*' : last ? ';' : lastOf(left);
      const behind = index < delimiters.length - 1 ? '*' : first ? '&' : firstOf(right);
      return doesWork(delimiter, before, behind);
    }),
  );
  const [last, first] = choice ?? [true, true];
  if (right && first) right.first = true;
  if (!left || !last || left.last) return false;
  left.last = true;
  return isSingle(left);
}

const CHOICES: readonly (readonly [last: boolean, first: boolean])[] = [
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
function lastOf(part: Part | undefined): string {
  if (!part) return ' ';
  if (part.piece.kind === 'mention') return ')';
  return part.last || (part.first && isSingle(part)) ? ';' : lastCharacter(part.piece.text);
}

function firstOf(part: Part | undefined): string {
  if (!part) return ' ';
  if (part.piece.kind === 'mention') return '@';
  return part.first || (part.last && isSingle(part)) ? '&' : firstCharacter(part.piece.text);
}

function isSingle({ piece }: Part): boolean {
  return piece.kind === 'text' && firstCharacter(piece.text).length === piece.text.length;
}

function nextOf(part: Part | undefined): string {
  const endsLine = part?.piece.kind === 'solid' && part.piece.text === '\\\n';
  return endsLine ? ' ' : firstOf(part);
}

function write(text: string, { first, last }: Part, escaped: (text: string) => string): string {
  const from = first ? firstCharacter(text).length : 0;
  const to = last ? Math.max(from, text.length - lastCharacter(text).length) : text.length;
  const [before, behind] = [text.slice(0, from), text.slice(to)];
  return `${before && toEntity(before)}${escaped(text.slice(from, to))}${behind && toEntity(behind)}`;
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastCharacter(text: string): string {
  return /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(-2)) ? text.slice(-2) : text.slice(-1);
}
