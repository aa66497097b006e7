import DataLoader from 'dataloader';
import type { Database } from '../db/client.ts';
import type { RichText } from '../richtext/document.ts';
import { readShown } from './write.queries.ts';

/**
 * What comments say, for events. The log does not hold it, so it is read when an event is delivered: all that the subscriptions
 * of this node ask for in one turn is one query, be it many changes of a revision or one revision for many groups. Nothing is
 * remembered, so from its deletion on nobody is told a body any more.
 */
export interface CommentBodies {
  /** The body of a version, null where the comment is deleted or erased by now. */
  of(commentId: string, version: number): Promise<RichText | null>;
}

interface Key {
  commentId: string;
  version: number;
}

export function createCommentBodies({ db }: Pick<Database, 'db'>): CommentBodies {
  const nameOf = ({ commentId, version }: Key) => `${commentId} ${version}`;
  const loader = new DataLoader<Key, RichText | null>(
    async (keys) => {
      const wanted = new Map(keys.map((key) => [nameOf(key), key]));
      const bodies = new Map(
        (await readShown(db, [...wanted.values()])).map((row) => [nameOf(row), row.body]),
      );
      return keys.map((key) => bodies.get(nameOf(key)) ?? null);
    },
    { cache: false, maxBatchSize: 10_000 },
  );
  return { of: (commentId, version) => loader.load({ commentId, version }) };
}
