import {
  CreateRecordsDocument,
  CreateTableDocument,
  type NewFieldInput,
} from '../../schema/operations/generated/graphql.ts';
import { makeBase, as as payload, there } from '../support/make.ts';
import type { Person } from '../support/server.ts';

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
  const table = there(payload(createTable, 'CreateTablePayload').table);
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
