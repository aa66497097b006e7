import { readSingles } from '../activity/activity.queries.ts';
import { readEntryId } from '../activity/activity.ts';
import type { Db } from '../db/client.ts';
import { HistoryDroppedError, invalid } from '../errors.ts';
import { isRecordChange, type Revision } from '../stream/change.ts';
import { decodeCursor, positionOf } from '../stream/cursor.ts';
import { readHeads, readRevisions } from '../stream/log.queries.ts';
import { readBatchAfter } from './back.queries.ts';

/** What is to be taken back: exactly one of the first four says it. */
export interface Named {
  revision?: number | null;
  cursor?: string | null;
  entryId?: string | null;
  batchId?: string | null;
  /** Of a piece of work only what came after this revision. */
  after?: number | null;
}

/** A revision to be taken back, and how to go on with the piece of work that it is part of. */
export interface Target {
  content: Revision;
  /** The record that an entry is about, where it is about one. */
  recordId: string | null;
  /** Give it as `after`; null when there is no more. */
  continueAfter: number | null;
}

/** @throws ValidationError unless exactly one of them names something of the log, HistoryDroppedError when that is no longer there */
export async function targetOf(db: Db, logId: string, named: Named): Promise<Target> {
  const { revision, cursor, entryId, batchId, after } = named;
  const given = [revision, cursor, entryId, batchId].filter((one) => one != null);
  if (given.length > 1) throw invalid(['cursor'], 'Name one of revision, cursor, entryId and batchId.');
  if (after != null && batchId == null && entryId == null) {
    throw invalid(['after'], 'Only a piece of work has more than one revision: name its batchId or entry.');
  }
  if (typeof entryId === 'string') return targetOfEntry(db, logId, entryId, after ?? null);
  if (typeof batchId === 'string') return targetOfBatch(db, logId, batchId, after ?? 0);
  if (typeof revision === 'number') return targetAt(await readOne(db, logId, revision, ['revision']));
  if (typeof cursor !== 'string') throw invalid(['revision'], 'Name the revision, or its cursor.');
  const position = decodeCursor(cursor);
  if (!position) throw invalid(['cursor'], 'This is no cursor that the server gave out.');
  const content = await readOne(db, logId, position.revision, ['cursor']);
  if (positionOf(content.revision, content.hash).mark !== position.mark) {
    throw invalid(['cursor'], 'The table has no such revision.');
  }
  return targetAt(content);
}

function targetAt(content: Revision, recordId: string | null = null): Target {
  return { content, recordId, continueAfter: null };
}

async function readOne(db: Db, logId: string, revision: number, path: string[]): Promise<Revision> {
  const [content] = await readRevisions(db, logId, revision - 1, 1);
  if (content) return content;
  const [head] = await readHeads(db, [logId]);
  if (head && revision > 0 && revision <= head.beginsAfter) throw new HistoryDroppedError(head.beginsAfter);
  throw invalid(path, 'The log has no such revision.');
}

async function targetOfBatch(db: Db, logId: string, batchId: string, after: number): Promise<Target> {
  const [first, second] = await readBatchAfter(db, { logId, batchId, after });
  if (first === undefined) throw invalid(['batchId'], 'The log has nothing of this piece of work any more.');
  const content = await readOne(db, logId, first, ['batchId']);
  return { ...targetAt(content), continueAfter: second === undefined ? null : first };
}

async function targetOfEntry(db: Db, logId: string, id: string, after: number | null): Promise<Target> {
  const name = readEntryId(id);
  if (name?.logId !== logId) throw invalid(['entryId'], 'This is no entry of the activity here.');
  const content = await readOne(db, logId, name.revision, ['entryId']);
  if (name.type === 'bulk') {
    const { batchId } = content;
    return batchId === null
      ? targetAt(content)
      : targetOfBatch(db, logId, batchId, after ?? name.revision - 1);
  }
  if (name.type === 'group' && name.oldest.revision !== name.revision) {
    throw invalid(['entryId'], 'These are several mutations: name its entries one by one, the newest first.');
  }
  const [single] = await readSingles(db, [name]);
  if (!single) throw invalid(['entryId'], 'The log has no such entry.');
  const isOne = name.type === 'single' && isRecordChange(single.change);
  return targetAt(content, isOne ? single.change.entityId : null);
}
