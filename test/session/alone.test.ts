import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Environment } from '../../src/config.ts';
import { kill, type Program, program } from '../run/process.ts';
import { eventually } from '../support/eventually.ts';
import { describePostgres } from '../support/modes.ts';
import { testSettings } from '../support/server.ts';

describePostgres('a server without Redis', () => {
  let settings: Environment;
  let remove: () => Promise<void>;
  const runs: Program[] = [];

  beforeEach(async () => {
    const own = await testSettings('server');
    settings = { ...own.settings, LOG_LEVEL: 'info' };
    remove = own.remove;
  });

  afterEach(async () => {
    for (const run of runs.splice(0)) await kill(run);
    await remove?.();
  });

  const start = (redis: boolean) => {
    const { REDIS_URL = '', ...rest } = settings;
    const given = Object.entries({ ...rest, ...(redis ? { REDIS_URL } : {}) });
    const run = program('start', [], Object.fromEntries(given.map(([name, value = '']) => [name, value])));
    runs.push(run);
    return run;
  };
  const listens = (run: Program) =>
    eventually(() => {
      if (!run.out.includes('Cobase listens')) throw new Error(`it does not listen: ${run.out}${run.err}`);
    });

  it('is refused beside one that lives, in one line that tells what to set', async () => {
    const first = start(false);
    await listens(first);
    const second = start(false);
    expect(await second.ended).toBe(1);
    expect(second.err).toBe(
      'Another node runs on this database: set REDIS_URL, the same for both, or stop the other one.\n',
    );
    expect(second.out).toContain('waiting until its lease has run out');
    expect(second.out).not.toContain('Cobase listens');
    expect(first.child.exitCode).toBeNull();
  });

  it('is one of two that start at the same time', async () => {
    const both = [start(false), start(false)];
    expect(await Promise.race(both.map(({ ended }) => ended))).toBe(1);
    const [left] = both.filter(({ child }) => child.exitCode === null);
    if (!left) throw new Error('both have ended');
    await listens(left);
  });

  it('waits for the lease of one that was killed, and not for one that has stopped', async () => {
    const first = start(false);
    await listens(first);
    await kill(first);
    const second = start(false);
    await listens(second);
    expect(second.out).toContain('waiting until its lease has run out');
    expect(await kill(second, 'SIGTERM')).toBe(0);
    const third = start(false);
    await listens(third);
    expect(third.out).not.toContain('waiting until its lease has run out');
  });

  it('has no say where there is Redis', async () => {
    const both = [start(true), start(true)];
    await Promise.all(both.map(listens));
    for (const { out } of both) expect(out).not.toContain('waiting');
  });
});
