import {
  DeleteRecordsDocument,
  RecordDocument,
  RedoDocument,
  RestoreRecordDocument,
  RevertChangeDocument,
  type RevertChangeInput,
  UndoDocument,
  type UndoInput,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { addMember, as, type MadeTable, makeBase, makeTable, there, userIdOf } from '../support/make.ts';
import type { Person } from '../support/server.ts';

/** A table with a text A, a text B and a number N, for two people who may edit. */
export async function sharedTable(ada: Person, bob: Person): Promise<MadeTable> {
  await userIdOf(bob);
  const baseId = await makeBase(ada);
  await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
  return makeTable(ada, baseId, [
    { name: 'A', type: 'TEXT' },
    { name: 'B', type: 'TEXT' },
    { name: 'N', type: 'NUMBER' },
  ]);
}

/** Writes cells, by the names of their fields, over whatever is there; answers the revision. */
export async function write(
  person: Person,
  table: MadeTable,
  id: string,
  values: Record<string, unknown>,
): Promise<number> {
  const cells = Object.entries(values).map(([name, value]) => ({ fieldId: table.field(name), value }));
  const { updateRecords } = await person.run(UpdateRecordsDocument, {
    input: { tableId: table.id, records: [{ id, cells }], onConflict: 'OVERWRITE' },
  });
  return there(as(updateRecords, 'UpdateRecordsPayload').revision);
}

export async function remove(person: Person, table: MadeTable, ids: string[]): Promise<number> {
  const { deleteRecords } = await person.run(DeleteRecordsDocument, { input: { tableId: table.id, ids } });
  return there(as(deleteRecords, 'DeleteRecordsPayload').revision);
}

/** The filled cells of a record, by the names of their fields; null when it is not there. */
export async function read(
  person: Person,
  table: MadeTable,
  id: string,
  names = ['A', 'B', 'N'],
): Promise<Record<string, unknown> | null> {
  const { record } = await person.run(RecordDocument, { id });
  if (!record) return null;
  const filled = names.flatMap((name) => {
    const cell = record.cells.find(({ fieldId }) => fieldId === table.field(name));
    return cell && cell.value !== null ? [[name, cell.value]] : [];
  });
  return Object.fromEntries(filled);
}

type Press = Omit<UndoInput, 'tableId'>;

export async function undo(person: Person, { id: tableId }: MadeTable, input: Press = {}) {
  return (await person.run(UndoDocument, { input: { tableId, ...input } })).undo;
}

export async function redo(person: Person, { id: tableId }: MadeTable, input: Press = {}) {
  return (await person.run(RedoDocument, { input: { tableId, ...input } })).redo;
}

export async function revert(
  person: Person,
  { id: tableId }: MadeTable,
  input: Omit<RevertChangeInput, 'tableId'>,
) {
  return (await person.run(RevertChangeDocument, { input: { tableId, ...input } })).revertChange;
}

export async function restore(person: Person, { id: tableId }: MadeTable, recordId: string) {
  return (await person.run(RestoreRecordDocument, { input: { tableId, recordId } })).restoreRecord;
}
