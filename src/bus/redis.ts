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
  // Nobody else looks at what becomes of these: where the link ends before Redis has answered, that would end the process.
  const sendCommand = subscriber.sendCommand.bind(subscriber);
  subscriber.sendCommand = (command, stream) => {
    if (command.name.endsWith('unsubscribe')) command.promise.catch(() => {});
    return sendCommand(command, stream);
  };
  const gapListeners = new Set<() => void>();
  let closed = false;
  let sent = 0;
  let lost = 0;
  let gaps = 0;

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
    gaps += 1;
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
  /** Unlike the other, moved by nothing but a heartbeat. */
  let heartbeatAt = lastHeard;
  await pubsub.subscribe(heartbeat.name, () => {
    lastHeard = Date.now();
    heartbeatAt = lastHeard;
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
    if (closed) return;
    if (publisher.status !== 'ready') {
      lost += 1;
      return;
    }
    // Lost messages are found by their readers; the link's own error is reported once, above.
    pubsub.publish(topic.name, message).then(
      () => {
        sent += 1;
      },
      () => {
        lost += 1;
      },
    );
  }

  return {
    kind: 'redis',
    publish,
    async subscribe<Message>(topic: Topic<Message>, listener: (message: Message) => void) {
      let isListening = true;
      let isConfirmed = false;
      const confirmed = pubsub.subscribe(topic.name, (message: Message) => {
        if (!isListening) return;
        // Whatever reaches Redis can say anything here, to all nodes at once: none may end of it.
        try {
          if (typeof message !== 'object' || message === null) throw new TypeError('it is no object');
          listener(message);
        } catch (cause) {
          onError(new Error(`what came over ${topic.name} cannot be taken`, { cause }));
        }
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
    state() {
      const isLinked = publisher.status === 'ready' && subscriber.status === 'ready';
      return { isUp: isLinked && Date.now() - heartbeatAt < silenceMs / 2, sent, lost, gaps };
    },
    async close() {
      closed = true;
      clearInterval(timer);
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
