import type { RedisOptions } from 'ioredis';

/** A link to Redis that refuses what it cannot send now, instead of queueing it without a bound, and connects anew for ever. */
export function linkOptions(connectTimeoutMs: number): RedisOptions {
  return {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: connectTimeoutMs,
    retryStrategy: (attempt) => Math.min(50 * attempt, 1_000),
  };
}
