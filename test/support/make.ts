import {
  CreateBaseDocument,
  CreateRecordsDocument,
  CreateTableDocument,
  type NewFieldInput,
} from '../../schema/operations/generated/graphql.ts';
import type { Person } from './server.ts';

/** Narrows a mutation's result to its payload; any error fails the test with what it says. */
export function payload<Result extends { __typename: string }, Name extends Result['__typename']>(
  result: Result,
  name: Name,
): Extract<Result, { __typename: Name }> {
  if (result.__typename !== name) throw new Error(`expected ${name}: ${JSON.stringify(result)}`);
  return result as Extract<Result, { __typename: Name }>;
}

export async function makeBase(person: Person, name = 'Base'): Promise<string> {
  const { createBase } = await person.run(CreateBaseDocument, { input: { name } });
  return payload(createBase, 'CreateBasePayload').base?.id ?? '';
}

export interface MadeTable {
  baseId: string;
  id: string;
  /** Before any record. */
  cursor: string;
  /** The ids of its fields, in the order given. */
  fieldIds: string[];
}

/** A table in a base of its own. */
export async function makeTable(
  person: Person,
  fields: NewFieldInput[] = [{ name: 'Name', type: 'TEXT' }],
  baseId?: string,
): Promise<MadeTable> {
  const base = baseId ?? (await makeBase(person));
  const { createTable } = await person.run(CreateTableDocument, {
    input: { baseId: base, name: 'Table', fields },
  });
  const { table } = payload(createTable, 'CreateTablePayload');
  if (!table) throw new Error('the new table is not there');
  return { baseId: base, id: table.id, cursor: table.cursor, fieldIds: table.fields.map(({ id }) => id) };
}

/** Adds records with one cell each; answers their ids and the revision they took. */
export async function addRecords(
  person: Person,
  { id: tableId, fieldIds: [fieldId = ''] }: MadeTable,
  values: unknown[],
  clientMutationId?: string,
): Promise<{ ids: string[]; revision: number }> {
  const { createRecords } = await person.run(CreateRecordsDocument, {
    input: {
      tableId,
      records: values.map((value) => ({ cells: [{ fieldId, value }] })),
      clientMutationId: clientMutationId ?? null,
    },
  });
  const { records, revision } = payload(createRecords, 'CreateRecordsPayload');
  return { ids: records.map(({ id }) => id), revision: revision ?? 0 };
}
