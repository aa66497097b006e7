import { mkdir, writeFile } from 'node:fs/promises';
import { htmlOf } from './html.ts';
import { judge } from './judge.ts';
import { readOptions, type Wanted } from './options.ts';
import { perform } from './play.ts';
import { printRun } from './text.ts';

/** `npm run load`: people at two nodes, and whether all of them get everything, once, in order and in time. */
const USUAL = { users: 100, minutes: 5, memoryEveryMs: 0 };

try {
  const wanted = readOptions('load', process.argv.slice(2), USUAL);
  const { profile } = wanted;
  const result = await perform({
    ...wanted,
    tell: console.log,
    saveProfile: profile ? saveTo(profile) : undefined,
  });
  const judged = judge(result);
  printRun(result, judged);
  await report(wanted, htmlOf(result, judged));
  const { errors, lost, doubled } = judged.figures;
  if (errors + lost + doubled > 0) process.exitCode = 1;
  if (wanted.json)
    console.log(JSON.stringify({ ...judged.figures, seed: wanted.seed, errorsByKind: judged.errors }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function saveTo(folder: string) {
  return async (node: number, text: string) => {
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/node-${node + 1}.cpuprofile`, text);
  };
}

async function report({ out }: Pick<Wanted, 'out'>, html: string) {
  await writeFile(out, html);
  console.log(`\nWith pictures: ${out}`);
}
