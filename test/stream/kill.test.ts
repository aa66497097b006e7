import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Actor } from '../../src/stream/change.ts';
import { readHeads, readRevisions } from '../../src/stream/log.queries.ts';
import { describePostgres } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';

const KILLS = 150;
const WRITERS = 12;

describePostgres('mutations while the database ends their connections', () => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let admin: postgres.Sql;
  let database: string;

  beforeAll(async () => {
    const own = await testSettings('server');
    remove = own.remove;
    server = await startServer(own.settings);
    database = new URL(own.settings.DATABASE_URL ?? '').pathname.slice(1);
    admin = postgres(inject('postgresUrl'), { max: 1, fetch_types: false });
  });

  afterAll(async () => {
    await admin.end();
    await server.close();
    await remove();
  });

  it('are each in the log exactly once when acknowledged, and not at all when refused (I1, I5)', async () => {
    const random = seeded();
    const { records, tables, bases, fields } = server.opened.app.services;
    const ada: Actor = (await server.opened.app.signIn(await tokenOf('ada'))).user;
    const { result: baseId } = await bases.create(ada, { name: 'Base' });
    const { result: tableId } = await tables.create(ada, {
      baseId,
      name: 'T',
      fields: [{ name: 'A', type: 'TEXT' }],
    });
    const fieldId = (await fields.list(ada.id, tableId))[0]?.id ?? '';

    let killing = true;
    const acknowledged = new Map<string, number>();
    const refused: string[] = [];
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let write = 0; killing; write++) {
        const name = `${writer}.${write}`;
        try {
          const { revisions } = await records.create(ada, {
            tableId,
            records: [{ cells: [{ fieldId, value: name }] }],
            clientMutationId: name,
          });
          acknowledged.set(name, revisions[0]?.revision ?? 0);
        } catch {
          refused.push(name);
        }
      }
    });
    let kills = 0;
    while (kills < KILLS) {
      const victims = await admin<{ pid: number }[]>`
        select pid from pg_stat_activity where datname = ${database} and state <> 'idle'`;
      if (victims.length === 0) continue;
      const { pid } = random.pick(victims);
      const [row] = await admin<{ ended: boolean }[]>`select pg_terminate_backend(${pid}) as ended`;
      if (row?.ended) kills += 1;
    }
    killing = false;
    await Promise.all(writers);

    const { db } = server.opened.database;
    const [head] = await readHeads(db, [tableId]);
    const found = new Map<string, number[]>();
    for (let after = 0; ; ) {
      const page = await readRevisions(db, tableId, after, 100);
      if (page.length === 0) break;
      for (const { revision, clientMutationId, changes } of page) {
        expect(revision, `seed ${random.seed}`).toBe(after + 1);
        after = revision;
        if (clientMutationId === null) continue;
        expect(changes).toHaveLength(1);
        found.set(clientMutationId, [...(found.get(clientMutationId) ?? []), revision]);
      }
    }
    console.info(`${kills} kills: ${acknowledged.size} acknowledged, ${refused.length} refused`);
    expect(head?.revision).toBe(1 + acknowledged.size);
    for (const [name, revision] of acknowledged) expect(found.get(name)).toEqual([revision]);
    for (const name of refused) expect(found.has(name)).toBe(false);
  });
});
