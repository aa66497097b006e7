import type { MentionAttrs, RichText } from '../src/richtext/document.ts';
import { toHtml } from '../src/richtext/to-html.ts';
import { toMarkdown } from '../src/richtext/to-markdown.ts';
import { toText } from '../src/richtext/to-text.ts';
import { mentionsOf } from '../src/richtext/walk.ts';
import { builder, type ObjectFields } from './builder.ts';
import { MentionKindEnum } from './mention.ts';

export const MentionRef = builder.objectRef<MentionAttrs>('Mention').implement({
  description: 'Whom a text mentions.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKindEnum, description: 'Whom it means.' }),
    id: t.exposeID('id', { nullable: true, description: 'Of the user or group; null for everybody.' }),
    label: t.exposeString('label', { description: 'What stands behind the @: the name at that time.' }),
  }),
});

/** The same text in each of its forms, each made only when it is asked for. */
export function textFields<Shape extends { body: RichText | null }>(t: ObjectFields<Shape>) {
  const of =
    <Form>(form: (body: RichText) => Form) =>
    ({ body }: { body: RichText | null }) =>
      body && form(body);
  return {
    body: t.field({
      type: 'RichText',
      nullable: true,
      description: 'The document; null when it was deleted.',
      resolve: of((body) => body),
    }),
    text: t.string({
      nullable: true,
      description: 'Its plain text, line by line; null when it was deleted.',
      resolve: of(toText),
    }),
    markdown: t.string({
      nullable: true,
      description: 'It as Markdown, of which the same document can be made again; null when it was deleted.',
      resolve: of(toMarkdown),
    }),
    html: t.string({
      nullable: true,
      description: 'It as HTML that is safe to show; null when it was deleted.',
      resolve: of(toHtml),
    }),
    mentions: t.field({
      type: [MentionRef],
      description: 'Whom it mentions, each once; nobody when it was deleted.',
      resolve: ({ body }) => (body ? mentionsOf(body) : []),
    }),
  };
}
