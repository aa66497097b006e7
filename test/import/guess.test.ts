import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertValue } from '../../src/import/convert.ts';
import { type GuessedField, guessFields } from '../../src/import/guess.ts';
import { readRows } from '../../src/import/read.ts';
import { file, removeFiles } from './files.ts';

removeFiles();

/** The guess for a column of these values that is not the first one. */
async function guess(column: unknown[], name = 'x'): Promise<Partial<GuessedField> | undefined> {
  const rows = column.map((value, at) => ({ line: at + 2, values: { key: `k${at}`, [name]: value } }));
  const fields = await guessFields(rows);
  const { name: _, column: __, ...rest } = fields[1] ?? {};
  return rest;
}

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('guessFields', () => {
  it.each<[string, unknown[]]>([
    ['NUMBER', ['1', '-2.5', '.5', ' 0 ', '', null]],
    ['NUMBER', [1, 2.5, '3', undefined]],
    ['NUMBER', ['0', '1', '1', '0']],
    ['NUMBER', ['0.30000000000000004', '1']],
    ['TEXT', ['1', '007']],
    ['TEXT', ['1', '12345678901234567890']],
    ['TEXT', ['1,234', '2,345']],
    ['TEXT', ['1e5', '+49301234']],
    ['CHECKBOX', ['true', 'No', 'YES', false]],
    ['DATE', ['1998-06-12', 'Jun 12 1998', '12 June 1998', '12-Jun-1998', 'Sept. 1st, 2001', '1.2.1998']],
    ['DATETIME', ['1998-06-12 20:15', '1998-06-12T20:15:30.5+02:00', '1998-06-12']],
    ['TEXT', ['6/12/1998', '12/6/1998']],
    ['TEXT', ['Jun 12 98', '12-Jun-98']],
    ['TEXT', ['2001-02-29', '1998-13-01', 'Foo 12 1998', 'May 1998', 'Chapter 7']],
    ['EMAIL', ['a@b.org', 'Jane.Doe+x@example.com']],
    ['URL', ['https://example.com/a?b', 'http://x.org']],
    ['TEXT', ['www.example.com']],
    ['LONG_TEXT', ['two\nlines', 'one']],
    ['LONG_TEXT', ['x'.repeat(256), 'one']],
    ['TEXT', ['x'.repeat(255), 'one']],
    ['TEXT', ['', null, undefined, ' ', []]],
    ['TEXT', [{ a: 1 }, { toString: null }, [{ toString: null }]]],
  ])('%s for %j', async (type, column) => {
    expect(await guess(column)).toEqual({ type });
  });

  it('lets one value in a hundred not fit', async () => {
    expect(await guess([...times(99, String), 'n/a'])).toEqual({ type: 'NUMBER' });
    expect(await guess([...times(98, String), 'n/a', '-'])).toEqual({ type: 'TEXT' });
    expect(await guess([...times(200, (n) => String(n + 1)), '007'])).toEqual({ type: 'TEXT' });
    expect(await guess([...times(99, (n) => `2001-01-0${(n % 9) + 1}`), 'soon'])).toEqual({ type: 'DATE' });
  });

  it('makes a select of few short values that repeat', async () => {
    const of = (distinct: number, count: number) => times(count, (n) => `v${n % distinct}`);
    expect(await guess(of(3, 30))).toEqual({ type: 'SINGLE_SELECT', choices: ['v0', 'v1', 'v2'] });
    expect(await guess(of(3, 29))).toEqual({ type: 'TEXT' });
    expect((await guess(of(20, 200)))?.type).toBe('SINGLE_SELECT');
    expect(await guess(of(21, 300))).toEqual({ type: 'TEXT' });
    expect(await guess(times(30, () => 'x'.repeat(51)))).toEqual({ type: 'TEXT' });
    expect(await guess(times(30, () => ({})))).toEqual({ type: 'TEXT' });
    expect(await guess([...of(1, 30), ['a']])).toEqual({ type: 'TEXT' });
    const first = of(3, 30).map((value, at) => ({ line: at, values: { title: value } }));
    expect(await guessFields(first)).toEqual([{ name: 'title', column: 'title', type: 'TEXT' }]);
  });

  it('makes a multiple select of JSON lists, and a rating of what is called one', async () => {
    expect(await guess([['a', 'b'], ['b'], null])).toEqual({ type: 'MULTI_SELECT', choices: ['a', 'b'] });
    expect(await guess(times(60, (n) => [`v${n}`]))).toEqual({ type: 'TEXT' });
    expect(await guess([['a', 1]])).toEqual({ type: 'TEXT' });
    expect(await guess(['1', 5], 'Rating')).toEqual({ type: 'RATING', max: 5 });
    expect(await guess([1, 7], 'stars')).toEqual({ type: 'RATING', max: 10 });
    expect(await guess([0, 5], 'Rating')).toEqual({ type: 'NUMBER' });
    expect(await guess([1, 4.5], 'Rating')).toEqual({ type: 'NUMBER' });
  });

  it('keeps the order of the columns, and passes over faults', async () => {
    const path = file('g.json', '[{"b":1},7,{"a":"x","b":2},{"__proto__":true}]');
    expect(await guessFields(readRows(path))).toEqual([
      { name: 'b', column: 'b', type: 'NUMBER' },
      { name: 'a', column: 'a', type: 'TEXT' },
      { name: '__proto__', column: '__proto__', type: 'CHECKBOX' },
    ]);
  });

  it('guesses only what at least 99 % of the values convert to', async () => {
    const words = fc.constantFrom(
      'a',
      'true',
      '7',
      '007',
      '2001-01-01',
      '2001-01-01 10:00',
      'a@b.cd',
      'http://a.b',
    );
    const value = fc.oneof(
      words,
      fc.double(),
      fc.boolean(),
      fc.string({ unit: 'grapheme' }),
      fc.array(words),
    );
    const column = fc.oneof(fc.array(words), fc.array(value), fc.array(fc.array(words)));
    await fc.assert(
      fc.asyncProperty(column, fc.integer({ min: 1, max: 20 }), async (some, copies) => {
        const all = times(copies, () => some).flat();
        const rows = all.map((x, at) => ({ line: at, values: { key: at, x } }));
        const field = (await guessFields(rows))[1];
        if (!field) return;
        const bad = all.filter((x) => 'fault' in convertValue(field, x));
        expect(bad.length).toBeLessThanOrEqual(all.length * 0.01);
      }),
      { numRuns: 300 },
    );
  });
});
