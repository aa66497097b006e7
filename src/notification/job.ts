import type { AskedLock } from '../lock/lock.ts';
import type { Concern } from '../stream/outbox.ts';

/** What has happened that may concern somebody. */
export type NotifyJob =
  | Concern
  /** What takes no revision. */
  | { lockRequest: AskedLock };

/** @throws for a job that is none of ours */
export function readJob(data: unknown): NotifyJob {
  // Only the notifier sends these, and with this type.
  if (typeof data === 'object' && data !== null && ('logId' in data || 'lockRequest' in data)) {
    return data as NotifyJob;
  }
  throw new Error(`not a job of notifications: ${JSON.stringify(data)}`);
}
