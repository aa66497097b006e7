import type { Database } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { namesOf } from './names.ts';
import { nameUsers, readUnnamed } from './user.queries.ts';

const BATCH = 500;

/**
 * Works out by what people are found, for those whose row does not say it: who was there before names were folded, and whose
 * name a node of an older version has written. Folding differently from some version on means a migration that forgets
 * `named_at`. Any node may do it, and several at once do no harm.
 */
export async function nameUnnamed(database: Database): Promise<void> {
  for (let after = ''; ; ) {
    const people = await readUnnamed(database.db, after, BATCH);
    const last = people.at(-1);
    if (!last) return;
    await transaction(database, async (tx) => {
      tx.write(
        nameUsers(
          tx.db,
          people.map(({ id, name }) => ({ id, name, names: namesOf(name) })),
        ),
      );
    });
    after = last.id;
  }
}
