import type { Db } from './client.ts';

interface Preparable<Row> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Row[]> };
}

/**
 * A read that drizzle builds once for each of its objects, and not each time: building costs more than sending. It pays where
 * the object is used again, as in a transaction that is {@link Connection.steady}. Values go where `sql.placeholder` stands.
 */
export function prepared<Values extends Record<string, unknown>, Row>(
  build: (db: Db) => Preparable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const built = new WeakMap<Db, ReturnType<Preparable<Row>['prepare']>>();
  return (db, values) => {
    let query = built.get(db);
    if (!query) {
      query = build(db).prepare('');
      built.set(db, query);
    }
    return query.execute(values);
  };
}

/** Drizzle objects for connections, used again by later owners. */
export function createSteady<Target>(make: (current: () => Target) => Db) {
  const spare: { db: Db; target: Target | undefined }[] = [];
  return {
    take(target: Target): { db: Db; giveBack(): void } {
      let slot = spare.pop();
      if (slot) slot.target = target;
      else {
        const made: { db: Db; target: Target | undefined } = { target, db: make(() => current()) };
        const current = () => {
          if (made.target === undefined) throw new Error('the connection was given back');
          return made.target;
        };
        slot = made;
      }
      const taken = slot;
      return {
        db: taken.db,
        giveBack() {
          taken.target = undefined;
          spare.push(taken);
        },
      };
    },
  };
}

/**
 * Waits for all of them, also when one fails: `Promise.all` would let the others go on sending after their transaction has ended.
 * @throws what the first to fail threw
 */
export async function allDone(...works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
