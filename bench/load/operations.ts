import { print } from 'graphql';
import { NotificationEventsDocument } from '../../schema/operations/generated/graphql.ts';
import { TABLE_CHANGES } from '../../src/client/change.ts';
import { UPDATE_RECORDS } from '../../src/client/editor.ts';
import { LOAD_TABLE } from '../../src/client/load.ts';
import { CELL_LOCKS, EDIT_CELL, LOCK_CELLS, UNLOCK_CELLS } from '../../src/client/lock.ts';
import { PRESENCE, UPDATE_PRESENCE } from '../../src/client/presence.ts';

const fault = '... on Error { code message }';

/** What people's pages send: that of `cobase/client` where it has it. */
export const documents = {
  load: `${LOAD_TABLE}`,
  changes: `${TABLE_CHANGES}`,
  presence: `${PRESENCE}`,
  locks: `${CELL_LOCKS}`,
  notifications: print(NotificationEventsDocument),
  edit: `${UPDATE_RECORDS}`,
  move: `${UPDATE_PRESENCE}`,
  lock: `${LOCK_CELLS}`,
  unlock: `${UNLOCK_CELLS}`,
  draft: `${EDIT_CELL}`,
  add: `mutation AddRecord($input: CreateRecordsInput!) { createRecords(input: $input) { __typename ... on CreateRecordsPayload { revision records { id } } ${fault} } }`,
  remove: `mutation DeleteRecord($input: DeleteRecordsInput!) { deleteRecords(input: $input) { __typename ... on DeleteRecordsPayload { revision } ${fault} } }`,
  comment: `mutation Comment($input: AddCommentInput!) { addComment(input: $input) { __typename ... on AddCommentPayload { revision comment { id } } ${fault} } }`,
  read: `query RecordComments($id: ID!) { record(id: $id) { id comments(first: 20) { edges { node { id text createdAt author { id name } replies(first: 20) { edges { node { id text createdAt author { id name } } } } } } } } }`,
};

export type Kind = keyof typeof documents;

/** Those that take a revision: sent again under the same name when the line broke before the answer. */
export const DURABLE: ReadonlySet<Kind> = new Set(['edit', 'add', 'remove', 'comment']);
