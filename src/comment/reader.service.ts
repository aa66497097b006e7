import { notFoundAs, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { invalid, NotFoundError } from '../errors.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import {
  forgetFollow,
  readRevisionIn,
  readThread,
  type Thread,
  upsertFollow,
  upsertRead,
  upsertTableRead,
} from './reader.queries.ts';

export interface OfThread extends Mutation {
  threadId: string;
}

/** A thread, or all of a table, up to a revision; without one, all of it. */
export type Read = ({ threadId: string } | { tableId: string }) & { revision: number | undefined };

/**
 * What a thread is to the one who asks: theirs alone, in no log, and no revision of the table. VIEWER. Each is one statement that
 * says how things are to be, so sending it again does no harm.
 */
export interface ReaderService {
  follow(actor: Actor, input: OfThread): Promise<Written<string>>;
  /** Until they write in it or are mentioned again. A muted thread stays muted. */
  unfollow(actor: Actor, input: OfThread): Promise<Written<string>>;
  /** From then on nothing makes them follow by itself. */
  mute(actor: Actor, input: OfThread): Promise<Written<string>>;
  unmute(actor: Actor, input: OfThread): Promise<Written<string>>;
  /** Up to a comment of the thread, or all of it. @throws ValidationError for a comment of another thread */
  markRead(actor: Actor, input: OfThread & { commentId?: string | null }): Promise<Written<string>>;
  /** Up to a revision of the table, or all of it. */
  markTableRead(
    actor: Actor,
    input: Mutation & { tableId: string; revision?: number | null },
  ): Promise<Written<string>>;
}

export function createReaderService(parts: {
  database: Database;
  /** What else is read with it, after the mark is made. */
  onRead(userId: string, what: Read): Promise<void>;
}): ReaderService {
  const { database, onRead } = parts;
  const { db } = database;

  async function threadOf(actor: Actor, id: string): Promise<Thread> {
    const thread = await readThread(db, id);
    if (!thread) throw new NotFoundError(id);
    await requireTable(db, actor.id, thread.tableId, 'VIEWER').catch(notFoundAs(id));
    return thread;
  }

  const done = (result: string): Written<string> => ({ result, revisions: [] });

  return {
    async follow(actor, { threadId }) {
      const thread = await threadOf(actor, threadId);
      await upsertFollow(db, thread, actor.id, { follow: 'FOLLOWING', followReason: 'CHOSEN' }).execute();
      return done(threadId);
    },
    async unfollow(actor, { threadId }) {
      await threadOf(actor, threadId);
      await forgetFollow(db, threadId, actor.id, 'FOLLOWING').execute();
      return done(threadId);
    },
    async mute(actor, { threadId }) {
      const thread = await threadOf(actor, threadId);
      await upsertFollow(db, thread, actor.id, { follow: 'MUTED', followReason: null }).execute();
      return done(threadId);
    },
    async unmute(actor, { threadId }) {
      await threadOf(actor, threadId);
      await forgetFollow(db, threadId, actor.id, 'MUTED').execute();
      return done(threadId);
    },
    async markRead(actor, { threadId, commentId }) {
      await threadOf(actor, threadId);
      const revision = commentId == null ? undefined : await readRevisionIn(db, threadId, commentId);
      if (commentId != null && revision === undefined) {
        throw invalid(['commentId'], 'The thread has no such comment.');
      }
      await upsertRead(db, threadId, actor.id, revision).execute();
      await onRead(actor.id, { threadId, revision });
      return done(threadId);
    },
    async markTableRead(actor, { tableId, revision }) {
      await requireTable(db, actor.id, tableId, 'VIEWER');
      await upsertTableRead(db, tableId, actor.id, revision ?? undefined).execute();
      await onRead(actor.id, { tableId, revision: revision ?? undefined });
      return done(tableId);
    },
  };
}
