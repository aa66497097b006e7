import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/errors.ts';
import type { Mark } from '../../src/richtext/document.ts';
import { fromMarkdown } from '../../src/richtext/from-markdown.ts';
import {
  DEPTH_LIMIT,
  LABEL_LIMIT,
  MENTION_LIMIT,
  NODE_LIMIT,
  SOURCE_LIMIT,
  TEXT_LIMIT,
} from '../../src/richtext/limits.ts';
import { mapText } from '../../src/richtext/map-text.ts';
import { readDocument } from '../../src/richtext/read.ts';
import { toHtml } from '../../src/richtext/to-html.ts';
import { toMarkdown } from '../../src/richtext/to-markdown.ts';
import { toText } from '../../src/richtext/to-text.ts';
import { mentionsOf } from '../../src/richtext/walk.ts';
import { ADA, TEAM } from './documents.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', ...(content.length ? { content } : {}) });
const text = (value: string, ...marks: (Mark | Mark['type'])[]) => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) } : {}),
});
const hardBreak = { type: 'hardBreak' };
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const bullets = (...content: unknown[]) => ({ type: 'bulletList', content });
const quote = (...content: unknown[]) => ({ type: 'blockquote', content });
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });
const mention = (attrs: object) => ({ type: 'mention', attrs });
const ada = mention({ kind: 'user', id: ADA, label: 'Ada' });
const everyone = mention({ kind: 'everyone', id: null, label: 'everyone' });

/** The first fault of what is refused. */
function fault(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof ValidationError) return error.issues[0];
    throw error;
  }
  return undefined;
}

describe('the normal form', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['joins equal neighbours', [text('a'), text('b'), text('c', 'bold')], [text('ab'), text('c', 'bold')]],
    [
      'has one order of marks',
      [text('a', 'strike', 'italic', 'bold')],
      [text('a', 'bold', 'italic', 'strike')],
    ],
    ['has each mark once', [text('a', 'bold', 'bold')], [text('a', 'bold')]],
    ['leaves code alone', [text('a', 'bold', 'code')], [text('a', 'code')]],
    [
      'keeps a link rather than code',
      [text('a', 'code', link('https://a.b/'))],
      [text('a', link('https://a.b/'))],
    ],
    [
      'has addresses as a browser reads them',
      [text('a', link('HTTPS://A.b'))],
      [text('a', link('https://a.b/'))],
    ],
    [
      'makes line breaks of line breaks',
      [text('a\r\nb\u2028c')],
      [text('a'), hardBreak, text('b'), hardBreak, text('c')],
    ],
    ['keeps code in one line', [text('a\nb', 'code')], [text('a b', 'code')]],
    [
      'has no white space at the ends of lines',
      [text(' a '), hardBreak, text('\tb\u00a0')],
      [text('a'), hardBreak, text('b')],
    ],
    ['has no breaks at the ends', [hardBreak, text(' '), text('a'), hardBreak, hardBreak], [text('a')]],
    [
      'keeps a line that is empty',
      [text('a'), hardBreak, hardBreak, text('b')],
      [text('a'), hardBreak, hardBreak, text('b')],
    ],
    ['keeps spaces between words', [text('a  b')], [text('a  b')]],
    ['does not mark space beside words', [text('a ', 'bold'), text('b')], [text('a', 'bold'), text(' b')]],
    [
      'does not mark what nobody would see',
      [text('a'), text(' ', link('https://a.b/')), text('b')],
      [text('a b')],
    ],
    [
      'marks space between marked words',
      [text('a', 'bold'), text(' ', 'bold'), text('b', 'bold')],
      [text('a b', 'bold')],
    ],
    ['has no marks on mentions', [{ ...ada, marks: [{ type: 'bold' }] }], [ada]],
    ['knows the kind by the id', [mention({ id: ADA, label: 'Ada' })], [ada]],
    ['knows groups', [mention({ id: TEAM, label: 'T' })], [mention({ kind: 'group', id: TEAM, label: 'T' })]],
    ['knows everyone', [mention({ id: 'everyone', label: 'All of you' })], [everyone]],
    ['takes the label in one line', [mention({ id: ADA, label: ' \u202eAda\n' })], [ada]],
    ['drops what TipTap adds', [mention({ id: ADA, label: 'Ada', mentionSuggestionChar: '@' })], [ada]],
    ['drops empty texts', [text(''), text('a')], [text('a')]],
  ])('%s', (_what, given, normal) => {
    expect(readDocument(doc(paragraph(...given)))).toEqual(doc(paragraph(...normal)));
  });

  it.each<[string, unknown[], unknown[]]>([
    [
      'has no empty paragraphs',
      [paragraph(), paragraph(text('a')), paragraph(text(' '))],
      [paragraph(text('a'))],
    ],
    ['has no empty quotes', [quote(quote(paragraph())), paragraph(text('a'))], [paragraph(text('a'))]],
    [
      'keeps empty items',
      [bullets(item(paragraph()), item(paragraph(text('a'))))],
      [bullets(item(paragraph()), item(paragraph(text('a'))))],
    ],
    [
      'begins an item with its first paragraph',
      [bullets(item(paragraph(), paragraph(text('a'))))],
      [bullets(item(paragraph(text('a'))))],
    ],
    [
      'has headings of one line',
      [{ type: 'heading', attrs: { level: 2, textAlign: null }, content: [text('a'), hardBreak, text('b')] }],
      [{ type: 'heading', attrs: { level: 2 }, content: [text('a b')] }],
    ],
    [
      'drops what TipTap writes of links and lists',
      [
        { type: 'orderedList', attrs: { start: 3, type: null }, content: [item(paragraph(text('a')))] },
        paragraph({
          type: 'text',
          text: 'a',
          marks: [
            { type: 'link', attrs: { href: 'https://a.b/', target: '_blank', rel: 'noopener', class: null } },
          ],
        }),
      ],
      [
        { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph(text('a')))] },
        paragraph(text('a', link('https://a.b/'))),
      ],
    ],
    [
      'keeps code as it is',
      [{ type: 'codeBlock', attrs: { language: '' }, content: [text('\tif (a)\r\n\n  b ')] }],
      [{ type: 'codeBlock', attrs: { language: null }, content: [text('\tif (a)\n\n  b ')] }],
    ],
  ])('%s', (_what, given, normal) => {
    // Something is in it that is seen.
    const end = paragraph(text('end'));
    expect(readDocument(doc(...given, end))).toEqual(doc(...normal, end));
  });

  it('shares nothing with what it was made of', () => {
    const given = doc(paragraph({ ...ada, attrs: { ...ada.attrs } }));
    const read = readDocument(given);
    expect(read).toEqual(given);
    expect(JSON.parse(JSON.stringify(read))).toStrictEqual(read);
    expect(read.content[0]).not.toBe(given.content[0]);
  });
});

describe('what nobody sees', () => {
  it.each<[string, string, string]>([
    ['an override of direction', 'abc\u202egpj.exe\u202c', 'abcgpj.exe'],
    ['isolates', '\u2066a\u2069\u2067b\u2068c', 'abc'],
    ['marks of direction in a text from left to right', 'a\u200e!\u200f?\u061c', 'a!?'],
    ['zero-width spaces and joiners', 'a\u200bd\u200cm\u200di\u2060n\ufeff', 'admin'],
    ['soft hyphens and fillers', 'a\u00adb\u115f\u1160\u3164c\u034f', 'abc'],
    ['tags', 'a\u{e0068}\u{e0069}\u{e007f}', 'a'],
    ['variation selectors that vary nothing', 'a\ufe00\ufe0fb\u{e0100}', 'ab'],
    ['a second variation selector', '❤\ufe0f\ufe0f\ufe0e', '❤\ufe0f'],
    ['controls', 'a\u0000b\u0007c\u001b[31md\u007f\u0086', 'abc[31md'],
    ['annotations', 'a\ufff9b\ufffac\ufffb\ufffc', 'abc'],
    ['half a character', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
    ['what stands in two texts', 'a\u200d', 'a'],
  ])('is taken out: %s', (_what, given, clean) => {
    expect(toText(readDocument(doc(paragraph(text(given)))))).toBe(clean);
  });

  it.each<[string, string]>([
    ['a family', '👩‍👩‍👧‍👦'],
    ['a profession with a skin', '👩🏽‍🚀'],
    ['a rainbow flag', '🏳️‍🌈'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a keycap', '1️⃣'],
    ['a heart', '❤️'],
    ['Persian', 'می\u200cخواهم'],
    ['Devanagari', 'क्\u200dष क्\u200cष'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['Khmer with breaks', 'ខ្ញុំ\u200bចង់'],
    ['a variant of an ideograph', '葛\u{e0100}'],
    ['Hebrew with marks of direction', 'שלום C++\u200e!'],
    ['combining marks', 'Z\u0351\u036b\u0343\u036a'],
    ['every other script', 'Ünïcödé ελλάδα русский 日本語 한국어 ไทย'],
  ])('is kept where it is needed: %s', (_what, given) => {
    expect(toText(readDocument(doc(paragraph(text(given)))))).toBe(given);
  });

  it('is judged by its neighbours, whatever is bold', () => {
    const half = doc(paragraph(text('👩', 'bold'), text('\u200d👧')));
    expect(readDocument(half)).toEqual(half);
    expect(
      readDocument(doc(paragraph(text('a', 'bold'), text('\u200d', 'italic'), text('b', 'bold')))),
    ).toEqual(doc(paragraph(text('ab', 'bold'))));
  });
});

describe('the limits', () => {
  const nest = (levels: number) => {
    let node: unknown = paragraph(text('deep'));
    for (let level = 0; level < levels; level++) node = quote(node);
    return doc(node);
  };
  const many = (count: number, node: unknown) => doc(paragraph(...Array(count).fill(node)));

  it.each<[string, unknown, unknown]>([
    ['text', doc(paragraph(text('x'.repeat(TEXT_LIMIT)))), doc(paragraph(text('x'.repeat(TEXT_LIMIT + 1))))],
    ['depth', nest(DEPTH_LIMIT - 2), nest(DEPTH_LIMIT - 1)],
    ['mentions', many(MENTION_LIMIT, ada), many(MENTION_LIMIT + 1, ada)],
    [
      'nodes',
      doc(...Array(NODE_LIMIT / 2 - 1).fill(paragraph(text('x')))),
      doc(...Array(NODE_LIMIT / 2).fill(paragraph(text('x')))),
    ],
    [
      'a label',
      doc(paragraph(mention({ id: ADA, label: 'x'.repeat(LABEL_LIMIT) }))),
      doc(paragraph(mention({ id: ADA, label: 'x'.repeat(LABEL_LIMIT + 1) }))),
    ],
    [
      'names of mentions count as text',
      doc(paragraph(text('x'.repeat(TEXT_LIMIT - 3)), ada)),
      doc(paragraph(text('x'.repeat(TEXT_LIMIT - 2)), ada)),
    ],
  ])('hold exactly: %s', (_what, within, above) => {
    expect(readDocument(within)).toBeDefined();
    expect(fromMarkdown(toMarkdown(readDocument(within)))).toEqual(readDocument(within));
    expect(fault(() => readDocument(above))).toMatchObject({
      path: expect.any(Array),
      message: expect.any(String),
    });
  });

  it('are told with the place', () => {
    expect(fault(() => readDocument(doc(paragraph(text('a')), quote(paragraph({ type: 'image' })))))).toEqual(
      {
        path: ['content', 1, 'content', 0, 'content', 0, 'type'],
        message: 'There is no such node in a comment.',
      },
    );
    expect(fault(() => readDocument(doc(paragraph(text('a', link('javascript:x'))))))).toMatchObject({
      path: ['content', 0, 'content', 0, 'marks', 0, 'attrs', 'href'],
    });
    expect(fault(() => readDocument(doc(bullets(item(quote(paragraph(text('a'))))))))).toEqual({
      path: ['content', 0, 'content', 0, 'content'],
      message: 'A listItem holds paragraph block*, not blockquote.',
    });
  });

  it('hold for Markdown', () => {
    expect(fault(() => fromMarkdown('x'.repeat(TEXT_LIMIT + 1)))).toMatchObject({ path: [] });
    expect(fault(() => fromMarkdown(`${'>'.repeat(DEPTH_LIMIT)} x`))).toMatchObject({ path: [] });
    expect(fault(() => fromMarkdown(`${'> '.repeat(10_000)}x`))).toMatchObject({ path: [] });
    expect(fault(() => fromMarkdown('@everyone '.repeat(MENTION_LIMIT + 1)))).toMatchObject({ path: [] });
    expect(fault(() => fromMarkdown('x'.repeat(SOURCE_LIMIT + 1)))).toMatchObject({ path: [] });
    for (const nothing of ['', ' \n\t', '> ', '- ', '#', '\u200b', '****\u2060']) {
      if (nothing !== '****\u2060')
        expect(
          fault(() => fromMarkdown(nothing)),
          nothing,
        ).toMatchObject({ path: [] });
    }
  });
});

describe('mentions', () => {
  const found = (source: string) =>
    mentionsOf(fromMarkdown(source)).map(({ kind, label }) => `${kind} ${label}`);

  it.each<[string, string[]]>([
    [`@[Ada](${ADA}) and @[T](${TEAM}), @everyone!`, ['user Ada', 'group T', 'everyone everyone']],
    [`@[Ada](${ADA}) @[Other](${ADA})`, ['user Ada']],
    [`@[a \\] \\\\ b](${ADA})`, ['user a ] \\ b']],
    ['@everyone, @everyone.', ['everyone everyone']],
    ['(@everyone)', ['everyone everyone']],
    ['@[everyone](everyone)s', ['everyone everyone']],
    ['@everyones a@everyone @everyone.org @everyone-else', []],
    ['\\@everyone `@everyone`', []],
    [`@\\[Ada](${ADA}) \\@[Ada](${ADA})`, []],
    [`\`@[Ada](${ADA})\`\n\n    @everyone`, []],
    [`@[Ada](${ADA.slice(0, -1)}) @[Ada](usr_) @[](${ADA}) @[ ](${ADA})`, []],
    ['@Ada Lovelace', []],
  ])('of %j', (source, expected) => {
    expect(found(source)).toEqual(expected);
    expect(found(toMarkdown(fromMarkdown(source)))).toEqual(expected);
  });

  it('are put where a text was, but neither into code nor into links', () => {
    const given = fromMarkdown(
      '**hey @Ada**, `@Ada` [@Ada](https://a.b)\n\n```\n@Ada\n```\n\n- [ ] @Ada\n\n# @Ada',
    );
    const mapped = mapText(given, (each) =>
      each
        .split('@Ada')
        .flatMap((part, index) =>
          index === 0 ? [part] : [{ kind: 'user' as const, id: ADA, label: 'Ada' }, part],
        ),
    );
    expect(toMarkdown(mapped)).toBe(
      `**hey** @[Ada](${ADA}), \`@Ada\` [@Ada](https://a.b/)\n\n\`\`\`\n@Ada\n\`\`\`\n\n- [ ] @[Ada](${ADA})\n\n# @[Ada](${ADA})`,
    );
    expect(mapText(given, (each) => [each])).toEqual(given);
    const odd = (label: string) => mapText(given, () => [{ kind: 'user', id: ADA, label }]);
    for (const label of [' A\u202eda\n', '\u200b', 'x'.repeat(LABEL_LIMIT + 1), '👩'.repeat(LABEL_LIMIT)]) {
      expect(readDocument(odd(label))).toEqual(odd(label));
    }
    const tooMany = Array(MENTION_LIMIT + 1).fill({ kind: 'everyone', id: null, label: 'everyone' });
    expect(fault(() => mapText(given, () => tooMany))).toMatchObject({ path: [] });
  });
});

describe('what is written', () => {
  const source = [
    '# Title *one*',
    `a **b** _c_ ~~d~~ \`e\` [f](https://a.b/?x=1&y=2)\ng @[Ada](${ADA})`,
    '- one\n  - two\n- [x] three',
    '3. four',
    '> five',
    '```ts\nif (a < b) "c";\n```',
  ].join('\n\n');

  it('is HTML', () => {
    expect(toHtml(fromMarkdown(source))).toBe(
      [
        '<h1 dir="auto">Title <em>one</em></h1>',
        '<p dir="auto">a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code> ',
        '<a href="https://a.b/?x=1&amp;y=2" rel="noopener noreferrer nofollow ugc" dir="auto">f</a>',
        `<br>g <span data-mention="${ADA}" dir="auto">@Ada</span></p>`,
        '<ul><li><p dir="auto">one</p><ul><li><p dir="auto">two</p></li></ul></li></ul>',
        '<ul data-type="taskList"><li data-type="taskItem" data-checked="true">',
        '<input type="checkbox" disabled checked><p dir="auto">three</p></li></ul>',
        '<ol start="3"><li><p dir="auto">four</p></li></ol>',
        '<blockquote><p dir="auto">five</p></blockquote>',
        '<pre dir="ltr"><code data-language="ts">if (a &lt; b) &quot;c&quot;;</code></pre>',
      ].join(''),
    );
  });

  it('is plain text', () => {
    expect(toText(fromMarkdown(source)).split('\n')).toEqual([
      'Title one',
      'a b c d e f',
      'g @Ada',
      '- one',
      '  - two',
      '[x] three',
      '3. four',
      '> five',
      'if (a < b) "c";',
    ]);
  });

  it.each([
    ['plain text', 'plain text'],
    [
      'snake_case, 2 < 3 & 4 > 1, 5 * 6, a[0], a\\b',
      'snake_case, 2 \\< 3 & 4 > 1, 5 \\* 6, a\\[0\\], a\\\\b',
    ],
    ['1\\. not a list', '1\\. not a list'],
    ['\\- not a list', '\\- not a list'],
    ['__bold__ and *italic* and ***both***', '**bold** and _italic_ and **_both_**'],
    ['in**side**words', 'in**side**words'],
    ['in*side*words', 'i&#110;_side_&#119;ords'],
    ['[f](https://a.b/(x))', '[f](<https://a.b/(x)>)'],
    ['see https://a.b/c_d', 'see <https://a.b/c_d>'],
    ['https://a.b', '<https://a.b>'],
    ['HTTPS://A.b/é, twice', '<HTTPS://A.b/é>, twice'],
    ['<mailto:a@b.c>', '<mailto:a@b.c>'],
    ['[https://a.b](https://a.c)', '[https\\://a.b](https://a.c/)'],
    ['* a\n* b', '- a\n- b'],
    ['- a\n  - b\n\n  c', '- a\n\n  - b\n\n  c'],
    ['1. a\n2. b\n\n1) c', '1. a\n2. b\n\n1) c'],
    ['- a\n\n* b', '- a\n\n* b'],
    ['-\n  - a', '-\n  - a'],
    ['- [ ] a\n- [X] b\n- [ ]', '- [ ] a\n- [x] b\n- [ ]'],
    ['````\n```\n````', '````\n```\n````'],
    ['`` a`b ``', '``a`b``'],
    ['a\nb  \nc', 'a\\\nb\\\nc'],
    ['a\n===', '# a'],
    ['# a \\#', '# a \\#'],
  ])('is Markdown as people write it: %j', (given, written) => {
    expect(toMarkdown(fromMarkdown(given))).toBe(written);
    expect(fromMarkdown(written)).toEqual(fromMarkdown(given));
  });
});
