import { join } from 'node:path';
import { type Broken, breakThings } from './breaking.ts';
import { type Check, flowed, locked, logged, mailed, present, watched } from './checks.ts';
import { FAULTS, type Kind, type Plan, planOf, textOfStep } from './plan.ts';
import { type Ground, type Stage, setStage, stopped } from './stage.ts';
import { type Crowd, peopleOf, type World } from './world.ts';

/** What stays in use at the end, beyond what was in use once a node had begun, in bytes. */
const GROWTH = 64 * 1024 ** 2;
const CHECKS: Record<string, Check> = { watched, logged, present, locked, mailed, flowed };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface RunOptions {
  seed: number;
  /** For how long faults begin, in milliseconds. */
  spanMs: number;
  only?: readonly Kind[] | undefined;
  isAll?: boolean;
  crowd?: Crowd;
  /** Nothing that takes a minute. */
  isBrief?: boolean;
  /** Where the logs of the nodes go. */
  folder: string;
}

export interface Ran {
  seed: number;
  plan: Plan;
  kinds: Map<Kind, number>;
  tookMs: number;
  counts: Record<string, number>;
  errors: Map<string, number>;
  /** Of each promise that was broken, what shows it. */
  violations: string[];
  /** What was done, and when. */
  notes: string[];
  logs: string;
}

/** One run: a world of its own, faults by the plan of its seed, then quiet, and then what must be true. */
export async function run(ground: Ground, options: RunOptions): Promise<Ran> {
  const { seed, spanMs, only, isAll, isBrief, crowd = { watchers: 6, walkers: 8, lockers: 5 } } = options;
  const plan = planOf(seed, { spanMs, only, isAll, isBrief });
  const has = (kind: Kind) => plan.steps.some((step) => step.kind === kind);
  const logs = join(options.folder, `run-${seed}`);
  const begun = performance.now();
  const violations: string[] = [];
  const counts: Record<string, number> = {};
  let broken: Broken = { notes: [], kinds: new Map() };
  let errors = new Map<string, number>();
  let stage: Stage | undefined;
  let world: World | undefined;
  try {
    stage = await setStage(ground, { plan, folder: logs });
    world = await peopleOf(stage, seed, crowd, has('bad-cursors'));
    world.begin();
    await pause(1_000);
    const before = await memoryOf(stage);
    broken = await breakThings(stage, world, plan);
    await world.stopWriting();
    for (const [name, check] of Object.entries(CHECKS)) {
      try {
        Object.assign(counts, await check(stage, world));
      } catch (error) {
        violations.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    if ((counts.mailsTwice ?? 0) > 0 && !canMailTwice(stage, plan)) {
      violations.push(`${counts.mailsTwice} mails came twice, and nothing had broken`);
    }
    violations.push(...world.faults, ...world.writing.faults);
    for (const { watcher } of world.watchers)
      violations.push(...watcher.faults.map((fault) => `a watcher: ${fault}`));
    Object.assign(counts, world.counts, {
      retries: world.writing.retries,
      connections: world.watchers.reduce((sum, { watcher }) => sum + watcher.connections, 0),
      lostMessages: stage.places.reduce((sum, { lossy }) => sum + lossy.lost, 0),
    });
    await world.close();
    violations.push(...(await growth(stage, before, counts)));
    violations.push(...(await stopAll(stage)));
  } catch (error) {
    violations.push(`the run itself: ${error instanceof Error ? error.stack : error}`);
  } finally {
    await world?.close().catch(() => {});
    if (stage) {
      violations.push(...stage.faults());
      errors = stage.errors();
    }
    await stage?.close();
  }
  const { kinds, notes } = broken;
  return { seed, plan, kinds, tookMs: performance.now() - begun, counts, errors, violations, notes, logs };
}

/** Whether a node can have been in doubt if a mail had left: its line broke, or it was broken itself, or could write nothing down. */
function canMailTwice(stage: Stage, { steps }: Plan): boolean {
  const isLineBroken = [...stage.errors().keys()].some((message) => message.startsWith('ServerTrouble'));
  return isLineBroken || steps.some(({ kind }) => ['nodes', 'postgres'].includes(FAULTS[kind].lane));
}

/** What each node uses, by the process it is. */
async function memoryOf({ places }: Stage): Promise<Map<number, number>> {
  const used = new Map<number, number>();
  for (const { node } of places) {
    const pid = node?.process.pid;
    if (node && pid !== undefined) used.set(pid, (await node.memory()).used);
  }
  return used;
}

/** Of the nodes that have lived through it all. */
async function growth(
  stage: Stage,
  before: Map<number, number>,
  counts: Record<string, number>,
): Promise<string[]> {
  const grown: string[] = [];
  counts.grownMb = 0;
  for (const { name, node } of stage.places) {
    const first = before.get(node?.process.pid ?? -1);
    if (!node || first === undefined) continue;
    // What was let go is collected when its time-outs are over.
    let more = Number.POSITIVE_INFINITY;
    for (let look = 0; look < 10 && more > GROWTH; look++) {
      more = (await node.memory()).used - first;
      if (more > GROWTH) await pause(1_000);
    }
    counts.grownMb = Math.max(counts.grownMb, Math.round(more / 1024 ** 2));
    if (more > GROWTH)
      grown.push(`${name} uses ${Math.round(more / 1024 ** 2)} MiB more than when it had begun`);
  }
  return grown;
}

/** When all is quiet, nothing keeps a node from stopping. */
async function stopAll({ places }: Stage): Promise<string[]> {
  const faults = await Promise.all(places.map(stopped));
  return faults.flatMap((fault) => fault ?? []);
}

/** What somebody needs to find out why a run failed. */
export function textOfFailure({ seed, plan, violations, notes, logs, errors }: Ran): string {
  return [
    `SEED ${seed} FAILED: npm run chaos -- --seed ${seed} --runs 1`,
    'What was planned:',
    ...plan.steps.map((step) => `  ${textOfStep(step)}`),
    'What was done:',
    ...notes.map((text) => `  ${text}`),
    'What was broken:',
    ...violations.slice(0, 12).map((text) => `  - ${text.slice(0, 3_000)}`),
    ...(violations.length > 12 ? [`  and ${violations.length - 12} more`] : []),
    'What the nodes logged as errors:',
    ...[...errors].map(([message, count]) => `  ${String(count).padStart(4)} × ${message}`),
    `Their logs: ${logs}`,
  ].join('\n');
}
