import type { Block, Inline, ListItem, MentionAttrs, RichText, TaskItem } from './document.ts';

/** Every text, break and mention, in the order they are read in. */
export function* inlineNodes(nodes: readonly (Block | ListItem | TaskItem)[]): Generator<Inline> {
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock')
      yield* node.content ?? [];
    else yield* inlineNodes(node.content);
  }
}

/** Whom a document names, each once, in the order of their first mention. */
export function mentionsOf(doc: RichText): MentionAttrs[] {
  const found = new Map<string | null, MentionAttrs>();
  for (const node of inlineNodes(doc.content)) {
    if (node.type === 'mention' && !found.has(node.attrs.id)) found.set(node.attrs.id, node.attrs);
  }
  return [...found.values()];
}
