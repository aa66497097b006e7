/** What has happened that may concern somebody: a revision of a log. */
export interface NotifyJob {
  logId: string;
  revision: number;
}

/** @throws for a job that is none of ours */
export function readJob(data: unknown): NotifyJob {
  if (typeof data === 'object' && data !== null && 'logId' in data && 'revision' in data) {
    const { logId, revision } = data;
    if (typeof logId === 'string' && typeof revision === 'number') return { logId, revision };
  }
  throw new Error(`not a job of notifications: ${JSON.stringify(data)}`);
}
