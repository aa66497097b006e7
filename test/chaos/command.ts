import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Kind } from './plan.ts';
import { reportOf, sumOf } from './report.ts';
import { type Ran, run, textOfFailure } from './run.ts';
import { layGround } from './stage.ts';

const USAGE = `npm run chaos -- [--runs N] [--seed S] [--kinds A,B] [--parallel P] [--json]

  --runs      how many runs, with the seeds S, S+1, …: 1
  --seed      of the first; without it one is drawn
  --kinds     only these faults: ${KINDS.join(' ')}
  --parallel  runs at a time: 1
  --span      for how many seconds faults begin: 5
  --json      a line of JSON with the figures comes last
`;

function readArguments() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1' },
      seed: { type: 'string' },
      kinds: { type: 'string' },
      parallel: { type: 'string', default: '1' },
      span: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const only = values.kinds?.split(',').map((name) => {
    const kind = KINDS.find((known) => known === name);
    if (!kind) throw new Error(`there is no fault ${name}\n\n${USAGE}`);
    return kind;
  });
  return { ...values, only };
}

async function main(): Promise<number> {
  const { runs, seed, only, parallel, span, json, help } = readArguments();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const first = seed === undefined ? randomInt(2 ** 30) : Number(seed);
  const folder = await mkdtemp(join(tmpdir(), 'cobase-chaos-'));
  const all: Ran[] = [];
  const begun = performance.now();
  let next = first;
  // What runs is finished, and then told of.
  process.once('SIGINT', () => {
    next = Number.POSITIVE_INFINITY;
  });
  const lane = async (only: readonly Kind[] | undefined) => {
    const ground = await layGround();
    try {
      while (next < first + Number(runs)) {
        const ran = await run(ground, { seed: next++, spanMs: Number(span) * 1_000, only, folder });
        all.push(ran);
        const kinds = [...ran.kinds.keys()].join(' ');
        const { violations, tookMs } = ran;
        const took = `${(tookMs / 1_000).toFixed(1)} s`;
        console.log(
          `${all.length}/${runs} seed ${ran.seed} ${violations.length === 0 ? 'ok' : 'FAILED'} ${took}  ${kinds}`,
        );
        if (violations.length > 0) console.log(textOfFailure(ran));
        else await rm(ran.logs, { recursive: true, force: true });
      }
    } finally {
      await ground.remove();
    }
  };
  await Promise.all(Array.from({ length: Math.min(Number(parallel), Number(runs)) }, () => lane(only)));
  const failed = all.filter(({ violations }) => violations.length > 0);
  if (failed.length === 0) await rm(folder, { recursive: true, force: true });
  console.log(reportOf(all, (performance.now() - begun) / 1_000));
  if (failed.length > 0)
    console.log(`Failed: ${failed.map((ran) => ran.seed).join(', ')}. Their logs: ${folder}`);
  if (json) console.log(JSON.stringify({ seed: first, ...sumOf(all) }));
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = await main();
