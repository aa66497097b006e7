import type { Services } from '../../schema/context.ts';
import type { FieldInput } from '../field/definition.ts';
import { shortId } from '../id.ts';
import type { Cell } from '../record/cell.ts';
import type { Actor } from '../stream/change.ts';

/** Records written in one revision: other writers get their turn between two, and memory is bounded. */
export const BATCH = 500;
/** A batch ends earlier where its cells come to this many characters. */
const BATCH_SIZE = 4_000_000;

export interface TableImport {
  baseId: string;
  name: string;
  fields: FieldInput[];
  /** Values by the name of their field, in stored form, choices by name. An empty cell has no entry. */
  rows: AsyncIterable<Record<string, Cell>> | Iterable<Record<string, Cell>>;
  /** Called after each batch with the records written so far. */
  onProgress?: (written: number) => void;
}

/** Makes a table and fills it, batch by batch, all joined by one batch id. */
export async function importTable(
  { tables, records, fields: fieldService }: Pick<Services, 'tables' | 'records' | 'fields'>,
  actor: Actor,
  { baseId, name, fields, rows, onProgress }: TableImport,
): Promise<{ tableId: string; written: number }> {
  const { result: tableId } = await tables.create(actor, { baseId, name, fields });
  const ids = new Map((await fieldService.list(actor.id, tableId)).map((field) => [field.name, field.id]));
  const batchId = shortId();
  let written = 0;
  let batch: { cells: { fieldId: string; value: Cell }[] }[] = [];
  let size = 0;

  async function flush() {
    if (batch.length === 0) return;
    await records.create(actor, { tableId, records: batch, batchId });
    written += batch.length;
    batch = [];
    size = 0;
    onProgress?.(written);
  }

  for await (const row of rows) {
    const cells = [];
    for (const [field, value] of Object.entries(row)) {
      const fieldId = ids.get(field);
      if (fieldId === undefined) throw new Error(`the import has a value for the unknown field ${field}`);
      cells.push({ fieldId, value });
      size += typeof value === 'string' ? value.length : 20;
    }
    batch.push({ cells });
    if (batch.length === BATCH || size >= BATCH_SIZE) await flush();
  }
  await flush();
  return { tableId, written };
}
