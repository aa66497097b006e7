import {
  CreateBaseDocument,
  CreateRecordsDocument,
  CreateTableDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { Person } from '../support/server.ts';

/** A table with one text field, in a base of its own. */
export interface TestTable {
  baseId: string;
  id: string;
  /** Its place in the stream when it was new. */
  start: string;
  add(value: string): Promise<void>;
}

export async function makeTable(person: Person): Promise<TestTable> {
  const { createBase } = await person.run(CreateBaseDocument, { input: { name: 'Base' } });
  if (createBase.__typename !== 'CreateBasePayload' || !createBase.base) throw new Error('no base');
  const baseId = createBase.base.id;
  const { createTable } = await person.run(CreateTableDocument, {
    input: { baseId, name: 'Table', fields: [{ name: 'Name', type: 'TEXT' }] },
  });
  if (createTable.__typename !== 'CreateTablePayload' || !createTable.table) throw new Error('no table');
  const { id, cursor, fields } = createTable.table;
  const fieldId = fields[0]?.id ?? '';
  return {
    baseId,
    id,
    start: cursor,
    async add(value) {
      const { createRecords } = await person.run(CreateRecordsDocument, {
        input: { tableId: id, records: [{ cells: [{ fieldId, value }] }] },
      });
      if (createRecords.__typename !== 'CreateRecordsPayload') throw new Error('no record');
    },
  };
}
