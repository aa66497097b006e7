/**
 * Writes into the documents what they have from elsewhere: what stands between `<!-- settings -->`, `<!-- metrics -->`, `<!-- operation NAME -->` or
 * `<!-- file PATH -->` and its end. With `--check` it writes nothing, and fails where a document is behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { documents, operationText } from './documents.ts';
import { metricsTable } from './metrics.ts';
import { settingsTable } from './settings.ts';

const PLACE = /(<!-- (settings|metrics|operation|file)(?: (\S+))? -->\n)[\s\S]*?(<!-- \/\2 -->\n)/g;

const block = (language: string, text: string) => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

function filling(kind: string, name: string): string {
  if (kind === 'settings') return settingsTable();
  if (kind === 'metrics') return metricsTable();
  if (kind === 'operation') return block('graphql', operationText(name));
  return block(name.split('.').at(-1) ?? '', readFileSync(name, 'utf8'));
}

const behind = documents().filter((file) => {
  const text = readFileSync(file, 'utf8');
  // One that is misspelt would never be filled again.
  if (text.replace(PLACE, '').includes('<!--')) throw new Error(`${file} has a place that nothing fills`);
  const filled = text.replace(
    PLACE,
    (_, begin: string, kind: string, name: string, end: string) => `${begin}${filling(kind, name)}\n${end}`,
  );
  if (filled !== text && !process.argv.includes('--check')) writeFileSync(file, filled);
  return filled !== text;
});

if (process.argv.includes('--check') && behind.length > 0) {
  console.error(`${behind.join(', ')} says what the code does not: run "npm run docs" and commit it.`);
  process.exit(1);
}
