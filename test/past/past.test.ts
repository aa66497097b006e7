import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ChangesSinceDocument,
  DeleteFieldDocument,
  MarkTableVisitedDocument,
  RecordAtDocument,
  RestoreCellsDocument,
  type RestoreCellsInput,
  RestoreRecordDocument,
  type RestoreRecordInput,
  TableAtDocument,
  TableDocument,
  UpdateTableDocument,
} from '../../schema/operations/generated/graphql.ts';
import { encodeCursor } from '../../src/stream/cursor.ts';
import { makeView } from '../api/table.ts';
import { read, remove, revert, sharedTable, write } from '../record/editing.ts';
import { as, type MadeTable, makeRecords, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';

type Step = Extract<Awaited<ReturnType<typeof revert>>, { __typename: 'RevertChangePayload' }>;

describe.each(modes)('the past of a table (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;

  beforeAll(async () => {
    ada = await server().as('ada');
    bob = await server().as('bob');
  });

  const cursorOf = async ({ id }: MadeTable) => there((await ada.run(TableDocument, { id })).table).cursor;

  async function world() {
    const table = await sharedTable(ada, bob);
    const made = await makeRecords(
      ada,
      table.id,
      ['x', 'y', 'z'].map((value) => [{ fieldId: table.field('A'), value }]),
    );
    const ids = made.map(({ id }) => id) as [string, string, string];
    return { table, ids, cursor: await cursorOf(table) };
  }

  const valuesOf = (cells: readonly { fieldId: string; value?: unknown }[], fieldId: string) =>
    cells.find((cell) => cell.fieldId === fieldId)?.value;

  it('is shown with the fields, views, names and records of then, also those that are gone', async () => {
    const { table, ids } = await world();
    const [x, y] = ids;
    const viewId = await makeView(ada, { tableId: table.id, name: 'View' });
    const at = await cursorOf(table);
    await write(bob, table, x, { A: 'x1', B: 'b' });
    await remove(bob, table, [y]);
    await ada.run(DeleteFieldDocument, { input: { id: table.field('A') } });
    await ada.run(UpdateTableDocument, { input: { id: table.id, name: 'Other' } });
    await makeRecords(ada, table.id, [[]]);

    const { table: past } = await bob.run(TableAtDocument, { id: table.id, at, first: 2 });
    const { edges, pageInfo, totalCount } = there(past).records;
    expect(past).toMatchObject({ name: 'Table', cursor: at, views: [{ id: viewId }] });
    expect(there(past).fields.map(({ name }) => name)).toEqual(['A', 'B', 'N']);
    expect(totalCount).toBe(3);
    expect(edges.map(({ node }) => valuesOf(node.cells, table.field('A')))).toEqual(['x', 'y']);
    const rest = await bob.run(TableAtDocument, { id: table.id, at, after: pageInfo.endCursor });
    expect(there(rest.table).records.edges.map(({ node }) => node.id)).toEqual([ids[2]]);

    const { record } = await bob.run(RecordAtDocument, { id: y, at });
    expect(valuesOf(there(record).cells, table.field('A'))).toBe('y');
    expect(record).toMatchObject({ table: { name: 'Table' }, version: 2 });
    expect((await bob.run(RecordAtDocument, { id: y, at: table.cursor })).record).toBeNull();
  });

  it('has no state at a cursor of another table, of another history, of the future, or at none', async () => {
    const { table, ids, cursor } = await world();
    const other = await world();
    const codeOf = async (at: string, id = table.id) =>
      (await ada.ask(TableAtDocument, { id, at })).errors?.[0]?.extensions?.code;
    expect(await codeOf(cursor)).toBeUndefined();
    expect(await codeOf(other.cursor)).toBe('HISTORY_CHANGED');
    expect(await codeOf(encodeCursor({ revision: 99, mark: '0'.repeat(16) }))).toBe('HISTORY_CHANGED');
    expect(await codeOf('none')).toBe('CURSOR_UNKNOWN');
    const { db } = server().opened.database;
    await write(ada, table, ids[0], { A: 'later' });
    await db.execute(sql`update log set begins_after = 2 where id = ${table.id}`);
    expect(await codeOf(table.cursor)).toBe('CURSOR_TOO_OLD');
    expect(await codeOf(cursor)).toBeUndefined();
    const stranger = await server().as('stranger');
    const hidden = await stranger.ask(TableAtDocument, { id: table.id, at: 'none' });
    expect(hidden).toMatchObject({ data: { table: null } });
  });

  it('counts what happened since a visit, by whom and to which records', async () => {
    const { table, ids, cursor } = await world();
    const [x, y, z] = ids;
    const since = async (person: Person, more: object = {}) =>
      there((await person.run(ChangesSinceDocument, { tableId: table.id, ...more })).table);
    expect(await since(bob)).toEqual({ viewerLastVisit: null, changesSince: null });
    const visit = async (seen?: string) => {
      const input = { tableId: table.id, ...(seen ? { cursor: seen } : {}) };
      return (await bob.run(MarkTableVisitedDocument, { input })).markTableVisited;
    };
    as(await visit(), 'MarkTableVisitedPayload');
    expect((await since(bob)).changesSince).toMatchObject({ count: 0, recordIds: [], actors: [] });

    await write(ada, table, x, { A: 'x1' });
    await write(ada, table, x, { A: 'x2' });
    await write(bob, table, y, { A: 'y1' });
    await remove(ada, table, [z]);
    expect((await since(bob)).changesSince).toMatchObject({
      cursor,
      count: 4,
      isPartial: false,
      kinds: [
        { kind: 'RecordDeleted', count: 1 },
        { kind: 'RecordUpdated', count: 3 },
      ],
      recordIds: [z, y, x],
      records: [{ id: y }, { id: x }],
      recordCount: 3,
      hasMoreRecords: false,
      actors: [{ name: 'ada' }, { name: 'bob' }],
      actorCount: 2,
    });
    const others = (await since(bob, { by: 'OTHERS' })).changesSince;
    expect(others).toMatchObject({ count: 3, recordIds: [z, x], actors: [{ name: 'ada' }] });
    expect((await since(ada, { cursor })).changesSince).toMatchObject({ count: 4 });

    as(await visit(), 'MarkTableVisitedPayload');
    // A client that is late does not take the visit back.
    as(await visit(cursor), 'MarkTableVisitedPayload');
    expect((await since(bob)).changesSince).toMatchObject({ count: 0 });
    expect(await visit('none')).toMatchObject({ issues: [{ path: ['cursor'] }] });
  });

  const restoreCells = async (person: Person, input: RestoreCellsInput) =>
    (await person.run(RestoreCellsDocument, { input })).restoreCells;
  const restoreRecord = async (person: Person, input: RestoreRecordInput) =>
    (await person.run(RestoreRecordDocument, { input })).restoreRecord;

  it('brings one cell or one record back, and over nobody unless told to', async () => {
    const { table, ids, cursor: at } = await world();
    const [x, y] = ids;
    const [tableId, fieldIds] = [table.id, [table.field('A')]];
    await write(ada, table, x, { A: 'x1', B: 'b1' });
    const cell = await restoreCells(ada, { tableId, recordId: x, fieldIds, at });
    expect(as(cell, 'RestoreCellsPayload')).toMatchObject({ leftOut: [], conflicts: [] });
    expect(await read(ada, table, x)).toEqual({ A: 'x', B: 'b1' });

    const theirs = await write(bob, table, x, { A: 'bob', N: 3 });
    const refused = await restoreCells(ada, { tableId, recordId: x, fieldIds, at });
    expect(refused).toMatchObject({
      __typename: 'ConflictError',
      conflicts: [{ kind: 'CELL_CHANGED', mine: 'x', theirs: 'bob', theirRevision: theirs }],
    });
    const merged = await restoreRecord(ada, { tableId, recordId: x, at, onConflict: 'MERGE' });
    expect(as(merged, 'RestoreRecordPayload').conflicts).toHaveLength(2);
    expect(await read(ada, table, x)).toEqual({ A: 'bob', N: 3 });
    as(await restoreRecord(ada, { tableId, recordId: x, at, baseRevision: theirs }), 'RestoreRecordPayload');
    expect(await read(ada, table, x)).toEqual({ A: 'x' });

    await write(bob, table, y, { A: 'bob' });
    await remove(bob, table, [y]);
    as(await restoreRecord(ada, { tableId, recordId: y, at }), 'RestoreRecordPayload');
    expect(await read(ada, table, y)).toEqual({ A: 'y' });
    await write(bob, table, y, { A: 'again' });
    as(
      await restoreRecord(ada, { tableId, recordId: y, at, onConflict: 'OVERWRITE' }),
      'RestoreRecordPayload',
    );
    expect(await read(ada, table, y)).toEqual({ A: 'y' });

    const before = { tableId, recordId: x, fieldIds };
    expect(await restoreCells(ada, { ...before, at: table.cursor })).toMatchObject({
      issues: [{ path: ['at'] }],
    });
    expect(await restoreCells(ada, { ...before, at: 'none' })).toMatchObject({ issues: [{ path: ['at'] }] });
    const elsewhere = (await world()).ids[0];
    expect(await restoreCells(ada, { ...before, recordId: elsewhere, at })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('brings a deleted field back with its cells and its place in views, step by step', async () => {
    const { table, ids } = await world();
    const fieldId = table.field('A');
    const viewId = await makeView(ada, { tableId: table.id, name: 'View', hiddenFieldIds: [fieldId] });
    const before = await cursorOf(table);
    const { deleteField } = await bob.run(DeleteFieldDocument, { input: { id: fieldId } });
    const { revision } = as(deleteField, 'DeleteFieldPayload');
    const entryId = `act_${table.id}_${revision}_b`;
    const steps: (number | null | undefined)[] = [];
    for (let after: number | null = null; ; ) {
      const step: Step = as(await revert(ada, table, { entryId, after }), 'RevertChangePayload');
      steps.push(step.continueAfter);
      if (step.continueAfter == null) break;
      after = step.continueAfter;
    }
    expect(steps).toEqual([revision, null]);
    const { table: now } = await ada.run(TableAtDocument, { id: table.id, at: await cursorOf(table) });
    const { table: then } = await ada.run(TableAtDocument, { id: table.id, at: before });
    const plain = (one: typeof now) => ({
      fields: there(one).fields.map(({ version: _, ...field }) => field),
      views: there(one).views.map(({ version: _, ...view }) => view),
      cells: there(one).records.edges.map(({ node }) => valuesOf(node.cells, fieldId)),
    });
    expect(plain(now)).toEqual(plain(then));
    expect(plain(now).views).toMatchObject([{ id: viewId, hiddenFieldIds: [fieldId] }]);
    expect(plain(now).cells).toEqual(['x', 'y', 'z']);
    expect(ids).toHaveLength(3);
  });
});
