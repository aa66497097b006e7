import type { Directory, Mentionable, MentionQuestions } from '../../src/comment/mention.ts';
import { foldName } from '../../src/fold.ts';
import type { Inline, MentionAttrs, RichText } from '../../src/richtext/document.ts';

export interface Known extends Mentionable {
  email?: string;
}

/** An id that looks like one, the same for the same name. */
export function idOf(kind: 'usr' | 'grp', name: string): string {
  const letters = Buffer.from(name)
    .toString('hex')
    .replaceAll(/[^0-9a-f]/g, '');
  return `${kind}_${letters.padEnd(26, '0').slice(0, 26)}`;
}

export const person = (name: string, email?: string): Known => ({
  kind: 'user',
  id: idOf('usr', email ?? name),
  name,
  ...(email === undefined ? {} : { email }),
});

export const group = (name: string): Known => ({ kind: 'group', id: idOf('grp', name), name });

/** What the database would answer to these questions, were these the people and groups of the base. */
export function directoryOf(known: readonly Known[], questions: MentionQuestions): Directory {
  const { names, emails, userIds, groupIds } = questions;
  const pick = (keys: readonly string[], is: (one: Known, key: string) => boolean) =>
    new Map(
      keys
        .map((key) => [key, known.filter((one) => is(one, key))] as const)
        .filter(([, found]) => found.length > 0),
    );
  return {
    byName: pick(names, ({ name }, key) => foldName(name) === key),
    byEmail: pick(emails, ({ email }, key) => email === key),
    byId: new Map(
      known.filter(({ id }) => [...userIds, ...groupIds].includes(id)).map((one) => [one.id, one]),
    ),
  };
}

export const docOf = (...content: (Inline | string)[]): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: content.map((node) => (typeof node === 'string' ? { type: 'text', text: node } : node)),
    },
  ],
});

export const mentionOf = (attrs: MentionAttrs): Inline => ({ type: 'mention', attrs });

/** A document's first line as one text, mentions as `<label>`. */
export function shown(doc: RichText): string {
  const [line] = doc.content;
  if (line?.type !== 'paragraph') throw new Error('not a paragraph');
  return (line.content ?? [])
    .map((node) =>
      node.type === 'text' ? node.text : node.type === 'mention' ? `<${node.attrs.label}>` : '\n',
    )
    .join('');
}
