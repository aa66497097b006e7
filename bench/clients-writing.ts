import { serve } from './call.ts';
import { closedLoop, openLoop } from './loops.ts';
import { tokenOf } from './person.ts';
import type { Run } from './tally.ts';
import type { Target } from './targets.ts';
import { openWriter, type Transport, type Writer } from './writer.ts';

/** Clients that write through GraphQL, each a person and a connection of its own. */
export interface Writers {
  transport: Transport;
  port: number;
  secret: string;
  targets: Target[];
}

let writers: Writer[] = [];

const write = async (client: number) => {
  const writer = writers[client];
  if (!writer) throw new Error(`there is no client ${client}`);
  await writer.write();
};

const methods = {
  async open({ transport, port, secret, targets }: Writers): Promise<void> {
    writers = await Promise.all(
      targets.map((target, n) => openWriter({ transport, port, token: tokenOf(n, secret) }, target)),
    );
    // From here on each knows the version of its cell: others of this bench have written it since it was made.
    await Promise.all(writers.map((writer) => writer.write()));
  },
  closed: (ms: number): Promise<Run> => closedLoop(writers.length, ms, write),
  paced: (pace: { ms: number; perSecond: number }): Promise<Run> => openLoop(writers.length, pace, write),
  close() {
    for (const writer of writers.splice(0)) writer.close();
  },
};

export type WritingMethods = typeof methods;

serve(methods);
