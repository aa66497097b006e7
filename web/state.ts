import { useSyncExternalStore } from 'react';

/** A value that is drawn wherever it is used, and changed from anywhere. */
export interface State<T> {
  readonly value: T;
  set(next: T): void;
  /** Calls back after each change; answers how to end it. */
  listen(listener: () => void): () => void;
}

export function makeState<T>(initial: T): State<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get value() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useValue<T>(state: Pick<State<T>, 'value' | 'listen'>): T {
  return useSyncExternalStore(state.listen, () => state.value);
}
