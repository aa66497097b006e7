import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../src/base/role.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import type { Db } from '../../src/db/client.ts';
import { transaction } from '../../src/db/transaction.ts';
import { cellVersion } from '../../src/record/record.queries.ts';
import { record } from '../../src/record/record.table.ts';
import type { Actor } from '../../src/stream/change.ts';
import { lockHeads, readHeads } from '../../src/stream/log.queries.ts';
import { createLog } from '../../src/stream/log.ts';
import { baseTable } from '../../src/table/table.table.ts';
import { eventually } from '../support/eventually.ts';
import { fold, readLog } from '../support/fold.ts';
import { serverOfSuite } from '../support/make.ts';
import { describeServer, modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';

describe.each(modes)('the log (%s)', (mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let ada: Actor;

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer(own.settings);
    ada = (await server.opened.app.signIn(await tokenOf('ada'))).user;
  });

  afterAll(async () => {
    await server.close();
    await remove();
  });

  it('is gapless and chained, and its fold is the table (I1, I3)', async () => {
    const { records, fields, tables, bases } = server.opened.app.services;
    const random = seeded();
    const { result: baseId } = await bases.create(ada, { name: 'Base' });
    const { result: tableId } = await tables.create(ada, {
      baseId,
      name: 'Table',
      fields: [
        { name: 'Text', type: 'TEXT' },
        { name: 'Number', type: 'NUMBER' },
      ],
    });
    const fieldIds = (await fields.list(ada.id, tableId)).map(({ id }) => id);
    const ids: string[] = [];
    for (let step = 0; step < 300; step++) {
      const [text = '', number = ''] = fieldIds;
      const cells = [
        { fieldId: text, value: random.pick(['', 'a', 'ä€😀', '"\\', `${random.below(99)}`]) },
        { fieldId: number, value: random.pick([null, 0, -0, 1.5, 1e21, 2 ** 53 + 2, random.next()]) },
      ].slice(0, 1 + random.below(2));
      const choice = random.next();
      if (choice < 0.4 || ids.length === 0) {
        const { result } = await records.create(ada, { tableId, records: [{ cells }, { cells: [] }] });
        ids.push(...result.map(({ id }) => id));
      } else if (choice < 0.8) {
        await records.update(ada, {
          tableId,
          records: [{ id: random.pick(ids), cells }],
          onConflict: 'OVERWRITE',
        });
      } else if (choice < 0.9) {
        await records.remove(ada, { tableId, ids: ids.splice(random.below(ids.length), 1) });
      } else {
        const refused = records.update(ada, {
          tableId,
          records: [{ id: random.pick(ids), cells: [{ fieldId: number, value: 'x' }] }],
          onConflict: 'OVERWRITE',
        });
        await expect(refused).rejects.toThrow();
      }
    }

    const { db } = server.opened.database;
    const said = `TEST_SEED=${random.seed}`;
    const log = await readLog(db, tableId);
    const folded = fold(tableId, log, said);
    const times = log.map(({ at }) => at);
    expect(times, said).toEqual([...times].sort());
    const [head] = await readHeads(db, [tableId]);
    expect(head).toMatchObject({ revision: log.length });
    expect(head?.hash.toString('hex'), said).toBe(log.at(-1)?.hash);
    const rows = await db.select().from(record).where(eq(record.tableId, tableId)).orderBy(asc(record.id));
    expect(rows.length).toBe(folded.size);
    for (const row of rows) {
      const state = folded.get(row.id);
      expect({ cells: row.cells, version: row.version }, said).toEqual({
        cells: state?.cells,
        version: state?.version,
      });
      for (const fieldId of fieldIds) {
        expect(cellVersion(row, fieldId)).toBe(state?.versions.get(fieldId) ?? state?.born);
      }
    }
  });

  it('takes no revision for a mutation that is refused or changes nothing (I1)', async () => {
    const { records, fields, tables, bases, members } = server.opened.app.services;
    const { result: baseId } = await bases.create(ada, { name: 'Base' });
    const { result: tableId } = await tables.create(ada, {
      baseId,
      name: 'T',
      fields: [{ name: 'A', type: 'TEXT' }],
    });
    const [field] = await fields.list(ada.id, tableId);
    const fieldId = field?.id ?? '';
    const cells = [{ fieldId, value: 'a' }];
    const { result } = await records.create(ada, { tableId, records: [{ cells }] });
    const id = result[0]?.id ?? '';
    const before = await readHeads(server.opened.database.db, [tableId, baseId]);
    await records.update(ada, { tableId, records: [{ id, cells }], onConflict: 'OVERWRITE' });
    await bases.update(ada, { id: baseId, name: ' Base ' });
    await tables.update(ada, { id: tableId, name: 'T' });
    const attempts = [
      records.create(ada, { tableId, records: [{ cells }, { cells: [{ fieldId, value: 5 }] }] }),
      records.remove(ada, { tableId, ids: [id, 'rec_00000000000000000000000000'] }),
      records.create(ada, { tableId, records: [{ cells }], clientMutationId: 'x'.repeat(129) }),
      fields.update(ada, { id: fieldId, max: 3 }),
      members.add(ada, { baseId, email: 'nobody', role: roles[0] }),
    ];
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status)).toEqual(attempts.map(() => 'rejected'));
    expect(await readHeads(server.opened.database.db, [tableId, baseId])).toEqual(before);
  });
});

describeServer('what is read behind the lock', () => {
  const server = serverOfSuite('server');

  it('is what was committed while the lock was waited for, as what is read later is', async () => {
    const { app, database } = server().opened;
    const { tables, bases } = app.services;
    const { user: ada } = await app.signIn(await tokenOf('ada'));
    const { result: baseId } = await bases.create(ada, { name: 'Base' });
    const { result: tableId } = await tables.create(ada, { baseId, name: 'before', fields: [] });
    const nameOf = async (db: Db) => {
      const rows = await db.select({ name: baseTable.name }).from(baseTable).where(eq(baseTable.id, tableId));
      return rows[0]?.name;
    };
    let waiting: Promise<unknown> | undefined;
    await transaction(database, async ({ db }) => {
      await lockHeads(db, [tableId]);
      const order = { actor: ada, logIds: [tableId], read: nameOf };
      waiting = createLog(database, memoryBus()).write(order, async (tx, name) => [
        name,
        await nameOf(tx.db),
      ]);
      waiting.catch(() => {});
      // Its statements have left: the first waits for this transaction, the one that reads waits behind it.
      await eventually(async () => {
        const [row] = await database.db
          .select({ count: sql`count(*)`.mapWith(Number) })
          .from(sql`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
        expect(row?.count).toBeGreaterThan(0);
      });
      await db.update(baseTable).set({ name: 'meanwhile' }).where(eq(baseTable.id, tableId));
    });
    expect(await waiting).toMatchObject({ result: ['meanwhile', 'meanwhile'] });
  });
});
