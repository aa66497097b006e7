import type { Job, Queue, QueueName } from './queue.ts';

/** How often a queue is looked at without having been told of anything. */
const POLL_MS = 2_000;
/** How often jobs are looked for whose taker is gone. */
const EXPIRE_MS = 5_000;
const TIDY_MS = 10 * 60_000;

/** Works jobs off on this node, beside the other nodes. */
export interface Worker {
  /** There is something to do, as far as this node knows. Whatever it does not know is found by looking. */
  wake(): void;
  /** Waits for the jobs in hand, which are told that the node stops. */
  close(): Promise<void>;
}

/**
 * `handle` is called at least once a job: what it does must be the same when it is done twice, also at the same time. When the node stops
 * it may leave off by throwing the reason of its signal; another node then goes on, so a long job holds up no stop.
 */
export function startWorker(parts: {
  queue: Queue;
  name: QueueName;
  /** Jobs that this node works on at a time: each holds a connection, of which mutations need the most. */
  lanes: number;
  handle(data: unknown, stopping: AbortSignal): Promise<void>;
  onError: (error: unknown) => void;
}): Worker {
  const { queue, name, lanes, handle, onError } = parts;
  const stop = new AbortController();
  /** Told of something that no lane has looked for yet. */
  let woken = false;
  let expiredAt = performance.now();
  let tidiedAt = performance.now();
  const idle = new Set<() => void>();

  async function work({ id, data }: Job) {
    try {
      await handle(data, stop.signal);
      await queue.done(name, id);
    } catch (error) {
      if (error !== stop.signal.reason) onError(error);
      // If this fails too, the job expires.
      await queue.failed(name, id, error).catch(onError);
    }
  }

  async function tidy() {
    if (performance.now() - expiredAt > EXPIRE_MS) {
      expiredAt = performance.now();
      await queue.expire();
    }
    if (performance.now() - tidiedAt > TIDY_MS) {
      tidiedAt = performance.now();
      await queue.tidy();
    }
  }

  function wake() {
    const [next] = idle;
    if (next) next();
    else woken = true;
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => {
      const rouse = () => {
        clearTimeout(timer);
        idle.delete(rouse);
        resolve();
      };
      const timer = setTimeout(rouse, POLL_MS);
      idle.add(rouse);
    });
  }

  /** One job after the other. Whoever finds one sends the next lane to look for more, so a long job holds up no others. */
  async function lane() {
    while (!stop.signal.aborted) {
      woken = false;
      await tidy().catch(onError);
      const [job] = await queue.fetch(name, 1);
      if (job) {
        wake();
        await work(job);
      } else if (!woken && !stop.signal.aborted) await rest();
    }
  }

  const running = Promise.all(Array.from({ length: lanes }, lane));
  return {
    wake,
    async close() {
      stop.abort();
      for (const rouse of [...idle]) rouse();
      await running;
    },
  };
}
