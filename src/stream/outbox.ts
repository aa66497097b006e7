import type { Db, Statement } from '../db/client.ts';
import type { NotifyJob } from '../notification/job.ts';

/** Where things go that concern somebody, with the commit that makes them: neither is there without the other. */
export interface Outbox {
  /** What leaves with the COMMIT, and so costs no round trip. */
  statement(db: Db, jobs: readonly NotifyJob[]): Statement;
  /** Some of it has been committed: a hint, which may stay out. */
  sent(): void;
}
