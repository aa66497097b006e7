// Loaded into each node before anything of it: a clock that is off, and a word about memory when asked.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const shiftMs = Number(process.env.CHAOS_CLOCK_MS ?? 0);
if (shiftMs !== 0) {
  const RealDate = Date;
  const now = RealDate.now.bind(RealDate);
  class ShiftedDate extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(now() + shiftMs);
      else super(...parts);
    }
    static now() {
      return now() + shiftMs;
    }
  }
  Object.defineProperty(ShiftedDate, 'name', { value: 'Date' });
  globalThis.Date = ShiftedDate;
}

process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  collect();
  setImmediate(() => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    console.log(JSON.stringify({ level: 30, chaosMemory: { used: heapUsed + external, rss } }));
  });
});
