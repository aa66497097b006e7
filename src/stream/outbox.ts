import type { Db, Statement } from '../db/client.ts';

/** A revision that concerns somebody: the log says the rest. */
export interface Concern {
  logId: string;
  revision: number;
}

/** Where things go that concern somebody, with the commit that makes them: neither is there without the other. */
export interface Outbox<Item> {
  /** What leaves with the COMMIT, and so costs no round trip. */
  statement(db: Db, items: readonly Item[]): Statement;
  /** Some of it has been committed: a hint, which may stay out. */
  sent(): void;
}
