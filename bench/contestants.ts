import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { type Child, start } from './call.ts';
import { tableChanges } from './documents.ts';
import type { Load, Subscribers } from './load.ts';
import { clock, type ServerMethods } from './measured.ts';
import type { World } from './world.ts';

/** A server in a process of its own, which sends the same events to many sockets in its own way. */
export interface Contestant {
  server: Child<ServerMethods>;
  open(count: number): Promise<Subscribers>;
  /** Brings one event about, and answers when its way to the clients began: see each. */
  publish(): Promise<number>;
}

interface Parts {
  world: World;
  load: Load;
}

/** Its way begins when the transaction is committed, in the process that writes; Redis carries it to the server. */
export async function ours(
  { world, load }: Parts,
  { tableId, documents = 1 }: { tableId: string; documents?: number },
): Promise<Contestant> {
  const server = start<ServerMethods>('server-ours.ts');
  const port = await server.call('listen', world.settings);
  let people = 0;
  return {
    server,
    open(count) {
      people += count;
      const operations = Array.from({ length: documents }, (_, nth) => tableChanges(tableId, { nth }));
      const crowd = { port, path: '/graphql', count, secret: world.secret, operations };
      return load.open({ ...crowd, firstPerson: people - count });
    },
    publish: () => world.write(tableId),
  };
}

/**
 * Its way begins when Redis is told. Takes the very bytes that a client of ours got. With `pings` its clients have said a word, as all do
 * that sign in, and answer pings.
 */
export async function bareWs(
  { world, load }: Parts,
  { redis, message, pings = false }: { redis: Redis; message: string; pings?: boolean },
): Promise<Contestant> {
  const server = start<ServerMethods>('server-ws.ts');
  const channel = randomUUID();
  const port = await server.call('listen', {
    REDIS_URL: world.redisUrl,
    channel,
    ...(pings ? { pings: 'true' } : {}),
  });
  const bytes = Buffer.from(message);
  return {
    server,
    open: (count) =>
      load.open({ port, path: '/', count, operations: [], ...(pings ? { word: 'here' } : {}) }),
    async publish() {
      const told = clock();
      await redis.publish(channel, bytes);
      return told;
    },
  };
}

/** Its way begins when Redis is told. Takes the data that a client of ours got. */
export async function usual(
  { world, load }: Parts,
  { redis, message, tableId }: { redis: Redis; message: string; tableId: string },
): Promise<Contestant> {
  const server = start<ServerMethods>('server-usual.ts');
  const channel = randomUUID();
  const port = await server.call('listen', { REDIS_URL: world.redisUrl, channel });
  const { payload } = JSON.parse(message) as { payload: { data: unknown } };
  const event = JSON.stringify(payload.data);
  let people = 0;
  return {
    server,
    open(count) {
      people += count;
      const crowd = {
        port,
        path: '/graphql',
        count,
        secret: world.secret,
        operations: [tableChanges(tableId)],
      };
      return load.open({ ...crowd, firstPerson: people - count });
    },
    async publish() {
      const told = clock();
      await redis.publish(channel, event);
      return told;
    },
  };
}
