import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTypes } from '../../src/field/field.ts';
import { convertValue, type ImportField } from '../../src/import/convert.ts';
import { checkCell } from '../../src/record/cell.ts';

const field = (type: ImportField['type'], more: Partial<ImportField> = {}): ImportField => ({
  name: 'F',
  type,
  ...more,
});
const select = { choices: ['Red', 'Blue', 'Black, white'] };

describe('convertValue', () => {
  it.each<[ImportField, unknown, unknown]>([
    [field('TEXT'), ' as it stands ', ' as it stands '],
    [field('TEXT'), 1776, '1776'],
    [field('TEXT'), ['a', 2, true], 'a, 2, true'],
    [field('TEXT'), 'x'.repeat(10_000), 'x'.repeat(10_000)],
    [field('LONG_TEXT'), 'a\nb', 'a\nb'],
    [field('NUMBER'), ' -12.50 ', -12.5],
    [field('NUMBER'), '.5', 0.5],
    [field('NUMBER'), '-0', 0],
    [field('NUMBER'), 1e300, 1e300],
    [field('CHECKBOX'), 'Yes', true],
    [field('CHECKBOX'), false, false],
    [field('DATE'), 'Jun 12 1998', '1998-06-12'],
    [field('DATE'), 'August 3rd, 2027', '2027-08-03'],
    [field('DATE'), '29 Feb 2000', '2000-02-29'],
    [field('DATE'), '12.6.1998', '1998-06-12'],
    [field('DATE'), '1998/6/2', '1998-06-02'],
    [field('DATETIME'), '1998-06-12 20:15', '1998-06-12T20:15:00.000Z'],
    [field('DATETIME'), '1998-06-12T20:15:30.123456+0200', '1998-06-12T18:15:30.123Z'],
    [field('DATETIME'), '1998-06-12 20:15:00 UTC', '1998-06-12T20:15:00.000Z'],
    [field('DATETIME'), 'Jun 12 1998', '1998-06-12T00:00:00.000Z'],
    [field('EMAIL'), ' a@b.org ', 'a@b.org'],
    [field('URL'), 'https://example.com/ä', 'https://example.com/ä'],
    [field('RATING', { max: 10 }), '7', 7],
    [field('SINGLE_SELECT', select), ' Red ', 'Red'],
    [field('SINGLE_SELECT', { choices: ['2012'] }), 2012, '2012'],
    [field('SINGLE_SELECT'), 'Anything', 'Anything'],
    [field('MULTI_SELECT', select), ['Blue', 'Red', 'Blue'], ['Blue', 'Red']],
    [field('MULTI_SELECT', select), 'Blue; Black, white', ['Blue', 'Black, white']],
    [field('MULTI_SELECT', select), 'Black, white', ['Black, white']],
    [field('MULTI_SELECT', select), 'Red,Blue,', ['Red', 'Blue']],
    [field('MULTI_SELECT', select), ' ; ', null],
  ])('takes %j: %j', (f, raw, value) => {
    expect(convertValue(f, raw)).toEqual({ value });
  });

  it.each(fieldTypes)('an empty value is an empty %s', (type) => {
    for (const raw of [null, undefined, '', ' \t', []])
      expect(convertValue(field(type), raw)).toEqual({ value: null });
  });

  it.each<[ImportField, unknown, string]>([
    [field('TEXT'), 'x'.repeat(10_001), `"${'x'.repeat(60)}…" must not be longer than 10000 characters.`],
    [field('LONG_TEXT'), 'x'.repeat(100_001), 'must not be longer than 100000'],
    [field('TEXT'), 'a\u0000', 'must not contain'],
    [field('TEXT'), '\ud800', 'well-formed'],
    [field('TEXT'), { a: 1 }, '{"a":1} is not a text.'],
    [field('TEXT'), [['a']], 'is not a text'],
    [field('TEXT'), { toString: null, toJSON: 1 }, 'is not a text'],
    [field('NUMBER', { column: 'Gross' }), '1,234', 'Column "Gross": "1,234" is not a number'],
    [field('NUMBER'), '12345678901234567890', 'Column "F": '],
    [field('NUMBER'), '9'.repeat(400), 'is not a number'],
    [field('NUMBER'), '007', 'is not a number'],
    [field('NUMBER'), Number.NaN, 'is not a number'],
    [field('NUMBER'), true, 'is not a number'],
    [field('NUMBER'), '.', 'is not a number'],
    [field('CHECKBOX'), 1, 'is none of true'],
    [field('DATE'), '6/12/1998', 'is not a date'],
    [field('DATE'), 'Jun 12 28', 'a year of four digits'],
    [field('DATE'), '2001-02-29', 'is not a date'],
    [field('DATE'), '0000-01-01', 'is not a date'],
    [field('DATE'), '1998-06-12T20:15:00Z', 'is not a date'],
    [field('DATE'), 20010101, 'is not a date'],
    [field('DATETIME'), '1998-06-12 25:00', 'is not a date and time'],
    [field('DATETIME'), '9999-12-31T23:00-05:00', 'is not a date and time'],
    [field('EMAIL'), 'a@b', 'is not an e-mail'],
    [field('URL'), 'javascript:alert(1)', 'is not an http'],
    [field('URL'), 'www.example.com', 'is not an http'],
    [field('RATING'), 6, 'must be a whole number from 1 to 5'],
    [field('RATING'), '2.5', 'must be a whole number'],
    [field('SINGLE_SELECT', select), 'red', '"red" is not one of the choices.'],
    [field('SINGLE_SELECT'), 'x'.repeat(201), 'must not be longer than 200'],
    [field('MULTI_SELECT', select), ['Red', 'x'], '["Red","x"] has "x", which is not one of the choices.'],
    [field('MULTI_SELECT', select), [['Red']], 'is not the name of a choice'],
    [field('USER'), 'usr_1', 'cannot be read as a user'],
  ])('refuses %j: %j', (f, raw, fault) => {
    expect(convertValue(f, raw)).toEqual({ fault: expect.stringContaining(fault) });
  });

  it('shows what cannot be shown', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(convertValue(field('TEXT'), deep)).toHaveProperty('fault');
  });

  it('gives nothing that a cell would not take, and never throws', () => {
    const choices = ['a', 'b'];
    const options = { choices: choices.map((name) => ({ id: name, name, color: null })), max: 5 };
    const text = fc.constantFrom(
      '1998-06-12',
      '1998-06-12 10:00+14:00',
      'a@b.cd',
      'http://x',
      'a;b',
      'a',
      '3',
      'no',
    );
    const raw = fc.oneof(
      fc.anything(),
      text,
      fc.array(text),
      fc.string({ unit: 'binary' }),
      fc.date().map(String),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fieldTypes), raw, (type, value) => {
        const result = convertValue({ name: 'F', type, choices, max: 5 }, value);
        if ('value' in result) expect(checkCell({ type, options }, result.value)).toEqual(result);
        else expect(result.fault.length).toBeLessThan(300);
      }),
      { numRuns: 3000 },
    );
  });
});
