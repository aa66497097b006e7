import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/id.ts';
import { cellLock } from '../../src/lock/lock.table.ts';
import { deleteField, revisionsFrom, updateField } from '../api/table.ts';
import { as, type MadeTable, makeRecords, revisionOf, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { openRaw } from '../support/raw-socket.ts';
import type { Person } from '../support/server.ts';
import { read, redo, remove, restore, revert, sharedTable, undo, write } from './editing.ts';

describe.each(modes)('undo and redo (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;

  beforeAll(async () => {
    ada = await server().as('ada');
    bob = await server().as('bob');
  });

  /** A table with a record of Bob's, which so is none of Ada's steps. */
  async function world(): Promise<{ table: MadeTable; id: string }> {
    const table = await sharedTable(ada, bob);
    const cells = [
      { fieldId: table.field('A'), value: 'a0' },
      { fieldId: table.field('B'), value: 'b0' },
    ];
    const [record] = await makeRecords(bob, table.id, [cells]);
    return { table, id: there(record).id };
  }

  const nothingTo = (what: string) => ({
    __typename: 'ValidationError',
    issues: [{ path: [], message: `There is nothing to ${what}.` }],
  });

  it.each(['\u0000', '\ud800', '{"'])(
    'finds no table that is called %j, and does not ask for it',
    async (id) => {
      const { table } = await world();
      for (const step of [undo, redo])
        expect(await step(ada, { ...table, id })).toMatchObject({ __typename: 'NotFoundError' });
    },
  );

  it('takes back one step after the other, own ones only, and does them again', async () => {
    const { table, id } = await world();
    const first = await write(ada, table, id, { A: 'a1' });
    await write(bob, table, id, { N: 7 });
    const second = await write(ada, table, id, { A: 'a2', B: 'b2' });

    const undone = as(await undo(ada, table), 'UndoPayload');
    expect(undone).toMatchObject({ undoOf: second, revision: second + 1, deletedIds: [], leftOut: [] });
    expect(undone.records.map((record) => record.id)).toEqual([id]);
    expect(await read(ada, table, id)).toEqual({ A: 'a1', B: 'b0', N: 7 });
    expect(as(await undo(ada, table), 'UndoPayload').undoOf).toBe(first);
    expect(await read(ada, table, id)).toEqual({ A: 'a0', B: 'b0', N: 7 });
    expect(await undo(ada, table)).toMatchObject(nothingTo('undo'));

    expect(as(await redo(ada, table), 'RedoPayload').undoOf).toBe(second + 2);
    expect(await read(ada, table, id)).toEqual({ A: 'a1', B: 'b0', N: 7 });
    expect(as(await redo(ada, table), 'RedoPayload').undoOf).toBe(second + 1);
    expect(await read(ada, table, id)).toEqual({ A: 'a2', B: 'b2', N: 7 });
    expect(await redo(ada, table)).toMatchObject(nothingTo('redo'));
    expect(as(await undo(ada, table), 'UndoPayload').undoOf).toBe(second);

    const told = await revisionsFrom(ada, table, first);
    expect(told.map(({ undoOf, overwrote }) => [undoOf, overwrote])).toEqual([
      [null, true],
      [null, false],
      [null, true],
      [second, false],
      [first, false],
      [second + 2, false],
      [second + 1, false],
      [second, false],
    ]);
  });

  it('a new edit of one’s own ends redo; others’ edits, and fields, do not', async () => {
    const { table, id } = await world();
    await write(ada, table, id, { A: 'a1' });
    await undo(ada, table);
    await write(bob, table, id, { B: 'b1' });
    await updateField(ada, { id: table.field('N'), name: 'Number' });
    as(await redo(ada, table), 'RedoPayload');
    await undo(ada, table);
    await write(ada, table, id, { B: 'b2' });
    expect(await redo(ada, table)).toMatchObject(nothingTo('redo'));
    expect(await read(ada, table, id)).toEqual({ A: 'a0', B: 'b2' });
  });

  it('refuses to write over others, tells the step, and goes on before it when told to', async () => {
    const { table, id } = await world();
    const first = await write(ada, table, id, { B: 'b1' });
    const second = await write(ada, table, id, { A: 'a1', N: 1 });
    const theirs = await write(bob, table, id, { A: 'bob' });

    expect(await undo(ada, table)).toMatchObject({
      __typename: 'ConflictError',
      step: second,
      conflicts: [
        {
          kind: 'CELL_CHANGED',
          recordId: id,
          fieldId: table.field('A'),
          base: 'a1',
          mine: 'a0',
          theirs: 'bob',
          theirActor: { name: 'bob' },
          theirRevision: theirs,
        },
      ],
    });
    expect(await revisionOf(ada, table.id)).toBe(theirs);
    const undone = as(await undo(ada, table, { skipped: [second] }), 'UndoPayload');
    expect(undone.undoOf).toBe(first);
    expect(await read(ada, table, id)).toEqual({ A: 'bob', B: 'b0', N: 1 });
    expect(await undo(ada, table, { skipped: [second] })).toMatchObject(nothingTo('undo'));

    await write(bob, table, id, { B: 'bob' });
    expect(await redo(ada, table)).toMatchObject({ __typename: 'ConflictError', step: theirs + 1 });
    expect(await redo(ada, table, { skipped: [theirs + 1] })).toMatchObject(nothingTo('redo'));
  });

  it('brings back what one deleted, and takes back what one made', async () => {
    const { table, id } = await world();
    await remove(ada, table, [id]);
    const back = as(await undo(ada, table), 'UndoPayload');
    expect(back.records[0]).toMatchObject({ id, version: back.revision });
    expect(back.records[0]?.cells.map(({ version }) => version)).toEqual(Array(3).fill(back.revision));
    expect(await read(ada, table, id)).toEqual({ A: 'a0', B: 'b0' });
    expect(as(await redo(ada, table), 'RedoPayload').deletedIds).toEqual([id]);
    expect(await read(ada, table, id)).toBeNull();

    const made = await makeRecords(ada, table.id, [[{ fieldId: table.field('A'), value: 'new' }], []]);
    const [first, second] = made.map((record) => record.id);
    expect(as(await undo(ada, table), 'UndoPayload').deletedIds).toEqual([first, second]);
    as(await redo(ada, table), 'RedoPayload');
    expect(await read(ada, table, there(first))).toEqual({ A: 'new' });
    expect(await read(ada, table, there(second))).toEqual({});

    await write(bob, table, there(first), { B: 'bob' });
    expect(await undo(ada, table)).toMatchObject({
      __typename: 'ConflictError',
      conflicts: [{ kind: 'CELL_CHANGED', recordId: first, base: null, mine: null, theirs: 'bob' }],
    });
    expect(await read(ada, table, there(second))).toEqual({});
  });

  it('does not bring back a record for one cell that others have deleted since', async () => {
    const { table, id } = await world();
    const step = await write(ada, table, id, { A: 'a1' });
    const theirs = await remove(bob, table, [id]);
    expect(await undo(ada, table)).toMatchObject({
      __typename: 'ConflictError',
      step,
      conflicts: [{ kind: 'RECORD_DELETED', base: 'a1', mine: 'a0', theirs: null, theirRevision: theirs }],
    });
  });

  it('a field that others have deleted or retyped is a conflict; one that oneself has is passed over', async () => {
    const { table, id } = await world();
    await write(ada, table, id, { B: 'b1' });
    const deleted = await write(ada, table, id, { A: 'a1' });
    const retyped = await write(ada, table, id, { N: 5 });
    await updateField(bob, { id: table.field('N'), type: 'TEXT' });
    await deleteField(bob, table.field('A'));
    expect(await undo(ada, table)).toMatchObject({
      step: retyped,
      conflicts: [{ kind: 'FIELD_TYPE_CHANGED', base: 5, mine: null, theirs: '5' }],
    });
    expect(await undo(ada, table, { skipped: [retyped] })).toMatchObject({
      step: deleted,
      conflicts: [{ kind: 'FIELD_DELETED', base: 'a1', mine: 'a0', theirs: null }],
    });
    await write(ada, table, id, { N: '6' });
    await deleteField(ada, table.field('N'));
    const skipped = [deleted, retyped];
    as(await undo(ada, table, { skipped }), 'UndoPayload');
    expect(await read(ada, table, id, ['B'])).toEqual({ B: 'b0' });
  });

  it('passes over steps that would change nothing, however others came to that', async () => {
    const { table, id } = await world();
    const first = await write(ada, table, id, { B: 'b1' });
    await write(ada, table, id, { A: 'a1' });
    await write(bob, table, id, { A: 'a0' });
    expect(as(await undo(ada, table), 'UndoPayload').undoOf).toBe(first);
  });

  it('a retry of undo does not undo twice (I5)', async () => {
    const { table, id } = await world();
    await write(ada, table, id, { A: 'a1' });
    await write(ada, table, id, { A: 'a2' });
    const pressed = { clientMutationId: 'press-1' };
    const [one, two] = await Promise.all([undo(ada, table, pressed), undo(ada, table, pressed)]);
    expect(two).toEqual(one);
    expect(await undo(ada, table, pressed)).toEqual(one);
    expect(await read(ada, table, id)).toEqual({ A: 'a1', B: 'b0' });
    expect(await undo(ada, table, { ...pressed, skipped: [1] })).toMatchObject({
      __typename: 'ClientMutationIdReusedError',
    });
  });

  it('presses that come together are one step each, whatever else is written meanwhile', async () => {
    const { table, id } = await world();
    const values = ['a1', 'a2', 'a3', 'a4', 'a5'];
    const steps: number[] = [];
    for (const A of values) steps.push(await write(ada, table, id, { A }));
    const presses = values.flatMap((_, index) => [
      undo(ada, table),
      write(bob, table, id, { B: `bob ${index}` }).then(() => undefined),
    ]);
    const taken = (await Promise.all(presses)).flatMap((one) => (one ? [as(one, 'UndoPayload').undoOf] : []));
    expect(taken.sort()).toEqual(steps.sort());
    expect(await read(ada, table, id)).toMatchObject({ A: 'a0' });
  });

  it('refuses where another session holds a cell (I4)', async () => {
    const { table, id } = await world();
    // A session that lives: what one that does not has held is freed by the next sweep.
    const bob = await openRaw(server().url, (await server().as('bob')).token);
    const { sessionId } = there(bob.messages[0]).payload as { sessionId: string };
    const lock = {
      recordId: id,
      fieldId: table.field('A'),
      tableId: table.id,
      sessionId,
      userId: newId('usr'),
      fence: 1,
      lockedAt: new Date(),
      expiresAt: new Date(Date.now() + 600_000),
    };
    const step = await write(ada, table, id, { A: 'a1' });
    const [made] = await makeRecords(ada, table.id, [[]]);
    const { db } = server().opened.database;
    await db.insert(cellLock).values([lock, { ...lock, recordId: there(made).id }]);
    const held = { __typename: 'CellLockedError', locks: [{ sessionId }] };
    expect(await undo(ada, table)).toMatchObject(held);
    expect(await undo(ada, table, { skipped: [step + 1] })).toMatchObject(held);
    expect(await revert(ada, table, { revision: step })).toMatchObject(held);
    expect(await read(ada, table, id)).toEqual({ A: 'a1', B: 'b0' });
    await bob.close();
  });

  it('refuses an import of more than 1,000 changes, and goes on before it', async () => {
    const { table, id } = await world();
    const { records } = server().opened.app.services;
    const { user } = await server().opened.app.signIn(ada.token);
    const step = await write(ada, table, id, { A: 'a1' });
    const parts = { tableId: table.id, records: Array(501).fill({ cells: [] }), batchId: 'import' };
    await records.create(user, parts);
    await records.create(user, parts);
    expect(await undo(ada, table)).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['skipped'], message: expect.stringContaining(`Revision ${step + 2} `) }],
    });
    expect(as(await undo(ada, table, { skipped: [step + 2] }), 'UndoPayload').undoOf).toBe(step);
  });

  it('restores a record, and tells which cells could not come back', async () => {
    const { table, id } = await world();
    await write(ada, table, id, { N: 7 });
    await remove(bob, table, [id]);
    await deleteField(ada, table.field('B'));
    await updateField(ada, { id: table.field('N'), type: 'CHECKBOX' });
    const { record, leftOut, revision } = as(await restore(ada, table, id), 'RestoreRecordPayload');
    expect(record).toMatchObject({ id, version: revision });
    expect(new Set(leftOut)).toEqual(new Set([table.field('B'), table.field('N')]));
    expect(await read(ada, table, id)).toEqual({ A: 'a0' });
    expect(await restore(ada, table, id)).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['recordId'] }],
    });
    expect(await restore(ada, table, newId('rec'))).toMatchObject({ __typename: 'NotFoundError' });
    const other = await sharedTable(ada, bob);
    expect(await restore(ada, other, id)).toMatchObject({ __typename: 'NotFoundError' });
    const [told] = await revisionsFrom(ada, table, there(revision));
    expect(told?.changes[0]).toMatchObject({ __typename: 'RecordCreated', recordId: id });
    expect(as(await undo(ada, table), 'UndoPayload').deletedIds).toEqual([id]);
  });
});
