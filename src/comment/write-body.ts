import type { LogTx } from '../stream/log.ts';
import type { CommentBodies } from './bodies.ts';
import { digestOf, newSalt } from './body.ts';
import type { CommentContent, Concern } from './comment.ts';
import { targetsOf } from './concern.ts';
import type { Resolved } from './mention.ts';
import { countOne } from './rate.queries.ts';
import { followAsMentioned, insertBody, replaceMentions } from './write.queries.ts';

/** A body that takes the next revision of its table. */
export interface NewBody {
  commentId: string;
  threadId: string;
  tableId: string;
  authorId: string;
  resolved: Resolved;
  /** Who is mentioned for the first time: they follow the thread from now on. */
  newUserIds: readonly string[];
  concerned: Concern;
}

/** Writes a body, with whom it mentions, and answers what the log tells of it. It counts as one of its author's minute. */
export function writeBody(
  tx: LogTx,
  bodies: Pick<CommentBodies, 'remember'>,
  { commentId, threadId, tableId, authorId, resolved, newUserIds, concerned }: NewBody,
): CommentContent['body'] {
  const { doc, mentioned, unresolved } = resolved;
  const version = tx.next(tableId);
  const salt = newSalt();
  const key = { commentId, threadId, tableId };
  tx.write(
    insertBody(tx.db, { commentId, version, at: tx.at, body: doc, salt, concerned, unresolved }),
    countOne(tx.db, authorId),
    ...replaceMentions(tx.db, key, targetsOf(mentioned)),
  );
  if (newUserIds.length > 0) tx.write(followAsMentioned(tx.db, key, newUserIds));
  const content = { version, digest: digestOf(doc, salt) };
  bodies.remember(commentId, content, doc);
  return content;
}
