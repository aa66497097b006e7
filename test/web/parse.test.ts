import type { Field, FieldType } from 'cobase/client';
import { describe, expect, test } from 'vitest';
import { parsed } from '../../web/field/parse.ts';
import { plainText } from '../../web/field/plain.ts';

const choices = [
  { id: 'cho_1', name: 'To do', color: null },
  { id: 'cho_2', name: 'Done', color: null },
];
const people = [{ id: 'usr_1', name: 'Grace Hopper' }];
const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
const field = (type: FieldType): Field => ({
  id: 'fld_1',
  name: 'Field',
  type,
  position: 1,
  options: { choices, precision: null, max: 5 },
  version: 1,
});
const read = (type: FieldType, text: string) => parsed(field(type), text, people);

describe('what people type', () => {
  test.each<[FieldType, string, unknown]>([
    ['TEXT', ' a ', 'a'],
    ['TEXT', '  ', null],
    ['LONG_TEXT', ' a\n', ' a\n'],
    ['NUMBER', '1,234.5', 1234.5],
    ['NUMBER', '1 234,5', 1234.5],
    ['NUMBER', '1’234’567', 1234567],
    ['NUMBER', '−5', -5],
    ['NUMBER', '$ 1,000', 1000],
    ['NUMBER', '0', 0],
    ['CHECKBOX', 'Yes', true],
    ['CHECKBOX', 'FALSE', false],
    ['DATE', '2026-5-1', '2026-05-01'],
    ['DATE', 'May 31, 2026', '2026-05-31'],
    ['DATETIME', '2026-05-31T12:00:00Z', '2026-05-31T12:00:00.000Z'],
    ['URL', 'example.org/a', 'https://example.org/a'],
    ['EMAIL', 'a@example.org', 'a@example.org'],
    ['SINGLE_SELECT', 'to DO', 'cho_1'],
    ['MULTI_SELECT', 'Done, To do, Done', ['cho_2', 'cho_1']],
    ['USER', 'grace hopper', 'usr_1'],
    ['RATING', '3', 3],
    ['RATING', '0', null],
  ])('%s: %j', (type, text, value) => {
    expect(read(type, text)).toEqual({ value });
  });

  test.each<[FieldType, string]>([
    ['NUMBER', 'abc'],
    ['NUMBER', '1,2,3'],
    ['NUMBER', '-'],
    ['DATE', '2026-02-31'],
    ['DATE', '2026-13-01'],
    ['DATE', 'soon'],
    ['DATETIME', 'soon'],
    ['EMAIL', 'a@b'],
    ['URL', 'javascript:alert(1)'],
    ['URL', 'two words'],
    ['SINGLE_SELECT', 'Never'],
    ['USER', 'Nobody'],
    ['RATING', '6'],
    ['CHECKBOX', 'perhaps'],
  ])('%s is told what is wrong with %j', (type, text) => {
    expect(read(type, text)).toHaveProperty('problem');
  });
});

test.each<[FieldType, unknown]>([
  ['TEXT', 'a b'],
  ['NUMBER', -1234.5678],
  ['CHECKBOX', true],
  ['DATE', '2026-05-31'],
  ['DATETIME', '2026-05-31T12:00:30.500Z'],
  ['URL', 'https://example.org/a?b=c'],
  ['SINGLE_SELECT', 'cho_2'],
  ['MULTI_SELECT', ['cho_2', 'cho_1']],
  ['USER', 'usr_1'],
  ['RATING', 4],
])('a %s that is copied is the same where it is pasted', (type, value) => {
  expect(read(type, plainText(field(type), value, nameOf))).toEqual({ value });
});
