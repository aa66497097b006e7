import type { Bus } from '../bus/bus.ts';
import { OverLimitError } from '../errors.ts';
import type { SharedCounts } from './counts.ts';
import { createGauge, type Gauge } from './gauge.ts';
import { createRate, type Rate } from './rate.ts';
import { type Limit, refused } from './refusals.ts';
import { type Limits, usualLimits } from './settings.ts';
import { createShare, type ShareTimes } from './share.ts';

/** Who asks for something: a person once they have signed in, and where they come from, as far as it is known. */
export interface Asker {
  userId?: string | undefined;
  address?: string | undefined;
}

/** What people may hold and how often they may ask, over all nodes. Each refusal is counted. */
export interface Guard {
  readonly limits: Limits;
  /**
   * An operation or a request begins. Give what is known: the address before, the person after signing in.
   * @throws OverLimitError
   */
  operation(asker: Asker): void;
  /** A WebSocket opens, or its person has signed in. The answer gives it back. @throws OverLimitError */
  connection(asker: Asker): () => void;
  /** A subscription begins. The answer gives it back. @throws OverLimitError */
  subscription(asker: Asker): () => void;
  close(): Promise<void>;
}

/** What is below this part of its limit is nothing that other nodes have to know. */
const WORTH_TELLING = 1 / 50;

const MESSAGES: Record<Of, string> = {
  operations: 'operations a second',
  connections: 'connections',
  subscriptions: 'subscriptions',
};

type Of = 'operations' | 'connections' | 'subscriptions';
type By = 'user' | 'address';

export function createGuard({
  bus,
  limits = usualLimits,
  onError,
  times = {},
}: {
  bus: Bus;
  limits?: Limits | undefined;
  onError: (error: unknown) => void;
  times?: ShareTimes;
}): Guard {
  const most: Record<Of, Record<By, number>> = {
    operations: { user: limits.OPERATIONS_PER_USER, address: limits.OPERATIONS_PER_ADDRESS },
    connections: { user: limits.CONNECTIONS_PER_USER, address: limits.CONNECTIONS_PER_ADDRESS },
    subscriptions: { user: limits.SUBSCRIPTIONS_PER_USER, address: limits.SUBSCRIPTIONS_PER_ADDRESS },
  };
  const rates: Record<By, Rate> = {
    user: createRate(most.operations.user),
    address: createRate(most.operations.address),
  };
  const gaugeOf = (of: Of, by: By) =>
    createGauge(most[of][by], (key) => share.elsewhere(`${of}:${by}:${key}`));
  const gauges: Record<Exclude<Of, 'operations'>, Record<By, Gauge>> = {
    connections: { user: gaugeOf('connections', 'user'), address: gaugeOf('connections', 'address') },
    subscriptions: { user: gaugeOf('subscriptions', 'user'), address: gaugeOf('subscriptions', 'address') },
  };

  const share = createShare({
    bus,
    onError,
    ...times,
    count() {
      const counts: Pick<SharedCounts, 'open' | 'happened'> = { open: {}, happened: {} };
      const put = (into: Record<string, number>, of: Of, by: By, all: ReadonlyMap<string, number>) => {
        if (most[of][by] === 0) return;
        for (const [key, count] of all) {
          if (count >= most[of][by] * WORTH_TELLING) into[`${of}:${by}:${key}`] = count;
        }
      };
      for (const by of ['user', 'address'] as const) {
        put(counts.happened, 'operations', by, rates[by].taken());
        put(counts.open, 'connections', by, gauges.connections[by].own());
        put(counts.open, 'subscriptions', by, gauges.subscriptions[by].own());
      }
      return counts;
    },
    onHappened(name, count) {
      const [, by, ...key] = name.split(':');
      if (by === 'user' || by === 'address') rates[by].spend(key.join(':'), count);
    },
  });

  function refusal(of: Of, by: By, retryMs: number): OverLimitError {
    const limit: Limit = `${of}_per_${by}`;
    refused(limit);
    const whose = by === 'user' ? 'You have' : 'Your address has';
    return new OverLimitError(`${whose} too many ${MESSAGES[of]}.`, limit, retryMs);
  }

  function place(of: Exclude<Of, 'operations'>, asker: Asker): () => void {
    const { user, address } = gauges[of];
    if (asker.address !== undefined && !address.take(asker.address))
      throw refusal(of, 'address', PLACE_RETRY_MS);
    if (asker.userId !== undefined && !user.take(asker.userId)) {
      if (asker.address !== undefined) address.free(asker.address);
      throw refusal(of, 'user', PLACE_RETRY_MS);
    }
    // There is one for each socket and subscription, for as long as that lasts: it keeps as little as it can.
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      if (asker.address !== undefined) address.free(asker.address);
      if (asker.userId !== undefined) user.free(asker.userId);
    };
  }

  return {
    limits,
    operation(asker) {
      if (asker.address !== undefined) {
        const waitMs = rates.address.take(asker.address);
        if (waitMs > 0) throw refusal('operations', 'address', waitMs);
      }
      if (asker.userId === undefined) return;
      const waitMs = rates.user.take(asker.userId);
      if (waitMs > 0) throw refusal('operations', 'user', waitMs);
    },
    connection: (asker) => place('connections', asker),
    subscription: (asker) => place('subscriptions', asker),
    close: () => share.close(),
  };
}

/** Nobody knows when a place becomes free. */
const PLACE_RETRY_MS = 5_000;
