import { takeBack } from '../edit/undo.ts';
import { AddRecordsDocument, RemoveRecordsDocument } from '../generated/graphql.ts';
import { toast } from '../ui/toast.tsx';
import type { Desk } from '../workspace/desk.ts';

/** Adds an empty record at the end and goes there. */
export async function addRecord({ table, reveal }: Desk): Promise<void> {
  const { connection, tableId, rows, live } = table;
  if (connection.line.value.state !== 'online') {
    toast('You are offline: records can be added when the line is back.');
    return;
  }
  const input = { tableId, records: [{ cells: [] }] };
  const { data, error } = await connection.urql.mutation(AddRecordsDocument, { input });
  const result = data?.createRecords;
  const recordId = result && 'records' in result ? result.records[0]?.id : undefined;
  const fieldId = rows.fields[0]?.id;
  if (!recordId || !fieldId) {
    const message = error?.message ?? (result && 'message' in result ? result.message : undefined);
    toast(message ?? 'No record could be added.', { isFault: true });
    return;
  }
  // The answer may come before the stream has brought the record.
  const goThere = () => {
    if (!live.snapshot?.records.has(recordId)) return;
    unlisten();
    reveal({ recordId, fieldId });
  };
  const unlisten = live.listen(goThere);
  goThere();
}

export async function deleteRecords({ table }: Desk, ids: string[]): Promise<void> {
  const { connection, tableId } = table;
  const { data, error } = await connection.urql.mutation(RemoveRecordsDocument, { input: { tableId, ids } });
  const result = data?.deleteRecords;
  if (!result || 'message' in result) {
    toast(error?.message ?? (result && 'message' in result ? result.message : 'That did not work.'), {
      isFault: true,
    });
    return;
  }
  const what = ids.length === 1 ? 'Record deleted' : `${ids.length} records deleted`;
  toast(what, { action: { label: 'Undo', run: () => void takeBack(connection, tableId, 'undo') } });
}

export function linkTo({ table }: Desk, recordId: string): string {
  const url = new URL(location.origin);
  url.searchParams.set('base', table.baseId);
  url.searchParams.set('table', table.tableId);
  url.searchParams.set('record', recordId);
  const [first] = table.rows.fields;
  if (first) url.searchParams.set('field', first.id);
  return url.href;
}
