import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from '../../src/db/client.ts';
import { createTurns } from '../../src/stream/turns.ts';
import { seeded } from '../support/random.ts';

/** A piece of work that ends when it is told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

describe('turns', () => {
  it('gives a log to those who wait in the order in which they came', async () => {
    const turns = createTurns();
    const order: number[] = [];
    const first = held();
    const running = [turns.run(['a'], first.work)];
    for (const number of [1, 2, 3]) running.push(turns.run(['a'], async () => void order.push(number)));
    await sleep(5);
    expect({ order, taken: turns.isTaken('a') }).toEqual({ order: [], taken: true });
    first.end();
    await Promise.all(running);
    expect({ order, taken: turns.isTaken('a') }).toEqual({ order: [1, 2, 3], taken: false });
  });

  it('runs works of different logs at once, and one of none whenever', async () => {
    const turns = createTurns();
    const [a, b] = [held(), held()];
    const running = [turns.run(['a'], a.work), turns.run(['b'], b.work)];
    expect(await turns.run([], async () => 'none')).toBe('none');
    b.end();
    await running[1];
    expect([turns.isTaken('a'), turns.isTaken('b')]).toEqual([true, false]);
    a.end();
    await running[0];
  });

  it('takes a log once though it is named twice, and frees what a failed work had', async () => {
    const turns = createTurns();
    const failing = turns.run(['a', 'b', 'a'], async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([turns.isTaken('a'), turns.isTaken('b')]).toEqual([false, false]);
    expect(await turns.run(['b', 'a'], async () => 'yes')).toBe('yes');
  });

  it('gives up after a while, without the log it waited for and without those it had', async () => {
    const turns = createTurns(30);
    const holder = held();
    const holding = turns.run(['b'], holder.work);
    let ran = false;
    const waiting = turns.run(['a', 'b', 'c'], async () => {
      ran = true;
    });
    await expect(waiting).rejects.toThrow(DatabaseUnavailable);
    expect(['a', 'b', 'c'].map((logId) => turns.isTaken(logId))).toEqual([false, true, false]);
    const next = turns.run(['b'], async () => 'mine');
    holder.end();
    expect(await next).toBe('mine');
    await holding;
    expect({ ran, taken: turns.isTaken('b') }).toEqual({ ran: false, taken: false });
  });

  it('never lets two have the same log, nobody wait for ever, and nothing stay taken', async () => {
    const random = seeded();
    const said = `TEST_SEED=${random.seed}`;
    const logs = ['a', 'b', 'c', 'd'];
    const turns = createTurns(20_000);
    const owners = new Map<string, number>();
    let [done, failed] = [0, 0];
    const works = Array.from({ length: 400 }, async (_, number) => {
      await sleep(random.below(40));
      // In any order, some of them twice.
      const wanted = Array.from({ length: 1 + random.below(4) }, () => random.pick(logs));
      const [pause, fails] = [random.below(3), random.below(5) === 0];
      const own = new Set(wanted);
      const run = turns.run(wanted, async () => {
        for (const logId of own) {
          expect(owners.get(logId), said).toBeUndefined();
          owners.set(logId, number);
        }
        if (pause > 0) await sleep(pause - 1);
        for (const logId of own) owners.delete(logId);
        if (fails) throw new Error('on purpose');
      });
      await run.then(
        () => done++,
        (error: Error) => {
          expect(error.message, said).toBe('on purpose');
          failed++;
        },
      );
    });
    await Promise.all(works);
    expect({ all: done + failed, owners: owners.size }, said).toEqual({ all: 400, owners: 0 });
    for (const logId of logs) expect(turns.isTaken(logId), said).toBe(false);
  });
});
