import {
  type CellUpdateInput,
  DeleteRecordsDocument,
  RecordDocument,
  UpdateRecordsDocument,
  type UpdateRecordsInput,
} from '../../schema/operations/generated/graphql.ts';
import { type MadeTable, makeRecords, makeTable, there } from '../support/make.ts';
import type { Person } from '../support/server.ts';

/** A table of three fields with one record: Ada of London, 36. The table is revision 1, the record revision 2. */
export interface Sheet {
  table: MadeTable;
  recordId: string;
}

export type FieldName = 'Name' | 'City' | 'Age';

export async function makeSheet(owner: Person, baseId: string): Promise<Sheet> {
  const table = await makeTable(owner, baseId, [
    { name: 'Name', type: 'TEXT' },
    { name: 'City', type: 'TEXT' },
    { name: 'Age', type: 'NUMBER' },
  ]);
  const cells = { Name: 'Ada', City: 'London', Age: 36 };
  const [record] = await makeRecords(owner, table.id, [
    Object.entries(cells).map(([name, value]) => ({ fieldId: table.field(name), value })),
  ]);
  return { table, recordId: there(record).id };
}

/** Writes cells of the record, by the names of their fields. */
export async function write(
  person: Person,
  { table, recordId }: Sheet,
  values: Partial<Record<FieldName, unknown>>,
  { version, ...options }: Partial<UpdateRecordsInput> & { version?: number } = {},
) {
  const cells = Object.entries(values).map(
    ([name, value]): CellUpdateInput => ({ fieldId: table.field(name), value, version: version ?? null }),
  );
  const input = { tableId: table.id, records: [{ id: recordId, cells }], ...options };
  return (await person.run(UpdateRecordsDocument, { input })).updateRecords;
}

export async function deleteRecord(
  person: Person,
  { table, recordId }: Sheet,
  options: { baseRevision?: number; sessionId?: string } = {},
) {
  const input = { tableId: table.id, ids: [recordId], ...options };
  return (await person.run(DeleteRecordsDocument, { input })).deleteRecords;
}

/** The cells of the record as they are, each with its version; null when it is gone. */
export async function read(person: Person, { table, recordId }: Sheet) {
  const { record } = await person.run(RecordDocument, { id: recordId });
  if (!record) return null;
  const of = (name: FieldName) => {
    const cell = record.cells.find(({ fieldId }) => fieldId === table.field(name));
    return cell ? [cell.value ?? null, cell.version] : undefined;
  };
  return { Name: of('Name'), City: of('City'), Age: of('Age') };
}
