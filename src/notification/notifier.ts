import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/client.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createQueue } from '../queue/queue.ts';
import { startWorker } from '../queue/worker.ts';
import type { Outbox } from '../stream/outbox.ts';
import { createFanOut } from './fan-out.ts';
import { readJob } from './job.ts';

/** Embedded there is one connection, and people come first. */
const LANES = { postgres: 3, pglite: 1 };

/** Carries what has happened to the inboxes of those whom it concerns: sent with the commit, worked off by any node. */
export interface Notifier {
  outbox: Outbox;
  close(): Promise<void>;
}

export function createNotifier(parts: {
  database: Database;
  bus: Bus;
  /** Where what is told is mailed too. */
  mail: Pick<Mailer, 'delayMs'> | undefined;
  onError: (error: unknown) => void;
}): Notifier {
  const { database, bus, mail, onError } = parts;
  const queue = createQueue(database);
  const fanOut = createFanOut({ database, bus, mail });
  const worker = startWorker({
    queue,
    name: 'notify',
    lanes: LANES[database.kind],
    handle: (data) => fanOut(readJob(data)),
    onError,
  });
  return {
    outbox: {
      statement: (db, jobs) => queue.send(db, 'notify', jobs),
      sent: () => worker.wake(),
    },
    close: () => worker.close(),
  };
}
