import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import { newId } from '../id.ts';
import type { Counts, SharedCounts } from './counts.ts';

/** How often a node tells the others what it has counted. */
const TELL_MS = 1_000;
/** For how long a node's word counts: one that is killed, or that cannot be heard, leaves nothing behind. */
const LEASE_MS = 4_000;

export interface ShareTimes {
  tellMs?: number;
  leaseMs?: number;
}

export interface Share {
  /** How many of it the other nodes have. */
  elsewhere(key: string): number;
  close(): Promise<void>;
}

/**
 * Tells the other nodes what is counted here, and hears what is counted there, over the bus: who asks for a place waits for nobody.
 *
 * So a limit over all nodes is not exact: what happened at another node counts a second late, and what is below a fiftieth of its
 * limit there is not told at all. Without Redis, or while it is away, each node counts for itself. Rejected: a counter in Redis for
 * each key. Each operation would wait for a round trip, or stop with Redis.
 */
export function createShare(
  parts: ShareTimes & {
    bus: Bus;
    /** What is worth telling. */
    count: () => Counts;
    /** What happened at another node. */
    onHappened: (key: string, count: number) => void;
    onError: (error: unknown) => void;
  },
): Share {
  const { bus, count, onHappened, onError, tellMs = TELL_MS, leaseMs = LEASE_MS } = parts;
  const topic = topics.counts();
  const nodeId = newId('nod');
  const nodes = new Map<string, { open: ReadonlyMap<string, number>; until: number }>();
  let hasTold = false;

  function hear({ nodeId: from, open, happened }: SharedCounts) {
    if (from === nodeId) return;
    nodes.set(from, { open: new Map(Object.entries(open)), until: performance.now() + leaseMs });
    for (const [key, times] of Object.entries(happened)) onHappened(key, times);
  }

  function tell({ open, happened }: Counts) {
    const isEmpty = Object.keys(open).length === 0 && Object.keys(happened).length === 0;
    // Once more where there was something: it is gone.
    if (isEmpty && !hasTold) return;
    hasTold = !isEmpty;
    bus.publish(topic, { nodeId, open, happened });
  }

  const listening = bus.subscribe(topic, hear);
  listening.catch(onError);
  const timer = setInterval(() => {
    const time = performance.now();
    for (const [id, { until }] of nodes) if (until < time) nodes.delete(id);
    tell(count());
  }, tellMs).unref();

  return {
    elsewhere(key) {
      let sum = 0;
      for (const { open, until } of nodes.values()) {
        if (until >= performance.now()) sum += open.get(key) ?? 0;
      }
      return sum;
    },
    async close() {
      clearInterval(timer);
      tell({ open: {}, happened: {} });
      const stop = await listening.catch(() => undefined);
      await stop?.();
    },
  };
}
