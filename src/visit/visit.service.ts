import type { Viewer } from '../auth/sign-in.ts';
import { requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { CursorError, invalid, NotFoundError } from '../errors.ts';
import { readPlace } from '../past/place.queries.ts';
import type { Actor } from '../stream/change.ts';
import { decodeCursor, encodeCursor, type Position, positionOf } from '../stream/cursor.ts';
import { readHeads } from '../stream/log.queries.ts';
import type { Written } from '../stream/log.ts';
import { countSince, readVisits, type Since, upsertVisit } from './visit.queries.ts';

/** Whose changes are counted. */
export type SinceWhom = 'OTHERS' | 'ALL';

export interface MarkVisited extends Mutation {
  tableId: string;
  cursor?: string | null;
}

/** What has happened since, and since when. */
export interface TableSince extends Since {
  position: Position;
}

/** How far people have seen tables, and what they have missed. VIEWER. */
export interface VisitService {
  /** Up to a cursor, or all that is there. Sending it again does no harm. @throws ValidationError for a cursor of something else */
  mark(actor: Actor, input: MarkVisited): Promise<Written<string>>;
  /**
   * Since a cursor; without one since the last visit, and null for somebody who was never there. What retention has dropped is
   * not counted.
   * @throws CursorError for a cursor that the table has not given out
   */
  since(
    viewer: Viewer,
    tableId: string,
    request: { cursor?: string | null; by?: SinceWhom | null },
  ): Promise<TableSince | null>;
}

export function createVisitService({ database }: { database: Database }): VisitService {
  const { db } = database;

  async function headOf(tableId: string): Promise<Position> {
    const [head] = await readHeads(db, [tableId]);
    if (!head) throw new NotFoundError(tableId);
    return positionOf(head.revision, head.hash);
  }

  return {
    async mark(actor, { tableId, cursor }) {
      await requireTable(db, actor.id, tableId, 'VIEWER');
      const place = cursor == null ? headOf(tableId) : readPlace(db, tableId, cursor);
      const { revision, mark } = await place.catch((error: unknown) => {
        throw error instanceof CursorError ? invalid(['cursor'], error.message) : error;
      });
      await upsertVisit(db, { userId: actor.id, tableId, revision, mark }).execute();
      return { result: tableId, revisions: [] };
    },

    async since(viewer, tableId, { cursor, by }) {
      const userId = viewer.user.id;
      await requireTable(db, userId, tableId, 'VIEWER');
      const from = cursor ?? (await lastVisit(userId, tableId));
      if (from === null) return null;
      const { position, isCut } = await startOf(tableId, from);
      const without = by === 'OTHERS' ? userId : null;
      const since = await countSince(db, { logId: tableId, after: position.revision, without });
      return { ...since, isPartial: since.isPartial || isCut, position };
    },
  };

  async function lastVisit(userId: string, tableId: string): Promise<string | null> {
    const [visit] = await readVisits(db, userId, [tableId]);
    return visit ? encodeCursor(visit) : null;
  }

  /** Where the log no longer reaches back, what is left of it is counted from its beginning. */
  async function startOf(tableId: string, cursor: string): Promise<{ position: Position; isCut: boolean }> {
    try {
      return { position: await readPlace(db, tableId, cursor), isCut: false };
    } catch (error) {
      const position = decodeCursor(cursor);
      if (!(error instanceof CursorError) || error.code !== 'CURSOR_TOO_OLD' || !position) throw error;
      return { position, isCut: true };
    }
  }
}
