import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { CursorError } from '../errors.ts';
import { decodeCursor, type Position, positionOf } from '../stream/cursor.ts';
import { genesisHash } from '../stream/hash.ts';
import { log, logCheckpoint, revision } from '../stream/log.table.ts';

/** A place in a log that was checked, and when its revision was written. */
export interface Place extends Position {
  logId: string;
  /** null before the first revision, and where the log no longer tells. */
  at: Date | null;
  /** The last revision, when this was read. */
  head: number;
  /** The log holds every revision after this one. */
  beginsAfter: number;
}

/** @throws CursorError when the log does not reach it, or is not the one that it was given out for */
export async function readPlace(db: Db, logId: string, cursor: string): Promise<Place> {
  const position = decodeCursor(cursor);
  if (!position) throw new CursorError('CURSOR_UNKNOWN');
  const [row] = await db
    .select({
      head: log.revision,
      headHash: log.hash,
      beginsAfter: log.beginsAfter,
      // Of the revision that retention has cut last, its checkpoint tells the hash.
      hash: sql<Buffer | null>`coalesce(${revision.hash}, ${logCheckpoint.hash})`.mapWith(revision.hash),
      at: sql<Date | null>`coalesce(${revision.at}, ${logCheckpoint.at})`.mapWith(revision.at),
    })
    .from(log)
    .leftJoin(revision, and(eq(revision.logId, log.id), eq(revision.revision, position.revision)))
    .leftJoin(
      logCheckpoint,
      and(eq(logCheckpoint.logId, log.id), eq(logCheckpoint.revision, position.revision)),
    )
    .where(eq(log.id, logId));
  if (!row || position.revision > row.head) throw new CursorError('HISTORY_CHANGED');
  if (position.revision < row.beginsAfter) throw new CursorError('CURSOR_TOO_OLD');
  const atHead = position.revision === row.head ? row.headHash : undefined;
  const hash = row.hash ?? atHead ?? (position.revision === 0 ? genesisHash(logId) : undefined);
  if (!hash) throw new CursorError('CURSOR_TOO_OLD');
  if (positionOf(position.revision, hash).mark !== position.mark) throw new CursorError('HISTORY_CHANGED');
  return { ...position, logId, at: row.at, head: row.head, beginsAfter: row.beginsAfter };
}
