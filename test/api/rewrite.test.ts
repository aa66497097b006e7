import { beforeAll, describe, expect, it } from 'vitest';
import {
  RecordsDocument,
  TableDocument,
  UpdateFieldDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { createFieldService } from '../../src/field/field.service.ts';
import { createFieldRewriter } from '../../src/field/rewrite.ts';
import { createLog, type Log } from '../../src/stream/log.ts';
import {
  cellOf,
  type MadeTable,
  makeBase,
  makeRecords,
  makeTable,
  revisionOf,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { allRows } from '../support/rows.ts';
import type { Person } from '../support/server.ts';
import { deleteField, makeView, readAll, revisionsFrom, shapeOf, updateField } from './table.ts';

/** So many that rewriting them takes three batches. */
const MANY = 1_200;

describe.each(modes)('the cells of a changed field (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let baseId: string;

  beforeAll(async () => {
    ada = await server().as('ada');
    baseId = await makeBase(ada);
  });

  /** A table with two TEXT fields and many records: 0, 1, 2 … in the one, "same" in the other. */
  async function manyRecords(text = (index: number) => `${index}`): Promise<MadeTable> {
    const table = await makeTable(ada, baseId, [
      { name: 'A', type: 'TEXT' },
      { name: 'B', type: 'TEXT' },
    ]);
    const cells = (index: number) => [
      { fieldId: table.field('A'), value: text(index) },
      { fieldId: table.field('B'), value: 'same' },
    ];
    for (let from = 0; from < MANY; from += 600) {
      await makeRecords(
        ada,
        table.id,
        Array.from({ length: 600 }, (_, index) => cells(from + index)),
      );
    }
    return table;
  }

  it('a new type converts every cell, in revisions of 500 that are joined by one batch id (I1, I3)', async () => {
    const table = await manyRecords((index) => (index % 3 === 0 ? `text ${index}` : ` ${index}.5 `));
    const [a, b] = [table.field('A'), table.field('B')];
    const start = await revisionOf(ada, table.id);
    const field = await updateField(ada, { id: a, type: 'NUMBER' });
    expect(field).toMatchObject({ type: 'NUMBER', version: start + 1 });

    const records = await readAll(ada, table.id);
    expect(records.map((record) => cellOf(record, a))).toEqual(
      records.map((_, index) => (index % 3 === 0 ? null : index + 0.5)),
    );
    const revisions = await revisionsFrom(ada, table, start + 1);
    expect(revisions.map(shapeOf)).toEqual([
      ['FieldUpdated', 1],
      ['RecordUpdated', 500],
      ['RecordUpdated', 500],
      ['RecordUpdated', 200],
    ]);
    expect(new Set(revisions.map(({ batchId }) => batchId)).size).toBe(1);
    expect(there(revisions[0]).batchId).toBeTruthy();
    for (const { revision, changes } of revisions.slice(1)) {
      for (const change of changes) {
        if (change.__typename !== 'RecordUpdated') throw new Error('not a record');
        const record = there(records.find(({ id }) => id === change.recordId));
        expect(change.cells).toEqual([{ fieldId: a, before: expect.any(String), after: cellOf(record, a) }]);
        const versions = record.cells.map((cell) => cell.version);
        expect([record.version, ...versions]).toEqual([revision, revision, versions[1]]);
        expect(versions[1]).toBeLessThan(start + 1);
      }
    }
    expect(records.every((record) => cellOf(record, b) === 'same')).toBe(true);
  });

  it('a deleted field is gone from cells and from views, also where other conditions stay', async () => {
    const table = await manyRecords();
    const [a, b] = [table.field('A'), table.field('B')];
    const onA = { fieldId: a, operator: 'CONTAINS' as const, value: '1' };
    const onB = { fieldId: b, operator: 'IS_NOT_EMPTY' as const };
    const by = (fieldId: string) => ({ fieldId, direction: 'DESC' as const });
    await makeView(ada, {
      tableId: table.id,
      name: 'one',
      hiddenFieldIds: [a, b],
      sort: [by(a), by(b)],
      filter: onA,
    });
    await makeView(ada, {
      tableId: table.id,
      name: 'two',
      filter: { and: [{ or: [onA, onB] }, { not: onA }] },
    });
    await makeView(ada, { tableId: table.id, name: 'three', filter: onB });
    const start = await revisionOf(ada, table.id);
    await deleteField(ada, a);

    const { table: now } = await ada.run(TableDocument, { id: table.id });
    expect(now?.fields.map(({ id }) => id)).toEqual([b]);
    expect(
      now?.views.map(({ hiddenFieldIds, sort, filter, version }) => ({
        hiddenFieldIds,
        sort,
        filter,
        version,
      })),
    ).toEqual([
      { hiddenFieldIds: [b], sort: [by(b)], filter: null, version: start + 1 },
      {
        hiddenFieldIds: [],
        sort: [],
        filter: { and: [{ or: [{ ...onB, value: null }] }] },
        version: start + 1,
      },
      { hiddenFieldIds: [], sort: [], filter: { ...onB, value: null }, version: start },
    ]);
    const revisions = await revisionsFrom(ada, table, start + 1);
    expect(revisions.map(({ changes }) => changes.length)).toEqual([3, 500, 500, 200]);
    expect(new Set(revisions.map(({ batchId }) => batchId)).size).toBe(1);
    const rows = (await allRows(server().opened.database)).filter((row) => /^[0-7] /.test(row));
    expect(rows.filter((row) => row.includes(a))).toEqual([]);
  });

  describe('a rewriting that its node left undone', () => {
    /** Changes a field as a node does that dies right after. */
    function left() {
      const { database } = server().opened;
      const log = createLog(database, memoryBus());
      const nothing = { finish: async () => {}, resume: async () => {} };
      return {
        database,
        log,
        fields: createFieldService({ database, log, rewriter: nothing, announceDeleted: () => {} }),
      };
    }

    it('is no fault for readers, is resumed by any node, and a write in between is not overwritten', async () => {
      const table = await manyRecords();
      const id = table.field('A');
      const { database, log, fields } = left();
      const start = await revisionOf(ada, table.id);
      await fields.update(await actorOf(ada), { id, type: 'NUMBER' });

      const sort = [{ fieldId: id, direction: 'ASC' as const }];
      for (const filter of [
        { fieldId: id, operator: 'LESS' as const, value: 5 },
        { fieldId: id, operator: 'EQUALS' as const, value: 5 },
      ]) {
        expect((await ada.ask(RecordsDocument, { tableId: table.id, filter, sort })).errors).toBeUndefined();
      }
      const again = await ada.run(UpdateFieldDocument, { input: { id, type: 'TEXT' } });
      expect(again.updateField.__typename).toBe('ValidationError');

      const before = await readAll(ada, table.id);
      const [first, last] = [there(before[0]), there(before[MANY - 1])];
      let batches = 0;
      const watched: Log = {
        async write(order, decide) {
          const written = await log.write(order, decide);
          if (++batches === 1) {
            const records = [first, last].map((record) => ({
              id: record.id,
              cells: [{ fieldId: id, value: -1 }],
            }));
            const answer = await ada.run(UpdateRecordsDocument, {
              input: { tableId: table.id, records, onConflict: 'OVERWRITE' },
            });
            expect(answer.updateRecords.__typename).toBe('UpdateRecordsPayload');
          }
          return written;
        },
      };
      await createFieldRewriter({ database, log: watched }).resume();
      const values = (await readAll(ada, table.id)).map((record) => cellOf(record, id));
      expect(values).toEqual(before.map((_, index) => (index === 0 || index === MANY - 1 ? -1 : index)));
      expect((await revisionsFrom(ada, table, start + 1)).map(shapeOf)).toEqual([
        ['FieldUpdated', 1],
        ['RecordUpdated', 500],
        ['RecordUpdated', 2],
        ['RecordUpdated', 500],
        ['RecordUpdated', 199],
      ]);
    });

    it('leaves alone what was written since, also where it looks like an old value', async () => {
      const choices = [{ name: 'Red' }];
      const table = await makeTable(ada, baseId, [{ name: 'A', type: 'SINGLE_SELECT', choices }]);
      const [fieldId, red] = [table.field('A'), table.choice('A', 'Red')];
      const [old, written] = await makeRecords(ada, table.id, [
        [{ fieldId, value: red }],
        [{ fieldId, value: red }],
      ]);
      const { database, log, fields } = left();
      await fields.update(await actorOf(ada), { id: fieldId, type: 'TEXT' });
      const made = await makeRecords(ada, table.id, [[{ fieldId, value: red }]]);
      for (const value of ['x', red]) {
        const records = [{ id: there(written).id, cells: [{ fieldId, value }] }];
        await ada.run(UpdateRecordsDocument, {
          input: { tableId: table.id, records, onConflict: 'OVERWRITE' },
        });
      }
      await createFieldRewriter({ database, log }).resume();
      const now = (await readAll(ada, table.id)).map((record) => [record.id, cellOf(record, fieldId)]);
      expect(now).toEqual([
        [there(old).id, 'Red'],
        [there(written).id, red],
        [there(made[0]).id, red],
      ]);
    });

    it.each(['update', 'remove'] as const)(
      'also when it died between two batches of an %s: each record is written once',
      async (how) => {
        const table = await manyRecords();
        const id = table.field('A');
        const { database, log, fields } = left();
        const start = await revisionOf(ada, table.id);
        await (how === 'update'
          ? fields.update(await actorOf(ada), { id, type: 'NUMBER' })
          : fields.remove(await actorOf(ada), { id }));
        let batches = 0;
        const dying: Log = {
          async write(order, decide) {
            if (batches++ === 1) throw new Error('the node dies');
            return log.write(order, decide);
          },
        };
        await expect(createFieldRewriter({ database, log: dying }).resume()).rejects.toThrow('the node dies');
        await Promise.all([1, 2].map(() => createFieldRewriter({ database, log }).resume()));
        const revisions = await revisionsFrom(ada, table, start + 2);
        expect(revisions.map(({ changes }) => changes.length)).toEqual([500, 500, 200]);
        const written = revisions.flatMap(({ changes }) =>
          changes.map((change) => (change.__typename === 'RecordUpdated' ? change.recordId : '')),
        );
        expect(new Set(written).size).toBe(MANY);
        await createFieldRewriter({ database, log }).resume();
        expect(await revisionOf(ada, table.id)).toBe(start + 4);
      },
    );
  });
});

async function actorOf(person: Person) {
  return { id: await userIdOf(person), name: 'ada', avatarUrl: null };
}
