import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CreateViewDocument,
  type CreateViewInput,
  type RecordFilter,
  RecordsDocument,
  type RecordsQueryVariables,
} from '../../schema/operations/generated/graphql.ts';
import { type FieldType, fieldTypes } from '../../src/field/field.ts';
import {
  addMember,
  as,
  cellOf,
  type MadeTable,
  makeBase,
  makeRecords,
  makeTable,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { filters, holds, type ModelField, type ModelRecord, sorted, sorts, valuesOf } from './list-model.ts';

/** Names of people in the order in which they sort: A to Z without case, then by code points. */
const NAMES = ['Ada', 'bob', 'Zoe', 'Émile', 'émil'];
/** In the order of their making, which is the order in which they sort. */
const CHOICES = ['Red', 'amber', 'Green'];

type Arguments = Omit<RecordsQueryVariables, 'tableId'>;

describe.each(modes)('lists of records (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let baseId: string;
  let userIds: string[];

  beforeAll(async () => {
    ada = await server().as('ada');
    baseId = await makeBase(ada);
    userIds = [];
    for (const [index, name] of NAMES.entries()) {
      const email = `person${index}@example.org`;
      userIds.push(await userIdOf(await server().as(`person${index}`, { name })));
      await addMember(ada, baseId, email, 'VIEWER');
    }
  });

  async function makeModel(): Promise<{
    table: MadeTable;
    fields: ModelField[];
    field(type: FieldType): ModelField;
  }> {
    const choices = (type: FieldType) => (type.endsWith('SELECT') ? CHOICES.map((name) => ({ name })) : null);
    const table = await makeTable(
      ada,
      baseId,
      fieldTypes.map((type) => ({ name: type, type, choices: choices(type) })),
    );
    const fields = fieldTypes.map((type) => {
      const ids =
        type === 'USER' ? userIds : choices(type) ? CHOICES.map((name) => table.choice(type, name)) : [];
      return { id: table.field(type), type, ids };
    });
    return { table, fields, field: (type) => there(fields.find((field) => field.type === type)) };
  }

  /** Fills a table and answers its records as the model has them, in the order of making. */
  async function fill(table: MadeTable, rows: Record<string, unknown>[]): Promise<ModelRecord[]> {
    const inputs = rows.map((row) => Object.entries(row).map(([fieldId, value]) => ({ fieldId, value })));
    const made = await makeRecords(ada, table.id, inputs);
    return made.map(({ id }, index) => ({ id, cells: rows[index] ?? {} }));
  }

  const page = async (tableId: string, args: Arguments) =>
    there((await ada.run(RecordsDocument, { tableId, ...args })).table).records;

  /** Follows the cursors to the end. */
  async function read(tableId: string, args: Arguments): Promise<{ ids: string[]; totalCount: number }> {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo, totalCount } = await page(tableId, { ...args, after });
      ids.push(...edges.map(({ node }) => node.id));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
      if (pageInfo.hasNextPage) expect(edges).toHaveLength(args.first ?? 50);
      if (!pageInfo.hasNextPage || ids.length > 1_000) return { ids, totalCount };
      after = pageInfo.endCursor ?? null;
    }
  }

  const codeOf = async (tableId: string, args: Arguments) =>
    (await ada.ask(RecordsDocument, { tableId, ...args })).errors?.[0]?.extensions?.code;

  it('page by page they are what the filter finds, in the order of the sort: with a view, arguments or both', async () => {
    const { table, fields } = await makeModel();
    const cells = Object.fromEntries(fields.map((field) => [field.id, valuesOf(field)]));
    const row = fc.record(cells, { requiredKeys: [] }).map((row) => ({ ...row }));
    const records = await fill(table, fc.sample(row, 60));
    const question = fc.record({
      filter: fc.option(filters(fields), { nil: null }),
      sort: fc.option(sorts(fields), { nil: null }),
      view: fc.option(fc.record({ filter: filters(fields), sort: sorts(fields) }), { nil: null }),
      first: fc.integer({ min: 3, max: 61 }),
    });
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(question, async ({ filter, sort, view, first }) => {
        // A table takes 100 views, which is enough for one in every few runs.
        const viewed = view && asked++ % 4 === 0 ? view : null;
        const viewId = viewed && (await makeView({ tableId: table.id, name: 'View', ...viewed }));
        const parts = [filter, viewed?.filter].filter((part): part is RecordFilter => part != null);
        const found = records.filter((record) => parts.every((part) => holds(part, record, fields)));
        const expected = sorted(found, sort ?? viewed?.sort ?? [], fields).map(({ id }) => id);
        expect(await read(table.id, { filter, sort, viewId, first })).toEqual({
          ids: expected,
          totalCount: expected.length,
        });
      }),
      { numRuns: 80, interruptAfterTimeLimit: 25_000, markInterruptAsFailure: false },
    );
    expect(server().errors).toEqual([]);
  });

  async function makeView(input: CreateViewInput): Promise<string> {
    const { createView } = await ada.run(CreateViewDocument, { input });
    return there(as(createView, 'CreateViewPayload').view).id;
  }

  it('values come back as they were written, whatever they look like', async () => {
    const { table, field } = await makeModel();
    const { id } = field('TEXT');
    const hostile = [
      "'; drop table record; --",
      '%',
      '_',
      '\\',
      '"',
      '$1',
      "' or '1'='1",
      '\u0001',
      '{"a":1}',
      '</script>',
    ];
    const records = await fill(
      table,
      hostile.map((value) => ({ [id]: value })),
    );
    for (const [index, value] of hostile.entries()) {
      for (const operator of ['EQUALS', 'CONTAINS', 'STARTS_WITH'] as const) {
        const { edges } = await page(table.id, { filter: { fieldId: id, operator, value } });
        const matching = hostile.flatMap((other, place) =>
          (
            operator === 'EQUALS'
              ? other === value
              : operator === 'CONTAINS'
                ? other.includes(value)
                : other.startsWith(value)
          )
            ? [place]
            : [],
        );
        expect(
          edges.map(({ node }) => node.id),
          `${operator} ${value}`,
        ).toEqual(matching.map((place) => records[place]?.id));
      }
      const { edges } = await page(table.id, { filter: { fieldId: id, operator: 'ANY_OF', value: [value] } });
      expect(edges.map(({ node }) => cellOf(node, id))).toEqual([hostile[index]]);
    }
  });

  it('a cursor of another list or a forged one is told, and never a fault of the server', async () => {
    const { table, field } = await makeModel();
    const [number, text] = [field('NUMBER').id, field('TEXT').id];
    await fill(
      table,
      [1, 2, 3].map((value) => ({ [number]: value, [text]: `${value}` })),
    );
    const by = (fieldId: string, direction: 'ASC' | 'DESC' = 'ASC') => [{ fieldId, direction }];
    const lists = [
      [],
      by(number),
      by(number, 'DESC'),
      by(text),
      [...by(number), ...by(text)],
      [...by(text), ...by(number)],
    ];
    const cursors = await Promise.all(
      lists.map(async (sort) => there((await page(table.id, { sort, first: 1 })).pageInfo.endCursor)),
    );
    for (const [at, sort] of lists.entries()) {
      for (const [from, after] of cursors.entries()) {
        expect(await codeOf(table.id, { sort, after }), `${from} in ${at}`).toBe(
          from === at ? undefined : 'VALIDATION',
        );
      }
    }

    const [, cursor = ''] = cursors;
    const parts: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const forge = (...ends: unknown[]) =>
      Buffer.from(JSON.stringify([...parts.slice(0, -2), ...ends])).toString('base64url');
    const id = parts.at(-1);
    const forged = [
      ...[
        'x',
        '',
        'NaN',
        'Infinity',
        '1e5',
        '1; drop table record',
        ' 1',
        '0x1',
        '9'.repeat(140_000),
        `0.${'1'.repeat(20_000)}`,
        1,
        true,
        {},
        [],
        '\u0000',
        '\ud800',
      ].map((key) => forge(key, id)),
      ...[null, 5, {}, '\u0000', undefined].map((end) => forge('1', end)),
      ...[
        cursor.slice(0, -5),
        `${cursor}${cursor}`,

        'x',
        '%',
        '\u0000',
        '\ud800',
        'bnVsbA',
        'W10',
        'W11',
        '{}',
        'x'.repeat(100_000),
      ],
    ];
    for (const after of forged) {
      expect(await codeOf(table.id, { sort: by(number), after }), after.slice(0, 60)).toBe('VALIDATION');
    }
    for (const key of ['9'.repeat(310), `-0.${'0'.repeat(323)}5`, null]) {
      expect(await codeOf(table.id, { sort: by(number), after: forge(key, id) })).toBeUndefined();
    }
    expect(server().errors).toEqual([]);
  });

  it('a page has 1 to 500 records, a sort at most 5 fields of the table, each once', async () => {
    const { table, fields } = await makeModel();
    for (const first of [0, -1, 501, 2_147_483_647])
      expect(await codeOf(table.id, { first })).toBe('VALIDATION');
    for (const first of [1, 500, null]) expect(await codeOf(table.id, { first })).toBeUndefined();
    const by = (...ids: string[]) => ids.map((fieldId) => ({ fieldId, direction: 'ASC' as const }));
    const ids = fields.map(({ id }) => id);
    expect(await codeOf(table.id, { sort: by(...ids.slice(0, 5)) })).toBeUndefined();
    for (const sort of [by(...ids.slice(0, 6)), by(there(ids[0]), there(ids[0])), by('fld_x'), by('')]) {
      expect(await codeOf(table.id, { sort })).toBe('VALIDATION');
    }
  });

  it('a view of another table is none of this one', async () => {
    const { table } = await makeModel();
    const other = await makeTable(ada, baseId, []);
    const viewId = await makeView({ tableId: other.id, name: 'View' });
    expect(await codeOf(table.id, { viewId })).toBe('VALIDATION');
    expect(await codeOf(other.id, { viewId })).toBeUndefined();
  });
});
