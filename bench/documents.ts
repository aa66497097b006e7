import { print } from 'graphql';
import {
  PresenceDocument,
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

/** Follows presence, and of whoever moves gets everything again. */
export const followWhole = print(PresenceDocument);

/** The same for a client that keeps what never changes: of whoever moves it asks for what others do not know yet. */
export const followPresence = followWhole.replace(
  /updated \{\s+\.\.\.PresenceMemberFields\s+\}/,
  `updated {
        sessionId state viewId cell { recordId fieldId }
        range { start { recordId fieldId } end { recordId fieldId } }
        pointer { x y }
      }`,
);

/** The same for one who only wants to know who leaves. */
export const followLeaving = `subscription ($tableId: ID!, $input: PresenceInput) {
  presence(tableId: $tableId, input: $input) { __typename ... on PresenceDelta { left } }
}`;

/** The message of a move, with slots for the id of the operation and for both numbers. */
export function movePointer(tableId: string): string {
  const query = 'mutation($i:UpdatePresenceInput!){updatePresence(input:$i){__typename}}';
  const variables = { i: { tableId, pointer: { x: '#x', y: '#y' } } };
  return JSON.stringify({ id: '#id', type: 'subscribe', payload: { query, variables } });
}

/** The same move, for a server that knows nothing else. */
export const bareMove = JSON.stringify({ id: '#id', pointer: { x: '#x', y: '#y' } });
