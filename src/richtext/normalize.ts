import { cleanText, isBlank } from './clean-text.ts';
import type { Block, Inline, ListItem, Paragraph, RichText, TaskItem } from './document.ts';
import {
  DEPTH_LIMIT,
  emptyDocument,
  MENTION_LIMIT,
  NODE_LIMIT,
  TEXT_LIMIT,
  tooDeep,
  tooLong,
  tooManyMentions,
  tooManyNodes,
} from './limits.ts';
import { textNode } from './marks.ts';
import { normalizeInline } from './normalize-inline.ts';
import { inlineNodes } from './walk.ts';

/**
 * The one form of a document whose nodes stand where they may. Empty paragraphs, headings and quotes go: HTML gives them
 * no height, Markdown has none. The items of a list stay, because their bullets are seen.
 *
 * @throws ValidationError for what is too long, or has nothing in it that is seen
 */
export function normalize(doc: RichText): RichText {
  const normal: RichText = { type: 'doc', content: normalizeBlocks(doc.content) };
  if (heightOf(normal) > DEPTH_LIMIT) throw tooDeep([]);
  let text = 0;
  let nodes = 0;
  let mentions = 0;
  let seen = false;
  for (const node of inlineNodes(normal.content)) {
    nodes += 1;
    if (node.type === 'text') {
      text += node.text.length;
      seen ||= !isBlank(node.text);
    } else if (node.type === 'mention') {
      text += node.attrs.label.length;
      mentions += 1;
      seen = true;
    }
  }
  if (text > TEXT_LIMIT) throw tooLong([]);
  if (nodes > NODE_LIMIT) throw tooManyNodes([]);
  if (mentions > MENTION_LIMIT) throw tooManyMentions([]);
  if (!seen) throw emptyDocument();
  return normal;
}

function normalizeBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => normalizeBlock(block) ?? []);
}

function normalizeBlock(block: Block): Block | null {
  switch (block.type) {
    case 'paragraph': {
      const content = normalizeInline(block.content ?? [], 'many');
      return content.length > 0 ? { type: 'paragraph', content } : null;
    }
    case 'heading': {
      const content = normalizeInline(block.content ?? [], 'one');
      return content.length > 0 ? { type: 'heading', attrs: { level: block.attrs.level }, content } : null;
    }
    case 'blockquote': {
      const content = normalizeBlocks(block.content);
      return content.length > 0 ? { type: 'blockquote', content } : null;
    }
    case 'codeBlock': {
      const source = (block.content ?? []).map(({ text }) => text).join('');
      const text = cleanText(source.replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n'));
      const attrs = { language: block.attrs.language };
      return text === ''
        ? { type: 'codeBlock', attrs }
        : { type: 'codeBlock', attrs, content: [textNode(text, [])] };
    }
    case 'bulletList':
      return { type: 'bulletList', content: block.content.map(normalizeItem) };
    case 'orderedList':
      return {
        type: 'orderedList',
        attrs: { start: block.attrs.start },
        content: block.content.map(normalizeItem),
      };
    case 'taskList':
      return { type: 'taskList', content: block.content.map(normalizeTask) };
  }
}

function normalizeItem(item: ListItem): ListItem {
  return { type: 'listItem', content: beginWithParagraph(normalizeBlocks(item.content)) };
}

function normalizeTask(item: TaskItem): TaskItem {
  return {
    type: 'taskItem',
    attrs: { checked: item.attrs.checked },
    content: beginWithParagraph(normalizeBlocks(item.content)),
  };
}

function beginWithParagraph(content: Block[]): Block[] {
  const empty: Paragraph = { type: 'paragraph' };
  return content[0]?.type === 'paragraph' ? content : [empty, ...content];
}

function heightOf(node: RichText | Block | ListItem | TaskItem | Inline): number {
  if (!('content' in node)) return 0;
  return 1 + (node.content ?? []).reduce((most, child) => Math.max(most, heightOf(child)), -1);
}
