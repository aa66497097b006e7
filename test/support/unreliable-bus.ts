import type { Bus } from '../../src/bus/bus.ts';
import type { Random } from './random.ts';

/** One node's ear on a bus: it loses, doubles, delays and so reorders what it hears. */
export function unreliableBus(inner: Bus, random: Random): Bus {
  return {
    ...inner,
    async subscribe(topic, listener) {
      let listening = true;
      const end = await inner.subscribe(topic, (message) => {
        for (let copies = random.pick([0, 0, 1, 1, 1, 2]); copies > 0; copies--) {
          setTimeout(() => listening && listener(message), random.pick([0, 0, 1, 5, 40]));
        }
      });
      return () => {
        listening = false;
        return end();
      };
    },
  };
}
