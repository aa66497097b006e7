import { useSignal } from '../signals.ts';
import { useDesk } from '../workspace/desk.ts';
import { ROWS } from '../workspace/open-table.ts';

export interface WhereProps {
  recordId: string;
  fieldId: string | null;
  /** What the field was called when the server was asked; null also where it is gone. */
  fieldName?: string | null;
}

/** What a thread is about. A press goes there. */
export function Where(place: WhereProps) {
  const { table, reveal, panel } = useDesk();
  const { recordId, fieldId } = place;
  const title = useTitle(place);
  const isThere = fieldId !== null && table.live.snapshot?.fields.has(fieldId);
  const field = isThere ? fieldId : table.rows.fields[0]?.id;
  return (
    <button
      type="button"
      className="where"
      title="Show it in the table"
      onClick={() => {
        if (!field) return;
        reveal({ recordId, fieldId: field });
        // There the panel covers the table.
        if (matchMedia('(max-width: 760px)').matches) panel.set('none');
      }}
    >
      {title}
    </button>
  );
}

/** The record, and the field where it is about a cell. */
export function useTitle({ recordId, fieldId, fieldName }: WhereProps): string {
  const { table } = useDesk();
  useSignal(table.signals, recordId);
  useSignal(table.signals, ROWS);
  const record = table.rows.titleOf(recordId);
  if (fieldId === null) return record;
  return `${record} · ${table.live.snapshot?.fields.get(fieldId)?.name ?? fieldName ?? 'Deleted field'}`;
}
