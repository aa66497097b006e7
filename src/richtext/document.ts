/**
 * A comment's body, as plain JSON in TipTap's names. A value of this type that came out of this folder has the normal
 * form: checked, cleaned, and the only way to say what it says. So equal bodies are equal JSON.
 */
export interface RichText {
  type: 'doc';
  content: Block[];
}

export type Block = Paragraph | Heading | List | Blockquote | CodeBlock;

export interface Paragraph {
  type: 'paragraph';
  content?: Inline[];
}

export interface Heading {
  type: 'heading';
  attrs: { level: number };
  content?: Inline[];
}

export type List =
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
  | { type: 'taskList'; content: TaskItem[] };

/** Begins with a paragraph, which is empty where the item begins with something else or with nothing. */
export interface ListItem {
  type: 'listItem';
  content: Block[];
}

export interface TaskItem {
  type: 'taskItem';
  attrs: { checked: boolean };
  content: Block[];
}

export interface Blockquote {
  type: 'blockquote';
  content: Block[];
}

export interface CodeBlock {
  type: 'codeBlock';
  attrs: { language: string | null };
  content?: Text[];
}

export type Inline = Text | HardBreak | Mention;

/** Without a line break outside a code block. Marks stand in the order link, bold, italic, strike; code stands alone. */
export interface Text {
  type: 'text';
  text: string;
  marks?: Mark[];
}

export interface HardBreak {
  type: 'hardBreak';
}

export interface Mention {
  type: 'mention';
  attrs: MentionAttrs;
}

export interface MentionAttrs {
  kind: 'user' | 'group' | 'everyone';
  /** Null for everyone. */
  id: string | null;
  /** What stands behind the @. Whoever wrote the document chose it: show the name that the id has. */
  label: string;
}

export type Mark = { type: 'link'; attrs: { href: string } } | { type: PlainMark };
export type PlainMark = 'bold' | 'italic' | 'strike' | 'code';

export const EVERYONE: MentionAttrs = { kind: 'everyone', id: null, label: 'everyone' };
