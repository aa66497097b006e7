import { expect, inject, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import type { Kind } from './plan.ts';
import { run, textOfFailure } from './run.ts';

/** What needs no PostgreSQL of its own and no long time. `npm run chaos` does the rest, and all of it often. */
const BRIEF: Kind[] = [
  'kill-node',
  'node-clock',
  'kill-redis',
  'lose-messages',
  'cut-postgres',
  'slow-disk',
  'half-open',
  'slow-readers',
  'doubled',
  'poison',
  'bad-cursors',
  'mail-after-data',
];

describeServer('everything that breaks at once', () => {
  it('breaks no promise', { timeout: 150_000 }, async () => {
    const { seed } = seeded();
    console.info(`seed ${seed}`);
    const folder = await temporaryFolder();
    const ground = {
      url: inject('postgresUrl'),
      template: inject('templateDatabase'),
      restart: () => Promise.reject(new Error('others use this PostgreSQL')),
    };
    const crowd = { watchers: 3, walkers: 4, lockers: 3 };
    const options = {
      seed,
      spanMs: 3_000,
      only: BRIEF,
      isAll: true,
      isBrief: true,
      crowd,
      folder: folder.path,
    };
    const ran = await run(ground, options);
    if (ran.violations.length > 0) throw new Error(textOfFailure(ran));
    await folder.remove();
    console.info(`seed ${seed}: ${(ran.tookMs / 1_000).toFixed(1)} s`, ran.counts);
    expect([...ran.kinds.keys()].sort(), `seed ${seed}`).toEqual([...BRIEF].sort());
    expect(ran.counts.mutations, `seed ${seed}`).toBeGreaterThan(20);
  });
});
