import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CreateFieldDocument,
  type NewFieldInput,
  RecordsDocument,
  TableDocument,
  UpdateFieldDocument,
  type UpdateFieldInput,
} from '../../schema/operations/generated/graphql.ts';
import {
  as,
  cellOf,
  makeBase,
  makeRecords,
  makeTable,
  revisionOf,
  serverOfSuite,
  there,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { allRows } from '../support/rows.ts';
import type { Person } from '../support/server.ts';
import { makeView, readAll, revisionsFrom, shapeOf, updateField } from './table.ts';

describe.each(modes)('fields (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let baseId: string;

  beforeAll(async () => {
    ada = await server().as('ada');
    baseId = await makeBase(ada);
  });

  it('removed choices empty the cells that held them, and no other record is written', async () => {
    const choices = ['Red', 'Blue', 'Green'].map((name) => ({ name }));
    const table = await makeTable(ada, baseId, [
      { name: 'One', type: 'SINGLE_SELECT', choices },
      { name: 'Some', type: 'MULTI_SELECT', choices },
    ]);
    const [one, some] = [table.field('One'), table.field('Some')];
    const value = (name: string) => [
      { fieldId: one, value: name },
      { fieldId: some, value: [name, 'Green'] },
    ];
    await makeRecords(ada, table.id, [value('Red'), value('Blue')]);
    const keep = (field: string) => [
      { id: table.choice(field, 'Green'), name: 'Grün' },
      { id: table.choice(field, 'Blue'), name: 'Blau', color: '#0000FF' },
    ];
    const start = await revisionOf(ada, table.id);
    const updated = await updateField(ada, { id: one, choices: keep('One') });
    expect(updated.options.choices).toEqual([
      { id: table.choice('One', 'Green'), name: 'Grün', color: null },
      { id: table.choice('One', 'Blue'), name: 'Blau', color: '#0000ff' },
    ]);
    await updateField(ada, { id: some, choices: keep('Some') });
    const records = await readAll(ada, table.id);
    expect(records.map((record) => [cellOf(record, one), cellOf(record, some)])).toEqual([
      [null, [table.choice('Some', 'Green')]],
      [table.choice('One', 'Blue'), [table.choice('Some', 'Blue'), table.choice('Some', 'Green')]],
    ]);
    expect(records.map(({ version }) => version)).toEqual([start + 4, start]);
    expect((await revisionsFrom(ada, table, start + 1)).map(shapeOf)).toEqual([
      ['FieldUpdated', 1],
      ['RecordUpdated', 1],
      ['FieldUpdated', 1],
      ['RecordUpdated', 1],
    ]);
  });

  /** What a cell becomes when its field becomes another one. "choice: x" stands for the id of the choice x. */
  const conversions: [Omit<NewFieldInput, 'name'>, unknown, Omit<UpdateFieldInput, 'id'>, unknown][] = [
    [{ type: 'TEXT' }, ' 1e3 ', { type: 'NUMBER' }, 1_000],
    [{ type: 'TEXT' }, '0x10', { type: 'NUMBER' }, null],
    [{ type: 'TEXT' }, '1e999', { type: 'NUMBER' }, null],
    [{ type: 'TEXT' }, '3', { type: 'RATING' }, 3],
    [{ type: 'TEXT' }, '6', { type: 'RATING' }, null],
    [{ type: 'TEXT' }, 'YES', { type: 'CHECKBOX' }, true],
    [{ type: 'TEXT' }, 'maybe', { type: 'CHECKBOX' }, null],
    [{ type: 'TEXT' }, 'Red', select('SINGLE_SELECT', 'Red'), 'choice: Red'],
    [{ type: 'TEXT' }, 'Red, Pink', select('MULTI_SELECT', 'Red', 'Blue'), ['choice: Red']],
    [{ type: 'TEXT' }, '2026-05-01T10:00', { type: 'DATE' }, '2026-05-01'],
    [{ type: 'TEXT' }, 'x@example.org', { type: 'EMAIL' }, 'x@example.org'],
    [{ type: 'TEXT' }, 'javascript:x', { type: 'URL' }, null],
    [{ type: 'TEXT' }, 'nobody', { type: 'USER' }, null],
    [{ type: 'LONG_TEXT' }, 'x'.repeat(10_001), { type: 'TEXT' }, null],
    [{ type: 'NUMBER' }, -1.5, { type: 'TEXT' }, '-1.5'],
    [{ type: 'CHECKBOX' }, false, { type: 'TEXT' }, 'false'],
    [{ type: 'DATE' }, '2026-05-01', { type: 'DATETIME' }, '2026-05-01T00:00:00.000Z'],
    [{ type: 'DATETIME' }, '2026-05-01T23:00:00Z', { type: 'DATE' }, '2026-05-01'],
    [select('SINGLE_SELECT', 'Red'), 'Red', { type: 'TEXT' }, 'Red'],
    [select('MULTI_SELECT', 'Red', 'Blue'), ['Blue', 'Red'], { type: 'TEXT' }, 'Blue, Red'],
    [select('SINGLE_SELECT', 'Red'), 'Red', { type: 'MULTI_SELECT' }, ['choice: Red']],
    [select('MULTI_SELECT', 'Red', 'Blue'), ['Blue', 'Red'], { type: 'SINGLE_SELECT' }, 'choice: Blue'],
    [select('SINGLE_SELECT', 'Red'), 'Red', select('MULTI_SELECT', 'Red'), ['choice: Red']],
    [{ type: 'RATING', max: 10 }, 9, { max: 8 }, null],
    [{ type: 'RATING', max: 10 }, 9, { type: 'NUMBER' }, 9],
  ];

  it.each(conversions)('%j holding %j becomes %j holding %j', async (from, before, to, after) => {
    const table = await makeTable(ada, baseId, [{ name: 'Field', ...from }]);
    const id = table.field('Field');
    const [made] = await makeRecords(ada, table.id, [[{ fieldId: id, value: before }]]);
    const field = await updateField(ada, { id, ...to });
    const named = (value: unknown) =>
      `choice: ${field.options.choices?.find((choice) => choice.id === value)?.name}`;
    const [record] = await readAll(ada, table.id);
    const value = cellOf(record, id);
    const isSelect = field.type.endsWith('SELECT') && value !== null;
    expect(isSelect ? (Array.isArray(value) ? value.map(named) : named(value)) : value).toEqual(after);
    expect(await revisionOf(ada, table.id)).toBe(
      there(made).version + (isDeepStrictEqual(value, cellOf(made, id)) ? 1 : 2),
    );
  });

  it('what views ask of a field goes with its type where the new one does not take it', async () => {
    const table = await makeTable(ada, baseId, [
      { name: 'A', type: 'TEXT' },
      { name: 'B', type: 'TEXT' },
    ]);
    const [a, b] = [table.field('A'), table.field('B')];
    await makeRecords(ada, table.id, [[{ fieldId: a, value: '5' }]]);
    const equals = { fieldId: a, operator: 'EQUALS' as const, value: 'abc' };
    const empty = { fieldId: b, operator: 'IS_EMPTY' as const };
    const filled = { fieldId: a, operator: 'IS_NOT_EMPTY' as const };
    const viewId = await makeView(ada, {
      tableId: table.id,
      name: 'View',
      filter: { and: [{ not: equals }, filled, empty] },
      sort: [{ fieldId: a, direction: 'ASC' }],
    });
    for (const type of ['LONG_TEXT', 'NUMBER', 'CHECKBOX', 'TEXT'] as const) {
      await updateField(ada, { id: a, type });
      const { table: found } = await ada.run(RecordsDocument, { tableId: table.id, viewId });
      expect(found?.records.totalCount, type).toBe(type === 'CHECKBOX' || type === 'TEXT' ? 0 : 1);
      const [now] = there((await ada.run(TableDocument, { id: table.id })).table).views;
      const parts = [
        ...(type === 'LONG_TEXT' ? [{ not: equals }] : []),
        { ...filled, value: null },
        { ...empty, value: null },
      ];
      expect(now?.filter).toEqual({ and: parts });
    }
  });

  it('what does not fit a field is told with its path, and nothing is written (I1)', async () => {
    const table = await makeTable(ada, baseId, [
      { name: 'Text', type: 'TEXT' },
      { name: 'Select', ...select('SINGLE_SELECT', 'Red') },
    ]);
    const [text, selectId] = [table.field('Text'), table.field('Select')];
    const many = Array.from({ length: 501 }, (_, index) => ({ name: `${index}` }));
    const red = { id: table.choice('Select', 'Red'), name: 'Red' };
    const parts: [Omit<UpdateFieldInput, 'id'>, string[]][] = [
      ...['', ' ', 'x'.repeat(201), '\u0000', '\ud800'].map((name): [{ name: string }, string[]] => [
        { name },
        ['name'],
      ]),
      [{ type: 'TEXT', choices: [] }, ['choices']],
      [{ type: 'TEXT', precision: 1 }, ['precision']],
      [{ type: 'NUMBER', max: 5 }, ['max']],
      [{ type: 'NUMBER', precision: 11 }, ['precision']],
      [{ type: 'NUMBER', precision: -1 }, ['precision']],
      [{ type: 'RATING', max: 0 }, ['max']],
      [{ type: 'RATING', max: 11 }, ['max']],
      [{ type: 'SINGLE_SELECT', choices: many }, ['choices']],
      [{ type: 'SINGLE_SELECT', choices: [{ name: 'a' }, { name: ' a ' }] }, ['choices', '1', 'name']],
      [{ type: 'SINGLE_SELECT', choices: [{ name: '' }] }, ['choices', '0', 'name']],
      [{ type: 'SINGLE_SELECT', choices: [{ name: 'a', color: 'red' }] }, ['choices', '0', 'color']],
      [{ type: 'SINGLE_SELECT', choices: [{ id: 'x', name: 'a' }] }, ['choices', '0', 'id']],
    ];
    const before = await allRows(server().opened.database);
    for (const [input, path] of parts) {
      const updated = await ada.run(UpdateFieldDocument, { input: { id: text, ...input } });
      expect(as(updated.updateField, 'ValidationError').issues[0]?.path).toEqual(path);
      const fresh = { tableId: table.id, name: 'New', type: 'TEXT' as const, ...input };
      const created = await ada.run(CreateFieldDocument, {
        input: { ...fresh, name: fresh.name ?? 'New', type: fresh.type ?? 'TEXT' },
      });
      expect(as(created.createField, 'ValidationError').issues[0]?.path).toEqual(path);
    }
    const twice = await ada.run(UpdateFieldDocument, {
      input: { id: selectId, choices: [red, { ...red, name: 'Rot' }] },
    });
    expect(as(twice.updateField, 'ValidationError').issues[0]?.path).toEqual(['choices', '1', 'id']);
    const same = await ada.run(UpdateFieldDocument, {
      input: { id: selectId, name: ' Select ', choices: [red] },
    });
    expect(as(same.updateField, 'UpdateFieldPayload').revision).toBeNull();
    expect(await allRows(server().opened.database)).toEqual(before);
  });

  it('a table has at most 200 fields', async () => {
    const fields = Array.from({ length: 201 }, (_, index) => ({ name: `${index}`, type: 'TEXT' as const }));
    await expect(makeTable(ada, baseId, fields)).rejects.toThrow('at most 200');
    const table = await makeTable(ada, baseId, fields.slice(1));
    const one = await ada.run(CreateFieldDocument, {
      input: { tableId: table.id, name: 'more', type: 'TEXT' },
    });
    expect(one.createField.__typename).toBe('ValidationError');
  });
});

function select<Type extends 'SINGLE_SELECT' | 'MULTI_SELECT'>(type: Type, ...names: string[]) {
  return { type, choices: names.map((name) => ({ name })) };
}
