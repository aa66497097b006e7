import type { Database } from '../db/client.ts';
import type { Mailing } from '../notification/due.ts';
import { createQueue } from '../queue/queue.ts';
import { startWorker, type Worker } from '../queue/worker.ts';
import { addressOf } from './address.ts';
import type { Carrier } from './carrier.ts';
import { createDelivery } from './deliver.ts';
import { addDue } from './due.queries.ts';
import { createLinks, createPlaces } from './link.ts';
import { failAbandoned, forgetMails } from './mail.queries.ts';
import { readMailJob } from './mail.ts';
import { createPost } from './post.ts';
import { createUnsubscriber, type Unsubscriber } from './unsubscribe.ts';

/** How often is looked for what is due. */
const DUE_MS = 1_000;
/** How long a stop waits for the mail server, in milliseconds. */
const STOP_MS = 5_000;

export interface MailSettings {
  carrier: Carrier;
  from: string;
  /** What signs the links in mails, the first; all are accepted. */
  keys: readonly string[];
  /** How many mails are on their way at a time. */
  lanes: number;
  timeoutMs: number;
  delayMs: number;
  hourlyLimit: number;
  /** Where people reach this server; undefined: where it listens. */
  publicUrl: string | undefined;
  appUrl: string | undefined;
}

/** Mails what people have not read, on this node and beside the others. */
export interface Mailer {
  mailing: Mailing;
  /**
   * From now on mails leave, with links to this address where no setting names another. `page` is where what they are about is shown
   * under it, if it is: as APP_URL says it of a front end.
   */
  start(listensAt: string, page?: string): void;
  /** Writes off what was tried too often, and forgets what is old. */
  sweep(): Promise<void>;
  unsubscriber: Unsubscriber;
  close(): Promise<void>;
}

export function createMailer({
  database,
  settings,
  onError,
}: {
  database: Database;
  settings: MailSettings;
  onError: (error: unknown) => void;
}): Mailer {
  const { carrier, keys, lanes, timeoutMs, delayMs, hourlyLimit, appUrl } = settings;
  const from = addressOf(settings.from);
  if (!from) throw new Error(`not an address: ${settings.from}`);
  const links = createLinks(keys);
  const queue = createQueue(database);
  const post = createPost({ database, queue, hourlyLimit });
  const stopping = new AbortController();
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let posting: Promise<void> | undefined;

  function look() {
    posting ??= post()
      .then((made) => {
        if (made > 0) worker?.wake();
      })
      .catch(onError)
      .finally(() => {
        posting = undefined;
      });
  }

  return {
    mailing: { delayMs, add: addDue },
    start(listensAt, page) {
      if (worker) return;
      const places = createPlaces({ publicUrl: settings.publicUrl ?? listensAt, page, appUrl, links });
      const deliver = createDelivery({
        database,
        carrier,
        from,
        places,
        delayMs,
        timeoutMs,
        stopping: stopping.signal,
        onError,
      });
      worker = startWorker({
        queue,
        name: 'mail',
        lanes,
        handle: (data) => deliver(readMailJob(data)),
        onError,
      });
      timer = setInterval(look, DUE_MS);
      timer.unref();
    },
    async sweep() {
      await failAbandoned(database.db);
      await forgetMails(database.db);
    },
    unsubscriber: createUnsubscriber({ database, links }),
    async close() {
      clearInterval(timer);
      await posting;
      // What is broken off here may have arrived: it is sent again, under the same Message-ID.
      const limit = setTimeout(() => stopping.abort(new Error('the server stops')), STOP_MS);
      await worker?.close();
      clearTimeout(limit);
      carrier.close();
    },
  };
}
