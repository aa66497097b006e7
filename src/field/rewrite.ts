import type { Database } from '../db/client.ts';
import { applyCells, type CellDelta, sameCell } from '../record/cell.ts';
import { readRecordsToRewrite, updateRecordRows } from '../record/record.queries.ts';
import { readRevisions } from '../stream/log.queries.ts';
import type { Log } from '../stream/log.ts';
import { convertCell } from './convert.ts';
import { deleteField, listRewriting, type Rewriting, readRewriting, updateField } from './field.queries.ts';
import type { FieldContent } from './field.ts';

/** Records rewritten in one revision. Other writers of the table get their turn between two of them. */
export const BATCH = 500;

/**
 * Brings the cells of a changed or deleted field up to it. What is left to do stands in the field's row, so any node can
 * go on where another stopped; two at once do no harm, since each batch is chosen under the table's lock.
 */
export interface FieldRewriter {
  /** Resolves when no cell of the field is left to rewrite. Does nothing for a field that has none. */
  finish(fieldId: string): Promise<void>;
  /** Takes up what other nodes left undone. */
  resume(): Promise<void>;
}

export function createFieldRewriter({ database, log }: { database: Database; log: Log }): FieldRewriter {
  /** One batch after a record; answers the last record it saw, or undefined when it was the last batch. */
  async function batch(field: Rewriting, convert: Convert, after: string): Promise<string | undefined> {
    const { id, tableId } = field;
    const actor = convert.actor;
    const written = await log.write({ actor, logIds: [tableId], batchId: field.batchId }, async (tx) => {
      const current = await readRewriting(tx.db, id);
      if (current?.rewriteBefore !== field.rewriteBefore) return undefined;
      const records = await readRecordsToRewrite(tx.db, field, after, BATCH);
      const version = tx.next(tableId);
      const rows = [];
      for (const record of records) {
        const old = record.cells[id];
        if (old === undefined) continue;
        const converted = convert.cell(old);
        if (sameCell(old, converted)) continue;
        const delta: CellDelta = { [id]: converted };
        const { [id]: _, ...versions } = record.cellVersions;
        rows.push({
          ...record,
          cells: applyCells(record.cells, delta),
          cellVersions: field.deleted ? versions : { ...versions, [id]: version },
          version,
          updatedAt: tx.at,
          updatedBy: actor.id,
        });
        tx.append(tableId, {
          kind: 'RecordUpdated',
          entityId: record.id,
          before: { [id]: old },
          after: delta,
        });
      }
      if (rows.length > 0) tx.write(updateRecordRows(tx.db, rows));
      if (records.length === BATCH) return records.at(-1)?.id;
      tx.write(
        field.deleted
          ? deleteField(tx.db, id)
          : updateField(tx.db, id, { rewriteBefore: null, rewriteBatchId: null }),
      );
      return undefined;
    });
    return written.result;
  }

  async function finish(fieldId: string): Promise<void> {
    const field = await readRewriting(database.db, fieldId);
    if (!field) return;
    const convert = await conversion(database, field);
    for (let after: string | undefined = ''; after !== undefined; )
      after = await batch(field, convert, after);
  }

  return {
    finish,
    async resume() {
      for (const fieldId of await listRewriting(database.db)) await finish(fieldId);
    },
  };
}

interface Convert {
  cell: (cell: NonNullable<CellDelta[string]>) => CellDelta[string];
  /** Whose change it was: its consequences are theirs too. */
  actor: { id: string; name: string; avatarUrl: string | null };
}

/** The log tells what the field was before, and who changed it. */
async function conversion(database: Database, field: Rewriting): Promise<Convert> {
  const [cause] = await readRevisions(database.db, field.tableId, field.rewriteBefore - 1, 1);
  if (!cause) throw new Error(`the log of ${field.tableId} holds no revision ${field.rewriteBefore}`);

  const { actor } = cause;
  const change = cause.changes.find(({ kind, entityId }) => kind === 'FieldUpdated' && entityId === field.id);
  if (field.deleted || change?.kind !== 'FieldUpdated') return { actor, cell: () => null };
  const from: FieldContent = { ...field, ...change.before };
  return { actor, cell: (cell) => convertCell(from, field, cell) };
}
