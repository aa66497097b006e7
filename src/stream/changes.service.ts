import { requireBase, requireTable } from '../base/access.ts';
import type { Database } from '../db/client.ts';
import type { StreamItem, Streams } from './stream.ts';

/** The durable streams, for those who may read them. */
export interface ChangesService {
  /** All that happens in a table, after a cursor or from now on. VIEWER. @throws NotFoundError */
  ofTable(userId: string, tableId: string, after: string | null): Promise<AsyncIterableIterator<StreamItem>>;
  /** All that happens in a base outside its tables. VIEWER. @throws NotFoundError */
  ofBase(userId: string, baseId: string, after: string | null): Promise<AsyncIterableIterator<StreamItem>>;
}

export function createChangesService(parts: { database: Database; streams: Streams }): ChangesService {
  const { database, streams } = parts;
  return {
    async ofTable(userId, tableId, after) {
      await requireTable(database.db, userId, tableId, 'VIEWER');
      return streams.follow(tableId, after);
    },
    async ofBase(userId, baseId, after) {
      await requireBase(database.db, userId, baseId, 'VIEWER');
      return streams.follow(baseId, after);
    },
  };
}
