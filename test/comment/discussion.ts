import {
  AddCommentDocument,
  type AddCommentInput,
  type AddCommentMutation,
  DeleteCommentDocument,
  type Role,
} from '../../schema/operations/generated/graphql.ts';
import { addMember, as, makeBase, makeRecords, makeTable, there } from '../support/make.ts';
import type { Person } from '../support/server.ts';

/** A table with a record to talk about, and people who may. */
export interface Discussion {
  baseId: string;
  tableId: string;
  /** Where its stream starts: before anything is said. */
  cursor: string;
  recordId: string;
  fieldId: string;
}

export async function makeDiscussion(owner: Person, members: Record<string, Role> = {}): Promise<Discussion> {
  const baseId = await makeBase(owner);
  for (const [name, role] of Object.entries(members)) {
    await addMember(owner, baseId, `${name}@example.org`, role);
  }
  const table = await makeTable(owner, baseId, [
    { name: 'Name', type: 'TEXT' },
    { name: 'Person', type: 'USER' },
  ]);
  const [record] = await makeRecords(owner, table.id, [[]]);
  const { id: recordId } = there(record);
  return { baseId, tableId: table.id, cursor: table.cursor, recordId, fieldId: table.field('Name') };
}

type Added = Extract<AddCommentMutation['addComment'], { __typename: 'AddCommentPayload' }>;

export async function addComment(
  person: Person,
  { recordId }: Pick<Discussion, 'recordId'>,
  markdown: string,
  more: Partial<AddCommentInput> = {},
): Promise<Added & { id: string }> {
  const input = { recordId, markdown, ...more };
  const added = as((await person.run(AddCommentDocument, { input })).addComment, 'AddCommentPayload');
  return { ...added, id: there(added.comment).id };
}

export async function deleteComment(person: Person, id: string, erase = false): Promise<void> {
  const { deleteComment: deleted } = await person.run(DeleteCommentDocument, { input: { id, erase } });
  as(deleted, 'DeleteCommentPayload');
}
