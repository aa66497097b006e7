import { setTimeout as wait } from 'node:timers/promises';
import { start } from './call.ts';
import { followLeaving, movePointer } from './documents.ts';
import { clock } from './measured.ts';
import { startPresentLoad } from './present-load.ts';
import type { OursMethods } from './server-ours.ts';
import type { World } from './world.ts';

const PEOPLE = 2_000;
const DEADLINE_MS = 20_000;
const LOOK_MS = 50;
/** Whoever is told twice is told within this. */
const AFTER_MS = 1_500;

export interface Leaving {
  /** Frames that told of leaving. */
  deltas: number;
  /** Ids in them. */
  told: number;
  people: number;
  /** From the death to the frame that told of the last one first. */
  ms: number;
}

/** Two thousand people in one table, all at a node that dies without a word; one watches at another node. */
export async function leaving({ world, tableId }: { world: World; tableId: string }): Promise<Leaving> {
  const [left, right] = [start<OursMethods>('server-ours.ts'), start<OursMethods>('server-ours.ts')];
  const load = startPresentLoad();
  const { child } = load;
  try {
    const common = {
      secret: world.secret,
      move: movePointer(tableId),
      follow: { query: followLeaving, tableId },
    };
    const [leftPort, rightPort] = await Promise.all([
      left.call('listen', world.settings),
      right.call('listen', world.settings),
    ]);
    const watcher = await load.open({ ...common, port: leftPort, count: 1, firstPerson: PEOPLE });
    const crowd = await load.open({ ...common, port: rightPort, count: PEOPLE });
    await until(async () => (await left.call('present', tableId)) === PEOPLE + 1);
    // What else is told of their coming is told by then.
    await wait(AFTER_MS);
    await child.call('watchLeaving', watcher);
    await child.call('expectEnd', crowd);
    const diedAt = clock();
    await right.call('die', undefined).catch(() => {});
    const told = async () => child.call('leaving', watcher);
    await until(async () => (await told()).reduce((sum, { count }) => sum + count, 0) >= PEOPLE);
    const first = await told();
    await wait(AFTER_MS);
    const all = await told();
    return {
      deltas: all.length,
      told: all.reduce((sum, { count }) => sum + count, 0),
      people: PEOPLE,
      ms: ((first.at(-1)?.at ?? Number.NaN) - diedAt) / 1_000,
    };
  } finally {
    await Promise.all([child.end(), left.end(), right.end()]);
  }
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + DEADLINE_MS;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('waited in vain');
    await wait(LOOK_MS);
  }
}
