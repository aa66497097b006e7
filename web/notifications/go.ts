import type { Desk } from '../workspace/desk.ts';
import type { Notice } from './inbox.ts';

/** Leads to what a notice is about: its cell and its thread. Another table is opened by its address, as from a mail. */
export function goTo({ table, reveal, panel, thread }: Desk, notice: Notice): void {
  const { table: there, record, base } = notice;
  const tableId = there?.id ?? base?.tables[0]?.id;
  if (!tableId) return;
  if (tableId !== table.tableId) {
    const address = new URLSearchParams({ table: tableId });
    const fieldId = notice.fieldId ?? record?.cells[0]?.fieldId;
    if (record) address.set('record', record.id);
    if (fieldId) address.set('field', fieldId);
    if (notice.thread) address.set('thread', notice.thread.id);
    location.assign(`/?${address}`);
    return;
  }
  const fieldId = notice.fieldId ?? table.rows.fields[0]?.id;
  if (record && fieldId) reveal({ recordId: record.id, fieldId });
  if (notice.thread) {
    thread.set(notice.thread.id);
    panel.set('comments');
  }
}
