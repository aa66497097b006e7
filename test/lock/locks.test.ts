import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CellLocksDocument,
  LockCellDocument,
  RemoveMemberDocument,
  TableCellLocksDocument,
  type TableCellLocksQuery,
  TableChangesDocument,
} from '../../schema/operations/generated/graphql.ts';
import { transaction } from '../../src/db/transaction.ts';
import { deleteLocksOfRecords } from '../../src/lock/due.queries.ts';
import { addRecords, type MadeTable, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { statementsOf } from '../support/statements.ts';
import { subscribe } from '../support/stream.ts';
import { ways } from '../support/ways.ts';
import { type Cell, clientOf, type LockClient, type LockNodes, startLockNodes } from './nodes.ts';

describe.each(modes)('cell locks, with a fake of the sessions (%s)', (mode) => {
  let nodes: LockNodes;
  let ada: LockClient;
  let grace: LockClient;
  let alan: LockClient;
  let table: MadeTable;

  beforeAll(async () => {
    nodes = await startLockNodes(mode, { times: { requestMs: 60_000, sweepMs: 3_600_000 } });
    ada = await clientOf(nodes, 'ada');
    grace = await clientOf(nodes, 'grace');
    alan = await clientOf(nodes, 'alan');
    table = await makeTable(ada.person, [
      { name: 'Name', type: 'TEXT' },
      { name: 'More', type: 'TEXT' },
    ]);
    await addMember(ada.person, table.baseId, 'grace@example.org', 'EDITOR');
    await addMember(ada.person, table.baseId, 'alan@example.org', 'EDITOR');
  });

  afterAll(async () => {
    await nodes.close();
    expect(nodes.errors).toEqual([]);
  });

  const fieldId = (place = 0) => there(table.fieldIds[place]);

  async function cells(count: number): Promise<Cell[]> {
    const { ids } = await addRecords(ada.person, table, Array<string>(count).fill('x'));
    return ids.map((recordId) => ({ recordId, fieldId: fieldId() }));
  }

  async function oneCell(): Promise<Cell> {
    return there((await cells(1))[0]);
  }

  const has = (cell: Cell) => (one: Cell) => one.recordId === cell.recordId && one.fieldId === cell.fieldId;

  it('locks many cells together or none, and names those that are held', async () => {
    const [first, second, third] = await cells(3);
    const held = there(second);
    expect(await grace.lock([held])).toMatchObject({ __typename: 'LockCellPayload', revision: null });
    const refused = await ada.lock([there(first), held, there(third)]);
    expect(refused).toMatchObject({
      __typename: 'CellLockedError',
      code: 'CELL_LOCKED',
      locks: [{ ...held, userId: grace.userId, sessionId: grace.sessionId }],
    });
    // Nothing of the refused one stayed.
    expect(await grace.lock([there(first), held, there(third)])).toMatchObject({
      locks: [first, held, third],
    });
    expect(await ada.unlock([held])).toMatchObject({ __typename: 'UnlockCellPayload', cells: [] });
    expect(await grace.unlock([there(first), held])).toMatchObject({ cells: [first, held] });
    expect(await ada.lock([there(first), held])).toMatchObject({ __typename: 'LockCellPayload' });
  });

  it('lets exactly one of many have a cell', async () => {
    const cell = await oneCell();
    const rivals = await Promise.all(Array.from({ length: 6 }, () => clientOf(nodes, 'ada')));
    const outcomes = await Promise.all(rivals.map((rival) => rival.lock([cell])));
    const names = outcomes.map(({ __typename }) => __typename).sort();
    expect(names).toEqual([...Array<string>(5).fill('CellLockedError'), 'LockCellPayload']);
  });

  it('takes no revision, shows the lock on cell and table, and reads any number of them in one statement', async () => {
    const [first, second] = await cells(2);
    const { revision } = await addRecords(ada.person, table, ['before']);
    await ada.lock([there(first), there(second)]);
    const after = await addRecords(ada.person, table, ['after']);
    expect(after.revision).toBe(revision + 1);
    let seen: TableCellLocksQuery['table'];
    const sent = await statementsOf(nodes.database, async () => {
      seen = (await ada.person.run(TableCellLocksDocument, { tableId: table.id })).table;
    });
    expect(sent.filter((text) => text.includes('"cell_lock"'))).toHaveLength(2);
    expect(there(seen).cellLocks).toContainEqual(
      expect.objectContaining({ ...first, sessionId: ada.sessionId }),
    );
    const row = there(seen).records.edges.find(({ node }) => node.id === first?.recordId)?.node;
    expect(row?.cells.map(({ lock }) => lock?.user.name ?? null)).toEqual(['ada', null]);
  });

  it('renews what the session holds: the same lock, later', async () => {
    const cell = await oneCell();
    const stream = grace.follow(table.id);
    await stream.find('CellLockSnapshot');
    const first = as(await lockOf(ada, cell), 'LockCellPayload').locks[0];
    const second = as(await lockOf(ada, cell), 'LockCellPayload').locks[0];
    expect(second?.lockedAt).toBe(first?.lockedAt);
    expect(there(second).expiresAt > there(first).expiresAt).toBe(true);
    await stream.find('CellLocked', ({ locks }) =>
      locks.some((lock) => has(cell)(lock) && lock.expiresAt === second?.expiresAt),
    );
    await stream.stop();
  });

  it('refuses what is not there, not the own session, and no session', async () => {
    const cell = await oneCell();
    const absent = { recordId: 'rec_00000000000000000000000000', fieldId: fieldId() };
    expect(await ada.lock([absent])).toMatchObject({ __typename: 'NotFoundError', id: absent.recordId });
    expect(await ada.lock([{ ...cell, fieldId: 'fld_000000000000' }])).toMatchObject({
      __typename: 'NotFoundError',
      id: 'fld_000000000000',
    });
    const { sessionId } = grace;
    const theirs = await ada.person.run(LockCellDocument, { input: { cells: [cell], sessionId } });
    expect(theirs.lockCell).toMatchObject({ __typename: 'NotFoundError', id: sessionId });
    const without = await ada.person.run(LockCellDocument, { input: { cells: [cell] } });
    expect(without.lockCell).toMatchObject({ __typename: 'ValidationError' });
  });

  it('bounds the cells of a session, requests included, and those of a table', async () => {
    const own = await makeTable(ada.person);
    const ids: string[] = [];
    for (const count of [1_000, 1_000, 1]) {
      ids.push(...(await addRecords(ada.person, own, Array<string>(count).fill('x'))).ids);
    }
    const all = ids.map((recordId) => ({ recordId, fieldId: there(own.fieldIds[0]) }));
    const many = await clientOf(nodes, 'ada');
    expect(await many.lock(all.slice(0, 101))).toMatchObject({ __typename: 'ValidationError' });
    for (let from = 0; from < 2_000; from += 100) {
      const one = from === 0 ? many : await clientOf(nodes, 'ada');
      expect(await one.lock(all.slice(from, from + 100))).toMatchObject({ __typename: 'LockCellPayload' });
    }
    const last = all.slice(2_000);
    expect(await (await clientOf(nodes, 'ada')).lock(last)).toMatchObject({
      __typename: 'LimitError',
      code: 'LIMIT_EXCEEDED',
    });
    // What is full is the session too, also in another table; what it holds it may renew.
    expect(await many.lock([await oneCell()])).toMatchObject({ __typename: 'LimitError' });
    expect(await many.request(there(all[500]))).toMatchObject({ __typename: 'LimitError' });
    expect(await many.lock(all.slice(0, 100))).toMatchObject({ __typename: 'LockCellPayload' });
  });

  it('asks the holder: granted, the cell passes straight over; only those two hear of it', async () => {
    const cell = await oneCell();
    const [hers, theirs, others] = [ada, grace, alan].map((client) => client.follow(table.id));
    for (const stream of [hers, theirs, others]) await there(stream).find('CellLockSnapshot');
    await ada.lock([cell]);
    const asked = await grace.request(cell);
    expect(asked).toMatchObject({ __typename: 'RequestCellLockPayload', lock: null });
    const request = asked.request as { id: string };
    expect(await grace.request(cell), 'one open request a session and cell').toMatchObject({
      request: { id: request.id },
    });
    for (const stream of [hers, theirs]) {
      const event = await there(stream).find('CellLockRequested', (one) => one.request.id === request.id);
      expect(event.request.user.id).toBe(grace.userId);
    }
    // A snapshot has it for them alone too.
    for (const [client, count] of [
      [ada, 1],
      [grace, 1],
      [alan, 0],
    ] as const) {
      const late = client.follow(table.id);
      const { requests } = await late.find('CellLockSnapshot');
      expect(requests.filter(({ id }) => id === request.id)).toHaveLength(count);
      await late.stop();
    }
    expect(await alan.answer(request.id, true)).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await ada.answer(request.id, true)).toMatchObject({
      outcome: 'GRANTED',
      lock: { sessionId: grace.sessionId },
    });
    const stream = there(others);
    await stream.find('CellLocked', ({ locks }) => locks.some((lock) => lock.sessionId === grace.sessionId));
    const freed = stream.events.findIndex((event) => event.__typename === 'CellUnlocked');
    expect(stream.events.slice(freed, freed + 2)).toMatchObject([
      { reason: 'RELEASED', cells: [{ ...cell, sessionId: ada.sessionId }] },
      { __typename: 'CellLocked', locks: [{ ...cell, sessionId: grace.sessionId }] },
    ]);
    for (const one of [hers, theirs]) {
      await there(one).find('CellLockRequestAnswered', ({ outcome }) => outcome === 'GRANTED');
    }
    expect(stream.events.filter(({ __typename }) => __typename.includes('Request'))).toEqual([]);
    expect(await ada.answer(request.id, true)).toMatchObject({ __typename: 'NotFoundError', id: request.id });
    for (const one of [hers, theirs, others]) await there(one).stop();
  });

  it('tells the one who asked when the holder denies or lets go, and gives a free cell at once', async () => {
    const cell = await oneCell();
    const stream = grace.follow(table.id);
    await stream.find('CellLockSnapshot');
    expect(await grace.request(cell)).toMatchObject({ lock: { sessionId: grace.sessionId }, request: null });
    await grace.unlock([cell]);
    await ada.lock([cell]);
    for (const end of ['DENIED', 'LAPSED'] as const) {
      const { id } = (await grace.request(cell)).request as { id: string };
      if (end === 'DENIED')
        expect(await ada.answer(id, false)).toMatchObject({ outcome: 'DENIED', lock: null });
      else await ada.unlock([cell]);
      await stream.find('CellLockRequestAnswered', (one) => one.request.id === id && one.outcome === end);
    }
    await stream.stop();
  });

  it('is taken over by an OWNER only, on record and told, without a new version', async () => {
    const cell = await oneCell();
    const socket = ada.person.socket();
    const changes = subscribe(socket, TableChangesDocument, { tableId: table.id, after: table.cursor });
    const versionOf = async () =>
      (await ada.person.run(TableCellLocksDocument, { tableId: table.id })).table?.records.edges.find(
        ({ node }) => node.id === cell.recordId,
      )?.node.version;
    const version = await versionOf();
    const stream = grace.follow(table.id);
    await stream.find('CellLockSnapshot');
    await grace.lock([cell]);
    expect(await alan.takeOver(cell)).toMatchObject({ __typename: 'ForbiddenError' });
    const taken = await ada.takeOver(cell);
    expect(taken).toMatchObject({
      __typename: 'TakeOverCellLockPayload',
      lock: { sessionId: ada.sessionId },
    });
    await stream.find(
      'CellUnlocked',
      ({ reason, cells: freed }) => reason === 'TAKEN_OVER' && freed[0]?.sessionId === grace.sessionId,
    );
    await stream.find('CellLocked', ({ locks }) =>
      locks.some((one) => has(cell)(one) && one.sessionId === ada.sessionId),
    );
    await eventually(() =>
      expect(changes.events.map(({ tableChanges }) => tableChanges)).toContainEqual(
        expect.objectContaining({
          revision: taken.revision,
          changes: [
            { __typename: 'CellLockTakenOver', ...cell, fromUserId: grace.userId, byUserId: ada.userId },
          ],
        }),
      ),
    );
    expect(await versionOf()).toBe(version);
    expect(await grace.edit(cell, 'late')).toMatchObject({ __typename: 'CellLockedError' });
    await socket.dispose();
    await stream.stop();
  });

  it('shows drafts gathered by tick, the newest winning, and never writes them', async () => {
    const [first, second] = await cells(2);
    const [one, two] = [there(first), there(second)];
    await ada.lock([one]);
    const stream = grace.follow(table.id);
    await stream.find('CellLockSnapshot');
    expect(await ada.edit(two, 'not held')).toMatchObject({ __typename: 'ValidationError' });
    expect(await ada.edit(one, 'x'.repeat(8_191))).toMatchObject({ __typename: 'ValidationError' });
    const COUNT = 60;
    const sent = await statementsOf(nodes.database, async () => {
      const typed = Array.from({ length: COUNT }, (_, index) => ada.edit(one, { text: `${index}` }));
      for (const outcome of await Promise.all(typed)) {
        expect(outcome).toMatchObject({ __typename: 'EditCellPayload' });
      }
      await ada.edit(one, { text: 'last' });
    });
    expect(
      // On their own time nodes count their sessions, and look for those of dead ones.
      sent.filter((text) => /cell_lock|session/.test(text) && !/^select count\(\*\)|join "node"/.test(text)),
      'typing asks the database nothing',
    ).toEqual([]);
    await stream.find('CellEdited', ({ drafts }) =>
      drafts.some((draft) => JSON.stringify(draft.draft) === '{"text":"last"}'),
    );
    const edits = stream.events.filter(({ __typename }) => __typename === 'CellEdited');
    expect(edits.length).toBeLessThan(COUNT / 2);
    expect(edits.at(-1)).toMatchObject({
      drafts: [{ ...one, sessionId: ada.sessionId, draft: { text: 'last' } }],
    });
    const late = alan.follow(table.id);
    const { drafts } = await late.find('CellLockSnapshot');
    expect(drafts.filter(has(one))).toMatchObject([{ draft: { text: 'last' } }]);
    await ada.unlock([one]);
    await late.find('CellUnlocked', ({ cells: freed }) => freed.some(has(one)));
    const later = alan.follow(table.id);
    expect((await later.find('CellLockSnapshot')).drafts.filter(has(one))).toEqual([]);
    for (const open of [stream, late, later]) await open.stop();
  });

  it.each(ways)('gives a snapshot first and then what happens: $name', async (way) => {
    const cell = await oneCell();
    await ada.lock([cell]);
    const place = there(nodes.nodes[0]);
    const opened = { app: place.app, database: nodes.database, demoSecret: undefined, close: async () => {} };
    const stream = await way.subscribe({ url: place.url, opened }, grace.person, CellLocksDocument, {
      tableId: table.id,
    });
    const [snapshot] = await stream.reach(1);
    const { cellLocks } = JSON.parse(there(snapshot));
    expect(cellLocks.__typename).toBe('CellLockSnapshot');
    expect(cellLocks.locks).toContainEqual(expect.objectContaining({ ...cell, sessionId: ada.sessionId }));
    await ada.unlock([cell]);
    const events = await stream.reach(2);
    expect(JSON.parse(there(events[1])).cellLocks).toMatchObject({
      __typename: 'CellUnlocked',
      reason: 'RELEASED',
      cells: [cell],
    });
    await stream.stop();
    await eventually(() => expect(place.app.services.locks.watched).toBe(0));
  });

  it('ends when the right to follow ends', async () => {
    const own = await makeTable(ada.person);
    const member = await addMember(ada.person, own.baseId, 'grace@example.org', 'VIEWER');
    const stream = grace.follow(own.id);
    await stream.find('CellLockSnapshot');
    await ada.person.run(RemoveMemberDocument, { input: { id: member } });
    await eventually(() => expect(JSON.stringify(stream.fault)).toContain('NOT_FOUND'));
    await eventually(() => expect(there(nodes.nodes[0]).app.services.locks.watched).toBe(0));
    await stream.stop();
  });

  it('drops the locks of deleted cells within the deleting transaction, and tells it', async () => {
    const cell = await oneCell();
    const stream = grace.follow(table.id);
    await stream.find('CellLockSnapshot');
    await ada.lock([cell]);
    await stream.find('CellLocked', ({ locks }) => locks.some(has(cell)));
    await transaction(nodes.database, async (tx) => {
      tx.write(deleteLocksOfRecords(tx.db, [cell.recordId]));
    });
    there(nodes.nodes[0]).app.services.locks.announceDeleted(table.id, [cell]);
    const { reason } = await stream.find('CellUnlocked', ({ cells: freed }) => freed.some(has(cell)));
    expect(reason).toBe('DELETED');
    await stream.stop();
  });

  async function lockOf(client: LockClient, cell: Cell) {
    const { sessionId, person } = client;
    return (await person.run(LockCellDocument, { input: { cells: [cell], sessionId } })).lockCell;
  }
});
