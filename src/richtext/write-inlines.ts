import { type Delimiter, joinDelimiters, type Piece } from './delimiters.ts';
import type { Inline, PlainMark } from './document.ts';
import { escapeText, writeCode, writeHref } from './escape-markdown.ts';
import { safeHref } from './href.ts';
import { type Marks, marksOf, PLAIN } from './marks.ts';

/** The delimiters are all different, so that two that touch are never taken for one. */
const DELIMITERS: Record<Exclude<PlainMark, 'code'>, Delimiter['text']> = {
  bold: '**',
  italic: '_',
  strike: '~~',
};
const SPANS = ['bold', 'italic', 'strike'] as const;
type Span = (typeof SPANS)[number];

/** What stands in a paragraph or heading, one line for each that its breaks make. */
export function writeInlines(nodes: readonly Inline[]): string {
  const pieces: Piece[] = [];
  const marks = nodes.map((node) => (node.type === 'text' ? marksOf(node.marks) : PLAIN));
  const open: Span[] = [];
  let href: string | null = null;
  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const now = marks[index] ?? PLAIN;
    const leavesLink = href !== null && href !== now.href;
    closeSpans(pieces, open, (span) => leavesLink || !now[span]);
    if (leavesLink && href !== null) pieces.push({ kind: 'solid', text: `](${writeHref(href)})` });
    if (now.href !== null && href !== now.href) {
      const address = addressAlone(nodes, index);
      if (address !== null) {
        closeSpans(pieces, open, () => true);
        pieces.push({ kind: 'solid', text: `<${address}>` });
        href = null;
        continue;
      }
      // A link is around all marks in it: what was open before is closed and opened again.
      closeSpans(pieces, open, () => true);
      pieces.push({ kind: 'solid', text: '[' });
    }
    href = now.href;
    openSpans(pieces, open, marks, index);
    if (!node) break;
    if (node.type === 'hardBreak') pieces.push({ kind: 'solid', text: '\\\n' });
    else if (node.type === 'mention') pieces.push({ kind: 'mention', attrs: node.attrs });
    else if (now.code) pieces.push({ kind: 'solid', text: writeCode(node.text) });
    else pieces.push({ kind: 'text', text: node.text });
  }
  return joinDelimiters(pieces, escapeText);
}

/** What Markdown reads as an address between `<` and `>`. */
const AUTOLINK = /^[a-z][a-z0-9+.-]{1,31}:[^<>\0-\x20]*$/i;

/** The text of a link alone which is its address, written out or as somebody types it: `https://a.b` for `https://a.b/`. */
function addressAlone(nodes: readonly Inline[], index: number): string | null {
  const node = nodes[index];
  const next = nodes[index + 1];
  if (node?.type !== 'text' || node.marks?.length !== 1) return null;
  const href = marksOf(node.marks).href;
  if (href === null || !AUTOLINK.test(node.text) || safeHref(node.text) !== href) return null;
  return next?.type === 'text' && marksOf(next.marks).href === href ? null : node.text;
}

function closeSpans(pieces: Piece[], open: Span[], ends: (span: Span) => boolean): void {
  const first = open.findIndex(ends);
  if (first < 0) return;
  for (const span of open.splice(first).reverse()) {
    pieces.push({ kind: 'delimiter', text: DELIMITERS[span], opens: false });
  }
}

/** Those first that last longest, so that they need not be closed for the others. */
function openSpans(pieces: Piece[], open: Span[], marks: readonly Marks[], index: number): void {
  const now = marks[index] ?? PLAIN;
  const missing = SPANS.filter((span) => now[span] && !open.includes(span)).map((span) => {
    let end = index;
    while (marks[end]?.[span] && marks[end]?.href === now.href) end++;
    return { span, end };
  });
  for (const { span } of missing.sort((one, other) => other.end - one.end)) {
    open.push(span);
    pieces.push({ kind: 'delimiter', text: DELIMITERS[span], opens: true });
  }
}
