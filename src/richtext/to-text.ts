import type { Block, Inline, ListItem, RichText, TaskItem } from './document.ts';

/** What a reader would read aloud, line by line: for a notification, a search, an e-mail without HTML. */
export function toText(doc: RichText): string {
  return blockLines(doc.content).join('\n');
}

function blockLines(nodes: readonly Block[]): string[] {
  return nodes.flatMap(linesOf);
}

function linesOf(node: Block): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return textOf(node.content).split('\n');
    case 'codeBlock':
      return textOf(node.content).split('\n');
    case 'blockquote':
      return blockLines(node.content).map((line) => `> ${line}`);
    case 'bulletList':
      return node.content.flatMap((item) => itemLines(item, '- '));
    case 'orderedList':
      return node.content.flatMap((item, index) => itemLines(item, `${node.attrs.start + index}. `));
    case 'taskList':
      return node.content.flatMap((item) => itemLines(item, item.attrs.checked ? '[x] ' : '[ ] '));
  }
}

function itemLines(item: ListItem | TaskItem, bullet: string): string[] {
  const indent = ' '.repeat(bullet.length);
  return blockLines(item.content).map((line, index) => `${index === 0 ? bullet : indent}${line}`);
}

function textOf(nodes: readonly Inline[] = []): string {
  return nodes
    .map((node) => {
      if (node.type === 'hardBreak') return '\n';
      return node.type === 'mention' ? `@${node.attrs.label}` : node.text;
    })
    .join('');
}
