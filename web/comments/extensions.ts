import { Node } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import type { makeMention } from './mention.ts';

/** What a link may lead to, as the server has it: see docs/RICH-TEXT.md. */
export function isLink(href: string): boolean {
  if (href.length > 2_048 || !/^(https?|mailto):/i.test(href)) return false;
  try {
    const { username, password } = new URL(href);
    return username === '' && password === '';
  } catch {
    return false;
  }
}

/** They come from other clients; without them, editing such a comment would lose them. */
const taskList = Node.create({
  name: 'taskList',
  group: 'block list',
  content: 'taskItem+',
  parseHTML: () => [{ tag: 'ul[data-tasks]', priority: 60 }],
  renderHTML: () => ['ul', { 'data-tasks': '' }, 0],
});

const taskItem = Node.create({
  name: 'taskItem',
  content: 'paragraph block*',
  defining: true,
  addAttributes: () => ({
    checked: {
      default: false,
      parseHTML: (element) => element.getAttribute('data-checked') === 'true',
      renderHTML: ({ checked }) => ({ 'data-checked': checked }),
    },
  }),
  parseHTML: () => [{ tag: 'li[data-checked]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

/** As much as a comment may hold, and nothing that the server would refuse. */
export function extensionsOf(mention: ReturnType<typeof makeMention>, placeholder: string) {
  return [
    StarterKit.configure({
      horizontalRule: false,
      underline: false,
      dropcursor: false,
      gapcursor: false,
      trailingNode: false,
      codeBlock: { enableTabIndentation: true },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: isLink,
        HTMLAttributes: { target: null, rel: null },
      },
    }),
    taskList,
    taskItem,
    mention,
    Placeholder.configure({ placeholder }),
  ];
}
