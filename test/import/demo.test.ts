import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { movieFields, movieRows } from '../../src/demo/movies.ts';
import { MAX_CHOICES } from '../../src/field/field.ts';
import { convertValue } from '../../src/import/convert.ts';
import { guessFields } from '../../src/import/guess.ts';
import { readRows } from '../../src/import/read.ts';
import { checkCell } from '../../src/record/cell.ts';

const path = new URL('../../src/demo/movies.json', import.meta.url).pathname;

describe('the demo data', () => {
  it('has all films, and every cell fits its field', async () => {
    const films = await movieRows();
    expect(films).toHaveLength(3201);
    expect(films[0]).toEqual({
      Title: 'The Land Girls',
      'US Gross': 146083,
      'Worldwide Gross': 146083,
      'Production Budget': 8000000,
      'Release Date': '1998-06-12',
      'MPAA Rating': 'R',
      Distributor: 'Gramercy',
      'IMDB Rating': 6.1,
      'IMDB Votes': 1071,
    });
    const filled = JSON.parse(readFileSync(path, 'utf8'))
      .flatMap(Object.values)
      .filter((value: unknown) => value !== null).length;
    expect(films.flatMap(Object.keys)).toHaveLength(filled);
    for (const { name, type, choices = [] } of movieFields) {
      const options = { choices: choices.map((choice) => ({ ...choice, id: choice.name })) };
      for (const film of films) {
        expect('fault' in checkCell({ type, options }, film[name])).toBe(false);
      }
    }
    expect(films.map((film) => film.Title)).toContain('300');
    expect(films.find((film) => film.Title === 'Wings')?.['Release Date']).toBe('2027-08-12');
  });

  it('offers choices that are used, with colours', async () => {
    const films = await movieRows();
    for (const { name, choices } of movieFields) {
      if (!choices) continue;
      const used = new Set(films.map((film) => film[name]).filter((value) => value !== undefined));
      expect(new Set(choices.map((choice) => choice.name))).toEqual(used);
      expect(choices.length).toBe(used.size);
      expect(choices.length).toBeLessThanOrEqual(MAX_CHOICES);
      for (const { color } of choices) expect(color).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  it('is guessed to be what was chosen by hand, without a bad cell', async () => {
    const guessed = await guessFields(readRows(path));
    expect(guessed.map(({ column, type }) => ({ column, type }))).toEqual(
      movieFields.map(({ column, type }) => ({ column, type })),
    );
    for await (const row of readRows(path)) {
      if ('fault' in row) throw new Error(row.fault);
      for (const field of guessed)
        expect(convertValue(field, row.values[field.column])).toHaveProperty('value');
    }
  });
});
