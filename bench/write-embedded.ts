import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, start } from './call.ts';
import type { EmbeddedMethods } from './server-embedded.ts';
import type { Run } from './tally.ts';
import { type Writing, type Written, writing } from './writing.ts';

export interface EmbeddedRound {
  ours: Written;
  bare: Run;
}

export interface Embedded {
  server: Child<EmbeddedMethods>;
  /** Opens its database, with what is to be written. */
  open(): Promise<Omit<Writing, 'writers'> & Pick<Order, 'targets'>>;
  close(): Promise<void>;
}

type Order = Parameters<typeof writing>[1];

export async function startEmbedded(order: { secret: string; clients: number }): Promise<Embedded> {
  const { secret } = order;
  const folder = await mkdtemp(join(tmpdir(), 'cobase-bench-'));
  const server = start<EmbeddedMethods>('server-embedded.ts');
  return {
    server,
    async open() {
      const port = await server.call('listen', {
        DATA_DIR: folder,
        AUTH_JWT_SECRET: secret,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        DRAIN_MS: '0',
      });
      return { server, port, secret, targets: await server.call('prepare', order) };
    },
    async close() {
      await server.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** GraphQL over WebSocket against bare statements, both on the one PGlite of an embedded server, one after the other. */
export async function writeEmbedded(
  { server }: Embedded,
  { targets, ...order }: Writing & Pick<Order, 'targets'>,
  pace: { rounds: number; ms: number; fastMs: number; warmMs: number },
): Promise<EmbeddedRound[]> {
  const ours = (ms: number) => writing(order, { transport: 'WebSocket', targets, ms });
  const bare = () => server.call('bare', { targets, ms: pace.fastMs });
  await ours(pace.warmMs);
  await bare();
  const results: EmbeddedRound[] = [];
  for (let round = 0; round < pace.rounds; round++) {
    results.push({ ours: await ours(pace.ms), bare: await bare() });
  }
  return results;
}
