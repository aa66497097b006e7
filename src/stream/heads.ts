import type { Position } from './cursor.ts';

/**
 * Where each table's log stood when a request first read anything of the table. `Table.cursor` answers that, wherever in
 * the query it stands: a stream that starts there can repeat what the request has seen, but never miss what it has not.
 */
export interface Heads {
  /** Notes the heads that came with these rows, in the same snapshot. Only the first for a table counts. */
  noteAll<Row extends { head: Position }>(rows: Row[], tableIdOf: (row: Row) => string): Row[];
  get(tableId: string): Position | undefined;
}

export function createHeads(): Heads {
  const first = new Map<string, Position>();
  return {
    noteAll(rows, tableIdOf) {
      for (const row of rows) {
        const tableId = tableIdOf(row);
        if (!first.has(tableId)) first.set(tableId, row.head);
      }
      return rows;
    },
    get: (tableId) => first.get(tableId),
  };
}
