import { setTimeout as wait } from 'node:timers/promises';
import { createTally, type Run } from './tally.ts';

/** Writes once as one of the clients. Rejects when the answer is not what it has to be. */
type Write = (client: number) => Promise<void>;

/** Each client waits for its answer before it writes again. */
export async function closedLoop(clients: number, ms: number, write: Write): Promise<Run> {
  const tally = createTally(clients);
  const end = performance.now() + ms;
  const work = async (_: unknown, client: number) => {
    for (let from = performance.now(); from < end; ) {
      await write(client);
      from = tally.answered(client, { since: from });
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return tally.result();
}

/**
 * Writes at a steady rate, the clients in turn, whether or not earlier answers have come. A wait begins when the write was due, so
 * that a stalled server cannot hide what it made wait.
 */
export async function openLoop(
  clients: number,
  { ms, perSecond }: { ms: number; perSecond: number },
  write: Write,
): Promise<Run> {
  const tally = createTally(clients);
  const begun = performance.now();
  const answers: Promise<void>[] = [];
  for (let n = 0; n < (ms * perSecond) / 1_000; n++) {
    const due = begun + (n * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    const client = n % clients;
    const answered = write(client).then(() => {
      tally.answered(client, { since: due });
    });
    // One that is refused while others are still to be sent ends the run below.
    answered.catch(() => {});
    answers.push(answered);
  }
  await Promise.all(answers);
  return tally.result();
}
