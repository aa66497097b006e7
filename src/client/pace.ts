/**
 * At most one call in so many milliseconds, and none while the one before is under way: the first at once, the last one always.
 */
export interface Pace {
  /** There is something to send. */
  poke(): void;
  stop(): void;
}

export const TICK_MS = 33;

/** What `send` promises is waited for, and does not fail. */
export function pace(send: () => unknown): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  let isOver = false;
  const go = () => {
    isDue = false;
    const sent = send();
    timer = setTimeout(async () => {
      await sent;
      timer = undefined;
      if (isDue) go();
    }, TICK_MS);
  };
  return {
    poke() {
      isDue = !isOver;
      if (isDue && timer === undefined) go();
    },
    stop() {
      isDue = false;
      isOver = true;
      clearTimeout(timer);
    },
  };
}
