import { cleanPieces } from './clean-text.ts';
import type { Inline, Text } from './document.ts';
import { isCode, type Marks, marksOf, PLAIN, sameMarks, textNode, toMarks } from './marks.ts';

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * What stands in one paragraph or heading, in its one form: no line break in a text, no white space at the ends of lines
 * (which nobody sees), no mark on a mention, a break or the white space beside what is marked, equal neighbours joined.
 * A heading has one line.
 */
export function normalizeInline(nodes: readonly Inline[], lines: 'one' | 'many'): Inline[] {
  const broken = nodes.flatMap((node) => breakLines(node, lines));
  const pieces = broken.map((node) => (node.type === 'text' ? node.text : '\n'));
  const clean = cleanPieces(pieces);
  const cleaned = broken.map((node, index) =>
    node.type === 'text' ? { ...node, text: clean[index] ?? '' } : node,
  );
  return join(unmarkSpace(trimLines(join(cleaned))));
}

function breakLines(node: Inline, lines: 'one' | 'many'): Inline[] {
  if (node.type === 'mention') return [{ type: 'mention', attrs: { ...node.attrs } }];
  if (node.type === 'hardBreak') return lines === 'many' ? [{ type: 'hardBreak' }] : [textNode(' ', [])];
  const marks = toMarks(marksOf(node.marks));
  const parts = node.text.split(LINE_BREAK).map((part) => part.replaceAll('\t', ' '));
  if (lines === 'one' || marks[0]?.type === 'code') return [textNode(parts.join(' '), marks)];
  return parts.flatMap((part, index): Inline[] =>
    index === 0 ? [textNode(part, marks)] : [{ type: 'hardBreak' }, textNode(part, marks)],
  );
}

function join(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    if (node.type === 'text' && node.text === '') continue;
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node.marks, last.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    } else joined.push(node);
  }
  return joined;
}

/** Also without breaks before the first and after the last thing that is seen. */
function trimLines(nodes: readonly Inline[]): Inline[] {
  const behind = trimAfterBreaks(nodes, (text) => text.trimStart());
  return trimAfterBreaks(behind.reverse(), (text) => text.trimEnd()).reverse();
}

function trimAfterBreaks(nodes: readonly Inline[], trim: (text: string) => string): Inline[] {
  const trimmed: Inline[] = [];
  let atStart = true;
  for (const node of nodes) {
    if (node.type === 'hardBreak') {
      if (trimmed.length > 0) trimmed.push(node);
      atStart = true;
    } else if (node.type === 'text' && atStart && !isCode(node)) {
      const text = trim(node.text);
      if (text === '') continue;
      trimmed.push({ ...node, text });
      atStart = false;
    } else {
      trimmed.push(node);
      atStart = false;
    }
  }
  return trimmed;
}

/** White space has only the marks that what stands before it and what stands behind it both have. */
function unmarkSpace(nodes: readonly Inline[]): Inline[] {
  const parts = nodes.flatMap(splitSpace);
  const before: Marks[] = [];
  let seen = PLAIN;
  for (const part of parts) {
    before.push(seen);
    if (!isSpace(part)) seen = part.type === 'text' ? marksOf(part.marks) : PLAIN;
  }
  let next = PLAIN;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    if (!part) continue;
    if (part.type === 'text' && isSpace(part)) {
      const shared = common(common(marksOf(part.marks), before[index] ?? PLAIN), next);
      parts[index] = textNode(part.text, toMarks(shared));
    } else next = part.type === 'text' ? marksOf(part.marks) : PLAIN;
  }
  return parts;
}

function splitSpace(node: Inline): Inline[] {
  if (node.type !== 'text' || isCode(node)) return [node];
  const core = node.text.trim();
  if (core === '' || core.length === node.text.length) return [node];
  const start = node.text.length - node.text.trimStart().length;
  const ends: Text[] = [
    { ...node, text: node.text.slice(0, start) },
    { ...node, text: core },
    { ...node, text: node.text.slice(start + core.length) },
  ];
  return ends.filter(({ text }) => text !== '');
}

function isSpace(node: Inline): boolean {
  return node.type === 'text' && !isCode(node) && node.text.trim() === '';
}

function common(one: Marks, other: Marks): Marks {
  return {
    href: one.href === other.href ? one.href : null,
    bold: one.bold && other.bold,
    italic: one.italic && other.italic,
    strike: one.strike && other.strike,
    code: false,
  };
}
