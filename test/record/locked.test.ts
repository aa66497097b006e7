import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '../../src/db/transaction.ts';
import { readLocksOfRecords } from '../../src/lock/lock.queries.ts';
import { cellLock } from '../../src/lock/lock.table.ts';
import { onConflicts } from '../../src/record/conflict.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, serverOfSuite, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { allRows } from '../support/rows.ts';
import type { Person } from '../support/server.ts';
import { addSession } from '../support/session.ts';
import { deleteRecord, type FieldName, makeSheet, read, type Sheet, write } from './sheet.ts';

const HOLDER = 'ses_of_the_holder';
const OTHER = 'ses_of_another';

describe.each(modes)('cells that a session holds (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let baseId: string;
  let bobId: string;

  beforeAll(async () => {
    [ada, bob] = await Promise.all([server().as('ada'), server().as('bob')]);
    baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
    bobId = await userIdOf(bob);
  });

  /** A sheet of which Bob's session holds a cell; a negative time has run out. */
  async function sheetWithLock(name: FieldName, seconds = 120): Promise<Sheet> {
    const sheet = await makeSheet(ada, baseId);
    const { database } = server().opened;
    await addSession(database, bobId, HOLDER);
    await database.db.insert(cellLock).values({
      recordId: sheet.recordId,
      fieldId: sheet.table.field(name),
      tableId: sheet.table.id,
      sessionId: HOLDER,
      userId: bobId,
      fence: 1,
      lockedAt: sql`clock_timestamp() - interval '1 hour'`,
      expiresAt: sql`clock_timestamp() + make_interval(secs => ${seconds})`,
    });
    return sheet;
  }

  async function locksOf({ recordId }: Sheet) {
    return readLocksOfRecords(server().opened.database.db, [recordId]);
  }

  async function isRefused(sheet: Sheet, work: () => Promise<{ __typename: string }>): Promise<void> {
    // Of this sheet alone: the sweep clears away the run out locks of others.
    const rows = async () =>
      (await allRows(server().opened.database)).filter((row) => row.includes(sheet.table.id));
    const before = await rows();
    const answer = await work();
    const [lock] = await locksOf(sheet);
    expect(answer).toMatchObject({
      __typename: 'CellLockedError',
      code: 'CELL_LOCKED',
      locks: [
        {
          recordId: sheet.recordId,
          fieldId: lock?.fieldId,
          sessionId: HOLDER,
          userId: bobId,
          expiresAt: lock?.expiresAt.toISOString(),
        },
      ],
    });
    expect(await rows()).toEqual(before);
  }

  describe.each(onConflicts)('%s', (onConflict) => {
    it('does not write a cell that another session holds, nor the rest of the mutation (I1, I4)', async () => {
      const sheet = await sheetWithLock('Name');
      for (const session of [{}, { sessionId: OTHER }]) {
        const options = { version: 2, onConflict, ...session };
        await isRefused(sheet, () => write(ada, sheet, { Name: 'Ann', Age: 37 }, options));
      }
    });

    it('does not write it for its holder either, when they come without the session that holds it (I4)', async () => {
      const sheet = await sheetWithLock('Name');
      const options = { version: 2, onConflict };
      await isRefused(sheet, () => write(bob, sheet, { Name: 'Bea' }, options));
      await isRefused(sheet, () => write(bob, sheet, { Name: 'Bea' }, { ...options, sessionId: OTHER }));
    });

    it('writes it for the session that holds it', async () => {
      const sheet = await sheetWithLock('Name');
      const options = { version: 2, onConflict, sessionId: HOLDER };
      as(await write(bob, sheet, { Name: 'Bea' }, options), 'UpdateRecordsPayload');
      expect(await read(ada, sheet)).toMatchObject({ Name: ['Bea', 3] });
      expect(await locksOf(sheet), 'it is held until it is let go').toHaveLength(1);
    });

    it('writes the other cells of the record', async () => {
      const sheet = await sheetWithLock('Name');
      as(
        await write(ada, sheet, { City: 'Paris', Age: null }, { version: 2, onConflict }),
        'UpdateRecordsPayload',
      );
      expect(await read(ada, sheet)).toEqual({ Name: ['Ada', 2], City: ['Paris', 3], Age: [null, 3] });
    });

    it('may give a held cell the value that it has: nothing is written there', async () => {
      const sheet = await sheetWithLock('Name');
      as(
        await write(ada, sheet, { Name: 'Ada', Age: 37 }, { version: 2, onConflict }),
        'UpdateRecordsPayload',
      );
      expect(await read(ada, sheet)).toMatchObject({ Name: ['Ada', 2], Age: [37, 3] });
    });

    it('writes a cell whose lock has run out, though the lock still stands there', async () => {
      const sheet = await sheetWithLock('Name', -0.01);
      as(await write(ada, sheet, { Name: 'Ann' }, { version: 2, onConflict }), 'UpdateRecordsPayload');
    });
  });

  it('MERGE leaves a held cell that is a conflict, and writes the rest (I4)', async () => {
    const sheet = await sheetWithLock('Name');
    await write(bob, sheet, { Name: 'Bea' }, { version: 2, sessionId: HOLDER });
    const answer = await write(ada, sheet, { Name: 'Ann', Age: 37 }, { version: 2, onConflict: 'MERGE' });
    expect(as(answer, 'UpdateRecordsPayload').conflicts).toMatchObject([{ base: 'Ada', theirs: 'Bea' }]);
    expect(await read(ada, sheet)).toMatchObject({ Name: ['Bea', 3], Age: [37, 4] });
  });

  it('REJECT tells a conflict before a lock: that one stays when the lock is gone', async () => {
    const sheet = await sheetWithLock('Name');
    await write(bob, sheet, { Name: 'Bea' }, { version: 2, sessionId: HOLDER });
    as(await write(ada, sheet, { Name: 'Ann' }, { version: 2 }), 'ConflictError');
    await isRefused(sheet, () => write(ada, sheet, { Name: 'Ann' }, { version: 3 }));
  });

  it('a record of which another session holds a cell is not deleted (I4)', async () => {
    const sheet = await sheetWithLock('Age');
    for (const options of [{}, { baseRevision: 2 }, { sessionId: OTHER }]) {
      await isRefused(sheet, () => deleteRecord(ada, sheet, options));
    }
  });

  it('a deletion by the session that holds the cell drops the lock with the record', async () => {
    const sheet = await sheetWithLock('Age');
    as(await deleteRecord(bob, sheet, { sessionId: HOLDER }), 'DeleteRecordsPayload');
    expect(await locksOf(sheet)).toEqual([]);
  });

  it('a deletion drops locks that have run out, and no lock of other records', async () => {
    const [sheet, other] = [await sheetWithLock('Age', -1), await sheetWithLock('Age')];
    as(await deleteRecord(ada, sheet), 'DeleteRecordsPayload');
    expect(await locksOf(sheet)).toEqual([]);
    expect(await locksOf(other)).toHaveLength(1);
  });

  // Who locks a cell does it under the counter row, and a write looks at the locks only once it holds that row: the lock
  // below comes before the write in the queue for the row, and was not committed when the write began.
  it('a lock that is taken while a write waits for the table holds the write off (I4)', async () => {
    const sheet = await sheetWithLock('Name');
    const { database } = server().opened;
    const [lock] = await locksOf(sheet);
    if (!lock) throw new Error('there is no lock');
    await database.db.delete(cellLock).where(eq(cellLock.recordId, sheet.recordId));
    const { writing } = await transaction(database, async (tx) => {
      await tx.db.execute(sql`select 1 from log where id = ${sheet.table.id} for update`);
      // Not awaited: it waits for this very transaction.
      const writing = write(ada, sheet, { Name: 'Ann' }, { version: 2 });
      if (database.kind === 'postgres') {
        await eventually(async () => {
          const waiting = sql`datname = current_database() and wait_event_type = 'Lock'`;
          expect(
            await tx.db.select({ pid: sql`pid` }).from(sql`pg_stat_activity`).where(waiting),
          ).toHaveLength(1);
        });
      }
      tx.write(tx.db.insert(cellLock).values(lock));
      return { writing };
    });
    expect(await writing).toMatchObject({ __typename: 'CellLockedError' });
    expect((await read(ada, sheet))?.Name).toEqual(['Ada', 2]);
  });
});
