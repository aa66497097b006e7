import type { Token } from 'markdown-it';
import { isLanguage } from './attributes.ts';
import type { Block, RichText } from './document.ts';
import { DEPTH_LIMIT, SOURCE_LIMIT, START_LIMIT, tooDeep, tooLarge } from './limits.ts';
import { markdown } from './markdown-parser.ts';
import { textNode } from './marks.ts';
import { normalize } from './normalize.ts';
import { readInlines } from './read-inlines.ts';

/** An item of a list, of which it is not said yet whether it is a task. */
interface Item {
  checked: boolean | null;
  content: Block[];
}

/** A node that has begun: its first token, and what was found in it. */
interface Open {
  token: Token | null;
  blocks: Block[];
  items: Item[];
}

/**
 * The document that a Markdown text says. What is not Markdown is text: nothing is refused but what is too large or too
 * deep, or has nothing in it.
 *
 * @throws ValidationError
 */
export function fromMarkdown(source: string): RichText {
  if (source.length > SOURCE_LIMIT) throw tooLarge([]);
  const root: Open = { token: null, blocks: [], items: [] };
  const stack = [root];
  for (const token of markdown.parse(source.toWellFormed().replaceAll('\0', ''), {})) {
    if (token.nesting === 1) {
      if (stack.length > DEPTH_LIMIT) throw tooDeep([]);
      stack.push({ token, blocks: [], items: [] });
      continue;
    }
    const closed = token.nesting === -1 ? stack.pop() : undefined;
    const parent = stack.at(-1) ?? root;
    if (closed) close(closed, parent);
    else if (token.type === 'inline') {
      parent.blocks.push({ type: 'paragraph', content: readInlines(token.children ?? []) });
    } else if (token.type === 'fence' || token.type === 'code_block') parent.blocks.push(readCode(token));
  }
  return normalize({ type: 'doc', content: root.blocks });
}

function close({ token, blocks, items }: Open, parent: Open): void {
  switch (token?.type) {
    case 'list_item_open': {
      const checked = token.meta?.checked;
      parent.items.push({ checked: typeof checked === 'boolean' ? checked : null, content: blocks });
      return;
    }
    case 'bullet_list_open':
      parent.blocks.push(...listsOf(items));
      return;
    case 'ordered_list_open': {
      const start = Math.min(Number(token.attrGet('start') ?? 1), START_LIMIT);
      parent.blocks.push({ type: 'orderedList', attrs: { start }, content: items.map(toListItem) });
      return;
    }
    case 'blockquote_open':
      parent.blocks.push({ type: 'blockquote', content: blocks });
      return;
    case 'heading_open':
      for (const block of blocks) {
        if (block.type !== 'paragraph') continue;
        parent.blocks.push({ ...block, type: 'heading', attrs: { level: Number(token.tag.slice(1)) } });
      }
      return;
    default:
      parent.blocks.push(...blocks);
  }
}

/** A list of tasks holds tasks alone: where items of both kinds stand in one list, it becomes several. */
function listsOf(items: readonly Item[]): Block[] {
  const lists: Block[] = [];
  for (const item of items) {
    const last = lists.at(-1);
    const { checked, content } = item;
    if (checked === null) {
      if (last?.type === 'bulletList') last.content.push(toListItem(item));
      else lists.push({ type: 'bulletList', content: [toListItem(item)] });
    } else if (last?.type === 'taskList') {
      last.content.push({ type: 'taskItem', attrs: { checked }, content });
    } else lists.push({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked }, content }] });
  }
  return lists;
}

function toListItem({ content }: Item): { type: 'listItem'; content: Block[] } {
  return { type: 'listItem', content };
}

function readCode({ content, info, type }: Token): Block {
  const [name = ''] = info.trim().split(/\s/);
  const language = type === 'fence' && isLanguage(name) ? name : null;
  const text = content.replace(/\n$/, '');
  return { type: 'codeBlock', attrs: { language }, content: text === '' ? [] : [textNode(text, [])] };
}
