/** Between two frames of one table, at the least: some 29 a second. */
export const TICK_MS = 34;
/** And at the most, however many people there are: 5 a second and some, because timers ring late. */
export const SLOWEST_TICK_MS = 170;
/** Of one core, for making and sending the frames of all tables. */
const CORE_SHARE = 0.25;
/** Of one core, while many come, for making and sending their snapshots: they have nothing to look at yet. */
const GREETING_SHARE = 0.5;
/** Bytes a second for each client of a table: a quarter of a slow line. */
const CLIENT_BYTES = 512 * 1024;
/** How fast the pace follows what a tick costs. */
const SMOOTHING = 0.2;

/** What is sent once a tick. */
export interface Ticking {
  /** Sends, and answers how many bytes the largest frame had. */
  tick(): Promise<number>;
}

interface Kind {
  coreShare: number;
  /** Begins what is due at once, ahead of what waits for a timer; what the sockets bring in this turn is in it. */
  isPrompt: boolean;
}

/** For those who come. By itself, because the tick of a crowd is stretched, and may be one only just missed. */
export const GREETINGS: Kind = { coreShare: GREETING_SHARE, isPrompt: true };
const TICKS: Kind = { coreShare: CORE_SHARE, isPrompt: false };

/**
 * One tick for all tables of this node. It stretches with what it costs, so that presence never takes more than its share of a core
 * from everything else; and that of a table with what its clients have to take.
 */
export interface Pace {
  /** Asks for the next tick, or for one that is so many milliseconds away. */
  ask(ticking: Ticking, afterMs?: number): void;
  forget(ticking: Ticking): void;
  /** Between two ticks at present, for metrics. */
  readonly tickMs: number;
  close(): Promise<void>;
}

export function createPace(onError: (error: unknown) => void, { coreShare, isPrompt }: Kind = TICKS): Pace {
  /** When each is due. */
  const due = new Map<Ticking, number>();
  /** Until when each rests, for its clients' sake. */
  const rest = new WeakMap<Ticking, number>();
  let cost = 0;
  let begun = Number.NEGATIVE_INFINITY;
  let unschedule: (() => void) | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | undefined;
  let isClosed = false;

  const tickMs = () => Math.min(Math.max(TICK_MS, cost / coreShare), SLOWEST_TICK_MS);

  function schedule() {
    if (running || isClosed || due.size === 0) return;
    const at = Math.max(Math.min(...due.values()), begun + tickMs());
    if (unschedule && timerAt <= at) return;
    unschedule?.();
    timerAt = at;
    unschedule = wakeAfter(Math.max(0, Math.ceil(at - performance.now())));
  }

  function wakeAfter(ms: number): () => void {
    if (isPrompt && ms === 0) {
      const immediate = setImmediate(run).unref();
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  }

  function run() {
    unschedule = undefined;
    running = tickAll()
      .catch(onError)
      .finally(() => {
        running = undefined;
        schedule();
      });
  }

  async function tickAll() {
    begun = performance.now();
    // A timer may ring a little before its time.
    const ready = [...due].flatMap(([ticking, at]) => (at <= begun + 1 ? ticking : []));
    for (const ticking of ready) {
      due.delete(ticking);
      const bytes = await ticking.tick().catch((error: unknown) => {
        onError(error);
        return 0;
      });
      const until = begun + Math.min((bytes / CLIENT_BYTES) * 1_000, SLOWEST_TICK_MS);
      rest.set(ticking, until);
      // It may have asked again while it was sending.
      const asked = due.get(ticking);
      if (asked !== undefined) due.set(ticking, Math.max(asked, until));
    }
    cost += SMOOTHING * (performance.now() - begun - cost);
  }

  return {
    ask(ticking, afterMs = 0) {
      const at = Math.max(performance.now() + afterMs, rest.get(ticking) ?? 0);
      due.set(ticking, Math.min(due.get(ticking) ?? at, at));
      schedule();
    },
    forget: (ticking) => void due.delete(ticking),
    get tickMs() {
      return tickMs();
    },
    async close() {
      isClosed = true;
      unschedule?.();
      due.clear();
      await running;
    },
  };
}
