import type { Block, CodeBlock, List, ListItem, RichText, TaskItem } from './document.ts';
import { writeInlines } from './write-inlines.ts';

/** Markdown that `fromMarkdown` reads as the same document, and other readers of CommonMark as much the same. */
export function toMarkdown(doc: RichText): string {
  return blockLines(doc.content).join('\n');
}

/** Lists of one family side by side take turns in their markers; else they were one list. */
function blockLines(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  let other = false;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    other =
      before !== undefined && familyOf(before) !== null && familyOf(before) === familyOf(block) && !other;
    if (before) lines.push('');
    lines.push(...linesOf(block, other));
  });
  return lines;
}

function familyOf(block: Block): 'bullets' | 'numbers' | null {
  if (block.type === 'bulletList' || block.type === 'taskList') return 'bullets';
  return block.type === 'orderedList' ? 'numbers' : null;
}

function linesOf(block: Block, other: boolean): string[] {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.content ?? [])
        .split('\n')
        .map(escapeStart);
    case 'heading':
      // Marks of a heading that stand alone at its end are taken for its closing.
      return [
        `${'#'.repeat(block.attrs.level)} ${writeInlines(block.content ?? []).replace(/(^|\s)(#*)#$/, '$1$2\\#')}`,
      ];
    case 'blockquote':
      return blockLines(block.content).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'codeBlock':
      return codeLines(block);
    default:
      return listLines(block, other);
  }
}

function codeLines({ attrs, content }: CodeBlock): string[] {
  const text = (content ?? []).map((part) => part.text).join('');
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${attrs.language ?? ''}`, ...(text === '' ? [] : text.split('\n')), fence];
}

function listLines(list: List, other: boolean): string[] {
  const bullet = other ? '*' : '-';
  const items =
    list.type === 'orderedList'
      ? list.content.map((item, index) =>
          itemLines(item, `${list.attrs.start + index}${other ? ')' : '.'}`, ''),
        )
      : list.type === 'taskList'
        ? list.content.map((item) => itemLines(item, bullet, item.attrs.checked ? '[x]' : '[ ]'))
        : list.content.map((item) => itemLines(item, bullet, ''));
  const loose = list.content.some(({ content }) => content.length > 1);
  return items.flatMap((lines, index) => (loose && index > 0 ? ['', ...lines] : lines));
}

function itemLines({ content }: ListItem | TaskItem, marker: string, box: string): string[] {
  const [first, ...rest] = content;
  const beginning = first ? linesOf(first, false) : [];
  const opening = [box, beginning[0] ?? ''].filter((part) => part !== '').join(' ');
  const indent = ' '.repeat(marker.length + 1);
  // An item may begin with one line that is empty, not with two.
  const gap = rest.length > 0 && opening !== '' ? [''] : [];
  const following = [...beginning.slice(1), ...gap, ...blockLines(rest)];
  return [
    opening === '' ? marker : `${marker} ${opening}`,
    ...following.map((line) => (line === '' ? '' : `${indent}${line}`)),
  ];
}

/** What at the beginning of a line would be a quote, a heading, an item or the line under a heading. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?=>|#{1,6}(?:\s|$)|[-+](?:\s|$)|-+\s*$|=+\s*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
