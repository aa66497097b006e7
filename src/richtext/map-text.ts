import type { Block, Inline, ListItem, MentionAttrs, RichText, TaskItem } from './document.ts';
import { isCode, isLink, textNode } from './marks.ts';
import { normalize } from './normalize.ts';

/** What a text becomes: its parts, in order, each a text with the marks that it had or a mention. */
export type TextParts = readonly (string | MentionAttrs)[];

/**
 * The document with every text replaced that may hold a mention: nothing in code or in a link. The function gets the texts
 * as they stand in the document, so a name of which half is bold comes in two.
 *
 * @throws ValidationError when there are too many mentions then
 */
export function mapText(doc: RichText, parts: (text: string) => TextParts): RichText {
  return normalize({ type: 'doc', content: doc.content.map((block) => mapBlock(block, parts)) });
}

function mapBlock(block: Block, parts: (text: string) => TextParts): Block {
  const item = <T extends ListItem | TaskItem>(each: T): T => ({
    ...each,
    content: each.content.map((child) => mapBlock(child, parts)),
  });
  switch (block.type) {
    case 'codeBlock':
      return block;
    case 'paragraph':
    case 'heading':
      return { ...block, content: (block.content ?? []).flatMap((node) => mapInline(node, parts)) };
    case 'blockquote':
      return { ...block, content: block.content.map((child) => mapBlock(child, parts)) };
    case 'taskList':
      return { ...block, content: block.content.map(item) };
    default:
      return { ...block, content: block.content.map(item) };
  }
}

function mapInline(node: Inline, parts: (text: string) => TextParts): Inline[] {
  if (node.type !== 'text' || isCode(node) || isLink(node)) return [node];
  return parts(node.text).map((part) =>
    typeof part === 'string' ? textNode(part, node.marks ?? []) : { type: 'mention', attrs: part },
  );
}
