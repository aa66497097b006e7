import type { Viewer } from '../auth/sign-in.ts';
import { requireTable } from '../base/access.ts';
import type { Database } from '../db/client.ts';
import { NotFoundError } from '../errors.ts';
import { readLogOf } from '../record/history.queries.ts';
import { type PastTable, pastTable } from './past-table.ts';
import { readPlace } from './place.queries.ts';

/** What tables and records were. VIEWER. */
export interface PastService {
  /** null where the table does not exist or the viewer may not see it. @throws CursorError */
  table(viewer: Viewer, tableId: string, cursor: string): Promise<PastTable | null>;
  /** The table that a record is or was in; null where the viewer may not see it. */
  tableOf(viewer: Viewer, recordId: string): Promise<string | null>;
}

export function createPastService({ database }: { database: Database }): PastService {
  const { db } = database;

  async function maySee(viewer: Viewer, tableId: string): Promise<boolean> {
    try {
      await requireTable(db, viewer.user.id, tableId, 'VIEWER');
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) return false;
      throw error;
    }
  }

  return {
    async table(viewer, tableId, cursor) {
      return (await maySee(viewer, tableId)) ? pastTable(db, await readPlace(db, tableId, cursor)) : null;
    },
    async tableOf(viewer, recordId) {
      const tableId = await readLogOf(db, recordId);
      return tableId !== undefined && (await maySee(viewer, tableId)) ? tableId : null;
    },
  };
}
