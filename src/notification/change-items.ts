import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import type { Db } from '../db/client.ts';
import type { Tx } from '../db/transaction.ts';
import type { Mailing, When } from './due.ts';
import { counts, type Item } from './item.ts';
import { addToCounts, type CountChange, lockInboxes, upsertItems } from './write.queries.ts';

/** What a transaction changes items with. */
export interface Locked<Facts> {
  /** The version that the transaction gives to what it changes, by person. */
  versions: ReadonlyMap<string, number>;
  facts: Facts;
}

export interface Changed {
  before: Item | undefined;
  after: Item;
  /** When what is new of it is to be mailed; undefined: not at all. */
  due?: When | undefined;
}

/**
 * Changes items of people, in a transaction of the caller's: locks their inboxes, and with that everything that decides what they
 * are told; reads; writes what `decide` makes of it and keeps the counts. What `read` reads is read after the lock is held, so
 * neither a mark nor another event can come between. To {@link announceInboxes} after the commit is the caller's.
 */
export async function changeItems<Facts>(
  tx: Tx,
  userIds: readonly string[],
  read: (db: Db) => Promise<Facts>,
  decide: (locked: Locked<Facts>) => Changed[],
  mailing?: Mailing,
): Promise<ReadonlyMap<string, number>> {
  const locking = lockInboxes(tx.db, userIds);
  locking.catch(() => {});
  const [versions, facts] = await Promise.all([locking, read(tx.db)]);
  const changed = decide({ versions, facts });
  if (changed.length > 0)
    tx.write(
      upsertItems(
        tx.db,
        changed.map(({ after }) => after),
      ),
    );
  const changes = countChanges(changed);
  if (changes.length > 0) tx.write(addToCounts(tx.db, changes));
  const due = changed.flatMap(({ after: { id: itemId, userId, place }, due }) =>
    due ? { itemId, userId, place, ...due } : [],
  );
  if (mailing && due.length > 0) tx.write(mailing.add(tx.db, due));
  return versions;
}

function countChanges(changed: readonly Changed[]): CountChange[] {
  const changes = new Map<string, CountChange>();
  for (const { before, after } of changed) {
    const by = Number(counts(after)) - Number(before !== undefined && counts(before));
    if (by === 0) continue;
    const { userId, baseId } = after;
    const tableId = after.tableId ?? '';
    const key = `${userId} ${baseId} ${tableId}`;
    const known = changes.get(key);
    if (known) known.by += by;
    else changes.set(key, { userId, baseId, tableId, by });
  }
  return [...changes.values()];
}

/** Tells the nodes which inboxes have changed: one message, however many they are. */
export function announceInboxes(bus: Bus, versions: ReadonlyMap<string, number>): void {
  if (versions.size > 0) bus.publish(topics.inboxes(), { versions: [...versions] });
}
