import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TableCellLocksDocument } from '../../schema/operations/generated/graphql.ts';
import { transaction } from '../../src/db/transaction.ts';
import type { LockTimes } from '../../src/lock/lock.ts';
import { session } from '../../src/session/session.table.ts';
import { lockHeads } from '../../src/stream/log.queries.ts';
import { addRecords, type MadeTable, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import {
  type Cell,
  clientOf,
  type Follower,
  type LockClient,
  type LockNodes,
  startLockNodes,
} from './nodes.ts';

/** So long that it never comes by itself. */
const NEVER = 3_600_000;

describe.each(modes)('how cell locks end by themselves, with a fake of the sessions (%s)', (mode) => {
  let nodes: LockNodes;
  let ada: LockClient;
  let grace: LockClient;
  let table: MadeTable;
  let cells: Cell[];
  let stream: Follower;

  async function start(times: Partial<LockTimes>) {
    nodes = await startLockNodes(mode, { times });
    ada = await clientOf(nodes, 'ada');
    grace = await clientOf(nodes, 'grace');
    table = await makeTable(ada.person);
    await addMember(ada.person, table.baseId, 'grace@example.org', 'EDITOR');
    const { ids } = await addRecords(ada.person, table, ['x', 'y', 'z']);
    cells = ids.map((recordId) => ({ recordId, fieldId: there(table.fieldIds[0]) }));
    stream = grace.follow(table.id);
    await stream.find('CellLockSnapshot');
  }

  const cell = (place = 0) => there(cells[place]);
  const locks = () => there(nodes.nodes[0]).app.services.locks;
  const freedOf = (session: string) => (event: { cells: { sessionId: string }[] }) =>
    event.cells.some(({ sessionId }) => sessionId === session);

  beforeEach(() => {
    cells = [];
  });

  afterEach(async () => {
    await stream.stop();
    await nodes.close();
    expect(nodes.errors).toEqual([]);
  });

  it('a lock that nobody types into expires, is told, and leaves the cell free', async () => {
    await start({ idleMs: 300, sweepMs: 50, renewMs: 50 });
    await ada.lock([cell()]);
    const { reason } = await stream.find('CellUnlocked', freedOf(ada.sessionId));
    expect(reason).toBe('EXPIRED');
    expect(await ada.edit(cell(), 'too late')).toMatchObject({ __typename: 'ValidationError' });
    expect(await grace.lock([cell()])).toMatchObject({ __typename: 'LockCellPayload' });
  });

  it('typing puts its end off, and others are shown the later end', async () => {
    await start({ renewMs: 50, sweepMs: 50 });
    await ada.lock([cell()]);
    const [first] = (await stream.find('CellLocked')).locks;
    await eventually(async () => {
      expect(await ada.edit(cell(), 'typing')).toMatchObject({ __typename: 'EditCellPayload' });
      const told = stream.events.flatMap((event) => (event.__typename === 'CellLocked' ? event.locks : []));
      expect(told.at(-1)?.lockedAt).toBe(there(first).lockedAt);
      expect(there(told.at(-1)).expiresAt > there(first).expiresAt).toBe(true);
    });
  });

  it('an expired lock is no longer shown, and free for others before any sweep', async () => {
    await start({ idleMs: 1, sweepMs: NEVER });
    await ada.lock([cell()]);
    await eventually(async () => {
      const shown = await ada.person.run(TableCellLocksDocument, { tableId: table.id });
      expect(there(shown.table).cellLocks).toEqual([]);
      expect(
        there(shown.table).records.edges.flatMap(({ node }) => node.cells.map(({ lock }) => lock)),
      ).toEqual([null, null, null]);
    });
    expect(await grace.lock([cell()])).toMatchObject({ __typename: 'LockCellPayload' });
    expect((await stream.find('CellUnlocked', freedOf(ada.sessionId))).reason).toBe('EXPIRED');
    await stream.find('CellLocked', (event) => event.locks[0]?.sessionId === grace.sessionId);
  });

  it('a request that is not answered in time denies itself, and tells', async () => {
    await start({ requestMs: 200, sweepMs: 50 });
    await ada.lock([cell()]);
    const { id } = (await grace.request(cell())).request as { id: string };
    const { outcome } = await stream.find('CellLockRequestAnswered', ({ request }) => request.id === id);
    expect(outcome).toBe('TIMED_OUT');
    expect(await ada.answer(id, true)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await ada.edit(cell(), 'still mine')).toMatchObject({ __typename: 'EditCellPayload' });
  });

  it('a grant that comes too late is none', async () => {
    await start({ requestMs: 1, sweepMs: NEVER });
    await ada.lock([cell()]);
    const { id } = (await grace.request(cell())).request as { id: string };
    expect(await ada.answer(id, true)).toMatchObject({ outcome: 'TIMED_OUT', lock: null });
  });

  it('the end of sessions frees and tells all they hold and ask for, in every table, once', async () => {
    await start({ sweepMs: NEVER });
    const other = await makeTable(ada.person, undefined, table.baseId);
    const { ids } = await addRecords(ada.person, other, ['x']);
    const elsewhere = { recordId: there(ids[0]), fieldId: there(other.fieldIds[0]) };
    const second = grace.follow(other.id);
    await second.find('CellLockSnapshot');
    const leaving = await clientOf(nodes, 'ada');
    await leaving.lock([cell(0), cell(1)]);
    await leaving.lock([elsewhere]);
    await grace.lock([cell(2)]);
    const asked = (await leaving.request(cell(2))).request as { id: string };
    const asks = (await grace.request(cell(0))).request as { id: string };
    await nodes.forget(leaving.sessionId);
    const ended = [{ id: leaving.sessionId, userId: leaving.userId }];
    const { sessions } = there(nodes.nodes[0]);
    await Promise.all([sessions.end(ended), sessions.end(ended)]);
    const freed = await stream.find('CellUnlocked', freedOf(leaving.sessionId));
    expect(freed).toMatchObject({ reason: 'SESSION_ENDED' });
    expect(freed.cells).toHaveLength(2);
    expect(await second.find('CellUnlocked')).toMatchObject({ reason: 'SESSION_ENDED', cells: [elsewhere] });
    for (const id of [asked.id, asks.id]) {
      expect(await stream.find('CellLockRequestAnswered', ({ request }) => request.id === id)).toMatchObject({
        outcome: 'LAPSED',
      });
    }
    expect(await grace.lock([cell(0), cell(1)])).toMatchObject({ __typename: 'LockCellPayload' });
    await stream.find(
      'CellLocked',
      (event) => event.locks.length === 2 && event.locks[0]?.sessionId === grace.sessionId,
    );
    expect(stream.events.filter(({ __typename }) => __typename === 'CellUnlocked')).toHaveLength(1);
    await second.stop();
  });

  it('the sweep frees what a session holds that is gone without a word, and nothing else', async () => {
    await start({ sweepMs: NEVER });
    const gone = await clientOf(nodes, 'ada');
    await gone.lock([cell(0)]);
    await ada.lock([cell(1)]);
    await nodes.forget(gone.sessionId);
    await Promise.all([locks().sweep(), locks().sweep()]);
    expect((await stream.find('CellUnlocked', freedOf(gone.sessionId))).reason).toBe('SESSION_ENDED');
    expect(await grace.lock([cell(0)])).toMatchObject({ __typename: 'LockCellPayload' });
    expect(await grace.lock([cell(1)])).toMatchObject({ __typename: 'CellLockedError' });
    expect(await gone.lock([cell(2)])).toMatchObject({ __typename: 'NotFoundError', id: gone.sessionId });
    expect(stream.events.filter(({ __typename }) => __typename === 'CellUnlocked')).toHaveLength(1);
  });

  // One connection, as embedded, lets no other in between.
  if (mode === 'server')
    it('a session that ends while its mutation waits for the table gets nothing', async () => {
      await start({ sweepMs: NEVER });
      const leaving = await clientOf(nodes, 'ada');
      const locking = await transaction(nodes.database, async (tx) => {
        await lockHeads(tx.db, [table.id]);
        const waiting = leaving.lock([cell()]);
        await eventually(async () => {
          const [row] = await nodes.database.db
            .select({ count: sql<number>`count(*)::int` })
            .from(sql`pg_stat_activity`)
            .where(sql`datname = current_database() and wait_event_type = 'Lock'`);
          expect(row?.count).toBe(1);
        });
        tx.write(tx.db.delete(session).where(eq(session.id, leaving.sessionId)));
        return { waiting };
      });
      expect(await locking.waiting).toMatchObject({ __typename: 'NotFoundError', id: leaving.sessionId });
      expect(await grace.lock([cell()])).toMatchObject({ __typename: 'LockCellPayload' });
    });
});
