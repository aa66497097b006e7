import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/client.ts';
import type { AskedLock } from '../lock/lock.ts';
import { createQueue } from '../queue/queue.ts';
import { startWorker, type Worker } from '../queue/worker.ts';
import type { Concern, Outbox } from '../stream/outbox.ts';
import type { Mailing } from './due.ts';
import { createFanOut } from './fan-out.ts';
import { type NotifyJob, readJob } from './job.ts';

/** Embedded there is one connection, and people come first. */
const LANES = { postgres: 3, pglite: 1 };

/** Carries what has happened to the inboxes of those whom it concerns: sent with the commit, worked off by any node. */
export interface Notifier {
  /** Of revisions. */
  concerns: Outbox<Concern>;
  /** Of what takes no revision. */
  askedLocks: Outbox<AskedLock>;
  /**
   * From now on this process works off what has happened. Not before it serves: a command beside the nodes, which may know of no mail
   * server, would tell of what has happened without the mails of it.
   */
  start(): void;
  close(): Promise<void>;
}

export function createNotifier(parts: {
  database: Database;
  bus: Bus;
  /** Where what is told is mailed too. */
  mailing: Mailing | undefined;
  onError: (error: unknown) => void;
}): Notifier {
  const { database, bus, mailing, onError } = parts;
  const queue = createQueue(database);
  const fanOut = createFanOut({ database, bus, mailing });
  let worker: Worker | undefined;
  const outboxOf = <Item>(jobOf: (item: Item) => NotifyJob): Outbox<Item> => ({
    statement: (db, items) => queue.send(db, 'notify', items.map(jobOf)),
    sent: () => worker?.wake(),
  });
  return {
    concerns: outboxOf((concern) => concern),
    askedLocks: outboxOf((lockRequest) => ({ lockRequest })),
    start() {
      worker ??= startWorker({
        queue,
        name: 'notify',
        lanes: LANES[database.kind],
        handle: (data, stopping) => fanOut(readJob(data), stopping),
        onError,
      });
    },
    async close() {
      await worker?.close();
    },
  };
}
