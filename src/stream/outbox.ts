import type { Db, Statement } from '../db/client.ts';
import type { Taken } from './change.ts';

/** Where revisions go that concern somebody, with the commit that makes them: neither is there without the other. */
export interface Outbox {
  /** What leaves with the COMMIT, and so costs no round trip. */
  statements(db: Db, taken: readonly Taken[]): Statement[];
  /** Some of it has been committed: a hint, which may stay out. */
  sent(): void;
}

/** For where nobody is to be told. */
export const nobody: Outbox = { statements: () => [], sent() {} };
