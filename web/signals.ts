import { useSyncExternalStore } from 'react';

/** Says of things, by name, that they have to be drawn anew. */
export interface Signals {
  /** At the next frame, once, however often it is told until then. */
  tell(...names: string[]): void;
  /** Of all that is shown. */
  tellAll(): void;
  listen(name: string, listener: () => void): () => void;
  /** Another number each time that it has been told. */
  version(name: string): number;
}

/**
 * Fifty revisions a second come in while somebody scrolls: what they change is drawn once a frame, and only by those who show it.
 * A state for each record would be a hundred thousand of them; a context would draw the whole grid for one cell.
 */
export function makeSignals(): Signals {
  const versions = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();
  const waiting = new Set<string>();
  let isWaiting = false;

  function flush() {
    isWaiting = false;
    const names = [...waiting];
    waiting.clear();
    for (const name of names) {
      if (!listeners.has(name)) continue;
      versions.set(name, (versions.get(name) ?? 0) + 1);
      for (const listener of [...(listeners.get(name) ?? [])]) listener();
    }
  }

  function tell(...names: string[]) {
    for (const name of names) waiting.add(name);
    if (!isWaiting) requestAnimationFrame(flush);
    isWaiting = true;
  }

  return {
    tell,
    tellAll: () => tell(...listeners.keys()),
    listen(name, listener) {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those);
      those.add(listener);
      return () => {
        those.delete(listener);
        if (those.size === 0 && listeners.get(name) === those) listeners.delete(name);
      };
    },
    version: (name) => versions.get(name) ?? 0,
  };
}

/** Draws the component anew when the thing is told of. */
export function useSignal(signals: Signals, name: string): number {
  return useSyncExternalStore(
    (listener) => signals.listen(name, listener),
    () => signals.version(name),
  );
}
