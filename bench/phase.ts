import { setTimeout as wait } from 'node:timers/promises';
import type { Contestant } from './contestants.ts';
import type { Subscribers } from './load.ts';
import { clock } from './measured.ts';
import { percentile } from './table.ts';

export interface Phase {
  /** Microseconds of the server's CPU for each message delivered, everything it did meanwhile included. */
  cpu: number;
  /** Milliseconds from the beginning of an event's way to its arrival at a client. */
  p50: number;
  p99: number;
}

/** Sends events at a steady rate to everybody in a crowd, until all of them have got all. */
export async function phase(
  { server, publish }: Contestant,
  crowd: Subscribers,
  { events, perSecond }: { events: number; perSecond: number },
): Promise<Phase> {
  await crowd.reset(events);
  const before = await server.call('cpu', undefined);
  const begun = clock();
  const told: number[] = [];
  for (let n = 0; n < events; n++) {
    const early = (begun + (n * 1e6) / perSecond - clock()) / 1_000;
    if (early > 1) await wait(early);
    told.push(await publish());
  }
  const arrivals = await crowd.reach(events);
  const cpu = ((await server.call('cpu', undefined)) - before) / (events * crowd.count);
  const latencies = arrivals.flatMap((times) =>
    Array.from(times, (arrived, n) => (arrived - (told[n % events] ?? 0)) / 1_000),
  );
  return { cpu, p50: percentile(latencies, 50), p99: percentile(latencies, 99) };
}
