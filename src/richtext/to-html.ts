import type { Block, Inline, ListItem, Mark, RichText, TaskItem } from './document.ts';

const MARK_TAGS = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const;

/**
 * HTML that is safe to set into any page: these tags and attributes and no others, whatever is escaped that could be
 * anything but text. Each block and each name finds its own direction, so that one in Hebrew does not turn its neighbour around.
 */
export function toHtml(doc: RichText): string {
  return blocks(doc.content);
}

function blocks(nodes: readonly Block[]): string {
  return nodes.map(block).join('');
}

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return `<p dir="auto">${inlines(node.content)}</p>`;
    case 'heading': {
      const tag = `h${Number(node.attrs.level)}`;
      return `<${tag} dir="auto">${inlines(node.content)}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>${blocks(node.content)}</blockquote>`;
    case 'bulletList':
      return `<ul>${node.content.map(item).join('')}</ul>`;
    case 'orderedList': {
      const { start } = node.attrs;
      return `<ol${start === 1 ? '' : ` start="${Number(start)}"`}>${node.content.map(item).join('')}</ol>`;
    }
    case 'taskList':
      return `<ul data-type="taskList">${node.content.map(task).join('')}</ul>`;
    case 'codeBlock': {
      const { language } = node.attrs;
      const text = (node.content ?? []).map((part) => escapeHtml(part.text)).join('');
      return `<pre dir="ltr"><code${language === null ? '' : ` data-language="${escapeHtml(language)}"`}>${text}</code></pre>`;
    }
  }
}

function item(node: ListItem): string {
  return `<li>${blocks(node.content)}</li>`;
}

function task(node: TaskItem): string {
  const { checked } = node.attrs;
  const box = `<input type="checkbox" disabled${checked ? ' checked' : ''}>`;
  return `<li data-type="taskItem" data-checked="${checked ? 'true' : 'false'}">${box}${blocks(node.content)}</li>`;
}

function inlines(nodes: readonly Inline[] = []): string {
  return nodes.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'hardBreak':
      return '<br>';
    case 'mention': {
      const { id, label } = node.attrs;
      return `<span data-mention="${escapeHtml(id ?? 'everyone')}" dir="auto">@${escapeHtml(label)}</span>`;
    }
    case 'text':
      return (node.marks ?? []).reduceRight(mark, escapeHtml(node.text));
  }
}

function mark(inner: string, given: Mark): string {
  if (given.type !== 'link') return `<${MARK_TAGS[given.type]}>${inner}</${MARK_TAGS[given.type]}>`;
  return `<a href="${escapeHtml(given.attrs.href)}" rel="noopener noreferrer nofollow ugc" dir="auto">${inner}</a>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}
