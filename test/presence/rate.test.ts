import { expect, it } from 'vitest';
import { createRate, PAUSE_MS } from '../../src/presence/rate.ts';

function scene() {
  let now = 1_000;
  const rate = createRate(() => now);
  return {
    rate,
    pass: (ms: number) => {
      now += ms;
    },
    /** How many of so many are allowed, and how many of them ask for a pause. */
    take(count: number, sender = 'a') {
      const taken = Array.from({ length: count }, () => rate.take(sender));
      return {
        allowed: taken.filter(({ isAllowed }) => isAllowed).length,
        paused: taken.filter(({ pauseMs }) => pauseMs === PAUSE_MS).length,
      };
    },
  };
}

it('allows 120 at once and 60 a second', () => {
  const { take, pass } = scene();
  expect(take(130)).toEqual({ allowed: 120, paused: 0 });
  // The ten in vain count.
  pass(1_000);
  expect(take(60)).toEqual({ allowed: 50, paused: 0 });
  pass(60_000);
  expect(take(121)).toEqual({ allowed: 120, paused: 0 });
});

it('allows 60 a second for ever', () => {
  const { take, pass } = scene();
  take(120);
  for (let second = 0; second < 100; second++) {
    for (let tenth = 0; tenth < 10; tenth++) {
      pass(100.001);
      expect(take(6)).toEqual({ allowed: 6, paused: 0 });
    }
  }
});

it('asks for a pause after 60 in vain, and forgets no faster however many there were', () => {
  const { take, pass } = scene();
  take(120);
  expect(take(59)).toEqual({ allowed: 0, paused: 0 });
  expect(take(500)).toEqual({ allowed: 0, paused: 500 });
  pass(PAUSE_MS);
  expect(take(1)).toEqual({ allowed: 0, paused: 0 });
  pass(PAUSE_MS);
  expect(take(1).allowed).toBe(1);
});

it('counts for each sender, also when others come and go', () => {
  const { take, pass } = scene();
  expect(take(179)).toEqual({ allowed: 120, paused: 0 });
  expect(take(120, 'b').allowed).toBe(120);
  // Whoever has been forgotten has had time to fill up.
  pass(2_900);
  expect(take(1, 'c').allowed).toBe(1);
  expect(take(200).allowed).toBe(115);
});
