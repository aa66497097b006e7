import { randomUUID } from 'node:crypto';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis } from 'ioredis';
import type { Bus, Topic } from './bus.ts';
import { linkOptions } from './link.ts';

/** A message of this node to itself, to see whether its subscribing link is alive. */
const HEARTBEAT_MS = 1_000;
/** Silence after which the subscribing link is taken for dead, though nobody closed it. */
const SILENCE_MS = 5_000;

export interface RedisBusOptions {
  url: string;
  onError: (error: unknown) => void;
  heartbeatMs?: number;
  silenceMs?: number;
}

/**
 * The bus of many nodes, over one publishing and one subscribing link to Redis.
 *
 * A link that hangs without closing (a black hole between, a stopped Redis) gives no error, so the node publishes a
 * heartbeat to itself: when it stays away, the link is torn down and made anew, and everybody is told of the gap.
 */
export async function redisBus({
  url,
  onError,
  heartbeatMs = HEARTBEAT_MS,
  silenceMs = SILENCE_MS,
}: RedisBusOptions): Promise<Bus> {
  const options = linkOptions(silenceMs);
  // A hint that cannot leave now is worth nothing later.
  const publisher = new Redis(url, options);
  // The subscriber does queue: a SUBSCRIBE waits for the link instead of failing the subscription of a client.
  const subscriber = new Redis(url, { ...options, enableOfflineQueue: true, maxRetriesPerRequest: null });
  const gapListeners = new Set<() => void>();
  let closed = false;

  let complained = false;
  for (const link of [publisher, subscriber]) {
    link.on('error', (error) => {
      if (!complained && !closed) onError(error);
      complained = true;
    });
  }
  await Promise.all([publisher.connect(), subscriber.connect()]);
  subscriber.on('ready', () => {
    complained = false;
    lastHeard = Date.now();
    tellGap();
  });

  function tellGap() {
    for (const listener of gapListeners) listener();
  }

  /** Those who wait for a word that does not come while the link is down. */
  const waiting = new Set<() => void>();
  function goOn() {
    for (const resolve of waiting) resolve();
    waiting.clear();
  }
  subscriber.on('close', goOn);

  /** Resolves with the promise, or when the link is given up. */
  async function orLost(promise: Promise<unknown>): Promise<void> {
    let resolve = () => {};
    const lost = new Promise<void>((done) => {
      resolve = done;
    });
    waiting.add(resolve);
    await Promise.race([promise, lost]).finally(() => waiting.delete(resolve));
  }

  const pubsub = new RedisPubSub({ publisher, subscriber, connectionListener: () => {} });
  const heartbeat: Topic<number> = { name: `heartbeat:${randomUUID()}` };
  let lastHeard = Date.now();
  await pubsub.subscribe(heartbeat.name, () => {
    lastHeard = Date.now();
  });
  const timer = setInterval(() => {
    publish(heartbeat, Date.now());
    if (Date.now() - lastHeard < silenceMs) return;
    lastHeard = Date.now();
    onError(new Error(`Redis has been silent for ${silenceMs} ms: connecting anew`));
    goOn();
    publisher.disconnect(true);
    subscriber.disconnect(true);
  }, heartbeatMs);
  timer.unref();

  function publish<Message>(topic: Topic<Message>, message: Message) {
    if (closed || publisher.status !== 'ready') return;
    // Lost messages are found by their readers; the link's own error is reported once, above.
    pubsub.publish(topic.name, message).catch(() => {});
  }

  return {
    publish,
    async subscribe(topic, listener) {
      let isListening = true;
      let isConfirmed = false;
      const confirmed = pubsub.subscribe(topic.name, (message) => {
        if (isListening) listener(message);
      });
      const known = confirmed.then(() => {
        isConfirmed = true;
      });
      if (subscriber.status === 'ready') await orLost(known);
      // Without a link nothing can be confirmed. The subscription is made when the link is back, which is a gap: until
      // then the listener lives by what it finds out itself.
      if (!isConfirmed) known.then(tellGap, onError);
      return async () => {
        isListening = false;
        // What is not yet made is ended when it is. Nobody waits for that: it may be long.
        const ended = confirmed.then((id) => {
          if (!closed) pubsub.unsubscribe(id);
        });
        if (isConfirmed) await ended;
        else ended.catch(() => {});
      };
    },
    onGap(listener) {
      gapListeners.add(listener);
    },
    async close() {
      closed = true;
      clearInterval(timer);
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
