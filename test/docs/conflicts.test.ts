import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const ROW = /`(test\/[\w./-]+\.test\.ts)`: (.+?) \|$/gm;

it('every rule of docs/CONFLICTS.md names a test that there is', async () => {
  const rules = [...(await readFile('docs/CONFLICTS.md', 'utf8')).matchAll(ROW)];
  expect(rules.length).toBeGreaterThan(40);
  for (const [, file = '', name = ''] of rules) {
    const source = (await readFile(file, 'utf8')).replaceAll("\\'", "'");
    expect(source, file).toMatch(new RegExp(`['"\`]${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"\`]`));
  }
});
