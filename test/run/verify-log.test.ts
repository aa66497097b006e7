import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Opened, openCobase } from '../../src/open.ts';
import { makeWorld, mutate, type World } from '../log/history.ts';
import { temporaryFolder } from '../support/folder.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { testSettings, tokenOf } from '../support/server.ts';
import { kill, type Program, program } from './process.ts';

describe.each(modes)('npm run verify-log (%s)', (mode) => {
  const programs: Program[] = [];
  let settings: Record<string, string>;
  let folder: { path: string; remove(): Promise<void> };
  let remove: () => Promise<void>;
  let world: World;

  async function opened<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
    const one = await openCobase(readConfig(settings), (error) => console.error(error));
    try {
      return await work(one);
    } finally {
      await one.close();
    }
  }

  beforeAll(async () => {
    folder = await temporaryFolder();
    const own = await testSettings(mode);
    remove = own.remove;
    settings = Object.fromEntries(Object.entries(own.settings).map(([name, value]) => [name, value ?? '']));
    const random = seeded();
    world = await opened(async (one) => {
      const { user } = await one.app.signIn(await tokenOf('ada'));
      const made = await makeWorld(one.app, user);
      for (let n = 0; n < 30; n++) await mutate(one, user, made, random);
      return made;
    });
  });

  afterEach(async () => {
    for (const run of programs.splice(0)) await kill(run);
  });

  afterAll(async () => {
    await folder?.remove();
    await remove?.();
  });

  function verify(args: string[], more: Record<string, string> = {}): Program {
    const run = program('verify-log', args, { ...settings, ...more });
    programs.push(run);
    return run;
  }

  it('tells where the logs stand, and keeps that for the next time', async () => {
    const heads = join(folder.path, 'heads.txt');
    const first = verify(['--heads', heads, '--state']);
    expect(await first.ended, first.err).toBe(0);
    const lines = (await readFile(heads, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/ \d+ [0-9a-f]{64}$/, ''))).toEqual(
      [world.baseId, world.tableId].sort(),
    );
    expect(first.out).toContain(lines.join('\n'));
    expect(first.out).toMatch(/^2 logs, \d+ revisions, 0 of the logs have a fault\.$/m);
    const one = verify(['--log', world.tableId, '--expect', heads]);
    expect(await one.ended, one.err).toBe(0);
    expect(one.out).toMatch(/^1 logs, /m);

    await opened(({ database }) =>
      database.db.execute(sql`update change set kind = 'X' where log_id = ${world.tableId} and revision = 7`),
    );
    const spoilt = verify(['--expect', heads, '--heads', heads]);
    expect(await spoilt.ended).toBe(1);
    expect(spoilt.err).toBe(
      `${world.tableId} revision 7: its content does not fit its hash and the hash before it\n`,
    );
    // The heads of before are not lost by it.
    expect((await readFile(heads, 'utf8')).trimEnd().split('\n')).toEqual(lines);
  });

  it('says in a word what it cannot do', async () => {
    const file = join(folder.path, 'no-heads.txt');
    await writeFile(file, 'tbl_x 5 none\n');
    const runs: [Program, RegExp][] = [
      [verify(['--loud']), /Unknown option '--loud'[\s\S]*npm run --silent verify-log/],
      [verify(['--expect', file]), /no-heads\.txt line 1 is not: id, revision, hash\.$/m],
      [verify(['--expect', join(folder.path, 'none')]), /none cannot be read\.$/m],
      [verify([], { LOG_SIGNING_KEY: 'short' }), /LOG_SIGNING_KEY must have at least 32 characters/],
    ];
    if (mode === 'server') runs.push([verify(['--sign']), /There is no key to sign with/]);
    for (const [run, told] of runs) {
      expect(await run.ended).toBe(1);
      expect(run.err).toMatch(told);
      expect(run.err).not.toContain('    at ');
    }
    if (mode === 'server') return;
    await opened(async () => {
      const second = verify([]);
      expect(await second.ended).toBe(1);
      expect(second.err).toMatch(/^the data folder \S+ is in use by process/);
    });
  });
});
