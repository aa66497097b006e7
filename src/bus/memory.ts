import type { Bus } from './bus.ts';

/** The bus of a single process. Messages arrive in a later turn of the event loop, as over a network. */
export function memoryBus(): Bus {
  const listeners = new Map<string, Set<(message: never) => void>>();
  let sent = 0;
  return {
    kind: 'memory',
    publish(topic, message) {
      sent += 1;
      for (const listener of listeners.get(topic.name) ?? []) {
        setImmediate(() => {
          if (listeners.get(topic.name)?.has(listener)) listener(message as never);
        });
      }
    },
    async subscribe(topic, listener) {
      // A set of own functions, so that one listener given twice is called twice and ended once.
      const own = (message: never) => listener(message);
      const group = listeners.get(topic.name) ?? new Set();
      listeners.set(topic.name, group.add(own));
      return async () => {
        group.delete(own);
        if (group.size === 0 && listeners.get(topic.name) === group) listeners.delete(topic.name);
      };
    },
    onGap() {},
    state: () => ({ isUp: true, sent, lost: 0, gaps: 0 }),
    async close() {
      listeners.clear();
    },
  };
}
