import { print } from 'graphql';
import { TableChangesDocument } from '../schema/operations/generated/graphql.ts';

const text = print(TableChangesDocument);

/** The subscription that a client of ours makes. Another number, another document: it asks for the same by other words. */
export function tableChanges(tableId: string, { after, nth = 0 }: { after?: string; nth?: number } = {}) {
  const query =
    nth === 0 ? text : text.replace('      cursor\n', `      cursor\n      number${nth}: revision\n`);
  return { query, variables: { tableId, ...(after ? { after } : {}) } };
}
