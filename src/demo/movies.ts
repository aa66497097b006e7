import { fileURLToPath } from 'node:url';
import type { FieldType } from '../field/field.ts';
import { type CellInput, convertValue } from '../import/convert.ts';
import { readRows } from '../import/read.ts';

/** The film data of the demo; where it comes from and what is wrong with it stands in `movies.LICENSE.md`. */

export interface DemoField {
  name: string;
  /** What the file calls it. */
  column: string;
  type: FieldType;
  choices?: DemoChoice[];
}

export interface DemoChoice {
  name: string;
  color: string;
}

/** Twelve hues told apart on light and dark, by turns warm and cold, so that neighbours differ. */
const COLORS = [
  '#d9480f',
  '#1971c2',
  '#e8590c',
  '#2f9e44',
  '#c2255c',
  '#0c8599',
  '#f08c00',
  '#6741d9',
  '#e03131',
  '#099268',
  '#9c36b5',
  '#5c940d',
];

function colored(...names: string[]): DemoChoice[] {
  return names.map((name, at) => ({ name, color: COLORS[at % COLORS.length] ?? '#868e96' }));
}

/**
 * Chosen by hand; `guessFields` comes to the same types. Distributor is a text: of its 174 values 90 occur once, which
 * is no list to choose from. No rating is a RATING: one counts to 100, the other has decimals. Choices stand in the
 * order in which they should sort: ratings by strictness, all others by how many films have them.
 */
export const movieFields: DemoField[] = [
  { name: 'Title', column: 'Title', type: 'TEXT' },
  { name: 'US Gross', column: 'US Gross', type: 'NUMBER' },
  { name: 'Worldwide Gross', column: 'Worldwide Gross', type: 'NUMBER' },
  { name: 'US DVD Sales', column: 'US DVD Sales', type: 'NUMBER' },
  { name: 'Production Budget', column: 'Production Budget', type: 'NUMBER' },
  { name: 'Release Date', column: 'Release Date', type: 'DATE' },
  {
    name: 'MPAA Rating',
    column: 'MPAA Rating',
    type: 'SINGLE_SELECT',
    choices: [
      { name: 'G', color: '#2f9e44' },
      { name: 'PG', color: '#1971c2' },
      { name: 'PG-13', color: '#f08c00' },
      { name: 'R', color: '#e8590c' },
      { name: 'NC-17', color: '#c92a2a' },
      { name: 'Not Rated', color: '#868e96' },
      { name: 'Open', color: '#adb5bd' },
    ],
  },
  { name: 'Running Time (min)', column: 'Running Time min', type: 'NUMBER' },
  { name: 'Distributor', column: 'Distributor', type: 'TEXT' },
  {
    name: 'Source',
    column: 'Source',
    type: 'SINGLE_SELECT',
    choices: colored(
      'Original Screenplay',
      'Based on Book/Short Story',
      'Based on Real Life Events',
      'Remake',
      'Based on TV',
      'Based on Comic/Graphic Novel',
      'Based on Play',
      'Based on Game',
      'Traditional/Legend/Fairytale',
      'Based on Magazine Article',
      'Based on Musical/Opera',
      'Based on Short Film',
      'Spin-Off',
      'Based on Factual Book/Article',
      'Disney Ride',
      'Compilation',
      'Based on Toy',
      'Musical Group Movie',
    ),
  },
  {
    name: 'Major Genre',
    column: 'Major Genre',
    type: 'SINGLE_SELECT',
    choices: colored(
      'Drama',
      'Comedy',
      'Action',
      'Adventure',
      'Thriller/Suspense',
      'Horror',
      'Romantic Comedy',
      'Musical',
      'Documentary',
      'Western',
      'Black Comedy',
      'Concert/Performance',
    ),
  },
  {
    name: 'Creative Type',
    column: 'Creative Type',
    type: 'SINGLE_SELECT',
    choices: colored(
      'Contemporary Fiction',
      'Historical Fiction',
      'Fantasy',
      'Science Fiction',
      'Dramatization',
      'Kids Fiction',
      'Factual',
      'Super Hero',
      'Multiple Creative Types',
    ),
  },
  { name: 'Director', column: 'Director', type: 'TEXT' },
  { name: 'Rotten Tomatoes Rating', column: 'Rotten Tomatoes Rating', type: 'NUMBER' },
  { name: 'IMDB Rating', column: 'IMDB Rating', type: 'NUMBER' },
  { name: 'IMDB Votes', column: 'IMDB Votes', type: 'NUMBER' },
];

/**
 * All 3,201 films in the order of the file, by the names of {@link movieFields}, empty cells left out. Every value
 * fits; one that did not would throw, for the file is ours. Years stay what the data says: Wings, of 1927, is a film
 * of 2027 here.
 */
export async function movieRows(): Promise<Record<string, NonNullable<CellInput>>[]> {
  const fields = movieFields.map((field) => ({ ...field, choices: field.choices?.map(({ name }) => name) }));
  const films: Record<string, NonNullable<CellInput>>[] = [];
  for await (const row of readRows(fileURLToPath(new URL('./movies.json', import.meta.url)))) {
    if ('fault' in row) throw new Error(`movies.json, line ${row.line}: ${row.fault}`);
    const film: Record<string, NonNullable<CellInput>> = {};
    for (const field of fields) {
      const cell = convertValue(field, row.values[field.column]);
      if ('fault' in cell) throw new Error(`movies.json, line ${row.line}: ${cell.fault}`);
      if (cell.value !== null) film[field.name] = cell.value;
    }
    films.push(film);
  }
  return films;
}
