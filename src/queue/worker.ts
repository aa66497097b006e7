import type { Job, Queue, QueueName } from './queue.ts';

/** How often a queue is looked at without having been told of anything. */
const POLL_MS = 2_000;
/** How often jobs are looked for whose taker is gone. */
const EXPIRE_MS = 5_000;
const TIDY_MS = 10 * 60_000;
/** Jobs that one node works on at a time. */
const AT_ONCE = 8;

/** Works jobs off on this node, beside the other nodes. */
export interface Worker {
  /** There is something to do, as far as this node knows. Whatever it does not know is found by looking. */
  wake(): void;
  /** Waits for the jobs in hand. */
  close(): Promise<void>;
}

/** `handle` is called at least once a job: what it does must be the same when it is done twice, also at the same time. */
export function startWorker(parts: {
  queue: Queue;
  name: QueueName;
  handle(data: unknown): Promise<void>;
  onError: (error: unknown) => void;
}): Worker {
  const { queue, name, handle, onError } = parts;
  let closed = false;
  let woken = false;
  let expiredAt = performance.now();
  let tidiedAt = performance.now();
  let rouse: (() => void) | undefined;

  async function work({ id, data }: Job) {
    try {
      await handle(data);
      await queue.done(name, id);
    } catch (error) {
      onError(error);
      // If this fails too, the job expires.
      await queue.failed(name, id, error).catch(onError);
    }
  }

  async function round(): Promise<boolean> {
    if (performance.now() - expiredAt > EXPIRE_MS) {
      expiredAt = performance.now();
      await queue.expire();
    }
    if (performance.now() - tidiedAt > TIDY_MS) {
      tidiedAt = performance.now();
      await queue.tidy();
    }
    const jobs = await queue.fetch(name, AT_ONCE);
    await Promise.all(jobs.map(work));
    return jobs.length === AT_ONCE;
  }

  async function run() {
    while (!closed) {
      woken = false;
      const more = await round().catch((error: unknown) => {
        onError(error);
        return false;
      });
      if (!more && !woken && !closed) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, POLL_MS);
          rouse = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        rouse = undefined;
      }
    }
  }

  const running = run();
  return {
    wake() {
      woken = true;
      rouse?.();
    },
    async close() {
      closed = true;
      rouse?.();
      await running;
    },
  };
}
