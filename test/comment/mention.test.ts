import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/base/role.ts';
import { mentionQuestions, resolveMentions } from '../../src/comment/mention.ts';
import type { RichText } from '../../src/richtext/document.ts';
import { directoryOf, docOf, group, idOf, type Known, person, shown } from './directory.ts';

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
