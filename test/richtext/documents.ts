import fc from 'fast-check';
import { type Block, EVERYONE, type Inline, type Mark, type RichText } from '../../src/richtext/document.ts';

export const ADA = 'usr_01hzy0000000000000000000aa';
export const TEAM = 'grp_01hzy0000000000000000000bb';

/** Pieces of text that Markdown, HTML or Unicode could take for something else. */
const TRICKS = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '\\',
    '!',
    '#',
    '-',
    '+',
  ],
  ...[
    '1.',
    '1)',
    '12.',
    '=',
    '===',
    '---',
    '- ',
    '+ ',
    '* ',
    '# ',
    '> ',
    '[ ]',
    '[x]',
    '[x] ',
    '![',
    '](',
    '@',
    '@[',
  ],
  ...[
    '@everyone',
    '@[a](usr_1)',
    `@[Ada](${ADA})`,
    'https://a.b/c',
    'http:',
    'mailto:a@b.c',
    '<https://a.b>',
    'www.a.b',
  ],
  ...[
    '&amp;',
    '&#42;',
    '&lt',
    '<b>',
    '</p>',
    '<!--',
    '|',
    '||',
    ':',
    '://',
    '\t',
    '\n',
    '\r\n',
    ' ',
    '  ',
    '    ',
  ],
  ...[
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u200d',
    '\u200f',
    '\u202e',
    '\ufe0f',
    '\ufeff',
    '\u2028',
    '\u0000',
    '\ud800',
  ],
  ...[
    'é',
    'e\u0301',
    'ß',
    'ن',
    '\u200c',
    'א',
    '漢',
    '👩',
    '👧',
    '🏽',
    '€',
    '„',
    '…',
    'a',
    'b',
    'Z',
    '0',
    '9',
    '.',
    ',',
  ],
];

export const texts = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc.array(fc.constantFrom(...TRICKS, ' ', 'a', 'word'), { minLength: 1, maxLength: 6 }),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 2 }),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 2 }),
    },
  )
  .map((parts) => parts.join(''));

const hrefs = fc.oneof(
  fc.constantFrom(
    'https://a.b/c',
    'http://a.b/(c)',
    'https://a.b/)(',
    'https://a.b/?x=1&copy=2&amp;y=&#42;',
    'https://a.b/\\*_x_~~<>"\'`',
    'mailto:ada@example.org?subject=a b(c',
    'HTTPS://EXAMPLE.ORG/Köln#[x]{y}|^',
  ),
  texts.map((text) => `https://a.b/${text}`),
);

const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(
    fc.subarray<'bold' | 'italic' | 'strike'>(['bold', 'italic', 'strike']),
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hrefs }),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([plain, href, code]) => [
    ...plain.map((type) => ({ type })),
    ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ...(code === 0 ? [{ type: 'code' as const }] : []),
  ]);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(texts, fc.oneof(fc.constant<Mark[]>([]), marks))
      .map(([text, own]): Inline => ({ type: 'text', text, marks: own })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'mention', attrs: EVERYONE }) },
  {
    weight: 1,
    arbitrary: texts.map(
      (text): Inline => ({
        type: 'mention',
        attrs: { kind: 'user', id: ADA, label: `A${text}` },
      }),
    ),
  },
);

const inlines = fc.array(inline, { maxLength: 6 });
const code = fc.tuple(fc.array(texts, { maxLength: 4 }), fc.constantFrom(null, 'ts', 'c++', 'c#'));

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  const item = fc
    .tuple(inlines, blocks)
    .map(([content, more]): Block[] => [{ type: 'paragraph', content }, ...more]);
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      inlines.map((content): Block => ({ type: 'paragraph', content })),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), inlines)
        .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, content })),
      code.map(([lines, language]): Block => {
        const text = lines.join('\n');
        return {
          type: 'codeBlock',
          attrs: { language },
          ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
        };
      }),
      fc
        .tuple(tie('block'), blocks)
        .map(([first, rest]): Block => ({ type: 'blockquote', content: [first, ...rest] })),
      items.map(
        (list): Block => ({
          type: 'bulletList',
          content: list.map((content) => ({ type: 'listItem', content })),
        }),
      ),
      fc.tuple(fc.constantFrom(0, 1, 7, 99, 999_999), items).map(
        ([start, list]): Block => ({
          type: 'orderedList',
          attrs: { start },
          content: list.map((content) => ({ type: 'listItem', content })),
        }),
      ),
      fc.array(fc.tuple(fc.boolean(), item), { minLength: 1, maxLength: 3 }).map(
        (list): Block => ({
          type: 'taskList',
          content: list.map(([checked, content]) => ({ type: 'taskItem', attrs: { checked }, content })),
        }),
      ),
    ),
  };
});

/** Documents as an editor might send them, not in their normal form and with nothing spared. */
export const documents: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'doc', content }));

/** Markdown that means harm, or nothing. */
export const markdowns = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...TRICKS,
        '\n',
        '\n\n',
        '\n- ',
        '\n  ',
        '\n> ',
        'word',
        '\n```\n',
        '[a](https://a.b)',
        '![a](http://b.c "t")',
        '\\\n',
      ),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
