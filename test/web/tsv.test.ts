import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOfTsv, tsvOf } from '../../web/grid/tsv.ts';

const ANY_TEXT = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ü', ',') });

test('takes back whatever it has copied, with tabs, quotes and lines in it', () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(ANY_TEXT, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    )
    // One empty cell at the end is not told from a line that has ended.
    .filter((rows) => rows.length === 1 || (rows.at(-1) ?? []).join('') !== '');
  fc.assert(
    fc.property(table, (rows) => {
      expect(cellsOfTsv(tsvOf(rows))).toEqual(rows);
    }),
  );
});

test('reads what spreadsheets copy', () => {
  expect(cellsOfTsv('a\tb\r\n1\t2\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(cellsOfTsv('say "hi"\tx')).toEqual([['say "hi"', 'x']]);
  expect(cellsOfTsv('')).toEqual([['']]);
});
