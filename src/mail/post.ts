import type { Database } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { newId } from '../id.ts';
import type { Queue } from '../queue/queue.ts';
import { readClock } from '../stream/log.queries.ts';
import {
  countRecent,
  isAnyDue,
  lockDue,
  makeMails,
  type NewMail,
  putOff,
  type Waiting,
} from './due.queries.ts';

/** People served by one transaction. */
const PEOPLE = 500;
/** Items in one digest; what is more comes with the next one, at once. */
const DIGEST_ITEMS = 100;
const HOUR_MS = 3_600_000;

/**
 * Makes mails of what is due: one of each single thing, as many an hour as a person gets; of all the rest, and of what waits for a
 * digest, one for each person. Each mail has its job with the same commit. Answers how many it has made.
 */
export function createPost({
  database,
  queue,
  hourlyLimit,
}: {
  database: Database;
  queue: Queue;
  hourlyLimit: number;
}) {
  return async (): Promise<number> => {
    if (!(await isAnyDue(database.db))) return 0;
    return transaction(database, async (tx) => {
      const waiting = await lockDue(tx.db, PEOPLE);
      if (waiting.length === 0) return 0;
      const recent = await countRecent(tx.db, [...new Set(waiting.map(({ userId }) => userId))]);
      const { mails, late } = sort(waiting, (userId) => hourlyLimit - (recent.get(userId) ?? 0));
      if (mails.length > 0) {
        tx.write(
          ...makeMails(tx.db, mails),
          queue.send(
            tx.db,
            'mail',
            mails.map(({ id }) => ({ mailId: id })),
          ),
        );
      }
      if (late.length > 0) {
        const dueAt = new Date(Math.ceil((await readClock(tx.db)).getTime() / HOUR_MS + 0.001) * HOUR_MS);
        tx.write(
          putOff(
            tx.db,
            late.map(({ itemId }) => ({ itemId, dueAt })),
          ),
        );
      }
      return mails.length;
    });
  };
}

function sort(waiting: readonly Waiting[], roomOf: (userId: string) => number) {
  const mails: NewMail[] = [];
  const late: Waiting[] = [];
  const digests = new Map<string, NewMail>();
  const made = new Map<string, number>();
  for (const one of waiting) {
    const { userId, itemId, isDigest } = one;
    if (isDigest) {
      const digest = digests.get(userId);
      if (!digest) {
        const fresh = { id: newId('mai'), userId, isDigest, itemIds: [itemId] };
        digests.set(userId, fresh);
        mails.push(fresh);
      } else if (digest.itemIds.length < DIGEST_ITEMS) digest.itemIds.push(itemId);
      continue;
    }
    const count = made.get(userId) ?? 0;
    if (count >= roomOf(userId)) late.push(one);
    else {
      made.set(userId, count + 1);
      mails.push({ id: newId('mai'), userId, isDigest, itemIds: [itemId] });
    }
  }
  return { mails, late };
}
