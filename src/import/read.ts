import { extname } from 'node:path';
import { readChunks } from './chunks.ts';
import { csvRows } from './csv.ts';
import { jsonLineRows, jsonRows } from './json.ts';
import type { Row } from './row.ts';

export type { Row };

/** A file of a kind that is not read here. */
export class UnknownEnding extends Error {}

/**
 * The rows of a file in their order, in bounded memory, whatever its size: `.csv`, `.tsv` and `.txt` as
 * {@link csvRows} tells, `.json` as {@link jsonRows}, `.ndjson` and `.jsonl` as {@link jsonLineRows}.
 *
 * Nothing of the content throws: what cannot be read is a row with a fault, and what no row stands for was not in
 * the file. A row with bytes that are not UTF-8 is a fault too, for its text would be stored wrong without a word.
 * A file of another ending, or that cannot be opened or read, does throw.
 *
 * Values from CSV are texts as they stand there, from JSON what JSON says. `values` has no prototype.
 */
export function readRows(file: string): AsyncIterable<Row> {
  const ending = extname(file).toLowerCase();
  const read = READERS.get(ending);
  if (!read)
    throw new UnknownEnding(`${file}: the ending has to be one of ${[...READERS.keys()].join(', ')}.`);
  return read(readChunks(file));
}

const READERS = new Map<string, (chunks: AsyncIterable<string>) => AsyncIterable<Row>>([
  ['.csv', csvRows],
  ['.tsv', csvRows],
  ['.txt', csvRows],
  ['.json', jsonRows],
  ['.ndjson', jsonLineRows],
  ['.jsonl', jsonLineRows],
]);
