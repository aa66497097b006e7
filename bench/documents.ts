import { print } from 'graphql';
import {
  TableChangesDocument,
  UpdateRecordsDocument,
  type UpdateRecordsMutationVariables,
} from '../schema/operations/generated/graphql.ts';
import type { Target } from './targets.ts';

const text = print(TableChangesDocument);

/** The subscription that a client of ours makes. Another number, another document: it asks for the same by other words. */
export function tableChanges(tableId: string, { after, nth = 0 }: { after?: string; nth?: number } = {}) {
  const query =
    nth === 0 ? text : text.replace('      cursor\n', `      cursor\n      number${nth}: revision\n`);
  return { query, variables: { tableId, ...(after ? { after } : {}) } };
}

const updateText = print(UpdateRecordsDocument);

/** The mutation that a client of ours makes to write one cell, of which it has seen a version. */
export function updateOneCell({ tableId, recordId, fieldId }: Target, value: string, version: number) {
  const variables: UpdateRecordsMutationVariables = {
    input: {
      tableId,
      records: [{ id: recordId, cells: [{ fieldId, value, version }] }],
    },
  };
  return { query: updateText, variables };
}
