import type { Inline, Mark, Text } from './document.ts';

/** The marks of one piece of text, each at most once. The address stands for the link. */
export interface Marks {
  href: string | null;
  bold: boolean;
  italic: boolean;
  strike: boolean;
  code: boolean;
}

export const PLAIN: Marks = { href: null, bold: false, italic: false, strike: false, code: false };

export function marksOf(marks: readonly Mark[] | undefined): Marks {
  const found = { ...PLAIN };
  for (const mark of marks ?? []) {
    if (mark.type === 'link') found.href = mark.attrs.href;
    else found[mark.type] = true;
  }
  return found;
}

/** In the one order. Code stands alone, as in TipTap; in a link the link is kept, because more is lost with it. */
export function toMarks({ href, bold, italic, strike, code }: Marks): Mark[] {
  if (code && href === null) return [{ type: 'code' }];
  const marks: Mark[] = href === null ? [] : [{ type: 'link', attrs: { href } }];
  if (bold) marks.push({ type: 'bold' });
  if (italic) marks.push({ type: 'italic' });
  if (strike) marks.push({ type: 'strike' });
  return marks;
}

export function textNode(text: string, marks: readonly Mark[]): Text {
  return marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text };
}

export function isCode(node: Inline): boolean {
  return node.type === 'text' && node.marks?.[0]?.type === 'code';
}

export function isLink(node: Inline): boolean {
  return node.type === 'text' && node.marks?.[0]?.type === 'link';
}

export function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  if (one.length !== other.length) return false;
  return one.every((mark, index) => {
    const twin = other[index];
    if (mark.type !== 'link' || twin?.type !== 'link') return mark.type === twin?.type;
    return mark.attrs.href === twin.attrs.href;
  });
}
