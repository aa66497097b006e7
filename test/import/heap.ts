import { guessFields } from '../../src/import/guess.ts';
import { readRows } from '../../src/import/read.ts';

/** Run in a process of its own, with a small heap: reads a file and prints how many rows it had, and their guess. */
const file = process.argv[2] ?? '';
let rows = 0;
let faults = 0;
for await (const row of readRows(file)) {
  rows++;
  if ('fault' in row) faults++;
}
const fields = await guessFields(readRows(file));
console.log(JSON.stringify({ rows, faults, types: fields.map((field) => field.type) }));
