import type { Child } from './call.ts';
import type { WritingMethods } from './clients-writing.ts';
import type { ServerMethods } from './measured.ts';
import type { Run } from './tally.ts';
import type { Target } from './targets.ts';
import type { Transport } from './writer.ts';

/** A server that listens, whoever writes to it, and how they sign in. */
export interface Writing {
  server: Child<ServerMethods>;
  port: number;
  writers: Child<WritingMethods>;
  secret: string;
}

export interface Written extends Run {
  /** Microseconds of the server's CPU for each mutation, everything it did meanwhile included. */
  cpu: number;
}

/** One run, of clients that connect for it: a connection kept alive over HTTP does not outlive a few idle seconds. */
export async function writing(
  { server, port, writers, secret }: Writing,
  order: { transport: Transport; targets: Target[]; ms: number; perSecond?: number | undefined },
): Promise<Written> {
  const { transport, targets, ms, perSecond } = order;
  await writers.call('open', { transport, port, secret, targets });
  const before = await server.call('cpu', undefined);
  const run =
    perSecond === undefined
      ? await writers.call('closed', ms)
      : await writers.call('paced', { ms, perSecond });
  const cpu = ((await server.call('cpu', undefined)) - before) / run.answers;
  await writers.call('close', undefined);
  return { ...run, cpu };
}
