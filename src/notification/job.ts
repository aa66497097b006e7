/** What has happened that may concern somebody. */
export type NotifyJob =
  /** A revision of a log, which says the rest. */
  | { logId: string; revision: number }
  /** What takes no revision. */
  | { lockRequest: AskedLock };

/** Somebody asks for a cell that somebody else holds. */
export interface AskedLock {
  id: string;
  tableId: string;
  recordId: string;
  fieldId: string;
  askerId: string;
  holderId: string;
  /** ISO 8601. */
  at: string;
}

/** @throws for a job that is none of ours */
export function readJob(data: unknown): NotifyJob {
  // Only `Outbox` sends these, and with this type.
  if (typeof data === 'object' && data !== null && ('logId' in data || 'lockRequest' in data)) {
    return data as NotifyJob;
  }
  throw new Error(`not a job of notifications: ${JSON.stringify(data)}`);
}
