import DataLoader from 'dataloader';
import type { Database } from '../db/client.ts';
import type { RichText } from '../richtext/document.ts';
import type { Revision } from '../stream/change.ts';
import type { CommentContent } from './comment.ts';
import { readShown } from './stored.queries.ts';

type Content = CommentContent['body'];

/**
 * What comments say, for events. The log does not hold it, so it is read when an event is delivered: all that the subscriptions
 * of this node ask for in one turn is one query, be it many changes of a revision or one revision for many groups.
 *
 * What this node has just written need not be read: it is remembered for a second, so that its event leaves as soon as the
 * revision is heard. From its deletion on nobody is told a body any more, by this node at once; by another one of which this
 * node has not heard yet, when the second is over. Carrying bodies over the bus would spare the other nodes their query too, but
 * a message may be late by as long as a link stalls, and would then tell what was deleted long before.
 */
export interface CommentBodies {
  /** The body of a version, null where the comment is deleted or erased by now. */
  of(commentId: string, content: Content): Promise<RichText | null>;
  /**
   * What is about to be committed. It is known by its salted digest, which nobody can ask for unless the log holds it: what
   * was not committed in the end is told to nobody, also when another body takes its version.
   */
  remember(commentId: string, content: Content, body: RichText): void;
  forget(commentId: string): void;
  /** Forgets what these revisions delete. */
  hear(revisions: readonly Revision[]): void;
}

/** For how long, how many and how much in characters of JSON is remembered. */
const REMEMBER_MS = 1_000;
const MAX_REMEMBERED = 200;
const MAX_CHARACTERS = 1_000_000;

interface Key {
  commentId: string;
  version: number;
}

interface Remembered {
  commentId: string;
  body: RichText;
  size: number;
  until: number;
}

export function createCommentBodies(
  { db }: Pick<Database, 'db'>,
  now: () => number = () => performance.now(),
): CommentBodies {
  /** By digest, the oldest in front. */
  const remembered = new Map<string, Remembered>();
  let characters = 0;
  let timer: NodeJS.Timeout | undefined;

  function drop(digest: string, { size }: Remembered) {
    remembered.delete(digest);
    characters -= size;
  }

  function trim() {
    for (const [digest, one] of remembered) {
      const isTooMuch = remembered.size > MAX_REMEMBERED || characters > MAX_CHARACTERS;
      if (one.until > now() && !isTooMuch) break;
      drop(digest, one);
    }
    clearTimeout(timer);
    timer = remembered.size > 0 ? setTimeout(trim, REMEMBER_MS).unref() : undefined;
  }

  function forget(commentId: string) {
    for (const [digest, one] of remembered) if (one.commentId === commentId) drop(digest, one);
  }

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

  return {
    async of(commentId, { version, digest }) {
      const known = remembered.get(digest);
      return known && known.until > now() ? known.body : loader.load({ commentId, version });
    },
    remember(commentId, { digest }, body) {
      const size = JSON.stringify(body).length;
      remembered.set(digest, { commentId, body, size, until: now() + REMEMBER_MS });
      characters += size;
      trim();
    },
    forget,
    hear(revisions) {
      if (remembered.size === 0) return;
      for (const { changes } of revisions) {
        for (const { kind, entityId } of changes) {
          if (kind === 'CommentDeleted' || kind === 'CommentErased') forget(entityId);
        }
      }
    },
  };
}
