import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/base/role.ts';
import { mentionQuestions, resolveMentions } from '../../src/comment/mention.ts';
import { ValidationError } from '../../src/errors.ts';
import type { Inline, Mark, RichText } from '../../src/richtext/document.ts';
import { readDocument } from '../../src/richtext/read.ts';
import { toText } from '../../src/richtext/to-text.ts';
import { inlineNodes } from '../../src/richtext/walk.ts';
import { seeded } from '../support/random.ts';
import { directoryOf, docOf, group, idOf, type Known, mentionOf, person, shown } from './directory.ts';

const known: Known[] = [
  person('Ada', 'ada@example.org'),
  person('Ada Lovelace', 'lovelace@example.org'),
  person("Conan O'Brien"),
  person('Jean-Luc Picard'),
  person('Zoë'),
  person('J. R. R. Tolkien'),
  person('Dr. Who (QA)'),
  person('田中'),
  person('田中太郎'),
  person('김철수'),
  person('Анна Каренина'),
  person('नेहा शर्मा'),
  person('محمد علي'),
  person('Μάγος'),
  person('Straße'),
  person('C++'),
  person('Sam', 'sam@example.org'),
  person('Sam', 'sam@example.com'),
  person('Chloé', 'c1@example.org'),
  person('Chloe', 'c2@example.org'),
  person('Design', 'design@example.org'),
  person('x@y.org'),
  group('Design'),
  group('R&D'),
  group('The Whole Team'),
  group('Everyone Else'),
];

function resolve(doc: RichText, role: Role = 'EDITOR') {
  return resolveMentions(doc, directoryOf(known, mentionQuestions(doc)), { role });
}

const ada = idOf('usr', 'ada@example.org');

describe('spellings of mentions', () => {
  it.each([
    ['@Ada', '<Ada>'],
    ['@ada', '<Ada>'],
    ['@ADA LOVELACE', '<Ada Lovelace>'],
    ['@Ada Lovelace wrote it', '<Ada Lovelace> wrote it'],
    ['@Ada  Lovelace', '<Ada Lovelace>'],
    ['@Ada Love', '<Ada> Love'],
    ['Ask @Ada, please', 'Ask <Ada>, please'],
    ['(@Ada)', '(<Ada>)'],
    ['@Ada.', '<Ada>.'],
    ["@Ada’s and @Ada's", "<Ada>’s and <Ada>'s"],
    ['"@Ada"', '"<Ada>"'],
    ["@Conan O'Brien", "<Conan O'Brien>"],
    ['@conan o’brien', "<Conan O'Brien>"],
    ['@Jean-Luc Picard', '<Jean-Luc Picard>'],
    ['@Jean‑Luc Picard', '<Jean-Luc Picard>'],
    ['@zoe', '<Zoë>'],
    ['@Zoe\u0308', '<Zoë>'],
    ['@J. R. R. Tolkien.', '<J. R. R. Tolkien>.'],
    ['@Dr. Who (QA)!', '<Dr. Who (QA)>!'],
    ['@田中', '<田中>'],
    ['@田中さん', '<田中>さん'],
    ['こんにちは@田中太郎さん', 'こんにちは<田中太郎>さん'],
    ['@김철수님', '<김철수>님'],
    ['@анна каренина', '<Анна Каренина>'],
    ['@नेहा शर्मा', '<नेहा शर्मा>'],
    ['@محمد علي', '<محمد علي>'],
    ['@ΜΑΓΟΣ', '<Μάγος>'],
    ['@STRASSE', '<Straße>'],
    ['@C++ is', '<C++> is'],
    ['@chloé and @CHLOE', '<Chloé> and <Chloe>'],
    ['@ada@example.org', '<Ada>'],
    ['@Lovelace@Example.org.', '<Ada Lovelace>.'],
    ['@sam@example.com', '<Sam>'],
    ['@x@y.org', '<x@y.org>'],
    ['@r&d', '<R&D>'],
    ['@the whole team!', '<The Whole Team>!'],
    ['@everyone', '<everyone>'],
    ['@Everyone: look', '<everyone>: look'],
    ['@everyone else', '<Everyone Else>'],
    [`@[Somebody](${ada})`, '<Ada>'],
    [`@[](${ada}) and @[x](${idOf('grp', 'R&D')})`, '<Ada> and <R&D>'],
  ])('%s', (text, expected) => {
    const { doc, unresolved } = resolve(docOf(text));
    expect(shown(doc)).toBe(expected);
    expect(unresolved).toEqual([]);
  });
});

describe('what is no mention', () => {
  it.each([
    'ada@example.org',
    'mail ada@example.org or x.y+z@ada',
    'https://example.org/@ada',
    'a@Ada',
    'an @ alone, @, @) and @5pm',
    '@@Ada',
    'ada\u200b@Ada',
    'x=@Ada',
  ])('%s', (text) => {
    const { doc, mentioned, unresolved } = resolve(docOf(text));
    expect(doc).toEqual(docOf(text.replace('\u200b', '')));
    expect(mentioned).toEqual({ userIds: [], groupIds: [], everyone: false });
    expect(unresolved).toEqual([]);
  });

  it('stands in code or in a link', () => {
    const code: RichText = {
      type: 'doc',
      content: [
        { type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: '@Ada' }] },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '@Ada',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
            },
            { type: 'text', text: ' ' },
            { type: 'text', text: '@Ada', marks: [{ type: 'code' }] },
          ],
        },
      ],
    };
    expect(mentionQuestions(code).names).toEqual([]);
    expect(resolve(code)).toMatchObject({ doc: code, unresolved: [] });
  });

  it('is half of a word, wherever bold begins', () => {
    const half = docOf('@Ada', { type: 'text', text: 'line', marks: [{ type: 'bold' }] });
    expect(resolve(half).doc).toEqual(half);
    const mail = docOf({ type: 'text', text: 'mail', marks: [{ type: 'bold' }] }, '@Ada');
    expect(resolve(mail).doc).toEqual(mail);
  });
});

describe('what stays text and is reported', () => {
  it.each([
    ['@Sam', '@Sam', 'AMBIGUOUS'],
    ['@design please', '@design', 'AMBIGUOUS'],
    ['@CHLOÈ', '@CHLOÈ', 'AMBIGUOUS'],
    ['@Grace Hopper knows', '@Grace', 'UNKNOWN'],
    ['(@grace.)', '@grace', 'UNKNOWN'],
    ['@ada.smith', '@ada.smith', 'UNKNOWN'],
    ['@Ada-Marie', '@Ada-Marie', 'UNKNOWN'],
    ['@Ada_x', '@Ada_x', 'UNKNOWN'],
    ['@ada@example.com', '@ada@example.com', 'UNKNOWN'],
    [`@[Grace](${idOf('usr', 'nobody')})`, '@Grace', 'UNKNOWN'],
    [`@[Grace](${idOf('grp', 'nobody')})`, '@Grace', 'UNKNOWN'],
  ])('%s', (text, told, reason) => {
    const { doc, unresolved } = resolve(docOf(text));
    expect(doc).toEqual(docOf(text));
    expect(unresolved).toEqual([{ text: told, reason }]);
  });

  it('is told once', () => {
    expect(resolve(docOf('@Sam and @Sam and @Grace')).unresolved).toHaveLength(2);
  });

  it('is everyone, below EDITOR, also as a node', () => {
    const node = mentionOf({ kind: 'everyone', id: null, label: 'Ada' });
    for (const doc of [docOf('@everyone'), docOf(node)]) {
      for (const role of ['VIEWER', 'COMMENTER'] as const) {
        const { mentioned, unresolved, ...rest } = resolve(doc, role);
        expect(rest.doc).toEqual(docOf('@everyone'));
        expect(mentioned.everyone).toBe(false);
        expect(unresolved).toEqual([{ text: '@everyone', reason: 'NOT_ALLOWED' }]);
      }
      expect(resolve(doc, 'EDITOR').mentioned.everyone).toBe(true);
    }
  });
});

describe('mentions in a document', () => {
  it('show the name that the base has, whatever the document says', () => {
    const forged = mentionOf({ kind: 'user', id: ada, label: 'The Boss' });
    expect(shown(resolve(docOf(forged)).doc)).toBe('<Ada>');
  });

  it('become text where they name nobody of the base, and tell nothing of who it is', () => {
    for (const id of [idOf('usr', 'stranger'), idOf('usr', 'nobody'), ada.replace('usr', 'grp')]) {
      const kind = id.startsWith('grp') ? 'group' : 'user';
      const { doc, mentioned, unresolved } = resolve(
        docOf('Ask ', mentionOf({ kind, id, label: 'Zed' }), ' today'),
      );
      expect(doc).toEqual(docOf('Ask @Zed today'));
      expect(mentioned).toEqual({ userIds: [], groupIds: [], everyone: false });
      expect(unresolved).toEqual([{ text: '@Zed', reason: 'UNKNOWN' }]);
    }
  });

  it('of a stranger are not read as the name of a member', () => {
    const { mentioned } = resolve(
      docOf(mentionOf({ kind: 'user', id: idOf('usr', 'nobody'), label: 'Ada' })),
    );
    expect(mentioned.userIds).toEqual([]);
  });

  it('count once for each person, in the order of the document', () => {
    const node = mentionOf({ kind: 'user', id: ada, label: 'Ada' });
    const { mentioned } = resolve(docOf('@R&D and @Zoë, ', node, ' @Ada @ada@example.org'));
    expect(mentioned).toEqual({
      userIds: [idOf('usr', 'Zoë'), ada],
      groupIds: [idOf('grp', 'R&D')],
      everyone: false,
    });
  });

  it('stand apart: what touches another one is read the same when it is read again', () => {
    const touching = [
      [`@田中@[x](${ada})`, '@田中<Ada>'],
      [`@[x](${ada})@Zoë`, '<Ada>@Zoë'],
      ['@C++@Zoë', '@C++@Zoë'],
    ] as const;
    for (const [text, expected] of touching) {
      const { doc } = resolve(docOf(text));
      expect(shown(doc)).toBe(expected);
      expect(resolve(doc).doc).toEqual(doc);
    }
  });

  it('are at most 50', () => {
    expect(() => resolve(docOf('@Ada '.repeat(50).trim()))).not.toThrow();
    expect(() => resolve(docOf('@Ada '.repeat(51).trim()))).toThrow(ValidationError);
  });
});

describe('any text', () => {
  const seed = seeded().seed;
  const word = fc.constantFrom(
    ...known.flatMap(({ name, email }) => [name, name.toUpperCase(), name.split(' ')[0] ?? '', email ?? '']),
    ...[
      '@',
      '@',
      '@',
      '@everyone',
      ' ',
      ' ',
      ', ',
      '.',
      '-',
      "'",
      'x',
      '@[',
      '](',
      ')',
      '田',
      '\u0301',
      '🚀',
      '\u200d',
    ],
    ...known.map(({ name }) => `@${name}`),
    ...['@田中', '@田中@', '@C++@', `@[x](${ada})`, `@[x](${ada})`],
    `@[y](${idOf('usr', 'nobody')})`,
  );
  const text = fc
    .oneof(
      fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    )
    .map((each): Inline => ({ type: 'text', text: each }));
  const marked = fc
    .tuple(text, fc.constantFrom<Mark['type'][]>('bold', 'code'))
    .map(([node, type]): Inline => ({ ...node, marks: [{ type }] }) as Inline);
  const mention = fc
    .constantFrom(ada, idOf('usr', 'nobody'), idOf('usr', 'stranger'))
    .map((id) => mentionOf({ kind: 'user', id, label: 'Zed' }));
  const line = fc.array(fc.oneof(text, text, marked, mention, fc.constant<Inline>({ type: 'hardBreak' })), {
    minLength: 1,
    maxLength: 6,
  });
  const role = fc.constantFrom<Role>('EDITOR', 'COMMENTER');
  const read = (content: Inline[]): RichText | undefined => {
    try {
      return readDocument(docOf(...content));
    } catch {
      return undefined; // Nothing in it that is seen.
    }
  };

  it('is read without a fault, changed nowhere but at its mentions, and the same when it is read again', () => {
    fc.assert(
      fc.property(line, role, (content, role) => {
        const doc = read(content);
        if (!doc) return;
        const once = resolve(doc, role);
        expect(resolve(once.doc, role).doc).toEqual(once.doc);
        expect(toText(doc)).toMatch(asItWas(once.doc));
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('answers of strangers what it answers of nobody', () => {
    fc.assert(
      fc.property(line, role, fc.string({ minLength: 1, maxLength: 20 }), (content, role, label) => {
        const at = (id: string) => {
          const doc = read([...content, mentionOf({ kind: 'user', id, label: `z${label}` })]);
          return doc && resolve(doc, role);
        };
        expect(at(idOf('usr', 'stranger'))).toEqual(at(idOf('usr', 'nobody')));
      }),
      { seed, numRuns: 500 },
    );
  });
});

/** A text that was this one before its mentions were found: what they were written as stands behind an @. */
function asItWas(doc: RichText): RegExp {
  const pieces = [...inlineNodes(doc.content)].map((node) => {
    if (node.type === 'mention') return '@.+?';
    return node.type === 'text' ? node.text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&') : '\n';
  });
  return new RegExp(`^${pieces.join('')}$`, 'su');
}
