import type { World } from '../world.ts';
import type { LoadedTable } from './table.ts';

const FIELDS = [
  { name: 'Name', type: 'TEXT' },
  { name: 'Status', type: 'TEXT' },
  { name: 'Notes', type: 'LONG_TEXT' },
  { name: 'Amount', type: 'NUMBER' },
] as const;
/** What a person's screen shows. */
const RECORDS = 60;

/** Makes the tables that people meet in. */
export async function makeTables({ app, owner, baseId }: World, count: number): Promise<LoadedTable[]> {
  const { tables, fields, records } = app.services;
  const made: LoadedTable[] = [];
  for (let n = 0; n < count; n++) {
    const { result: tableId } = await tables.create(owner, {
      baseId,
      name: `Table ${n}`,
      fields: [...FIELDS],
    });
    const list = await fields.list(owner.id, tableId);
    const byType = FIELDS.map(({ name, type }) => ({
      id: list.find((field) => field.name === name)?.id ?? '',
      type,
    }));
    const { result } = await records.create(owner, {
      tableId,
      records: Array.from({ length: RECORDS }, (_, row) => ({
        cells: byType.map(({ id, type }) => ({ fieldId: id, value: type === 'NUMBER' ? row : `row ${row}` })),
      })),
    });
    made.push({ id: tableId, recordIds: result.map(({ id }) => id), fields: byType });
  }
  return made;
}

/** What a node answers about a table now. */
export async function askTable(
  { port, token }: { port: number; token: string },
  { query, variables }: { query: string; variables: object },
): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
