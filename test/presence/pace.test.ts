import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPace,
  GREETINGS,
  type Pace,
  SLOWEST_TICK_MS,
  TICK_MS,
  type Ticking,
} from '../../src/presence/pace.ts';

/** What a slow timer may add. */
const ROUNDING_MS = 1;

describe('the pace of presence', () => {
  let pace: Pace;
  let errors: unknown[];

  beforeEach(() => {
    vi.useFakeTimers();
    errors = [];
    pace = createPace((error) => errors.push(error));
  });

  afterEach(async () => {
    await pace.close();
    vi.useRealTimers();
  });

  /** Asks again with each tick. A tick costs so much time, and its frame has so many bytes. */
  function busy({ costMs = 0, bytes = 0 } = {}) {
    const at: number[] = [];
    const ticking: Ticking = {
      async tick() {
        at.push(performance.now());
        if (costMs > 0) vi.advanceTimersByTime(costMs);
        pace.ask(ticking);
        return bytes;
      },
    };
    return {
      ticking,
      at,
      /** Between one tick and the next. */
      gaps: () => at.slice(1).map((time, place) => time - (at[place] ?? 0)),
    };
  }

  it('ticks at once, and then every 34 ms however often it is asked', async () => {
    const { ticking, at, gaps } = busy();
    pace.ask(ticking);
    await vi.advanceTimersByTimeAsync(1);
    expect(at).toHaveLength(1);
    for (let ms = 0; ms < 3_400; ms += 5) {
      pace.ask(ticking);
      await vi.advanceTimersByTimeAsync(5);
    }
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(TICK_MS);
    expect(Math.max(...gaps())).toBeLessThanOrEqual(TICK_MS + ROUNDING_MS);
    expect(at.length).toBeGreaterThan(95);
  });

  it('does not tick when nobody asks', async () => {
    let ticks = 0;
    const ticking = { tick: async () => ++ticks };
    pace.ask(ticking);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ticks).toBe(1);
    pace.ask(ticking, 500);
    await vi.advanceTimersByTimeAsync(499);
    expect(ticks).toBe(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(ticks).toBe(2);
    // The sooner one counts.
    pace.ask(ticking, 500);
    pace.ask(ticking, 100);
    pace.ask(ticking, 300);
    await vi.advanceTimersByTimeAsync(101);
    expect(ticks).toBe(3);
    pace.ask(ticking);
    pace.forget(ticking);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ticks).toBe(3);
  });

  it('stretches with what a tick costs, to a quarter of a core, and recovers', async () => {
    const costly = busy({ costMs: 20 });
    pace.ask(costly.ticking);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(pace.tickMs).toBeGreaterThan(75);
    expect(pace.tickMs).toBeLessThanOrEqual(81);
    expect(costly.gaps().at(-1)).toBeGreaterThan(75);
    pace.forget(costly.ticking);
    const cheap = busy();
    pace.ask(cheap.ticking);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(pace.tickMs).toBe(TICK_MS);
  });

  it('stretches as far as the slowest tick', async () => {
    const { ticking, gaps } = busy({ costMs: 150 });
    pace.ask(ticking);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pace.tickMs).toBe(SLOWEST_TICK_MS);
    expect(gaps().at(-1)).toBeLessThanOrEqual(SLOWEST_TICK_MS + ROUNDING_MS);
  });

  it('lets the clients of one table rest after much, and of no other', async () => {
    const heavy = busy({ bytes: 64 * 1024 });
    const huge = busy({ bytes: 10_000_000 });
    const light = busy({ bytes: 100 });
    for (const { ticking } of [heavy, huge, light]) pace.ask(ticking);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(Math.min(...heavy.gaps()), '64 KiB at 512 KiB a second').toBeGreaterThanOrEqual(125);
    expect(Math.max(...heavy.gaps())).toBeLessThanOrEqual(125 + TICK_MS);
    expect(Math.max(...huge.gaps())).toBeLessThanOrEqual(SLOWEST_TICK_MS + TICK_MS);
    expect(Math.max(...light.gaps())).toBeLessThanOrEqual(TICK_MS + ROUNDING_MS);
  });

  it('greets ahead of a tick that is due, however long that is, and with others as often as half a core allows', async () => {
    const greetings = createPace((error) => errors.push(error), GREETINGS);
    const order: string[] = [];
    const tick = { tick: async () => order.push('tick') };
    const greet = { tick: async () => order.push('greeting') };
    pace.ask(tick);
    greetings.ask(greet);
    await vi.advanceTimersByTimeAsync(1);
    expect(order).toEqual(['greeting', 'tick']);
    const at: number[] = [];
    const many: Ticking = {
      async tick() {
        at.push(performance.now());
        vi.advanceTimersByTime(40);
        greetings.ask(many);
        return 0;
      },
    };
    greetings.ask(many);
    await vi.advanceTimersByTimeAsync(5_000);
    const gaps = at.slice(1).map((time, place) => time - (at[place] ?? 0));
    expect(gaps.at(-1), '40 ms of every 80').toBeGreaterThan(75);
    expect(gaps.at(-1)).toBeLessThanOrEqual(81);
    expect(pace.tickMs, 'what it costs is not laid upon those who are there').toBe(TICK_MS);
    await greetings.close();
  });

  it('goes on when one cannot be sent', async () => {
    const fine = busy();
    const fault = new Error('cannot be sent');
    const failing: Ticking = { tick: () => Promise.reject(fault) };
    pace.ask(failing);
    pace.ask(fine.ticking);
    await vi.advanceTimersByTimeAsync(100);
    expect(errors).toEqual([fault]);
    expect(fine.at.length).toBeGreaterThan(1);
  });

  it('ends with what is under way', async () => {
    let finish = () => {};
    let ended = false;
    pace.ask({
      tick: () =>
        new Promise((resolve) => {
          finish = () => resolve(0);
        }),
    });
    await vi.advanceTimersByTimeAsync(1);
    const closing = pace.close().then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(10);
    expect(ended).toBe(false);
    finish();
    await closing;
    const late = busy();
    pace.ask(late.ticking);
    await vi.advanceTimersByTimeAsync(100);
    expect(late.at).toEqual([]);
  });
});
