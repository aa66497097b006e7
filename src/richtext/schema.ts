import { Schema } from 'prosemirror-model';

/**
 * What may stand in what, in TipTap's names and with what its nodes allow, so that its editor opens every comment. Only
 * what is written here exists; what an attribute may be is checked where it is read.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: {} } },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: { group: 'block', content: 'listItem+', attrs: { start: {} } },
    listItem: { content: 'paragraph block*' },
    taskList: { group: 'block', content: 'taskItem+' },
    taskItem: { content: 'paragraph block*', attrs: { checked: { default: false } } },
    blockquote: { group: 'block', content: 'block+' },
    codeBlock: { group: 'block', content: 'text*', marks: '', attrs: { language: {} } },
    hardBreak: { group: 'inline', inline: true },
    mention: { group: 'inline', inline: true, atom: true, attrs: { kind: {}, id: {}, label: {} } },
    text: { group: 'inline' },
  },
  marks: {
    link: { attrs: { href: {} } },
    bold: {},
    italic: {},
    strike: {},
    code: { excludes: '_' },
  },
});
