import { beforeAll, describe, expect, it } from 'vitest';
import { makeView, revisionsFrom } from '../api/table.ts';
import { as, type MadeTable, makeRecords, revisionOf, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { read, remove, revert, sharedTable, undo, write } from './editing.ts';

describe.each(modes)('revertChange (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;

  beforeAll(async () => {
    ada = await server().as('ada');
    bob = await server().as('bob');
  });

  async function world(): Promise<{ table: MadeTable; ids: [string, string] }> {
    const table = await sharedTable(ada, bob);
    const made = await makeRecords(
      bob,
      table.id,
      ['x', 'y'].map((value) => [{ fieldId: table.field('A'), value }]),
    );
    const [x, y] = made.map(({ id }) => id);
    return { table, ids: [there(x), there(y)] };
  }

  it('takes back what somebody else wrote, made and deleted, as a change that one can undo', async () => {
    const { table, ids } = await world();
    const [x, y] = ids;
    const written = await write(bob, table, x, { A: 'x1', B: 'b' });
    const deleted = await remove(bob, table, [y]);
    const [made] = await makeRecords(bob, table.id, [[]]);
    const created = there(made).version;

    const cells = as(await revert(ada, table, { revision: written }), 'RevertChangePayload');
    expect(await read(ada, table, x)).toEqual({ A: 'x' });
    const back = as(await revert(ada, table, { revision: deleted }), 'RevertChangePayload');
    expect(back.records.map(({ id }) => id)).toEqual([y]);
    expect(await read(ada, table, y)).toEqual({ A: 'y' });
    const gone = as(await revert(ada, table, { revision: created }), 'RevertChangePayload');
    expect(gone.deletedIds).toEqual([there(made).id]);

    const told = await revisionsFrom(ada, table, there(cells.revision));
    expect(told.map(({ undoOf, actor }) => [undoOf, actor.name])).toEqual(Array(3).fill([null, 'ada']));
    for (const { revision } of [gone, back, cells]) {
      expect(as(await undo(ada, table), 'UndoPayload').undoOf).toBe(revision);
    }
    expect(await read(ada, table, x)).toEqual({ A: 'x1', B: 'b' });
    expect(await read(ada, table, y)).toBeNull();
    expect(await read(ada, table, there(made).id)).toEqual({});
  });

  it('what anybody but oneself has written since is in the way; MERGE takes back the rest', async () => {
    const { table, ids } = await world();
    const [x] = ids;
    const revision = await write(ada, table, x, { A: 'x1', B: 'b1', N: 1 });
    await write(ada, table, x, { N: 2 });
    const theirs = await write(bob, table, x, { B: 'bob' });
    const conflicts = [
      { kind: 'CELL_CHANGED', base: 'b1', mine: null, theirs: 'bob', theirRevision: theirs },
    ];
    expect(await revert(ada, table, { revision })).toMatchObject({
      __typename: 'ConflictError',
      step: null,
      conflicts,
    });
    expect(await revisionOf(ada, table.id)).toBe(theirs);
    const merged = await revert(ada, table, { revision, onConflict: 'MERGE' });
    expect(as(merged, 'RevertChangePayload')).toMatchObject({ conflicts, revision: theirs + 1 });
    expect(await read(ada, table, x)).toEqual({ A: 'x', B: 'bob' });
  });

  it('MERGE keeps a made record that others have written into, and leaves a deleted one deleted', async () => {
    const { table, ids } = await world();
    const [x, y] = ids;
    const made = await makeRecords(ada, table.id, [[], []]);
    const [kept, gone] = made.map(({ id }) => id);
    await write(bob, table, there(kept), { A: 'bob' });
    const first = await revert(ada, table, { revision: there(made[0]).version, onConflict: 'MERGE' });
    expect(as(first, 'RevertChangePayload')).toMatchObject({
      deletedIds: [gone],
      conflicts: [{ recordId: kept }],
    });
    const revision = await write(ada, table, x, { A: 'x1' });
    const theirs = await remove(bob, table, [x, y]);
    const second = await revert(ada, table, { revision, onConflict: 'MERGE' });
    expect(as(second, 'RevertChangePayload')).toMatchObject({
      records: [],
      revision: null,
      conflicts: [{ kind: 'RECORD_DELETED', recordId: x, theirRevision: theirs }],
    });
  });

  it('takes back some records or some fields of a revision', async () => {
    const { table, ids } = await world();
    const [x, y] = ids;
    const { records } = server().opened.app.services;
    const { user } = await server().opened.app.signIn(bob.token);
    const cells = ['A', 'B'].map((name) => ({ fieldId: table.field(name), value: 'new' }));
    const { revisions } = await records.update(user, {
      tableId: table.id,
      records: ids.map((id) => ({ id, cells })),
      onConflict: 'OVERWRITE',
    });
    const revision = there(revisions[0]).revision;
    const only = { revision, recordIds: [x], fieldIds: [table.field('B')] };
    as(await revert(ada, table, only), 'RevertChangePayload');
    expect(await read(ada, table, x)).toEqual({ A: 'new' });
    expect(await read(ada, table, y)).toEqual({ A: 'new', B: 'new' });
    const others = await makeRecords(ada, table.id, [[]]);
    expect(await revert(ada, table, { revision, recordIds: [x, there(others[0]).id] })).toMatchObject({
      issues: [{ path: ['recordIds', '1'] }],
    });
    expect(await revert(ada, table, { revision, fieldIds: [table.field('N')] })).toMatchObject({
      issues: [{ path: ['fieldIds'] }],
    });
  });

  it('takes a cursor for a revision, and says what is none', async () => {
    const { table, ids } = await world();
    const [x] = ids;
    const revision = await write(bob, table, x, { A: 'x1' });
    const [told] = await revisionsFrom(ada, table, revision);
    const cursor = there(told).cursor;
    const elsewhere = await sharedTable(ada, bob);
    const issueOf = (path: string[]) => ({ __typename: 'ValidationError', issues: [{ path }] });

    expect(await revert(ada, table, { revision, cursor })).toMatchObject(issueOf(['cursor']));
    expect(await revert(ada, table, {})).toMatchObject(issueOf(['revision']));
    expect(await revert(ada, table, { revision: revision + 1 })).toMatchObject(issueOf(['revision']));
    expect(await revert(ada, table, { cursor: 'none' })).toMatchObject(issueOf(['cursor']));
    expect(await revert(ada, table, { cursor: elsewhere.cursor })).toMatchObject(issueOf(['cursor']));
    expect(await revert(ada, table, { revision, recordIds: [] })).toMatchObject(issueOf(['recordIds']));
    await makeView(bob, { tableId: table.id, name: 'View' });
    const view = await revert(ada, table, { revision: revision + 1 });
    expect(as(view, 'RevertChangePayload')).toMatchObject({ revision: revision + 2, records: [] });

    as(await revert(ada, table, { cursor }), 'RevertChangePayload');
    expect(await read(ada, table, x)).toEqual({ A: 'x' });
  });
});
