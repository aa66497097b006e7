import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** Prints the schema beside the code, or, with `--check`, fails when what stands there is not what the code says. */
const file = new URL('./schema.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes('--check')) {
  const stands = await readFile(file, 'utf8').catch(() => '');
  if (stands !== printed) {
    console.error('schema/schema.graphql is not what the code says: run "npm run codegen" and commit it.');
    process.exit(1);
  }
} else {
  await writeFile(file, printed);
}
