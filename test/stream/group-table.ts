import { expect } from 'vitest';
import type { Actor, Revision } from '../../src/stream/change.ts';
import { readHeads, readRevisions } from '../../src/stream/log.queries.ts';
import { there } from '../support/make.ts';
import type { TestServer } from '../support/server.ts';

/** A table with one text field and one record that says `first`: revision 2. */
export interface GroupTable {
  id: string;
  fieldIds: [string, string];
  recordId: string;
}

export async function makeGroupTable(
  { opened }: TestServer,
  owner: Actor,
  baseId: string,
): Promise<GroupTable> {
  const { records, fields, tables } = opened.app.services;
  const { result: tableId } = await tables.create(owner, {
    baseId,
    name: 'Table',
    fields: [
      { name: 'A', type: 'TEXT' },
      { name: 'B', type: 'TEXT' },
    ],
  });
  const [a, b] = await fields.list(owner.id, tableId);
  const fieldIds: [string, string] = [there(a).id, there(b).id];
  const cells = [{ fieldId: fieldIds[0], value: 'first' }];
  const made = await records.create(owner, { tableId, records: [{ cells }] });
  return { id: tableId, fieldIds, recordId: there(made.result[0]).id };
}

/** The whole log of a table; fails where it has a gap. */
export async function readLog({ opened: { database } }: TestServer, logId: string): Promise<Revision[]> {
  const log: Revision[] = [];
  for (;;) {
    const page = await readRevisions(database.db, logId, log.length, 200);
    if (page.length === 0) break;
    log.push(...page);
  }
  expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => index + 1));
  const [head] = await readHeads(database.db, [logId]);
  expect(head?.revision).toBe(log.length);
  return log;
}

/** The text of each record that the log tells to have been made, in order. */
export function textsOf(log: Revision[]): unknown[] {
  return log.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'RecordCreated' ? Object.values(change.after) : [])),
  );
}
