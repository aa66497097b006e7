import type { Block, Inline, RichText, Text } from '../richtext/document.ts';

/** A mention that may not stand: text that is not searched. */
export interface Refused {
  type: 'refused';
  text: string;
}

/** Where a node of a line stands in its text. */
export interface Piece {
  from: number;
  to: number;
  /** Whether names are looked for in it. */
  isOpen: boolean;
}

/** A line as one text, so that what stands beside a piece of it is seen whatever its marks are. */
export function piecesOf(line: readonly (Inline | Refused)[]): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces = line.map((node) => {
    const from = text.length;
    // To what stands beside it a mention is the @ that it is written with, refused or not; a break is space.
    text += node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : '@';
    const isOpen =
      node.type === 'text' && !node.marks?.some(({ type }) => type === 'code' || type === 'link');
    return { from, to: text.length, isOpen };
  });
  return { text, pieces };
}

/** Neighbours with the same marks as one text: the normal form. */
export function joined(line: readonly Inline[]): Inline[] {
  const next: Inline[] = [];
  for (const node of line) {
    const last = next.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node, last)) {
      next[next.length - 1] = { ...last, text: last.text + node.text };
    } else next.push(node);
  }
  return next;
}

function sameMarks(one: Text, other: Text): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}

/** The document with each of its lines of text changed; code blocks have none. */
export function mapLines(doc: RichText, change: (line: readonly Inline[]) => readonly Inline[]): RichText {
  const inBlock = <Some extends Block>(block: Some): Some => {
    switch (block.type) {
      case 'codeBlock':
        return block;
      case 'paragraph':
      case 'heading':
        return block.content ? { ...block, content: [...change(block.content)] } : block;
      case 'blockquote':
        return { ...block, content: block.content.map(inBlock) };
      default:
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: item.content.map(inBlock) })),
        };
    }
  };
  return { ...doc, content: doc.content.map(inBlock) };
}
