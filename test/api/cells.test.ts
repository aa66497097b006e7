import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CellInput,
  CreateRecordsDocument,
  DeleteRecordsDocument,
  type FieldType,
  RecordDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { fieldTypes } from '../../src/field/field.ts';
import { newId } from '../../src/id.ts';
import {
  addMember,
  as,
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
import { BLUE, type Cases, cases, MEMBER, RED, STRANGER } from './cell-cases.ts';

describe.each(modes)('cells (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let baseId: string;
  let table: MadeTable;
  let stands: Map<unknown, string>;

  beforeAll(async () => {
    ada = await server().as('ada');
    baseId = await makeBase(ada);
    table = await makeTable(
      ada,
      baseId,
      fieldTypes.map((type) => ({
        name: type,
        type,
        choices: type.endsWith('SELECT') ? [{ name: 'Red' }, { name: 'Blue' }] : null,
        max: type === 'RATING' ? 3 : null,
      })),
    );
    const bob = await server().as('bob');
    await addMember(ada, baseId, 'bob@example.org', 'VIEWER');
    stands = new Map([
      [MEMBER, await userIdOf(bob)],
      [STRANGER, await userIdOf(await server().as('eve'))],
    ]);
  });

  /** A value with the ids that its stand-ins stand for. */
  function real(type: FieldType, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => real(type, item));
    if (value === RED || value === BLUE) return table.choice(type, value === RED ? 'Red' : 'Blue');
    return stands.get(value) ?? value;
  }

  async function create(records: CellInput[][]) {
    const input = { tableId: table.id, records: records.map((cells) => ({ cells })) };
    return (await ada.run(CreateRecordsDocument, { input })).createRecords;
  }

  async function refuses(answer: Promise<{ __typename: string }>): Promise<string[][]> {
    const before = await revisionOf(ada, table.id);
    const refused = (await answer) as { __typename: string; issues?: { path: string[] }[] };
    expect(refused.__typename).toBe('ValidationError');
    expect(await revisionOf(ada, table.id)).toBe(before);
    return there(refused.issues).map(({ path }) => path);
  }

  describe.each(Object.entries(cases) as [FieldType, Cases][])('%s', (type, { taken, refused }) => {
    it('stores what fits, in one form', async () => {
      const fieldId = table.field(type);
      const made = await makeRecords(
        ada,
        table.id,
        taken.map(([value]) => [{ fieldId, value: real(type, value) }]),
      );
      const stored = taken.map(([value, form = value]) => real(type, form));
      expect(made.map((record) => cellOf(record, fieldId))).toEqual(stored);
      for (const [index, { id }] of made.entries()) {
        const { record } = await ada.run(RecordDocument, { id });
        expect(cellOf(there(record), fieldId)).toEqual(stored[index]);
      }
    });

    it('refuses what does not, naming each cell, and writes nothing of the rest (I1)', async () => {
      const fieldId = table.field(type);
      const good: CellInput[] = [{ fieldId, value: real(type, taken[0]?.[0]) }];
      const bad = refused.map((value): CellInput[] => [{ fieldId, value: real(type, value) }]);
      const before = await allRows(server().opened.database);
      const paths = await refuses(create([good, ...bad]));
      const expected = bad.map((_, index) => ['records', String(index + 1), 'cells', '0', 'value']);
      expect(paths.sort()).toEqual(expected.sort());
      const [record] = await makeRecords(ada, table.id, [[]]);
      for (const [cell] of bad.slice(0, 3)) {
        const records = [{ id: there(record).id, cells: [there(cell)] }];
        const input = { tableId: table.id, records, onConflict: 'OVERWRITE' as const };
        await refuses(ada.run(UpdateRecordsDocument, { input }).then(({ updateRecords }) => updateRecords));
      }
      await ada.run(DeleteRecordsDocument, { input: { tableId: table.id, ids: [there(record).id] } });
      const gone = (row: string) => !row.includes(there(record).id) && !/^([89]|1[0-3]) /.test(row);
      expect((await allRows(server().opened.database)).filter(gone)).toEqual(before.filter(gone));
    });

    it('is emptied by null, by an empty text and by leaving the value out', async () => {
      const fieldId = table.field(type);
      const value = real(type, taken[0]?.[0]);
      const made = await makeRecords(ada, table.id, [
        [{ fieldId, value }],
        [{ fieldId, value }],
        [{ fieldId, value }],
      ]);
      const empties: CellInput[] = [{ fieldId, value: null }, { fieldId, value: '' }, { fieldId }];
      const records = made.map(({ id }, index) => ({ id, cells: [there(empties[index])] }));
      const updated = await ada.run(UpdateRecordsDocument, {
        input: { tableId: table.id, records, onConflict: 'OVERWRITE' },
      });
      for (const record of as(updated.updateRecords, 'UpdateRecordsPayload').records) {
        expect(cellOf(record, fieldId)).toBeNull();
      }
    });
  });

  it('an empty list empties a MULTI_SELECT', async () => {
    const fieldId = table.field('MULTI_SELECT');
    const [record] = await makeRecords(ada, table.id, [[{ fieldId, value: [] }]]);
    expect(cellOf(record, fieldId)).toBeNull();
  });

  it.each(['__proto__', 'constructor', '', 'x', '\u0000', '\ud800'])(
    'the field %j is not one',
    async (fieldId) => {
      expect(await refuses(create([[{ fieldId, value: 'x' }]]))).toEqual([
        ['records', '0', 'cells', '0', 'fieldId'],
      ]);
    },
  );

  it('a field of another table is not one, and each cell is named once', async () => {
    const other = (await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }])).field('Name');
    const fieldId = table.field('TEXT');
    const cells = [
      { fieldId, value: 'a' },
      { fieldId, value: 'a' },
      { fieldId: other, value: 'a' },
    ];
    expect(await refuses(create([cells]))).toEqual([
      ['records', '0', 'cells', '1', 'fieldId'],
      ['records', '0', 'cells', '2', 'fieldId'],
    ]);
  });

  it('at most 100 faults are told at once', async () => {
    const wrong = { fieldId: table.field('NUMBER'), value: 'x' };
    expect(await refuses(create(Array.from({ length: 150 }, () => [wrong])))).toHaveLength(100);
  });

  it('a mutation takes 1 to 1,000 records, each once and of its table', async () => {
    const tableId = table.id;
    const fieldId = table.field('TEXT');
    const [one, two] = await makeRecords(ada, tableId, [[], []]);
    const [id, other] = [there(one).id, there(two).id];
    const update = async (ids: string[]) => {
      const records = ids.map((one) => ({ id: one, cells: [{ fieldId, value: `${Math.random()}` }] }));
      const input = { tableId, records, onConflict: 'OVERWRITE' as const };
      return (await ada.run(UpdateRecordsDocument, { input })).updateRecords;
    };
    const remove = async (ids: string[]) =>
      (await ada.run(DeleteRecordsDocument, { input: { tableId, ids } })).deleteRecords;
    const many = Array.from({ length: 1_001 }, () => newId('rec'));

    expect(await refuses(create([]))).toEqual([['records']]);
    expect(await refuses(create(many.map(() => [])))).toEqual([['records']]);
    for (const ids of [[], many, [id, other, id]]) {
      expect(await refuses(update(ids))).toEqual([['records']]);
      expect(await refuses(remove(ids))).toEqual([['ids']]);
    }
    const elsewhere = await makeTable(ada, baseId, []);
    const [foreign] = await makeRecords(ada, elsewhere.id, [[]]);
    const before = await allRows(server().opened.database);
    for (const unknown of [newId('rec'), there(foreign).id]) {
      expect(as(await update([id, unknown]), 'NotFoundError').id).toBe(unknown);
      expect(as(await remove([id, unknown]), 'NotFoundError').id).toBe(unknown);
    }
    expect(await allRows(server().opened.database)).toEqual(before);
    expect(as(await create(many.slice(1).map(() => [])), 'CreateRecordsPayload').records).toHaveLength(1_000);
  });

  it('a cell that gets the value it has is not written, and takes no revision', async () => {
    const [text, multi] = [table.field('TEXT'), table.field('MULTI_SELECT')];
    const cells = [
      { fieldId: text, value: 'a' },
      { fieldId: multi, value: ['Red', 'Blue'] },
    ];
    const [record] = await makeRecords(ada, table.id, [cells]);
    const update = async (cells: CellInput[]) => {
      const records = [{ id: there(record).id, cells }];
      const input = { tableId: table.id, records, onConflict: 'OVERWRITE' as const };
      const { updateRecords } = await ada.run(UpdateRecordsDocument, { input });
      const { records: written, revision } = as(updateRecords, 'UpdateRecordsPayload');
      return {
        revision,
        record: written[0],
        version: (id: string) => written[0]?.cells.find((cell) => cell.fieldId === id)?.version,
      };
    };
    const same = await update([...cells, { fieldId: table.field('URL'), value: null }]);
    expect(same).toMatchObject({ revision: null, record });
    const changed = await update([there(cells[0]), { fieldId: multi, value: ['Blue', 'Red'] }]);
    expect(changed.revision).toBe(there(record).version + 1);
    expect([changed.version(text), changed.version(multi)]).toEqual([
      there(record).version,
      changed.revision,
    ]);
  });
});
