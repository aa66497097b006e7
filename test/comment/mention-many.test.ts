import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameUnnamed } from '../../src/auth/naming.ts';
import { readDirectory } from '../../src/comment/mention.queries.ts';
import { createMentionService } from '../../src/comment/mention.service.ts';
import { mentionQuestions, resolveMentions } from '../../src/comment/mention.ts';
import type { Database } from '../../src/db/client.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { type OwnDatabase, ownDatabase } from '../support/database.ts';
import { describePostgres } from '../support/modes.ts';
import { docOf } from './directory.ts';

/** Bases with many members: all the same people, so that a base is found among others. */
const SIZES = { bas_large: 10_000, bas_other: 9_000, bas_third: 9_000, bas_small: 100 };

describePostgres('mentions in a base of 10,000 members', () => {
  let own: OwnDatabase;
  let database: Database;
  const run = (statement: string) => database.db.execute(sql.raw(statement));

  beforeAll(async () => {
    own = await ownDatabase();
    // One connection: what it has read is counted.
    database = openPostgres({ url: own.url, max: 1 });
    await run(`insert into app_user (id, issuer, subject, name, email, email_verified)
      select 'usr_' || i, 'test', i, (array['Ada','Åsa','Bob','Zoë','Mia','Andrés','Ann-Kathrin'])[i % 7 + 1] || ' ' || (array['Lovelace','Smith','Adams','O’Neil'])[i % 4 + 1] || ' ' || i,
        'person' || i || '@example.org', true from generate_series(1, 10000) as i`);
    for (const [baseId, size] of Object.entries(SIZES)) {
      await run(
        `insert into base (id, name, created_at, created_by) values ('${baseId}', 'Base', now(), 'usr_1')`,
      );
      await run(`insert into base_member (id, base_id, user_id, role, created_at)
        select 'mem_${baseId}_' || i, '${baseId}', 'usr_' || i, 'OWNER', now() from generate_series(1, ${size}) as i`);
    }
    await nameUnnamed(database);
    await run('vacuum analyze');
  }, 300_000);

  afterAll(async () => {
    await database?.close();
    await own?.drop();
  });

  const candidates = (baseId: string, prefix: string) =>
    createMentionService({ database }).candidates('usr_1', baseId, prefix);
  const text = docOf(
    '@Ada Lovelace 20000 @Mia Smith 4 and @person8@example.org, @Ada Lovelace 84 @nobody at all',
  );
  const resolve = async (baseId: string) =>
    resolveMentions(text, await readDirectory(database.db, baseId, mentionQuestions(text)), {
      role: 'OWNER',
    });

  /** How many rows of people and members are read, by scans of whole tables and by indexes. */
  async function rowsRead(): Promise<{ scanned: number; fetched: number }> {
    await run('select pg_stat_force_next_flush()');
    const [row] = await database.db
      .select({
        scanned: sql<number>`sum(seq_tup_read)::int`,
        fetched: sql<number>`sum(idx_tup_fetch)::int`,
      })
      .from(sql`pg_stat_user_tables`)
      .where(sql`relname in ('app_user', 'base_member', 'member_name')`);
    if (!row) throw new Error('nothing is counted');
    return row;
  }

  it.each(['off', 'on'])('read the rows that they need and no more (enable_seqscan %s)', async (seqscan) => {
    await run(`set enable_seqscan = ${seqscan}`);
    // More often than a plan is made anew: the kept one is counted too.
    for (const prefix of ['a', '', 'asa', 'zoë a', 'o', 'person99', 'nobody', 'mia', 'ann-', 'kath']) {
      const before = await rowsRead();
      await candidates('bas_large', prefix);
      const after = await rowsRead();
      expect(after.scanned - before.scanned).toBe(0);
      expect(after.fetched - before.fetched).toBeLessThan(1_000);
    }
    for (let round = 0; round < 10; round++) {
      const before = await rowsRead();
      await resolve('bas_large');
      const after = await rowsRead();
      expect(after.scanned - before.scanned).toBe(0);
      expect(after.fetched - before.fetched).toBeLessThan(100);
    }
    await run('set enable_seqscan = off');
  });

  it('find the right ones', async () => {
    expect((await candidates('bas_large', 'asa')).every(({ label }) => label.startsWith('Åsa'))).toBe(true);
    expect(await candidates('bas_large', 'asa')).toHaveLength(10);
    const [eighth] = await candidates('bas_small', 'person8@');
    expect(eighth?.id).toBe('usr_8');
    expect((await resolve('bas_large')).unresolved.map(({ reason }) => reason)).toContain('UNKNOWN');
  });

  it('take as long as with 100 members', async () => {
    const works = {
      candidates: (baseId: string) => candidates(baseId, 'a'),
      all: (baseId: string) => candidates(baseId, ''),
      resolve,
    };
    for (const [name, work] of Object.entries(works)) {
      const times: Record<string, number[]> = { bas_large: [], bas_small: [] };
      for (let round = 0; round < 60; round++) {
        for (const [baseId, taken] of Object.entries(times)) {
          const start = performance.now();
          await work(baseId);
          taken.push(performance.now() - start);
        }
      }
      const p50 = (taken: number[] = []) => taken.sort((one, other) => one - other)[taken.length >> 1] ?? 0;
      const [large, small] = [p50(times.bas_large), p50(times.bas_small)];
      expect(large / small, `${name}: ${small} ms with 100 members, ${large} ms with 10,000`).toBeLessThan(2);
    }
  });
});
