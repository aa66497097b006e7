import type { Token } from 'markdown-it';
import { EVERYONE, type Inline, type MentionAttrs } from './document.ts';
import { type Marks, PLAIN, textNode, toMarks } from './marks.ts';

const MARKS: Record<string, 'bold' | 'italic' | 'strike' | undefined> = {
  strong: 'bold',
  em: 'italic',
  s: 'strike',
};

/** What the parser found in one paragraph or heading. An image becomes a link to it: showing it would tell its host who reads. */
export function readInlines(tokens: readonly Token[]): Inline[] {
  const found: Inline[] = [];
  const depth = { bold: 0, italic: 0, strike: 0 };
  let href: string | null = null;
  const marked = (more: Partial<Marks> = {}) =>
    toMarks({
      ...PLAIN,
      href,
      bold: depth.bold > 0,
      italic: depth.italic > 0,
      strike: depth.strike > 0,
      ...more,
    });
  for (const token of tokens) {
    const mark = MARKS[token.tag];
    if (mark) depth[mark] += token.nesting;
    else if (token.type === 'link_open') href = String(token.attrGet('href'));
    else if (token.type === 'link_close') href = null;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') found.push({ type: 'hardBreak' });
    else if (token.type === 'code_inline') found.push(textNode(token.content, marked({ code: true })));
    else if (token.type === 'mention') found.push({ type: 'mention', attrs: mentionOf(token) });
    else if (token.type === 'image') {
      const source = String(token.attrGet('src'));
      const words = (token.children ?? []).map(({ content }) => content).join('');
      found.push(textNode(words.trim() === '' ? source : words, marked({ href: href ?? source })));
    } else found.push(textNode(token.content, marked()));
  }
  return found;
}

function mentionOf({ meta }: Token): MentionAttrs {
  const { kind, id, label } = meta ?? {};
  if ((kind === 'user' || kind === 'group') && typeof id === 'string' && typeof label === 'string') {
    return { kind, id, label };
  }
  return EVERYONE;
}
