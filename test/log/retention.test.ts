import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  BaseDocument,
  RestoreCellsDocument,
  RestoreRecordDocument,
  RevertChangeDocument,
  SetRetentionDocument,
  TableAtDocument,
  TableChangesDocument,
  TableDocument,
  UndoDocument,
  UpdateFieldDocument,
} from '../../schema/operations/generated/graphql.ts';
import { record } from '../../src/record/record.table.ts';
import { ChainFault } from '../../src/stream/chain.ts';
import type { Actor } from '../../src/stream/change.ts';
import { encodeCursor, positionOf } from '../../src/stream/cursor.ts';
import { readRevisions } from '../../src/stream/log.queries.ts';
import { deleteRecord, makeSheet, read, type Sheet, write } from '../record/sheet.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, revisionOf, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import type { Person } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';
import { checkFold, hastyRetention, headOf, KEY } from './cut.ts';
import { makeWorld, mutate, verified } from './history.ts';

describe.each(modes)('retention (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let actor: Actor;
  let baseId: string;
  let at: Sheet;

  beforeAll(async () => {
    [ada, bob] = await Promise.all([server().as('ada'), server().as('bob')]);
    actor = (await server().opened.app.signIn(ada.token)).user;
  });

  beforeEach(async () => {
    baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
    at = await makeSheet(ada, baseId);
  });

  const { retain, cut, run } = {
    retain: async (days: number | null, id = baseId) =>
      (await ada.run(SetRetentionDocument, { input: { baseId: id, days } })).setRetention,
    cut: async () => {
      as(await retainOne(), 'SetRetentionPayload');
      return hastyRetention(server().opened).run();
    },
    run: (text: string) => server().opened.database.db.execute(sql.raw(text)),
  };
  const retainOne = () => retain(1);
  const rowsOf = (tableId: string) =>
    server()
      .opened.database.db.select()
      .from(record)
      .where(eq(record.tableId, tableId))
      .orderBy(asc(record.id));
  const check = (options = {}) => verified(server().opened.database, { keys: [KEY], ...options });
  const count = async (table: string, where: string) => {
    const [row] = await server()
      .opened.database.db.select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(sql.raw(`"${table}"`))
      .where(sql.raw(where));
    return there(row).count;
  };

  it('is off, is for the OWNER to choose, and stands in the log', async () => {
    expect((await ada.run(BaseDocument, { id: baseId })).base?.retentionDays).toBeNull();
    const input = { baseId, days: 30 };
    as((await bob.run(SetRetentionDocument, { input })).setRetention, 'ForbiddenError');
    for (const days of [0, -1, 36_501]) as(await retain(days), 'ValidationError');
    const set = as(await retain(30), 'SetRetentionPayload');
    expect(set.base?.retentionDays).toBe(30);
    const again = as(await retain(30), 'SetRetentionPayload');
    expect(again.revision).toBeNull();
    const [entry] = await readRevisions(server().opened.database.db, baseId, there(set.revision) - 1, 1);
    expect(entry?.changes).toEqual([
      { kind: 'RetentionChanged', entityId: baseId, before: { days: null }, after: { days: 30 } },
    ]);
    // Nothing of the base is as old as that.
    const { opened } = server();
    expect(await hastyRetention(opened, { daySeconds: 86_400 }).run()).toBe(0);
    as(await retain(null), 'SetRetentionPayload');
    expect(await hastyRetention(opened).run()).toBe(0);
  });

  it('drops what is old of all logs of a base and of no other, and leaves the tables as they are (I3)', async () => {
    const { opened } = server();
    const random = seeded();
    const said = `TEST_SEED=${random.seed}`;
    const world = await makeWorld(opened.app, actor);
    const other = await makeWorld(opened.app, actor);
    for (let made = 0; made < 80; made++) await mutate(opened, actor, world, random);
    await mutate(opened, actor, other, random);
    as(await retain(1, world.baseId), 'SetRetentionPayload');
    const rows = await rowsOf(world.tableId);
    const head = await headOf(opened.database, world.tableId);
    const dropped = await hastyRetention(opened).run();
    expect(dropped, said).toBeGreaterThan(head.revision);
    expect(await rowsOf(world.tableId)).toEqual(rows);
    for (const logId of [world.tableId, world.baseId]) {
      const now = await headOf(opened.database, logId);
      expect(now.beginsAfter).toBe(now.revision);
      for (const table of ['change', 'revision']) expect(await count(table, `log_id = '${logId}'`)).toBe(0);
    }
    expect(await headOf(opened.database, other.tableId)).toMatchObject({ beginsAfter: 0 });
    expect((await check()).faults, said).toEqual([]);
    for (let made = 0; made < 40; made++) await mutate(opened, actor, world, random);
    expect((await check()).faults, said).toEqual([]);
    await checkFold(opened.database, world.tableId, said);
    // A later cut goes on from the first one's checkpoint.
    await hastyRetention(opened).run();
    for (let made = 0; made < 20; made++) await mutate(opened, actor, world, random);
    const { right, faults } = await check();
    expect(faults, said).toEqual([]);
    expect(right.find(({ logId }) => logId === world.tableId)?.trust).toBe('signed');
    await checkFold(opened.database, world.tableId, said);
  });

  it('shows the past from the very place of the cut on, and takes nothing back over what it cannot know', async () => {
    const { table, recordId } = at;
    const cursorNow = async () => there((await ada.run(TableDocument, { id: table.id })).table).cursor;
    const stateAt = async (place: string) =>
      (await ada.ask(TableAtDocument, { id: table.id, at: place })).data;
    await write(bob, at, { City: 'Paris' }, { onConflict: 'OVERWRITE' });
    const cutAt = await cursorNow();
    const before = await stateAt(cutAt);
    await cut();
    expect(await stateAt(cutAt)).toEqual(before);
    expect(await stateAt(table.cursor)).toEqual({ table: null });
    await write(bob, at, { City: 'Rome' }, { onConflict: 'OVERWRITE' });
    expect(await stateAt(cutAt)).toEqual(before);
    const input = { tableId: table.id, recordId, fieldIds: [table.field('City')], at: cutAt };
    const back = async (more: object) =>
      (await ada.run(RestoreCellsDocument, { input: { ...input, ...more } })).restoreCells;
    as(await back({ baseRevision: 1 }), 'HistoryDroppedError');
    as(await back({}), 'ConflictError');
    as(await back({ onConflict: 'OVERWRITE' }), 'RestoreCellsPayload');
    expect((await read(ada, at))?.City?.[0]).toBe('Paris');
  });

  it('makes no forged log true: what is not what was written is told and kept', async () => {
    const { opened } = server();
    for (let made = 0; made < 12; made++)
      await write(ada, at, { City: `c${made}` }, { onConflict: 'OVERWRITE' });
    await run(`update change set after = '{}' where log_id = '${at.table.id}' and revision = 5`);
    await retain(1);
    const errors: unknown[] = [];
    await hastyRetention(opened, { onError: (error) => errors.push(error) }).run();
    expect(errors).toEqual([expect.any(ChainFault)]);
    expect(errors[0]).toMatchObject({ logId: at.table.id, revision: 5 });
    expect(await count('revision', `log_id = '${at.table.id}'`)).toBe(
      (await headOf(opened.database, at.table.id)).revision,
    );
    await run(`delete from revision where log_id = '${at.table.id}'`);
    await run(`delete from change where log_id = '${at.table.id}'`);
    await run(`delete from log where id = '${at.table.id}'`);
    await run(`delete from record where table_id = '${at.table.id}'`);
    await run(`delete from field where table_id = '${at.table.id}'`);
    await run(`delete from base_table where id = '${at.table.id}'`);
  });

  it('leaves a checkpoint that nobody can forge or take away unseen', async () => {
    const { opened } = server();
    await cut();
    await write(ada, at, { City: 'Rome' }, { onConflict: 'OVERWRITE' });
    const { beginsAfter } = await headOf(opened.database, at.table.id);
    const mine = `log_id = '${at.table.id}'`;
    await run(`create table kept_checkpoint as table log_checkpoint`);
    const putBack = async () => {
      await run('delete from log_checkpoint');
      await run('insert into log_checkpoint select * from kept_checkpoint');
    };
    const place = `${at.table.id} revision ${beginsAfter}: `;
    const spoilt: [statement: string, fault: string][] = [
      [`delete from log_checkpoint where ${mine}`, 'the log begins after it, and its checkpoint is missing'],
      [
        `update log_checkpoint set revision = revision - 1 where ${mine}`,
        'the log begins after it, and its checkpoint is of',
      ],
      [`update log_checkpoint set hash = sha256('x') where ${mine}`, 'its checkpoint was forged'],
      [`update log_checkpoint set state = sha256('x') where ${mine}`, 'its checkpoint was forged'],
      [`update log_checkpoint set at = at - interval '1 day' where ${mine}`, 'its checkpoint was forged'],
      [`update log_checkpoint set signature = sha256('x') where ${mine}`, 'its checkpoint was forged'],
      [`update log_checkpoint set signature = null where ${mine}`, 'its checkpoint is not signed'],
    ];
    for (const [statement, fault] of spoilt) {
      await run(statement);
      const { faults } = await check();
      expect(faults, statement).toEqual([expect.stringContaining(place + fault)]);
      await putBack();
    }
    expect((await check({ keys: ['another key, which is as long as any'] })).faults).toHaveLength(
      await count('log_checkpoint', 'true'),
    );
    // With the old key behind the new one, and by the operator's word, it is right again.
    expect((await check({ keys: ['another key, which is as long as any', KEY] })).faults).toEqual([]);
    expect((await check({ keys: [] })).right.find(({ logId }) => logId === at.table.id)?.trust).toBe(
      'unchecked',
    );
    await run('update log_checkpoint set signature = null');
    expect((await check({ keys: [] })).right.find(({ logId }) => logId === at.table.id)?.trust).toBe(
      'unsigned',
    );
    expect((await check({ sign: true })).faults).toEqual([]);
    const signed = await check();
    expect(signed.faults).toEqual([]);
    expect(signed.right.find(({ logId }) => logId === at.table.id)?.trust).toBe('signed');
    await run('drop table kept_checkpoint');
  });

  it('lets nobody write unseen over what is no longer in the log', async () => {
    const seen = await revisionOf(ada, at.table.id);
    as(await write(bob, at, { Name: 'Bea' }, { version: seen }), 'UpdateRecordsPayload');
    const written = await revisionOf(ada, at.table.id);
    as(await write(bob, at, { City: 'Rome' }, { version: seen }), 'UpdateRecordsPayload');
    await cut();
    // A cell that nobody has touched is written; the others conflict, with what can be told of them.
    as(await write(ada, at, { Age: 37 }, { version: seen }), 'UpdateRecordsPayload');
    const refused = as(await write(ada, at, { Name: 'Ann' }, { version: seen }), 'ConflictError');
    expect(refused.conflicts).toEqual([
      expect.objectContaining({
        kind: 'CELL_CHANGED',
        base: null,
        baseAvailable: false,
        mine: 'Ann',
        theirs: 'Bea',
        theirActor: null,
        theirRevision: written,
        theirAt: null,
      }),
    ]);
    const deletion = as(await deleteRecord(ada, at, { baseRevision: seen }), 'ConflictError');
    expect(deletion.conflicts.map(({ theirs, baseAvailable }) => [theirs, baseAvailable])).toEqual([
      ['Bea', false],
      ['Rome', false],
      [37, false],
    ]);
    // What one has written oneself since is in the log, and yet does not tell what others had done before.
    as(await write(ada, at, { City: 'Oslo' }, { onConflict: 'OVERWRITE' }), 'UpdateRecordsPayload');
    as(await write(ada, at, { City: 'Bern' }, { version: seen }), 'ConflictError');
    as(await write(ada, at, { Name: 'Ann' }, { version: written }), 'UpdateRecordsPayload');
    // Who has seen what is gone is told all again.
    const since = await revisionOf(ada, at.table.id);
    as(await write(bob, at, { Name: 'Bo' }, { version: since }), 'UpdateRecordsPayload');
    const told = as(await write(ada, at, { Name: 'Al' }, { version: written }), 'ConflictError');
    expect(told.conflicts).toEqual([
      expect.objectContaining({ base: null, baseAvailable: false, theirs: 'Bo', theirRevision: since + 1 }),
    ]);
    const known = as(await write(ada, at, { Name: 'Al' }, { version: since }), 'ConflictError');
    expect(known.conflicts).toEqual([
      expect.objectContaining({ base: 'Ann', baseAvailable: true, theirs: 'Bo' }),
    ]);
    const name = { id: at.table.field('Name'), baseRevision: seen };
    as(
      (await bob.run(UpdateFieldDocument, { input: { ...name, name: 'N' } })).updateField,
      'UpdateFieldPayload',
    );
    const stale = (await ada.run(UpdateFieldDocument, { input: { ...name, name: 'M' } })).updateField;
    expect(as(stale, 'HistoryDroppedError').code).toBe('HISTORY_DROPPED');
  });

  it('says that what is gone can be taken back no more, and takes back what is there', async () => {
    const { id: tableId } = at.table;
    const overwrite = { onConflict: 'OVERWRITE' as const };
    as(await write(ada, at, { Name: 'Ann' }, overwrite), 'UpdateRecordsPayload');
    const undone = as((await ada.run(UndoDocument, { input: { tableId } })).undo, 'UndoPayload');
    as(await write(ada, at, { Name: 'Bea' }, overwrite), 'UpdateRecordsPayload');
    as(await deleteRecord(ada, at), 'DeleteRecordsPayload');
    await cut();
    const { beginsAfter } = await headOf(server().opened.database, tableId);
    const dropped = { __typename: 'HistoryDroppedError', code: 'HISTORY_DROPPED', beginsAfter };
    const { undo } = await ada.run(UndoDocument, { input: { tableId } });
    expect(undo).toMatchObject(dropped);
    const revert = await ada.run(RevertChangeDocument, { input: { tableId, revision: undone.revision } });
    expect(revert.revertChange).toMatchObject(dropped);
    const restore = await ada.run(RestoreRecordDocument, { input: { tableId, recordId: at.recordId } });
    expect(restore.restoreRecord).toMatchObject(dropped);
    const next = await makeSheet(ada, baseId);
    as(await write(ada, next, { Name: 'Cy' }, overwrite), 'UpdateRecordsPayload');
    as((await ada.run(UndoDocument, { input: { tableId: next.table.id } })).undo, 'UndoPayload');
    expect((await read(ada, next))?.Name?.[0]).toBe('Ada');
  });

  it('does not take the redo of an edit that is gone for an undo', async () => {
    const { id: tableId } = at.table;
    const { undo } = server().opened.app.services;
    as(await write(ada, at, { Name: 'Ann' }, { onConflict: 'OVERWRITE' }), 'UpdateRecordsPayload');
    await undo.undo(actor, { tableId });
    await cut();
    await undo.redo(actor, { tableId }).then(
      () => expect.unreachable('there is nothing to redo in the log'),
      (error) => expect(error).toMatchObject({ code: 'HISTORY_DROPPED' }),
    );
    as(await write(ada, at, { Name: 'Bea' }, { onConflict: 'OVERWRITE' }), 'UpdateRecordsPayload');
    await undo.undo(actor, { tableId });
    const undone = await headOf(server().opened.database, tableId);
    await undo.redo(actor, { tableId });
    // The edit and its undo go, the redo stays.
    await run(`update log set begins_after = ${undone.revision} where id = '${tableId}'`);
    await expect(undo.redo(actor, { tableId })).rejects.toMatchObject({ code: 'HISTORY_DROPPED' });
    await expect(undo.undo(actor, { tableId })).rejects.toMatchObject({ code: 'HISTORY_DROPPED' });
    expect((await read(ada, at))?.Name?.[0]).toBe('Bea');
    await run(`update log set begins_after =
      (select revision from log_checkpoint where log_id = '${tableId}') where id = '${tableId}'`);
  });

  it('ends streams from before with ResyncRequired, also those that have it all in memory', async () => {
    const { opened } = server();
    const { id: tableId, cursor } = at.table;
    // Keeps the hub, its window and the messages of the group.
    const client = ada.socket();
    const watching = subscribe(client, TableChangesDocument, { tableId, after: cursor });
    for (let made = 0; made < 10; made++)
      await write(ada, at, { City: `c${made}` }, { onConflict: 'OVERWRITE' });
    await watching.reach(11);
    const before = subscribe(client, TableChangesDocument, { tableId, after: cursor });
    await before.reach(11);
    await cut();
    const { beginsAfter, hash } = await headOf(opened.database, tableId);
    await write(ada, at, { City: 'Rome' }, { onConflict: 'OVERWRITE' });
    await eventually(async () => {
      const old = subscribe(client, TableChangesDocument, { tableId, after: cursor });
      const [{ tableChanges }] = (await old.reach(1)) as [Awaited<ReturnType<typeof old.reach>>[0]];
      old.stop();
      expect(tableChanges).toMatchObject({ __typename: 'ResyncRequired', reason: 'CURSOR_TOO_OLD' });
    }, 10_000);
    const last = encodeCursor(positionOf(beginsAfter, hash));
    const fitting = subscribe(client, TableChangesDocument, { tableId, after: last });
    const [event] = await fitting.reach(1);
    expect(event?.tableChanges).toMatchObject({ __typename: 'TableRevision', revision: beginsAfter + 1 });
    // Who was there all the time has missed nothing.
    const all = await watching.reach(12);
    expect(all.map(({ tableChanges }) => tableChanges.__typename)).toEqual(Array(12).fill('TableRevision'));
    for (const stream of [watching, before, fitting]) stream.stop();
    await client.dispose();
  });

  it('is gone on with where a node died between the cut and the deletion', async () => {
    const { opened } = server();
    const { id: tableId } = at.table;
    for (let made = 0; made < 10; made++)
      await write(ada, at, { City: `c${made}` }, { onConflict: 'OVERWRITE' });
    await run(`create table kept_revision as select * from revision where log_id = '${tableId}'`);
    await run(`create table kept_change as select * from change where log_id = '${tableId}'`);
    await cut();
    for (const table of ['revision', 'change']) await run(`insert into ${table} select * from kept_${table}`);
    // They are there, and nobody reads them.
    expect(await readRevisions(opened.database.db, tableId, 0, 100)).toEqual([]);
    expect((await check()).faults).toEqual([]);
    as(await retain(null), 'SetRetentionPayload');
    await hastyRetention(opened).run();
    for (const table of ['revision', 'change']) {
      expect(await count(table, `log_id = '${tableId}'`)).toBe(0);
      await run(`drop table kept_${table}`);
    }
  });

  it('is the work of one node at a time, and leaves what a rewriting still reads', async () => {
    const { opened } = server();
    const { id: tableId } = at.table;
    for (let made = 0; made < 12; made++)
      await write(ada, at, { City: `c${made}` }, { onConflict: 'OVERWRITE' });
    await retain(1);
    await run(
      `update field set rewrite_before = 9, rewrite_batch_id = 'x' where id = '${at.table.field('Age')}'`,
    );
    await Promise.all(Array.from({ length: 4 }, () => hastyRetention(opened).run()));
    expect(await headOf(opened.database, tableId)).toMatchObject({ beginsAfter: 8 });
    await run(
      `update field set rewrite_before = null, rewrite_batch_id = null where id = '${at.table.field('Age')}'`,
    );
    await run(
      `insert into work_lease values ('retention', 'a dead node', clock_timestamp() + interval '1 hour')`,
    );
    expect(await hastyRetention(opened).run()).toBe(0);
    await run(`update work_lease set expires_at = clock_timestamp() - interval '1 second'`);
    expect(await hastyRetention(opened).run()).toBeGreaterThan(0);
    expect(await count('work_lease', 'true')).toBe(0);
    expect((await check()).faults).toEqual([]);
  });
});
